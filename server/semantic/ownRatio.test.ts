import { expect, test } from "vitest";
import { cellAt } from "#shared/cube.ts";
import { querySchema, type QueryInput } from "#shared/query.ts";
import type { Observation } from "#server/store/release.ts";
import { answer } from "./answer.ts";
import { municipalities, type SmallDataset, type SmallRow, worldOf } from "./small.test.world.ts";

const months = ["2024M01", "2024M02", "2024M03"];

/** Ten unemployed in each municipality; Copenhagen's rate and that of the unknown area, which is hidden, are published. */
const unemployed: SmallDataset = {
  dataset: "jobindsats-y25i01",
  levels: ["country", "municipality", "unknown"],
  firstPeriod: "2024M01",
  lastPeriod: "2024M03",
  rows: months.flatMap((month): SmallRow[] => [
    ...municipalities.map((code): SmallRow => [month, code, "fte", 10]),
    [month, "997", "fte", 4],
    [month, "101", "rate-labour-force", 2.4],
    [month, "997", "rate-labour-force", "suppressed"],
  ]),
};

/** 400 in each municipality's labour force; there is none of the unknown area. */
const labourForce: SmallDataset = {
  dataset: "dst-ras400",
  levels: ["country", "municipality"],
  firstPeriod: "2023",
  lastPeriod: "2023",
  rows: municipalities.map((code): SmallRow => ["2023", code, "labour-force", 400]),
};

const absence = (dataset: string, place: "industry" | "geography", codes: readonly string[]): SmallDataset => ({
  dataset,
  levels: [],
  firstPeriod: "2023",
  lastPeriod: "2023",
  rows: [],
  declared: {
    frequency: "year",
    dimensions: [place, "sex"],
    cuts: [[place, "sex"]],
    levels: place === "geography" ? ["country", "region"] : [],
    groupings: { sex: ["total", "sex"], ...(place === "industry" ? { industry: ["total", "db07-10"] } : {}) },
  },
  // 8,640 days by 1,000 employees are 8.64, which the source rounds.
  cells: codes.flatMap((code) =>
    [
      { measure: "absence-days", value: 8640 },
      { measure: "fte", value: 1000 },
      { measure: "days-per-fte", value: 8.6 },
    ].map((one): Observation => ({ period: "2023", [place]: code, sex: "TOT", ...one, status: "ok" })),
  ),
});

const world = await worldOf([
  unemployed,
  labourForce,
  absence("dst-fra022", "industry", ["TOT"]),
  absence("dst-fra023", "geography", ["000", "084"]),
]);

/** Numbers, or why there is none, by code of the area. */
async function byArea(indicator: string, period: string, codes: string[]) {
  const query: QueryInput = {
    indicators: [indicator],
    by: ["geography"],
    where: { time: { codes: [period] }, geography: { codes } },
  };
  const cube = await answer(querySchema.parse(query), world);
  return Object.fromEntries(
    (cube.axes[1]?.members ?? []).map(({ code }, at) => {
      const { value, status } = cellAt(cube, at);
      return [code, value ?? status];
    }),
  );
}

test("a rate that the source publishes is its own, whatever is asked beside it", async () => {
  expect(await byArea("gross-unemployment-rate", "2024M01", ["101"])).toEqual({ 101: 2.4 });
  expect(await byArea("gross-unemployment-rate", "2024M01", ["101", "084"])).toEqual({ 101: 2.4, "084": 2.5 });
});

test("a rate that the source publishes in its second table is its own", async () => {
  expect(await byArea("sickness-days-per-fte", "2023", ["000", "084"])).toEqual({ "000": 8.6, "084": 8.6 });
});

test("an area that has no labour force has no quarterly rate, and does not take that of others", async () => {
  expect(await byArea("gross-unemployment-rate", "2024K1", ["101", "997"])).toEqual({ 101: 2.5, 997: "missing" });
  expect(await byArea("gross-unemployment-rate", "2024K1", ["997"])).toEqual({ 997: "missing" });
});

test("an area with a rate of the source's own alone is answered beside one that is computed", async () => {
  expect(await byArea("gross-unemployment-rate", "2024M01", ["997", "084"])).toEqual({
    997: "suppressed",
    "084": 2.5,
  });
});
