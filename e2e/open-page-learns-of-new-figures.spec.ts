import type { APIRequestContext, Page } from "@playwright/test";
import { ask, danish, type DatasetEntry, listed, newest } from "./fixtures/api.ts";
import { figureOf, settled, tileOf } from "./fixtures/page.ts";
import { sharedGeneration } from "./fixtures/place.ts";
import { ingest, startOwn } from "./fixtures/product.ts";
import { expect, test } from "./fixtures/strict.ts";

/** A month later, when one source has been read and the other has not. */
const clock = "2026-10-15T09:00:00+02:00";

/** Notes down, from now on, what the page says aloud of itself. */
const listening = (page: Page) =>
  page.evaluateHandle(() => {
    const said: string[] = [];
    const live = document.querySelector(".site > output[aria-live]")!;
    const watch = new MutationObserver(() => said.push(live.textContent ?? ""));
    watch.observe(live, { subtree: true, childList: true, characterData: true });
    return said;
  });

async function expectTilesAsServed(page: Page, request: APIRequestContext, origin: string): Promise<void> {
  for (const [name, indicator] of [
    ["Lønmodtagere", "employees"],
    ["Nyopslåede stillinger", "vacancies-new"],
    ["Bruttoledige", "gross-unemployment"],
  ] as const) {
    const dataset = await ask(request, { indicator, time: "latest:13" }, origin);
    expect(dataset.extension.generation).toBe(sharedGeneration + 1);
    const { value, label } = newest(dataset);
    const { decimals } = dataset.extension.unit[indicator]!;
    await expect(tileOf(page, name), name).toContainText(`${danish(value, decimals)} `);
    await expect(tileOf(page, name), name).toContainText(label);
  }
}

/** By hand: promised 21 September, it is 24 days late on 15 October; promised 12 October, 3 days. */
async function expectLatenessInWords(page: Page, request: APIRequestContext, origin: string): Promise<void> {
  const datasets = await listed<DatasetEntry[]>(request, "datasets", origin);
  expect(datasets.find(({ id }) => id === "jobindsats-y25i01")).toMatchObject({ state: "late", daysLate: 24 });
  expect(datasets.find(({ id }) => id === "jobindsats-y25i05")).toMatchObject({ state: "late", daysLate: 3 });
  const late = datasets.filter(({ state }) => state === "late").length;
  await expect(tileOf(page, "Bruttoledige")).toContainText("STAR · 24 dage forsinket");
  await expect(tileOf(page, "Nyopslåede stillinger")).toContainText("STAR · 10 dage forsinket");
  await expect(tileOf(page, "Lønmodtagere")).toContainText("DST · ajour");
  await page.getByRole("navigation", { name: "Hovedmenu" }).getByRole("button", { name: "Om data" }).click();
  await page.getByRole("dialog", { name: "Om data" }).getByRole("link", { name: "Dataaktualitet" }).click();
  await expect(page.getByText(`${late} af ${datasets.length} datasæt er forsinket.`)).toBeVisible();
  const rowOf = (table: string) =>
    page.getByRole("row").filter({ has: page.getByRole("link", { name: table, exact: true }) });
  await expect(rowOf("y25i09")).toContainText("24 dage forsinket");
  await expect(rowOf("AUS07").first()).toContainText("ajour");
}

test("an open page takes in a new generation by itself, says so once, mixes no numbers and tells what is late", async ({
  page,
  request,
  anotherReader,
}) => {
  test.setTimeout(150_000);
  const product = await startOwn(clock);
  const chosen = await anotherReader();
  try {
    const asked = { indicator: "employees", time: "latest:13" };
    const before = newest(await ask(request, asked, product.origin));
    await page.goto(product.origin);
    await chosen.goto(`${product.origin}/indikator/employees?visning=tabel`);
    await Promise.all([settled(page), settled(chosen)]);
    await expect(page.getByText("Version 0002 · offentliggjort 15. september 2026 kl. 09.00")).toBeVisible();
    await expect(tileOf(page, "Lønmodtagere")).toContainText(`${danish(before.value, 0)} personer`);
    const announced = await listening(page);

    await ingest(product.dataDir, clock, "dst");
    await expect(page.getByText("Version 0003 · offentliggjort 15. oktober 2026 kl. 09.00")).toBeVisible();
    await expect(page.getByText("Demonstrationens dato: 15. oktober 2026")).toBeVisible();
    const after = newest(await ask(request, asked, product.origin));
    expect([before.period, after.period]).toEqual(["2026M06", "2026M07"]);
    await settled(page);
    await expectTilesAsServed(page, request, product.origin);
    await expect(figureOf(page)).toContainText("september 2021 – august 2026");
    await expect(figureOf(page)).toContainText("Version 3.");
    expect(await announced.jsonValue()).toEqual(["Tallene er opdateret til version 0003."]);

    await expect(chosen.getByRole("gridcell").first()).toHaveText("juli 2026");
    await expect(chosen.getByRole("gridcell").nth(1)).toHaveText(new RegExp(`^${danish(after.value, 0)}`));
    await expect(chosen.getByRole("tab", { name: "Tabel" })).toHaveAttribute("aria-selected", "true");
    await expectLatenessInWords(page, request, product.origin);
  } finally {
    await Promise.all([page.close(), chosen.close()]);
    await product.stop();
  }
});
