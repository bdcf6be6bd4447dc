import { join } from "node:path";
import { dayInDenmark } from "#shared/day.ts";
import type { DimensionId } from "#shared/dimension.ts";
import { type Delivery, type Source, SourceFault, type Table } from "#server/sources/define.ts";
import type { FileContract } from "#server/sources/fileContract.ts";
import { headsIn } from "#server/sources/fileRows.ts";
import { sha256Of } from "#server/store/durable.ts";
import type { Release } from "#server/store/manifest.ts";
import { archivedRelease } from "#server/store/release.ts";
import { withStaging } from "#server/store/staging.ts";
import { publishedGeneration } from "#server/store/write.ts";
import { check } from "./check.ts";
import { type Counts, countsAgainst } from "./compare.ts";
import { dimensionsOf } from "./conform.ts";
import { firstStranger, type Met } from "./dictionary.ts";
import { codeOfFault } from "./faults.ts";
import { type Finding, type Findings, findingsOf } from "./findings.ts";
import { type Moved, movedCells } from "./previewCells.ts";
import { type Staged, stage } from "./staged.ts";

/** A table of a file source and the form it is agreed to come in. */
export type Agreed = { source: Source; table: Table; contract: FileContract };

/** What an import of a file would be. Nothing is taken, kept or served. */
export type Preview = {
  name: string;
  size: number;
  sha256: string;
  agreed: Agreed;
  missing: readonly string[];
  added: readonly string[];
  rows: number;
  /** The first rows, as written. */
  first: readonly (readonly string[])[];
  periods: readonly string[];
  unknown: readonly { dimension: DimensionId; words: readonly Met[] }[];
  served: Release | null;
  counts: Counts | null;
  moved: Moved | null;
  findings: readonly Finding[];
};

const shownRows = 3;

async function servedOf(dataDir: string, { dataset }: Table): Promise<Release | null> {
  const generation = await publishedGeneration(dataDir);
  const served = generation?.releases.find((release) => release.dataset === dataset);
  return served ? archivedRelease(dataDir, served.id) : null;
}

const strangers = (met: readonly Met[]) => met.filter(({ id }) => id >= firstStranger);

function wordsIn({ words }: Staged, source: Source) {
  const known = words.period.met().flatMap(({ word }) => source.period(word) ?? []);
  return {
    periods: [...new Set(known)].toSorted(),
    unknown: words.codes
      .map(({ dimension, words: own }) => ({ dimension, words: strangers(own.met()) }))
      .filter(({ words: own }) => own.length > 0),
  };
}

/** The file read and judged as a run would, beside what is served. */
async function judged(delivery: Delivery, { source, table }: Agreed, dataDir: string, now: Date, findings: Findings) {
  const served = await servedOf(dataDir, table);
  const file = served && { ...served, path: join(dataDir, served.file) };
  return withStaging(async (staging) => {
    const staged = await stage(staging, { source, table, served: file }, [delivery], findings);
    const told = { served, ...wordsIn(staged, source) };
    if (findings.isStopped()) return { ...told, counts: null, moved: null };
    await check(staged, {
      deliveries: [delivery],
      control: source.controlIn?.(table, [delivery]) ?? null,
      known: dimensionsOf(table).flatMap((dimension) => [...source.codes(dimension, table).keys()]),
      due: { nextUpdate: null },
      today: dayInDenmark(now.toISOString()),
      findings,
      ticks: () => 0,
    });
    return { ...told, counts: await countsAgainst(staged), moved: served ? await movedCells(staged) : null };
  });
}

/** What a run would make of a file, and find in it. */
export async function previewOf(delivery: Delivery, agreed: Agreed, dataDir: string, now: Date): Promise<Preview> {
  const findings = findingsOf(agreed.table.dataset, null);
  const { name, bytes } = delivery;
  let heads: ReturnType<typeof headsIn> = { at: [], missing: [], added: [], rows: 0, first: [] };
  try {
    heads = headsIn(delivery, agreed.contract, shownRows);
  } catch (cause) {
    if (!(cause instanceof SourceFault)) throw cause;
    findings.stop(codeOfFault(cause), cause.message, { file: name, row: cause.row });
  }
  const none = { served: null, periods: [], unknown: [], counts: null, moved: null };
  const told = findings.isStopped() ? none : await judged(delivery, agreed, dataDir, now, findings);
  return { name, size: bytes.byteLength, sha256: sha256Of(bytes), agreed, ...heads, ...told, findings: findings.all };
}
