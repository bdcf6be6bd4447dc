import fc from "fast-check";
import { expect, test } from "vitest";
import type { CellStatus } from "#shared/cube.ts";
import { partsIn, periodsBetween } from "#shared/period.ts";
import { querySchema, type QueryInput } from "#shared/query.ts";
import { partsOfArea } from "#server/dimensions/geography.ts";
import { loadIndicators } from "#server/indicators/list.ts";
import { answer } from "./answer.ts";
import { municipalities, type SmallRow, worldOf } from "./small.test.world.ts";

/** A second way to the same numbers: plain loops over the rows, from the words of the definitions. */
type Known = { value: number | null; status: CellStatus };
type Truth = ReadonlyMap<string, Known>;

const months = periodsBetween("2024M01", "2024M12");
const indicators = await loadIndicators();
const [north, bornholm] = [partsOfArea("081").map(({ code }) => code), "400"];

const cell = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 3, max: 20_000 }).map((value): Known => ({ value, status: "ok" })) },
  { weight: 2, arbitrary: fc.integer({ min: 3, max: 900 }).map((value): Known => ({ value, status: "provisional" })) },
  { weight: 1, arbitrary: fc.constant<Known>({ value: null, status: "suppressed" }) },
  { weight: 1, arbitrary: fc.constant<Known>({ value: null, status: "missing" }) },
);

/** Three numbers for each area and month: unemployed, long-term unemployed, notices. Few areas have cells that are not plain. */
const measured = ["jobindsats-y25i01 fte", "jobindsats-y25i09 fte", "jobindsats-y25i05 persons"] as const;
const asked = measured.flatMap((measure) =>
  [...north, bornholm, "101"].flatMap((area) => months.map((period) => `${measure} ${area} ${period}`)),
);
const world = fc
  .record({
    seed: fc.integer({ min: 1, max: 1000 }),
    odd: fc.array(fc.record({ key: fc.constantFrom(...asked), cell }), { maxLength: 6 }),
  })
  .map(({ seed, odd }) => {
    const truth = new Map<string, Known>();
    const keys = measured.flatMap((measure) =>
      municipalities.flatMap((area) => months.map((period) => `${measure} ${area} ${period}`)),
    );
    for (const [place, key] of keys.entries())
      truth.set(key, { value: ((place * 7919 * seed) % 9973) + 3, status: "ok" });
    for (const { key, cell } of odd) truth.set(key, cell);
    return truth;
  });

const rowsOf = (truth: Truth, dataset: string): SmallRow[] =>
  [...truth].flatMap(([key, { value, status }]) => {
    const [from = "", measure = "", area = "", period = ""] = key.split(" ");
    if (from !== dataset) return [];
    return [value === null ? [period, area, measure, status] : [period, area, measure, value, status]];
  });

const openWorld = (truth: Truth) =>
  worldOf(
    ["jobindsats-y25i01", "jobindsats-y25i09", "jobindsats-y25i05"].map((dataset) => ({
      dataset,
      levels: ["municipality"],
      firstPeriod: "2024M01",
      lastPeriod: "2024M12",
      rows: rowsOf(truth, dataset),
    })),
    { indicators },
  );

const worst = (cells: readonly Known[]): CellStatus =>
  (["suppressed", "missing", "provisional"] as const).find((status) => cells.some((one) => one.status === status)) ??
  "ok";

function sumOf(truth: Truth, measure: string, areas: readonly string[], periods: readonly string[]): Known {
  const cells = areas.flatMap((area) => periods.map((period) => truth.get(`${measure} ${area} ${period}`)!));
  const status = worst(cells);
  if (status === "suppressed" || status === "missing") return { value: null, status };
  let value = 0;
  for (const one of cells) value += one.value ?? 0;
  return { value, status };
}

function ratioOf(above: Known, below: Known): Known {
  const status = worst([above, below]);
  if (above.value === null || below.value === null) return { value: null, status };
  return { value: (above.value * 100) / below.value, status };
}

/** What the definitions say an area's cell over some months is. */
const definitions: Readonly<
  Record<string, (truth: Truth, areas: readonly string[], periods: readonly string[]) => Known>
> = {
  "gross-unemployment": (truth, areas, periods) => {
    const { value, status } = sumOf(truth, measured[0], areas, periods);
    return { value: value === null ? null : value / periods.length, status };
  },
  "notified-redundancies": (truth, areas, periods) => sumOf(truth, measured[2], areas, periods),
  "long-term-share": (truth, areas, periods) =>
    ratioOf(sumOf(truth, measured[1], areas, periods), sumOf(truth, measured[0], areas, periods)),
};

const questions: { name: string; query: Pick<QueryInput, "by" | "where">; areas: string[]; periods: string[][] }[] = [
  {
    name: "a region by month",
    query: { where: { geography: { codes: ["081"] } } },
    areas: north,
    periods: months.map((period) => [period]),
  },
  {
    name: "a region by quarter",
    query: { where: { geography: { codes: ["081"] }, time: { from: "2024K1", to: "2024K4" } } },
    areas: north,
    periods: ["2024K1", "2024K2", "2024K3", "2024K4"].map((quarter) => partsIn(quarter, "month")),
  },
  {
    name: "a municipality by year",
    query: { where: { geography: { codes: [bornholm] }, time: { codes: ["2024"] } } },
    areas: [bornholm],
    periods: [months],
  },
  {
    name: "a group of municipalities over five months",
    query: { by: [], where: { geography: { codes: ["101", "400", "851"] }, time: { from: "2024M03", to: "2024M07" } } },
    areas: ["101", "400", "851"],
    periods: [months.slice(2, 7)],
  },
  {
    name: "the country by half-year",
    query: { where: { time: { codes: ["2024H1", "2024H2"] } } },
    areas: municipalities,
    periods: [months.slice(0, 6), months.slice(6)],
  },
];

const close = ({ value, status }: Known) => ({ value: value === null ? null : Number(value.toPrecision(12)), status });

test.each(Object.keys(definitions).flatMap((id) => questions.map((question) => ({ id, ...question }))))(
  "$id for $name is what a plain loop over the rows gives",
  async ({ id, query, areas, periods }) => {
    await fc.assert(
      fc.asyncProperty(world, async (truth) => {
        const cube = await answer(querySchema.parse({ ...query, indicators: [id] }), await openWorld(truth));
        const found = cube.value.map((value, at): Known => ({ value, status: cube.status[at] ?? "ok" }));
        const expected = periods.map((slot) => definitions[id]!(truth, areas, slot));
        expect(found.map(close)).toEqual(expected.map(close));
      }),
      { numRuns: 5 },
    );
  },
);
