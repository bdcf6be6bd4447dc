import { expect, test } from "vitest";
import { querySchema, type QueryInput } from "#shared/query.ts";
import { Refusal } from "#shared/refusal.ts";
import { refusalText } from "#shared/refusalSentences.ts";
import type { Indicator } from "#server/indicators/define.ts";
import { loadIndicators } from "#server/indicators/list.ts";
import { answer } from "./answer.ts";
import { catalogueOf } from "./catalogue.ts";
import { planFor } from "./plan.ts";
import { generationOf, type SmallDataset, worldOf } from "./small.test.world.ts";

const monthly = { firstPeriod: "2025M01", lastPeriod: "2026M07", rows: [] };
const datasets: SmallDataset[] = [
  { dataset: "jobindsats-y25i01", levels: ["country", "municipality", "unknown"], ...monthly },
  { dataset: "dst-aus08", levels: ["country", "region", "landsdel", "municipality"], ...monthly },
  { dataset: "dst-ras400", levels: ["country", "municipality"], firstPeriod: "2023", lastPeriod: "2024", rows: [] },
  { dataset: "dst-aku111m", levels: [], ...monthly },
  { dataset: "dst-lbesk01", levels: [], ...monthly },
  {
    dataset: "at-accidents",
    levels: [],
    firstPeriod: "2006",
    lastPeriod: "2025",
    rows: [],
    declared: {
      dimensions: ["time", "industry", "severity", "sex"],
      groupings: { industry: ["total", "at-36"], severity: ["total", "absence"], sex: ["total", "sex"] },
      cuts: [["industry", "severity", "sex"]],
    },
  },
];
const list = await loadIndicators();
const monthlyRate = list.find(({ id }) => id === "gross-unemployment")!;
const quarterly: Indicator = { ...monthlyRate, id: "quarterly", frequency: "quarter" };
const weekly: Indicator = { ...monthlyRate, id: "weekly", frequency: "week" };
const catalogue = catalogueOf([...list, quarterly, weekly], generationOf(datasets));

/** The refusal of a question, as code, path and the sentence a Dane reads. */
function refusalOf(query: QueryInput, most?: number) {
  try {
    planFor(querySchema.parse(query), catalogue, most);
  } catch (error) {
    if (error instanceof Refusal) return [error.code, error.path, refusalText(error.code, error.values, "da")];
    throw error;
  }
  return null;
}

const gross = ["gross-unemployment"];

test("an unknown indicator is refused by its place", () => {
  expect(refusalOf({ indicators: ["gross-unemployment", "happiness"] })).toEqual([
    "unknown-indicator",
    "indicators.1",
    "Indikatoren happiness findes ikke. Se listen på /api/v1/indicators.",
  ]);
});

test("an unknown area is refused by its place", () => {
  expect(refusalOf({ indicators: gross, where: { geography: { codes: ["101", "999"] } } })).toEqual([
    "unknown-member",
    "where.geography.codes.1",
    "Koden 999 findes ikke i dimensionen område.",
  ]);
});

test("an unknown level is refused with the known ones", () => {
  expect(refusalOf({ indicators: gross, by: ["geography"], where: { geography: { level: "parish" } } })).toEqual([
    "unknown-level",
    "where.geography.level",
    "Niveauet parish findes ikke. Vælg et af: country, region, landsdel, rar, municipality-group, municipality, unknown, foreign.",
  ]);
});

test("a level an indicator has no figures for is refused with those it has", () => {
  const query: QueryInput = {
    indicators: gross,
    by: ["time", "geography"],
    where: { geography: { level: "rar" } },
  };
  expect(refusalOf(query)).toBeNull();
  expect(refusalOf({ ...query, transform: "sa" })).toEqual([
    "level-not-offered",
    "where.geography",
    "Bruttoledige findes ikke for RAR-områder. Vælg: hele landet, regioner, landsdele, kommuner.",
  ]);
});

