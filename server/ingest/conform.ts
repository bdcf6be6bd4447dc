import type { CellStatus } from "#shared/cube.ts";
import { firstDay, frequencyOf, lastDay, type Period } from "#shared/period.ts";
import { geographyMember, isValidAmong } from "#server/dimensions/geography.ts";
import type { Delivery, Measure, Source, SourceRow, Table } from "#server/sources/define.ts";
import { SourceFault } from "#server/sources/define.ts";
import type { Observation } from "#server/store/release.ts";
import { type Findings, quoted } from "./findings.ts";

/** An observation and where it was read. */
export type Placed = Observation & { file: string; row: number };

export type Conformed = {
  rows: Placed[];
  /** Every word met in the source's own columns, for the checks of what may stand in a file. */
  words: ReadonlyMap<string, { file: string; row: number }>;
};

type Cell = { value: number | null; status: CellStatus };

/** The cell behind a value and its mark. A mark that the source has not documented hides the cell: it is never 0. */
function cellOf({ value, mark }: SourceRow, table: Table, unknown: () => void): Cell {
  switch (mark) {
    case "":
      return value === null ? { value: null, status: table.emptyMeans } : { value, status: "ok" };
    case "..":
    case "...":
    case "…":
      return { value: null, status: table.emptyMeans };
    case ".":
      return { value: null, status: "impossible" };
    case "*":
      return value === null ? { value: null, status: "suppressed" } : { value, status: "provisional" };
    case "-":
      // Nil in StatBank's notation; a source that hides by empty cells has no such mark.
      if (table.emptyMeans === "missing") return { value: 0, status: "ok" };
  }
  unknown();
  return { value: null, status: "suppressed" };
}

/** Source word → ours, each looked up once. */
function remembered<Found>(look: (word: string) => Found): (word: string) => Found {
  const known = new Map<string, { found: Found }>();
  return (word) => {
    const before = known.get(word);
    if (before) return before.found;
    const found = look(word);
    known.set(word, { found });
    return found;
  };
}

type Days = { first: string; last: string };

/**
 * Rows in the source's words as observations in ours. A word we do not know is a finding and its rows are left out, so
 * that one look tells everything that is wrong; a stop keeps them all from being served.
 */
export function conform(deliveries: readonly Delivery[], source: Source, table: Table, findings: Findings): Conformed {
  const rows: Placed[] = [];
  const words = new Map<string, { file: string; row: number }>();
  const hasGeography = table.dimensions.includes("geography");
  const codes = hasGeography ? source.codes("geography", table) : null;
  const measures = new Map<string, Measure>(table.measures.map((measure) => [measure.source, measure]));
  const periodOf = remembered((word) => source.period(word));
  const frequencyIn = remembered(frequencyOf);
  const daysOf = remembered((period: Period): Days => ({ first: firstDay(period), last: lastDay(period) }));

  const take = (given: SourceRow, met: { file: string; row: number }) => {
    const areaWord = given.keys.geography;
    for (const word of [areaWord, given.measure, given.keys.time]) if (!words.has(word)) words.set(word, met);
    const measure = measures.get(given.measure);
    const period = periodOf(given.keys.time);
    const area = codes?.get(areaWord);
    if (!measure) findings.stop("unknown-measure", `Målet ${quoted(given.measure)} er ikke kendt.`, met);
    if (period === null) findings.stop("unknown-period", `${quoted(given.keys.time)} er ikke en periode.`, met);
    if (codes && area === undefined) findings.stop("unknown-code", `Området ${quoted(areaWord)} er ikke kendt.`, met);
    if (!measure || period === null || (codes && area === undefined)) return;
    if (frequencyIn(period) !== table.frequency) {
      findings.stop(
        "wrong-frequency",
        `Perioden ${quoted(period)} har ikke tabellens frekvens (${table.frequency}).`,
        met,
      );
      return;
    }
    if (area !== undefined && !isValid(area, daysOf(period))) {
      findings.stop("code-not-valid", `Området ${quoted(area)} findes ikke i perioden ${period}.`, met);
      return;
    }
    const cell = cellOf(given, table, () =>
      findings.warn("unknown-mark", `Mærket ${quoted(given.mark)} er ikke dokumenteret; cellen vises ikke.`, met),
    );
    rows.push({ measure: measure.id, ...(area === undefined ? {} : { geography: area }), period, ...cell, ...met });
  };

  for (const delivery of deliveries) {
    let row = 0;
    try {
      for (const given of source.parse(delivery, table)) {
        row += 1;
        take(given, { file: delivery.name, row: given.row ?? row });
      }
    } catch (cause) {
      const told = (cause instanceof SourceFault ? cause.message : String(cause)).replace(`${delivery.name}: `, "");
      // A source's fault names the row it could not read in its sentence.
      const row = /\b(?:row|line) (\d+)\b/i.exec(told)?.[1];
      const met = { file: delivery.name, ...(row === undefined ? {} : { row: Number(row) }) };
      findings.stop("unreadable", `Leverancen kan ikke læses (${told.replace(/\.$/, "")}).`, met);
    }
  }
  if (rows.length === 0 && !findings.isStopped()) findings.stop("empty", "Leverancen indeholder ingen rækker.");
  return { rows, words };
}

function isValid(code: string, { first, last }: Days): boolean {
  const member = geographyMember(code);
  return member !== undefined && isValidAmong(member, first, last);
}
