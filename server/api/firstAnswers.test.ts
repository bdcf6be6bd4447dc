import { expect, test } from "vitest";
import { Refusal } from "#shared/refusal.ts";
import type { Query } from "#shared/query.ts";
import { fakeDoors, fakeIndicator } from "./fakeDoors.ts";
import { ownAnswers, sharedAnswers as firstAnswers } from "./firstAnswers.ts";
import { appRouter } from "./router.ts";
import { createCallerFactory } from "./trpc.ts";

const viewer = { actor: "demo", role: "viewer" } as const;
const contextOf = ({ doors }: Pick<ReturnType<typeof fakeDoors>, "doors">) => ({
  doors,
  caller: viewer,
  requestId: "r1",
});

test("what a page starts from is what the procedures answer", async () => {
  const context = contextOf(fakeDoors());
  const call = createCallerFactory(appRouter)(context);
  const first = await firstAnswers(context, true);
  expect(first?.standing).toEqual(await call.standing());
  expect(first?.indicators).toEqual(await call.indicators());
  expect(first?.datasets).toEqual(await call.datasets());
  expect(first?.geography).toEqual(await call.dimension({ id: "geography" }));
  const query = {
    indicators: [fakeIndicator.id],
    by: ["time" as const],
    where: { time: { latest: 60 } },
    transform: "none" as const,
  };
  expect(first?.answers).toEqual([{ query, cube: await call.answer(query) }]);
});

test("pages other than the front page start from no figures", async () => {
  const fake = fakeDoors();
  expect((await firstAnswers(contextOf(fake), false))?.answers).toEqual([]);
  expect(fake.asked).toEqual([]);
});

test("before the first generation a page asks for itself", async () => {
  expect(await firstAnswers(contextOf(fakeDoors({ isEmpty: true })), true)).toBeNull();
});

test("an indicator that cannot be answered is left out, the others stay", async () => {
  const { doors } = fakeDoors();
  const unknown = { ...fakeIndicator, id: "happiness" };
  const first = await firstAnswers(
    contextOf({ doors: { ...doors, indicators: () => [unknown, fakeIndicator] } }),
    true,
  );
  expect(first?.indicators.map(({ id }) => id)).toEqual(["happiness", "gross-unemployment"]);
  expect(first?.answers.map(({ query }) => query.indicators)).toEqual([["gross-unemployment"]]);
});

test("figures of another generation than the one told of are left out", async () => {
  const { doors } = fakeDoors();
  const answer = async () => ({ ...(await fakeDoors().doors.answer(someQuery)), generation: 8 });
  expect((await firstAnswers(contextOf({ doors: { ...doors, answer } }), true))?.answers).toEqual([]);
});

const someQuery = { indicators: [fakeIndicator.id], by: ["time" as const], where: {}, transform: "none" as const };

test("a fault is thrown, so that it is told of", async () => {
  const { doors } = fakeDoors();
  const broken = () => {
    throw new Error("disk");
  };
  await expect(firstAnswers(contextOf({ doors: { ...doors, datasets: broken } }), true)).rejects.toThrow("disk");
});

test("what the caller keeps comes with the figures that only they follow", async () => {
  const fake = fakeDoors();
  const other = { ...fakeIndicator, id: "work-sharing" };
  const watch = { value: ["work-sharing", "gross-unemployment"], version: 2 };
  const doors = {
    ...fake.doors,
    indicators: () => [fakeIndicator, other],
    answer: (query: Query) => fake.doors.answer({ ...query, indicators: ["gross-unemployment"] }),
    kept: { ...fake.doors.kept, preferences: () => Promise.resolve({ watch }) },
  };
  const own = await ownAnswers(contextOf({ doors }), true);
  expect(own?.preferences).toEqual({ watch });
  expect(own?.followed.map(({ query }) => query.indicators)).toEqual([["work-sharing"]]);
  expect((await ownAnswers(contextOf({ doors }), false))?.followed).toEqual([]);
});

test("where what users keep does not answer, a page asks for itself", async () => {
  const { doors } = fakeDoors();
  const down = { ...doors.kept, preferences: () => Promise.reject(new Refusal("kept-down", "kept")) };
  expect(await ownAnswers(contextOf({ doors: { ...doors, kept: down } }), true)).toBeNull();
});
