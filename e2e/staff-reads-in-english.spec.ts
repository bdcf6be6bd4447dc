import type { Page } from "@playwright/test";
import { settled, tileOf } from "./fixtures/page.ts";
import { expect, test } from "./fixtures/strict.ts";

/** Every piece of text with a letter that is written on the page or spoken for it. */
const texts = (page: Page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const written: string[] = [];
    while (walker.nextNode())
      if (!walker.currentNode.parentElement?.closest("script")) written.push(walker.currentNode.textContent ?? "");
    const spoken = [...document.querySelectorAll("[aria-label], [placeholder], [title]")].flatMap((node) =>
      ["aria-label", "placeholder", "title"].map((name) => node.getAttribute(name) ?? ""),
    );
    return [...new Set([...written, ...spoken].map((text) => text.trim()))].filter((text) => /\p{L}/u.test(text));
  });

test("a press on English changes the words and the numbers, and a reload keeps it", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page).toHaveURL(/\?sprog=en$/);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  const tile = tileOf(page, "Gross unemployed");
  await expect(tile).toContainText("93,694 full-time persons");
  await expect(tile).toContainText("+6,387 (7.3 per cent)");
  await expect(tile).toContainText("July 2026, provisional");
  await expect(tileOf(page, "Gross unemployment rate")).toContainText("+0.2 percentage points");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "More unemployed than a year ago, but more employees",
  );
  await page.reload();
  await expect(tile).toContainText("93,694 full-time persons");
  await expect(page.getByRole("button", { name: "English" })).toHaveAttribute("aria-pressed", "true");
  await page.getByRole("link", { name: "Gross unemployed", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Gross unemployed" })).toBeVisible();
  await page.getByRole("button", { name: "Dansk" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Bruttoledige" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "da");
});

/** What is the same in both languages: names, codes, what the link itself says. */
const isName =
  /^(Overblik|Ctrl K|Menu|Dansk|English|Administrator|Definition|Demonstration|Id|Status|i|STAR|DST|AT|AES|NFA|DEP|Eurostat|EU-OSHA|EU-OSHA, OSH Barometer|latency|STAR, Jobindsats|Overblik|[A-Z]{3,}\w*|y\d\d\w+|[a-z]+(_[a-z0-9]+)+|employees|decisions|inspections|[a-z]+(-[a-z0-9]+)+|https?:.*|PNG 16:9|PNG 4:3|JSON-stat|forkert)$/;

for (const path of [
  "/",
  "/indikatorer",
  "/aktualitet",
  "/findes-ikke",
  "/indikator/gross-unemployment?periode=2024M01..2026M07",
  "/indikator/cash-assistance-recipients?visning=om",
  "/indikator/long-term-share?visning=hent",
  "/indikator/gross-unemployment-rate?omraade=niveau:region&visning=tabel",
  "/indikator/findes-ikke",
  "/?omraade=999&periode=forkert",
]) {
  test(`no sentence of ${path} is left in Danish`, async ({ page }) => {
    await page.goto(path);
    await settled(page);
    const danish = new Set(await texts(page));
    await page.goto(`${path}${path.includes("?") ? "&" : "?"}sprog=en`);
    await settled(page);
    const same = (await texts(page)).filter((text) => danish.has(text) && !isName.test(text));
    expect(same).toEqual([]);
  });
}
