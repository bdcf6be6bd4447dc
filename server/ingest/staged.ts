import type { DimensionId } from "#shared/dimension.ts";
import { comparePeriods, firstDay, lastDay, periodsBetween } from "#shared/period.ts";
import { membersOf } from "#server/dimensions/breakdowns.ts";
import { qualityOf, type Quality } from "#server/sources/quality.ts";
import type { Delivery, Source, Table } from "#server/sources/define.ts";
import { literal } from "#server/store/engine.ts";
import type { SmallTable, StagedColumn, StagedRow, Staging } from "#server/store/staging.ts";
import { conform, dimensionsOf, numberColumns, stagedStatuses, type Words } from "./conform.ts";
import { type Dictionary, firstStranger, knownPlace, measurePlaces, ordinalOf } from "./dictionary.ts";
import type { Findings } from "./findings.ts";
import { isShare } from "./hide.ts";

/** The release that is served, as far as a new one is compared with it. */
export type ServedFile = { path: string; firstPeriod: string; lastPeriod: string };

/** A measure as it is staged: whether its parts sum, whether it lies within 0-100, and whether it may be below nothing. */
export type StagedMeasure = { id: number; code: string; isSummed: boolean; isBounded: boolean; isSigned: boolean };

/** A member as it is staged, with the first and last period that it is valid in. */
export type StagedMember = { id: number; code: string; level: string; first: number; last: number };

export type StagedPeriod = { id: number; code: string; begins: string; ends: string };

/** A table's cells in a staging database, with what they are judged by. */
export type Staged = {
  staging: Staging;
  table: Table;
  quality: Quality;
  words: Words;
  measures: readonly StagedMeasure[];
  members: ReadonlyMap<Exclude<DimensionId, "time">, readonly StagedMember[]>;
  /** Every period from the first to the last of what is read and what is served. */
  periods: readonly StagedPeriod[];
  span: { first: number; last: number };
  /** Columns that name a cell but for its period: measure and dimensions. */
  keys: readonly string[];
  hasServed: boolean;
};

export const allKeys = ({ keys }: Pick<Staged, "keys">): string[] => [...keys, "period"];

/** The periods that were read, in their order. */
export function metPeriods({ words, periods }: Pick<Staged, "words" | "periods">): StagedPeriod[] {
  const met = new Set(words.period.met().map(({ id }) => id));
  return periods.filter(({ id }) => met.has(id));
}

/** Every period from the first to the last of what is read and what is served. */
function periodsOf(words: Words, source: Source, table: Table, served: ServedFile | null): StagedPeriod[] {
  const known = words.period
    .met()
    .filter(({ id }) => id < firstStranger)
    .flatMap(({ word }) => source.period(word) ?? []);
  const all = [...known, ...(served ? [served.firstPeriod, served.lastPeriod] : [])].toSorted(comparePeriods);
  return periodsBetween(all[0] ?? table.firstPeriod, all.at(-1) ?? table.firstPeriod).map((code) => ({
    id: ordinalOf(code),
    code,
    begins: firstDay(code),
    ends: lastDay(code),
  }));
}

function measuresOf(table: Table, quality: Quality): StagedMeasure[] {
  const places = measurePlaces(table);
  return table.measures.map((measure) => {
    const isSigned = measure.unit === "percentage-points" || quality.signed.includes(measure.id);
    const isBounded = isShare(measure) && !isSigned && !quality.aboveHundred.includes(measure.id);
    return { id: places.get(measure.id) ?? -1, code: measure.id, isSummed: measure.additive, isBounded, isSigned };
  });
}

/** The members of a dimension, each with the periods it is valid in among those there are. */
function membersAmong(dimension: Exclude<DimensionId, "time">, periods: readonly StagedPeriod[]): StagedMember[] {
  const [begin, end] = [periods[0]?.id ?? 0, periods.at(-1)?.id ?? 0];
  return membersOf(dimension).map(({ code, level, validFrom, validTo }) => ({
    id: knownPlace(dimension, code),
    code,
    level,
    first: validFrom === null ? begin : (periods.find(({ ends }) => ends >= validFrom)?.id ?? end + 1),
    last: validTo === null ? end : (periods.findLast(({ begins }) => begins <= validTo)?.id ?? begin - 1),
  }));
}

