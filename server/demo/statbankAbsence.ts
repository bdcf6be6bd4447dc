import {
  type Absent,
  absenceRule,
  absentAt,
  absentBy,
  absentIn,
  possibleDays,
  regionCodes,
  type Sex,
  sexes,
} from "./worldAbsence.ts";
import { isBegun, lastBy, publishedBy } from "./worldCalendar.ts";
import { grouped } from "./worldIndustries.ts";
import { mixedIndustries, oneDecimal, remembered, timeVariable, units, variable, words } from "./statbankFigures.ts";
import type { StatbankTable, StatbankVariable } from "./statbankTable.ts";
import type { World } from "./world.ts";

const sectors = variable("SEKTOR", words("sektor", "sector"), "1000", [
  ["1000", "Sektorer i alt", "All sectors"],
  ["1032", "Offentlig forvaltning og service", "General government"],
  ["1016", "Stat (inklusiv sociale kasser og fonde)", "Central government"],
  ["1020", "Regioner", "Regions"],
  ["1025", "Kommuner", "Municipalities"],
  ["1046", "Virksomheder og organisationer", "Enterprises and organisations"],
]);
/** D.11, 2015: days of the sector for each of all sectors. */
const sectorDays: Readonly<Record<string, number>> = {
  "1000": 1,
  "1032": 1.4,
  "1016": 7.8 / 8.5,
  "1020": 11.7 / 8.5,
  "1025": 13 / 8.5,
  "1046": 6.8 / 8.5,
};
const causes = variable("FRAVÆR", words("fraværsårsag", "cause of absence"), null, [
  ["1100", "Egen sygdom", "Own illness"],
  ["1200", "Børns sygdom", "Child's illness"],
  ["1300", "Arbejdsulykke", "Accident at work"],
  ["1400", "Barsels- og adoptionsorlov", "Maternity and adoption leave"],
]);
/** Days of the cause for each of own illness: invented. */
const causeDays: Readonly<Record<string, number>> = { "1100": 1, "1200": 0.11, "1300": 0.02, "1400": 0.65 };
const indicators = variable("FRAVÆR1", words("fraværsindikator", "indicator of absence"), null, [
  ["10", "Fraværsprocent", "Absence rate"],
  ["20", "Fraværsdagsværk (antal)", "Days of absence (number)"],
  ["40", "Gennemsnitlige antal fraværsdagsværk pr. fuldtidsansat", "Days of absence per full-time employee"],
  ["70", "Fuldtidsansatte", "Full-time employees"],
]);
const bySex = variable("KØN", words("køn", "sex"), "0", [
  ["0", "I alt", "Total"],
  ["1", "Mænd", "Men"],
  ["2", "Kvinder", "Women"],
]);

function figure({ fullTime, days }: Absent, indicator: string, times: number): number | string {
  if (fullTime === 0) return "..";
  const absent = Math.round(days * times);
  if (indicator === "70") return fullTime;
  if (indicator === "20") return absent;
  const each = absent / fullTime;
  return oneDecimal(indicator === "40" ? each : (each / possibleDays) * 100);
}

/** One member's absence in a year, of both sexes where none is named. */
type Taken = (sex: Sex, year: string) => ReadonlyMap<string, Absent>;

const mapped = (codes: readonly string[], parts: readonly Absent[]): ReadonlyMap<string, Absent> => {
  const whole = parts.reduce(
    (sum, { fullTime, days }) => ({ fullTime: sum.fullTime + fullTime, days: sum.days + days }),
    { fullTime: 0, days: 0 },
  );
  const named = codes.flatMap((code, place) => (parts[place] ? [[code, parts[place]] as const] : []));
  return new Map([["TOT", whole], ["000", whole], ...named]);
};

const byIndustries: Taken = (sex, year) => {
  const parts = absentBy(sex, year);
  const [fullTime, days] = [grouped(parts.map((part) => part.fullTime)), grouped(parts.map((part) => part.days))];
  return new Map([...fullTime].map(([code, count]) => [code, { fullTime: count, days: days.get(code) ?? 0 }]));
};

const ageCodes = ["16-24", "25-29", "30-34", "35-39", "40-44", "45-49", "50-54", "55-59", "6099"];
const ageVariable = variable("ALDER", words("alder", "age"), "TOT", [
  ["TOT", "Alder i alt", "Age, total"],
  ...ageCodes.slice(0, 8).map((band) => [band, `${band} år`, `${band} years`] as const),
  ["6099", "60 år og derover", "60 years and over"],
]);
const regionVariable = variable("OMRÅDE", words("område", "region"), "000", [
  ["000", "Hele landet", "All Denmark"],
  ["084", "Region Hovedstaden", "Region Hovedstaden"],
  ["085", "Region Sjælland", "Region Sjælland"],
  ["083", "Region Syddanmark", "Region Syddanmark"],
  ["082", "Region Midtjylland", "Region Midtjylland"],
  ["081", "Region Nordjylland", "Region Nordjylland"],
]);

function fra(id: string, { clock }: World, taken: StatbankVariable, of: Taken): StatbankTable {
  const last = lastBy(absenceRule, clock);
  const inYear = remembered((year: string) => new Map(sexes.map((sex) => [sex, of(sex, year)])));
  return {
    id,
    text: words("Fravær", "Absence"),
    unit: units.mixed,
    decimals: 1,
    subject: "2",
    updated: publishedBy(absenceRule, last),
    variables: [sectors, bySex, causes, taken, indicators, timeVariable(absenceRule.first, last)],
    cell: ([sector = "", sex = "", cause = "", code = "", indicator = "", year = ""]) => {
      const whose = sexes.filter((one) => sex === "0" || sex === one);
      const sum = whose.reduce(
        (total, one) => {
          const part = inYear(year).get(one)?.get(code);
          return { fullTime: total.fullTime + (part?.fullTime ?? 0), days: total.days + (part?.days ?? 0) };
        },
        { fullTime: 0, days: 0 },
      );
      return figure(sum, indicator, (sectorDays[sector] ?? 1) * (causeDays[cause] ?? 1));
    },
  };
}

/** Absence from work by industry, region and age. */
export const absenceTables = (world: World): readonly StatbankTable[] =>
  isBegun(absenceRule, world.clock)
    ? [
        fra("FRA022", world, mixedIndustries("ERHVERV", "branche", "industry"), byIndustries),
        fra("FRA023", world, regionVariable, (sex, year) => mapped(regionCodes, absentIn(sex, year))),
        fra("FRA024", world, ageVariable, (sex, year) => mapped(ageCodes, absentAt(sex, year))),
      ]
    : [];
