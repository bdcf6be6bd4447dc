import { type DimensionCard, type GeographyLevel, type Member } from "#shared/dimension.ts";
import type { Dropped, Selection } from "#shared/selection.ts";
import type { Language } from "#shared/words.ts";
import { matching } from "./match.ts";

export const countryCode = "000";

/** Levels a reader chooses from, fine to coarse. */
const pickedLevels = [
  "municipality",
  "municipality-group",
  "rar",
  "landsdel",
  "region",
] as const satisfies readonly GeographyLevel[];

/** One line of the area list: an area, or all areas of a level at once. */
export type AreaOption = { key: string; label: string; choice: { code: string } | { level: GeographyLevel } };
export type AreaGroup = { id: string; options: AreaOption[] };

export const isValidOn = (member: Member, day: string) =>
  (member.validFrom === null || member.validFrom <= day) && (member.validTo === null || member.validTo >= day);

/** The areas that answer a search, by level, in statistical order; only those that exist on `day`. */
export function areaGroups(
  dimension: DimensionCard,
  day: string,
  search: string,
  language: Language,
  everyOf: Readonly<Record<GeographyLevel, string>>,
): AreaGroup[] {
  const everywhere: AreaOption[] = [
    { key: countryCode, label: everyOf.country, choice: { code: countryCode } },
    ...pickedLevels.map((level) => ({ key: `level-${level}`, label: everyOf[level], choice: { level } })),
  ];
  const byLevel = pickedLevels.map((level) => ({
    id: level,
    options: dimension.members
      .filter((member) => member.level === level && isValidOn(member, day))
      .toSorted((a, b) => a.order - b.order)
      .map(({ code, label }) => ({ key: code, label: label[language], choice: { code } })),
  }));
  return [{ id: "country", options: everywhere }, ...byLevel]
    .map(({ id, options }) => ({ id, options: matching(options, search, ({ key, label }) => [label, key]) }))
    .filter(({ options }) => options.length > 0);
}

export const memberOf = (dimension: DimensionCard | undefined, code: string): Member | undefined =>
  dimension?.members.find((member) => member.code === code);

/** The name of an area in the language of the page; its code while the names are on their way. */
export const areaLabel = (dimension: DimensionCard | undefined, code: string, language: Language): string =>
  memberOf(dimension, code)?.label[language] ?? code;

/** The areas chosen that exist; without any, the whole country. */
export function chosenAreas(selection: Selection, dimension: DimensionCard): string[] {
  if ("level" in selection.areas) return [];
  const known = selection.areas.filter((code) => memberOf(dimension, code));
  return known.length === 0 ? [countryCode] : known;
}

/** What a link asked for among areas that no member of the dimension answers to. */
export const unknownAreas = ({ areas }: Selection, dimension: DimensionCard | undefined): Dropped[] =>
  !dimension || "level" in areas
    ? []
    : areas.filter((code) => !memberOf(dimension, code)).map((value) => ({ name: "omraade", value }));

/** What a link asked for among indicators that the catalogue does not have. */
export const unknownIndicators = ({ indicators }: Selection, known: readonly { id: string }[] | undefined): Dropped[] =>
  indicators.filter((id) => known?.every((card) => card.id !== id) ?? false).map((value) => ({ name: "tal", value }));

/** The choice with an area put in, or taken out where it was in. The whole country stands alone. */
export function toggled(areas: Selection["areas"], code: string): readonly string[] {
  const codes = "level" in areas ? [] : areas;
  if (code === countryCode) return [];
  return codes.includes(code) ? codes.filter((other) => other !== code) : [...codes, code];
}
