import type { Table } from "#server/sources/define.ts";
import { type Row, codeFor, periodFor } from "./rows.ts";
import type { Grain } from "./periods.ts";
import { type Seen, seenIn, sumOf } from "./seen.ts";
import type { Snapshot } from "./snapshots.ts";

type Answer = { columns: string[]; rows: (string | number | null)[][] };
/** The cell of a row under a head. */
type Named = (head: string) => string | number | null;

/** The columns of dimensions that a table's rows are taken apart by, beside period and area. */
const details = ["Ydelsesgrupper", "Visitationskategori"];

const after = (where: string) => `Efterfølgende beskæftigelse: ${where}`;
const found = ["I samme virksomhed", "I anden virksomhed i samme branche", "I anden virksomhed i anden branche"];
const statuses = "Status 3 mdr. efter afsluttet forløb, antal";

/** What a measure adds up of a row, where it is no column of its own; a row it does not count is null. */
const counted: Readonly<Record<string, (row: Named) => readonly string[] | null>> = {
  "jobindsats-y14d03/employed": () => found.map(after),
  "jobindsats-y14d03/ended": () => [...found, "Ingen beskæftigelse"].map(after),
  "jobindsats-y01b15/spells": (row) =>
    row("Arbejdsmarkedsstatus") === "Arbejdsmarkedsstatus i alt" ? [statuses] : null,
  "jobindsats-y01b15/self-supporting": (row) =>
    ["Lønmodtagerbeskæftigelse", "Uddannelse", "Selvforsørgelse"].includes(String(row("Arbejdsmarkedsstatus")))
      ? [statuses]
      : null,
  "jobindsats-y01b15/employed": (row) =>
    row("Arbejdsmarkedsstatus") === "Lønmodtagerbeskæftigelse" ? [statuses] : null,
};

/** Weeks of completed spells: their number times their mean length, which the source rounds, in whole weeks. */
function weeksOf(row: Named): Seen {
  const [spells, mean] = [row("Antal afsluttede forløb"), row("Gnsn. varighed af afsluttede forløb (uger)")];
  return typeof spells === "number" && typeof mean === "number" ? Math.round(spells * mean) : "suppressed";
}

/** The rows of a table's answers. The same row may stand in several; the kinds of a table without a total are summed. */
export function jobindsatsRows(table: Table, grain: Grain, snapshots: readonly Snapshot[]): Row[] {
  const parts = new Map<string, Map<string, Seen>>();
  for (const { bytes } of snapshots) {
    const { columns, rows }: Answer = JSON.parse(new TextDecoder().decode(bytes));
    const places = new Map(columns.map((head, at) => [head, at]));
    const kinds = columns.filter((head, at) => at > 1 && rows.some((row) => typeof row[at] === "string"));
    const detail = details.find((head) => table.dimensions.includes("benefit") && columns.includes(head));
    for (const cells of rows) {
      const row: Named = (head) => cells[places.get(head) ?? -1] ?? null;
      const [period, area, benefit] = [row("Periode"), row("Område"), detail === undefined ? "" : row(detail)];
      const kind = kinds.map(row).join("|");
      for (const { id, source } of table.measures) {
        const adds = counted[`${table.dataset}/${id}`];
        const heads = adds ? adds(row) : [source];
        if (heads === null) continue;
        const seen =
          table.dataset === "jobindsats-y01a27" && id === "weeks"
            ? weeksOf(row)
            : sumOf(heads.map((head) => seenIn(row(head), table.emptyMeans)));
        const key = `${id}|${period}|${area}|${benefit}`;
        const known = parts.get(key) ?? new Map<string, Seen>();
        parts.set(key, known);
        if (known.has(kind) && known.get(kind) !== seen) throw new RangeError(`${table.dataset}: ${key} stands twice`);
        known.set(kind, seen);
      }
    }
  }
  return [...parts].map(([key, seen]) => {
    const [measure = "", period = "", area = "", benefit = ""] = key.split("|");
    const codes = {
      geography: codeFor("jobindsats", "geography", table.table, area),
      ...(benefit === "" ? {} : { benefit: codeFor("jobindsats", "benefit", table.table, benefit) }),
    };
    return { period: periodFor(period, grain), codes, measure, seen: sumOf([...seen.values()]) };
  });
}
