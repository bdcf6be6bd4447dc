import { loadIndicators } from "#server/indicators/list.ts";
import { sharedData } from "./fixtures/place.ts";
import { expect, test } from "./fixtures/strict.ts";
import { hold } from "./oracle/hold.ts";

test("300 random cells are what the bytes from the sources say", async ({ baseURL }) => {
  test.setTimeout(120_000);
  const held = await hold(await loadIndicators(), {
    dataDir: sharedData,
    origin: baseURL ?? "",
    seed: 20_260_915,
    cells: 300,
  });
  expect(held.differences).toEqual([]);
  expect(held.cells).toBeGreaterThanOrEqual(300);
  expect(held.byIndicator.size).toBe(55);
  expect(held.byKind.get("number") ?? 0).toBeGreaterThan(150);
});
