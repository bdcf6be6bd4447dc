import { assertText, guessedCharset } from "./charset.ts";
import { isBlank, recordsIn } from "./csvRecords.ts";
import { cellIn } from "./number.ts";
import { isPlace } from "./period.ts";
import { bareTable, type Cell, type Dimension, excerpt, FormatError, rewalkable, type StatTable } from "./table.ts";

const stubShape = /^[\w .-]+(?:,[\w .-]+)*[\\/][\w .-]+$/;

/** Whether a first line is the header of a Eurostat TSV: `dim,dim,geo\TIME_PERIOD`, then the periods. */
export const isTsvHeader = (header: string[]): boolean =>
  header.length >= 2 && stubShape.test((header[0] ?? "").trim());

/** The table in a Eurostat TSV, current (freq first, TIME_PERIOD) or old bulk layout (time). A flag after a number, or after `:`, is the status. Throws FormatError. */
export const parseEurostatTsv = (bytes: Uint8Array): StatTable[] => {
  assertText(bytes);
  const charset = guessedCharset(bytes);
  const [header = []] = recordsIn(bytes, "\t", charset);
  if (!isTsvHeader(header))
    throw new FormatError(
      "layout",
      `The first line "${excerpt(header.join(" "))}" is not the header of a Eurostat TSV.`,
    );
  const [stub = "", timeId = "time"] = (header[0] ?? "").trim().split(/[\\/]/);
  const ids = stub.split(",").map((id) => id.trim());
  const periods = header.slice(1).map((period) => period.trim());
  while (periods.at(-1) === "") periods.pop();
  const series = function* series(): Generator<{ codes: string[]; fields: string[] }> {
    let line = 0;
    for (const record of recordsIn(bytes, "\t", charset)) {
      line += 1;
      if (line === 1 || isBlank(record)) continue;
      const codes = (record[0] ?? "").split(",").map((code) => code.trim());
      const fields = record.slice(1, periods.length + 1);
      if (
        codes.length !== ids.length ||
        fields.length !== periods.length ||
        record.slice(periods.length + 1).some((text) => text.trim() !== "")
      )
        throw new FormatError(
          "truncated",
          `Line ${line} has ${codes.length} codes and ${record.length - 1} values where the header has ${ids.length} and ${periods.length}.`,
        );
      yield { codes, fields };
    }
  };
  const found = ids.map(() => new Set<string>());
  let seriesCount = 0;
  for (const { codes } of series()) {
    seriesCount += 1;
    for (const [at, code] of codes.entries()) found[at]?.add(code);
  }
  const dimensions = [
    ...ids.map((id, at): Dimension => dimension(id, isPlace(id) ? "geo" : null, found[at] ?? [])),
    dimension(timeId.trim(), "time", periods),
  ];
  const cells = rewalkable(function* walk(): Generator<Cell> {
    for (const { codes, fields } of series())
      for (const [at, period] of periods.entries()) yield { codes: [...codes, period], ...flagged(fields[at] ?? "") };
  });
  const product = found.reduce((total, codes) => total * codes.size, 1);
  const warnings =
    seriesCount === product ? [] : [`The file has ${seriesCount} of the ${product} series its codes could make.`];
  const format = timeId.trim().toUpperCase() === "TIME_PERIOD" ? "eurostat-tsv" : "eurostat-tsv-old";
  return [
    {
      ...bareTable(format, charset),
      dimensions,
      cellCount: seriesCount * periods.length,
      cells,
      warnings,
      source: "Eurostat",
    },
  ];
};

const dimension = (id: string, role: Dimension["role"], codes: Iterable<string>): Dimension => ({
  id,
  label: null,
  role,
  categories: [...codes].map((code) => ({ code, label: null })),
});

/** `10.8 b`, `: `, `: u`, `10.8bu`: digits or a colon, then flags. */
const flagged = (field: string): { value: string | null; status: string } => {
  const text = field.trim();
  const match = /^(:|[+-]?[\d.]+(?:[eE][+-]?\d+)?)\s*(.*)$/.exec(text);
  if (match?.[1] === undefined) return cellIn(text) ?? { value: null, status: text };
  const flag = (match[2] ?? "").replaceAll(" ", "");
  if (match[1] === ":") return { value: null, status: `:${flag}` };
  const cell = cellIn(match[1]);
  return cell?.value === undefined || cell.value === null
    ? { value: null, status: text }
    : { value: cell.value, status: flag };
};
