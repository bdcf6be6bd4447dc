import type { AuditLine } from "#server/audit/chain.ts";
import type { EstateChanges, Vintages } from "#shared/changes.ts";
import type { BridgeLink } from "#shared/bridge.ts";
import type { DimensionCard, DimensionId } from "#shared/dimension.ts";
import type { Cube } from "#shared/cube.ts";
import type { Drawing, ExportedFile, Figure, FileFormat, Rows } from "#shared/figure.ts";
import type {
  Change,
  KeepOutcome,
  Kept,
  KeptKind,
  Preference,
  PreferenceKey,
  PreferenceOf,
  Preferences,
  Removal,
} from "#shared/kept.ts";
import type { LatencyCard, Lineage, ReleaseCalendarCard } from "#shared/freshness.ts";
import type { DatasetCard, IndicatorCard } from "#shared/indicator.ts";
import type { QualityCard, QualitySummary } from "#shared/quality.ts";
import type { Query } from "#shared/query.ts";
import type { Ranking } from "#shared/rank.ts";
import type { Reconciliation, ReconciliationCard } from "#shared/reconciliation.ts";
import type { DataMode, Language } from "#shared/words.ts";

/** What is served now; asked for before the first generation it is the refusal `not-ready`. `clock` is the demonstration world's own time, null in live mode. */
export type Standing = { generation: number; publishedAt: string; mode: DataMode; clock: string | null };

/** The file with the generation and the mode its cells came from. */
export type ServedFile = ExportedFile & { generation: number; mode: DataMode };

/** Called with what was kept before it is for good: where it rejects, nothing was kept. */
type Recording = (kept: { id: string; version: number }) => Promise<void>;

/** What users keep, each their own. All throw the refusal `kept-down` while the store does not answer. */
export type KeptDoor = {
  preferences: (owner: string) => Promise<Preferences>;
  keepPreference: <Key extends PreferenceKey>(
    owner: string,
    change: { key: Key; version: number; value: PreferenceOf<Key> },
    record: Recording,
  ) => Promise<KeepOutcome<Preference>>;
  /** One's own, or where an indicator is named those about it; annotations then of everyone. */
  list: <Kind extends KeptKind>(kind: Kind, owner: string, indicator: string | null) => Promise<readonly Kept<Kind>[]>;
  keep: <Kind extends KeptKind>(
    kind: Kind,
    owner: string,
    change: Change<Kind>,
    record: Recording,
  ) => Promise<KeepOutcome<Kept<Kind>>>;
  remove: <Kind extends KeptKind>(
    kind: Kind,
    owner: string,
    at: Removal,
    record: Recording,
  ) => Promise<KeepOutcome<Kept<Kind>>>;
};

/**
 * The functions a procedure may call, wired in `server/wire.ts`. A procedure cannot reach undisclosed numbers, since it
 * holds nothing else. All throw `Refusal` on a question that cannot be answered.
 */
export type Doors = {
  standing: () => Standing;
  answer: (query: Query) => Promise<Cube>;
  indicators: () => readonly IndicatorCard[];
  datasets: () => readonly DatasetCard[];
  dimension: (id: DimensionId) => DimensionCard;
  /** What each generation after a day changed, newest first; without a day the newest twelve that changed anything. */
  estateChanges: (since?: string) => Promise<readonly EstateChanges[]>;
  /** One indicator at one place in every edition there has been. */
  vintages: (query: Query) => Promise<Vintages>;
  /** What is to come, and when the sources were last asked. */
  calendar: () => Promise<ReleaseCalendarCard>;
  /** How long after their end the periods of each dataset became available. */
  latency: () => readonly LatencyCard[];
  /** Where one number comes from: a query that has one answer. */
  lineage: (query: Query) => Promise<Lineage>;
  /** Concepts that several agencies publish a figure for, and one of them answered. */
  reconciliations: () => readonly ReconciliationCard[];
  reconcile: (id: string) => Promise<Reconciliation>;
  /** Where an area stands among the areas of its level, in the newest period. */
  ranking: (question: { indicator: string; area: string; knownOn?: string | undefined }) => Promise<Ranking>;
  /** Which groups of industries share companies across schemes. */
  industryBridge: () => readonly BridgeLink[];
  /** How every dataset stands by its checks, and all that is known of one. */
  qualities: () => Promise<readonly QualitySummary[]>;
  quality: (dataset: string) => Promise<QualityCard>;
  file: (figure: Figure, format: FileFormat, language: Language, drawing: Drawing, rows?: Rows) => Promise<ServedFile>;
  onSwitch: (listener: (standing: Standing) => void) => () => void;
  kept: KeptDoor;
  record: (line: AuditLine) => Promise<void>;
};
