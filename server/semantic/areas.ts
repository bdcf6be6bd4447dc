import type { Note } from "#shared/cube.ts";
import { geographyLevels, isLevel, type Member } from "#shared/dimension.ts";
import type { Period } from "#shared/period.ts";
import type { MemberRule, Query } from "#shared/query.ts";
import { Refusal } from "#shared/refusal.ts";
import { dimensionTerms, levelTerms, listed } from "#shared/terms.ts";
import { geography, geographyMember, isValidIn, partsOfArea } from "#server/dimensions/geography.ts";
import type { Indicator } from "#server/indicators/define.ts";
import type { Catalogue } from "./catalogue.ts";
import type { AreaSlot } from "./grid.ts";
import { levelsOf } from "./levels.ts";

export type Areas = { members: readonly Member[]; slots: AreaSlot[]; notes: Note[] };

const path = "where.geography";

/** Members of a rule in the statistical order. A level's members are those that exist in some period asked for. */
function membersOf(rule: MemberRule, periods: readonly Period[]): Member[] {
  if ("level" in rule) {
    const { level } = rule;
    if (!isLevel(level))
      throw new Refusal("unknown-level", `${path}.level`, { level, known: geographyLevels.join(", ") });
    return geography.filter((member) => member.level === level && periods.some((period) => isValidIn(member, period)));
  }
  const found = rule.codes.map((code, at) => {
    const member = geographyMember(code);
    if (!member)
      throw new Refusal("unknown-member", `${path}.codes.${at}`, { code, dimension: dimensionTerms.geography });
    return member;
  });
  return [...new Set(found)].toSorted((a, b) => a.order - b.order);
}

/** Refuses an area an indicator has no figures for. */
function checkLevels(indicator: Indicator, members: readonly Member[], catalogue: Catalogue, query: Query): void {
  const levels = levelsOf(indicator, catalogue, query.transform);
  if (!levels) return;
  const lacking = members.find(({ level }) => !levels.includes(level));
  if (!lacking) return;
  if (!indicator.by.includes("geography"))
    throw new Refusal("not-by-dimension", path, { indicator: indicator.label, dimension: dimensionTerms.geography });
  const known = listed(levels.flatMap((level) => (isLevel(level) ? [levelTerms[level]] : [])));
  const level = isLevel(lacking.level) ? levelTerms[lacking.level] : lacking.level;
  throw new Refusal("level-not-offered", path, { indicator: indicator.label, level, known });
}

const unitsOf = (member: Member) => [member, ...partsOfArea(member.code)].map(({ code }) => code);

/** Refuses a group that cannot be added up: by the indicator's nature, or because its members overlap. */
function checkGroup(indicators: readonly Indicator[], members: readonly Member[], query: Query): void {
  const units = members.flatMap(unitsOf);
  const overlaps = new Set(units).size !== units.length;
  for (const { label, additive } of indicators) {
    const sums = additive.geography === "sum" || additive.geography === "ratio";
    if (!sums || overlaps || query.transform === "sa")
      throw new Refusal("not-additive", path, { indicator: label, dimension: dimensionTerms.geography });
  }
}

function groupNote(rule: MemberRule, members: readonly Member[]): Note {
  const names = (language: "da" | "en") =>
    "level" in rule && isLevel(rule.level)
      ? levelTerms[rule.level][language]
      : members.map(({ label }) => label[language]).join(", ");
  return { code: "group", values: { count: members.length }, text: { da: names("da"), en: names("en") } };
}

/** Which areas are answered; outside `by` the country, one area, or a group. Throws `Refusal`. */
export function areasOf(
  query: Query,
  indicators: readonly Indicator[],
  catalogue: Catalogue,
  periods: readonly Period[],
): Areas {
  const inBy = query.by.includes("geography");
  const rule = query.where.geography ?? (inBy ? { level: "municipality" } : { codes: ["000"] });
  const members = membersOf(rule, periods);
  for (const indicator of indicators) checkLevels(indicator, members, catalogue, query);
  if (inBy) return { members, slots: members.map((member) => ({ code: member.code, members: [member] })), notes: [] };
  const isGroup = members.length > 1;
  if (isGroup) checkGroup(indicators, members, query);
  const code = members.map((member) => member.code).join(" ");
  return { members, slots: [{ code, members }], notes: isGroup ? [groupNote(rule, members)] : [] };
}
