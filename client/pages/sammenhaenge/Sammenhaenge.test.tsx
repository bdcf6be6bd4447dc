import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import type { Cube } from "#shared/cube.ts";
import type { IndicatorCard } from "#shared/indicator.ts";
import type { Query } from "#shared/query.ts";
import { fakeServer, grossUnemployment } from "../../data/fakeServer.ts";
import { renderAt } from "../../filters/renderAt.tsx";
import Sammenhaenge from "./Sammenhaenge.tsx";

vi.mock("../../figure/Chart.tsx", () => ({ default: () => <p>drawn</p> }));
vi.mock("../../figure/FigureCard.tsx", () => ({ FigureCard: () => <p>over time</p> }));
vi.mock("../../figure/DownloadTab.tsx", () => ({ DownloadTab: () => <p>files</p> }));

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const percent = { id: "percent", label: { da: "pct.", en: "per cent" }, isShare: true };
const card = (id: string, da: string, part: Partial<IndicatorCard> = {}): IndicatorCard => ({
  ...grossUnemployment,
  id,
  label: { da, en: da },
  unit: percent,
  decimals: 1,
  additive: { time: "ratio", geography: "ratio" },
  ...part,
});
const first = card("gross-unemployment-rate", "Bruttoledighedsprocent");
const second = card("publicly-supported-share", "Andel offentligt forsørgede", { basis: "workplace" });

/** Twelve municipalities in the same order by both; Aarhus has no second figure. */
const codes = ["000", ...Array.from({ length: 12 }, (_, at) => String(101 + at)), "751"];
const labelOf = (code: string) => (code === "000" ? "Hele landet" : code === "751" ? "Aarhus" : `Kommune ${code}`);
const answer = ({ indicators }: Query): Cube => ({
  axes: [
    {
      dimension: "indicator",
      members: indicators.map((code) => ({ code, label: (code === first.id ? first : second).label })),
    },
    { dimension: "time", members: [{ code: "2026M07", label: { da: "juli 2026", en: "July 2026" } }] },
    {
      dimension: "geography",
      members: codes.map((code) => ({
        code,
        label: { da: labelOf(code), en: labelOf(code) },
        level: code === "000" ? "country" : "municipality",
      })),
    },
  ],
  value: [...codes.map((_, at) => at + 1), ...codes.map((code, at) => (code === "751" ? null : at * 2))],
  status: { [String(codes.length * 2 - 1)]: "suppressed" },
  units: Object.fromEntries(indicators.map((id) => [id, { ...percent, decimals: 1 }])),
  notes: [],
  sources: [],
  generation: 1,
  mode: "demo",
});

const open = (address: string, indicators: readonly IndicatorCard[] = [first, second]) => {
  vi.stubGlobal("fetch", fakeServer({ answer, indicators }).fetch);
  return renderAt(address, Sammenhaenge);
};

test("two figures are held together with their order in words, and the note stands beside", async () => {
  await open("/sammenhaenge");
  await screen.findByText(/Rangkorrelationen \(Spearman\) er 1,00 for 12 områder med begge tal\./);
  expect(screen.getByRole("complementary").textContent).toContain("siger ikke noget om den enkelte");
  expect(screen.getByText(/Det ene tal er opgjort efter bopæl og det andet efter arbejdssted\./)).toBeTruthy();
});

test("the table has the very cells, a hidden one by its mark, and is sorted in the address", async () => {
  const { address } = await open("/sammenhaenge?sorter=-gross-unemployment-rate");
  const table = await screen.findByRole("table", { name: "Tallene bag punkterne" });
  const rows = within(table).getAllByRole("row");
  expect(rows[1]?.textContent).toBe("Hele landet1,00,0");
  expect(rows[2]?.textContent).toBe("Aarhus14,0•");
  await userEvent.click(within(table).getByRole("button", { name: /^Andel offentligt/ }));
  expect(address()).toBe("/sammenhaenge?sorter=publicly-supported-share");
});

test("two that share no areas are refused with a sentence", async () => {
  await open("/sammenhaenge", [first, { ...second, levels: ["country"] }]);
  await screen.findByText(
    "Bruttoledighedsprocent og andel offentligt forsørgede findes ikke for de samme slags områder eller brancher, så de kan ikke holdes over for hinanden.",
  );
  expect(screen.queryByText("drawn")).toBeNull();
});

test("a level that one lacks is refused, and the levels of both are offered", async () => {
  const { address } = await open("/sammenhaenge?omraade=niveau:landsdel");
  expect((await screen.findByText(/findes ikke begge for landsdele\./)).textContent).not.toBe("");
  await userEvent.click(screen.getByRole("radio", { name: "Kommuner" }));
  expect(address()).toBe("/sammenhaenge?omraade=niveau:kommune");
});
