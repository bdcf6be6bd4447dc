import { describe, expect, test } from "vitest";
import { periodsBetween } from "../period.ts";
import { timeTicks } from "./timeTicks.ts";

const words = (from: string, to: string, width: number) =>
  timeTicks(periodsBetween(from, to), width, "da").map(({ text }) => text);

describe("time ticks", () => {
  test("years of months are labelled at January", () => {
    const ticks = timeTicks(periodsBetween("2021M01", "2026M08"), 700, "da");
    expect(ticks.map(({ text }) => text)).toEqual(["2021", "2022", "2023", "2024", "2025", "2026"]);
    expect(ticks.map(({ at }) => at)).toEqual([0, 12, 24, 36, 48, 60]);
  });

  test("a span that begins in the middle of a year has its first label at the next January", () => {
    expect(timeTicks(periodsBetween("2020M09", "2025M08"), 700, "da")[0]).toEqual({ at: 4, text: "2021" });
  });

  test("a short span names its months", () => {
    expect(words("2025M08", "2026M08", 700)).toEqual([
      "sep. 2025",
      "nov. 2025",
      "jan. 2026",
      "mar. 2026",
      "maj 2026",
      "jul. 2026",
    ]);
  });

  test("the fewer px the fewer labels", () => {
    expect(words("2007M01", "2026M08", 250)).toEqual(["2010", "2015", "2020", "2025"]);
  });

  test("quarters and years read as such", () => {
    expect(words("2025K1", "2025K4", 500)).toEqual(["1. kvt. 2025", "2. kvt. 2025", "3. kvt. 2025", "4. kvt. 2025"]);
    expect(words("2019", "2024", 500)).toEqual(["2019", "2020", "2021", "2022", "2023", "2024"]);
  });

  test("where nothing regular fits, the ends stand alone", () => {
    expect(words("2025M02", "2025M03", 60)).toEqual(["feb. 2025", "mar. 2025"]);
  });
});
