import { expect, test } from "vitest";
import { querySchema, type QueryInput } from "#shared/query.ts";
import { answer } from "./answer.ts";
import { municipalities, type SmallDataset, worldOf } from "./small.test.world.ts";

/** Bornholm is one landsdel with one municipality and (outside it) Christiansø; Nordjylland has eleven. */
const unemployed: SmallDataset = {
  dataset: "jobindsats-y25i01",
  levels: ["country", "municipality", "unknown"],
  firstPeriod: "2024M01",
  lastPeriod: "2024M03",
  rows: ["2024M01", "2024M02", "2024M03"].flatMap((period, month) => [
    ...municipalities.map((code): SmallDataset["rows"][number] => [period, code, "fte", 10 + month]),
    [period, "000", "fte", 990 + 98 * month] as SmallDataset["rows"][number],
    [period, "000", "rate-labour-force", 2.9] as SmallDataset["rows"][number],
  ]),
};

const { store, catalogue } = await worldOf([unemployed]);
const ask = (query: QueryInput) => answer(querySchema.parse(query), { catalogue, store });

test("the country over time is the source's own", async () => {
  const cube = await ask({ indicators: ["gross-unemployment"] });
  expect(cube.axes[1]!.members.map(({ code }) => code)).toEqual(["2024M01", "2024M02", "2024M03"]);
  expect(cube.value).toEqual([990, 1088, 1186]);
  expect(cube.status).toEqual({});
  expect(cube.fixed).toEqual({
    geography: [{ code: "000", label: { da: "Hele landet", en: "All Denmark" }, level: "country" }],
  });
});

test("time and geography stand in the order of by", async () => {
  const where = { geography: { codes: ["751", "101"] } };
  const swapped = await ask({ indicators: ["gross-unemployment"], by: ["geography", "time"], where });
  expect(swapped.axes.map(({ dimension }) => dimension)).toEqual(["indicator", "geography", "time"]);
  expect(swapped.axes[1]!.members.map(({ code }) => code)).toEqual(["101", "751"]);
  expect(swapped.value).toEqual([10, 11, 12, 10, 11, 12]);
  const straight = await ask({ indicators: ["gross-unemployment"], by: ["time", "geography"], where });
  expect(straight.value).toEqual([10, 10, 11, 11, 12, 12]);
});

test("a region the source does not publish is the sum of its municipalities", async () => {
  const cube = await ask({ indicators: ["gross-unemployment"], where: { geography: { codes: ["081"] } } });
  expect(cube.value).toEqual([110, 121, 132]);
  expect(cube.notes.find(({ code }) => code === "computed")).toEqual({
    code: "computed",
    indicator: "gross-unemployment",
    values: { level: "region" },
    text: { da: "regioner", en: "regions" },
  });
});
