/** Arithmetic on period codes (`2024`, `2024H1`, `2024K1`, `2024M01`), written anew so that it can be held against the product's. */
export type Grain = "year" | "half" | "quarter" | "month";

const perYear: Readonly<Record<Grain, number>> = { year: 1, half: 2, quarter: 4, month: 12 };
const grains: Readonly<Record<string, Grain>> = { "": "year", H: "half", K: "quarter", M: "month" };
const letters: Readonly<Record<Grain, string>> = { year: "", half: "H", quarter: "K", month: "M" };

/** Throws where the text is no period of these four grains. */
export function grainOf(period: string): Grain {
  const grain = grains[period.charAt(4)];
  if (grain === undefined || !/^\d{4}(?:[HKM]\d{1,2})?$/.test(period)) throw new RangeError(`${period} is no period`);
  return grain;
}

/** Periods since year 0, in the period's own grain. */
export const ordinal = (period: string): number =>
  Number(period.slice(0, 4)) * perYear[grainOf(period)] + (Number(period.slice(5)) || 1) - 1;

export function periodAt(grain: Grain, place: number): string {
  const year = Math.floor(place / perYear[grain]);
  const part = String(place - year * perYear[grain] + 1);
  const width = grain === "month" ? 2 : 1;
  return `${year}${letters[grain]}${grain === "year" ? "" : part.padStart(width, "0")}`;
}

export const later = (period: string, steps: number): string => periodAt(grainOf(period), ordinal(period) + steps);

/** How many periods of the finer grain make one of the coarser; below 1 where it is the other way round. */
const ratio = (coarse: Grain, fine: Grain) => perYear[fine] / perYear[coarse];

/** The periods of a finer (or the same) grain that a period is made of. */
export function inside(period: string, fine: Grain): string[] {
  const times = ratio(grainOf(period), fine);
  return Array.from({ length: times }, (_, at) => periodAt(fine, ordinal(period) * times + at));
}

/** The period of a coarser (or the same) grain that a period lies in. */
export const around = (period: string, coarse: Grain): string =>
  periodAt(coarse, Math.floor(ordinal(period) / ratio(coarse, grainOf(period))));

export const isCoarser = (grain: Grain, than: Grain): boolean => perYear[grain] < perYear[than];

/** First and last day, `YYYY-MM-DD`. */
export function daysOf(period: string): [first: string, last: string] {
  const months = inside(period, "month");
  const [first = "", last = ""] = [months[0], months.at(-1)];
  const days = new Date(Date.UTC(Number(last.slice(0, 4)), Number(last.slice(5)), 0)).getUTCDate();
  return [`${first.slice(0, 4)}-${first.slice(5)}-01`, `${last.slice(0, 4)}-${last.slice(5)}-${days}`];
}
