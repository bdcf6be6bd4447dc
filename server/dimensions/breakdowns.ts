import { type BreakdownId, breakdownIds, type DimensionId, type Member, total } from "#shared/dimension.ts";
import { geography, geographyMember } from "./geography.ts";
import { membersIn } from "./members.ts";

/** The members of each breakdown: its total first, then each grouping in the statistical order of its scheme. */
export const breakdowns: Readonly<Record<BreakdownId, readonly Member[]>> = {
  industry: membersIn("industry.csv"),
  sex: membersIn("sex.csv"),
  age: membersIn("age.csv"),
  benefit: membersIn("benefit.csv"),
  injury: membersIn("injury.csv"),
  severity: membersIn("severity.csv"),
  diagnosis: membersIn("diagnosis.csv"),
  decision: membersIn("decision.csv"),
  outcome: membersIn("outcome.csv"),
  casetype: membersIn("casetype.csv"),
  agency: membersIn("agency.csv"),
};

const byCode = new Map(
  breakdownIds.map((id) => [id, new Map(breakdowns[id].map((member) => [member.code, member]))] as const),
);

/** A member of a dimension by its code. */
export const memberOf = (dimension: Exclude<DimensionId, "time">, code: string): Member | undefined =>
  dimension === "geography" ? geographyMember(code) : byCode.get(dimension)?.get(code);

/** Every member of a dimension, in the statistical order. */
export const membersOf = (dimension: Exclude<DimensionId, "time">): readonly Member[] =>
  dimension === "geography" ? geography : breakdowns[dimension];

/** Groupings of a breakdown, in the order their members stand in its file. */
export const groupingsOf = (dimension: BreakdownId): readonly string[] => [
  ...new Set(breakdowns[dimension].map(({ level }) => level)),
];

/** The members of a grouping that a member is made of: all of them where it is the total, none where it lies across it. */
export const partsOfMember = (dimension: BreakdownId, code: string, grouping: string): readonly Member[] =>
  breakdowns[dimension].filter(
    ({ level, parents }) => level === grouping && (code === total.code || parents.includes(code)),
  );
