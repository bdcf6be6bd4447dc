import { yearOf, type Period } from "#shared/period.ts";
import { swing, chance } from "./worldChance.ts";
import { municipalities, type Municipality, type MunicipalityGroup, regions } from "./worldMunicipalities.ts";
import { firstMonth, indexOf, months } from "./worldPath.ts";
import type { Series } from "./world.ts";

/** The areas with figures of their own: 98 municipalities, then the unknown. */
export const unknownArea = "997";
export const areas: readonly string[] = [...municipalities.map(({ code }) => code), unknownArea];

/** Whole numbers in proportion to weights that sum exactly to a total: the largest remainders are rounded up. */
export function apportioned(total: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const exact = weights.map((weight) => (whole === 0 ? 0 : (total * weight) / whole));
  const parts = exact.map(Math.floor);
  const rest = total - parts.reduce((sum, part) => sum + part, 0);
  const order = exact.map((value, at) => ({ at, left: value - Math.floor(value) }));
  order.sort((one, other) => other.left - one.left || one.at - other.at);
  for (const { at } of order.slice(0, rest)) parts[at] = (parts[at] ?? 0) + 1;
  return parts;
}

/** Series whose areas stray together, so that persons never are fewer than full-time persons. */
const familyOf = (series: Series): string => series.replace(/-(?:fte|persons|cases|companies|open|daily)$/, "");

const labourForceOf = ({ gross, rate }: Municipality) => (gross / rate) * 100;

/** Municipal figures scaled so that each region has its own. */
function raked(of: (one: Municipality) => number, target: (region: string) => number): readonly number[] {
  const sums = new Map<string, number>();
  for (const one of municipalities) sums.set(one.region, (sums.get(one.region) ?? 0) + of(one));
  return municipalities.map((one) => (of(one) * target(one.region)) / (sums.get(one.region) ?? 1));
}

const by = (factors: Readonly<Record<MunicipalityGroup, number>>, of: (one: Municipality) => number) =>
  municipalities.map((one) => of(one) * factors[one.group] * (0.9 + 0.2 * chance(one.code, "size")));

const gross = municipalities.map((one) => one.gross);
const forces = municipalities.map(labourForceOf);
const people = raked(labourForceOf, (region) => regions[region]?.population ?? 0);
const longTerm = raked(
  (one) => one.gross * (0.85 + 0.3 * chance(one.code, "long-term")),
  (region) => regions[region]?.longTerm ?? 0,
);
const benefit = municipalities.map((one) => one.gross * (0.93 + 0.12 * chance(one.code, "benefit")));
const graduates = by({ H: 1.1, S: 1.7, P: 0.9, O: 0.6, L: 0.5 }, (one) => one.gross);
const vacancies = by({ H: 1.15, S: 1.2, P: 1.1, O: 0.7, L: 0.8 }, labourForceOf);
const industrial = by({ H: 0.5, S: 0.7, P: 1.2, O: 1.2, L: 1.5 }, labourForceOf);

type Shape = {
  sizes: readonly number[];
  /** Share of the country that is of unknown area. */ unknown: number;
  lumpy?: number;
};

const shapes: Readonly<Record<string, Shape>> = {
  gross: { sizes: gross, unknown: 0.000_89 },
  net: { sizes: gross, unknown: 0.000_89 },
  "long-term": { sizes: longTerm, unknown: 0.000_75 },
  benefit: { sizes: benefit, unknown: 0.0009 },
  cash: { sizes: municipalities.map(({ cash }) => cash), unknown: 0.000_24 },
  graduates: { sizes: graduates, unknown: 0.0015 },
  "work-sharing": { sizes: industrial, unknown: 0, lumpy: 1 },
  vacancies: { sizes: vacancies, unknown: 0.006 },
  "vacancies-new": { sizes: vacancies, unknown: 0.006 },
  employees: { sizes: forces, unknown: 0.004 },
  "labour-force": { sizes: forces, unknown: 0 },
  "population-16-66": { sizes: people, unknown: 0 },
};

const shapeOf = (series: Series): Shape | null => shapes[familyOf(series)] ?? null;

export const isByArea = (series: Series): boolean => shapeOf(series) !== null;

/** A slow wave from quarter to quarter and a ripple from month to month, in (−1, 1). */
function wave(family: string, code: string, at: number): number {
  const quarter = Math.floor(at / 3);
  const share = (at % 3) / 3;
  const node = (n: number) => swing(family, code, n, "quarter");
  return 0.6 * (node(quarter) * (1 - share) + node(quarter + 1) * share) + 0.4 * swing(family, code, at, "month");
}

const calibrated = [2025].flatMap((year) => months.flatMap((month, at) => (yearOf(month) === year ? [at] : [])));
const means = new Map<string, number>();

/** The wave with its mean of 2025 taken away: that year is known for each municipality. */
function centred(family: string, code: string, at: number): number {
  const key = `${family}|${code}`;
  const known = means.get(key);
  const mean = known ?? calibrated.reduce((sum, month) => sum + wave(family, code, month), 0) / calibrated.length;
  if (known === undefined) means.set(key, mean);
  return wave(family, code, at) - mean;
}

/** Lumps come and go with single employers: most months nothing, now and then much. */
const lump = (code: string, at: number) => chance("lump", code, Math.floor(at / 4)) ** 4 * 5 + 0.12;

const weighed = new Map<string, readonly number[]>();

/**
 * How much of a series each area has in a month, in the order of `areas`: its size in 2025, a slow drift to and from then,
 * and chance, larger where the figures are small. Null where the series is national only.
 */
export function weightsOf(series: Series, month: Period): readonly number[] | null {
  const shape = shapeOf(series);
  if (!shape) return null;
  const family = familyOf(series);
  const key = `${family}|${month}`;
  const known = weighed.get(key);
  if (known) return known;
  // The labour force of 2006 is spread as at the beginning of the world's time.
  const at = month < firstMonth ? 0 : indexOf(month);
  const years = (at - indexOf("2025M06")) / 12;
  const sum = shape.sizes.reduce((total, size) => total + size, 0);
  const isStill = family === "labour-force" || family === "population-16-66";
  const weights = municipalities.map(({ code }, place) => {
    const size = shape.sizes[place] ?? 0;
    if (isStill) return size * Math.exp(0.004 * swing("growth", code) * years);
    if (shape.lumpy) return size * lump(code, at);
    const stray = Math.min(0.9, 0.01 + 2.5 / Math.sqrt(Math.max(1, size)));
    return size * Math.exp(0.01 * swing("drift", code) * years) * (1 + stray * centred(family, code, at));
  });
  const unknown = sum * shape.unknown * (1 + 0.3 * wave(family, unknownArea, at));
  const all = [...weights, shape.unknown === 0 ? 0 : unknown];
  weighed.set(key, all);
  return all;
}
