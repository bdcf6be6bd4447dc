import { expect, test } from "./fixtures/strict.ts";
import { readSentences } from "./oracle/sentences.ts";

test("every number of every sentence is a figure of the API or made of some by hand", async ({ request }) => {
  const read = await readSentences(request, { seed: 20_260_915, areas: 2 });
  expect(read.faults).toEqual([]);
  expect(read.indicators.size).toBe(55);
  expect(read.sentences).toBeGreaterThan(250);
  expect([...read.byKind.keys()]).toEqual(
    expect.arrayContaining(["level", "change", "blocked", "extreme", "run", "break", "caution", "provisional"]),
  );
});