test("a national indicator is refused for a municipality", () => {
  const refusal = ["not-by-dimension", "where.geography", "Lønmodtagere findes ikke opdelt efter område."];
  expect(refusalOf({ indicators: ["employees"], where: { geography: { codes: ["101"] } } })).toEqual(refusal);
  expect(refusalOf({ indicators: ["gross-unemployment", "employees"], by: ["geography"] })).toEqual(refusal);
  expect(refusalOf({ indicators: ["employees"], where: { geography: { codes: ["000"] } } })).toBeNull();
});

test("a span that begins after it ends is refused", () => {
  expect(refusalOf({ indicators: gross, where: { time: { from: "2026M02", to: "2026M01" } } })).toEqual([
    "period-order",
    "where.time",
    "Perioden begynder efter, den slutter. Byt om på 2026M02 og 2026M01.",
  ]);
});

test("a finer period than the indicator's is refused with the known frequency", () => {
  expect(refusalOf({ indicators: ["quarterly"], where: { time: { codes: ["2026M01"] } } })).toEqual([
    "period-frequency",
    "where.time",
    "Bruttoledige findes ikke pr. måned. Vælg kvartal.",
  ]);
});

test("weeks and months are not made of one another", () => {
  expect(refusalOf({ indicators: gross, where: { time: { codes: ["2026U05"] } } })?.[0]).toBe("period-frequency");
  expect(refusalOf({ indicators: ["weekly"], where: { time: { codes: ["2026"] } } })?.[0]).toBe("period-frequency");
});

test("indicators of different frequency are refused unless a common coarser one is asked", () => {
  const indicators = ["gross-unemployment", "quarterly"];
  expect(refusalOf({ indicators })).toEqual([
    "mixed-frequency",
    "indicators",
    "Indikatorerne har ikke samme frekvens. Vælg indikatorer med samme frekvens, eller en fælles periode.",
  ]);
  expect(refusalOf({ indicators, where: { time: { latest: 4 } } })?.[0]).toBe("mixed-frequency");
  expect(refusalOf({ indicators, where: { time: { codes: ["2025K1"] } } })).toBeNull();
});

test("periods of different frequency in one list are refused", () => {
  expect(refusalOf({ indicators: gross, where: { time: { codes: ["2025", "2025M01"] } } })).toEqual([
    "mixed-frequency",
    "where.time",
    "Indikatorerne har ikke samme frekvens. Vælg indikatorer med samme frekvens, eller en fælles periode.",
  ]);
});

test("a year of a survey rate is refused, since months of it do not make a whole", () => {
  expect(refusalOf({ indicators: ["lfs-unemployment-rate"], where: { time: { codes: ["2025"] } } })).toEqual([
    "not-additive",
    "where.time",
    "AKU-ledighedsprocent kan ikke lægges sammen over tid. Vælg én værdi, eller opdel efter tid.",
  ]);
});

test("several months outside by are refused for what cannot be added over time", () => {
  const query = { indicators: ["lfs-unemployment-rate"], by: [] };
  expect(refusalOf({ ...query, where: { time: { latest: 3 } } })?.[0]).toBe("not-additive");
  expect(refusalOf({ ...query, where: { time: { latest: 1 } } })).toBeNull();
});

test("a group of seasonally adjusted areas is refused", () => {
  const where = { geography: { codes: ["101", "147"] } };
  expect(refusalOf({ indicators: gross, where })).toBeNull();
  expect(refusalOf({ indicators: gross, where, transform: "sa" })).toEqual([
    "not-additive",
    "where.geography",
    "Bruttoledige kan ikke lægges sammen over område. Vælg én værdi, eller opdel efter område.",
  ]);
});

test("a group whose members overlap is refused, since it would count persons twice", () => {
  expect(refusalOf({ indicators: gross, where: { geography: { codes: ["084", "101"] } } })?.[0]).toBe("not-additive");
  expect(refusalOf({ indicators: gross, where: { geography: { codes: ["084", "01"] } } })?.[0]).toBe("not-additive");
});

