import { figureOf, settled, tileOf, tilesOf } from "./fixtures/page.ts";
import { expect, test } from "./fixtures/strict.ts";

test("what no longer exists is left out, and the page says what", async ({ page }) => {
  await page.goto("/?omraade=751,999&periode=2020M13..2021M01&vis=omvendt&farve=blaa");
  const notice = page.getByText("Linket bad om noget, der ikke findes her. Siden vises uden:").locator("..");
  await expect(notice.getByRole("listitem")).toHaveText([
    "periode “2020M13..2021M01”",
    "visning af tal “omvendt”",
    "farve “blaa”",
    "område “999”",
  ]);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Aarhus: flere ledige end for et år siden");
  await expect(tilesOf(page)).toHaveCount(18);
  await page.getByRole("button", { name: "Fjern fra linket" }).click();
  await expect(page).toHaveURL(/\/\?omraade=751$/);
  await expect(notice).toHaveCount(0);
});

test("a link to nothing but unknown areas shows the whole country", async ({ page }) => {
  await page.goto("/indikator/gross-unemployment?omraade=vestre-amt&figur=kage&visning=kort");
  await settled(page);
  await expect(page.getByText("område “vestre-amt”")).toBeVisible();
  await expect(page.getByText("figur “kage”")).toBeVisible();
  await expect(page.getByText("faneblad “kort”")).toBeVisible();
  await expect(figureOf(page)).toContainText("Hele landet, august 2021 – juli 2026");
});

test("more areas than can be compared are cut, and said", async ({ page }) => {
  await page.goto("/indikator/gross-unemployment?omraade=101,147,151,153,155,157,159");
  await settled(page);
  await expect(page.getByText("område “159”")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Fjern / })).toHaveCount(7);
});

test("an unknown page says so and leads home", async ({ page }) => {
  await page.goto("/statistik/2019?omraade=751");
  await expect(page.getByRole("heading", { level: 1, name: "Siden findes ikke" })).toBeVisible();
  await expect(page).toHaveTitle("Siden findes ikke – Overblik");
  await expect(page.getByRole("region", { name: "Demonstration" })).toContainText("Demonstrationsdata (syntetiske)");
  await page.getByRole("link", { name: "Gå til Overblik" }).click();
  await expect(tileOf(page, "Bruttoledige")).toContainText("7.787 fuldtidspersoner");
});

test("an unknown indicator is a sentence, and the list is one press away", async ({ page }) => {
  await page.goto("/indikator/efterloen");
  await expect(page.getByRole("alert")).toContainText("Indikatoren efterloen findes ikke.");
  await page.getByRole("link", { name: "Se alle indikatorer" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Indikatorer" })).toBeVisible();
});

test("a link into a time without figures says that there are none", async ({ page }) => {
  await page.goto("/indikator/gross-unemployment?periode=1999M01..1999M12");
  await settled(page);
  await expect(figureOf(page)).toContainText("Ingen tal at vise");
  await expect(figureOf(page).getByRole("list", { name: "Noter" })).toContainText("12 celler foreligger ikke.");
  await expect(page.getByText("93.694")).toBeVisible();
});
