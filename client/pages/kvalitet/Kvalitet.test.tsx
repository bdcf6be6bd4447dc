import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { checkIds, type QualityCard, type QualityRun, type QualitySummary } from "#shared/quality.ts";
import { fakeServer, Refused } from "../../data/fakeServer.ts";
import { renderAt } from "../../filters/renderAt.tsx";
import Kvalitet from "./Kvalitet.tsx";
import page from "./page.ts";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const words = (da: string, en = da) => ({ da, en });

const summary: QualitySummary = {
  dataset: "jobindsats-y25i01",
  label: words("Ledige", "Unemployed"),
  source: words("STAR, Jobindsats"),
  state: "amber",
  checkedAt: "2026-09-15T07:00:00.000Z",
  counts: { passed: 17, skipped: 1, warn: 1, approved: 1, stop: 0 },
  lastPeriod: "2026M07",
  daysLate: 0,
};

const run: QualityRun = {
  at: "2026-09-15T07:00:00.000Z",
  outcome: "published",
  release: "jobindsats-y25i01-a",
  counts: { rows: 94_000, added: 400, changed: 12, gone: 0 },
  checks: checkIds.map((id) => {
    const level = id === "revision" ? "warn" : id === "jump" ? "approved" : id === "identities" ? "skipped" : "passed";
    return { id, level, count: level === "warn" ? 12 : level === "approved" ? 1 : 0, ms: 1 };
  }),
  findings: [
    {
      check: "revision",
      code: "revised",
      level: "warn",
      count: 12,
      reason: "Tal, der var endelige, er revideret (ældste 2025M11).",
      approvedBy: null,
    },
    {
      check: "jump",
      code: "total-moved",
      level: "warn",
      count: 1,
      reason: "Landets tal (fte) har flyttet sig mere end 5 sigma.",
      approvedBy: "Anna Jensen",
    },
  ],
  control: { from: "https://api.jobindsats.dk/v3/data/y25i01", totals: 940, differing: 0 },
};

const card: QualityCard = {
  ...summary,
  documentation: "https://www.jobindsats.dk/databank/",
  declaration: {
    relevance: words("Relevant for dem, der følger ledigheden."),
    accuracy: words("Fuld tælling."),
    timeliness: words("30 dage efter månedens udgang."),
    comparability: words("Fra 2007."),
    coherence: words("Samme afgrænsning som AUS07."),
  },
  runs: [run, ...Array.from({ length: 13 }, (_, at) => ({ ...run, at: `2026-08-${String(at + 10)}T07:00:00.000Z` }))],
  releases: [
    {
      release: "jobindsats-y25i01-a",
      generation: 7,
      publishedAt: "2026-09-15T07:00:00.000Z",
      firstPeriod: "2007M01",
      lastPeriod: "2026M07",
      rows: 94_000,
      approval: { by: "Anna Jensen", reason: "bekræftet af STAR" },
      rollback: null,
    },
  ],
};

async function shown(address: string, summaries: readonly QualitySummary[] = [summary]) {
  const server = fakeServer({
    others: {
      qualities: () => summaries,
      quality: (input) => {
        const isKnown = JSON.stringify(input) === JSON.stringify({ dataset: card.dataset });
        const refusal = { code: "unknown-dataset" as const, path: "dataset", values: { id: "x" } };
        if (!isKnown) throw new Refused({ refusal, reference: null });
        return card;
      },
    },
  });
  vi.stubGlobal("fetch", server.fetch);
  await renderAt(address, () => <Kvalitet />, page.path);
}

const rowsOf = (table: HTMLElement) =>
  within(table)
    .getAllByRole("row")
    .slice(1)
    .map((row) => row.textContent);

test("every dataset stands in a line with its state in words and how many checks it passed", async () => {
  await shown("/kvalitet", [
    { ...summary, dataset: "stopped", state: "red", label: words("Stoppet") },
    summary,
    { ...summary, dataset: "new", state: "unknown", label: words("Ny"), checkedAt: null, lastPeriod: null },
  ]);
  const table = await screen.findByRole("table", { name: "Af 3 datasæt: 1 er stoppet, 1 har bemærkninger." });
  expect(rowsOf(table)).toEqual([
    expect.stringMatching(/^StoppetSTAR, Jobindsats■ stoppet17 af 19/),
    expect.stringMatching(/^LedigeSTAR, Jobindsats▲ med bemærkninger17 af 19.*juli 2026$/),
    "NySTAR, Jobindsats○ ikke kontrolleretaldrigaldrig–",
  ]);
  expect(screen.getByRole("link", { name: "Ledige" }).getAttribute("href")).toBe("/kvalitet/jobindsats-y25i01");
});

test("one dataset shows what was found, every check, the totals, the declaration and its releases with who let them pass", async () => {
  await shown("/kvalitet/jobindsats-y25i01");
  expect(await screen.findByRole("heading", { level: 1, name: "Ledige" })).toBeTruthy();
  const found = screen.getByRole("region", { name: "Fund" });
  expect(
    within(found)
      .getAllByRole("listitem")
      .map((item) => item.textContent),
  ).toEqual([
    "▲ bemærkning Revision: Tal, der var endelige, er revideret (ældste 2025M11). · 12 celler",
    "▲ godkendt af en person Spring: Landets tal (fte) har flyttet sig mere end 5 sigma.",
  ]);
  expect(found.textContent).toContain(
    "940 totaler er hentet for sig fra https://api.jobindsats.dk/v3/data/y25i01; ingen afviger.",
  );
  const checks = rowsOf(screen.getByRole("table", { name: "Kontroller" }));
  expect(checks).toHaveLength(20);
  expect(checks[0]).toBe("KontraktKolonner, typer og mål er dem, der er aftalt med kilden.● bestået");
  expect(screen.getByText("30 dage efter månedens udgang.")).toBeTruthy();
  expect(rowsOf(screen.getByRole("table", { name: "Udgaver" }))[0]).toContain(
    "Godkendt af Anna Jensen: bekræftet af STAR",
  );
});

test("the newest runs are shown, the older on request", async () => {
  await shown("/kvalitet/jobindsats-y25i01");
  const table = await screen.findByRole("table", { name: "Historik" });
  expect(rowsOf(table)).toHaveLength(12);
  await userEvent.click(screen.getByRole("button", { name: "Vis alle 14 kørsler" }));
  expect(rowsOf(table)).toHaveLength(14);
});

test("a dataset that is not there is said in a sentence", async () => {
  await shown("/kvalitet/x");
  expect(await screen.findByText(/Datasættet x findes ikke/)).toBeTruthy();
});
