import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  comparePeriods,
  firstDay,
  frequencyOf,
  isPeriod,
  lastDay,
  partsIn,
  periodsBetween,
  shift,
  weeksInYear,
  within,
  yearBefore,
} from "./period.ts";

describe("what a period is", () => {
  test.each(["2024", "2024H1", "2024H2", "2024K4", "2024M01", "2024M12", "2020U53", "2024U01"])("%s is one", (text) => {
    expect(isPeriod(text)).toBe(true);
  });

  test.each([
    "2024M13",
    "2024M00",
    "24M01",
    "2024M1",
    "2023U53",
    "2024U00",
    "2024K5",
    "2024K0",
    "2024K01",
    "2024H3",
    "2024H0",
    "2024Q1",
    "2024m01",
    "2024-01",
    "2024M01 ",
    " 2024",
    "1799",
    "2200",
    "",
  ])("%j is not", (text) => {
    expect(isPeriod(text)).toBe(false);
  });

  test("the first and the last have neighbours to be computed with, which are none themselves", () => {
    expect([shift("1800M01", -1), shift("2199", 1)]).toEqual(["1799M12", "2200"]);
    expect([lastDay("2199K4"), firstDay("1799")]).toEqual(["2199-12-31", "1799-01-01"]);
    expect(periodsBetween("2198", "2199")).toEqual(["2198", "2199"]);
    expect(periodsBetween("2199U51", "2199U52")).toEqual(["2199U51", "2199U52"]);
    expect([yearBefore("1800"), isPeriod("1799M12"), isPeriod("2200")]).toEqual([null, false, false]);
  });

  test("what is not a period is never taken for one", () => {
    expect(() => shift("2024M13", 1)).toThrow(RangeError);
    expect(() => frequencyOf("2024-01")).toThrow(RangeError);
  });
});

describe("the calendar", () => {
  test("a year has 53 weeks when it begins or ends on a Thursday", () => {
    expect([2015, 2020, 2026].map(weeksInYear)).toEqual([53, 53, 53]);
    expect([2021, 2023, 2024, 2025].map(weeksInYear)).toEqual([52, 52, 52, 52]);
  });

  test("week 1 holds 4 January and weeks begin on Monday", () => {
    expect([firstDay("2020U53"), lastDay("2020U53")]).toEqual(["2020-12-28", "2021-01-03"]);
    expect(firstDay("2021U01")).toBe("2021-01-04");
    expect(firstDay("2026U01")).toBe("2025-12-29");
  });

  test("months end where they end, leap years too", () => {
    expect([lastDay("2024M02"), lastDay("2025M02"), lastDay("2000M02"), lastDay("2100M02")]).toEqual([
      "2024-02-29",
      "2025-02-28",
      "2000-02-29",
      "2100-02-28",
    ]);
    expect([firstDay("2025M03"), lastDay("2025M03")]).toEqual(["2025-03-01", "2025-03-31"]);
  });

  test("quarters, half-years and years cover their days", () => {
    expect([firstDay("2024K4"), lastDay("2024K4")]).toEqual(["2024-10-01", "2024-12-31"]);
    expect([firstDay("2024H2"), lastDay("2024H1")]).toEqual(["2024-07-01", "2024-06-30"]);
    expect([firstDay("2024"), lastDay("2024")]).toEqual(["2024-01-01", "2024-12-31"]);
  });
});

