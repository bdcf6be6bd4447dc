import { expect, test } from "vitest";
import { periodsBetween } from "#shared/period.ts";
import { querySchema, type QueryInput } from "#shared/query.ts";
import type { Indicator } from "#server/indicators/define.ts";
import { loadIndicators } from "#server/indicators/list.ts";
import { answer } from "./answer.ts";
import { type SmallDataset, type SmallRow, worldOf } from "./small.test.world.ts";

/** January 2024 is 1, February 2, … July 2026 is 31; the area is the country. */
const counting = (measure: string, at: (place: number) => number): SmallRow[] =>
  periodsBetween("2024M01", "2026M07").map((period, place) => [period, "000", measure, at(place + 1)]);

const span = { firstPeriod: "2024M01", lastPeriod: "2026M07" };
const datasets: SmallDataset[] = [
  { dataset: "jobindsats-y25i01", levels: ["country"], ...span, rows: counting("fte", (place) => place * 10) },
  { dataset: "jobindsats-y25i05", levels: ["country"], ...span, rows: counting("persons", (place) => place) },
  {
    dataset: "jobindsats-y25i09",
    levels: ["country"],
    ...span,
    rows: counting("fte", () => 2).map((row) => (row[0] === "2026M02" ? ["2026M02", "000", "fte", "suppressed"] : row)),
  },
  { dataset: "dst-aus08", levels: ["country"], ...span, rows: counting("gross-sa", (place) => 1000 + place) },
  { dataset: "jobindsats-y60a02", levels: ["country"], ...span, rows: counting("fte", (place) => place) },
  {
    dataset: "dst-lbesk01",
    levels: [],
    firstPeriod: "2024M01",
    lastPeriod: "2026M05",
    rows: counting("employees", () => 3_000_000).slice(0, 29),
  },
];
const world = await worldOf(datasets);
const ask = (query: QueryInput) => answer(querySchema.parse(query), world);
const periodsOf = (cube: Awaited<ReturnType<typeof ask>>) => cube.axes[1]!.members.map(({ code }) => code);

test("the newest published period is the default where time is not in by", async () => {
  const cube = await ask({ indicators: ["gross-unemployment"], by: [] });
  expect(cube.value).toEqual([310]);
  expect(cube.fixed?.time).toEqual([{ code: "2026M07", label: { da: "juli 2026", en: "July 2026" } }]);
});

test("indicators side by side without time show the newest period all of them have", async () => {
  const cube = await ask({ indicators: ["gross-unemployment", "employees"], by: [] });
  expect(cube.fixed?.time?.map(({ code }) => code)).toEqual(["2026M05"]);
  expect(cube.value).toEqual([290, 3_000_000]);
});

test("indicators over time show every period, and what one of them lacks at the end is unpublished", async () => {
  const cube = await ask({ indicators: ["gross-unemployment", "employees"], where: { time: { latest: 3 } } });
  expect(periodsOf(cube)).toEqual(["2026M05", "2026M06", "2026M07"]);
  expect(cube.value).toEqual([290, 300, 310, 3_000_000, null, null]);
  expect(cube.status).toEqual({ 4: "unpublished", 5: "unpublished" });
  expect(cube.notes.at(-1)).toEqual({ code: "unpublished", values: { count: 2 } });
});

test("an open span runs to the newest period, and from the first", async () => {
  const from = await ask({ indicators: ["gross-unemployment"], where: { time: { from: "2026M05", to: null } } });
  expect(periodsOf(from)).toEqual(["2026M05", "2026M06", "2026M07"]);
  const to = await ask({ indicators: ["gross-unemployment"], where: { time: { from: null, to: "2024M02" } } });
  expect(periodsOf(to)).toEqual(["2024M01", "2024M02"]);
});

test("a span is answered as asked: before the first period missing, after the newest unpublished", async () => {
  const where = { time: { codes: ["2023M12", "2024M01", "2026M08"] } };
  const cube = await ask({ indicators: ["gross-unemployment"], where });
  expect(cube.value).toEqual([null, 10, null]);
  expect(cube.status).toEqual({ 0: "missing", 2: "unpublished" });
});

