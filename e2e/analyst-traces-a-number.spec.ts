import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { APIRequestContext } from "@playwright/test";
import type { Lineage } from "#shared/freshness.ts";
import { type IndicatorEntry, listed } from "./fixtures/api.ts";
import { figureOf, settled } from "./fixtures/page.ts";
import { sharedData } from "./fixtures/place.ts";
import { expect, test } from "./fixtures/strict.ts";

type Card = IndicatorEntry & { frequency: "year" | "quarter" | "month" | "half"; groupings: Record<string, string[]> };
type Member = { code: string; level: string; validFrom: string | null; validTo: string | null };

/** Every stored snapshot by the hash that its name says, with the hash that its bytes have. */
function storedSnapshots(): Map<string, string> {
  const folder = join(sharedData, "snapshots");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    /[0-9a-f]{64}\.\w+$/.test(name),
  );
  const named = files.map((name) => [/([0-9a-f]{64})\.\w+$/.exec(name)![1]!, join(folder, name)] as const);
  return new Map(named.map(([hash, path]) => [hash, createHash("sha256").update(readFileSync(path)).digest("hex")]));
}

/** The same draws every time. */
function chance(seed: number): <Thing>(things: readonly Thing[]) => Thing {
  let state = seed;
  return (things) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return things[(state >>> 8) % things.length]!;
  };
}

const parts = { year: [""], half: ["H1", "H2"], quarter: ["K1", "K2", "K3", "K4"], month: [] } as const;
const monthsOf = Array.from({ length: 12 }, (_, at) => `M${String(at + 1).padStart(2, "0")}`);

async function traced(request: APIRequestContext, query: Record<string, string>): Promise<Lineage> {
  const response = await request.get("/api/v1/lineage", { params: query });
  expect(response.status(), `${JSON.stringify(query)} ${await response.text()}`).toBe(200);
  const lineage: Lineage = await response.json();
  return lineage;
}

test("500 random cells of all indicators lead to stored bytes that hash to what the API tells", async ({ request }) => {
  test.setTimeout(300_000);
  const stored = storedSnapshots();
  const cards = await listed<Card[]>(request, "indicators");
  const { members } = await listed<{ members: Member[] }>(request, "dimensions/geography");
  const draw = chance(20_260_915);
  const met = { cells: 0, steps: 0, indicators: new Set<string>(), snapshots: new Set<string>() };
  while (met.cells < 500) {
    const card = draw(cards);
    const level = draw(card.levels.length > 0 ? card.levels : ["country"]);
    const areas = members.filter(
      (area) => area.level === level && area.validTo === null && !area.validFrom?.startsWith("2027"),
    );
    const part = draw(card.frequency === "month" ? monthsOf : parts[card.frequency]);
    const query = {
      indicator: card.id,
      time: `${draw([2020, 2021, 2022, 2023, 2024, 2025])}${part}`,
      ...(card.levels.length > 0 && areas.length > 0 ? { geography: draw(areas).code } : {}),
    };
    const { steps } = await traced(request, query);
    met.cells += 1;
    if (steps.length > 0) met.indicators.add(card.id);
    for (const { snapshot, documentation, release } of steps) {
      met.steps += 1;
      met.snapshots.add(snapshot.sha256);
      expect([query, stored.get(snapshot.sha256)]).toEqual([query, snapshot.sha256]);
      expect(snapshot.fetchedAt).toMatch(/^2026-0[89]-15T07:00:00/);
      expect(documentation).toMatch(/^(?:https:\/\/|\/aktualitet)/);
      expect(release).not.toBe("");
    }
  }
  console.log(`${met.cells} cells, ${met.steps} steps, ${met.indicators.size} indicators, ${met.snapshots.size} files`);
  expect(met.indicators.size).toBeGreaterThan(50);
});

test("from a figure to the bytes and the source's own page in three clicks", async ({ page }) => {
  await page.goto("/indikator/gross-unemployment");
  await settled(page);
  const figure = figureOf(page);
  await figure.getByRole("tab", { name: "Tabel" }).click();
  const cell = figure.getByRole("gridcell").nth(1);
  await expect(cell).toHaveText(/^[\d.]+/);
  await cell.click();
  const lineage = page.getByRole("region", { name: /^Hvor kommer tallet fra\? juli 2026/ });
  await expect(lineage).toContainText("STAR, Jobindsats, Ledige");
  await expect(lineage.getByText(/^[0-9a-f]{64}$/).first()).toBeVisible();
  await expect(lineage.getByRole("link", { name: "Kildens egen side" })).toHaveAttribute(
    "href",
    /^https:\/\/.*jobindsats/,
  );
  await expect(lineage.getByRole("heading", { level: 3 })).toBeFocused();
  await lineage.getByRole("button", { name: "Luk" }).click();
  await expect(lineage).toHaveCount(0);
});

test("the panel about a number traces its newest figure, by keyboard too", async ({ page }) => {
  await page.goto("/indikator/gross-unemployment-rate?visning=om");
  await settled(page);
  const trace = page.getByText("Spor det nyeste tal til kilden");
  await trace.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("listitem").filter({ hasText: "Filens SHA-256" }).first()).toContainText("Læst");
});

test("a cell is traced from the table by Enter", async ({ page }) => {
  await page.goto("/indikator/gross-unemployment?visning=tabel");
  await settled(page);
  await figureOf(page).getByRole("gridcell").nth(1).click();
  await page.getByRole("button", { name: "Luk" }).click();
  await figureOf(page).getByRole("gridcell").nth(3).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: /^Hvor kommer tallet fra\? juni 2026/ })).toBeVisible();
});