describe("steps", () => {
  test("periods go over the end of the year", () => {
    expect(shift("2024M12", 1)).toBe("2025M01");
    expect(shift("2024M01", -1)).toBe("2023M12");
    expect(shift("2024M07", -13)).toBe("2023M06");
    expect(shift("2024K4", 1)).toBe("2025K1");
    expect(shift("2024H1", -1)).toBe("2023H2");
    expect(shift("2024", -24)).toBe("2000");
  });

  test("weeks go over years of 52 and of 53", () => {
    expect(shift("2020U52", 1)).toBe("2020U53");
    expect(shift("2020U53", 1)).toBe("2021U01");
    expect(shift("2021U52", 1)).toBe("2022U01");
    expect(shift("2021U01", -1)).toBe("2020U53");
    expect(shift("2019U52", 54)).toBe("2021U01");
  });

  test("the year before is the same part of it, and week 53 mostly has none", () => {
    expect(yearBefore("2024M02")).toBe("2023M02");
    expect(yearBefore("2025K1")).toBe("2024K1");
    expect(yearBefore("2020U53")).toBeNull();
    expect(yearBefore("2021U52")).toBe("2020U52");
  });

  test("a span includes both ends, and one that begins after it ends is empty", () => {
    expect(periodsBetween("2023M11", "2024M02")).toEqual(["2023M11", "2023M12", "2024M01", "2024M02"]);
    expect(periodsBetween("2024M02", "2024M01")).toEqual([]);
    expect(() => periodsBetween("2024", "2024M01")).toThrow(RangeError);
  });

  test("order follows the calendar across frequencies, the wider first where both begin the same day", () => {
    expect(["2024M02", "2024K1", "2024M01", "2023M12", "2024"].toSorted(comparePeriods)).toEqual([
      "2023M12",
      "2024",
      "2024K1",
      "2024M01",
      "2024M02",
    ]);
  });
});

describe("parts and wholes", () => {
  test("a quarter is three months, a half-year two quarters, a year twelve months", () => {
    expect(partsIn("2024K1", "month")).toEqual(["2024M01", "2024M02", "2024M03"]);
    expect(partsIn("2024K4", "month")).toEqual(["2024M10", "2024M11", "2024M12"]);
    expect(partsIn("2024H2", "quarter")).toEqual(["2024K3", "2024K4"]);
    expect(partsIn("2024", "month")).toHaveLength(12);
    expect(partsIn("2024M05", "month")).toEqual(["2024M05"]);
  });

  test("a month lies in its quarter, half-year and year", () => {
    expect([within("2024M05", "quarter"), within("2024M07", "half"), within("2024M12", "year")]).toEqual([
      "2024K2",
      "2024H2",
      "2024",
    ]);
  });

  test("what does not nest is refused", () => {
    expect(() => partsIn("2024M01", "quarter")).toThrow(RangeError);
    expect(() => partsIn("2024U01", "month")).toThrow(RangeError);
    expect(() => within("2024U01", "month")).toThrow(RangeError);
    expect(() => within("2024", "month")).toThrow(RangeError);
  });
});

describe("for any period", () => {
  const year = fc.integer({ min: 1900, max: 2100 });
  const two = (part: number) => String(part).padStart(2, "0");
  const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([at, part]) => `${at}M${two(part)}`);
  const quarter = fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([at, part]) => `${at}K${part}`);
  const week = fc
    .tuple(year, fc.integer({ min: 1, max: 53 }))
    .map(([at, part]) => `${at}U${two(Math.min(part, weeksInYear(at)))}`);
  const any = fc.oneof(month, quarter, week, year.map(String));

  test("steps forth and back end where they began", () => {
    fc.assert(
      fc.property(any, fc.integer({ min: -90, max: 90 }), (at, steps) => {
        expect(shift(shift(at, steps), -steps)).toBe(at);
      }),
    );
  });

  test("the next period begins the day after the last day", () => {
    fc.assert(
      fc.property(any, (at) => {
        expect(Date.parse(firstDay(shift(at, 1))) - Date.parse(lastDay(at))).toBe(24 * 60 * 60 * 1000);
      }),
    );
  });

  test("the parts of a whole lie in it, and cover it from its first day to its last", () => {
    fc.assert(
      fc.property(quarter, (at) => {
        const parts = partsIn(at, "month");
        expect(parts.map((part) => within(part, "quarter"))).toEqual([at, at, at]);
        expect([firstDay(parts[0]!), lastDay(parts[2]!)]).toEqual([firstDay(at), lastDay(at)]);
      }),
    );
  });

  test("order agrees with the first days", () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        const byDay = firstDay(a).localeCompare(firstDay(b), "en");
        expect(Math.sign(comparePeriods(a, b))).toBe(byDay || Math.sign(Number(a > b) - Number(a < b)));
      }),
    );
  });
});
