import { expect, test } from "vitest";
import { cellAt } from "#shared/cube.ts";
import { type Period, periodsBetween } from "#shared/period.ts";
import { querySchema, type QueryInput } from "#shared/query.ts";
import { Refusal } from "#shared/refusal.ts";
import type { Observation } from "#server/store/release.ts";
import { answer } from "./answer.ts";
import { indicator } from "./latticeIndicators.test.world.ts";
import { type SmallDataset, worldOf } from "./small.test.world.ts";

type Cell = [Period, Partial<Observation>, number | "missing" | "suppressed" | "impossible"];

const dataset = (
  id: string,
  [firstPeriod, lastPeriod]: [Period, Period],
  declared: SmallDataset["declared"],
  cells: Cell[],
): SmallDataset => ({
  dataset: id,
  levels: [],
  firstPeriod,
  lastPeriod,
  rows: [],
  declared: { cuts: [["industry", "sex", "severity"]], levels: [], ...declared },
  cells: cells.map(([period, codes, value]) => ({
    measure: "count",
    period,
    ...codes,
    value: typeof value === "number" ? value : null,
    status: typeof value === "number" ? "ok" : value,
  })),
});

/** Groups of severity whose total is not published: serious, other and what was not stated. */
const severities = (period: Period, ...[serious, other, unstated]: Cell[2][]): Cell[] => [
  [period, { severity: "serious" }, serious!],
  [period, { severity: "other" }, other!],
  ...(unstated === undefined ? [] : [[period, { severity: "unstated" }, unstated] satisfies Cell]),
];
const accidents = dataset(
  "p-accidents",
  ["2015", "2024"],
  { dimensions: ["time", "severity"], groupings: { severity: ["seriousness"] } },
  [
    ...severities("2015", 10, 20, 3),
    ...severities("2016", 10, 20),
    ...severities("2017", 10, 20, "missing"),
    ...severities("2018", 10, 20, "suppressed"),
    ...severities("2019", 10, "missing", 3),
    ...severities("2020", 10, "impossible", 3),
    ...severities("2021", "impossible", "impossible", "impossible"),
    ...severities("2022", "impossible", "suppressed"),
    ...severities("2023", "impossible", "missing"),
  ],
);

const months = (first: Period, last: Period): Cell[] =>
  periodsBetween(first, last).map((period, at) => [period, {}, at + 1]);
const newer = dataset(
  "p-newer",
  ["2024M04", "2024M12"],
  { dimensions: ["time"], cuts: [[]] },
  months("2024M04", "2024M12"),
);
const rated = dataset(
  "p-rated",
  ["2023", "2024"],
  {
    dimensions: ["time", "sex"],
    groupings: { sex: ["sex"] },
    measures: [{ id: "count", label: { da: "", en: "" }, unit: "pct.", additive: false }],
  },
  [
    ["2024", { sex: "M" }, 40],
    ["2024", { sex: "K" }, 60],
  ],
);

const renamed = dataset(
  "p-renamed",
  ["2020", "2025"],
  { dimensions: ["time", "industry"], groupings: { industry: ["total", "db25-10"] } },
  [["2025", { industry: "db25-10.3" }, 5]],
);

/** By benefit for all Denmark, and by area for all benefits: two tables of one measure. */
const byBenefit = dataset(
  "p-benefit",
  ["2024", "2024"],
  {
    dimensions: ["time", "geography", "benefit"],
    levels: ["country"],
    groupings: { benefit: ["total", "unemployed"] },
    cuts: [["geography", "benefit"]],
  },
  [],
);
const byArea = dataset(
  "p-area",
  ["2024", "2024"],
  { dimensions: ["time", "geography"], levels: ["municipality"], cuts: [["geography"]] },
  [],
);

