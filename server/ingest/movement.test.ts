import { expect, test } from "vitest";
import { periodsBetween } from "#shared/period.ts";
import type { Table } from "#server/sources/define.ts";
import { looked } from "./fixtures/looked.ts";
import { delivered, type Line, townSource, townTable, written } from "./fixtures/townSource.ts";

const months = periodsBetween("2019M01", "2026M07");
/** A level with a season of a fifth and small irregularities: an honest monthly series. */
const level = (at: number) => Math.round(90_000 * (1 + 0.1 * Math.sin((at * Math.PI) / 6) + 0.01 * Math.sin(at * 7.3)));

const counts: Table = {
  ...townTable,
  levels: ["country"],
  firstPeriod: "2019M01",
  measures: townTable.measures.filter(({ id }) => id === "persons"),
  provisionalPeriods: 1,
};

const series = (value: (at: number, month: string) => number): Line[] =>
  months.map((month, at): Line => ["Hele landet", month, "Antal", value(at, month)]);

async function codesOf(lines: readonly Line[], served: readonly Line[], table = counts) {
  const given = { served: [delivered(written(served))] };
  const { findings } = await looked(
    townSource(() => ""),
    table,
    [delivered(written(lines))],
    given,
  );
  return findings.all.map(({ level: stop, code, count }) => [stop, code, count]);
}

const good = series(level);

test("a new month in line with those before is no finding", async () => {
  expect(await codesOf(good, good.slice(0, -1))).toEqual([]);
});

test("a new month half as high again stops the release", async () => {
  const jumped = series((at, month) => (month === "2026M07" ? 1.5 : 1) * level(at));
  expect(await codesOf(jumped, good.slice(0, -1))).toEqual([["stop", "total-moved", 1]]);
});

test("served months that all move by half stop the release, and those that were final are told as revised", async () => {
  const moved = series((at) => Math.round(1.5 * level(at)));
  expect(await codesOf(moved, good)).toEqual([
    ["stop", "total-moved", 91],
    ["warn", "revised", 90],
  ]);
});

test("figures in thousands where single ones are served are another unit", async () => {
  const thousands = series((at) => level(at) / 1000);
  expect((await codesOf(thousands, good)).map(([, code]) => code)).toEqual(["unit-jump", "total-moved", "revised"]);
});

test("a small revision of the newest months passes, and one within the window is no word worth", async () => {
  const revised = series((at, month) => (month >= "2026M06" ? Math.round(1.01 * level(at)) : level(at)));
  expect(await codesOf(revised, good)).toEqual([["warn", "revised", 1]]);
  expect(await codesOf(revised, good, { ...counts, quality: { revisionWindow: 2 } })).toEqual([]);
});

test("a movement that is known beforehand stops nothing", async () => {
  const jumped = series((at, month) => (month === "2026M07" ? 1.5 : 1) * level(at));
  const told = { ...counts, quality: { knownJumps: ["2026M07"] } };
  expect(await codesOf(jumped, good.slice(0, -1), told)).toEqual([]);
});
