import { figureOf, settled } from "./fixtures/page.ts";
import { expect, test } from "./fixtures/strict.ts";

const ground = "rgb(20, 23, 28)";

test("dark is chosen by keyboard, reaches page and figure, and stays after a reload and on the next page", async ({
  page,
}) => {
  await page.goto("/indikator/gross-unemployment?omraade=101,751");
  await settled(page);
  await page.getByRole("button", { name: "Udseende" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("radio", { name: "Som systemet" }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/farver=moerk/);
  await page.keyboard.press("Escape");
  await expect(page.locator("body")).toHaveCSS("background-color", ground);
  await expect(figureOf(page).locator('svg text[fill="#727eeb"]').first()).toBeVisible();
  await page.reload();
  await settled(page);
  await expect(page.locator("body")).toHaveCSS("background-color", ground);
  await page.getByRole("link", { name: "Indikatorer" }).first().click();
  await expect(page).toHaveURL(/\/indikatorer\?.*farver=moerk/);
});

test("the reader's system decides until something else is chosen", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto("/");
  await settled(page);
  await expect(page.locator("body")).toHaveCSS("background-color", ground);
  await page.goto("/?farver=lys");
  await settled(page);
  await expect(page.locator("body")).toHaveCSS("background-color", "rgb(246, 247, 249)");
});

test("on a phone every page is behind one button, and the button is left by Escape", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/");
  await settled(page);
  const menu = page.getByRole("button", { name: "Menu" });
  await menu.press("Enter");
  const list = page.getByRole("dialog", { name: "Hovedmenu" });
  await expect(list.getByRole("link", { name: "Datakvalitet" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(menu).toBeFocused();
  await menu.click();
  await list.getByRole("link", { name: "Indikatorer" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Indikatorer");
  await expect(list).toBeHidden();
});
