import fc from "fast-check";
import { expect, test } from "vitest";
import { cellAt, type Cube, flatIndex } from "#shared/cube.ts";
import type { DimensionId } from "#shared/dimension.ts";
import { type MemberRule, type Query, querySchema, type QueryInput } from "#shared/query.ts";
import { Refusal } from "#shared/refusal.ts";
import type { Indicator } from "#server/indicators/define.ts";
import { answer } from "./answer.ts";
import { datasetsOf, truthOf } from "./lattice.test.world.ts";
import { indicators } from "./latticeIndicators.test.world.ts";
import { questionOf } from "./latticeQuestions.test.world.ts";
import { worldOf } from "./small.test.world.ts";

/** How many questions each property asks. */
const asked = Number(process.env["QUESTIONS"] ?? "60");

const world = await worldOf(datasetsOf(truthOf(7)), { indicators });
const ask = (query: Query, from = world): Promise<Cube> => answer(query, from);

async function answerOr(query: QueryInput, from = world): Promise<Cube | Refusal> {
  try {
    return await ask(querySchema.parse(query), from);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

/** Each cell of a cube under the codes it stands at, in the order of the closed list. */
function cellsByCode(cube: Cube): Map<string, unknown> {
  const found = new Map<string, unknown>();
  const walk = (places: number[]) => {
    const axis = cube.axes[places.length];
    if (!axis) {
      const codes = places.map((place, at) => `${cube.axes[at]!.dimension}=${cube.axes[at]!.members[place]!.code}`);
      found.set(codes.toSorted().join(" "), cellAt(cube, flatIndex(cube.axes, places)));
      return;
    }
    axis.members.forEach((_, place) => walk([...places, place]));
  };
  walk([]);
  return found;
}

/** What is seen of an answer whatever the order of its axes: its cells and notes, or why there is none. */
const seenIn = (found: Cube | Refusal) =>
  found instanceof Refusal ? [found.code, found.path] : [cellsByCode(found), found.notes];

test("any order of by gives the same cells", async () => {
  let answered = 0;
  await fc.assert(
    fc.asyncProperty(questionOf(indicators), fc.nat(), async (query, turn) => {
      const by = query.by ?? [];
      const from = turn % (by.length || 1);
      const turned = [...by.slice(from), ...by.slice(0, from)].toReversed();
      const [one, other] = [await answerOr(query), await answerOr({ ...query, by: turned })];
      expect(seenIn(other)).toEqual(seenIn(one));
      if (!(one instanceof Refusal)) answered += 1;
    }),
    { numRuns: asked, seed: 1 },
  );
  expect(answered).toBeGreaterThan(asked / 3);
});

test("a member asked for alone is the same cell as among its level, in by or outside it", async () => {
  let answered = 0;
  await fc.assert(
    fc.asyncProperty(questionOf(indicators), fc.nat(), fc.boolean(), async (query, draw, isSliced) => {
      const cube = await answerOr(query);
      if (cube instanceof Refusal || cube.value.length === 0 || query.transform === "index") return;
      answered += 1;
      const place = draw % cube.value.length;
      const codes = new Map<DimensionId, string>();
      let rest = place;
      for (const { dimension, members } of cube.axes.toReversed()) {
        if (dimension !== "indicator") codes.set(dimension, members[rest % members.length]!.code);
        rest = Math.floor(rest / members.length);
      }
      const one = Object.fromEntries([...codes].map(([id, code]): [string, MemberRule] => [id, { codes: [code] }]));
      const where = { ...query.where, ...one };
      const keepsTime = query.transform === "yoy" || query.transform === "rolling12";
      const by = isSliced ? (keepsTime ? ["time" as const] : []) : (query.by ?? []);
      const alone = await answerOr({ ...query, by, where });
      if (alone instanceof Refusal) throw new Error(`${alone.code} ${alone.path}`);
      const series = Math.floor(place / (cube.value.length / cube.axes[0]!.members.length));
      expect(cellAt(alone, series * (alone.value.length / alone.axes[0]!.members.length))).toEqual(cellAt(cube, place));
    }),
    { numRuns: asked, seed: 2 },
  );
  expect(answered).toBeGreaterThan(asked / 3);
});

test("tables that a part is also read from never change what its first table gives", async () => {
  const withoutAlso: Indicator[] = indicators.map((one) => {
    const { measure } = one;
    if ("value" in measure) return { ...one, measure: { ...measure, also: [] } };
    if (!("ratio" in measure)) return one;
    const { numerator, denominator } = measure.ratio;
    const published = measure.published ? { published: { ...measure.published, also: [] } } : {};
    const ratio = {
      ...measure.ratio,
      numerator: { ...numerator, also: [] },
      denominator: { ...denominator, also: [] },
    };
    return { ...one, measure: { ratio, ...published } };
  });
  const alone = await worldOf(datasetsOf(truthOf(7)), { indicators: withoutAlso });
  let answered = 0;
  const manyTables = indicators.filter(({ id }) => id === "events" || id === "share");
  await fc.assert(
    fc.asyncProperty(questionOf(manyTables), async (query) => {
      const one = await answerOr(query, alone);
      if (one instanceof Refusal) return;
      answered += 1;
      const other = await answerOr(query);
      if (other instanceof Refusal) throw new Error(`${other.code} ${other.path}`);
      expect(cellsByCode(other)).toEqual(cellsByCode(one));
    }),
    { numRuns: asked, seed: 3 },
  );
  expect(answered).toBeGreaterThan(asked / 6);
});
