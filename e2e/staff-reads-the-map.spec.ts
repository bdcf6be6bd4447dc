import type { Page } from "@playwright/test";
import { ask, at, danish } from "./fixtures/api.ts";
import { figureOf, overflow, settled } from "./fixtures/page.ts";
import { expect, test } from "./fixtures/strict.ts";

const query = (page: Page) => decodeURIComponent(new URL(page.url()).search);
const mapOf = (page: Page) => page.getByRole("application");
const rowOf = (page: Page, name: string) => page.getByRole("row").filter({ has: page.getByRole("link", { name }) });

test("the map is read by keyboard, area by area, and the table follows", async ({ page, request }) => {
  const asked = {
    indicator: "gross-unemployment-rate",
    by: "geography",
    geography: "level:municipality",
    time: "2026M07",
  };
  const rates = await ask(request, asked);
  await page.goto("/kort");
  await settled(page);
  await expect(figureOf(page).getByRole("heading", { level: 2 })).toHaveText("Bruttoledighedsprocent i 98 kommuner");
  await expect(page.getByRole("row")).toHaveCount(99);

  await mapOf(page).focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  const frederikshavn = danish(at(rates, { geography: "813" })!, 1);
  const said = page.getByRole("status").filter({ hasText: "Frederikshavn" });
  await expect(said).toContainText(new RegExp(`^Frederikshavn: ${frederikshavn} pct., foreløbigt, klasse \\d af 5`));
  await expect(rowOf(page, "Frederikshavn")).toHaveClass("is-read");

  await page.keyboard.press("Space");
  await expect.poll(() => query(page)).toBe("?omraade=niveau:kommune&fremhaev=813");
  await page.keyboard.press("Enter");
  await expect.poll(() => new URL(page.url()).pathname).toBe("/omraader/813");
});

test("level, indicator, tiles, classes, period and order are in the address and survive a reload", async ({ page }) => {
  await page.goto("/kort?tal=gross-unemployment");
  await settled(page);
  await expect(page.getByText("Antal: afspejler også, hvor mange der bor dér.")).toBeVisible();
  await page.getByText("Fliser, lige store").click();
  await page.getByRole("combobox", { name: "Inddeling" }).selectOption("Egne grænser");
  await page.getByRole("textbox", { name: "Grænser" }).fill("1.000; 500");
  await page.getByRole("button", { name: "Brug" }).click();
  await expect(page.getByRole("alert")).toContainText("Grænserne kan ikke læses.");
  await page.getByRole("textbox", { name: "Grænser" }).fill("500; 1.000");
  await page.getByRole("button", { name: "Brug" }).click();
  await page.getByRole("button", { name: "Forrige periode" }).click();
  await page.getByRole("button", { name: "Sortér efter område" }).click();
  const address = "?periode=2026M06..2026M06&tal=gross-unemployment&figur=fliser&klasser=egne:500,1000&sorter=navn";
  await expect.poll(() => query(page)).toBe(address);
  await page.reload();
  await settled(page);
  expect(query(page)).toBe(address);
  await expect(figureOf(page)).toContainText("juni 2026");
  await expect(page.getByText("1.000 og derover")).not.toHaveCount(0);
  await expect(page.getByRole("row").nth(1)).toContainText("Albertslund");
});

test("an indicator without municipalities says where it is, and leads there", async ({ page }) => {
  await page.goto("/kort?tal=reported-accidents");
  await expect(
    page.getByText("“Anmeldte arbejdsulykker” findes ikke for kommuner. Den findes for regioner."),
  ).toBeVisible();
  await page.getByRole("link", { name: "Vis den for regioner" }).click();
  await settled(page);
  await expect(page.getByRole("row")).toHaveCount(6);
});

test("on a phone the table is below the map, and nothing is to be scrolled sideways", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto("/kort");
  await settled(page);
  expect(await overflow(page)).toBe(0);
  const [map, table] = [await mapOf(page).boundingBox(), await page.getByRole("table").boundingBox()];
  expect(table!.y).toBeGreaterThan(map!.y + map!.height);
});
