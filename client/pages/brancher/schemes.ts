import { type Bridge, type Match, matchOf } from "#shared/bridge.ts";
import type { DimensionCard, Member } from "#shared/dimension.ts";
import type { Language } from "#shared/words.ts";
import { matching } from "../../filters/match.ts";

/** The agencies' groupings of industries, in the order they are listed: from few groups to many. */
export const schemes = ["db07-10", "db07-19", "db07-36", "db25-10", "at-10", "at-36"] as const;
export type Scheme = (typeof schemes)[number];

const isScheme = (level: string): level is Scheme => schemes.some((known) => known === level);

/** The industries that have a profile: those that are stated, of every scheme, in statistical order. */
export const profiledIndustries = ({ members }: DimensionCard): Member[] =>
  members.filter(({ level, isUnknown }) => isScheme(level) && !isUnknown).toSorted((a, b) => a.order - b.order);

export const profiledIndustry = (code: string, industry: DimensionCard): Member | null =>
  profiledIndustries(industry).find((member) => member.code === code) ?? null;

/** A code as its scheme writes it: "F" of `db07-19.F`. */
export const ownCode = ({ code, level }: Member): string => code.slice(level.length + 1);

const searched = (industry: DimensionCard, search: string, language: Language) =>
  matching(profiledIndustries(industry), search, (member) => [member.label[language], ownCode(member), member.code]);

/** The industries that answer a search, scheme by scheme; schemes without any are left out. */
export const industrySections = (industry: DimensionCard, search: string, language: Language) => {
  const found = searched(industry, search, language);
  return schemes
    .map((scheme) => ({ scheme, industries: found.filter(({ level }) => level === scheme) }))
    .filter(({ industries }) => industries.length > 0);
};

/** The best answer to a search, null where there is none or nothing is searched for. */
export const bestIndustry = (industry: DimensionCard, search: string, language: Language): Member | null =>
  search.trim() === "" ? null : (searched(industry, search, language)[0] ?? null);

export type Matched = { member: Member; match: Match };

/** The industries of a grouping that share companies with one, in statistical order. */
export const matchedIn = (own: Member, grouping: string, bridge: Bridge): Matched[] =>
  bridge.members
    .filter(({ level }) => level === grouping)
    .map((member) => ({ member, match: matchOf(own, member, bridge) }))
    .filter(({ match }) => match.relation !== "none");

/** Most industries of another scheme whose figures stand for one: one that is spread over more is not told by them. */
export const mostStandIns = 4;

/** How well the industries of a grouping stand for one: lower is better. */
function distance(found: readonly Matched[]): number {
  const relations = new Set(found.map(({ match }) => match.relation));
  if (relations.has("same")) return 0;
  if (relations.size > 1) return 3;
  return relations.has("contains") ? 1 : relations.has("within") ? 2 : 3;
}

/**
 * The industries whose figures stand for one in an indicator, of the grouping that fits best among those it has: the same,
 * parts of it, the narrowest it is part of, else those it shares with, as few as may be; none where it is spread over too many.
 */
export function standIns(own: Member, groupings: readonly string[], bridge: Bridge): Matched[] {
  const [best] = groupings
    .filter(isScheme)
    .toSorted((a, b) => schemes.indexOf(b) - schemes.indexOf(a))
    .map((grouping) => matchedIn(own, grouping, bridge))
    .filter((found) => found.length > 0 && found.length <= mostStandIns)
    .toSorted((a, b) => distance(a) - distance(b) || a.length - b.length);
  return best ?? [];
}
