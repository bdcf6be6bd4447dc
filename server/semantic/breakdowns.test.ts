import { expect, test } from "vitest";
import { cellAt, type Cube } from "#shared/cube.ts";
import type { DimensionId } from "#shared/dimension.ts";
import { querySchema, type QueryInput } from "#shared/query.ts";
import { Refusal } from "#shared/refusal.ts";
import type { Indicator, MeasureRule } from "#server/indicators/define.ts";
import type { Observation } from "#server/store/release.ts";
import { answer } from "./answer.ts";
import { type SmallDataset, worldOf } from "./small.test.world.ts";

const words = (text: string) => ({ da: text, en: text });

const indicator = (id: string, measure: MeasureRule, by: DimensionId[], more: Partial<Indicator> = {}): Indicator => ({
  id,
  agency: "at",
  theme: "arbejdsulykker",
  label: words(id),
  subject: words(id),
  definition: words(id),
  unit: "persons",
  decimals: 0,
  better: "lower",
  measure,
  frequency: "year",
  by: ["time", ...by],
  additive: { time: "sum", geography: "none", industry: "sum", sex: "sum", severity: "sum", age: "none" },
  basis: "workplace",
  period: "sum",
  lagDays: 150,
  provisionalPeriods: 0,
  breaks: [],
  caveats: [],
  mustNotBeReadAs: words(""),
  related: [],
  synonyms: [],
  ...more,
});

const dataset = (
  id: string,
  dimensions: Exclude<DimensionId, "time">[],
  [firstPeriod, lastPeriod]: [string, string],
  declared: SmallDataset["declared"],
  rows: [string, Partial<Observation>, number | "suppressed"][],
): SmallDataset => ({
  dataset: id,
  levels: [],
  firstPeriod,
  lastPeriod,
  rows: [],
  declared: { dimensions, cuts: [dimensions], levels: [], frequency: "year", ...declared },
  cells: rows.map(([period, codes, value]) => ({
    measure: "count",
    period,
    ...codes,
    value: value === "suppressed" ? null : value,
    status: value === "suppressed" ? "suppressed" : "ok",
  })),
});

/** Accidents of 2023 and 2024 in two groups of AT's construction (at-10.01) and in shops; men and women make the total. */
const accidents = dataset(
  "at-accidents",
  ["industry", "sex", "severity"],
  ["2023", "2024"],
  { groupings: { industry: ["at-36", "total"], sex: ["sex", "total"], severity: ["absence", "total"] } },
  ["2023", "2024"].flatMap((year, later): [string, Partial<Observation>, number | "suppressed"][] => {
    const add = later * 100;
    return [
      [year, { industry: "TOT", sex: "TOT", severity: "TOT" }, 1000 + add],
      [year, { industry: "TOT", sex: "M", severity: "TOT" }, 600 + add],
      [year, { industry: "TOT", sex: "K", severity: "TOT" }, 400],
      [year, { industry: "at-36.01", sex: "TOT", severity: "TOT" }, 100 + add],
      [year, { industry: "at-36.02", sex: "TOT", severity: "TOT" }, 50],
      [year, { industry: "at-36.03", sex: "TOT", severity: "TOT" }, 30],
      [year, { industry: "at-36.04", sex: "TOT", severity: "TOT" }, later ? "suppressed" : 20],
      [year, { industry: "at-36.05", sex: "TOT", severity: "TOT" }, 7],
      [year, { industry: "TOT", sex: "TOT", severity: "absence.21-30d" }, 60],
      [year, { industry: "TOT", sex: "TOT", severity: "absence.1-3m" }, 25],
      [year, { industry: "TOT", sex: "TOT", severity: "absence.3-6m" }, 10],
      [year, { industry: "TOT", sex: "TOT", severity: "absence.over-6m" }, 4],
      [year, { industry: "TOT", sex: "TOT", severity: "absence.unfit" }, 1],
    ];
  }),
);
const employed = dataset(
  "at-employed",
  ["industry", "sex"],
  ["2022", "2023"],
  { groupings: { industry: ["at-36", "total"], sex: ["sex", "total"] } },
  [
    ["2023", { industry: "TOT", sex: "TOT" }, 20_000],
    ["2023", { industry: "TOT", sex: "M" }, 10_000],
    ["2023", { industry: "TOT", sex: "K" }, 10_000],
    ["2023", { industry: "at-36.01", sex: "TOT" }, 1000],
    ["2023", { industry: "at-36.04", sex: "TOT" }, 400],
  ],
);
const survey = dataset(
  "at-noal",
  ["sex", "age"],
  ["2021", "2023"],
  { groupings: { sex: ["sex", "total"], age: ["age-work", "total"] }, cuts: [["sex"], ["age"]], every: 2 },
  [
    ["2021", { sex: "TOT", age: "TOT" }, 16],
    ["2023", { sex: "TOT", age: "TOT" }, 17],
    ["2023", { sex: "M", age: "TOT" }, 14],
    ["2023", { sex: "K", age: "TOT" }, 20],
  ],
);
const older = dataset("nfa-ah", ["sex"], ["2016", "2018"], { groupings: { sex: ["total"] }, every: 2 }, [
  ["2016", { sex: "TOT" }, 13],
  ["2018", { sex: "TOT" }, 15],
]);