const none = { geography: "none" } as const;
const monthly = { frequency: "month", by: ["time"], additive: { time: "sum", ...none } } as const;
const spliced = {
  dataset: "p-newer",
  value: "count",
  before: { dataset: "p-older", value: "count", until: "2024M03" },
};
const over = { dataset: "p-newer", value: "count", over: "mean" } as const;
const averaged = { by: ["time"], additive: { time: "average", ...none } } as const;
const indicators = [
  indicator(
    "accidents",
    { dataset: "p-accidents", value: "count" },
    {
      by: ["time", "severity"],
      additive: { time: "sum", ...none, severity: "sum" },
    },
  ),
  indicator("spliced", spliced, { ...monthly }),
  indicator("spliced-mean", spliced, { ...monthly, additive: { time: "average", ...none } }),
  indicator("of-quarters", over, { ...averaged, frequency: "quarter" }),
  indicator("of-halves", over, { ...averaged, frequency: "half" }),
  indicator("pairs", { dataset: "p-accidents", value: "count", forward: 1 }, { ...averaged }),
  indicator("rated", { dataset: "p-rated", value: "count" }, { by: ["time"], additive: { time: "none", ...none } }),
  indicator(
    "renamed",
    { dataset: "p-renamed", value: "count" },
    {
      by: ["time", "industry"],
      additive: { time: "sum", ...none, industry: "sum" },
    },
  ),
  indicator(
    "unemployed",
    { dataset: "p-area", value: "count", also: [{ dataset: "p-benefit", value: "count" }] },
    { by: ["time", "geography", "benefit"], additive: { time: "sum", geography: "sum", benefit: "sum" } },
  ),
];

const world = await worldOf([accidents, newer, rated, renamed, byBenefit, byArea], { indicators });
const cells = async (query: QueryInput) => {
  const cube = await answer(querySchema.parse(query), world);
  return cube.value.map((_, at) => cellAt(cube, at).value ?? cellAt(cube, at).status);
};
const total = (period: Period) => cells({ indicators: ["accidents"], where: { time: { codes: [period] } } });

test("what could not be placed is summed where it is there, and a sum is whole without it", async () => {
  expect(await total("2015")).toEqual([33]);
  expect(await total("2016")).toEqual([30]);
  expect(await total("2017")).toEqual([30]);
});

test("what could not be placed hides its sum where it is hidden", async () => {
  expect(await total("2018")).toEqual(["suppressed"]);
});

test("a sum lacks a part that is missing", async () => {
  expect(await total("2019")).toEqual(["missing"]);
});

test("a part that cannot occur adds nothing, and where none can the sum cannot", async () => {
  expect(await total("2020")).toEqual([13]);
  expect(await total("2021")).toEqual(["impossible"]);
});

test("a part that cannot occur lets no hidden and no missing one through", async () => {
  expect(await total("2022")).toEqual(["suppressed"]);
  expect(await total("2023")).toEqual(["missing"]);
});

test("a year of which one table has nine months and the other is not served is no year", async () => {
  const ask = (id: string) => cells({ indicators: [id], where: { time: { codes: ["2024"] } } });
  expect(await ask("spliced")).toEqual(["missing"]);
  expect(await ask("spliced-mean")).toEqual(["missing"]);
  expect(await cells({ indicators: ["spliced"], where: { time: { codes: ["2024K2"] } } })).toEqual([6]);
});

test("two indicators of different frequency over one measure each have their own mean", async () => {
  // July to December is 4 to 9: the quarters' means are 5 and 8, the half-year's 6.5.
  const where = { time: { codes: ["2024H2"] } };
  expect(await cells({ indicators: ["of-quarters", "of-halves"], where })).toEqual([6.5, 6.5]);
  expect(await cells({ indicators: ["of-halves"], where })).toEqual([6.5]);
});

test("the mean of years that each take in the next divides by the years", async () => {
  // 2015 with 2016 is 33 + 30, 2016 with 2017 is 30 + 30.
  const query = { indicators: ["pairs"], by: [], where: { time: { codes: ["2015", "2016"] } } };
  expect(await cells(query)).toEqual([61.5]);
});

test("shares of men and women are not added up to a total that no source gives", async () => {
  const caught = await cells({ indicators: ["rated"] }).catch((cause: unknown) => cause);
  expect(caught).toBeInstanceOf(Refusal);
});

test("a grouping from 2025 on has each of its members in 2020, and none can occur", async () => {
  const where = { industry: { level: "db25-10" } };
  const then = await cells({
    indicators: ["renamed"],
    by: ["industry"],
    where: { ...where, time: { codes: ["2020"] } },
  });
  expect(then).toEqual(Array.from({ length: 11 }, () => "impossible"));
  const time = { codes: ["2020", "2025"] };
  const both = await cells({ indicators: ["renamed"], by: ["time", "industry"], where: { ...where, time } });
  expect(both.filter((cell) => cell === "impossible")).toHaveLength(11);
  expect(both.filter((cell) => cell === 5)).toHaveLength(1);
});

test("areas and benefits are not told to be taken apart together where one table has benefits for all Denmark alone", () => {
  const card = world.catalogue.indicators().find(({ id }) => id === "unemployed");
  expect(card?.cuts).toEqual([["geography"], ["benefit"]]);
});
