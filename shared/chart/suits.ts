import type { AxisMember, Cube } from "../cube.ts";
import { breakdownIds } from "../dimension.ts";
import type { ChartKind } from "../figure.ts";
import { capabilities } from "./capabilities.ts";
import { isWholeLevel } from "./funnelTable.ts";
import { isMapped } from "./isMapped.ts";

/** What an answer holds that a kind of chart may need. */
type Held = {
  indicators: number;
  periods: number;
  /** The members of each dimension beside time and indicator that has several. */
  places: readonly (readonly AxisMember[])[];
  isBackToBack: boolean;
  hasSize: boolean;
};

function heldIn(cube: Cube): Held {
  const membersOf = (wanted: string) => cube.axes.find(({ dimension }) => dimension === wanted)?.members ?? [];
  const long = (["geography", ...breakdownIds] as const).filter((id) => membersOf(id).length > 1);
  return {
    indicators: Math.max(1, membersOf("indicator").length),
    periods: Math.max(1, membersOf("time").length),
    places: long.map(membersOf),
    isBackToBack: long.length === 2 && long.includes("age") && membersOf("sex").length === 2,
    hasSize: (cube.interval?.base ?? []).some((base) => base !== null),
  };
}

/** Whether an answer has what a kind of chart is drawn of. Whether parts add up is the indicator's to say. */
export function suits(kind: ChartKind, cube: Cube): boolean {
  const held = heldIn(cube);
  const { periods, needsWhole, needsSize, places, indicators } = capabilities[kind];
  if (kind === "bar") return true;
  if (kind === "map" || kind === "tilemap") return isMapped(kind, cube);
  if (kind === "line") return held.periods >= 2;
  if (kind === "pyramid") return held.isBackToBack && held.periods === 1;
  if (held.indicators < indicators || (indicators === 1 && held.indicators > 1)) return false;
  const [members = [], groups] = held.places;
  if (kind === "dumbbell" && groups) return held.periods === 1 && held.places.length === 2 && isPair(held.places);
  if (held.places.length !== 1) return false;
  const parts = needsWhole ? members.filter(({ level }) => !isWholeLevel(level)) : members;
  if (parts.length < places.least || parts.length > places.most) return false;
  if (needsSize && (!held.hasSize || parts.length === members.length)) return false;
  return periods === "one" || (periods === "two" ? held.periods === 2 : held.periods >= periods.least);
}

const isPair = (places: Held["places"]) => places.some((members) => members.length === 2);
