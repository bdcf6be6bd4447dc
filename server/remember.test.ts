import { expect, test } from "vitest";
import { querySchema } from "#shared/query.ts";
import { remembered } from "./remember.ts";

const query = (id: string) => querySchema.parse({ indicators: [id] });

function counted({ cells = 1, mostCells = 100 } = {}) {
  const state = { generation: 1, asked: [] as string[], fails: false };
  const door = remembered({
    answer: (asked) => {
      state.asked.push(asked.indicators.join());
      if (state.fails) return Promise.reject(new Error("broken"));
      return Promise.resolve({ value: Array<number>(cells).fill(1), generation: state.generation });
    },
    generation: () => state.generation,
    mostCells,
  });
  return { state, door };
}

test("a question is answered once a generation", async () => {
  const { state, door } = counted();
  await door(query("a"));
  await door(query("a"));
  expect(state.asked).toEqual(["a"]);
  state.generation = 2;
  expect((await door(query("a"))).generation).toBe(2);
  expect(state.asked).toEqual(["a", "a"]);
});

test("a question being answered is not asked again", async () => {
  const { state, door } = counted();
  await Promise.all([door(query("a")), door(query("a")), door(query("a"))]);
  expect(state.asked).toEqual(["a"]);
});

test("different questions are told apart", async () => {
  const { state, door } = counted();
  await door(query("a"));
  await door(querySchema.parse({ indicators: ["a"], transform: "yoy" }));
  await door(querySchema.parse({ indicators: ["a"], knownOn: "2026-01-01" }));
  await door(querySchema.parse({ indicators: ["a"], by: ["geography"] }));
  expect(state.asked).toHaveLength(4);
});

test("a failure is not kept", async () => {
  const { state, door } = counted();
  state.fails = true;
  await expect(door(query("a"))).rejects.toThrow("broken");
  state.fails = false;
  expect((await door(query("a"))).generation).toBe(1);
});

test("what was asked for longest ago goes first when there is no room", async () => {
  const { state, door } = counted({ cells: 40 });
  await door(query("a"));
  await door(query("b"));
  await door(query("a"));
  await door(query("c"));
  await door(query("a"));
  await door(query("b"));
  expect(state.asked).toEqual(["a", "b", "c", "b"]);
});
