import type { Member } from "#shared/dimension.ts";
import { firstDay, lastDay, type Period } from "#shared/period.ts";
import { membersIn } from "./members.ts";

/** Country, regions, landsdele, RAR areas, groups of municipalities, municipalities and what lies outside them. Sources: StatBank area codes, LOB § 28 (RAR), DST's kommunegrupper of 2018. */
export const geography: readonly Member[] = membersIn("geography.csv");

const byCode = new Map(geography.map((member) => [member.code, member]));

export const geographyMember = (code: string): Member | undefined => byCode.get(code);

/** Whether a member exists on any day of a stretch, both ends included. Days are `YYYY-MM-DD`. */
export const isValidAmong = ({ validFrom, validTo }: Member, first: string, last: string): boolean =>
  (validFrom === null || validFrom <= last) && (validTo === null || validTo >= first);

/** Whether a member exists at any time within a period: Region Østdanmark does from 2027, Region Hovedstaden until 2026. */
export const isValidIn = (member: Member, period: Period): boolean =>
  isValidAmong(member, firstDay(period), lastDay(period));

/** The municipalities (and, for the country, the unknown-area member) that a coarser member is made of. */
export const partsOfArea = (code: string): readonly Member[] =>
  geography.filter(
    (member) => (member.level === "municipality" || member.level === "unknown") && member.parents.includes(code),
  );
