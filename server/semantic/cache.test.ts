import { expect, test } from "vitest";
import { breakdownIds } from "#shared/dimension.ts";
import { querySchema, type QueryInput } from "#shared/query.ts";
import { keyOf, rememberedAnswer } from "./cache.ts";
import { type SmallDataset, worldOf } from "./small.test.world.ts";

const employees: SmallDataset = {
  dataset: "dst-lbesk01",
  levels: [],
  firstPeriod: "2026M01",
  lastPeriod: "2026M03",
  rows: [
    ["2026M01", "", "employees", 3_000_000],
    ["2026M02", "", "employees", 3_010_000],
    ["2026M03", "", "employees", 3_020_000],
  ],
};
const query = (input: Partial<QueryInput> = {}) => querySchema.parse({ indicators: ["employees"], ...input });

test("the same question is read once, also while the first is under way", async () => {
  const world = await worldOf([employees]);
  const ask = rememberedAnswer(world);
  const [first, second] = await Promise.all([ask(query()), ask(query())]);
  expect(second).toBe(first);
  expect(await ask(query())).toBe(first);
  expect(world.statements).toHaveLength(1);
});

test("every part of a question that can change its answer changes its key", () => {
  const whole = query({ knownOn: "2026-09-20" });
  const plain = keyOf(whole, 1);
  const rule = { codes: ["TOT"] };
  const others = [
    ...(["geography", ...breakdownIds] as const).map((id) => ({ ...whole, where: { [id]: rule } })),
    { ...whole, where: { time: { latest: 1 } } },
    { ...whole, by: ["time" as const, "sex" as const] },
    { ...whole, transform: "yoy" as const },
    { ...whole, indicators: ["gross-unemployment"] },
  ];
  const keys = [plain, keyOf(whole, 2), ...others.map((one) => keyOf(one, 1))];
  expect(new Set(keys).size).toBe(keys.length);
});

test("a new generation is answered anew", async () => {
  const world = await worldOf([employees], { older: [{ at: "2026-08-01T06:00:00Z", datasets: [employees] }] });
  const ask = rememberedAnswer(world);
  expect((await ask(query())).generation).toBe(2);
  expect((await ask(query({ knownOn: "2026-08-02" }))).generation).toBe(1);
  expect(world.statements).toHaveLength(2);
});

test("a question known on a day of the same generation is the same question", async () => {
  const world = await worldOf([employees]);
  const ask = rememberedAnswer(world);
  await ask(query());
  await ask(query({ knownOn: "2026-09-20" }));
  expect(world.statements).toHaveLength(1);
});

test("the order and repetition of codes make no other question, the order of by and of indicators does", () => {
  const where = (codes: string[]) => ({ geography: { codes } });
  expect(keyOf(query({ where: where(["101", "751", "101"]) }), 1)).toBe(
    keyOf(query({ where: where(["751", "101"]) }), 1),
  );
  expect(keyOf(query({ by: ["time", "geography"] }), 1)).not.toBe(keyOf(query({ by: ["geography", "time"] }), 1));
  expect(keyOf(query({ indicators: ["a", "b"] }), 1)).not.toBe(keyOf(query({ indicators: ["b", "a"] }), 1));
  expect(keyOf(query(), 1)).not.toBe(keyOf(query(), 2));
  expect(keyOf(query({ where: { time: { latest: 1 } } }), 1)).not.toBe(
    keyOf(query({ where: { time: { latest: 2 } } }), 1),
  );
});

test("the longest unused answer is forgotten first when the cells are too many", async () => {
  const world = await worldOf([employees]);
  // Three cells and one for the answer itself: room for two answers.
  const ask = rememberedAnswer(world, 8);
  const [a, b, c] = [
    query(),
    query({ by: ["time", "geography"], where: { geography: { codes: ["000"] } } }),
    query({ transform: "yoy" }),
  ];
  await ask(a);
  await ask(b);
  await ask(a);
  await ask(c);
  expect(world.statements).toHaveLength(3);
  await ask(a);
  expect(world.statements).toHaveLength(3);
  await ask(b);
  expect(world.statements).toHaveLength(4);
});

test("a refusal and a fault are not remembered", async () => {
  const world = await worldOf([employees]);
  let isBroken = true;
  const read: typeof world.store.read = (statement, at) =>
    isBroken ? Promise.reject(new Error("broken")) : world.store.read(statement, at);
  const ask = rememberedAnswer({ ...world, store: { ...world.store, read } });
  await expect(ask(query())).rejects.toThrow("broken");
  isBroken = false;
  await expect(ask(query())).resolves.toMatchObject({ generation: 1 });
  await expect(ask(query({ indicators: ["nothing"] }))).rejects.toMatchObject({ code: "unknown-indicator" });
});
