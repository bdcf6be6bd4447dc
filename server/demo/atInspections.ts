import { isValidAmong } from "#server/dimensions/geography.ts";
import { breakdowns } from "#server/dimensions/breakdowns.ts";
import { firstDay, lastDay, partsIn, partsOf, type Period, yearOf } from "#shared/period.ts";
import { amongIndustries, employedIn } from "./atAccidents.ts";
import { amongRegions, areaTree } from "./atAccidentParts.ts";
import { type Cube, cubeOf, treeOf } from "./atCube.ts";
import { industries, type Profile } from "./atIndustries.ts";
import { between, totalIn } from "./atNation.ts";
import { apportioned } from "./worldAreas.ts";
import { chance, swing } from "./worldChance.ts";

const seasons = [0.265, 0.26, 0.2, 0.275];
/** 2020's second quarter was nearly without visits. */
const seasons2020 = [0.32, 0.14, 0.25, 0.29];

const seasonOf = (year: number) => (year === 2020 ? seasons2020 : seasons);

/** Visits for each employed, beside others, and the share of visited companies that get a reaction. */
const visited: Readonly<Record<Profile, { weight: number; hits: number }>> = {
  build: { weight: 5, hits: 0.56 },
  factory: { weight: 2.4, hits: 0.55 },
  food: { weight: 2.2, hits: 0.54 },
  trade: { weight: 0.8, hits: 0.46 },
  office: { weight: 0.16, hits: 0.3 },
  police: { weight: 1, hits: 0.38 },
  utility: { weight: 1.9, hits: 0.47 },
  service: { weight: 1.4, hits: 0.5 },
  transport: { weight: 1.3, hits: 0.47 },
  daycare: { weight: 0.9, hits: 0.42 },
  care: { weight: 1, hits: 0.45 },
  teaching: { weight: 0.6, hits: 0.36 },
};

const placeIn = (quarter: Period) => (partsOf(quarter)?.part ?? 1) - 1;

/** A year's number in one of its quarters, such that the four sum to it. */
const inQuarter = (total: number, quarter: Period, seasonsOfYear: readonly number[]): number =>
  apportioned(total, seasonsOfYear)[placeIn(quarter)] ?? 0;

const visitsIn = (quarter: Period): number =>
  inQuarter(totalIn("visits", yearOf(quarter)), quarter, seasonOf(yearOf(quarter)));

function visitsByIndustry(quarter: Period): number[] {
  const { all: employed } = employedIn(yearOf(quarter));
  return amongIndustries(
    visitsIn(quarter),
    ({ code, profile }, at) =>
      (employed[at] ?? 0) * visited[profile].weight * (1 + 0.12 * swing("visits", code, quarter)),
  );
}

export const inspectionMeasures = ["visits", "companies", "companies-with-reaction"] as const;
type InspectionMeasure = (typeof inspectionMeasures)[number];

/** Inspections of a quarter by industry: visits, companies visited and those of them that got a reaction. */
export function inspectionCubes(quarter: Period): Record<InspectionMeasure, Cube> {
  const visits = visitsByIndustry(quarter);
  const companies = visits.map((number, at) =>
    Math.round(number * (0.91 + 0.05 * chance("companies", industries[at]?.code ?? "", quarter))),
  );
  const level = between(
    { 2008: 0.82, 2011: 0.84, 2012: 1.02, 2019: 1.08, 2020: 0.98, 2021: 1.02, 2022: 0.96, 2025: 1 },
    yearOf(quarter),
  );
  const hit = companies.map((number, at) => {
    const { code = "", profile = "office" } = industries[at] ?? {};
    return Math.round(
      number * Math.min(0.95, visited[profile].hits * level * (1 + 0.08 * swing("hits", code, quarter))),
    );
  });
  const numbers = { visits, companies, "companies-with-reaction": hit };
  const placeOf = new Map(industries.map(({ code }, at) => [code, at]));
  const tree = treeOf("industry", ["at-10", "at-36"]);
  const cube = (values: readonly number[]) => cubeOf([tree], ([code = ""]) => values[placeOf.get(code) ?? -1] ?? 0);
  return {
    visits: cube(numbers.visits),
    companies: cube(numbers.companies),
    "companies-with-reaction": cube(numbers["companies-with-reaction"]),
  };
}

