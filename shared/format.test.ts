import { describe, expect, test } from "vitest";
import {
  collator,
  fileName,
  formatCell,
  formatChange,
  formatInterval,
  formatCompact,
  formatDate,
  formatDateTime,
  formatNumber,
  formatPercent,
  formatPercentPoints,
  formatPeriod,
  formatPeriods,
  formatValueWithUnit,
} from "./format.ts";
import type { Unit } from "./indicator.ts";

const persons: Unit = {
  id: "persons",
  label: { da: "personer", en: "persons" },
  one: { da: "person", en: "person" },
  isShare: false,
};
const share: Unit = { id: "percent", label: { da: "pct.", en: "per cent" }, isShare: true };

describe("numbers", () => {
  test("thousands have points and decimals a comma in Danish", () => {
    expect(formatNumber(1234567, 0, "da")).toBe("1.234.567");
    expect(formatNumber(1234.5, 1, "da")).toBe("1.234,5");
    expect(formatNumber(1234567.84, 1, "en")).toBe("1,234,567.8");
  });

  test("decimals are fixed, never as many as the number happens to have", () => {
    expect(formatNumber(3, 1, "da")).toBe("3,0");
    expect(formatNumber(3.12345, 1, "da")).toBe("3,1");
  });

  test("what rounds to zero has no sign", () => {
    expect(formatNumber(-0.04, 1, "da")).toBe("0,0");
    expect(formatNumber(-0.04, 1, "da", { sign: true })).toBe("0,0");
    expect(formatNumber(-0, 0, "da")).toBe("0");
  });

  test("the minus is a minus, not a hyphen", () => {
    expect(formatNumber(-3.3, 1, "da")).toBe("\u22123,3");
    expect(formatNumber(-1240, 0, "da", { sign: true })).toBe("\u22121.240");
    expect(formatNumber(1240, 0, "da", { sign: true })).toBe("+1.240");
  });

  test("a percentage is written out, with an ordinary space", () => {
    expect(formatPercent(3.5, 1, "da")).toBe("3,5 pct.");
    expect(formatPercent(3.5, 1, "en")).toBe("3.5 per cent");
    expect(formatPercentPoints(0.4, 1, "da")).toBe("+0,4 pct.-point");
    expect(formatPercentPoints(-0.4, 1, "en")).toBe("\u22120.4 percentage points");
  });

  test("a change of a number tells its size both ways", () => {
    expect(formatInterval({ lower: 21.89, upper: 45.17 }, 0, "da")).toBe("22–45");
    expect(formatInterval({ lower: 16.4, upper: 17.6 }, 1, "en")).toBe("16.4–17.6");
    expect(formatChange(4600, 5.2, persons, 0, "da")).toBe("+4.600 (5,2 pct.)");
    expect(formatChange(-4600, -5.2, persons, 0, "da")).toBe("\u22124.600 (\u22125,2 pct.)");
    expect(formatChange(4600, 5.2, persons, 0, "en")).toBe("+4,600 (5.2 per cent)");
  });

  test("a change from zero has no percentage", () => {
    expect(formatChange(12, null, persons, 0, "da")).toBe("+12");
  });

  test("a change of a share is in points, never in per cent", () => {
    expect(formatChange(0.1, 2.9, share, 1, "da")).toBe("+0,1 pct.-point");
  });

  test("compact numbers read as Danish words", () => {
    expect(formatCompact(1_234_567, "da")).toBe("1,2 mio.");
    expect(formatCompact(12_345, "da")).toBe("12,3 tusind");
    expect(formatCompact(12_345, "en")).toBe("12.3 thousand");
    expect(formatCompact(2_500_000_000, "da")).toBe("2,5 mia.");
    expect(formatCompact(9_876, "da")).toBe("9.876");
    expect(formatCompact(-150_000, "da")).toBe("\u2212150 tusind");
    expect(formatCompact(3.46, "da")).toBe("3,5");
  });

  test("a compact number steps up where rounding takes it there", () => {
    expect(formatCompact(999_960, "da")).toBe("1 mio.");
    expect(formatCompact(999_940, "da")).toBe("999,9 tusind");
    expect(formatCompact(9_999.7, "da")).toBe("10 tusind");
  });
});

