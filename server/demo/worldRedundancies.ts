import { periodsBetween, type Period, yearOf } from "#shared/period.ts";
import { apportioned, areas } from "./worldAreas.ts";
import { chance } from "./worldChance.ts";
import { municipalities } from "./worldMunicipalities.ts";
import { redundancyMeans, redundancyMonths } from "./worldNation.ts";

export type Notices = {
  persons: number;
  companies: number;
  /** By area, in the order of `areas`. */
  byArea: readonly { persons: number; companies: number }[];
};

/** Now and then very large: notices come from single companies. */
const heavy = (...words: readonly (string | number)[]) => 0.25 + (1 - chance(...words)) ** -0.7;

/** Persons noticed in each month of a year: lumpy, hardly any in July, and the year's mean is met exactly. */
function monthsOf(year: number): ReadonlyMap<Period, number> {
  const months = periodsBetween(`${year}M01`, `${year}M12`);
  const fixed = months.map((month) => redundancyMonths[month] ?? null);
  const rest = (redundancyMeans[year] ?? 0) * 12 - fixed.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  const free = apportioned(
    rest,
    months.map((month, at) => (fixed[at] === null ? heavy("notices", month) * (month.endsWith("M07") ? 0.08 : 1) : 0)),
  );
  return new Map(months.map((month, at) => [month, fixed[at] ?? free[at] ?? 0]));
}

const cumulated: readonly number[] = municipalities.reduce<number[]>(
  (sums, { gross, rate }) => [...sums, (sums.at(-1) ?? 0) + gross / rate],
  [],
);

/** The place of a company, larger labour markets more often. */
function placeOf(month: Period, company: number): number {
  const at = chance("company", month, company) * (cumulated.at(-1) ?? 0);
  return cumulated.findIndex((sum) => at < sum);
}

function noticesIn(month: Period): Notices {
  const persons = monthsOf(yearOf(month)).get(month) ?? 0;
  const companies = Math.min(persons, Math.max(1, Math.round(persons / (14 + 34 * chance("companies", month)))));
  const each = apportioned(
    persons - companies,
    Array.from({ length: companies }, (_, company) => heavy("size", month, company)),
  );
  const byArea = areas.map(() => ({ persons: 0, companies: 0 }));
  for (const [company, more] of each.entries()) {
    const area = byArea[placeOf(month, company)];
    if (!area) continue;
    area.persons += 1 + more;
    area.companies += 1;
  }
  return { persons, companies, byArea };
}

const known = new Map<Period, Notices>();

/** Notices of redundancy in a month: the country, and its areas that sum to it. */
export function notices(month: Period): Notices {
  const found = known.get(month) ?? noticesIn(month);
  known.set(month, found);
  return found;
}