const fatal = dataset("at-fatal", ["industry"], ["2022", "2023"], { groupings: { industry: ["at-10", "total"] } }, [
  ["2023", { industry: "at-10.01" }, 7],
]);

const count = { dataset: "at-accidents", value: "count" };
const base = { dataset: "at-employed", value: "count" };
const indicators = [
  indicator("accidents", count, ["industry", "sex", "severity"], { interval: { kind: "poisson" } }),
  indicator("serious", { ...count, at: { severity: ["serious"] } }, ["industry", "sex"]),
  indicator(
    "incidence",
    { ratio: { numerator: count, denominator: { ...base, carry: "newest" }, per: 10_000 } },
    ["industry", "sex", "severity"],
    { additive: { time: "ratio", geography: "none", industry: "ratio", sex: "ratio", severity: "ratio" } },
  ),
  indicator(
    "risk",
    { ratio: { numerator: count, denominator: { ...base, carry: "newest" }, per: 1, relativeTo: "industry" } },
    ["industry"],
    { additive: { time: "ratio", geography: "none", industry: "ratio" } },
  ),
  indicator("cohort", { ratio: { numerator: { ...count, forward: 1 }, denominator: count, per: 100 } }, []),
  indicator(
    "stress",
    { dataset: "at-noal", value: "count", before: { dataset: "nfa-ah", value: "count", until: "2018" } },
    ["sex", "age"],
    { additive: { time: "none", geography: "none", sex: "none", age: "none" } },
  ),
  indicator("fatal", { dataset: "at-fatal", value: "count" }, ["industry"]),
  indicator("product", { product: { left: count, right: base, per: 0.001 } }, ["sex"]),
];
const { store, catalogue } = await worldOf([accidents, employed, fatal, survey, older], { indicators });

const ask = (query: QueryInput): Promise<Cube> => answer(querySchema.parse(query), { store, catalogue });
const cells = async (query: QueryInput) => {
  const cube = await ask(query);
  return cube.value.map((_, at) => {
    const { value, status } = cellAt(cube, at);
    return value ?? status;
  });
};
const refusal = async (query: QueryInput) => {
  const caught = await ask(query).catch((cause: unknown) => cause);
  return caught instanceof Refusal ? [caught.code, caught.path] : caught;
};
const in2023 = { codes: ["2023"] };

test("what is not asked about is the total", async () => {
  expect(await cells({ indicators: ["accidents"] })).toEqual([1000, 1100]);
});

test("a breakdown in by is its members", async () => {
  expect(await cells({ indicators: ["accidents"], by: ["sex", "time"], where: { sex: { level: "sex" } } })).toEqual([
    600, 700, 400, 400,
  ]);
});

test("the order of by is the order of the answer, last fastest", async () => {
  expect(await cells({ indicators: ["accidents"], by: ["time", "sex"] })).toEqual([600, 400, 700, 400]);
});

test("a coarser grouping is the sum of the published finer one", async () => {
  const query = { indicators: ["accidents"], where: { industry: { codes: ["at-10.01"] }, time: in2023 } };
  expect(await cells(query)).toEqual([180]);
});

test("a coarser grouping with a hidden part is hidden", async () => {
  const query = { indicators: ["accidents"], where: { industry: { codes: ["at-10.02"] } } };
  expect(await cells(query)).toEqual([27, "suppressed"]);
});

test("a group of members is their sum, unless they overlap or are of two groupings", async () => {
  const group = (...codes: string[]) => ({ indicators: ["accidents"], where: { industry: { codes }, time: in2023 } });
  expect(await cells(group("at-36.01", "at-36.05"))).toEqual([107]);
  expect(await refusal(group("at-36.01", "at-10.01"))).toEqual(["not-additive", "where.industry"]);
});

test("a part is read at its own members: serious is 60 + 25 + 10 + 4 + 1", async () => {
  expect(await cells({ indicators: ["serious"] })).toEqual([100, 100]);
});

test("a rate of men is men by men", async () => {
  expect(await cells({ indicators: ["incidence"], by: ["sex"], where: { time: in2023 } })).toEqual([600, 400]);
});

test("a kind of accident is divided by everybody, since it happens to anyone", async () => {
  const query = {
    indicators: ["incidence"],
    where: { severity: { codes: ["absence.1-3m"] }, time: in2023 },
  };
  expect(await cells(query)).toEqual([12.5]);
});

test("the newest denominator is carried, and the rate is provisional", async () => {
  const cube = await ask({ indicators: ["incidence"], where: { time: { codes: ["2024"] } } });
  expect(cellAt(cube, 0)).toEqual({ value: 550, status: "provisional" });
  expect(cube.notes.map(({ code }) => code)).toContain("carried-denominator");
});

