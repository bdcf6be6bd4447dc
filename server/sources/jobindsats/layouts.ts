import type { BreakdownId } from "#shared/dimension.ts";
import { SourceFault, type Table } from "../define.ts";

/** The hierarchy of municipalities, asked for twice: once for its total, the country, and once for its members. */
export const areaHierarchy = "_nykom";

/** The hierarchy of RAR areas under the names it may have: the table that has it has no municipalities. */
const labourMarketAreas = ["_rar", "_reko"] as const;

/** What is asked of a hierarchy: `*` every member, `/` the total, or the path of one member (`/2/`). */
export type Choice = string;

/** A measure made of the source's columns: their sum or product, in the total's row or over the rows of these members. */
export type Made = { columns: readonly string[]; how: "sum" | "product"; of: "/" | readonly string[] };

/** How a table is asked for and read. */
export type Layout = {
  /** Hierarchies of areas, the first that the table has is asked. */
  areas: readonly string[];
  /** What is asked of the others: one request for each choice. */
  hierarchies: Readonly<Record<string, Choice | readonly Choice[]>>;
  /** Kind of period, where it is not that of the table's frequency. */
  periods: "M" | "QMAT" | null;
  /** Whether a hierarchy asked for by `*` has no total row; its disjoint leaves are added. */
  summed: boolean;
  /** Other names a column may have, by the declared one. */
  spellings: Readonly<Record<string, readonly string[]>>;
  /** The hierarchy whose members are told apart: its column, and the breakdown they are of; null where measures are made of them. */
  split: { hierarchy: string; column: string; dimension: BreakdownId | null } | null;
  /** Measures that are no column of the source, by their name. */
  made: Readonly<Record<string, Made>>;
  /** Whether columns of figures that are not declared are left alone: tables with more measures than are used. */
  isWide: boolean;
};

const plain: Layout = {
  areas: [areaHierarchy],
  hierarchies: {},
  periods: null,
  summed: false,
  spellings: {},
  split: null,
  made: {},
  isWide: false,
};
const byFund = { _ygrpi09: "/", _akassebl: "/" } as const;
const byInsurance = { _akassedp: "/" } as const;

/** Columns of "antal personer og fuldtidspersoner", which in some of these tables name the benefit and leave out the age. */
const spelledWith = (benefit: string) => ({
  "Antal personer": [`Antal personer på ${benefit}`, `Antal personer i ${benefit}`],
  "Antal fuldtidspersoner": [`Antal fuldtidspersoner på ${benefit}`, `Antal fuldtidspersoner i ${benefit}`],
  "Fuldtidspersoner i pct. af arbejdsstyrken 16-66 år": ["Fuldtidspersoner i pct. af arbejdsstyrken"],
  "Fuldtidspersoner i pct. af befolkningen 16-66 år": ["Fuldtidspersoner i pct. af befolkningen"],
});

const spelledVacancies = {
  "Antal stillinger": ["Antal ledige stillinger", "Antal åbne stillinger"],
  "Dagligt gennemsnitligt antal stillinger": ["Dagligt gennemsnitligt antal ledige stillinger"],
};

const benefitOf = (benefit: string): Layout => ({ ...plain, spellings: spelledWith(benefit), isWide: true });

const employedAfterOffer = [
  "Efterfølgende beskæftigelse: I samme virksomhed",
  "Efterfølgende beskæftigelse: I anden virksomhed i samme branche",
  "Efterfølgende beskæftigelse: I anden virksomhed i anden branche",
];
const statusAfterSpell = "Status 3 mdr. efter afsluttet forløb, antal";
const endedSpells = "Antal afsluttede forløb";
const meanWeeks = "Gnsn. varighed af afsluttede forløb (uger)";

/**
 * Hierarchy ids as met in recorded requests (y25i01, y25i09, y25i05, y25i06, y01dia02, y25i14), in table descriptions, or
 * with users of the API (y14d03, y01b15, y01a27). Columns of y25i07, y60a02 and the tables after it are known from users,
 * not from recorded answers; what is assumed of a table stands in its declaration of quality.
 */
