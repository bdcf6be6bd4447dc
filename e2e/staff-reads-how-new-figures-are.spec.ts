import { type DatasetEntry, listed } from "./fixtures/api.ts";
import { settled } from "./fixtures/page.ts";
import { expect, test } from "./fixtures/strict.ts";

const dayMonthYear = (iso: string) => `${iso.slice(8, 10)}-${iso.slice(5, 7)}-${iso.slice(0, 4)}`;

test("the freshness page tells of every dataset what the API does", async ({ page, request }) => {
  const datasets = await listed<DatasetEntry[]>(request, "datasets");
  await page.goto("/aktualitet");
  const table = page.getByRole("table", { name: "Alle 15 datasæt er ajour." });
  await expect(table.getByRole("columnheader")).toHaveText([
    "Datasæt",
    "Kilde",
    "Tabel",
    "Periode til",
    "Opdateret hos kilden",
    "Hentet",
    "Næste opdatering",
    "Status",
  ]);
  await expect(table.getByRole("row")).toHaveCount(16);
  for (const { table: name, label, release } of datasets) {
    const row = table.getByRole("row").filter({ has: page.getByRole("link", { name, exact: true }) });
    await expect(row.getByRole("rowheader")).toHaveText(label.da);
    await expect(row).toContainText(dayMonthYear(release.updatedAt));
    await expect(row).toContainText("15-09-2026 kl. 09.00");
    await expect(row).toContainText(release.nextUpdate ? dayMonthYear(release.nextUpdate) : "ikke oplyst");
    await expect(row).toContainText("ajour");
  }
  const unemployed = table.getByRole("row").filter({ has: page.getByRole("link", { name: "y25i01" }) });
  await expect(unemployed).toContainText("juli 2026");
  await expect(unemployed).toContainText("21-08-2026");
  await expect(unemployed).toContainText("21-09-2026");
});

test("on a narrow screen each dataset is a card with its heads", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/aktualitet");
  await settled(page);
  const head = await page
    .getByText("21-09-2026")
    .first()
    .evaluate((cell) => getComputedStyle(cell, "::before").content);
  expect(head).toContain("Næste opdatering");
});
