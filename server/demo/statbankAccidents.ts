import type { Period } from "#shared/period.ts";
import { apportioned } from "./worldAreas.ts";
import { isBegun, lastBy, publishedBy, type Rule } from "./worldCalendar.ts";
import { industries } from "./worldIndustries.ts";
import { at, type Points } from "./worldQuarters.ts";
import {
  namedIndustries,
  oneDecimal,
  remembered,
  sexVariable,
  timeVariable,
  units,
  variable,
  words,
} from "./statbankFigures.ts";
import { hoursIn } from "./statbankWork.ts";
import type { StatbankTable } from "./statbankTable.ts";
import type { World } from "./world.ts";

const countRule: Rule = { frequency: "year", first: "2015", monthsAfter: 5, day: 30 };
const rateRule: Rule = { frequency: "year", first: "2015", monthsAfter: 17, day: 30 };

/** Accidents reported to the Working Environment Authority. Domain notes D.6: 2016 and 2019-2024; the other years are made up. */
const reported: Points = {
  "2015": 42_400,
  "2016": 41_950,
  "2017": 42_300,
  "2018": 42_600,
  "2019": 42_709,
  "2020": 46_300,
  "2021": 63_707,
  "2022": 55_000,
  "2023": 49_088,
  "2024": 49_000,
  "2025": 49_400,
  "2030": 48_800,
};
/** Men have so many accidents for each of women's in the same industry and hours: invented. */
const menHurt = 1.15;

type Pair = readonly [men: number, women: number];

/** Accidents of men and women by the 36 industries; they sum to all. */
const accidentsIn = remembered((year: string): readonly Pair[] => {
  const parts = apportioned(
    Math.round(at(reported, year)),
    industries.flatMap(({ share, fullTime, hurt, women }) =>
      [(1 - women) * menHurt, women].map((sex) => share * fullTime * hurt * sex),
    ),
  );
  return industries.map((_, place) => [parts[2 * place] ?? 0, parts[2 * place + 1] ?? 0]);
});

const industryVariable = (isAll: boolean) =>
  variable("BRANCHE", words("branche", "industry"), "TOT", [
    ["TOT", "I alt", "Total"],
    ...namedIndustries("db07-36").filter(([code]) => isAll || code !== "A"),
  ]);

const total = "TOT";
/** The pair of an industry, or of all. */
const pairOf = (pairs: readonly Pair[], code: string): Pair =>
  pairs
    .filter((_, place) => code === total || industries[place]?.code === code)
    .reduce<Pair>(([men, women], [m, w]) => [men + m, women + w], [0, 0]);

const ligehb11 = (last: Period): StatbankTable => ({
  id: "LIGEHB11",
  text: words("Anmeldte arbejdsulykker", "Reported accidents at work"),
  unit: units.count,
  decimals: 0,
  subject: "2",
  updated: publishedBy(countRule, last),
  variables: [industryVariable(true), sexVariable, timeVariable(countRule.first, last)],
  cell: ([code = "", sex = "", year = ""]) => {
    const [men, women] = pairOf(accidentsIn(year), code);
    return (sex === "K" ? 0 : men) + (sex === "M" ? 0 : women);
  },
});

const perSex = variable("INDIKATOR", words("indikator", "indicator"), null, [
  ["M111", "Mænd (pr. mio. præsterede arbejdstimer)", "Men (per million hours worked)"],
  ["K111", "Kvinder (pr. mio. præsterede arbejdstimer)", "Women (per million hours worked)"],
  [
    "F111",
    "Forskel mellem mænd og kvinder (point, pr. mio. præsterede arbejdstimer)",
    "Difference between men and women",
  ],
]);

/** LIGEHI11 has no agriculture, and no rate of both sexes. */
function ligehi11(world: World, last: Period): StatbankTable {
  const hours = remembered((year: string) => hoursIn(world, year));
  const rates = (code: string, year: string): Pair | null => {
    const worked = hours(year);
    if (!worked) return null;
    const [counts, millions] = [pairOf(accidentsIn(year), code), pairOf(worked, code)];
    return [oneDecimal((counts[0] / millions[0]) * 1000), oneDecimal((counts[1] / millions[1]) * 1000)];
  };
  return {
    id: "LIGEHI11",
    text: words(
      "Ligestillingsindikator for anmeldte arbejdsulykker",
      "Gender equality indicator of reported accidents",
    ),
    unit: units.mixed,
    decimals: 1,
    subject: "4",
    updated: publishedBy(rateRule, last),
    variables: [perSex, industryVariable(false), timeVariable(rateRule.first, last)],
    cell: ([indicator = "", code = "", year = ""]) => {
      const found = rates(code, year);
      if (!found) return "..";
      const [men, women] = found;
      return indicator === "M111" ? men : indicator === "K111" ? women : oneDecimal(men - women);
    },
  };
}

/** Reported accidents by industry and sex, and for each million hours worked. */
export const accidentTables = (world: World): readonly StatbankTable[] => [
  ...(isBegun(countRule, world.clock) ? [ligehb11(lastBy(countRule, world.clock))] : []),
  ...(isBegun(rateRule, world.clock) ? [ligehi11(world, lastBy(rateRule, world.clock))] : []),
];