/** The dictionaries as tables: what each number stands for, by code where it is ours, else by the word that was met; and whether it was. */
function namesIn({ words, measures, members, periods }: Staged): SmallTable[] {
  const naming: StagedColumn[] = [
    ["id", "INTEGER"],
    ["code", "VARCHAR"],
    ["word", "VARCHAR"],
    ["met", "BOOLEAN"],
  ];
  const others = ({ met }: Dictionary) =>
    met()
      .filter(({ id }) => id >= firstStranger)
      .map(({ id, word }): StagedRow => [id, null, word, true]);
  const metOf = ({ met }: Dictionary) => new Set(met().map(({ id }) => id));
  const ofMeasures = metOf(words.measure);
  const summed = measures.map(({ id, code, isSummed }) => [id, code, null, ofMeasures.has(id), isSummed]);
  const bounds: StagedColumn[] = [
    ["level", "VARCHAR"],
    ["first", "INTEGER"],
    ["last", "INTEGER"],
  ];
  const codes = words.codes.map(({ dimension, words: own }): SmallTable => {
    const met = metOf(own);
    const known = (members.get(dimension) ?? []).map(({ id, code, level, first, last }) => {
      return [id, code, null, met.has(id), level, first, last];
    });
    return { name: `${dimension}_of`, columns: [...naming, ...bounds], rows: [...known, ...others(own)] };
  });
  const ofPeriods = metOf(words.period);
  const known = periods.map(({ id, code }): StagedRow => [id, code, null, ofPeriods.has(id)]);
  const files = words.files.map((name, place): StagedRow => [place, name, null, true]);
  return [
    { name: "measure_of", columns: [...naming, ["additive", "BOOLEAN"]], rows: [...summed, ...others(words.measure)] },
    ...codes,
    { name: "period_of", columns: naming, rows: [...known, ...others(words.period)] },
    { name: "file_of", columns: naming, rows: files },
  ];
}

/** What is served, in the same numbers, where its cells are ours. */
async function loadServed({ staging, words, keys }: Staged, served: ServedFile | null) {
  if (!served) {
    const columns = [...keys, "period", "status"].map((name): StagedColumn => [name, "INTEGER"]);
    await staging.make([{ name: "served", columns: [...columns, ["value", "DOUBLE"]], rows: [] }]);
    return;
  }
  const joins = words.codes.map(({ dimension }) => `JOIN ${dimension}_of ON ${dimension}_of.code = r.${dimension}`);
  const codes = words.codes.map(({ dimension }) => `${dimension}_of.id AS ${dimension}`);
  const statuses = stagedStatuses.map((status, code) => `WHEN ${literal(status)} THEN ${code}`);
  await staging.run(
    `CREATE TEMP TABLE served AS SELECT ${["measure_of.id AS measure", ...codes].join(", ")}, period_of.id AS period, ` +
      `CASE r.status ${statuses.join(" ")} END AS status, r.value FROM read_parquet(${literal(served.path)}) AS r ` +
      `JOIN measure_of ON measure_of.code = r.measure ${joins.join(" ")} JOIN period_of ON period_of.code = r.period`,
  );
}

/** Reads deliveries into a staging database: cells as numbers, what the numbers stand for, and what is served. */
export async function stage(
  staging: Staging,
  { source, table, served }: { source: Source; table: Table; served: ServedFile | null },
  deliveries: readonly Delivery[],
  findings: Findings,
): Promise<Staged> {
  const cells = await staging.cells("cell", numberColumns(table), "value");
  const words = conform(deliveries, source, table, findings, cells.add);
  cells.end();
  const quality = qualityOf(table);
  const periods = periodsOf(words, source, table, served);
  const staged: Staged = {
    staging,
    table,
    quality,
    words,
    measures: measuresOf(table, quality),
    members: new Map(words.codes.map(({ dimension }) => [dimension, membersAmong(dimension, periods)])),
    periods,
    span: { first: periods[0]?.id ?? 0, last: periods.at(-1)?.id ?? 0 },
    keys: ["measure", ...dimensionsOf(table)],
    hasServed: served !== null,
  };
  await staging.make(namesIn(staged));
  await loadServed(staged, served);
  return staged;
}
