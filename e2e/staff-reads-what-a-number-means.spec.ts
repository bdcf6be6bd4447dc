import { type DatasetEntry, type IndicatorEntry, listed } from "./fixtures/api.ts";
import { figureOf, settled, tileOf } from "./fixtures/page.ts";
import { expect, test } from "./fixtures/strict.ts";

test("the i of a tile tells what the number is, and leads to the rest", async ({ page, request }) => {
  const card = await listed<IndicatorEntry>(request, "indicators/gross-unemployment-rate");
  await page.goto("/");
  const button = tileOf(page, "Bruttoledighedsprocent").getByRole("button", { name: "Om Bruttoledighedsprocent" });
  await button.click();
  const panel = page.getByRole("dialog", { name: "Bruttoledighedsprocent" });
  await expect(panel).toContainText(card.definition.da);
  await expect(panel).toContainText(card.mustNotBeReadAs.da);
  await expect(panel).toContainText("STAR, Jobindsats, y25i01");
  await expect(panel).toContainText("gennemsnittet i perioden");
  await expect(button).toHaveAttribute("aria-expanded", "true");
  await page.keyboard.press("Escape");
  await expect(panel).toHaveCount(0);
  await expect(button).toBeFocused();

  await button.click();
  await panel.getByRole("link", { name: "Definition, forbehold og historik" }).click();
  await expect(page).toHaveURL(/\/indikator\/gross-unemployment-rate\?visning=om$/);
  await expect(page.getByRole("tab", { name: "Om tallet" })).toHaveAttribute("aria-selected", "true");
});

test("Om tallet has definition, unit, source, release, breaks and what it must not be read as", async ({
  page,
  request,
}) => {
  const card = await listed<IndicatorEntry>(request, "indicators/cash-assistance-recipients");
  const datasets = await listed<DatasetEntry[]>(request, "datasets");
  const { release } = datasets.find(({ id }) => id === "jobindsats-y60a02")!;
  await page.goto("/indikator/cash-assistance-recipients");
  await page.getByRole("tab", { name: "Om tallet" }).click();
  const panel = page.getByRole("tabpanel", { name: "Om tallet" });
  const told = (term: string) =>
    panel
      .getByRole("term")
      .filter({ hasText: new RegExp(`^${term}$`) })
      .locator("xpath=following-sibling::dd[1]");
  await expect(told("Definition")).toHaveText(card.definition.da);
  await expect(told("Bemærk")).toHaveText(card.mustNotBeReadAs.da);
  await expect(told("Enhed")).toHaveText("fuldtidspersoner");
  await expect(told("Opgjort efter")).toHaveText("bopæl");
  await expect(told("Kan lægges sammen")).toContainText("Over område: ja, tallene kan lægges sammen.");
  await expect(told("Kan lægges sammen")).toContainText("Over tid: nej, gennemsnittet bruges.");
  await expect(told("Databrud")).toContainText(`juli 2025: ${card.breaks[0]!.text.da}`);
  await expect(told("Id")).toHaveText("cash-assistance-recipients");
  await expect(panel.getByRole("heading", { name: "STAR, Jobindsats, y60a02" })).toBeVisible();
  await expect(told("Udgivelse")).toHaveText(release.id);
  await expect(told("Opdateret hos kilden")).toHaveText("21. august 2026");
  await expect(told("Hentet")).toHaveText("15. september 2026 kl. 09.00");
  await expect(told("Næste opdatering")).toHaveText("21. september 2026");
  await expect(panel.getByRole("link", { name: "y60a02" })).toHaveAttribute("href", /^https:\/\/www\.jobindsats\.dk\//);
});

test("a ratio tells how it is made, and that it is made again for a whole", async ({ page }) => {
  await page.goto("/indikator/long-term-share?visning=om");
  const panel = page.getByRole("tabpanel", { name: "Om tallet" });
  await expect(panel.getByText("Beregning")).toBeVisible();
  await expect(panel).toContainText("Over område: nej, forholdet regnes igen af tæller og nævner.");
  await expect(panel).toContainText("y25i09");
  await expect(panel).toContainText("y25i01");
});

test("a change across a break that cannot be bridged is not claimed", async ({ page }) => {
  await page.goto("/indikator/cash-assistance-recipients?periode=2024M01..2026M05");
  await settled(page);
  await expect(figureOf(page).getByRole("img", { name: /^Demonstrationsdata/ })).toHaveAccessibleName(
    /ingen sammenligning over databruddet juli 2025\.$/,
  );
  await expect(figureOf(page).getByRole("list", { name: "Noter" })).toContainText("Databrud juli 2025:");
  await expect(figureOf(page).getByRole("heading", { level: 2 })).toHaveText("Kontanthjælpsmodtagere");
});

test("an indicator is found by a word in its name, by an old word for it and by its agency", async ({ page }) => {
  await page.goto("/indikatorer");
  const search = page.getByRole("searchbox", { name: "Søg i navn, id, synonymer eller myndighed" });
  await expect(page.getByRole("status").filter({ hasText: "55 indikatorer" })).toBeVisible();
  await search.fill("lonmod");
  await expect(page.getByRole("status").filter({ hasText: /^2 indikatorer/ })).toBeVisible();
  await expect(page.getByRole("rowheader", { name: "Lønmodtagere", exact: true })).toBeVisible();
  await search.fill("danmarks statistik");
  await expect(page.getByRole("row").filter({ hasText: "net-unemployment" })).toContainText("DST");
  await search.fill("findes ikke");
  await expect(page.getByText("Ingen indikatorer passer til søgningen. Prøv et kortere ord.")).toBeVisible();
  await expect(page).toHaveURL(/find=findes%20ikke/);
});
