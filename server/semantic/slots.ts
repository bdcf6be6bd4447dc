import type { Note } from "#shared/cube.ts";
import { breakdownIds, geographyLevels, type Member } from "#shared/dimension.ts";
import type { Period } from "#shared/period.ts";
import type { MemberRule, Query } from "#shared/query.ts";
import { Refusal } from "#shared/refusal.ts";
import { dimensionTerms, listed } from "#shared/terms.ts";
import type { Words } from "#shared/words.ts";
import { groupingsOf, memberOf, membersOf, partsOfMember } from "#server/dimensions/breakdowns.ts";
import { isValidIn, partsOfArea } from "#server/dimensions/geography.ts";
import type { Indicator } from "#server/indicators/define.ts";
import type { Catalogue } from "./catalogue.ts";
import { chosenFor } from "./chosen.ts";
import type { Across, PlaceDimension } from "./grid.ts";
import { levelName } from "./levelNames.ts";
import { type Asked, cutsOf, levelsOf, rolesOf, sumsOver, tablesOf } from "./offered.ts";
import { wholeLevel } from "./published.ts";

export type Slots = { across: Across[]; notes: Note[] };

const pathOf = (dimension: PlaceDimension) => `where.${dimension}`;

const levelsKnown = (dimension: PlaceDimension): readonly string[] =>
  dimension === "geography" ? geographyLevels : groupingsOf(dimension);

/**
 * Members of a rule in the statistical order. A level's members are those that exist in some period asked for; all of
 * them where none does, so that the answer says of each that it cannot be.
 */
function membersFor(rule: MemberRule, dimension: PlaceDimension, periods: readonly Period[]): Member[] {
  const path = pathOf(dimension);
  if ("level" in rule) {
    const { level } = rule;
    const known = levelsKnown(dimension);
    if (!known.includes(level)) throw new Refusal("unknown-level", `${path}.level`, { level, known: known.join(", ") });
    const all = membersOf(dimension).filter((member) => member.level === level);
    const there = all.filter((member) => periods.some((period) => isValidIn(member, period)));
    return there.length > 0 ? there : all;
  }
  const found = rule.codes.map((code, at) => {
    const member = memberOf(dimension, code);
    if (!member)
      throw new Refusal("unknown-member", `${path}.codes.${at}`, { code, dimension: dimensionTerms[dimension] });
    return member;
  });
  return [...new Set(found)].toSorted((a, b) => a.order - b.order);
}

/** Refuses members that an indicator has no figures for. */
function checkLevels(
  indicator: Indicator,
  dimension: PlaceDimension,
  members: readonly Member[],
  catalogue: Catalogue,
  query: Query,
) {
  const isLacked = dimension !== "geography" && query.by.includes(dimension) && !indicator.by.includes(dimension);
  if (isLacked)
    throw new Refusal("not-by-dimension", "by", { indicator: indicator.label, dimension: dimensionTerms[dimension] });
  const levels = levelsOf(indicator, dimension, catalogue, query.transform);
  const lacking = levels && members.find(({ level }) => !levels.includes(level));
  if (!lacking) return;
  const path = pathOf(dimension);
  if (!indicator.by.includes(dimension))
    throw new Refusal("not-by-dimension", path, { indicator: indicator.label, dimension: dimensionTerms[dimension] });
  const known = listed(levels.map((level) => levelName(dimension, level)));
  throw new Refusal("level-not-offered", path, {
    indicator: indicator.label,
    level: levelName(dimension, lacking.level),
    known,
  });
}

const unitsOf = (dimension: PlaceDimension, member: Member): string[] =>
  dimension === "geography"
    ? [member, ...partsOfArea(member.code)].map(({ code }) => code)
    : [
        member.code,
        ...groupingsOf(dimension).flatMap((grouping) =>
          partsOfMember(dimension, member.code, grouping).map(({ code }) => code),
        ),
      ];

/** Refuses a group that cannot be added up: by the indicator's nature, or because its members overlap. */
function checkGroup(
  indicators: readonly Indicator[],
  dimension: PlaceDimension,
  members: readonly Member[],
  query: Query,
): void {
  const units = members.flatMap((member) => unitsOf(dimension, member));
  const overlaps =
    new Set(units).size !== units.length ||
    (new Set(members.map(({ level }) => level)).size > 1 && dimension !== "geography");
  for (const indicator of indicators)
    if (!sumsOver(indicator, dimension) || overlaps || query.transform === "sa")
      throw new Refusal("not-additive", pathOf(dimension), {
        indicator: indicator.label,
        dimension: dimensionTerms[dimension],
      });
}

