import type { ChartKind } from "../figure.ts";
import type { Transform } from "../query.ts";

/** What a kind of chart can do and needs, so that it is offered where it makes sense. */
export type Capabilities = {
  /** Periods: any number, one alone, two, or a span of at least so many. */
  periods: "one" | "two" | { least: number };
  /** Fewest and most areas or members that can be read. */
  places: { least: number; most: number };
  /** Whether parts are put on top of each other, so that they must add up. */
  canStack: boolean;
  /** Whether figures of another period can stand beside. */
  canCompare: boolean;
  /** Whether it needs the whole beside the parts, to hold them against. */
  needsWhole: boolean;
  /** Whether it needs how many a share or rate is of. */
  needsSize: boolean;
  indicators: number;
  /** Transformations it can show: all, those whose parts still add up, or those of a single period. */
  transforms: "all" | "summable" | "single";
};

const plain = {
  canStack: false,
  canCompare: false,
  needsWhole: false,
  needsSize: false,
  indicators: 1,
  transforms: "single",
} as const;

/** One line a kind: the closed set of what charts can do. */
export const capabilities: Readonly<Record<ChartKind, Capabilities>> = {
  line: { ...plain, transforms: "all", periods: { least: 2 }, places: { least: 1, most: 107 }, canCompare: true },
  bar: { ...plain, periods: "one", places: { least: 2, most: 200 }, canCompare: true },
  stacked: { ...plain, transforms: "summable", periods: { least: 2 }, places: { least: 2, most: 12 }, canStack: true },
  dumbbell: { ...plain, periods: "two", places: { least: 2, most: 200 }, canCompare: true },
  slope: { ...plain, periods: "two", places: { least: 2, most: 107 }, canCompare: true },
  heatmap: { ...plain, transforms: "all", periods: { least: 3 }, places: { least: 2, most: 200 } },
  multiples: { ...plain, transforms: "all", periods: { least: 3 }, places: { least: 2, most: 36 } },
  funnel: { ...plain, periods: "one", places: { least: 4, most: 200 }, needsWhole: true, needsSize: true },
  pyramid: { ...plain, periods: "one", places: { least: 1, most: 1 } },
  map: { ...plain, periods: "one", places: { least: 2, most: 107 } },
  tilemap: { ...plain, periods: "one", places: { least: 2, most: 107 } },
  scatter: { ...plain, periods: "one", places: { least: 3, most: 200 }, needsWhole: true, indicators: 2 },
};

export const canCompare = (kind: ChartKind): boolean => capabilities[kind].canCompare;

/** Whether a kind can show a transformation. */
export function canShow(kind: ChartKind, transform: Transform): boolean {
  const { transforms } = capabilities[kind];
  if (transforms === "all" || transform === "none" || transform === "sa") return true;
  return transforms === "summable" && transform === "rolling12";
}