test("a transformation an indicator has not is refused with those it has", () => {
  expect(refusalOf({ indicators: ["lfs-unemployment-rate"], transform: "rolling12" })).toEqual([
    "transform-not-offered",
    "transform",
    "AKU-ledighedsprocent findes ikke som rullende 12 måneder (rolling12). Vælg en af: faktiske tal (none), ændring på et år (yoy), sæsonkorrigeret (sa).",
  ]);
  expect(refusalOf({ indicators: ["long-term-share"], transform: "sa" })?.[0]).toBe("transform-not-offered");
});

test("a change over time is refused without time", () => {
  expect(refusalOf({ indicators: gross, by: ["geography"], transform: "yoy" })).toEqual([
    "transform-needs-time",
    "transform",
    "ændring på et år (yoy) kræver, at tallene er opdelt efter tid.",
  ]);
});

test("more cells than allowed are refused with both numbers", () => {
  const query: QueryInput = { indicators: gross, by: ["time", "geography"], where: { time: { latest: 10 } } };
  expect(refusalOf(query, 979)).toEqual([
    "too-many-cells",
    "where",
    "Forespørgslen giver 980 celler, højst 979 er tilladt. Vælg færre områder eller perioder.",
  ]);
  expect(refusalOf(query, 980)).toBeNull();
  expect(
    refusalOf({
      indicators: list
        .filter(({ by, frequency }) => by.includes("geography") && frequency === "month")
        .slice(0, 20)
        .map(({ id }) => id),
      by: ["time", "geography"],
      where: { time: { from: "1801M01", to: "2190M12" }, geography: { level: "municipality" } },
    })?.[0],
  ).toBe("too-many-cells");
});

test("cells that a change is computed from count as cells", () => {
  const query: QueryInput = { indicators: gross, by: ["geography", "time"], where: { time: { codes: ["2026M07"] } } };
  expect(refusalOf({ ...query, transform: "yoy" }, 2 * 98)).toBeNull();
  expect(refusalOf({ ...query, transform: "yoy" }, 2 * 98 - 1)?.[0]).toBe("too-many-cells");
  expect(refusalOf({ ...query, transform: "rolling12" }, 12 * 98)).toBeNull();
  expect(refusalOf({ ...query, transform: "rolling12" }, 12 * 98 - 1)?.[0]).toBe("too-many-cells");
});

test("cells are counted over every dimension asked about", () => {
  const breakdowns = {
    industry: { level: "at-36" },
    severity: { level: "absence" },
    sex: { level: "sex" },
    time: { from: "2006", to: "2025" },
  };
  const query: QueryInput = {
    indicators: ["reported-accidents"],
    by: ["industry", "time", "sex", "severity"],
    where: breakdowns,
  };
  // 37 groups of industry, 2 sexes, 10 lengths of absence, 20 years.
  expect(refusalOf(query, 37 * 2 * 10 * 20)).toBeNull();
  expect(refusalOf(query, 37 * 2 * 10 * 20 - 1)?.[0]).toBe("too-many-cells");
});

test("nothing is known before the first generation was published", async () => {
  const world = await worldOf(datasets);
  const ask = (knownOn: string) => answer(querySchema.parse({ indicators: gross, knownOn }), world);
  await expect(ask("2026-09-14")).rejects.toMatchObject({
    code: "not-known-then",
    path: "knownOn",
    values: { date: "2026-09-14" },
  });
  await expect(ask("2026-09-15")).resolves.toMatchObject({ generation: 1 });
});

test("a question before there are data is refused as not ready", async () => {
  const world = await worldOf(datasets);
  const store = { ...world.store, current: () => null };
  await expect(answer(querySchema.parse({ indicators: gross }), { ...world, store })).rejects.toMatchObject({
    code: "not-ready",
  });
});
