import type { ArrivalCard } from "#shared/freshness.ts";

const width = 180;
const height = 48;
const edge = 6;
/** Periods that are drawn: the newest. */
const mostDrawn = 24;

/** A period's place in the drawing; `isLate` where it came after the promised days. */
export type CoursePoint = { x: number; y: number; isLate: boolean; isOwn: boolean };

/** Days of the newest periods against what was promised of each, in the drawing's own measure. Nothing where no day is known. */
export type Course = { width: number; height: number; points: readonly CoursePoint[]; promise: string };

const rounded = (measure: number) => Math.round(measure * 10) / 10;

/** The drawing of a dataset's days against its promise: a point a period, the promise as a line of steps. */
export function courseOf(arrivals: readonly ArrivalCard[]): Course {
  const drawn = arrivals
    .flatMap(({ days, lagDays, dated }) => (days === null ? [] : [{ days, lagDays, dated }]))
    .slice(-mostDrawn);
  const all = drawn.flatMap(({ days, lagDays }) => [days, lagDays]);
  const [least, most] = [Math.min(0, ...all), Math.max(1, ...all)];
  const step = (width - 2 * edge) / Math.max(drawn.length, 1);
  const y = (days: number) => rounded(height - edge - ((days - least) / (most - least)) * (height - 2 * edge));
  return {
    width,
    height,
    points: drawn.map(({ days, lagDays, dated }, at) => ({
      x: rounded(edge + (at + 0.5) * step),
      y: y(days),
      isLate: days > lagDays,
      isOwn: dated === "here",
    })),
    promise: drawn
      .flatMap(({ lagDays }, at) => [
        `${rounded(edge + at * step)},${y(lagDays)}`,
        `${rounded(edge + (at + 1) * step)},${y(lagDays)}`,
      ])
      .join(" "),
  };
}
