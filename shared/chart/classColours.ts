import type { ValueClass } from "./classes.ts";
import { areaColours, theme } from "./theme.ts";

const spaced = (ramp: readonly string[], count: number): string[] => {
  const first = count === 1 ? 4 : count === 2 ? 2 : count === 3 ? 1 : 0;
  const last = count === 2 ? 5 : count === 3 ? 6 : ramp.length - 1;
  return Array.from(
    { length: count },
    (_, at) => ramp[count === 1 ? first : Math.round(first + ((last - first) * at) / (count - 1))] ?? theme.quiet,
  );
};

/** The fill of each class: one hue from light to dark, or two away from zero where values lie on both sides of it. */
export function classColours(classes: readonly ValueClass[], lowest: number, highest: number): string[] {
  if (lowest >= 0 || highest < 0) {
    const ramp =
      highest <= 0 && lowest < 0
        ? spaced(areaColours.falling, classes.length).toReversed()
        : spaced(areaColours.rising, classes.length);
    return ramp;
  }
  const sideOf = ({ from, to }: ValueClass) => {
    const [low, high] = [from ?? -Infinity, to ?? Infinity];
    if (low === 0 && high === 0) return 0;
    return high <= 0 ? -1 : low >= 0 ? 1 : 0;
  };
  const below = classes.filter((one) => sideOf(one) < 0).length;
  const above = classes.filter((one) => sideOf(one) > 0).length;
  const [down, up] = [spaced(areaColours.falling, below).toReversed(), spaced(areaColours.rising, above)];
  const middle = classes.length - below - above;
  return [...down, ...Array.from({ length: middle }, () => areaColours.around), ...up];
}

/** Relative luminance of a hex colour, as WCAG has it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Ink or paper, whichever is read better on a fill. */
export const inkOn = (fill: string): string =>
  (luminance(fill) + 0.05) / 0.05 >= 1.05 / (luminance(fill) + 0.05) ? theme.ink : theme.paper;
