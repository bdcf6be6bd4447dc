import { expect, test } from "./fixtures/strict.ts";

test("an analyst compares areas and periods, changes the drawing, and sets a target of her own", async ({ page }) => {
  await page.goto("/indikator/gross-unemployment?omraade=751,101&periode=seneste:24m");
  const kinds = page.getByRole("group", { name: "Figur" });
  await expect(kinds.getByRole("radio", { name: "Linje over tid" })).toBeChecked();
  // A funnel makes no sense for a count.
  await expect(kinds.getByRole("radio", { name: /Tragt/ })).toHaveCount(0);

  await page.getByRole("checkbox", { name: "samme periode året før" }).check();
  await expect(page).toHaveURL(/sammenlign=aaret-foer/);
  await expect(page.getByRole("img", { name: /Aarhus, året før: / })).toBeVisible();

  await page.getByRole("tab", { name: "Tabel" }).click();
  await expect(page.getByRole("columnheader", { name: /Aarhus, ændring fra året før/ }).first()).toBeVisible();

  await page.getByRole("tab", { name: "Graf" }).click();
  await kinds.getByRole("radio", { name: "Afstand mellem to" }).check({ force: true });
  await expect(page).toHaveURL(/figur=afstand/);
  await expect(page.getByRole("img", { name: /2 med begge tal\. Størst forskel: / })).toBeVisible();

  await page.goto("/indikator/gross-unemployment?omraade=751&figur=tragt");
  await expect(page.getByText(/“Tragt: tal mod størrelse” giver ikke mening/)).toBeVisible();

  await page.getByText("Egne mål og bemærkninger").click();
  const form = page.getByRole("form", { name: "Tilføj eget mål" });
  await form.getByLabel("Navn").fill("Budget");
  await form.getByLabel(/Værdi/).fill("7.000");
  await form.getByRole("button", { name: "Gem" }).click();
  await expect(form.getByRole("alert")).toContainText("kan læses på to måder");
  await form.getByLabel(/Værdi/).fill("7000");
  await form.getByRole("button", { name: "Gem" }).click();
  await expect(page.getByRole("img", { name: /Eget mål \(stiplet, ikke officielt\): Budget, 7\.000/ })).toBeVisible();
  await page.getByRole("button", { name: /^Slet Budget/ }).click();
  await expect(page.getByRole("img", { name: /Eget mål/ })).toHaveCount(0);
  await page.getByRole("button", { name: "Fortryd sletning" }).click();
  await expect(page.getByRole("img", { name: /Eget mål/ })).toBeVisible();
  // Nothing is left behind for others who act in this role.
  await page.getByRole("button", { name: /^Slet Budget/ }).click();
  await expect(page.getByRole("img", { name: /Eget mål/ })).toHaveCount(0);
});
