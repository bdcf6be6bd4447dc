import type { Page } from "@playwright/test";
import { ask, danish, newest } from "./fixtures/api.ts";
import { figureOf, settled, tileOf } from "./fixtures/page.ts";
import { expect, test } from "./fixtures/strict.ts";

const query = (page: Page) => decodeURIComponent(new URL(page.url()).search);
const areaOption = (page: Page, name: string) => page.getByRole("listbox").getByRole("option", { name, exact: true });

test("an area picked by mouse is in every tile that has it, in the URL, and taken away again", async ({
  page,
  request,
}) => {
  const aarhus = newest(await ask(request, { indicator: "gross-unemployment", time: "latest:13", geography: "751" }));
  await page.goto("/");
  await page.getByRole("button", { name: "Hele landet" }).click();
  await page.getByRole("combobox", { name: "Søg kommune, region, landsdel eller RAR" }).fill("arhus");
  await expect(page.getByRole("listbox").getByRole("option").first()).toHaveText("Aarhus");
  await areaOption(page, "Aarhus").click();
  await expect(areaOption(page, "Aarhus")).toHaveAttribute("aria-selected", "true");
  await page.getByRole("button", { name: "Luk" }).click();
  expect(query(page)).toBe("?omraade=751");

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Aarhus: flere ledige end for et år siden");
  await expect(tileOf(page, "Bruttoledige")).toContainText(`${danish(aarhus.value, 0)} fuldtidspersoner`);
  await expect(tileOf(page, "Lønmodtagere")).toContainText("Hele landet");
  await expect(tileOf(page, "Bruttoledige")).not.toContainText("Hele landet");
  await expect(figureOf(page)).toContainText("Aarhus, august 2021 – juli 2026");

  await page.getByRole("button", { name: "Fjern Aarhus" }).click();
  await expect(page.getByRole("button", { name: "Hele landet" })).toBeVisible();
  expect(query(page)).toBe("");
  await expect(tileOf(page, "Bruttoledige")).toContainText("93.694 fuldtidspersoner");
});

test("areas and a period are picked with the keyboard alone", async ({ page }) => {
  await page.goto("/indikator/gross-unemployment");
  await settled(page);
  const trigger = page.getByRole("button", { name: "Hele landet" });
  await trigger.focus();
  await page.keyboard.press("Enter");
  const search = page.getByRole("combobox", { name: /^Søg kommune/ });
  await expect(search).toBeVisible();
  while (!(await search.evaluate((node) => node === document.activeElement))) await page.keyboard.press("Tab");
  await page.keyboard.type("køben");
  await expect(page.getByRole("status").filter({ hasText: "fundet" })).toBeVisible();
  while (!((await page.locator(".area-option-active").textContent()) ?? "").endsWith("København"))
    await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(areaOption(page, "København")).toHaveAttribute("aria-selected", "true");
  await search.fill("odense");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  expect(query(page)).toBe("?omraade=101,461");
  await expect(page.getByRole("button", { name: "Tilføj område" })).toBeFocused();

  const period = page.getByRole("button", { name: "Seneste 5 år" });
  await period.focus();
  await page.keyboard.press("Space");
  const preset = page.getByRole("dialog").getByRole("button", { name: "Seneste 13 mdr." });
  await expect(preset).toBeVisible();
  while (!(await preset.evaluate((node) => node === document.activeElement))) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Seneste 13 mdr." })).toBeFocused();
  expect(query(page)).toBe("?omraade=101,461&periode=seneste:13m");
  await expect(figureOf(page)).toContainText("København, Odense, juli 2025 – juli 2026");
});

test("a span of months is shown, and one that runs backwards is not taken", async ({ page }) => {
  await page.goto("/indikator/gross-unemployment");
  await page.getByRole("button", { name: "Seneste 5 år" }).click();
  const panel = page.getByRole("dialog", { name: "Periode" });
  await panel.getByLabel("Fra: Måned").selectOption("marts");
  await panel.getByLabel("Fra: År").selectOption("2020");
  await panel.getByLabel("Til: Måned").selectOption("maj");
  await panel.getByLabel("Til: År").selectOption("2019");
  await expect(panel.getByRole("alert")).toHaveText("Fra-måneden ligger efter til-måneden. Byt om på dem.");
  await expect(panel.getByRole("button", { name: "Vis perioden" })).toBeDisabled();
  await panel.getByLabel("Til: År").selectOption("2022");
  await panel.getByRole("button", { name: "Vis perioden" }).click();
  await expect(figureOf(page)).toContainText("Hele landet, marts 2020 – maj 2022");
  await expect(page.getByRole("button", { name: "mar. 2020 – maj 2022" })).toBeVisible();
  expect(query(page)).toBe("?periode=2020M03..2022M05");
});

test("back, forward, reload and a shared link show what was chosen", async ({ page, anotherReader }) => {
  await page.goto("/?omraade=751");
  const tile = tileOf(page, "Bruttoledige");
  await settled(page);
  const aarhus = await tile.innerText();
  await page.getByRole("button", { name: "Fjern Aarhus" }).click();
  await expect(tile).toContainText("93.694");

  await page.goBack();
  await settled(page);
  expect(await tile.innerText()).toBe(aarhus);
  await page.goForward();
  await expect(tile).toContainText("93.694");
  await page.goBack();
  await page.reload();
  await settled(page);
  expect(await tile.innerText()).toBe(aarhus);

  const other = await anotherReader();
  await other.goto(page.url());
  await settled(other);
  expect(await tileOf(other, "Bruttoledige").innerText()).toBe(aarhus);
  await expect(other.getByRole("button", { name: "Fjern Aarhus" })).toBeVisible();
});

test("filters go along from page to page, and Nulstil takes all of them away", async ({ page }) => {
  await page.goto("/?omraade=751&periode=seneste:13m");
  await page.getByRole("link", { name: "Bruttoledige", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Bruttoledige" })).toBeVisible();
  expect(query(page)).toBe("?omraade=751&periode=seneste:13m");
  await expect(figureOf(page)).toContainText("Aarhus, juli 2025 – juli 2026");
  await page.getByRole("navigation", { name: "Hovedmenu" }).getByRole("link", { name: "Overblik" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Aarhus");
  expect(query(page)).toBe("?omraade=751&periode=seneste:13m");
  await page.getByRole("button", { name: "Nulstil" }).click();
  await expect(page.getByRole("heading", { level: 1 })).not.toContainText("Aarhus");
  expect(query(page)).toBe("");
  await expect(page.getByRole("button", { name: "Nulstil" })).toHaveCount(0);
});

test("an indicator for the whole country only says so instead of failing", async ({ page }) => {
  await page.goto("/indikator/employees?omraade=751");
  await settled(page);
  await expect(figureOf(page)).toContainText("Lønmodtagere findes kun for hele landet. Figuren viser hele landet.");
  await expect(page.getByRole("main")).toContainText("Hele landet, juni 2026");
  await page.goto("/indikator/employees?omraade=niveau:kommune");
  await settled(page);
  await expect(figureOf(page)).toContainText("Lønmodtagere findes ikke for kommuner. Figuren viser hele landet.");
});
