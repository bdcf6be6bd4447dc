import { geography, isValidIn } from "#server/dimensions/geography.ts";
import { breakdowns } from "#server/dimensions/breakdowns.ts";
import type { Period } from "#shared/period.ts";
import { accidentsIn } from "./atAccidents.ts";
import { apportionedWithin, type Cube, cubeOf, type Tree, treeOf, valueAt } from "./atCube.ts";
import { monthsSince, totalIn } from "./atNation.ts";
import { apportioned } from "./worldAreas.ts";
import { chance, swing } from "./worldChance.ts";

const total = "TOT";

/** Share of the accidents that are no infection, and of women among them. Sprains are 42 per cent (domain notes D.6, 2019). */
const injuries: Readonly<Record<string, { share: number; women: number }>> = {
  "injury.01": { share: 0.428, women: 0.47 },
  "injury.02": { share: 0.135, women: 0.26 },
  "injury.03": { share: 0.142, women: 0.42 },
  "injury.04": { share: 0.095, women: 0.34 },
  "injury.05": { share: 0.038, women: 0.48 },
  "injury.06": { share: 0.004, women: 0.12 },
  "injury.07": { share: 0.021, women: 0.36 },
  "injury.09": { share: 0.046, women: 0.7 },
  "injury.10": { share: 0.006, women: 0.3 },
  "injury.11": { share: 0.0006, women: 0.25 },
  "injury.12": { share: 0.052, women: 0.45 },
  "injury.13": { share: 0.0324, women: 0.45 },
};
const infection = "injury.08";

const ages: Readonly<Record<string, number>> = {
  "age-work.18-24": 0.155,
  "age-work.25-34": 0.215,
  "age-work.35-44": 0.2,
  "age-work.45-54": 0.235,
  "age-work.55-64": 0.18,
  "age-work.unstated": 0.015,
};

/** Accidents by type of injury: sprains in 2019 and infections in 2021 are published. */
function injuriesIn(year: number, accidents: number): Record<string, number> {
  // Domain notes D.6: 9,778 cases of "infektion og forgiftning" in 2021.
  const infected =
    year === 2021
      ? 9778
      : totalIn("covid-accidents", year) + Math.round(accidents * 0.018 * (1 + 0.05 * swing("infection", year)));
  const names = Object.keys(injuries);
  const others = apportioned(
    accidents - infected,
    Object.entries(injuries).map(([name, { share }]) => share * (1 + 0.03 * swing(name, year))),
  );
  return { ...Object.fromEntries(names.map((name, at) => [name, others[at] ?? 0])), [infection]: infected };
}

/** Reported accidents by type of injury, sex and age. */
export function injuryCube(year: number): Cube {
  const accidents = accidentsIn(year);
  const [all, women] = [valueAt(accidents, [total, total, total]), valueAt(accidents, [total, total, "K"])];
  const numbers = injuriesIn(year, all);
  const names = Object.keys(numbers);
  const counts = Object.values(numbers);
  const female = apportionedWithin(
    women,
    names.map((name, at) => (counts[at] ?? 0) * (injuries[name]?.women ?? 0.72)),
    counts,
  );
  const cells = new Map<string, number>();
  for (const [at, name] of names.entries()) {
    for (const sex of ["M", "K"] as const) {
      const own = sex === "K" ? (female[at] ?? 0) : (counts[at] ?? 0) - (female[at] ?? 0);
      const weights = Object.entries(ages).map(([age, share]) => share * (0.85 + 0.3 * chance(name, sex, age)));
      const parts = apportioned(own, weights);
      for (const [place, age] of Object.keys(ages).entries()) cells.set(`${name} ${sex} ${age}`, parts[place] ?? 0);
    }
  }
  const axes = [treeOf("injury", ["at-13"]), treeOf("sex", ["sex"]), treeOf("age", ["age-work"])];
  return cubeOf(axes, (codes) => cells.get(codes.join(" ")) ?? 0);
}

const regionShares: Readonly<Record<string, number>> = {
  "084": 0.285,
  "085": 0.14,
  "083": 0.225,
  "082": 0.24,
  "081": 0.11,
  "region-oestdanmark": 0.425,
};

/** The country and the regions that exist in a period. */
export const areaTree = (period: Period): Tree => [
  { code: "000", parent: null },
  ...geography
    .filter((member) => member.level === "region" && isValidIn(member, period))
    .map(({ code }) => ({ code, parent: 0 })),
];

/** A number among the regions of a period, by their size and a little chance. */
export function amongRegions(number: number, period: Period, name: string): Map<string, number> {
  const codes = areaTree(period).flatMap(({ code, parent }) => (parent === null ? [] : [code]));
  const parts = apportioned(
    number,
    codes.map((code) => (regionShares[code] ?? 0) * (1 + 0.05 * swing(name, code, period))),
  );
  return new Map(codes.map((code, at) => [code, parts[at] ?? 0]));
}

/** Reported accidents by region and expected absence. */
export function areaCube(year: number): Cube {
  const accidents = accidentsIn(year);
  const absences = breakdowns.severity.filter(({ level }) => level === "absence").map(({ code }) => code);
  const parts = new Map(
    absences.map((code) => [code, amongRegions(valueAt(accidents, [total, code, total]), String(year), code)]),
  );
  return cubeOf(
    [areaTree(String(year)), treeOf("severity", ["seriousness", "absence"])],
    ([area = "", absence = ""]) => parts.get(absence)?.get(area) ?? 0,
  );
}

const deadly: Readonly<Record<string, number>> = {
  "at-10.01": 0.2,
  "at-10.02": 0.06,
  "at-10.03": 0.16,
  "at-10.04": 0.03,
  "at-10.05": 0.2,
  "at-10.06": 0.06,
  "at-10.07": 0.04,
  "at-10.08": 0.2,
  "at-10.09": 0.03,
  "at-10.10": 0.01,
  "at-10.99": 0.01,
};

/** Fatal accidents of a year by main group. Seven of the 36 in 2019 were in agriculture, forestry and fishing (domain notes D.7). */
export function fatalCube(year: number): Cube {
  const groups = Object.keys(deadly);
  const fixed: Readonly<Record<string, number>> = year === 2019 ? { "at-10.05": 7 } : {};
  const rest = apportioned(
    totalIn("fatal-accidents", year) - Object.values(fixed).reduce((sum, value) => sum + value, 0),
    groups.map((code) => (code in fixed ? 0 : (deadly[code] ?? 0) * (0.3 + 1.4 * chance("fatal", code, year)))),
  );
  return cubeOf([treeOf("industry", ["at-10"])], ([code = ""]) => fixed[code] ?? rest[groups.indexOf(code)] ?? 0);
}

/** What the current register counts of a year: late reports come in after the annual statement, ever fewer of them. */
export function registerAt(year: number, clock: string): { accidents: number; fatal: number } {
  const months = monthsSince(year, clock);
  const late = 0.012 * (1 - Math.exp(-(months - 5) / 18));
  // A death may be judged to be covered by the act after the statement is made.
  const judged = months > 9 && chance("judged", year) > 0.6 ? 1 : 0;
  return {
    accidents: Math.round(totalIn("accidents", year) * (1 + late)),
    fatal: totalIn("fatal-accidents", year) + judged,
  };
}
