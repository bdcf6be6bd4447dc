import type { DimensionCard, GeographyLevel, Member } from "#shared/dimension.ts";
import type { Language } from "#shared/words.ts";
import { countryCode, isValidOn, memberOf } from "../../filters/areas.ts";
import { matching } from "../../filters/match.ts";

/** Levels with a profile, coarse to fine. */
export const profileLevels = [
  "region",
  "landsdel",
  "rar",
  "municipality-group",
  "municipality",
] as const satisfies readonly GeographyLevel[];
export type ProfileLevel = (typeof profileLevels)[number];

export const isProfileLevel = (level: string): level is ProfileLevel => profileLevels.some((known) => known === level);

/** The areas that have a profile on a day, in statistical order: no country, nothing unknown, abroad or yet to come. */
export const profiledAreas = ({ members }: DimensionCard, day: string): Member[] =>
  members
    .filter((member) => isProfileLevel(member.level) && !member.isUnknown && isValidOn(member, day))
    .toSorted((a, b) => a.order - b.order);

export type AreaSection = { id: string; level: ProfileLevel; within: Member | null; areas: Member[] };

/** The areas that answer a search: each level by itself, the municipalities by landsdel. Sections without any are left out. */
export function areaSections(geography: DimensionCard, day: string, search: string, language: Language): AreaSection[] {
  const found = matching(profiledAreas(geography, day), search, ({ code, label }) => [label[language], code]);
  const of = (level: ProfileLevel) => found.filter((area) => area.level === level);
  const wider = profileLevels
    .filter((level) => level !== "municipality")
    .map((level): AreaSection => ({ id: level, level, within: null, areas: of(level) }));
  const within = profiledAreas(geography, day)
    .filter(({ level }) => level === "landsdel")
    .map((landsdel): AreaSection => ({
      id: landsdel.code,
      level: "municipality",
      within: landsdel,
      areas: of("municipality").filter(({ parents }) => parents.includes(landsdel.code)),
    }));
  const placed = within.flatMap(({ areas }) => areas);
  const others: AreaSection = {
    id: "municipality",
    level: "municipality",
    within: null,
    areas: of("municipality").filter((area) => !placed.includes(area)),
  };
  return [...wider, ...within, others].filter(({ areas }) => areas.length > 0);
}

/** The best answer to a search, null where there is none or nothing is searched for. */
export const bestArea = (geography: DimensionCard, day: string, search: string, language: Language): Member | null =>
  search.trim() === ""
    ? null
    : (matching(profiledAreas(geography, day), search, ({ code, label }) => [label[language], code])[0] ?? null);

/** The coarser areas an area lies in, coarse to fine, without the country. */
export const widerAreas = (area: Member, geography: DimensionCard, day: string): Member[] =>
  profiledAreas(geography, day)
    .filter(({ code }) => code !== countryCode && area.parents.includes(code))
    .toSorted((a, b) => profileLevels.findIndex((l) => l === a.level) - profileLevels.findIndex((l) => l === b.level));

/** The municipalities that lie in an area. */
export const municipalitiesIn = (area: Member, geography: DimensionCard, day: string): Member[] =>
  profiledAreas(geography, day).filter(({ level, parents }) => level === "municipality" && parents.includes(area.code));

/** The area of a code, null where it has no profile. */
export const profiledArea = (code: string, geography: DimensionCard, day: string): Member | null => {
  const member = memberOf(geography, code);
  return member && profiledAreas(geography, day).some((area) => area.code === member.code) ? member : null;
};
