import { membersOf } from "#server/dimensions/breakdowns.ts";
import { geography } from "#server/dimensions/geography.ts";
import { comparePeriods, type Period, periodsBetween, yearBefore } from "#shared/period.ts";
import type { Words } from "#shared/words.ts";
import { periodText, type StatbankValue, type StatbankVariable } from "./statbankTable.ts";
import type { Series, World } from "./world.ts";

export const words = (da: string, en: string): Words => ({ da, en });
const value = (id: string, da: string, en: string): StatbankValue => ({ id, text: words(da, en) });

/** A variable beside time; `total` is the value that it stands for where it is left out. */
export const variable = (
  id: string,
  text: Words,
  total: string | null,
  values: readonly (readonly [id: string, da: string, en: string])[],
): StatbankVariable => ({
  id,
  text,
  time: false,
  total,
  values: values.map(([code, da, en]) => value(code, da, en)),
});

export const units = { count: words("Antal", "Number"), mixed: words("-", "-"), percent: words("Pct.", "Per cent") };

export const sexVariable = variable("KØN", words("køn", "sex"), "TOT", [
  ["TOT", "I alt", "Total"],
  ["M", "Mænd", "Men"],
  ["K", "Kvinder", "Women"],
]);

/** Industries of a grouping as StatBank's tables code and name them. */
export const namedIndustries = (grouping: string): readonly (readonly [code: string, da: string, en: string])[] =>
  membersOf("industry")
    .filter(({ level }) => level === grouping)
    .map(({ code, label }) => [code.slice(grouping.length + 1), label.da, label.en] as const);

/** The ten groups and the sections of DB07 in one variable, as LBESK, FRA022 and ATR have them. */
export const mixedIndustries = (id: string, da: string, en: string): StatbankVariable =>
  variable(id, words(da, en), "TOT", [
    ["TOT", "Erhverv i alt", "All industries"],
    ...namedIndustries("db07-10"),
    ...namedIndustries("db07-19"),
  ]);

/** Makes each thing once. */
export function remembered<Key, Found>(make: (key: Key) => Found): (key: Key) => Found {
  const known = new Map<Key, Found>();
  return (key) => {
    const found = known.get(key) ?? make(key);
    known.set(key, found);
    return found;
  };
}

const areaLevels = ["country", "region", "landsdel", "municipality"];

/** StatBank's areas as they are at the world's clock: country, regions, landsdele, municipalities. */
export const areaVariable = (clock: string): StatbankVariable => ({
  id: "OMRÅDE",
  text: words("område", "region"),
  time: false,
  total: "000",
  map: "Denmark_municipality_07",
  values: geography
    .filter(({ scheme, level }) => scheme === "STATBANK" && areaLevels.includes(level))
    .filter(({ validTo }) => validTo === null || validTo >= clock.slice(0, 10))
    .map(({ code, label }) => ({ id: code, text: label })),
});

export const timeVariable = (first: Period, last: Period): StatbankVariable => ({
  id: "Tid",
  text: words("tid", "time"),
  time: true,
  total: null,
  values: periodsBetween(first, last).map((period) => ({ id: period, text: periodText(period) })),
});

export const adjustmentVariable: StatbankVariable = {
  id: "SAESONFAK",
  text: words("sæsonkorrigering og faktiske tal", "seasonal adjustment and actual figures"),
  time: false,
  total: null,
  values: [
    value("9", "Sæsonkorrigeret i pct. af arbejdsstyrken", "Seasonally adjusted in per cent of the labour force"),
    value("10", "Sæsonkorrigeret", "Seasonally adjusted"),
    value("22", "Opregnede faktiske i pct. af arbejdsstyrken", "Grossed-up actual in per cent of the labour force"),
    value("24", "Opregnede faktiske", "Grossed-up actual"),
  ],
};

export const oneDecimal = (share: number): number => Math.round(share * 10) / 10;

/** What all tables of the world ask it, as known at its own clock. */
export type Figures = {
  clock: string;
  span: (series: Series, from?: Period) => { first: Period; last: Period; updated: string };
  actual: (series: Series, area: string, period: Period) => number | null;
  adjusted: (series: Series, area: string, period: Period) => number | null;
  /** Labour force at the end of November of the year before, else the newest published. */
  labourForce: (area: string, period: Period) => number | null;
};

export function figuresOf(world: World): Figures {
  const { clock } = world;
  const actual: Figures["actual"] = (series, area, period) => world.value(series, area, period, clock);
  return {
    clock,
    span: (series, from) => {
      const last = world.lastPeriod(series, clock);
      const first = world.firstPeriod(series);
      return {
        first: from !== undefined && comparePeriods(from, first) > 0 ? from : first,
        last,
        updated: world.publishedAt(series, last),
      };
    },
    actual,
    adjusted: (series, area, period) => world.seasonallyAdjusted(series, area, period, clock),
    labourForce: (area, period) => {
      const newest = world.lastPeriod("labour-force", clock);
      const before = yearBefore(period.slice(0, 4)) ?? newest;
      return actual("labour-force", area, comparePeriods(before, newest) > 0 ? newest : before);
    },
  };
}

/** A figure by SAESONFAK: 24 and 10 a count, 22 and 9 the same in per cent of the labour force, from the whole counts. */
export function adjustable(
  figures: Figures,
  count: (adjusted: boolean) => number | null,
  { area, factor, period }: { area: string; factor: string; period: Period },
): number | string {
  const found = count(factor === "10" || factor === "9");
  if (found === null) return "..";
  if (factor === "10" || factor === "24") return found;
  const force = figures.labourForce(area, period);
  return force === null || force === 0 ? ".." : oneDecimal((found / force) * 100);
}

/** Whole numbers that sum to a total: each part ends where the next begins. */
export function partOf(total: number, shares: readonly number[], at: number): number {
  const upTo = (end: number) => Math.round(total * shares.slice(0, end).reduce((sum, share) => sum + share, 0));
  return at === shares.length - 1 ? total - upTo(at) : upTo(at + 1) - upTo(at);
}
