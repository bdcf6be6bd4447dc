import { describe, expect, test } from "vitest";
import { exampleBreak, exampleCube } from "./examples.ts";
import { exampleFunnel, exampleMonths } from "./examplesApart.ts";
import { shownTable } from "./shownTable.ts";

const instead = { "751|2025M01": 100, "751|2025M02": 110, "751|2026M01": 120, "751|2026M02": 99 };
const cube = exampleCube({ codes: ["751"], from: "2025M01", to: "2026M02", instead });
const heads = ({ columns }: ReturnType<typeof shownTable>) => columns.map(({ label }) => label);
const valuesAt = ({ rows }: ReturnType<typeof shownTable>, code: string) =>
  rows.find((row) => row.code === code)?.cells.map(({ value }) => value);

describe("figures over time with those of another period", () => {
  const compared = shownTable({
    figure: { kind: "line", compare: { with: ["year"], from: "2026M01" } },
    cube,
    language: "da",
  });

  test("have them and the change beside, in the unit and in per cent", () => {
    expect(heads(compared)).toEqual([
      "Aarhus",
      "Aarhus, året før",
      "Aarhus, ændring fra året før",
      "Aarhus, ændring fra året før",
    ]);
    expect(valuesAt(compared, "2026M01")).toEqual([120, 100, 20, 20]);
    expect(valuesAt(compared, "2026M02")).toEqual([99, 110, -11, -10]);
  });

  test("leave out the periods that are only there to compare with", () => {
    expect(compared.rows.map(({ code }) => code)).toEqual(["2026M01", "2026M02"]);
  });

  test("may be held against the period before and a chosen one at once", () => {
    const both = shownTable({
      figure: { kind: "line", compare: { with: ["previous", { period: "2025M01" }], from: "2026M02" } },
      cube,
      language: "da",
    });
    expect(valuesAt(both, "2026M02")).toEqual([99, 120, -21, -17.5, 100, -1, -1]);
  });

  test("have no change over a break that cannot be bridged", () => {
    const broken = shownTable({
      figure: { kind: "line", compare: { with: ["year"], from: "2026M01" } },
      cube: { ...cube, notes: [exampleBreak] },
      language: "da",
    });
    const january = broken.rows[0]!.cells;
    expect(january.map(({ value }) => value)).toEqual([120, 100, null, null]);
    expect(january[2]!.status).toBe("impossible");
  });
});

test("areas at two months have the later first, the earlier and the change beside", () => {
  const months = exampleMonths(["2025M06", "2026M06"], { "751|2025M06": 200, "751|2026M06": 150 });
  const table = shownTable({
    figure: { kind: "bar", compare: { with: ["year"], from: null } },
    cube: months,
    language: "da",
  });
  expect(heads(table)).toEqual([
    "juni 2026",
    "juni 2025",
    "juni 2026, ændring fra juni 2025",
    "juni 2026, ændring fra juni 2025",
  ]);
  // 150 raised by 4 per cent in the example: 156; 156 − 200 = −44, 22 per cent of 200.
  expect(valuesAt(table, "751")).toEqual([156, 200, -44, -22]);
});

test("a kind that compares nothing shows the figures alone", () => {
  const two = exampleCube({ codes: ["751", "101"], from: "2025M01", to: "2026M02" });
  const table = shownTable({
    figure: { kind: "heatmap", compare: { with: ["year"], from: "2026M01" } },
    cube: two,
    language: "da",
  });
  expect(table.columns).toHaveLength(14);
});

test("a funnel's table tells rate, size and the four limits of each, and no limits of the whole", () => {
  const table = shownTable({ figure: { kind: "funnel" }, cube: exampleFunnel, language: "da" });
  expect(heads(table).slice(1)).toEqual([
    "Størrelse (nævner)",
    "Nedre grænse, 99,8 pct.",
    "Nedre grænse, 95 pct.",
    "Øvre grænse, 95 pct.",
    "Øvre grænse, 99,8 pct.",
  ]);
  expect(valuesAt(table, "TOT")).toEqual([150, 2_800_000, null, null, null, null]);
  const [rate, size, , lower, upper] = valuesAt(table, "j") ?? [];
  expect([rate, size]).toEqual([172, 4100]);
  // SciPy 1.17.1: Poisson of 61.5 expected, drawn out between whole counts: 46.1108 and 76.8412, of 4,100 per 10,000.
  expect(lower).toBeCloseTo((46.1108 / 4100) * 10_000, 1);
  expect(upper).toBeCloseTo((76.8412 / 4100) * 10_000, 1);
});
