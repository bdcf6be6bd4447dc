import { expect, test } from "vitest";
import { querySchema, type QueryInput } from "#shared/query.ts";
import type { DatasetChanges } from "#server/store/changes.ts";
import { estateChanges } from "./changes.ts";
import { type SmallDataset, worldOf } from "./small.test.world.ts";
import { vintagesOf } from "./vintages.ts";

const unemployed = (lastPeriod: string, release: string, figures: [string, number][]): SmallDataset => ({
  dataset: "jobindsats-y25i01",
  levels: ["country", "municipality"],
  firstPeriod: "2026M05",
  lastPeriod,
  rows: figures.map(([period, value]) => [period, "000", "fte", value]),
  release: { id: release },
  declared: {
    measures: [{ id: "fte", label: { da: "Ledige", en: "Unemployed" }, unit: "fte-persons", additive: true }],
  },
});

/** July's edition knows May and June; August's revises June, adds July; September's changes nothing of it. */
const july = unemployed("2026M06", "one", [
  ["2026M05", 90_000],
  ["2026M06", 91_000],
]);
const august = unemployed("2026M07", "two", [
  ["2026M05", 90_000],
  ["2026M06", 91_400],
  ["2026M07", 93_694],
]);
const { store, catalogue } = await worldOf([august], {
  older: [
    { at: "2026-08-15T07:00:00Z", datasets: [august] },
    { at: "2026-07-15T07:00:00Z", datasets: [july] },
  ],
});
const vintages = (query: QueryInput) => vintagesOf(querySchema.parse(query), { store, catalogue });

test("each edition that changed the figures is one vintage, dated by when it was first known", async () => {
  expect(await vintages({ indicators: ["gross-unemployment"] })).toEqual({
    periods: ["2026M05", "2026M06", "2026M07"],
    vintages: [
      { generation: 1, publishedAt: "2026-07-15T07:00:00Z", value: [90_000, 91_000, null] },
      { generation: 2, publishedAt: "2026-08-15T07:00:00Z", value: [90_000, 91_400, 93_694] },
    ],
  });
});

test("several indicators or places are no one row of figures", async () => {
  const both = vintages({ indicators: ["gross-unemployment", "long-term-unemployment"] });
  await expect(both).rejects.toMatchObject({ code: "invalid-input", path: "indicators" });
  const places = vintages({ indicators: ["gross-unemployment"], by: ["time", "geography"] });
  await expect(places).rejects.toMatchObject({ code: "invalid-input", path: "by" });
});

const changed: DatasetChanges = {
  dataset: "jobindsats-y25i01",
  from: "one",
  to: "two",
  newPeriods: ["2026M07"],
  revised: {
    cells: 99,
    oldest: "2026M06",
    newest: "2026M06",
    whole: [
      { measure: "fte", period: "2026M06", before: 91_000, after: 91_400 },
      { measure: "persons", period: "2026M06", before: 110_000, after: 110_500 },
    ],
  },
  hidden: 2,
  shown: 0,
  gone: 0,
  declared: [],
};
const history = store.history();
const indicators = [...catalogue.at(history[0]!).indicators.values()];
const changesOf = (generation: number) => Promise.resolve(generation === 2 ? [changed] : []);

test("a change is told of each indicator whose figures of the whole are read from it, in its own terms", async () => {
  const [edition, ...others] = await estateChanges(history, indicators, changesOf);
  expect(others).toEqual([]);
  expect(edition?.generation).toBe(2);
  expect(edition?.indicators.map(({ indicator }) => indicator).toSorted()).toEqual([
    "gross-unemployment",
    "gross-unemployment-rate",
    "long-term-share",
  ]);
  const gross = edition?.indicators.find(({ indicator }) => indicator === "gross-unemployment");
  expect(gross?.newPeriods).toEqual(["2026M07"]);
  expect(gross?.revised.whole).toEqual([
    { dataset: "jobindsats-y25i01", label: null, period: "2026M06", before: 91_000, after: 91_400, decimals: 0 },
  ]);
  expect(gross?.hidden).toBe(2);
  const share = edition?.indicators.find(({ indicator }) => indicator === "long-term-share");
  expect(share?.revised.whole.map(({ label, before }) => [label?.en, before])).toEqual([["Unemployed", 91_000]]);
});

test("only what was published after a day is told", async () => {
  expect(await estateChanges(history, indicators, changesOf, { since: "2026-08-15" })).toEqual([]);
  expect(await estateChanges(history, indicators, changesOf, { since: "2026-08-14" })).toHaveLength(1);
});
