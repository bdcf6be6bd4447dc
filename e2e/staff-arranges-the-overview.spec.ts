import type { Page } from "@playwright/test";
import { settled, tileOf, tilesOf } from "./fixtures/page.ts";
import { expect, test } from "./fixtures/strict.ts";

/** Names of the tiles of one column, in the order they are read. */
const namesIn = (page: Page, column: string) =>
  page.getByRole("region", { name: column }).getByRole("heading", { level: 3 }).allTextContents();

const standard = [
  "Bruttoledige",
  "Lønmodtagere",
  "Bruttoledighedsprocent",
  "Langtidsledige",
  "Kontanthjælpsmodtagere",
  "Nyopslåede stillinger",
];

test("tiles are moved and hidden from the keyboard, kept for their reader alone, and set back", async ({ page }) => {
  await page.goto("/?rolle=datavogter");
  await settled(page);
  expect(await namesIn(page, "I arbejde")).toEqual(standard);
  await page.getByRole("button", { name: "Rediger visning" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/rediger=1/);
  await page.getByRole("button", { name: "Flyt Bruttoledige ned" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "Bruttoledige er nu nummer 2 af 6." })).toHaveCount(1);
  await expect(page.getByRole("button", { name: "Flyt Bruttoledige ned" })).toBeFocused();
  await page.getByRole("button", { name: "Skjul Langtidsledige" }).focus();
  await page.keyboard.press("Space");
  await expect(page.getByRole("status").filter({ hasText: "Langtidsledige er skjult." })).toHaveCount(1);
  await expect(page.getByRole("button", { name: "Vis Langtidsledige" })).toBeFocused();
  await page.getByRole("button", { name: "Færdig med at redigere" }).focus();
  await page.keyboard.press("Enter");
  const own = [
    "Lønmodtagere",
    "Bruttoledige",
    "Bruttoledighedsprocent",
    "Kontanthjælpsmodtagere",
    "Nyopslåede stillinger",
  ];
  await expect(tilesOf(page)).toHaveCount(17);
  expect(await namesIn(page, "I arbejde")).toEqual(own);
  await page.reload();
  await settled(page);
  expect(await namesIn(page, "I arbejde")).toEqual(own);
  await page.goto("/?rolle=leder");
  await settled(page);
  expect(await namesIn(page, "I arbejde")).toEqual(standard);
  await page.goto("/?rolle=datavogter&rediger=1");
  await page.getByRole("button", { name: "Nulstil til standard" }).click();
  await page.getByRole("button", { name: "Færdig med at redigere" }).click();
  await expect(tilesOf(page)).toHaveCount(18);
  expect(await namesIn(page, "I arbejde")).toEqual(standard);
});

test("what is followed stands first on the overview, and is gone when followed no more", async ({ page }) => {
  await page.goto("/indikator/work-sharing?rolle=datavogter");
  await page.getByRole("button", { name: /^Følg / }).click();
  await expect(page.getByRole("button", { name: /^Følg / })).toHaveAttribute("aria-pressed", "true");
  await page.getByRole("link", { name: "Overblik", exact: true }).first().click();
  await settled(page);
  const followed = page.getByRole("region", { name: "Indikatorer, jeg følger" });
  const name = await followed.getByRole("heading", { level: 3 }).textContent();
  await page.reload();
  await settled(page);
  await tileOf(page, name ?? "")
    .getByRole("button", { name: `Følg ${name}` })
    .click();
  await expect(followed).toHaveCount(0);
});
