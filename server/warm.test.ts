import { expect, test } from "vitest";
import { fakeDoors, fakeIndicator } from "./api/fakeDoors.ts";
import { warm } from "./warm.ts";

const none = () => {};
const listening = () => {
  const faults: unknown[] = [];
  return { faults, log: { debug: none, info: none, warn: none, error: (...line: unknown[]) => faults.push(line) } };
};

test("what the front page opens with is asked once, before any visitor", async () => {
  const { doors, asked } = fakeDoors();
  const { log, faults } = listening();
  await warm(doors, log, () => false);
  expect(asked).toEqual([
    { indicators: [fakeIndicator.id], by: ["time"], where: { time: { latest: 60 } }, transform: "none" },
  ]);
  expect(faults).toEqual([]);
});

test("a refusal is the page's to tell, a fault is told of, and neither stops the others", async () => {
  const { doors, asked } = fakeDoors();
  const { log, faults } = listening();
  const indicators = () => ["employees", "vacancies-new", fakeIndicator.id].map((id) => ({ ...fakeIndicator, id }));
  const answer: typeof doors.answer = (query) =>
    query.indicators[0] === "vacancies-new" ? Promise.reject(new Error("disk")) : doors.answer(query);
  await warm({ ...doors, indicators, answer }, log, () => false);
  expect(asked.map((query) => query.indicators)).toEqual([[fakeIndicator.id], ["employees"]]);
  expect(faults).toHaveLength(1);
});

test("nothing is asked while stopping", async () => {
  const { doors, asked } = fakeDoors();
  await warm(doors, listening().log, () => true);
  expect(asked).toEqual([]);
});
