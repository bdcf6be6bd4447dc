import { expect, test } from "vitest";
import { cellAt } from "#shared/cube.ts";
import { querySchema, type QueryInput } from "#shared/query.ts";
import { answer } from "./answer.ts";
import { municipalities, type SmallDataset, type SmallRow, worldOf } from "./small.test.world.ts";

/** Notices in every municipality, Copenhagen's hidden. */
const notices: SmallDataset = {
  dataset: "jobindsats-y25i05",
  levels: ["country", "municipality", "unknown"],
  firstPeriod: "2024M01",
  lastPeriod: "2024M01",
  rows: municipalities.map((code): SmallRow => ["2024M01", code, "persons", code === "101" ? "suppressed" : 3]),
};

const quarters = { "2025K1": true, "2025K2": true, "2025K3": false, "2025K4": false };

/** Two of the unemployment benefits ended with June 2025. */
const supported: SmallDataset = {
  dataset: "dst-auk01",
  levels: [],
  firstPeriod: "2025K1",
  lastPeriod: "2025K4",
  rows: [],
  declared: {
    frequency: "quarter",
    dimensions: ["geography", "benefit"],
    cuts: [["geography", "benefit"]],
    levels: ["country"],
    groupings: { benefit: ["total", "benefit"] },
  },
  cells: Object.entries(quarters).flatMap(([period, isBefore]) =>
    [
      { benefit: "benefit.ui", value: 100 },
      { benefit: "benefit.cash", value: 50 },
      { benefit: "benefit.holiday", value: 5 },
      ...(isBefore
        ? [
            { benefit: "benefit.education", value: 20 },
            { benefit: "benefit.sho", value: 10 },
          ]
        : []),
    ].map((one) => ({ period, geography: "000", measure: "fte", status: "ok" as const, ...one })),
  ),
};

const world = await worldOf([notices, supported]);

async function cell(query: QueryInput) {
  const { value, status } = cellAt(await answer(querySchema.parse({ ...query, by: [] }), world), 0);
  return value ?? status;
}

test("a region that is not there yet cannot occur, whether or not a part of it is hidden", async () => {
  const inRegion = (code: string) =>
    cell({
      indicators: ["notified-redundancies"],
      where: { time: { codes: ["2024M01"] }, geography: { codes: [code] } },
    });
  expect(await inRegion("084")).toBe("suppressed");
  expect(await inRegion("region-oestdanmark")).toBe("impossible");
});

test("a year in which benefits of a group end is the mean of what the group was in each quarter", async () => {
  const inPeriod = (period: string) =>
    cell({
      indicators: ["publicly-supported"],
      where: { time: { codes: [period] }, benefit: { codes: ["group.unemployed"] } },
    });
  expect(await inPeriod("2025K2")).toBe(185);
  expect(await inPeriod("2025K3")).toBe(155);
  expect(await inPeriod("2025")).toBe(170);
});
