import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import type { Cube } from "#shared/cube.ts";
import type { Reconciliation, ReconciliationCard } from "#shared/reconciliation.ts";
import { fakeServer, Refused } from "../../data/fakeServer.ts";
import { renderAt } from "../../filters/renderAt.tsx";
import Afstemning from "./Afstemning.tsx";
import page from "./page.ts";

vi.mock("../../figure/Chart.tsx", () => ({ default: () => <p>drawn</p> }));

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const words = (da: string) => ({ da, en: da });
const percent = { id: "percent", label: words("pct."), isShare: true };
const facts = (who: string) => ({
  population: words(`folk: ${who}`),
  unit: words("pct."),
  basis: words(`grundlag: ${who}`),
  coverage: words("alle"),
  dating: words("måneden"),
});

const card: ReconciliationCard = {
  id: "unemployment-rate",
  label: words("Ledighed i procent"),
  question: words("Hvorfor er ledigheden højere i AKU?"),
  frequency: "month",
  unit: percent,
  decimals: 1,
  series: [
    { id: "register", agency: "star", label: words("Register"), facts: facts("ydelse"), indicator: "gross" },
    { id: "aku", agency: "dst", label: words("AKU"), facts: facts("søger"), indicator: null },
  ],
  why: [words("Ydelse mod søgning."), words("Stikprøve mod register.")],
};
const other = {
  ...card,
  id: "accidents",
  label: words("Arbejdsulykker"),
  question: words("Hvorfor er ulykkerne færre?"),
};

const months = Array.from({ length: 20 }, (_, at) => `2025M${String(at + 1).padStart(2, "0")}`).map((code, at) =>
  at < 12 ? code : `2026M${String(at - 11).padStart(2, "0")}`,
);

/** Register 3, AKU 7 in every month; the newest of AKU is not out. */
const cube: Cube = {
  axes: [
    { dimension: "indicator", members: card.series.map(({ id, label }) => ({ code: id, label })) },
    { dimension: "time", members: months.map((code) => ({ code, label: words(code) })) },
  ],
  value: [...months.map(() => 3), ...months.map((_, at) => (at === 19 ? null : 7))],
  status: { "19": "provisional", "39": "unpublished" },
  units: { register: { ...percent, decimals: 1 }, aku: { ...percent, decimals: 1 } },
  notes: [],
  sources: [
    {
      indicator: "aku",
      dataset: "dst-aku111m",
      table: "AKU111M",
      source: words("Danmarks Statistik"),
      documentation: "https://www.statistikbanken.dk/AKU111M",
      release: "r1",
      updatedAt: "2026-08-26",
      nextUpdate: null,
      fetchedAt: "2026-09-15T08:00:00+02:00",
    },
  ],
  generation: 142,
  mode: "demo",
};
const answer: Reconciliation = {
  id: card.id,
  cube,
  against: [
    {
      series: "aku",
      difference: months.map((_, at) => (at === 19 ? null : 4)),
      ratio: months.map((_, at) => (at === 19 ? null : 7 / 3)),
    },
  ],
  lacking: [],
};

async function shown(address: string, given: (id: string) => Reconciliation = () => answer) {
  const server = fakeServer({
    others: {
      reconciliations: () => [card, other],
      reconciliation: (input) => {
        const id = typeof input === "object" && input !== null && "id" in input ? String(input.id) : "";
        return given(id);
      },
    },
  });
  vi.stubGlobal("fetch", server.fetch);
  await renderAt(address, () => <Afstemning />, page.path);
  return server;
}

test("the newest figures that both have are said in words, with how far apart they are", async () => {
  await shown("/afstemning/unemployment-rate");
  const newest = await screen.findByRole("region", { name: "Senest alle har tal: juli 2026" });
  expect(newest.textContent).toBe(
    "Senest alle har tal: juli 2026Register3,0 pct.AKU7,0 pct., 4,0 pct.-point højere end Register",
  );
});

test("the figures stand side by side, the newest first, the older ones on request", async () => {
  await shown("/afstemning/unemployment-rate");
  const numbers = await screen.findByRole("region", { name: "Periode for periode" });
  const cells = () =>
    within(numbers)
      .getAllByRole("row")
      .map((row) => row.textContent);
  // The register's newest is provisional, AKU's is not out yet.
  expect(cells()[1]).toBe("august 20263,0*..––");
  expect(cells()[2]).toBe("juli 20263,07,0+4,02,33");
  expect(cells()).toHaveLength(15);
  await userEvent.click(screen.getByRole("button", { name: "Vis alle 20 perioder" }));
  expect(cells()).toHaveLength(21);
  expect(screen.getByRole("button", { name: "Vis kun de nyeste" }).getAttribute("aria-expanded")).toBe("true");
});

test("what each figure is, why they differ and where they come from stand beside them", async () => {
  await shown("/afstemning/unemployment-rate");
  expect(await screen.findByRole("heading", { level: 2, name: "Hvorfor er ledigheden højere i AKU?" })).toBeTruthy();
  expect(screen.getByRole("row", { name: /Hvem tælles folk: ydelse folk: søger/ })).toBeTruthy();
  expect(screen.getByText("Ydelse mod søgning.")).toBeTruthy();
  const source = await screen.findByRole("link", { name: "Danmarks Statistik, AKU111M" });
  expect(source.getAttribute("href")).toBe("https://www.statistikbanken.dk/AKU111M");
  expect(screen.getByRole("link", { name: "Læs mere om tallet" }).getAttribute("href")).toBe("/indikator/gross");
});

test("without a concept in the address the first is shown, and the others are links", async () => {
  await shown("/afstemning");
  const choices = await screen.findByRole("navigation", { name: "Vælg et begreb" });
  expect(
    within(choices)
      .getAllByRole("link")
      .map((link) => link.getAttribute("href")),
  ).toEqual(["/afstemning/unemployment-rate", "/afstemning/accidents"]);
  expect(await screen.findByRole("heading", { level: 2, name: card.question.da })).toBeTruthy();
});

test("a series without figures is told of, and the explanation stands", async () => {
  const [register] = cube.axes[0]!.members;
  const alone = { ...cube, axes: [{ dimension: "indicator" as const, members: [register!] }, cube.axes[1]!] };
  await shown("/afstemning/unemployment-rate", () => ({ ...answer, cube: alone, against: [], lacking: ["aku"] }));
  expect(await screen.findByText("AKU har endnu ingen tal her. Forklaringen gælder alligevel.")).toBeTruthy();
  expect(screen.getByText("Stikprøve mod register.")).toBeTruthy();
});

test("where nothing can be answered the reason is told and the explanation stands", async () => {
  await shown("/afstemning/unemployment-rate", () => {
    throw new Refused({ refusal: { code: "not-ready", path: "id", values: {} }, reference: null });
  });
  expect(await screen.findByRole("alert")).toBeTruthy();
  expect(screen.getByText("Ydelse mod søgning.")).toBeTruthy();
});

test("a concept that is not there is told of beside those that are", async () => {
  await shown("/afstemning/vejret");
  expect(await screen.findByText("Begrebet findes ikke. Vælg et af begreberne på listen.")).toBeTruthy();
});
