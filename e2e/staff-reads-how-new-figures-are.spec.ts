import { type DatasetEntry, listed } from "./fixtures/api.ts";
import { settled } from "./fixtures/page.ts";
import { expect, test } from "./fixtures/strict.ts";

const dayMonthYear = (iso: string) => `${iso.slice(8, 10)}-${iso.slice(5, 7)}-${iso.slice(0, 4)}`;

test("the freshness page tells of every dataset what the API does", async ({ page, request }) => {
  const datasets = await listed<DatasetEntry[]>(request, "datasets");
  await page.goto("/aktualitet");
  const table = page.getByRole("region", { name: "Status nu" }).getByRole("table");
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
  await expect(table.getByRole("row")).toHaveCount(datasets.length + 1);
  const rows = await table.getByRole("row").allInnerTexts();
  for (const { label, release, table: name } of datasets) {
    const row = rows.find((text) => text.startsWith(label.da) && text.includes(name)) ?? "";
    expect(row).toContain(release.updatedAt ? dayMonthYear(release.updatedAt) : "ikke oplyst");
    expect(row).toContain(`${dayMonthYear(release.fetchedAt)} kl. 09.00`);
    expect(row).toContain(release.nextUpdate ? dayMonthYear(release.nextUpdate) : "ikke oplyst");
  }
  const unemployed = table.getByRole("row").filter({ has: page.getByRole("link", { name: "y25i01", exact: true }) });
  await expect(unemployed.first()).toContainText("juli 2026");
  await expect(unemployed.first()).toContainText("21-08-2026");
  await expect(unemployed.first()).toContainText("21-09-2026");
});

test("what is to come stands by day, and each source's last look beneath", async ({ page }) => {
  await page.goto("/aktualitet");
  const coming = page.getByRole("region", { name: "Kommende udgivelser" });
  const day = coming.getByRole("heading", { name: "21. september 2026" }).locator("..");
  await expect(day).toContainText("Ledige, august 2026 · STAR, Jobindsats · varslet af kilden");
  await coming.getByRole("button", { name: /^Vis alle \d+ udgivelser$/ }).click();
  await expect(coming.getByText("senest, efter løftet").first()).toBeVisible();
  await expect(coming.getByText("Danmarks Statistik: 15-09-2026 kl. 09.00")).toBeVisible();
});

test("how long figures took stands against the promise, from the edition they were first in", async ({ page }) => {
  await page.goto("/aktualitet");
  const latency = page.getByRole("region", { name: "Fra periodens slutning til tallet kan læses her" });
  // By hand: June's figures came out on Tuesday 21 July and July's on Friday 21 August, 21 days after the months' ends.
  const row = latency.getByRole("row").filter({ hasText: /^Ledige · STAR, Jobindsats/ });
  await expect(row).toContainText("juli 2026 · ● 21 dage");
  await expect(row).toContainText("2 af 2");
  await row.getByText("Alle perioder").click();
  await expect(row.getByRole("listitem")).toHaveText([
    "juli 2026: 21-08-2026 · ● 21 dage · lovet 28 dage · kildens dato",
    "juni 2026: 21-07-2026 · ● 21 dage · lovet 28 dage · kildens dato",
  ]);
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
