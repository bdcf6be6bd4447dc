import type { Period } from "#shared/period.ts";
import { apportioned } from "./worldAreas.ts";
import { isBegun, lastBy, publishedBy, type Rule } from "./worldCalendar.ts";
import { municipalities, type MunicipalityGroup } from "./worldMunicipalities.ts";
import { type Points, type QuarterSeasons, seasonIn, strayed } from "./worldQuarters.ts";
import { namedIndustries, oneDecimal, remembered, timeVariable, units, variable, words } from "./statbankFigures.ts";
import type { StatbankTable, StatbankVariable } from "./statbankTable.ts";
import type { World } from "./world.ts";

/** The tables by DB07 ended with 2025; the one by DB25 goes on from there. */
const before: Rule = { frequency: "quarter", first: "2010K1", last: "2025K4", monthsAfter: 3, day: 1 };
const after: Rule = { frequency: "quarter", first: "2026K1", monthsAfter: 3, day: 1 };

/**
 * Vacancies in the private sector, as counted. Domain notes D.4: 52,725 and 49,775 in 2024K3 and K4, about 80,000 at the
 * peak of 2022. The other quarters are made up.
 */
const counted: Points = {
  "2010K1": 15_500,
  "2012K4": 16_800,
  "2015K2": 25_500,
  "2018K2": 36_000,
  "2019K4": 33_500,
  "2020K2": 23_800,
  "2021K2": 62_000,
  "2022K2": 80_200,
  "2023K2": 61_000,
  "2024K2": 55_800,
  "2024K3": 52_725,
  "2024K4": 49_775,
  "2025K4": 47_300,
  "2030K4": 52_000,
};
const seasons: QuarterSeasons = [1.01, 1.05, 1, 0.94];
/** Posts in the private sector, filled and vacant: made up. */
const posts: Points = {
  "2010K1": 1_420_000,
  "2015K1": 1_500_000,
  "2020K2": 1_690_000,
  "2022K4": 1_860_000,
  "2030K4": 2_000_000,
};

/** Shares of the regions, then of those that are of no region. */
const regionCodes = ["84", "85", "83", "82", "81", "135"];
const largeMarkets: Readonly<Record<MunicipalityGroup, number>> = { H: 1.2, S: 1.15, P: 1, O: 0.75, L: 0.75 };
const sizeOf = (region: string, of: (group: MunicipalityGroup) => number) =>
  municipalities.reduce(
    (sum, one) => sum + (one.region === `0${region}` ? (one.gross / one.rate) * of(one.group) : 0),
    0,
  );
const shared = (of: (group: MunicipalityGroup) => number) => {
  const own = regionCodes.slice(0, 5).map((region) => sizeOf(region, of));
  return [...own, own.reduce((sum, size) => sum + size, 0) * 0.012];
};
const vacancyShares = shared((group) => largeMarkets[group]);
const postShares = shared(() => 1);

/** Shares of vacancies and of posts by the ten groups of DB25 and "not stated", in the private sector: made up. */
const byGroup = {
  vacancies: [0.014, 0.125, 0.135, 0.265, 0.1, 0.038, 0.024, 0.205, 0.055, 0.037, 0.002],
  posts: [0.02, 0.16, 0.1, 0.32, 0.065, 0.04, 0.03, 0.165, 0.06, 0.038, 0.002],
} as const;

type Kind = keyof typeof byGroup;

const total = (kind: Kind, quarter: Period) =>
  Math.round(
    kind === "vacancies" ? strayed("open posts", counted, quarter, 0.02) : strayed("posts", posts, quarter, 0.004),
  );

/** A number by region, and within each by industry; industries and regions sum to the country. */
const inQuarter = remembered((key: string) => {
  const [quarter = "", kind] = key.split("|");
  const isVacant = kind === "vacancies";
  const regions = apportioned(total(isVacant ? "vacancies" : "posts", quarter), isVacant ? vacancyShares : postShares);
  return regions.map((count) => apportioned(count, byGroup[isVacant ? "vacancies" : "posts"]));
});