/** Visits of a quarter by region. */
export function visitsByArea(quarter: Period): Cube {
  const parts = amongRegions(visitsIn(quarter), quarter, "visits");
  return cubeOf([areaTree(quarter)], ([code = ""]) => parts.get(code) ?? 0);
}

/** Shares of the reactions by type; immediate notices are most, then notices with a deadline, prohibitions 8-10 per cent (domain notes D.9). */
const reactions: Readonly<Record<string, number>> = {
  "improvement-notice": 0.3,
  "immediate-notice": 0.4,
  prohibition: 0.09,
  "no-duty": 0.045,
  "examination-notice": 0.02,
  guidance: 0.07,
  fine: 0.035,
  "police-report": 0.006,
  "advisory-notice": 0.034,
  "competence-notice": 0.018,
};

const agreement = "agreement";
const firstAgreements: Period = "2020K3";
/** Agreement courses offered from 1 September 2020 until 2 January 2024 (domain notes D.9), among fourteen quarters: the first is a month. */
const offered = { total: 4202, until: "2023K4" } as const;

function agreementsIn(quarter: Period): number {
  if (quarter < firstAgreements) return 0;
  const quarters = ["2020", "2021", "2022", "2023"]
    .flatMap((year) => partsIn(year, "quarter"))
    .filter((one) => one >= firstAgreements);
  const weightOf = (one: Period) => (one === firstAgreements ? 0.25 : 1) * (1 + 0.2 * swing(agreement, one));
  if (quarter > offered.until) return Math.round((offered.total / quarters.length) * weightOf(quarter));
  return apportioned(offered.total, quarters.map(weightOf))[quarters.indexOf(quarter)] ?? 0;
}

/** Which industries get which reactions: work at heights and with machines is stopped at once. */
const stopped = new Set(["immediate-notice", "prohibition", "fine"]);
const dangerous = new Set<Profile>(["build", "factory", "food", "utility", "transport"]);

/** Decisions of a quarter by type and industry; types that do not exist in the quarter are not there. */
export function decisionsIn(quarter: Period): Cube {
  const [first, last] = [firstDay(quarter), lastDay(quarter)];
  const exists = new Set(
    breakdowns.decision.filter((member) => isValidAmong(member, first, last)).map(({ code }) => code),
  );
  const year = yearOf(quarter);
  const courses = agreementsIn(quarter);
  const types = Object.keys(reactions).filter((type) => exists.has(type));
  const total = inQuarter(totalIn("decisions", year), quarter, seasonOf(year));
  const usual = apportioned(
    total - courses,
    types.map((type) => (reactions[type] ?? 0) * (1 + 0.06 * swing(type, quarter))),
  );
  const visits = visitsByIndustry(quarter);
  const cells = new Map<string, number>();
  for (const [type, number] of [
    ...types.map((one, at) => [one, usual[at] ?? 0] as const),
    [agreement, courses] as const,
  ]) {
    const parts = amongIndustries(number, ({ code, profile }, at) => {
      const isStopped = stopped.has(type);
      const fit = isStopped ? (dangerous.has(profile) ? 1.4 : 0.35) : dangerous.has(profile) ? 0.85 : 1.25;
      return (visits[at] ?? 0) * visited[profile].hits * fit * (1 + 0.1 * swing(type, code, quarter));
    });
    for (const [at, { code }] of industries.entries()) cells.set(`${type} ${code}`, parts[at] ?? 0);
  }
  const axes = [
    treeOf("decision", ["reaction"], ({ code }) => exists.has(code)),
    treeOf("industry", ["at-10", "at-36"]),
  ];
  return cubeOf(axes, (codes) => cells.get(codes.join(" ")) ?? 0);
}