test("relative to its whole an industry is its rate by the rate of all: 100 / 1,000 by 1,000 / 20,000", async () => {
  const query = { indicators: ["risk"], where: { industry: { codes: ["at-36.01"] }, time: in2023 } };
  expect(await cells(query)).toEqual([2]);
});

test("a cohort is followed into the next year, and the newest is not complete", async () => {
  expect(await cells({ indicators: ["cohort"], where: { time: { codes: ["2023", "2024"] } } })).toEqual([
    210,
    "unpublished",
  ]);
});

test("a product multiplies two measures at the same members", async () => {
  expect(await cells({ indicators: ["product"], by: ["sex"], where: { time: in2023 } })).toEqual([6000, 4000]);
});

test("a survey is shown for its rounds, those of the survey it continues first", async () => {
  const cube = await ask({ indicators: ["stress"] });
  expect(cube.axes[1]?.members.map(({ code }) => code)).toEqual(["2016", "2018", "2021", "2023"]);
  expect(cube.value).toEqual([13, 15, 16, 17]);
});

test("a survey's breakdowns are not crossed, and the refusal names what is offered", async () => {
  const crossed = { indicators: ["stress"], where: { sex: { codes: ["M"] }, age: { codes: ["age-work.18-24"] } } };
  expect(await refusal(crossed)).toEqual(["not-crossed", "by"]);
});

test("rounds years apart offer no change on a year before", async () => {
  expect(await refusal({ indicators: ["stress"], transform: "yoy" })).toEqual(["transform-not-offered", "transform"]);
});

test("neither a product nor a relative rate is rolled over twelve months", async () => {
  const rolled = (id: string) => refusal({ indicators: [id], transform: "rolling12" });
  expect(await rolled("product")).toEqual(["transform-not-offered", "transform"]);
  expect(await rolled("risk")).toEqual(["transform-not-offered", "transform"]);
});

test("indicators of which one lacks a dimension are refused in any order, in by or not", async () => {
  const where = { severity: { level: "absence" } };
  for (const indicators of [
    ["accidents", "serious"],
    ["serious", "accidents"],
  ]) {
    expect(await refusal({ indicators, by: ["severity"] })).toEqual(["not-by-dimension", "by"]);
    expect(await refusal({ indicators, by: ["time", "severity"], where })).toEqual(["not-by-dimension", "by"]);
    expect(await refusal({ indicators, where })).toEqual(["not-by-dimension", "where.severity"]);
  }
});

test("where nothing is chosen the members are of a grouping that all its indicators have", async () => {
  const cube = await ask({ indicators: ["fatal", "accidents"], by: ["industry"], where: { time: in2023 } });
  expect(cube.axes[1]?.members.every(({ level }) => level === "at-10")).toBe(true);
});

test("a dimension that the indicator lacks is refused", async () => {
  const query = { indicators: ["stress"], where: { industry: { codes: ["at-36.01"] } } };
  expect(await refusal(query)).toEqual(["not-by-dimension", "where.industry"]);
});

test("an indicator cannot be taken apart by a dimension that it lacks, not even into its total", async () => {
  expect(await refusal({ indicators: ["stress"], by: ["time", "industry"] })).toEqual(["not-by-dimension", "by"]);
  expect(await refusal({ indicators: ["accidents", "stress"], by: ["severity"] })).toEqual(["not-by-dimension", "by"]);
});

test("the total of a dimension that the indicator lacks is what it is about anyway", async () => {
  expect(await cells({ indicators: ["stress"], where: { industry: { codes: ["TOT"] }, time: in2023 } })).toEqual([17]);
});

test("a count of events has its exact interval, 7 between 2.81 and 14.42, and no hidden cell has one", async () => {
  // Garwood's limits for 7 events (Ulm 1990, table 1): 2.814 and 14.423.
  const cube = await ask({
    indicators: ["accidents"],
    by: ["industry"],
    where: { industry: { codes: ["at-36.05", "at-36.04"] }, time: { codes: ["2024"] } },
  });
  expect(cube.interval?.lower.map((end) => end?.toFixed(3))).toEqual([undefined, "2.814"]);
  expect(cube.interval?.upper.map((end) => end?.toFixed(3))).toEqual([undefined, "14.423"]);
  expect(cube.axes[0]?.members).toHaveLength(1);
});

test("the catalogue tells groupings, cuts and rounds", () => {
  const cards = new Map(catalogue.indicators().map((card) => [card.id, card]));
  expect(cards.get("accidents")?.groupings).toEqual({
    industry: ["total", "at-10", "at-36"],
    sex: ["total", "sex"],
    severity: ["total", "seriousness", "absence"],
  });
  expect(cards.get("stress")?.cuts).toEqual([["sex"], ["age"]]);
  expect(cards.get("stress")?.every).toBe(2);
  expect(cards.get("serious")?.cuts).toEqual([["industry", "sex"]]);
});