const layouts: Readonly<Record<string, Layout>> = {
  "jobindsats-y25i01": { ...plain, hierarchies: byFund },
  "jobindsats-y25i09": { ...plain, hierarchies: byFund },
  "jobindsats-y25i05": plain,
  "jobindsats-y25i06": { ...plain, hierarchies: { _var13uger: "*" }, summed: true },
  "jobindsats-y25i07": { ...plain, hierarchies: { _esco_uri: "/" }, spellings: spelledVacancies },
  "jobindsats-y01dia02": { ...plain, hierarchies: byInsurance },
  "jobindsats-y01a02": { ...plain, hierarchies: byInsurance, spellings: spelledWith("a-dagpenge") },
  "jobindsats-y60a02": { ...plain, hierarchies: { _viskat_1int: "/" }, spellings: spelledWith("kontanthjælp") },
  "jobindsats-y25i01-benefit": {
    ...plain,
    hierarchies: { _ygrpi09: ["/", "/2/", "/3/"], _akassebl: "/" },
    split: { hierarchy: "_ygrpi09", column: "Ydelsesgrupper", dimension: "benefit" },
    isWide: true,
  },
  "jobindsats-y60a02-visitation": {
    ...benefitOf("kontanthjælp"),
    hierarchies: { _viskat_1int: ["/", "*"] },
    split: { hierarchy: "_viskat_1int", column: "Visitationskategori", dimension: "benefit" },
  },
  "jobindsats-y07a02": benefitOf("sygedagpenge"),
  "jobindsats-y08a02": benefitOf("fleksjob"),
  "jobindsats-y10a02": benefitOf("førtidspension"),
  "jobindsats-y60c01": {
    ...plain,
    hierarchies: { _tilb_2ptv: "/" },
    spellings: { "Antal aktiverede": ["Antal aktiverede personer"] },
    isWide: true,
  },
  "jobindsats-y60c07": { ...plain, isWide: true },
  "jobindsats-y60j01": {
    ...plain,
    spellings: {
      "Antal personer med ordinære timer": ["Antal personer med ordinære løntimer"],
      "Andel personer med ordinære timer": ["Andel personer med ordinære løntimer"],
    },
    isWide: true,
  },
  "jobindsats-y01a27": {
    ...plain,
    hierarchies: byInsurance,
    spellings: { [meanWeeks]: ["Gnsn. varighed af afsluttede forløb", "Gnsn. varighed af afsluttede forløb i uger"] },
    made: { "Uger i afsluttede forløb": { columns: [endedSpells, meanWeeks], how: "product", of: "/" } },
    isWide: true,
  },
  "jobindsats-y01b15": {
    ...plain,
    hierarchies: { ...byInsurance, _amstatusb15: ["/", "*"] },
    split: { hierarchy: "_amstatusb15", column: "Arbejdsmarkedsstatus", dimension: null },
    made: {
      "Afsluttede forløb": { columns: [statusAfterSpell], how: "sum", of: "/" },
      "Selvforsørgende efter 3 mdr.": {
        columns: [statusAfterSpell],
        how: "sum",
        of: ["Lønmodtagerbeskæftigelse", "Uddannelse", "Selvforsørgelse"],
      },
      "I lønmodtagerbeskæftigelse efter 3 mdr.": {
        columns: [statusAfterSpell],
        how: "sum",
        of: ["Lønmodtagerbeskæftigelse"],
      },
    },
    isWide: true,
  },
  "jobindsats-y14d03": {
    ...plain,
    hierarchies: { _ygrpmm12: "/", _tilbud_d03: "/", _maalgrp_d03: "/" },
    periods: "QMAT",
    made: {
      "I beskæftigelse efter tilbud": { columns: employedAfterOffer, how: "sum", of: "/" },
      "Afsluttede tilbud": {
        columns: [...employedAfterOffer, "Efterfølgende beskæftigelse: Ingen beskæftigelse"],
        how: "sum",
        of: "/",
      },
    },
    isWide: true,
  },
  "jobindsats-y25i14": {
    ...plain,
    areas: labourMarketAreas,
    hierarchies: { _escostar_rs: "/" },
    periods: "M",
    isWide: true,
  },
};

/** Throws `SourceFault` for a table that is not one of this source's. */
export function layoutOf({ dataset }: Pick<Table, "dataset">): Layout {
  const layout = layouts[dataset];
  if (!layout) throw new SourceFault("undeclared-table", `The layout of ${dataset} is not declared.`);
  return layout;
}

/** The choices asked of a hierarchy, one request each. */
export const choicesOf = (asked: Choice | readonly Choice[]): readonly Choice[] =>
  typeof asked === "string" ? [asked] : asked;
