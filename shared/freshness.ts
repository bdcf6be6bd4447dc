import type { Due } from "./due.ts";
import type { Agency } from "./indicator.ts";
import type { Frequency, Period } from "./period.ts";
import type { DataMode, Words } from "./words.ts";

/** A dataset's next figures: the day they are due, of which period, and how many days overdue they are today. */
export type ComingRelease = Due & {
  dataset: string;
  label: Words;
  source: Words;
  agency: Agency;
  table: string;
  daysLate: number;
};

/** When a source was last asked (ISO 8601), and how many times in a row it has not answered since. */
export type SourceLook = { source: string; label: Words; lookedAt: string; failures: number };

/** What is to come, the first day first, and when the sources were last asked. Dates `YYYY-MM-DD`. */
export type ReleaseCalendarCard = { today: string; coming: readonly ComingRelease[]; looks: readonly SourceLook[] };

/**
 * A period of a dataset that became available: on which day, after how many days from its end, and what was promised
 * then. Whose day it is: that of the edition here, or the source's own of the newest period of a dataset that was new
 * here; where it named none, day and days are null.
 */
export type ArrivalCard = {
  period: Period;
  day: string | null;
  days: number | null;
  lagDays: number;
  dated: "here" | "source" | "unknown";
};

/** How long after their end a dataset's periods became available, oldest first. */
export type LatencyCard = {
  dataset: string;
  label: Words;
  source: Words;
  agency: Agency;
  frequency: Frequency;
  /** Days that are promised now. */
  lagDays: number;
  arrivals: readonly ArrivalCard[];
  /** Arrivals whose day is known, and those of them within what was promised. */
  dated: number;
  within: number;
};

/** One file of a source that a figure was read from, and what was read of it. */
export type LineageStep = {
  dataset: string;
  label: Words;
  release: string;
  /** SHA-256 of the release's archive. */
  releaseSha256: string;
  table: string;
  source: Words;
  agency: Agency;
  licence: string;
  /** The table's own page at the source. */
  documentation: string;
  updatedAt: string | null;
  measures: readonly Words[];
  periods: readonly Period[];
  snapshot: {
    sha256: string;
    name: string;
    method: "GET" | "POST";
    url: string;
    body: string | null;
    requestId: string | null;
    fetchedAt: string;
  };
};

/** Where one number comes from: cell → release → the bytes as received → the source's own page. */
export type Lineage = { generation: number; publishedAt: string; mode: DataMode; steps: readonly LineageStep[] };
