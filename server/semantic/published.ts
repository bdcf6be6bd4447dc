import { breakdownIds, type BreakdownId, geographyLevels, type Member, total } from "#shared/dimension.ts";
import { groupingsOf, membersOf, partsOfMember } from "#server/dimensions/breakdowns.ts";
import { partsOfArea } from "#server/dimensions/geography.ts";
import type { Release } from "#server/store/manifest.ts";
import type { PlaceDimension } from "./grid.ts";

/** The level that stands for the whole of a dimension. */
export const wholeLevel = (dimension: PlaceDimension): string => (dimension === "geography" ? "country" : total.level);

/** Levels of a dimension that the source itself publishes; a dataset without it is about the whole. */
export function publishedIn({ declared }: Release, dimension: PlaceDimension): readonly string[] {
  if (!declared.dimensions.includes(dimension)) return [wholeLevel(dimension)];
  return dimension === "geography" ? declared.levels : (declared.groupings[dimension] ?? []);
}

const summedAreas: readonly string[] = ["country", "region", "landsdel", "rar", "municipality-group"];

/** The published grouping whose members make up a member, if there is one. */
function madeOf(release: Release, dimension: BreakdownId, { code }: Member): readonly Member[] {
  for (const grouping of publishedIn(release, dimension)) {
    const parts = grouping === total.level ? [] : partsOfMember(dimension, code, grouping);
    if (parts.length > 0) return parts;
  }
  return [];
}

/** The members a release holds that a member is made of: itself, or its parts of a finer level. */
export function partsIn(release: Release, dimension: PlaceDimension, member: Member): readonly Member[] {
  const published = publishedIn(release, dimension);
  if (published.includes(member.level)) return [member];
  if (dimension === "geography") return partsOfArea(member.code).filter(({ level }) => published.includes(level));
  return madeOf(release, dimension, member);
}

/** Levels of a dimension that a release has figures for: published, or where parts sum, added up from finer ones. */
export function levelsIn(release: Release, dimension: PlaceDimension, sums: boolean): readonly string[] {
  const published = publishedIn(release, dimension);
  if (dimension === "geography") {
    const wider = sums && published.includes("municipality") ? summedAreas : [];
    return geographyLevels.filter((level) => published.includes(level) || wider.includes(level));
  }
  const members = membersOf(dimension);
  return groupingsOf(dimension).filter(
    (level) =>
      published.includes(level) ||
      (sums &&
        members.some((member) => member.level === level) &&
        members
          .filter((member) => member.level === level && !member.isUnknown)
          .every((member) => madeOf(release, dimension, member).length > 0)),
  );
}

/** What happened, not to whom: a figure of this kind may be divided by one of all persons. */
const eventDimensions: readonly BreakdownId[] = ["injury", "severity", "diagnosis", "decision", "outcome", "casetype"];

/** Whether a denominator that lacks a dimension is the same for all of its members. */
export const isEvent = (dimension: PlaceDimension): boolean => eventDimensions.some((id) => id === dimension);

/** Dimensions beside time that are taken apart together, area first. */
export const cutsIn = ({ declared }: Release): readonly (readonly PlaceDimension[])[] =>
  declared.cuts.map((cut) => (["geography", ...breakdownIds] as const).filter((id) => cut.includes(id)));
