import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ask, danish, type IndicatorEntry, listed, newest } from "./fixtures/api.ts";
import { root } from "./fixtures/place.ts";
import { expect, test } from "./fixtures/strict.ts";
import { recordsOf } from "./oracle/text.ts";

/**
 * Figures that were not computed by the code under test: published ones that the demonstration is calibrated to (D.1 to
 * D.13 of the domain notes), or added up by hand from what the source gave. The tolerance is in the figure's unit.
 */
const figures = readFileSync(join(root, "e2e/estate.expected.csv"), "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => {
    const [indicator = "", query = "", expected = "", tolerance = "", source = ""] = line.split(";");
    return { indicator, query, expected: Number(expected), tolerance: Number(tolerance), source };
  });
const indicators = [...new Set(figures.map(({ indicator }) => indicator))];

test("every indicator has a figure to be held against, with its source", async ({ request }) => {
  const cards = await listed<IndicatorEntry[]>(request, "indicators");
  expect(indicators.toSorted()).toEqual(cards.map(({ id }) => id).toSorted());
  for (const { indicator, expected, tolerance, source } of figures) {
    expect(Number.isFinite(expected) && Number.isFinite(tolerance), indicator).toBe(true);
    expect(source, indicator).not.toBe("");
  }
});

for (const id of indicators) {
  test(`${id} is as published, and the same on the page, in the API and in a file`, async ({ page, request }) => {
    for (const { indicator, query, expected, tolerance, source } of figures.filter((one) => one.indicator === id)) {
      const { value } = await ask(request, { indicator, ...Object.fromEntries(new URLSearchParams(query)) });
      expect(value, query).toHaveLength(1);
      // A number such as 28.956 lies within its tolerance, whatever is left of it in the last bit.
      expect(Math.abs((value[0] ?? Number.NaN) - expected), `${query}: ${value[0]}, ${source}`).toBeLessThanOrEqual(
        tolerance + 1e-9,
      );
    }

    const { decimals } = await listed<IndicatorEntry>(request, `indicators/${id}`);
    const told = newest(await ask(request, { indicator: id, time: "latest:2" }));
    const file = await request.get(`/api/v1/data?indicator=${id}&time=latest:2&format=csv`);
    expect(file.status()).toBe(200);
    const [head = [], ...rows] = recordsOf(await file.text(), ",");
    const [time, value] = ["time", "value"].map((column) => head.indexOf(column));
    const inFile = rows.filter((row) => row[value!] !== "").at(-1)!;
    expect([inFile[time!], Number(inFile[value!])]).toEqual([told.period, told.value]);
    await page.goto(`/indikator/${id}`);
    await expect(page.locator(".newest")).toContainText(danish(told.value, decimals));
    await expect(page.locator(".newest")).toContainText(told.label);
  });
}
