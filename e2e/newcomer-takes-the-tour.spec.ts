import { AxeBuilder } from "@axe-core/playwright";
import { settled } from "./fixtures/page.ts";
import { expect, test } from "./fixtures/strict.ts";

test("a newcomer takes the tour by keyboard, reloads on the way, and comes to the glossary", async ({ page }) => {
  await page.goto("/?omraade=751");
  await settled(page);
  await page.getByRole("link", { name: "Tag rundturen" }).click();
  const step = (title: string) => page.getByRole("dialog", { name: title });
  await expect(step("Det vigtigste først")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(step("Et nøgletal")).toBeFocused();
  await page.reload();
  await expect(step("Et nøgletal")).toContainText("Trin 2 af 7");
  expect((await new AxeBuilder({ page }).include(".callout").analyze()).violations).toEqual([]);
  await page.goto("/indikator/gross-unemployment?omraade=751&rundtur=bruger:6");
  await step("Samme tal på fem måder").getByRole("button", { name: "Næste" }).click();
  await expect(step("Hvad betyder ordet?")).toBeVisible();
  await page.getByRole("button", { name: "Færdig" }).click();
  await expect(page).toHaveURL("/ordbog?omraade=751");
  await expect(page.getByRole("button", { name: "Hjælp" })).toBeFocused();
});

test("a word on screen is one click from what it means", async ({ page }) => {
  await page.goto("/indikator/gross-unemployment?visning=om");
  await settled(page);
  await page.getByRole("tabpanel").getByRole("link", { name: "fuldtidspersoner" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Fuldtidsperson" })).toBeVisible();
  await expect(
    page.getByRole("region", { name: /^Brugt om/ }).getByRole("link", { name: "Bruttoledige" }),
  ).toBeVisible();
});
