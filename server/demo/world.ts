import { partsOfArea } from "#server/dimensions/geography.ts";
import { partsOf, type Period, shift, yearOf } from "#shared/period.ts";
import { apportioned, areas, isByArea, weightsOf } from "./worldAreas.ts";
import { firstPeriod, lastPublished, publicationDay, publishedAt } from "./worldCalendar.ts";
import { swing } from "./worldChance.ts";
import { labourForce, nation, revisions } from "./worldNation.ts";
import { indexOf, type Known, pathOf } from "./worldPath.ts";
import { notices } from "./worldRedundancies.ts";
import { regions } from "./worldMunicipalities.ts";

export type Series =
  | "gross-fte"
  | "gross-persons"
  | "net-fte"
  | "long-term"
  | "long-term-fte"
  | "graduates"
  | "graduates-fte"
  | "redundancies"
  | "redundancy-companies"
  | "work-sharing"
  | "work-sharing-cases"
  | "benefit-fte"
  | "benefit-persons"
  | "cash-fte"
  | "cash-persons"
  | "vacancies-new"
  | "vacancies-open"
  | "vacancies-daily"
  | "employees"
  | "labour-force"
  | "population-16-66"
  | "lfs-rate"
  | "early-indicator";

/** The synthetic Denmark. Labour force and population are yearly, all else monthly; rates are in per cent with one decimal. */
export type World = {
  clock: string;
  /**
   * The figure, nothing hidden, as it stood on a day (a date) or at an instant: the two newest months are grossed up and
   * revised. Null where it is not published then, or never is. Area: `000`, a region, a landsdel, a RAR area, a
   * municipality or `997`; areas sum exactly to the country.
   */
  value: (series: Series, area: string, period: Period, asOf: string) => number | null;
  /** The same without season, or null where there is no such series. Areas need not sum to the country. */
  seasonallyAdjusted: (series: Series, area: string, period: Period, asOf: string) => number | null;
  firstPeriod: (series: Series) => Period;
  /** The newest period published, by the calendar of publications. Throws `RangeError` before the first. */
  lastPeriod: (series: Series, asOf: string) => Period;
  /** 08:00 in Denmark, ISO 8601. */
  publishedAt: (series: Series, period: Period) => string;
  /** The day the next period comes, `YYYY-MM-DD`. */
  nextUpdate: (series: Series, asOf: string) => string;
};

/** How many times a month has been published again: 0, 1, or 2 where it is final. */
type Edition = 0 | 1 | 2;

const country = "000";
const placeOf = new Map(areas.map((area, at) => [area, at]));

/** By how much a month is off in an edition, as a share. */
function offBy(series: Series, period: Period, edition: Edition): number {
  if (edition === 2) return 0;
  // Persons and full-time persons of one register are revised together.
  const family = series.replace(/-(?:fte|persons)$/, "");
  return (revisions[series]?.[edition] ?? 0) * swing("revision", family, period, edition);
}

const anchored = (series: Series, known: Known): Known => ({
  ...known,
  fixed: {
    ...known.fixed,
    ...Object.fromEntries(
      Object.entries(known.firstPublished ?? {}).map(([month, value]) => [
        month,
        value / (1 + offBy(series, month, 0)),
      ]),
    ),
  },
});

const paths = new Map<Series, readonly number[]>();
function pathFor(series: Series, known: Known): readonly number[] {
  const path = paths.get(series) ?? pathOf(series, anchored(series, known));
  paths.set(series, path);
  return path;
}

const monthOf = (period: Period) => (partsOf(period)?.part ?? 1) - 1;

/** The country's final figure, with or without season, not yet rounded; null where the series has none such. */
function national(series: Series, period: Period, adjusted: boolean): number | null {
  const made = nation[series];
  if (!made) return null;
  if ("known" in made) {
    const value = pathFor(series, made.known)[indexOf(period)] ?? null;
    return value === null || adjusted ? value : value * (made.seasons[monthOf(period)] ?? 1);
  }
  const other = national(made.like, period, adjusted);
  const mean = made.times.reduce((sum, factor) => sum + factor, 0) / 12;
  const factor = adjusted ? mean : (made.times[monthOf(period)] ?? 1);
  return other === null ? null : other * factor * (1 + (made.stray ?? 0) * swing(series, period, "like"));
}

function yearly(series: Series, year: Period): number | null {
  const force = labourForce[yearOf(year)];
  if (force === undefined) return null;
  if (series === "labour-force") return force;
  const sum = (of: (region: { labourForce: number; population: number }) => number) =>
    Object.values(regions).reduce((total, region) => total + of(region), 0);
  return Math.round((force * sum(({ population }) => population)) / sum((region) => region.labourForce));
}

const isYearly = (series: Series) => series === "labour-force" || series === "population-16-66";
const isNotice = (series: Series) => series === "redundancies" || series === "redundancy-companies";

