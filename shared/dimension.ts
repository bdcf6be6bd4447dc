import type { Words } from "./words.ts";

/** Conformed dimensions. A closed list: a new one is deliberate and rare. */
export const dimensionIds = ["time", "geography"] as const;
export type DimensionId = (typeof dimensionIds)[number];

/** Levels of geography, coarse to fine. `unknown` holds "uoplyst" and "uden for Danmark": explicit, never dropped. */
export const geographyLevels = ["country", "region", "landsdel", "rar", "municipality", "unknown"] as const;
export type GeographyLevel = (typeof geographyLevels)[number];

export const isLevel = (text: string): text is GeographyLevel => geographyLevels.some((level) => level === text);

/** One code of a dimension. Codes are text, always. Dates are `YYYY-MM-DD`; null is open. */
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
};

/** A dimension as the catalogue answers it. */
export type DimensionCard = {
  id: DimensionId;
  label: Words;
  levels: { id: string; label: Words }[];
  members: Member[];
};
