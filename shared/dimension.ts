import type { Words } from "./words.ts";

/** Dimensions that take a figure apart by something else than time and area. Each has the total `TOT`. */
export const breakdownIds = [
  "industry",
  "sex",
  "age",
  "benefit",
  "injury",
  "severity",
  "diagnosis",
  "decision",
  "outcome",
  "casetype",
  "agency",
] as const;
export type BreakdownId = (typeof breakdownIds)[number];

/** Conformed dimensions. A closed list: a new one is deliberate and rare. */
export const dimensionIds = ["time", "geography", ...breakdownIds] as const;
export type DimensionId = (typeof dimensionIds)[number];

export const isBreakdown = (id: string): id is BreakdownId => breakdownIds.some((known) => known === id);

/** Something about each breakdown it is there for. */
export type ByBreakdown<Thing> = Readonly<Partial<Record<BreakdownId, Thing>>>;

/** The member that stands for the whole of a breakdown, and its level. */
export const total = { code: "TOT", level: "total" } as const;

/**
 * Levels of geography, coarse to fine. `unknown` holds "uoplyst" and "uden for Danmark": explicit, never dropped.
 * `municipality-group` is Danmarks Statistik's grouping of the municipalities of 2018. `foreign` are other countries and unions of them, which are no part of anything here.
 */
export const geographyLevels = [
  "country",
  "region",
  "landsdel",
  "rar",
  "municipality-group",
  "municipality",
  "unknown",
  "foreign",
] as const;
export type GeographyLevel = (typeof geographyLevels)[number];

export const isLevel = (text: string): text is GeographyLevel => geographyLevels.some((level) => level === text);

/**
 * One code of a dimension. Codes are text, always, and each stands once in its dimension: members of a breakdown with
 * several groupings carry theirs (`at-36.12`). Its level is its grouping. Dates are `YYYY-MM-DD`; null is open.
 */
export type Member = {
  code: string;
  scheme: string;
  label: Words;
  level: string;
  /** Codes of the coarser members it lies in, one for each grouping, valid while it is. */
  parents: readonly string[];
  validFrom: string | null;
  validTo: string | null;
  /** Place in the statistical order, from 0. */
  order: number;
  isTotal: boolean;
  /** What the source could not place: "uoplyst". A sum is whole without it. */
  isUnknown: boolean;
};

/** A dimension as the catalogue answers it. */
export type DimensionCard = {
  id: DimensionId;
  label: Words;
  levels: { id: string; label: Words }[];
  members: Member[];
};
