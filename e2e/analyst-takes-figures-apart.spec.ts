import { ask, at, danish } from "./fixtures/api.ts";
import { figureOf, settled } from "./fixtures/page.ts";
import { expect, test } from "./fixtures/strict.ts";

test("accidents are taken apart by industry, and the chart, the table and the API have the same figures", async ({
  page,
  request,
}) => {
  const dataset = await ask(request, {
    indicator: "accident-incidence",
    time: "2023",
    by: "industry",
    industry: "level:at-36",
  });
  const { index, label } = dataset.dimension["industry"]!.category;
  await page.goto("/indikator/accident-incidence?periode=2023..2023");
  await page.getByLabel("Opdel på").selectOption({ label: "Branche: Arbejdstilsynets 36 branchegrupper" });
  await expect(page).toHaveURL(/opdeling=branche:at-36/);
  await settled(page);
  const figure = figureOf(page);
  await expect(figure).toContainText("opdelt på branche");
  const words = figure.locator("svg text");
  await expect(words).not.toHaveCount(0);
  const drawn = await words.allTextContents();
  for (const code of index) {
    expect(drawn, label[code]).toContain(label[code]);
    expect(drawn, label[code]).toContain(danish(at(dataset, { industry: code })!, 0));
  }
});

test("the uncertainty is said under the figure and stands in the table", async ({ page, request }) => {
  const dataset = await ask(request, { indicator: "fatal-accidents", time: "2023" });
  // Exact Poisson limits of 32 events (R: poisson.test(32)): 21.89 and 45.17.
  const { lower, upper } = dataset.extension.interval!;
  expect(lower[0]!.toFixed(2)).toBe("21.89");
  expect(upper[0]!.toFixed(2)).toBe("45.17");
  await page.goto("/indikator/fatal-accidents?periode=2022..2023&visning=tabel");
  await settled(page);
  const figure = figureOf(page);
  await expect(figure).toContainText("Usikkerheden er vist som 95 pct.-interval (eksakt Poisson");
  await expect(figure.getByRole("row", { name: /^2023/ })).toContainText("22–45");
  await expect(figure.getByRole("row", { name: /^2022/ })).toContainText("31–58");
});

test("a link keeps the breakdown and the members chosen, and drops what the indicator does not have", async ({
  page,
}) => {
  await page.goto("/indikator/reported-accidents?opdeling=koen:sex&koen=K&alvorlighed=serious");
  await settled(page);
  await expect(page.getByLabel("Opdel på")).toHaveValue("koen:sex");
  await expect(page.getByLabel("Alvorlighed")).toHaveValue("serious");
  await expect(figureOf(page)).toContainText("Kvinder");
  await page.goto("/indikator/stress-share?opdeling=koen:sex&alder=age-work.18-24");
  await settled(page);
  await expect(figureOf(page)).toContainText("findes ikke med alle de valgte opdelinger på én gang");
});

test("every member can be taken away and put back by keyboard", async ({ page }) => {
  await page.goto("/indikator/mental-disease-share?opdeling=branche:at-10");
  await settled(page);
  const members = page.locator("summary", { hasText: "Alle 11 vist" });
  await members.focus();
  await page.keyboard.press("Enter");
  const box = page.getByRole("checkbox", { name: "Transport" });
  await box.focus();
  await page.keyboard.press("Space");
  await expect(page).toHaveURL(/branche=at-10\.\d\d/);
  await page.getByRole("button", { name: "Vis alle" }).press("Enter");
  await expect(page).not.toHaveURL(/&branche=/);
});
