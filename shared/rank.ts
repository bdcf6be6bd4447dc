import type { CellStatus } from "./cube.ts";
import type { IndicatorCard } from "./indicator.ts";
import type { Period } from "./period.ts";

/**
 * A place in an order, from 1. Figures that read alike share the best place. `from` and `to` are the first and the last
 * place it may have: those before and after it that chance does not explain are left out. Equal where nothing is uncertain.
 */
export type Place = { rank: number; from: number; to: number };

export type RankOrder = "lowest" | "highest";

/** Where one area stands among the areas of its level in the newest period. Areas without a figure have no place. */
export type Ranking = {
  indicator: string;
  area: string;
  level: string;
  period: Period;
  /** Which end is number 1: the better one, the highest where neither is. */
  order: RankOrder;
  /** Null where the area has no figure; its status tells why. */
  place: Place | null;
  status: CellStatus;
  /** Areas with a place, and those without: hidden by the source, or not there. */
  ranked: number;
  hidden: number;
  missing: number;
  /** Whether the figures carry intervals, so that `from` and `to` are about chance. */
  hasIntervals: boolean;
  generation: number;
};

/** Whether places say something: a count follows the size of the area, so that the largest always come first. */
export const isRanked = ({ additive }: Pick<IndicatorCard, "additive">): boolean => additive.geography !== "sum";
