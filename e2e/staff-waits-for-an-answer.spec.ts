import type { Page } from "@playwright/test";
import { figureOf, settled, tileOf } from "./fixtures/page.ts";
import { expect, test } from "./fixtures/strict.ts";

/** Holds back every answer about figures until it is let go. */
async function held(page: Page): Promise<() => void> {
  let letGo = () => {};
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  await page.route("**/trpc/**answer**", async (route) => {
    await gate;
    await route.continue();
  });
  return letGo;
}

test("while a new area is fetched the old picture stays, dimmed and said, never blank", async ({ page }) => {
  await page.goto("/indikator/gross-unemployment?omraade=101");
  await settled(page);
  const figure = figureOf(page);
  await expect(figure.locator("svg text").filter({ hasText: "15.786" })).toBeVisible();
  const letGo = await held(page);
  await page.getByRole("button", { name: "Fjern København" }).click();
  await expect(figure.locator("[aria-busy=true]")).toBeVisible();
  await expect(figure.getByRole("status").filter({ hasText: "Henter nye tal …" })).toBeAttached();
  await expect(figure.locator("svg text").filter({ hasText: "15.786" })).toBeVisible();
  await expect(figure.getByRole("img", { name: /^Demonstrationsdata/ }).locator("svg")).toHaveCSS("opacity", "0.4");
  letGo();
  await expect(figure.locator("svg text").filter({ hasText: "93.694" })).toBeVisible();
  await expect(figure.locator("[aria-busy=true]")).toHaveCount(0);
});

test("a tile keeps its old number while it waits, marked as busy", async ({ page }) => {
  await page.goto("/?omraade=751");
  const tile = tileOf(page, "Bruttoledige");
  await expect(tile).toContainText("7.787");
  const letGo = await held(page);
  await page.getByRole("button", { name: "Fjern Aarhus" }).click();
  await expect(tile).toHaveAttribute("aria-busy", "true");
  await expect(tile).toContainText("7.787");
  await expect(tile.getByText("7.787")).toHaveCSS("color", "rgb(90, 100, 114)");
  letGo();
  await expect(tile).toContainText("93.694");
  await expect(tile).toHaveAttribute("aria-busy", "false");
});

test("a first visit shows where things will stand, and nothing jumps when they come", async ({ page }) => {
  const letGo = await held(page);
  await page.goto("/?omraade=751");
  const tile = tileOf(page, "Bruttoledige");
  await expect(tile).toHaveAttribute("aria-busy", "true");
  await expect(tile).toContainText("Henter …");
  const before = await tile.boundingBox();
  letGo();
  await expect(tile).toContainText("7.787");
  const after = await tile.boundingBox();
  expect(Math.abs(after!.height - before!.height)).toBeLessThanOrEqual(12);
});

test("the plain front page brings its tiles along and asks for the figure in full alone", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => {
    const { pathname, searchParams } = new URL(request.url());
    if (pathname.split(/[/,]/).includes("answer")) asked.push(searchParams.get("input") ?? "");
  });
  await page.goto("/");
  await settled(page);
  await expect(tileOf(page, "Bruttoledige")).toContainText("93.694");
  await expect(figureOf(page).locator("svg text").filter({ hasText: "93.694" })).toBeVisible();
  expect(asked).toEqual([expect.stringContaining('"transform":"sa"')]);
});