test("a year of a stock is the mean of its months, of a flow their sum", async () => {
  const where = { time: { codes: ["2024"] } };
  // Mean of 10, 20, … 120 is 65; sum of 1, 2, … 12 is 78.
  expect((await ask({ indicators: ["gross-unemployment"], where })).value).toEqual([65]);
  expect((await ask({ indicators: ["notified-redundancies"], where })).value).toEqual([78]);
});

test("a quarter of a ratio is summed numerators by summed denominators", async () => {
  const cube = await ask({ indicators: ["long-term-share"], where: { time: { codes: ["2024K1"] } } });
  // 2 + 2 + 2 by 10 + 20 + 30; the mean of the months' shares would be 12,2.
  expect(cube.value).toEqual([10]);
});

test("a year that is not over is unpublished, and an open span leaves it out and says so", async () => {
  const asked = await ask({ indicators: ["gross-unemployment"], where: { time: { codes: ["2025", "2026"] } } });
  expect(asked.value).toEqual([185, null]);
  expect(asked.status).toEqual({ 1: "unpublished" });
  const open = await ask({ indicators: ["gross-unemployment"], where: { time: { from: "2024", to: null } } });
  expect(periodsOf(open)).toEqual(["2024", "2025"]);
  expect(open.notes.find(({ code }) => code === "partial-period")).toEqual({
    code: "partial-period",
    values: { period: "2026" },
  });
});

test("a quarter with a hidden month is hidden", async () => {
  const cube = await ask({ indicators: ["long-term-unemployment"], where: { time: { codes: ["2026K1", "2026K2"] } } });
  expect(cube.value).toEqual([null, 2]);
  expect(cube.status).toEqual({ 0: "suppressed" });
});

test("several periods outside by are one: the mean of a stock, the sum of a flow", async () => {
  const where = { time: { from: "2024M01", to: "2024M04" } };
  expect((await ask({ indicators: ["gross-unemployment"], by: [], where })).value).toEqual([25]);
  expect((await ask({ indicators: ["notified-redundancies"], by: [], where })).value).toEqual([10]);
});

test("half-years are made of months", async () => {
  const cube = await ask({ indicators: ["notified-redundancies"], where: { time: { codes: ["2024H1", "2024H2"] } } });
  expect(cube.value).toEqual([21, 57]);
});

test("a common coarser frequency is found for indicators that differ", async () => {
  const [gross] = (await loadIndicators()).filter(({ id }) => id === "gross-unemployment");
  const quarterly: Indicator = {
    ...gross!,
    id: "by-quarter",
    frequency: "quarter",
    measure: { dataset: "by-quarter", value: "fte" },
  };
  const rows: SmallRow[] = [
    ["2024K1", "000", "fte", 7],
    ["2024K2", "000", "fte", 9],
    ["2024K3", "000", "fte", 9],
    ["2024K4", "000", "fte", 15],
  ];
  const mixed = await worldOf(
    [...datasets, { dataset: "by-quarter", levels: ["country"], firstPeriod: "2024K1", lastPeriod: "2024K4", rows }],
    {
      indicators: [gross!, quarterly],
    },
  );
  const query = { indicators: ["gross-unemployment", "by-quarter"], where: { time: { codes: ["2024"] } } };
  expect((await answer(querySchema.parse(query), mixed)).value).toEqual([65, 10]);
});

test("what was known on an earlier day is read from the generation of that day", async () => {
  const before = { ...datasets[0]!, lastPeriod: "2026M06", rows: [["2026M06", "000", "fte", 299] as SmallRow] };
  const history = await worldOf(datasets, {
    older: [
      { at: "2026-08-31T22:30:00Z", datasets: [before] },
      { at: "2026-08-01T06:00:00Z", datasets: [{ ...before, rows: [["2026M06", "000", "fte", 250]] }] },
    ],
  });
  const known = async (knownOn: string) => {
    const cube = await answer(querySchema.parse({ indicators: ["gross-unemployment"], by: [], knownOn }), history);
    return [cube.generation, cube.value[0]];
  };
  expect(await known("2026-08-01")).toEqual([1, 250]);
  expect(await known("2026-08-31")).toEqual([1, 250]);
  // 22.30 UTC on 31 August is past midnight in Denmark.
  expect(await known("2026-09-01")).toEqual([2, 299]);
  expect(await known("2026-12-31")).toEqual([3, 310]);
});
