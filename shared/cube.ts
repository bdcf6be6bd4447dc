import type { DimensionId } from "./dimension.ts";
import type { IntervalKind, Unit } from "./indicator.ts";
import type { Period } from "./period.ts";
import type { DataMode, Words } from "./words.ts";

/** Statuses with a number. `provisional` will be revised; `estimated` was computed by us from published parts that are incomplete. */
export const valuedStatuses = ["ok", "provisional", "estimated", "forecast"] as const;
/** Statuses without: hidden by the source, not there, cannot occur, not published yet. */
export const emptyStatuses = ["suppressed", "missing", "impossible", "unpublished"] as const;
export type CellStatus = (typeof valuedStatuses)[number] | (typeof emptyStatuses)[number];

/** One number with its standing. `value` is null exactly when the status is one of the empty ones. */
export type Cell = { value: number | null; status: CellStatus; interval?: Interval };

/** Both ends of the 95 per cent interval around a figure, in its unit. */
export type Interval = { lower: number; upper: number };

export type AxisMember = { code: string; label: Words; level?: string };
export type Axis = { dimension: DimensionId | "indicator"; members: AxisMember[] };

/** Something to know when reading the figures; codes have their sentence in `shared/sentences.ts`. */
export type Note = {
  code:
    | "break"
    | "provisional"
    | "suppressed"
    | "missing"
    | "unpublished"
    | "computed"
    | "carried-denominator"
    | "partial-period"
    | "group"
    | "capped"
    | "definition"
    | "seasonally-adjusted"
    | "no-growth-over-break"
    | "interval"
    | "mixed"
    | "no-sum";
  indicator?: string;
  /** What the sentence is filled with: counts, member labels, period codes. */
  values?: Readonly<Record<string, string | number>>;
  text?: Words;
  at?: Period;
  left?: Words;
  right?: Words;
  /** Whether figures on both sides of a break may be compared; without it they may not. */
  bridgeable?: boolean;
};

/** Where an indicator's figures come from, for the source line. */
export type SourceLine = {
  indicator: string;
  dataset: string;
  table: string;
  source: Words;
  documentation: string;
  release: string;
  updatedAt: string | null;
  nextUpdate: string | null;
  fetchedAt: string;
};

/**
 * What is answered. Cells row-major over `axes`, last axis fastest, as in JSON-stat 2: the first axis is always
 * `indicator`, then those of `by` in their order. `status` holds only what is not `ok`, keyed by flat index.
 */
export type Cube = {
  axes: Axis[];
  /** The members each dimension outside `by` is fixed to: one, or the members of a group. */
  fixed?: Partial<Record<DimensionId, AxisMember[]>>;
  value: (number | null)[];
  status: Record<string, CellStatus>;
  units: Record<string, Unit & { decimals: number }>;
  /**
   * Lower and upper end of each cell's 95 per cent interval, in the unit of the cell, null where it has none. Only there
   * when an indicator has intervals and no transformation is asked for; `kinds` tells how by indicator.
   */
  interval?: {
    lower: (number | null)[];
    upper: (number | null)[];
    kinds: Record<string, IntervalKind>;
    /** Of rates and shares: what each figure is divided by, null where it has no interval; `per` tells how many each is of. */
    base?: (number | null)[];
    per?: Record<string, number>;
  };
  notes: Note[];
  sources: SourceLine[];
  generation: number;
  mode: DataMode;
};

export const statusAt = (cube: Cube, index: number): CellStatus => cube.status[String(index)] ?? "ok";

export function cellAt(cube: Cube, index: number): Cell {
  const cell = { value: cube.value[index] ?? null, status: statusAt(cube, index) };
  const [lower, upper] = [cube.interval?.lower[index] ?? null, cube.interval?.upper[index] ?? null];
  return lower === null || upper === null ? cell : { ...cell, interval: { lower, upper } };
}

/** Flat index of a cell from its place on every axis. */
export const flatIndex = (axes: readonly Axis[], places: readonly number[]): number =>
  axes.reduce((flat, axis, at) => flat * axis.members.length + (places[at] ?? 0), 0);
