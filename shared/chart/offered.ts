import type { ChartKind } from "../figure.ts";
import { capabilities } from "./capabilities.ts";

/** What is known of a figure before it is asked for: what was chosen, and what its indicator has. */
export type Asked = {
  indicators: number;
  /** Areas, or members of the breakdown it is taken apart by. */
  places: number;
  /** Whether they are all of a level or grouping, not a few by name. */
  isWholeLevel: boolean;
  /** Periods that there are to show. */
  periods: number;
  /** Whether the indicator is a sum of the places: their figures may stand on top of each other. */
  isAdditive: boolean;
  /** Whether the indicator is a counted rate or share whose whole and size are known. */
  hasSize: boolean;
  /** Whether men and women are published by age. */
  isBackToBack: boolean;
  /** Kinds of map that have outlines of the areas chosen. */
  maps: readonly ChartKind[];
};

const mostLines = 6;

/** The order in which kinds stand beside each other; the default goes before them. */
const order: readonly ChartKind[] = [
  "line",
  "bar",
  "stacked",
  "dumbbell",
  "slope",
  "heatmap",
  "multiples",
  "funnel",
  "pyramid",
  "scatter",
];

function isOffered(kind: ChartKind, asked: Asked): boolean {
  const { places, periods, canStack, needsSize, indicators } = capabilities[kind];
  if (indicators !== asked.indicators) return false;
  if (kind === "pyramid") return asked.isBackToBack && asked.places === 1;
  if (asked.places < places.least || asked.places > places.most) return false;
  // Many lines are grey and say little; with so many areas the other kinds say more.
  if (kind === "line" && asked.places > mostLines) return false;
  const least = periods === "one" ? 1 : periods === "two" ? 2 : periods.least;
  if (asked.periods < least) return false;
  if (canStack) return asked.isAdditive;
  return !needsSize || asked.hasSize;
}

/**
 * The kinds of chart that make sense for what is asked, the default first: bars for all areas of a level, otherwise a
 * line over time. There is always one.
 */
export function offered(asked: Asked): readonly [ChartKind, ...ChartKind[]] {
  const kinds = [...order.filter((kind) => isOffered(kind, asked)), ...asked.maps];
  const lead: ChartKind = asked.isWholeLevel && kinds.includes("bar") ? "bar" : "line";
  const others = kinds.filter((kind) => kind !== lead);
  return kinds.includes(lead) || kinds.length === 0 ? [lead, ...others] : [kinds[0] ?? "line", ...kinds.slice(1)];
}
