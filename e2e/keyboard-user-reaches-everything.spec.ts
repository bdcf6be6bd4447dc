import type { Page } from "@playwright/test";
import { figureOf, settled, tileOf } from "./fixtures/page.ts";
import { expect, test } from "./fixtures/strict.ts";

/** What has focus: its words, and whether it is marked, within the window and not covered. */
const focus = (page: Page) =>
  page.evaluate(() => {
    const node = document.activeElement;
    if (!(node instanceof HTMLElement) || node === document.body) return null;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(node);
    const shown = node.matches("input[type=radio]") ? node.closest("label")! : node;
    const marked = node.matches("input[type=radio]") ? getComputedStyle(shown.querySelector("span")!) : null;
    const box = shown.getBoundingClientRect();
    const at = document.elementFromPoint(
      Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1),
      Math.min(Math.max(box.top + Math.min(box.height / 2, 20), 0), innerHeight - 1),
    );
    return {
      name: node.getAttribute("aria-label") ?? (node.matches("select") ? "select" : (node.textContent?.trim() ?? "")),
      role: node.getAttribute("role") ?? node.tagName.toLowerCase(),
      isMarked:
        (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && outlineColor !== "rgba(0, 0, 0, 0)") ||
        (marked !== null && marked.outlineStyle !== "none" && parseFloat(marked.outlineWidth) >= 2),
      isSeen: at !== null && (shown.contains(at) || at.contains(shown)),
    };
  });

/** Presses Tab until focus leaves the page; each stop in its order. */
async function walk(page: Page, most: number) {
  const stops: NonNullable<Awaited<ReturnType<typeof focus>>>[] = [];
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press("Tab");
    const stop = await focus(page);
    if (stop === null) break;
    stops.push(stop);
  }
  return stops;
}

for (const path of [
  "/?omraade=751",
  "/indikatorer",
  "/indikator/gross-unemployment?omraade=101,751",
  "/indikator/gross-unemployment?omraade=niveau:region&visning=tabel",
  "/indikator/gross-unemployment?visning=hent",
  "/aktualitet",
]) {
  test(`Tab goes through ${path} and out again, each stop marked and in sight`, async ({ page }) => {
    await page.goto(path);
    await settled(page);
    const stops = await walk(page, 400);
    expect(stops.length).toBeGreaterThan(9);
    expect(stops.length).toBeLessThan(400);
    expect(stops[0]!.name).toBe("Gå til indholdet");
    expect(stops.filter(({ isMarked }) => !isMarked)).toEqual([]);
    expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([]);
  });
}

test("the first stop leads past the menu", async ({ page }) => {
  await page.goto("/");
  await settled(page);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Gå til indholdet" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("main").locator(":focus")).toHaveCount(1);
});

test("going to another page puts focus at its content and tells its title", async ({ page }) => {
  await page.goto("/");
  await settled(page);
  await tileOf(page, "Bruttoledige").getByRole("link", { name: "Bruttoledige" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Bruttoledige" })).toBeVisible();
  await expect(page).toHaveTitle("Bruttoledige – Overblik");
  await expect(page.getByRole("main")).toBeFocused();
});

test("tabs are changed with arrows, and the numbers of the chart are one press away", async ({ page }) => {
  await page.goto("/indikator/gross-unemployment");
  await settled(page);
  await page.getByRole("tab", { name: "Graf" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("tab", { name: "Tabel" })).toBeFocused();
  await expect(page.getByRole("grid").getByRole("gridcell").nth(1)).toHaveText("93.694*");
  await page.keyboard.press("End");
  await expect(page.getByRole("tabpanel", { name: "Om tallet" })).toBeVisible();
  await page.keyboard.press("Home");
  await expect(figureOf(page).getByRole("img", { name: /^Demonstrationsdata/ })).toBeVisible();
});

test("from a tile to its history and to an address to share, with the keyboard alone", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/?omraade=751");
  await settled(page);
  await tileOf(page, "Bruttoledige").getByRole("link", { name: "Bruttoledige", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/indikator\/gross-unemployment\?omraade=751/);
  await settled(page);
  await page.getByRole("tab", { name: "Historik" }).focus();
  await expect(page.getByRole("tabpanel", { name: "Historik" })).toContainText(/udgave/i);
  await page.getByRole("tab", { name: "Hent data" }).focus();
  await expect(page.getByRole("tabpanel", { name: "Hent data" })).toBeVisible();
  await page.getByRole("button", { name: "Kopiér adresse" }).focus();
  await page.keyboard.press("Enter");
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/\/api\/v1\/data\?indicator=gross-unemployment.*geography=751/);
});

test("a panel keeps focus until Escape gives it back", async ({ page }) => {
  await page.goto("/");
  await settled(page);
  const button = tileOf(page, "Lønmodtagere").getByRole("button", { name: "Om Lønmodtagere" });
  await button.focus();
  await page.keyboard.press("Enter");
  const panel = page.getByRole("dialog", { name: "Lønmodtagere" });
  await expect(panel).toBeVisible();
  await expect(panel.locator(":focus")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(panel).toHaveCount(0);
  await expect(button).toBeFocused();
});

test("language and role are changed from the keyboard", async ({ page }) => {
  await page.goto("/");
  await settled(page);
  await page.getByRole("combobox", { name: "Rolle" }).focus();
  await page.keyboard.press("ArrowDown");
  await expect(page).toHaveURL(/rolle=leder/);
  await page.getByRole("button", { name: "English" }).focus();
  await page.keyboard.press("Space");
  await expect(page).toHaveURL(/sprog=en/);
  await expect(page.getByRole("combobox", { name: "Role" })).toHaveValue("manager");
});

test("a file is taken with the keyboard alone, and its end is said", async ({ page }) => {
  await page.goto("/indikator/gross-unemployment?visning=hent");
  await settled(page);
  await page.getByRole("button", { name: "SVG (vektor)" }).focus();
  const download = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  expect((await download).suggestedFilename()).toMatch(/\.svg$/);
  await expect(figureOf(page).getByRole("status").filter({ hasText: "Filen er hentet." })).toBeVisible();
});

test("new figures are said to be on their way, and no more when they have come", async ({ page }) => {
  await page.goto("/indikator/gross-unemployment?omraade=751");
  await settled(page);
  const said = figureOf(page).getByRole("status").filter({ hasText: "Henter nye tal …" });
  let letGo = () => {};
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  await page.route("**/trpc/**answer**", async (route) => {
    await gate;
    await route.continue();
  });
  await page.getByRole("button", { name: "Fjern Aarhus" }).click();
  await expect(said).toHaveCount(1);
  letGo();
  await expect(figureOf(page)).toContainText("Hele landet, august 2021");
  await expect(said).toHaveCount(0);
});
