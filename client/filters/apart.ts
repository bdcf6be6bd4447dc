import {
  type BreakdownId,
  breakdownIds,
  type ByBreakdown,
  type DimensionCard,
  type DimensionId,
  total,
} from "#shared/dimension.ts";
import type { IndicatorCard } from "#shared/indicator.ts";
import type { MemberRule } from "#shared/query.ts";
import type { Selection } from "#shared/selection.ts";

export type Breakdowns = Readonly<Partial<Record<BreakdownId, DimensionCard>>>;

/** What takes an indicator's figures apart beside area and time, and the members they are about. */
export type Apart = {
  by: { dimension: BreakdownId; rule: MemberRule; count: number } | null;
  where: ByBreakdown<MemberRule>;
  /** Whether something was chosen that the indicator does not have, alone or with the rest. */
  isLacking: boolean;
};

export const nothingApart: Apart = { by: null, where: {}, isLacking: false };

const breakdownsOf = ({ by }: IndicatorCard): BreakdownId[] => breakdownIds.filter((id) => by.includes(id));

/** Whether the indicator is published with these dimensions taken apart together. */
export const isCrossed = ({ cuts }: IndicatorCard, dimensions: readonly DimensionId[]): boolean =>
  cuts.some((cut) => dimensions.every((dimension) => cut.includes(dimension)));

/** The ways an indicator can be taken apart: each breakdown with each of its groupings, beside what is chosen already. */
export const waysOf = (card: IndicatorCard): { dimension: BreakdownId; level: string }[] =>
  breakdownsOf(card).flatMap((dimension) =>
    (card.groupings[dimension] ?? []).filter((level) => level !== total.level).map((level) => ({ dimension, level })),
  );

const hasLevel = (card: IndicatorCard, dimension: BreakdownId, code: string, breakdowns: Breakdowns): boolean => {
  const level = breakdowns[dimension]?.members.find((member) => member.code === code)?.level;
  return level !== undefined && (card.groupings[dimension] ?? []).includes(level);
};

/**
 * A reader's choice of breakdown and members for one indicator. What it lacks is left out and told; of dimensions that
 * are not published together the breakdown goes before members, and members in the order of the closed list.
 */
export function apartOf(
  card: IndicatorCard,
  { breakdown, members }: Pick<Selection, "breakdown" | "members">,
  breakdowns: Breakdowns,
  hasAreas: boolean,
): Apart {
  const taken: DimensionId[] = hasAreas ? ["geography"] : [];
  let isLacking = false;
  const take = (dimension: BreakdownId, isOffered: boolean): boolean => {
    if (!isOffered || !isCrossed(card, [...taken, dimension])) {
      isLacking = true;
      return false;
    }
    taken.push(dimension);
    return true;
  };
  const isWanted =
    breakdown !== null &&
    take(breakdown.dimension, (card.groupings[breakdown.dimension] ?? []).includes(breakdown.level));
  const by = isWanted ? breakdown : null;
  const wanted = by ? (members[by.dimension] ?? []) : [];
  const all = by ? (breakdowns[by.dimension]?.members ?? []).filter(({ level }) => level === by.level) : [];
  const chosen = wanted.filter((code) => all.some((member) => member.code === code));
  if (chosen.length < wanted.length) isLacking = true;
  const where: Partial<Record<BreakdownId, MemberRule>> = {};
  for (const dimension of breakdownIds) {
    const codes = dimension === by?.dimension ? undefined : members[dimension];
    if (!codes) continue;
    const known = codes.filter((code) => hasLevel(card, dimension, code, breakdowns));
    if (known.length > 0 && take(dimension, known.length === codes.length)) where[dimension] = { codes: known };
    else isLacking = true;
  }
  if (!by) return { by: null, where, isLacking };
  return {
    by:
      chosen.length > 0
        ? { dimension: by.dimension, rule: { codes: chosen }, count: chosen.length }
        : { dimension: by.dimension, rule: { level: by.level }, count: all.length },
    where,
    isLacking,
  };
}
