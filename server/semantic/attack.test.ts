import fc from "fast-check";
import { expect, test } from "vitest";
import { periodsBetween } from "#shared/period.ts";
import { type MemberRule, querySchema, type QueryInput } from "#shared/query.ts";
import { Refusal } from "#shared/refusal.ts";
import { partsOfArea } from "#server/dimensions/geography.ts";
import { hide, type PatternRow } from "#server/disclosure/pattern.ts";
import { loadIndicators } from "#server/indicators/list.ts";
import { answer, type Means } from "./answer.ts";
import { type SmallDataset, type SmallRow, worldOf } from "./small.test.world.ts";

const indicators = await loadIndicators();
const months = periodsBetween("2024M01", "2025M03");
const areas = partsOfArea("081").map(({ code }) => code);
const span = { firstPeriod: "2024M01", lastPeriod: "2025M03" };
const levels = ["municipality"];
const labourForce = 20_000;

/** What the source knows of a cell: a true count, and whether the source shows it. */
type Count = { period: string; area: string; truth: number; isHidden: boolean };

/** Rows as the source sends them, the true number still in the hidden ones, as a careless connector would pass them on. */
function sent(counts: readonly Count[], measure: string, share: string | null): PatternRow[] {
  return counts.flatMap(({ period, area, truth, isHidden }): PatternRow[] => {
    const at = { period, geography: area };
    const count: PatternRow = { ...at, measure, value: truth, status: isHidden ? "suppressed" : "ok" };
    return share === null
      ? [count]
      : [count, { ...at, measure: share, value: (truth * 100) / labourForce, status: "ok" }];
  });
}

const published = (rows: readonly PatternRow[], shares: Record<string, string>): SmallRow[] =>
  hide(rows, { tier: "T0", shares }).map(({ period, geography = "", measure, value, status }) =>
    value === null ? [period, geography, measure, status] : [period, geography, measure, value, status],
  );

const datasetsOf = (unemployed: readonly Count[], longTerm: readonly Count[]): SmallDataset[] => [
  {
    dataset: "jobindsats-y25i01",
    levels,
    ...span,
    rows: published(sent(unemployed, "fte", "rate-labour-force"), { "rate-labour-force": "fte" }),
  },
  { dataset: "jobindsats-y25i09", levels, ...span, rows: published(sent(longTerm, "fte", null), {}) },
  { dataset: "jobindsats-y25i05", levels, ...span, rows: published(sent(longTerm, "persons", null), {}) },
  {
    dataset: "dst-ras400",
    levels,
    firstPeriod: "2023",
    lastPeriod: "2024",
    rows: areas.flatMap((area) => ["2023", "2024"].map((year): SmallRow => [year, area, "labour-force", labourForce])),
  },
];

/** Everything an answer is, or the whole refusal. */
async function seen(query: QueryInput, world: Means): Promise<string> {
  try {
    return JSON.stringify(await answer(querySchema.parse(query), world));
  } catch (error) {
    if (error instanceof Refusal) return JSON.stringify([error.code, error.path, error.values]);
    throw error;
  }
}

const question: fc.Arbitrary<QueryInput> = fc.record({
  indicators: fc.constantFrom<string[]>(
    ["gross-unemployment"],
    ["gross-unemployment-rate"],
    ["long-term-share"],
    ["notified-redundancies"],
    ["long-term-unemployment", "long-term-share"],
  ),
  by: fc.constantFrom<NonNullable<QueryInput["by"]>>(["time"], ["geography"], ["time", "geography"], []),
  where: fc.record({
    geography: fc.oneof(
      fc.constantFrom<MemberRule>({ level: "municipality" }, { level: "region" }, { level: "rar" }, { codes: ["081"] }),
      fc.subarray(areas, { minLength: 1 }).map((codes): MemberRule => ({ codes })),
    ),
    time: fc.constantFrom<NonNullable<QueryInput["where"]>["time"]>(
      { latest: 1 },
      { latest: 15 },
      { codes: ["2024"] },
      { from: "2024K1", to: null },
      { from: "2024M02", to: "2024M05" },
    ),
  }),
  transform: fc.constantFrom<NonNullable<QueryInput["transform"]>>("none", "yoy", "index", "rolling12"),
});

/** The same published cells over two truths: only what the source hides differs. */
const truths = fc
  .array(
    fc.record({ place: fc.nat({ max: areas.length * months.length - 1 }), a: fc.nat(99_999), b: fc.nat(99_999) }),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((hidden) => {
    const keys = areas.flatMap((area) => months.map((period) => ({ area, period })));
    const countsFor = (side: "a" | "b") =>
      keys.map(({ area, period }, place): Count => {
        const swapped = hidden.find((one) => one.place === place);
        return {
          area,
          period,
          truth: swapped ? swapped[side] : ((place * 37) % 500) + 3,
          isHidden: swapped !== undefined,
        };
      });
    return { a: countsFor("a"), b: countsFor("b") };
  });

const open = (datasets: readonly SmallDataset[]) => worldOf(datasets, { indicators });

test("no answer differs when only hidden numbers do", async () => {
  const questions = fc.array(question, { minLength: 25, maxLength: 25 });
  await fc.assert(
    fc.asyncProperty(truths, questions, async ({ a, b }, queries) => {
      const [one, other] = [await open(datasetsOf(a, a)), await open(datasetsOf(b, b))];
      for (const query of queries) expect(await seen(query, one)).toBe(await seen(query, other));
    }),
    { numRuns: 8 },
  );
});

test("a share whose count is hidden is hidden, whatever the source sent", async () => {
  const counts = areas.map((area): Count => ({ period: "2024M01", area, truth: 2, isHidden: area === "851" }));
  const world = await open(datasetsOf(counts, counts));
  const where = { geography: { codes: ["810", "851"] }, time: { codes: ["2024M01"] } };
  const cube = await answer(
    querySchema.parse({ indicators: ["gross-unemployment-rate"], by: ["geography"], where }),
    world,
  );
  expect(cube.value).toEqual([0.01, null]);
  expect(cube.status).toEqual({ 1: "suppressed" });
});

test("a number left in a hidden row of the store is not answered either", async () => {
  const rows = (left: number): SmallRow[] => [
    ...areas.map((area): SmallRow => ["2024M01", area, "fte", 10]),
    ["2024M02", "851", "fte", left, "suppressed"],
  ];
  const worldWith = (left: number) => open([{ dataset: "jobindsats-y25i01", levels, ...span, rows: rows(left) }]);
  const where = (codes: string[]) => ({ geography: { codes } });
  const asked: QueryInput[] = [
    { indicators: ["gross-unemployment"], where: where(["851"]) },
    { indicators: ["gross-unemployment"], where: where(["081"]) },
    { indicators: ["gross-unemployment"], where: { ...where(["851", "810"]), time: { codes: ["2024K1"] } } },
    { indicators: ["gross-unemployment"], where: where(["851"]), transform: "index" },
    { indicators: ["gross-unemployment"], where: where(["851"]), transform: "rolling12" },
  ];
  const [one, other] = [await worldWith(1), await worldWith(2)];
  for (const query of asked) expect(await seen(query, one)).toBe(await seen(query, other));
});
