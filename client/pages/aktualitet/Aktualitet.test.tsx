import { cleanup, screen, within } from "@testing-library/react";
import type { ComingRelease, LatencyCard, ReleaseCalendarCard } from "#shared/freshness.ts";
import { afterEach, expect, test, vi } from "vitest";
import { fakeServer, y25i01 } from "../../data/fakeServer.ts";
import { renderAt } from "../../filters/renderAt.tsx";
import Aktualitet from "./Aktualitet.tsx";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const card = (id: string, more: Partial<typeof y25i01> = {}) => ({
  ...y25i01,
  id,
  table: id,
  label: { da: id, en: id },
  ...more,
});

const words = (text: string) => ({ da: text, en: text });
const coming = (dataset: string, more: Partial<ComingRelease>): ComingRelease => ({
  dataset,
  label: words(dataset),
  source: words("Kilden"),
  agency: "star",
  table: dataset,
  day: "2026-09-21",
  period: "2026M08",
  basis: "announced",
  daysLate: 0,
  ...more,
});

const calendar: ReleaseCalendarCard = {
  today: "2026-09-15",
  coming: [
    coming("overdue", { day: "2026-09-10", daysLate: 5, basis: "promised" }),
    coming("second", {}),
    coming("third", { basis: "promised" }),
    coming("fourth", { day: "2026-09-28", period: "2026K3" }),
  ],
  looks: [
    { source: "dst", label: words("Danmarks Statistik"), lookedAt: "2026-09-15T08:45:00+02:00", failures: 0 },
    { source: "jobindsats", label: words("Jobindsats"), lookedAt: "2026-09-15T08:25:00+02:00", failures: 2 },
  ],
};

const latency: LatencyCard = {
  dataset: "a",
  label: words("Ledige"),
  source: words("Jobindsats"),
  agency: "star",
  frequency: "month",
  lagDays: 28,
  dated: 2,
  within: 1,
  arrivals: [
    { period: "2026M05", day: null, days: null, lagDays: 28, dated: "unknown" },
    { period: "2026M06", day: "2026-07-28", days: 28, lagDays: 28, dated: "source" },
    { period: "2026M07", day: "2026-09-15", days: 46, lagDays: 28, dated: "here" },
  ],
};

const others = { calendar: () => calendar, latency: () => [latency] };

async function shown(...datasets: (typeof y25i01)[]) {
  vi.stubGlobal("fetch", fakeServer({ datasets, others }).fetch);
  await renderAt("/aktualitet", () => <Aktualitet />);
  const table = within(await screen.findByRole("region", { name: "Status nu" }));
  const rows = await table.findAllByRole("row");
  return { rows: rows.slice(1).map((row) => row.textContent), caption: table.getByRole("caption").textContent };
}

test("an update that was stopped stands above what is as new as promised, and is told of", async () => {
  const { rows, caption } = await shown(
    card("first"),
    card("stopped", { state: "stopped" }),
    card("late", { state: "late", daysLate: 3 }),
  );
  expect(rows[0]).toMatch(/^late.*▲ 3 dage forsinket$/);
  expect(rows[1]).toMatch(/^stopped.*▲ opdatering stoppet$/);
  expect(rows[2]).toMatch(/^first.*● ajour$/);
  expect(caption).toBe("1 opdatering er stoppet. 1 af 3 datasæt er forsinket.");
});

test("all as new as promised is said in one sentence", async () => {
  expect((await shown(card("one"), card("two"))).caption).toBe("Alle 2 datasæt er ajour.");
});

test("what is to come stands by day, what should have come before it, and who named the day", async () => {
  await shown(card("one"));
  const region = within(await screen.findByRole("region", { name: "Kommende udgivelser" }));
  const heads = (await region.findAllByRole("heading", { level: 3 })).map(({ textContent }) => textContent);
  expect(heads).toEqual(["Skulle være kommet", "21. september 2026", "28. september 2026", "Kilderne er sidst spurgt"]);
  const items = region.getAllByRole("listitem").map(({ textContent }) => textContent);
  expect(items).toEqual([
    "overdue, august 2026 · Kilden · senest, efter løftet · ▲ 5 dage forsinket",
    "second, august 2026 · Kilden · varslet af kilden",
    "third, august 2026 · Kilden · senest, efter løftet",
    "fourth, 3. kvartal 2026 · Kilden · varslet af kilden",
    "Danmarks Statistik: 15-09-2026 kl. 08.45",
    "Jobindsats: 15-09-2026 kl. 08.25 · ▲ har ikke svaret 2 gange i træk",
  ]);
});

test("days from the end of a period stand against the promise, and what is not known says so", async () => {
  await shown(card("one"));
  const region = within(await screen.findByRole("region", { name: "Fra periodens slutning til tallet kan læses her" }));
  const [, row] = await region.findAllByRole("row");
  expect(region.getByRole("caption").textContent).toBe("1 af 2 perioder kom inden for det lovede.");
  expect(
    within(row!)
      .getAllByRole("cell")
      .map(({ textContent }) => textContent),
  ).toEqual(["28 dage", "juli 2026 · ▲ 46 dage", "1 af 2", "Alle perioder"]);
  const details = region.getByText("Alle perioder").closest("details")!;
  details.open = true;
  details.dispatchEvent(new Event("toggle"));
  expect((await region.findAllByRole("listitem")).map(({ textContent }) => textContent)).toEqual([
    "juli 2026: 15-09-2026 · ▲ 46 dage · lovet 28 dage · vist her",
    "juni 2026: 28-07-2026 · ● 28 dage · lovet 28 dage · kildens dato",
    "maj 2026: ikke oplyst · dag ukendt · lovet 28 dage · ukendt",
  ]);
});
