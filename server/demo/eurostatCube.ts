import { lastDay, type Period, periodsBetween, shift } from "#shared/period.ts";
import { accidentsOf, countries, firstRate, quarterlyRateOf, rateOf } from "./eurostatFigures.ts";
import type { World } from "./world.ts";

export type EurostatDimension = {
  id: string;
  label: string;
  values: readonly (readonly [code: string, label: string])[];
};

/** One cell as Eurostat gives it: no value and no flag where nothing is reported. */
export type EurostatCell = { value: number | null; flag: string };

/** A dataset of the demonstration Eurostat: dimensions in their order, time last. `updated` is ISO 8601 without a colon in its offset. */
export type EurostatCube = {
  id: string;
  label: string;
  updated: string;
  dimensions: readonly EurostatDimension[];
  /** The cell of one code of each dimension, in their order. */
  cell: (codes: readonly string[]) => EurostatCell;
};

const names: Readonly<Record<string, string>> = {
  DK: "Denmark",
  EU27_2020: "European Union - 27 countries (from 2020)",
  DE: "Germany",
  FI: "Finland",
  NL: "Netherlands",
  NO: "Norway",
  SE: "Sweden",
};

const geo: EurostatDimension = {
  id: "geo",
  label: "Geopolitical entity (reporting)",
  values: countries.map((code) => [code, names[code] ?? code] as const),
};
const adjustment: EurostatDimension = {
  id: "s_adj",
  label: "Seasonal adjustment",
  values: [
    ["NSA", "Unadjusted data (i.e. neither seasonally adjusted nor calendar adjusted data)"],
    ["SA", "Seasonally adjusted data, not calendar adjusted data"],
  ],
};
const sex: EurostatDimension = { id: "sex", label: "Sex", values: [["T", "Total"]] };
const one = (id: string, label: string, code: string, word: string): EurostatDimension => ({
  id,
  label,
  values: [[code, word]],
});

/** A period in Eurostat's word: `2026-07`, `2026-Q1`, `2023`. */
const wordOf = (period: Period) => period.replace("M", "-").replace("K", "-Q");
const periodOf = (word: string) => word.replace(/^(\d{4})-(\d{2})$/, "$1M$2").replace("-Q", "K");

const timeOf = (first: Period, last: Period): EurostatDimension => ({
  id: "time",
  label: "Time",
  values: periodsBetween(first, last).map((period) => [wordOf(period), wordOf(period)] as const),
});

/** 11:00 in Brussels on a day, as Eurostat writes it: datasets are updated at 11:00 and 23:00. */
const elevenOn = (day: string) =>
  `${day}T11:00:00${day.slice(5) > "03-28" && day.slice(5) < "10-28" ? "+0200" : "+0100"}`;

type Rule = { days: number };

/** The newest period out by the clock, so many days after its end, and when it came. */
function newest(clock: string, candidate: Period, { days }: Rule): { last: Period; updated: string } {
  const dayOf = (period: Period) =>
    new Date(Date.parse(`${lastDay(period)}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
  let last = candidate;
  while (Date.parse(elevenOn(dayOf(last))) > Date.parse(clock)) last = shift(last, -1);
  return { last, updated: elevenOn(dayOf(last)) };
}

const year = (clock: string) => clock.slice(0, 4);

/** Collection was shifted in the autumn of 2023: Eurostat flags the month (as in its answer of March 2026). */
const brokenMonth = "2023-10";

function monthly(world: World): EurostatCube {
  const { last, updated } = newest(world.clock, `${year(world.clock)}M12`, { days: 32 });
  return {
    id: "UNE_RT_M",
    label: "Unemployment by sex and age - monthly data",
    updated,
    dimensions: [
      one("freq", "Time frequency", "M", "Monthly"),
      adjustment,
      one("age", "Age class", "TOTAL", "Total"),
      one("unit", "Unit of measure", "PC_ACT", "Percentage of population in the labour force"),
      sex,
      geo,
      timeOf(firstRate, last),
    ],
    cell: ([, factor, , , , country = "", month = ""]) => {
      // Norway's survey comes a month later.
      const isLate = country === "NO" && month === wordOf(last);
      const value = isLate ? null : rateOf(world, country, periodOf(month), factor === "SA");
      return { value, flag: value !== null && country === "DK" && month === brokenMonth ? "b" : "" };
    },
  };
}

function quarterly(world: World): EurostatCube {
  const { last, updated } = newest(world.clock, `${year(world.clock)}K4`, { days: 74 });
  return {
    id: "UNE_RT_Q",
    label: "Unemployment by sex and age - quarterly data",
    updated,
    dimensions: [
      one("freq", "Time frequency", "Q", "Quarterly"),
      adjustment,
      one("age", "Age class", "Y15-74", "From 15 to 74 years"),
      one("unit", "Unit of measure", "PC_ACT", "Percentage of population in the labour force"),
      sex,
      geo,
      timeOf("2008K1", last),
    ],
    cell: ([, factor, , , , country = "", quarter = ""]) => {
      const value = quarterlyRateOf(world, country, periodOf(quarter), factor === "SA");
      return { value, flag: value !== null && country === "DK" && quarter === "2023-Q4" ? "b" : "" };
    },
  };
}

const units: EurostatDimension = {
  id: "unit",
  label: "Unit of measure",
  values: [
    ["NR", "Number"],
    ["RT_INC", "Incidence rate"],
  ],
};
const allIndustries = one(
  "nace_r2",
  "Statistical classification (NACE Rev. 2)",
  "TOTAL",
  "Total - all NACE activities",
);

function accidents(world: World, fatal: boolean): EurostatCube {
  const { last, updated } = newest(world.clock, year(world.clock), { days: 660 });
  const kinds = fatal ? [allIndustries] : [allIndustries, sex];
  return {
    id: fatal ? "HSW_N2_02" : "HSW_N2_01",
    label: fatal
      ? "Fatal accidents at work by NACE Rev. 2 activity"
      : "Non-fatal accidents at work by NACE Rev. 2 activity and sex",
    updated,
    dimensions: [one("freq", "Time frequency", "A", "Annual"), units, ...kinds, geo, timeOf("2010", last)],
    cell: (codes) => {
      const [unit = "", country = "", period = ""] = [codes[1], codes.at(-2), codes.at(-1)];
      // A small country keeps its deaths of one year to itself, and another did not report its first year.
      if (fatal && country === "FI" && period === "2013") return { value: null, flag: "|C" };
      if (country === "NO" && period === "2010") return { value: null, flag: ":" };
      const value = accidentsOf(country, period, unit, fatal);
      const isEstimate = country === "EU27_2020" && value !== null;
      return { value, flag: isEstimate && period === last ? "p" : "" };
    },
  };
}

/** The datasets at the world's clock. */
export const eurostatCubes = (world: World): readonly EurostatCube[] => [
  monthly(world),
  quarterly(world),
  accidents(world, false),
  accidents(world, true),
];