/** The number of a region (`1` is the country) and industry. */
function numberOf(kind: Kind, region: string, industry: string, quarter: Period): number {
  const all = inQuarter(`${quarter}|${kind}`);
  const regions = region === "1" ? all : [all[regionCodes.indexOf(region)] ?? []];
  const own = regions.map((parts) =>
    industry === "TOT" ? parts.reduce((sum, part) => sum + part, 0) : (parts[Number(industry) - 1] ?? 0),
  );
  return own.reduce((sum, part) => sum + part, 0);
}

/** LS the number, ALS its share of all posts in per cent. */
function figure(unit: string, region: string, industry: string, quarter: Period): number {
  const vacancies = numberOf("vacancies", region, industry, quarter);
  return unit === "LS" ? vacancies : oneDecimal((vacancies / numberOf("posts", region, industry, quarter)) * 100);
}

const region = variable("REGION", words("region", "region"), "1", [
  ["1", "Hele landet", "All Denmark"],
  ["84", "Region Hovedstaden", "Region Hovedstaden"],
  ["85", "Region Sjælland", "Region Sjælland"],
  ["83", "Region Syddanmark", "Region Syddanmark"],
  ["82", "Region Midtjylland", "Region Midtjylland"],
  ["81", "Region Nordjylland", "Region Nordjylland"],
  ["135", "Uden for region", "Outside the regions"],
]);
const unit = variable("ENHED", words("enhed", "unit"), null, [
  ["LS", "Ledige stillinger (antal)", "Job vacancies (number)"],
  ["ALS", "Andel ledige stillinger (procent)", "Job vacancy rate (per cent)"],
]);
const season = variable("SAESON", words("sæsonkorrigering", "seasonal adjustment"), null, [
  ["10", "Sæsonkorrigeret", "Seasonally adjusted"],
  ["20", "Faktiske tal", "Actual figures"],
]);
const industry = variable("BRANCHEDB2510", words("branche (DB25 10-grp)", "industry (DB25 10-grouping)"), "TOT", [
  ["TOT", "Erhverv i alt", "All industries"],
  ...namedIndustries("db25-10"),
]);

/** LSK03's figure: without season where it is asked for. */
function adjustedFigure(code: string, factor: string, quarter: Period): number {
  const by = factor === "10" ? seasonIn(seasons, quarter) : 1;
  const vacancies = Math.round(total("vacancies", quarter) / by);
  return code === "LS" ? vacancies : oneDecimal((vacancies / total("posts", quarter)) * 100);
}

const table = (
  id: string,
  da: string,
  en: string,
  { clock }: World,
  rule: Rule,
  variables: readonly StatbankVariable[],
  cell: StatbankTable["cell"],
): StatbankTable[] => {
  if (!isBegun(rule, clock)) return [];
  const last = lastBy(rule, clock);
  return [
    {
      id,
      text: words(da, en),
      unit: units.mixed,
      decimals: 1,
      subject: "2",
      updated: publishedBy(rule, last),
      variables: [...variables, timeVariable(rule.first, last)],
      cell,
    },
  ];
};

/** Vacancies by region, by region and industry, and seasonally adjusted. */
export const vacancyTables = (world: World): readonly StatbankTable[] => [
  ...table(
    "LSK02",
    "Ledige stillinger",
    "Job vacancies",
    world,
    before,
    [region, unit],
    ([area = "", code = "", quarter = ""]) => figure(code, area, "TOT", quarter),
  ),
  ...table(
    "LSK03",
    "Ledige stillinger (sæsonkorrigeret)",
    "Job vacancies (seasonally adjusted)",
    world,
    before,
    [unit, season],
    ([code = "", factor = "", quarter = ""]) => adjustedFigure(code, factor, quarter),
  ),
  ...table(
    "LSK13",
    "Ledige stillinger",
    "Job vacancies",
    world,
    after,
    [region, industry, unit],
    ([area = "", group = "", code = "", quarter = ""]) => figure(code, area, group, quarter),
  ),
];
