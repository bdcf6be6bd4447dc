import { type Period, shift, yearOf } from "#shared/period.ts";
import { apportioned, areas, unknownArea } from "./worldAreas.ts";
import { swing } from "./worldChance.ts";
import { municipalities, type Municipality, type MunicipalityGroup } from "./worldMunicipalities.ts";

/** How much of something each kind of municipality has for each person of its labour force. */
export type ByGroup = Readonly<Record<MunicipalityGroup, number>>;

export const labourForceOf = ({ gross, rate }: Municipality): number => (gross / rate) * 100;

/** A municipality's own lasting difference from others of its kind, around 1. */
const ownLevel = (name: string, code: string, width: number) => 1 + width * swing(name, code, "level");

/** A slow change from year to year, around 1. */
function drift(name: string, code: string, period: Period): number {
  const month = Number(/M(\d+)$/.exec(period)?.[1] ?? 6) / 12;
  const at = (year: number) => 1 + 0.02 * swing(name, code, year);
  const year = yearOf(period);
  return at(year) * (1 - month) + at(year + 1) * month;
}

/**
 * A country's whole number by area, in the order of `areas`, summing exactly: by labour force, kind of municipality, its own
 * level, a slow drift and a share of unknown area.
 */
export function spread(
  name: string,
  total: number,
  period: Period,
  { by, unknown, width = 0.15 }: { by: ByGroup; unknown: number; width?: number },
): readonly number[] {
  const weights = municipalities.map(
    (one) => labourForceOf(one) * by[one.group] * ownLevel(name, one.code, width) * drift(name, one.code, period),
  );
  const sum = weights.reduce((whole, weight) => whole + weight, 0);
  return apportioned(total, [...weights, sum * unknown]);
}

/** A part of what each area has: a share of its whole, more or less by its own level, summing exactly to the country's. */
export function partOfAreas(name: string, total: number, wholes: readonly number[], width: number): readonly number[] {
  return apportioned(
    total,
    areas.map((code, at) => (wholes[at] ?? 0) * (code === unknownArea ? 1 : ownLevel(name, code, width))),
  );
}

/** A function that makes each thing once for a key, and then remembers it. */
export function remembered<Asked extends readonly unknown[], Made>(
  keyOf: (...asked: Asked) => string,
  make: (...asked: Asked) => Made,
): (...asked: Asked) => Made {
  const known = new Map<string, Made>();
  return (...asked) => {
    const key = keyOf(...asked);
    const found = known.get(key) ?? make(...asked);
    known.set(key, found);
    return found;
  };
}

/** An area's number, or the country's: the sum of all. */
export function inArea(numbers: readonly number[], area: string): number | null {
  if (area === "000") return numbers.reduce((sum, number) => sum + number, 0);
  return numbers[areas.indexOf(area)] ?? null;
}

/** The months of a quarter. */
export const monthsOf = (quarter: Period): readonly Period[] => {
  const [year, part] = [yearOf(quarter), Number(quarter.at(-1))];
  const first = `${year}M${String(part * 3 - 2).padStart(2, "0")}`;
  return [first, shift(first, 1), shift(first, 2)];
};
