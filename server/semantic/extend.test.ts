import { expect, test } from "vitest";
import { periodsBetween } from "#shared/period.ts";
import { querySchema, type QueryInput } from "#shared/query.ts";
import { answer } from "./answer.ts";
import { type SmallDataset, type SmallRow, worldOf } from "./small.test.world.ts";

const months = periodsBetween("2024M01", "2026M07");
/** A constant 100 in 2024, 110 in 2025 and 121 in 2026. */
const growing = (measure: string): SmallRow[] =>
  months.map((period) => [period, "000", measure, { "2024": 100, "2025": 110 }[period.slice(0, 4)] ?? 121]);
const counting = (measure: string): SmallRow[] => months.map((period, place) => [period, "000", measure, place + 1]);
const hidden = (rows: SmallRow[], at: string): SmallRow[] =>
  rows.map((row) => (row[0] === at ? [at, row[1], row[2], "suppressed"] : row));

const span = { firstPeriod: "2024M01", lastPeriod: "2026M07" };
const datasets: SmallDataset[] = [
  {
    dataset: "jobindsats-y25i01",
    levels: ["country"],
    ...span,
    rows: [
      ...growing("fte"),
      ["2025M01", "000", "rate-labour-force", 3],
      ["2026M01", "000", "rate-labour-force", 3.25],
    ],
  },
  { dataset: "jobindsats-y25i05", levels: ["country"], ...span, rows: hidden(counting("persons"), "2025M03") },
  { dataset: "jobindsats-y25i09", levels: ["country"], ...span, rows: counting("fte") },
  { dataset: "jobindsats-y60a02", levels: ["country"], ...span, rows: growing("fte") },
  {
    dataset: "dst-aus08",
    levels: ["country", "region"],
    ...span,
    rows: [
      ["2026M06", "000", "gross-sa", 93_500],
      ["2026M07", "000", "gross-sa", 93_694],
      ["2026M07", "081", "gross-sa", 9_000],
    ],
  },
];
const world = await worldOf(datasets);
const ask = (query: QueryInput) => answer(querySchema.parse(query), world);
const over = (indicator: string, transform: QueryInput["transform"], codes: string[]) =>
  ask({ indicators: [indicator], transform, where: { time: { codes } } });
const codesOf = (cube: Awaited<ReturnType<typeof ask>>) => cube.notes.map(({ code }) => code);

test("a count changes in per cent of the same period a year before", async () => {
  const cube = await over("gross-unemployment", "yoy", ["2024M12", "2025M01", "2026M01"]);
  expect(cube.value).toEqual([null, 10, 10]);
  expect(cube.status).toEqual({ 0: "missing" });
  expect(cube.units["gross-unemployment"]).toMatchObject({ id: "percent", decimals: 1 });
});

test("a share changes in percentage points", async () => {
  const cube = await over("gross-unemployment-rate", "yoy", ["2026M01"]);
  expect(cube.value).toEqual([0.25]);
  expect(cube.units["gross-unemployment-rate"]).toMatchObject({ id: "percentage-points" });
});

test("years change too", async () => {
  expect((await over("gross-unemployment", "yoy", ["2025"])).value).toEqual([10]);
});

test("a change with a hidden end is hidden at both", async () => {
  const cube = await over("notified-redundancies", "yoy", ["2025M03", "2026M03", "2026M04"]);
  expect(cube.value).toEqual([null, null, 75]);
  expect(cube.status).toEqual({ 0: "suppressed", 1: "suppressed" });
});

test("no growth is told across the cash-assistance reform, and the note says why", async () => {
  const cube = await over("cash-assistance-recipients", "yoy", ["2025M06", "2025M07", "2026M06", "2026M07"]);
  expect(cube.value).toEqual([10, null, null, 10]);
  expect(cube.status).toEqual({ 1: "missing", 2: "missing" });
  expect(cube.notes.find(({ code }) => code === "no-growth-over-break")).toMatchObject({
    indicator: "cash-assistance-recipients",
    at: "2025M07",
  });
});

test("growth that does not meet the break has no note of it", async () => {
  expect(codesOf(await over("cash-assistance-recipients", "yoy", ["2026M07"]))).not.toContain("no-growth-over-break");
  const around = await over("cash-assistance-recipients", "yoy", ["2025M06", "2026M07"]);
  expect(around.value).toEqual([10, 10]);
  expect(codesOf(around)).not.toContain("no-growth-over-break");
});

test("a break that may be bridged is noted and stops nothing", async () => {
  const cube = await over("gross-unemployment", "yoy", ["2025M06", "2026M06"]);
  expect(cube.value).toEqual([10, 10]);
  expect(codesOf(cube)).toContain("break");
});

test("an index stands at 100 in the first period shown and stops at an unbridgeable break", async () => {
  expect((await over("gross-unemployment", "index", ["2024M05", "2025M05", "2026M05"])).value).toEqual([100, 110, 121]);
  const cube = await over("cash-assistance-recipients", "index", ["2025M01", "2025M06", "2025M08"]);
  expect(cube.value).toEqual([100, 100, null]);
});

test("an index whose base is hidden is hidden throughout", async () => {
  const cube = await over("notified-redundancies", "index", ["2025M03", "2025M04"]);
  expect(cube.status).toEqual({ 0: "suppressed", 1: "suppressed" });
});

test("twelve rolling months are the sum of a flow and the mean of a stock", async () => {
  // 1 + 2 + … + 12 is 78; one month more drops 1 and takes 13.
  expect((await over("notified-redundancies", "rolling12", ["2024M12", "2025M01"])).value).toEqual([78, 90]);
  // Eleven months of 100 and one of 110, then six and six.
  expect((await over("gross-unemployment", "rolling12", ["2024M12", "2025M06"])).value).toEqual([100, 105]);
});

test("twelve rolling months of a ratio are summed numerators by summed denominators", async () => {
  // 78 long-term unemployed over 1200.
  expect((await over("long-term-share", "rolling12", ["2024M12"])).value).toEqual([6.5]);
});

test("twelve rolling months need twelve months, none of them hidden", async () => {
  const cube = await over("notified-redundancies", "rolling12", [
    "2024M11",
    "2025M02",
    "2025M03",
    "2026M02",
    "2026M03",
  ]);
  expect(cube.status).toEqual({ 0: "missing", 2: "suppressed", 3: "suppressed" });
});

test("twelve rolling months do not reach across an unbridgeable break", async () => {
  const cube = await over("cash-assistance-recipients", "rolling12", ["2025M06", "2025M07", "2026M05", "2026M06"]);
  expect(cube.value).toEqual([105, null, null, 115.5]);
});

test("the seasonally adjusted series is the source's own, and the note names it", async () => {
  const cube = await over("gross-unemployment", "sa", ["2026M06", "2026M07"]);
  expect(cube.value).toEqual([93_500, 93_694]);
  expect(cube.sources.map(({ table }) => table)).toEqual(["AUS08"]);
  expect(cube.notes.find(({ code }) => code === "seasonally-adjusted")?.text).toEqual({
    da: "Danmarks Statistik, AUS08",
    en: "Statistics Denmark, AUS08",
  });
});

test("the axes of a transformed answer hold what is shown, not what it is computed from", async () => {
  const cube = await ask({ indicators: ["long-term-share"], transform: "rolling12", where: { time: { latest: 2 } } });
  expect(cube.axes.map(({ members }) => members.map(({ code }) => code))).toEqual([
    ["long-term-share"],
    ["2026M06", "2026M07"],
  ]);
});