describe("cells", () => {
  test("a cell with a number is its number", () => {
    expect(formatCell({ value: 93700, status: "provisional" }, 0, "da")).toBe("93.700");
    expect(formatCell({ value: 93700, status: "provisional" }, 0, "da", { marks: true })).toBe("93.700*");
    expect(formatCell({ value: 0, status: "ok" }, 0, "da")).toBe("0");
  });

  test("an empty cell is its symbol, never 0", () => {
    expect(formatCell({ value: null, status: "suppressed" }, 0, "da")).toBe("•");
    expect(formatCell({ value: null, status: "missing" }, 0, "da")).toBe("..");
    expect(formatCell({ value: null, status: "impossible" }, 0, "da")).toBe(".");
  });

  test("in words a number has its unit and an empty cell its reason", () => {
    expect(formatValueWithUnit({ value: 93700, status: "ok" }, persons, 0, "da")).toBe("93.700 personer");
    expect(formatValueWithUnit({ value: 3.5, status: "ok" }, share, 1, "da")).toBe("3,5 pct.");
    expect(formatValueWithUnit({ value: null, status: "suppressed" }, persons, 0, "da")).toBe(
      "ikke vist af hensyn til diskretion",
    );
  });

  test("one is singular, nothing and one and a half are plural", () => {
    expect(formatValueWithUnit({ value: 1, status: "ok" }, persons, 0, "da")).toBe("1 person");
    expect(formatValueWithUnit({ value: 0, status: "ok" }, persons, 0, "da")).toBe("0 personer");
    expect(formatValueWithUnit({ value: 1.5, status: "ok" }, persons, 1, "da")).toBe("1,5 personer");
  });
});

describe("periods and days", () => {
  test("a period is read as its kind", () => {
    expect(formatPeriod("2026M08", "da", "long")).toBe("august 2026");
    expect(formatPeriod("2026M08", "da", "short")).toBe("aug. 2026");
    expect(formatPeriod("2026M05", "da", "short")).toBe("maj 2026");
    expect(formatPeriod("2025K1", "da", "long")).toBe("1. kvartal 2025");
    expect(formatPeriod("2025K1", "da", "short")).toBe("1. kvt. 2025");
    expect(formatPeriod("2026H1", "da", "long")).toBe("1. halvår 2026");
    expect(formatPeriod("2025U05", "da", "short")).toBe("uge 5 2025");
    expect(formatPeriod("2025", "da", "long")).toBe("2025");
    expect(formatPeriod("2026M08", "en", "long")).toBe("August 2026");
    expect(formatPeriod("2025K1", "en", "short")).toBe("Q1 2025");
  });

  test("a span is read from and to, and a single period once", () => {
    expect(formatPeriods("2021M01", "2026M08", "da")).toBe("januar 2021 – august 2026");
    expect(formatPeriods("2025", "2025", "da")).toBe("2025");
  });

  test("what is not a period is not read as one", () => {
    expect(() => formatPeriod("2025M13", "da")).toThrow(RangeError);
  });

  test("a day is written out or in figures as Danish administration does", () => {
    expect(formatDate("2025-03-01", "da", "long")).toBe("1. marts 2025");
    expect(formatDate("2025-03-01", "da", "numeric")).toBe("01-03-2025");
    expect(formatDate("2025-03-01", "en", "long")).toBe("1 March 2025");
    expect(formatDate("2025-03-01", "en", "numeric")).toBe("2025-03-01");
  });

  test("half past midnight in Denmark is still that day", () => {
    expect(formatDate("2025-03-01T00:30:00+01:00", "da")).toBe("1. marts 2025");
    expect(formatDate("2025-02-28T23:30:00Z", "da")).toBe("1. marts 2025");
  });

  test("a moment is told in Danish time", () => {
    expect(formatDateTime("2026-09-15T06:00:00Z", "da")).toBe("15. september 2026 kl. 08.00");
    expect(formatDateTime("2026-09-15T08:00:00", "en")).toBe("15 September 2026 at 08:00");
    expect(formatDateTime("2026-01-15T06:05:00Z", "da", "numeric")).toBe("15-01-2026 kl. 07.05");
  });
});

describe("names", () => {
  test("Aa sorts as Å, after Z, Æ and Ø", () => {
    const names = ["Aabenraa", "Ærø", "Vejle", "Aarhus", "Albertslund", "Øster", "Ålborg"];
    expect(names.toSorted(collator("da").compare)).toEqual([
      "Albertslund",
      "Vejle",
      "Ærø",
      "Øster",
      "Aabenraa",
      "Ålborg",
      "Aarhus",
    ]);
  });

  test("a file is named by what it holds, in plain letters", () => {
    expect(
      fileName({
        id: "gross-unemployment",
        name: "Bruttoledige",
        area: "Lyngby-Taarbæk, Ærø og Tårnby",
        from: "2021M01",
        to: "2026M08",
        day: "2026-09-15",
        language: "da",
        extension: "csv",
      }),
    ).toBe("gross-unemployment_bruttoledige_lyngby-taarbaek-aeroe-og-taarnby_2021M01-2026M08_2026-09-15_da.csv");
  });

  test("a file without area or period leaves them out", () => {
    expect(
      fileName({
        id: "employees",
        name: "Lønmodtagere",
        area: null,
        from: null,
        to: null,
        day: "2026-09-15",
        language: "en",
        extension: "svg",
      }),
    ).toBe("employees_loenmodtagere_2026-09-15_en.svg");
  });
});