function groupNote(rule: MemberRule, dimension: PlaceDimension, members: readonly Member[]): Note {
  const names = (language: keyof Words) =>
    "level" in rule
      ? levelName(dimension, rule.level)[language]
      : members.map(({ label }) => label[language]).join(", ");
  return { code: "group", values: { count: members.length }, text: { da: names("da"), en: names("en") } };
}

/**
 * The rule where the question has none: of what is taken apart the coarsest level below the whole that all its
 * indicators have, else the whole.
 */
function ruleFor(
  query: Query,
  dimension: PlaceDimension,
  indicators: readonly Indicator[],
  catalogue: Catalogue,
): MemberRule {
  const given = query.where[dimension];
  if (given) return given;
  const whole = wholeLevel(dimension);
  if (!query.by.includes(dimension)) return { level: whole };
  if (dimension === "geography") return { level: "municipality" };
  const [first = [], ...others] = indicators
    .filter(({ by }) => by.includes(dimension))
    .map((indicator) => levelsOf(indicator, dimension, catalogue, query.transform) ?? []);
  const offered = first.filter((level) => level !== whole);
  const shared = offered.find((level) => others.every((more) => more.includes(level)));
  return { level: shared ?? offered[0] ?? whole };
}

/** Dimensions that a question is about beside time: area, and the breakdowns it names. */
const dimensionsOf = ({ by, where }: Query) =>
  (["geography", ...breakdownIds] as const).filter(
    (id) => id === "geography" || by.includes(id) || where[id] !== undefined,
  );

/** What a question asks of a table, before it is known which periods and so which members it is about. */
export const levelsAsked = (query: Query, indicators: readonly Indicator[], catalogue: Catalogue): Asked[] =>
  dimensionsOf(query).map((dimension) => {
    const rule = ruleFor(query, dimension, indicators, catalogue);
    const levels =
      "level" in rule ? [rule.level] : rule.codes.flatMap((code) => memberOf(dimension, code)?.level ?? []);
    return { dimension, levels: [...new Set(levels)] };
  });

/** Refuses dimensions that no table of a part takes apart together. */
function checkCuts(indicator: Indicator, asked: readonly Asked[], catalogue: Catalogue, query: Query): void {
  const parts =
    query.transform === "sa" && indicator.seasonallyAdjusted
      ? [{ part: indicator.seasonallyAdjusted, isBelow: false }]
      : rolesOf(indicator);
  for (const { part, isBelow } of parts) {
    if (tablesOf(part, catalogue).length === 0 || chosenFor(part, indicator, asked, catalogue, { isBelow })) continue;
    const { measure } = indicator;
    const published = "ratio" in measure ? measure.published : undefined;
    if (published && chosenFor(published, indicator, asked, catalogue, { isOwn: true, isPartly: true })) continue;
    const named = (dimensions: readonly PlaceDimension[]) => listed(dimensions.map((id) => dimensionTerms[id]));
    const apart = asked.filter(({ dimension, levels }) => levels.some((level) => level !== wholeLevel(dimension)));
    const cuts = cutsOf(indicator, catalogue)
      .filter((cut) => cut.length > 0)
      .map(named);
    throw new Refusal("not-crossed", "by", {
      indicator: indicator.label,
      dimensions: named(apart.map(({ dimension }) => dimension)),
      known: { da: cuts.map(({ da }) => da).join("; "), en: cuts.map(({ en }) => en).join("; ") },
    });
  }
}

/** Which members are answered in each dimension; outside `by` the whole, one member, or a group. Throws `Refusal`. */
export function slotsOf(
  query: Query,
  indicators: readonly Indicator[],
  catalogue: Catalogue,
  periods: readonly Period[],
): Slots {
  const notes: Note[] = [];
  const across = dimensionsOf(query).map((dimension): Across => {
    const rule = ruleFor(query, dimension, indicators, catalogue);
    const members = membersFor(rule, dimension, periods);
    for (const indicator of indicators) checkLevels(indicator, dimension, members, catalogue, query);
    if (query.by.includes(dimension))
      return { dimension, slots: members.map((member) => ({ code: member.code, members: [member] })) };
    if (members.length > 1) {
      checkGroup(indicators, dimension, members, query);
      notes.push(groupNote(rule, dimension, members));
    }
    return { dimension, slots: [{ code: members.map(({ code }) => code).join(" "), members }] };
  });
  const asked = askedOf(across);
  for (const indicator of indicators) checkCuts(indicator, asked, catalogue, query);
  return { across, notes };
}

/** What a plan asks of a table: each dimension and the levels of its members. */
export const askedOf = (across: readonly Across[]): Asked[] =>
  across.map(({ dimension, slots }) => ({
    dimension,
    levels: [...new Set(slots.flatMap(({ members }) => members.map(({ level }) => level)))],
  }));
