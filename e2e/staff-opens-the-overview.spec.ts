import { type Dataset, ask, danish, type DatasetEntry, type IndicatorEntry, listed, newest } from "./fixtures/api.ts";
import { figureOf, overflow, settled, tileIds, tileOf, tilesOf } from "./fixtures/page.ts";
import { expect, test } from "./fixtures/strict.ts";

const pages = ["/", "/indikatorer", "/indikator/gross-unemployment", "/aktualitet"];

test("the front page opens with what the figures say", async ({ page, request }) => {
  const [unemployed, employed] = await Promise.all(
    ["gross-unemployment", "employees"].map((indicator) => ask(request, { indicator, time: "latest:13" })),
  );
  const [before, now] = [unemployed!.value[0]!, unemployed!.value[12]!];
  expect(now).toBeGreaterThan(before);
  expect(newest(employed!).value).toBeGreaterThan(employed!.value[0]!);
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Flere ledige end for et år siden, men flere lønmodtagere",
  );
  await expect(page).toHaveTitle("Overblik");
  await expect(figureOf(page).getByRole("heading", { level: 2 })).toContainText("højere end i juli 2025");
});

test("the first tile reads as the demonstration world has it", async ({ page }) => {
  await page.goto("/");
  const tile = tilesOf(page).first();
  // By hand: 93694 − 87307 = 6387, and 6387 / 87307 = 7,3 pct.
  await expect(tile.getByRole("heading")).toHaveText("Bruttoledige");
  await expect(tile.getByText("93.694 fuldtidspersoner")).toBeVisible();
  await expect(tile.getByText("+6.387 (7,3 pct.)")).toBeVisible();
  await expect(tile.getByText("ift. juli 2025")).toBeVisible();
  await expect(tile.getByText("juli 2026, foreløbigt")).toBeVisible();
  await expect(tile.getByText("STAR · næste 21. sep.")).toBeVisible();
});

test("every tile tells value, unit, period, change and standing as the API has them", async ({ page, request }) => {
  const cards = await listed<IndicatorEntry[]>(request, "indicators");
  const expected = await Promise.all(
    tileIds.map(async (id) => {
      const card = cards.find((one) => one.id === id)!;
      const { period, label, value } = newest(await ask(request, { indicator: id, time: "latest:13" }));
      const yearBefore = `${Number(period.slice(0, 4)) - card.every}${period.slice(4)}`;
      const [then, now] = await Promise.all([yearBefore, period].map((time) => ask(request, { indicator: id, time })));
      const before = then!.value[0] ?? null;
      const unit = card.unit.label.da;
      const isShare = unit === "pct.";
      const shown = { name: card.label.da, value: `${danish(value, card.decimals)} ${unit}`, period: label };
      if (before === null) return { ...shown, change: "ingen sammenligning" };
      const change = value - before;
      const size = `${change > 0 ? "+" : ""}${danish(change, card.decimals)}`;
      const isSame = Math.abs(change) < 0.5 * 10 ** -card.decimals;
      // The standard error of each from the width of its 95 per cent interval: 2 × 1.96 of them.
      const error = ({ extension: { interval } }: Dataset) =>
        interval ? (interval.upper[0]! - interval.lower[0]!) / 3.92 : 0;
      const isUnsure = Math.abs(change) < 1.96 * Math.hypot(error(then!), error(now!));
      const sized = isShare ? `${size} pct.-point` : `${size} (${danish((change / before) * 100, 1)} pct.)`;
      return { ...shown, change: isSame ? "uændret" : isUnsure ? "statistisk uændret" : sized };
    }),
  );
  await page.goto("/");
  await settled(page);
  await expect(tilesOf(page)).toHaveCount(18);
  for (const { name, value, period, change } of expected) {
    const tile = tileOf(page, name);
    await expect.soft(tile.getByText(value, { exact: true }), name).toBeVisible();
    await expect.soft(tile.getByText(new RegExp(`^${period}(, foreløbigt)?$`)), name).toBeVisible();
    await expect.soft(tile.getByText(change, { exact: true }), name).toBeVisible();
    await expect.soft(tile.getByText(/^[●▲] (STAR|DST|AT|AES|DEP) · /), name).toBeVisible();
  }
});

test("the freshness on a tile is that of its dataset", async ({ page, request }) => {
  const datasets = await listed<DatasetEntry[]>(request, "datasets");
  const of = (id: string) => datasets.find((dataset) => dataset.id === id)!;
  expect(of("jobindsats-y25i07").release.nextUpdate).toBe("2026-10-05");
  expect(of("dst-lbesk01")).toMatchObject({ state: "current", release: { nextUpdate: null } });
  await page.goto("/");
  await expect(tileOf(page, "Nyopslåede stillinger").getByText("STAR · næste 5. okt.")).toBeVisible();
  await expect(tileOf(page, "Lønmodtagere").getByText("DST · ajour")).toBeVisible();
});

for (const path of pages) {
  test(`${path} says that its figures are not real, and which day it is`, async ({ page }) => {
    await page.goto(path);
    const band = page.getByRole("region", { name: "Demonstration" });
    await expect(band).toContainText("Demonstrationsdata (syntetiske). Tallene er ikke virkelige og må ikke bruges.");
    await expect(band).toContainText("Demonstrationens dato: 15. september 2026");
    await expect(page.getByText("Version 0002 · offentliggjort 15. september 2026 kl. 09.00")).toBeVisible();
  });
}

for (const width of [1440, 768, 390]) {
  test(`at ${width} px nothing is to be scrolled sideways and no text is cut`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const path of ["/", "/indikatorer", "/indikator/gross-unemployment?omraade=niveau:region", "/aktualitet"]) {
      await page.goto(path);
      await settled(page);
      expect(await overflow(page), path).toBe(0);
    }
    await page.goto("/");
    await settled(page);
    await expect(tilesOf(page)).toHaveCount(18);
    const cut = await tilesOf(page).evaluateAll((tiles) =>
      tiles
        .flatMap((tile) => [...tile.querySelectorAll<HTMLElement>("h3, p, span, footer")])
        .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
        .map(({ textContent }) => textContent),
    );
    expect(cut).toEqual([]);
  });
}
