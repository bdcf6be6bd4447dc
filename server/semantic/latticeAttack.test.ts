import fc from "fast-check";
import { expect, test } from "vitest";
import { querySchema, type QueryInput } from "#shared/query.ts";
import { Refusal } from "#shared/refusal.ts";
import { answer, type Means } from "./answer.ts";
import { datasetsOf, drawn, truthOf } from "./lattice.test.world.ts";
import { indicators } from "./latticeIndicators.test.world.ts";
import { questionOf } from "./latticeQuestions.test.world.ts";
import { worldOf } from "./small.test.world.ts";

/** Random questions to each pair of worlds. */
const asked = Number(process.env["QUESTIONS"] ?? "100");

/** The newest day of an edition, and one on which the edition before it was the newest. */
const days = ["2026-09-15", "2026-06-01"] as const;

/** One published set in two worlds: only the numbers left in the store's hidden cells differ, in both editions. */
const pair = (seed: number, hidden: number) =>
  Promise.all(
    [1, 2].map((side) => {
      const left = (name: string) => drawn(name, seed * 10 + side);
      const older = [{ at: "2026-06-01T07:00:00Z", datasets: datasetsOf(truthOf(seed + 1, hidden), left) }];
      return worldOf(datasetsOf(truthOf(seed, hidden), left), { indicators, older });
    }),
  );

/** Everything an answer is, or the whole refusal. */
async function seen(query: QueryInput, world: Means): Promise<string> {
  try {
    return JSON.stringify(await answer(querySchema.parse(query), world));
  } catch (error) {
    if (error instanceof Refusal) return JSON.stringify([error.code, error.path, error.values]);
    throw error;
  }
}

test.each([
  { name: "few cells are hidden", seed: 21, hidden: 15 },
  { name: "many are", seed: 22, hidden: 150 },
])("no answer differs when only hidden numbers do, where $name", async ({ seed, hidden }) => {
  const [one, other] = await pair(seed, hidden);
  const met = { hidden: 0, shown: 0, intervals: 0, older: 0 };
  const question = fc.tuple(questionOf(indicators), fc.constantFrom(undefined, undefined, ...days));
  await fc.assert(
    fc.asyncProperty(question, async ([query, knownOn]) => {
      const dated = { ...query, ...(knownOn ? { knownOn } : {}) };
      const found = await seen(dated, one!);
      expect(await seen(dated, other!)).toBe(found);
      if (found.includes('"suppressed"')) met.hidden += 1;
      if (/"value":\[[^\]]*\d/.test(found)) met.shown += 1;
      if (/"lower":\[[^\]]*\d/.test(found)) met.intervals += 1;
      if (found.includes('"generation":1')) met.older += 1;
    }),
    { numRuns: asked, seed },
  );
  for (const count of Object.values(met)) expect(count).toBeGreaterThan(asked / 40);
});
