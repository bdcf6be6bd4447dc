import { expect, test } from "vitest";
import { periodsBetween } from "#shared/period.ts";
import { cashPart, visited } from "./starActivation.ts";
import { onBenefit } from "./starBenefits.ts";
import { labourMarketAreas, recruitment, recruitmentIn, surveyIndustries } from "./starRecruitment.ts";
import { afterOffer, endedSpells, statusAfter, weeksOfSpells } from "./starTransitions.ts";
import { world } from "./world.ts";
import { areas } from "./worldAreas.ts";

const denmark = world("2026-09-15T09:00:00+02:00");
const sum = (numbers: readonly (number | null)[]) => numbers.reduce<number>((whole, one) => whole + one!, 0);

// Domain notes D.5: full-time recipients, means of the year.
test.each([
  ["disability", 2019, 203_400],
  ["disability", 2023, 233_700],
  ["sickness", 2019, 56_400],
  ["sickness", 2023, 76_700],
] as const)("%s of %i has the published mean", (benefit, year, published) => {
  const months = periodsBetween(`${year}M01`, `${year}M12`);
  const mean = sum(months.map((month) => onBenefit(benefit, "fte", "000", month))) / 12;
  expect(Math.abs(mean / published - 1)).toBeLessThan(0.001);
});

test("flex jobs of the second quarter of 2023 are the published 87,500", () => {
  const months = periodsBetween("2023M04", "2023M06");
  expect(sum(months.map((month) => onBenefit("flex", "fte", "000", month))) / 3).toBe(87_500);
});

test("the areas of each benefit sum to the country, and persons are no fewer than full-time persons", () => {
  for (const benefit of ["sickness", "disability", "flex"] as const)
    for (const month of ["2015M01", "2020M04", "2026M07"]) {
      const [fte, persons] = (["fte", "persons"] as const).map((measure) =>
        areas.map((area) => onBenefit(benefit, measure, area, month)!),
      );
      expect(sum(fte!)).toBe(onBenefit(benefit, "fte", "000", month));
      expect(sum(persons!)).toBe(onBenefit(benefit, "persons", "000", month));
      expect(Math.min(...fte!)).toBeGreaterThanOrEqual(0);
      expect(sum(persons!)).toBeGreaterThan(sum(fte!));
    }
});

// D.5: activation degree and share touched, with the dip of July; share with ordinary hours.
test.each([
  ["degree", "cash-fte", "2026M06", 17.4],
  ["degree", "cash-fte", "2026M07", 15.6],
  ["affected", "cash-persons", "2026M06", 47.1],
  ["affected", "cash-persons", "2026M07", 42.6],
  ["hours", "cash-persons", "2026M06", 10.3],
  ["hours", "cash-persons", "2021M07", 8],
] as const)("%s of %s in %s is the published %f per cent", (name, whole, month, published) => {
  const share = cashPart(denmark, name, "000", month)! / denmark.value(whole, "000", month, denmark.clock)!;
  expect(Math.round(share * 1000) / 10).toBe(published);
});

test("activation dips in each July", () => {
  const degree = (month: string) =>
    cashPart(denmark, "degree", "000", month)! / denmark.value("cash-fte", "000", month, denmark.clock)!;
  for (const year of [2022, 2023, 2024, 2025, 2026])
    expect(degree(`${year}M07`)).toBeLessThan(0.93 * degree(`${year}M06`));
});

test("recipients by readiness in July 2026 are as published, and areas and categories sum to the country", () => {
  // D.5: ready for activities, for a job, for education, not stated, clearly ready for education.
  expect(visited(denmark, "cash-fte", "000", "2026M07")).toEqual([55_751, 16_409, 9000, 1765, 657]);
  for (const month of ["2021M07", "2025M06", "2025M07", "2026M07"]) {
    const rows = areas.map((area) => visited(denmark, "cash-fte", area, month)!);
    expect(rows.map(sum)).toEqual(areas.map((area) => denmark.value("cash-fte", area, month, denmark.clock)));
    expect(Math.min(...rows.flat())).toBeGreaterThanOrEqual(0);
  }
});

// D.4: failed attempts and their rate by round, called by the month that ends the quarter.
test.each([
  ["2019K3", 43_041, 22],
  ["2020K2", 35_461, 20],
  ["2021K4", 200_031, 34],
  ["2022K4", 152_019, 28],
  ["2023K4", 119_519, 25],
  ["2024K4", 118_202, 25],
  ["2025K4", 111_847, 25],
  ["2026K2", 95_783, 22],
])("the round of %s has the published failed attempts and rate", (quarter, published, rate) => {
  const { attempts, failed } = recruitment("000", quarter)!;
  expect(failed).toBe(published);
  expect(Math.round((failed / attempts) * 100)).toBe(rate);
});

test("RAR areas and industries both sum to the country, highest on Zealand and in construction and hotels", () => {
  const whole = recruitment("000", "2021K4")!;
  const byArea = labourMarketAreas.map((area) => recruitment(area, "2021K4")!);
  const byIndustry = surveyIndustries.map((industry) => recruitmentIn(industry, "2021K4")!);
  for (const parts of [byArea, byIndustry]) {
    expect(sum(parts.map(({ attempts }) => attempts))).toBe(whole.attempts);
    expect(sum(parts.map(({ failed }) => failed))).toBe(whole.failed);
  }
  const rates = byIndustry.map(({ attempts, failed }, at) => ({ at: surveyIndustries[at], rate: failed / attempts }));
  const hardest = rates.toSorted((one, other) => other.rate - one.rate).slice(0, 2);
  expect(new Set(hardest.map(({ at }) => at))).toEqual(new Set(["F", "I"]));
});

test("spells, statuses and offers are parts of their wholes, and areas sum to the country", () => {
  expect(sum(areas.map((area) => endedSpells(denmark, area, "2026M06")))).toBe(endedSpells(denmark, "000", "2026M06"));
  const weeks = weeksOfSpells(denmark, "000", "2026M06")! / endedSpells(denmark, "000", "2026M06")!;
  expect(weeks).toBeGreaterThan(20);
  expect(weeks).toBeLessThan(30);
  const quarter = periodsBetween("2025M10", "2025M12");
  expect(sum(statusAfter(denmark, "000", "2025K4"))).toBe(
    sum(quarter.map((month) => endedSpells(denmark, "000", month))),
  );
  expect(sum(areas.flatMap((area) => afterOffer(area, "2025K4")))).toBe(sum(afterOffer("000", "2025K4")));
  expect(
    Math.min(...areas.flatMap((area) => [...afterOffer(area, "2025K4"), ...statusAfter(denmark, area, "2025K4")])),
  ).toBeGreaterThanOrEqual(0);
});
