import { expect, test } from "./fixtures/strict.ts";
import { overflow, settled } from "./fixtures/page.ts";

const pagesIn = (pdf: Buffer) => (pdf.toString("latin1").match(/\/Type\s*\/Page[^s]/g) ?? []).length;

test("staff find a municipality, hold it against its group and the country, and print it on two pages", async ({
  page,
}) => {
  await page.goto("/omraader");
  await page.getByRole("searchbox", { name: "Søg område" }).fill("arhus");
  await page.keyboard.press("Enter");
  await settled(page);
  await expect(page).toHaveURL(/\/omraader\/751$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Aarhus");

  const labour = page.getByRole("table", { name: "Arbejdsmarked" });
  await expect(labour.getByRole("columnheader")).toHaveText([
    "Nøgletal",
    "Aarhus",
    "Ændring",
    "Storbykommuner",
    "Hele landet",
    "Placering",
    "Udvikling",
  ]);
  const rate = labour.getByRole("row", { name: /^Bruttoledighedsprocent/ });
  await expect(rate.getByRole("cell").nth(4)).toHaveText(/^nr\. \d+ af 98 lavest først/);
  const environment = page.getByRole("table", { name: "Arbejdsmiljø" });
  await expect(environment.getByRole("row", { name: /^Anmeldte arbejdsulykker/ })).toContainText(
    "kun Region Midtjylland",
  );
  await expect(environment.getByRole("row", { name: /^Dødsulykker/ })).toContainText("kun hele landet");

  // The same numbers as the indicator's own page has for the same area.
  const shown = await rate.getByRole("cell").first().innerText();
  await rate.getByRole("link").click();
  await settled(page);
  await expect(page).toHaveURL(/\/indikator\/gross-unemployment-rate\?omraade=751$/);
  await expect(page.locator(".newest-value")).toHaveText(`${shown.replace("*", "")} pct.`);

  await page.goBack();
  await settled(page);
  expect(pagesIn(await page.pdf({ preferCSSPageSize: true }))).toBe(2);
});

test("a municipality with hidden figures and a long name fits on two pages in English too", async ({ page }) => {
  await page.goto("/omraader/760?sprog=en");
  await settled(page);
  expect(await overflow(page)).toBe(0);
  expect(pagesIn(await page.pdf({ preferCSSPageSize: true }))).toBe(2);
});
