import { expect, test } from "vitest";
import { frequencyOf } from "#shared/period.ts";
import { breakIds, breakOf } from "./breaks.ts";

/** The breaks that the domain reference lists in E.2, each with its first period and kind, and whether growth may cross it. */
const listed = [
  ["2006: registration year instead of accident year", "at-registration-2006", "2006M01", "definition", false],
  ["2012: risk-based inspection", "at-risk-based-2012", "2012M01", "definition", false],
  ["July 2017: RAM to FLEUR", "fleur-2017", "2017M07", "source", true],
  ["2020: disease register without repetitions", "at-deduplication-2020", "2020M01", "register", false],
  ["2020-22: covid infections as accidents", "covid-accidents-2020", "2020M01", "outlier", true],
  ["2021Q1: sanctions of the funds", "sanctions-2021", "2021M01", "definition", false],
  ["April 2021: competence notices", "at-reactions-2021", "2021M04", "law", true],
  ["2023-24: simpler reactions", "at-reactions-2024", "2024M01", "law", true],
  ["January 2022: IT platform", "at-platform-2022", "2022M01", "register", false],
  ["2023: practice of Ankestyrelsen", "ankestyrelsen-2023", "2023M01", "register", true],
  ["2023Q4: LFS outlier", "aku-2023k4", "2023M10", "outlier", true],
  ["1 July 2025: cash-assistance reform", "kontanthjaelp-2025", "2025M07", "law", false],
  ["February 2026: employment reform", "employment-reform-2026-02", "2026M02", "law", true],
  ["July 2026: employment reform", "employment-reform-2026-07", "2026M07", "law", true],
  ["January 2027: employment reform", "employment-reform-2027", "2027M01", "law", true],
  ["2026: DB25", "db25-2026", "2026M01", "classification", true],
  ["1 January 2027: Region Østdanmark", "oestdanmark-2027", "2027M01", "classification", true],
  ["2019-22: rising pension age", "pension-age-2019", "2019M01", "law", true],
] as const;

test.each(listed)("%s is %s", (_, id, at, kind, bridgeable) => {
  expect(breakOf(id)).toMatchObject({ id, at, kind, bridgeable });
});

test("a break is known by its own name, begins in a month and says what is on both sides in both languages", () => {
  for (const id of breakIds) {
    const { at, text, left, right, ...own } = breakOf(id);
    expect(own.id).toBe(id);
    expect(frequencyOf(at)).toBe("month");
    for (const words of [text, left, right]) {
      expect(words.da).not.toBe("");
      expect(words.en).not.toBe("");
    }
  }
});
