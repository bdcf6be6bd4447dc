import { partsOfArea } from "#server/dimensions/geography.ts";
import type { Period } from "#shared/period.ts";
import { isBegun, lastBy, publishedBy } from "./worldCalendar.ts";
import { municipalities } from "./worldMunicipalities.ts";
import {
  ages,
  fives,
  type People,
  peopleIn,
  populationRule,
  type Registered,
  registeredIn,
  registerRule,
} from "./worldPeople.ts";
import {
  areaVariable,
  partOf,
  remembered,
  sexVariable,
  timeVariable,
  units,
  variable,
  words,
} from "./statbankFigures.ts";
import type { StatbankTable } from "./statbankTable.ts";
import type { World } from "./world.ts";

const placeOf = new Map(municipalities.map(({ code }, place) => [code, place]));
const placesIn = remembered((area: string): readonly number[] =>
  (placeOf.has(area) ? [area] : partsOfArea(area).map(({ code }) => code)).flatMap((code) => placeOf.get(code) ?? []),
);

/** Unmarried, married, widowed, divorced: invented, the same at all ages. */
const civilShares = [0.48, 0.36, 0.05, 0.11];
const civil = variable("CIVILSTAND", words("civilstand", "marital status"), "TOT", [
  ["TOT", "I alt", "Total"],
  ["U", "Ugift", "Never married"],
  ["G", "Gift/separeret", "Married/separated"],
  ["E", "Enke/enkemand", "Widowed"],
  ["F", "Fraskilt", "Divorced"],
]);
const sexes = variable("KØN", words("køn", "sex"), "TOT", [
  ["TOT", "I alt", "Total"],
  ["1", "Mænd", "Men"],
  ["2", "Kvinder", "Women"],
]);
const years = variable("ALDER", words("alder", "age"), "IALT", [
  ["IALT", "Alder i alt", "Age, total"],
  ...Array.from({ length: ages.last + 1 }, (_, age) => [String(age), `${age} år`, `${age} years`] as const),
]);

/** Men and women of an area by age: its municipalities' summed. */
const summed = (people: readonly People[], area: string): [number, number][] => {
  const sums = Array.from({ length: ages.last + 1 }, (): [number, number] => [0, 0]);
  for (const place of placesIn(area))
    for (const [age, [men, women]] of (people[place] ?? []).entries()) {
      const sum = sums[age];
      if (!sum) continue;
      sum[0] += men;
      sum[1] += women;
    }
  return sums;
};

function folk1a(world: World, last: Period): StatbankTable {
  const people = remembered((quarter: Period) => peopleIn(world, quarter));
  const inArea = remembered((key: string) => {
    const [area = "", quarter = ""] = key.split("|");
    return summed(people(quarter), area);
  });
  const all = areaVariable(world.clock);
  return {
    id: "FOLK1A",
    text: words("Befolkningen den 1. i kvartalet", "Population at the first day of the quarter"),
    unit: units.count,
    decimals: 0,
    subject: "1",
    updated: publishedBy(populationRule, last),
    variables: [
      // The table has no landsdele.
      { ...all, values: all.values.filter(({ id }) => !/^(?:0[1-9]|1[01])$/.test(id)) },
      sexes,
      years,
      civil,
      timeVariable(populationRule.first, last),
    ],
    cell: ([area = "", sex = "", age = "", status = "", quarter = ""]) => {
      const own = inArea(`${area}|${quarter}`);
      const chosen = age === "IALT" ? own : [own[Number(age)] ?? [0, 0]];
      const count = chosen.reduce((sum, [men, women]) => sum + (sex === "2" ? 0 : men) + (sex === "1" ? 0 : women), 0);
      const place = civil.values.findIndex(({ id }) => id === status) - 1;
      return place < 0 ? count : partOf(count, civilShares, place);
    },
  };
}

const status = variable("SOCIO", words("socioøkonomisk status", "socioeconomic status"), "TOT", [
  ["TOT", "I alt", "Total"],
  ["1", "Beskæftigede i alt", "Employed, total"],
  ["2", "Arbejdsløse", "Unemployed"],
  ["3", "Personer uden for arbejdsstyrken", "Persons outside the labour force"],
]);
const originShares = [0.85, 0.12, 0.03];
const origins = variable("HERKOMST", words("herkomst", "ancestry"), "TOT", [
  ["TOT", "I alt", "Total"],
  ["1", "Personer med dansk oprindelse", "Persons of Danish origin"],
  ["2", "Indvandrere", "Immigrants"],
  ["3", "Efterkommere", "Descendants"],
]);
const bands = variable(
  "ALDER",
  words("alder", "age"),
  null,
  fives.map(([first, final]) => [`${first}-${final}`, `${first}-${final} år`, `${first}-${final} years`]),
);
/** Unemployed at the end of November for each person not employed: invented. */
const unemployedShare = 0.1;

function ras201(world: World, last: Period): StatbankTable {
  const register = remembered((year: string) => registeredIn(world, Number(year)));
  const count = (of: Registered[number], code: string, sex: string) => {
    const sumOf = ([men, women]: readonly [number, number]) => (sex === "K" ? 0 : men) + (sex === "M" ? 0 : women);
    const [population, employed] = [sumOf(of.population), sumOf(of.employed)];
    const unemployed = Math.round((population - employed) * unemployedShare);
    const known: Readonly<Record<string, number>> = { TOT: population, "1": employed, "2": unemployed };
    return known[code] ?? population - employed - unemployed;
  };
  return {
    id: "RAS201",
    text: words("Befolkningen (ultimo november)", "Population (end of November)"),
    unit: units.count,
    decimals: 0,
    subject: "2",
    updated: publishedBy(registerRule, last),
    variables: [areaVariable(world.clock), status, origins, bands, sexVariable, timeVariable(registerRule.first, last)],
    cell: ([area = "", code = "", origin = "", band = "", sex = "", year = ""]) => {
      const at = bands.values.findIndex(({ id }) => id === band);
      const all = register(year);
      let sum = 0;
      for (const place of placesIn(area)) {
        const own = all[place]?.[at];
        if (own) sum += count(own, code, sex);
      }
      const part = origins.values.findIndex(({ id }) => id === origin) - 1;
      return part < 0 ? sum : partOf(sum, originShares, part);
    },
  };
}

/** The population by age, and the register of who is employed. */
export const peopleTables = (world: World): readonly StatbankTable[] => [
  ...(isBegun(populationRule, world.clock) ? [folk1a(world, lastBy(populationRule, world.clock))] : []),
  ...(isBegun(registerRule, world.clock) ? [ras201(world, lastBy(registerRule, world.clock))] : []),
];
