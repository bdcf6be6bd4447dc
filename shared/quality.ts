import type { Words } from "./words.ts";

/** What every dataset is checked for, in the order of the checks. Closed: pages, reports and the history refer to them. */
export const checkIds = [
  "contract",
  "encoding",
  "forbidden",
  "whole-key",
  "codes",
  "periods",
  "marks",
  "unique-key",
  "duplicates",
  "negative",
  "share-range",
  "disclosure",
  "row-count",
  "parts",
  "control-totals",
  "identities",
  "unit",
  "jump",
  "revision",
  "freshness",
] as const;
export type CheckId = (typeof checkIds)[number];

/** How a check ended: `approved` is a stop that a named person let pass, `skipped` one that had nothing to look at. */
export const checkLevels = ["passed", "skipped", "warn", "approved", "stop"] as const;
export type CheckLevel = (typeof checkLevels)[number];

/** One check of one release: how it ended, how many cells it found, and the milliseconds it took. */
export type CheckResult = { id: CheckId; level: CheckLevel; count: number; ms: number };

/** The five aspects that official statistics declare their quality by. */
export const aspects = ["relevance", "accuracy", "timeliness", "comparability", "coherence"] as const;
export type Aspect = (typeof aspects)[number];

export type Declaration = Readonly<Record<Aspect, Words>>;

/** What a check found, as an operator is told: one Danish sentence, and who let it pass where a person did. */
export type QualityFinding = {
  check: CheckId | null;
  code: string;
  level: "stop" | "warn";
  count: number;
  reason: string;
  approvedBy: string | null;
};

/** What was made of one dataset in one run that looked at it. */
export type QualityRun = {
  /** When, by the store's clock (ISO 8601). */
  at: string;
  outcome: "published" | "stopped";
  release: string | null;
  counts: { rows: number; added: number; changed: number; gone: number } | null;
  checks: readonly CheckResult[];
  findings: readonly QualityFinding[];
  /** Totals that the source told beside the figures: where, how many, and how many of them differed. */
  control: { from: string; totals: number; differing: number } | null;
};

/** `green` where all is as it should be, `amber` where something is told, `red` where the newest figures were stopped. */
export const qualityStates = ["red", "amber", "green", "unknown"] as const;
export type QualityState = (typeof qualityStates)[number];

/** How a dataset stands, in a line of the list. */
export type QualitySummary = {
  dataset: string;
  label: Words;
  source: Words;
  state: QualityState;
  /** When it was last looked at (ISO 8601); null where it never was. */
  checkedAt: string | null;
  counts: Readonly<Record<CheckLevel, number>>;
  lastPeriod: string | null;
  daysLate: number;
};

/** One release as it was served, from a generation on. */
export type ServedRelease = {
  release: string;
  generation: number;
  publishedAt: string;
  firstPeriod: string;
  lastPeriod: string;
  rows: number;
  /** Who let it pass a finding that needs a person, and why. */
  approval: { by: string; reason: string } | null;
  /** Who took a newer release back in favour of this one, and why. */
  rollback: { by: string; reason: string; withdrawn: readonly string[] } | null;
};

/** All that is known of a dataset's quality. */
export type QualityCard = QualitySummary & {
  documentation: string;
  declaration: Declaration | null;
  /** Newest first. */
  runs: readonly QualityRun[];
  releases: readonly ServedRelease[];
};
