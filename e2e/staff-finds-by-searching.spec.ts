import { settled } from "./fixtures/page.ts";
import { expect, test } from "./fixtures/strict.ts";

test("staff find a figure by what they call it, in the area they are in, and a link shows the same search", async ({
  page,
  anotherReader,
}) => {
  await page.goto("/?omraade=751");
  await settled(page);
  await page.keyboard.press("Control+k");
  const field = page.getByRole("combobox", { name: /^Søg efter/ });
  await expect(field).toBeFocused();
  await field.fill("dagpenge");
  const first = page.getByRole("option").first();
  await expect(first).toContainText("A-dagpengemodtagere");
  await expect(page).toHaveURL(/soeg=dagpenge/);

  const other = await anotherReader();
  await other.goto(page.url());
  await expect(other.getByRole("option").first()).toContainText("A-dagpengemodtagere");

  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "A-dagpengemodtagere" })).toBeVisible();
  await expect(page).toHaveURL("/indikator/unemployment-benefit-recipients?omraade=751");
});

test("an area and an industry are found however they are spelled, and Esc gives the focus back", async ({ page }) => {
  await page.goto("/indikatorer");
  await settled(page);
  const button = page.getByRole("button", { name: "Søg" });
  await button.click();
  const field = page.getByRole("combobox", { name: /^Søg efter/ });
  await field.fill("århus");
  await expect(page.getByRole("option").first()).toContainText("Aarhus");
  await field.fill("bygge og anlaeg");
  await expect(page.getByRole("option").first()).toContainText("Bygge og anlæg");
  await field.fill("falck");
  await expect(page.getByText("Ingen resultater", { exact: true })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(button).toBeFocused();
});
