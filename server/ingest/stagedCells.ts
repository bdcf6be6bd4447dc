import { columnsOfDataset, sortOfDataset, type Span } from "#server/store/release.ts";
import { literal } from "#server/store/engine.ts";
import { stagedStatuses } from "./conform.ts";
import { allKeys, metPeriods, type Staged } from "./staged.ts";

const statusText = `CASE c.status ${stagedStatuses.map((status, code) => `WHEN ${code} THEN ${literal(status)}`).join(" ")} END`;

const joins = (staged: Staged, kind: "JOIN" | "LEFT JOIN") =>
  allKeys(staged)
    .map((key) => `${kind} ${key}_of ON ${key}_of.id = c.${key}`)
    .join(" ");

/** The statement that answers a staged table as an archive holds it, sorted as codes sort. Numbers sort as their codes do. */
export function archived(staged: Staged): string {
  const columns = columnsOfDataset(staged.table.dimensions).map((name) => {
    if (name === "value") return "c.value AS value";
    return name === "status" ? `${statusText} AS status` : `${name}_of.code AS ${name}`;
  });
  const order = sortOfDataset(staged.table.dimensions)
    .split(", ")
    .map((name) => `c.${name}`);
  return `SELECT ${columns.join(", ")} FROM cell c ${joins(staged, "JOIN")} ORDER BY ${order.join(", ")}`;
}

/** The same with the words that are none of ours, and where each row was read: for whoever looks at what was stopped. */
export function readAs(staged: Staged): string {
  const columns = columnsOfDataset(staged.table.dimensions).map((name) => {
    if (name === "value") return "c.value AS value";
    return name === "status" ? `${statusText} AS status` : `coalesce(${name}_of.code, ${name}_of.word) AS ${name}`;
  });
  return (
    `SELECT ${columns.join(", ")}, file_of.code AS file, c.line AS row FROM cell c ${joins(staged, "LEFT JOIN")} ` +
    "LEFT JOIN file_of ON file_of.id = c.file ORDER BY c.file, c.line, c.rowid"
  );
}

/** First and last period of a staged table that has so many cells. */
export function spanOf(staged: Staged, rows: number): Span {
  const periods = metPeriods(staged);
  return { firstPeriod: periods[0]?.code ?? "", lastPeriod: periods.at(-1)?.code ?? "", rows };
}