function rounded(series: Series, value: number | null): number | null {
  if (value === null) return null;
  return series === "lfs-rate" ? Math.round(value * 10) / 10 : Math.round(value);
}

function noticed(series: Series, place: number | null, period: Period): number | null {
  const all = notices(period);
  const found = place === null ? all : all.byArea[place];
  if (!found) return null;
  return series === "redundancies" ? found.persons : found.companies;
}

/** The first period of a series, and the newest two at an instant. */
type Newest = { first: Period; before: Period; last: Period };

function newestOf(series: Series, asOf: string): Newest {
  const last = lastPublished(series, asOf);
  return { first: firstPeriod(series), before: shift(last, -1), last };
}

/** Clocks between these have every series published, and no month asked for that is not made up. */
const clocks = { from: "2009-02-01", until: "2030-12-01" } as const;

/** The synthetic Denmark at a clock. Pure and the same every time: all chance comes from names, areas and periods. Throws `RangeError` on a clock outside its time. */
export function world(clock: string): World {
  const day = clock.slice(0, 10);
  if (day < clocks.from || day > clocks.until) {
    throw new RangeError(`The demonstration is from ${clocks.from} until ${clocks.until}; its clock is ${clock}.`);
  }
  const wholes = new Map<string, number | null>();
  const split = new Map<string, readonly number[]>();
  const editions = new Map<string, Map<Series, Newest>>();

  function newest(series: Series, asOf: string): Newest {
    const known = editions.get(asOf) ?? new Map<Series, Newest>();
    editions.set(asOf, known);
    const found = known.get(series) ?? newestOf(series, asOf);
    known.set(series, found);
    return found;
  }

  const lastPeriod = (series: Series, asOf: string): Period => newest(series, asOf).last;

  function editionOf(series: Series, period: Period, asOf: string): Edition | null {
    const { first, before, last } = newest(series, asOf);
    // Codes of one frequency are in the order of time.
    if (period > last || period < first) return null;
    return period === last ? 0 : period === before ? 1 : 2;
  }

  function whole(series: Series, period: Period, edition: Edition): number | null {
    const key = `${series}|${period}|${edition}`;
    const found = wholes.get(key);
    if (found !== undefined) return found;
    const final = isYearly(series) ? yearly(series, period) : national(series, period, false);
    const value = rounded(series, final === null ? null : final * (1 + offBy(series, period, edition)));
    wholes.set(key, value);
    return value;
  }

  function inArea(series: Series, place: number, period: Period, edition: Edition): number | null {
    const key = `${series}|${period}|${edition}`;
    const total = whole(series, period, edition);
    if (total === null || !isByArea(series)) return null;
    const parts =
      split.get(key) ?? apportioned(total, weightsOf(series, isYearly(series) ? `${period}M12` : period) ?? []);
    split.set(key, parts);
    return parts[place] ?? null;
  }

  function value(series: Series, area: string, period: Period, asOf: string): number | null {
    const edition = editionOf(series, period, asOf);
    if (edition === null) return null;
    if (area === country) return isNotice(series) ? noticed(series, null, period) : whole(series, period, edition);
    const place = placeOf.get(area);
    if (place !== undefined)
      return isNotice(series) ? noticed(series, place, period) : inArea(series, place, period, edition);
    let sum: number | null = null;
    for (const { code } of partsOfArea(area)) {
      const part = placeOf.has(code) ? value(series, code, period, asOf) : null;
      if (part !== null) sum = (sum ?? 0) + part;
    }
    return sum;
  }

  function seasonallyAdjusted(series: Series, area: string, period: Period, asOf: string): number | null {
    const edition = editionOf(series, period, asOf);
    if (edition === null || isYearly(series)) return null;
    const final = national(series, period, true);
    if (final === null) return null;
    // Adjusted figures are estimated anew each month, so those of the last year change a little.
    const last = lastPeriod(series, asOf);
    const isRecent = edition !== 0 && indexOf(last) - indexOf(period) <= 12;
    const again = isRecent ? 0.0012 * swing("estimated", series, period, last) : 0;
    const adjusted = final * (1 + offBy(series, period, edition) + again);
    if (area === country) return rounded(series, adjusted);
    const weights = weightsOf(series, period);
    if (!weights) return null;
    const places = placeOf.has(area) ? [area] : partsOfArea(area).map(({ code }) => code);
    const own = places.reduce((sum, code) => sum + (weights[placeOf.get(code) ?? -1] ?? 0), 0);
    return rounded(series, (adjusted * own) / weights.reduce((sum, weight) => sum + weight, 0));
  }

  return {
    clock,
    value,
    seasonallyAdjusted,
    firstPeriod,
    lastPeriod,
    publishedAt,
    nextUpdate: (series, asOf) => publicationDay(series, shift(lastPeriod(series, asOf), 1)),
  };
}
