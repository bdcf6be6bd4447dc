import type { CellStatus } from "#shared/cube.ts";

/** Standings from best to worst: a cell made of several takes the worst, so what touches a hidden one is hidden. */
export const standings = [
  "ok",
  "provisional",
  "estimated",
  "forecast",
  "missing",
  "unpublished",
  "impossible",
  "suppressed",
] as const satisfies readonly CellStatus[];

const ranks = new Map<CellStatus, number>(standings.map((status, rank) => [status, rank]));

export const rankOf = (status: CellStatus): number => ranks.get(status) ?? standings.length;
export const statusOf = (rank: number): CellStatus => standings[rank] ?? "suppressed";

/** From this rank on a cell has no number. */
export const firstEmpty = rankOf("missing");
