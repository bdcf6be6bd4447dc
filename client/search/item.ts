import type { Selection } from "#shared/selection.ts";

/** Where a result leads: an address with its varying parts, and what is chosen there beside what the reader has chosen. */
export type Target = { to: string; params: Readonly<Record<string, string>>; part: Partial<Selection> };

/** Something a search finds. */
export type SearchItem = {
  kind: "indicator" | "area" | "member" | "page" | "term" | "dataset";
  /** Unique among all items. */
  key: string;
  name: string;
  /** Codes and ids it is known by. */
  ids: readonly string[];
  /** Other names: synonyms, its name in the other language, what is said for short. */
  aliases: readonly string[];
  /** What is told about it, and that it is found by last: its agency, its grouping. */
  about: readonly string[];
  /** The line under its name, part by part. */
  facts: readonly string[];
  /** Whether newer figures than these come, and whether they are late; null where it has none of its own. */
  freshness: { isLate: boolean; label: string } | null;
  /** Figures that no more come of: "opdateres ikke længere". */
  hasEnded: boolean;
  target: Target;
  /** The area it is, or the levels of area it has figures for: the two can be asked for together. */
  scope: { area: string; level: string } | { levels: readonly string[] } | null;
};
