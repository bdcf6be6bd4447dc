import { hidingStatements, isOfHiddenCount, type PatternTable } from "#server/disclosure/pattern.ts";
import type { Measure, Table } from "#server/sources/define.ts";
import { statusCode } from "./conform.ts";
import { firstStranger, measurePlaces } from "./dictionary.ts";
import type { Staged } from "./staged.ts";

/** Name of the disclosure policy that releases are made under; a part of their identity. */
export const policy = "T0";

const shareUnits = new Set(["percent", "percentage-points"]);

export const isShare = ({ unit }: Pick<Measure, "unit">): boolean => shareUnits.has(unit);

const tableOf = ({ keys }: Pick<Staged, "keys">): PatternTable => ({
  name: "cell",
  keys: [...keys.filter((key) => key !== "measure"), "period"],
  suppressed: statusCode.suppressed,
});

/** The measures that are shares, each with the count it is made of, as they are staged. */
function sharesOf(table: Pick<Table, "measures">): Map<number, number> {
  const places = measurePlaces(table);
  return new Map(
    table.measures.flatMap(({ id, of }): [number, number][] => {
      const [share, count] = [places.get(id), of === undefined ? undefined : places.get(of)];
      return share === undefined || count === undefined ? [] : [[share, count]];
    }),
  );
}

/** The condition on a cell `c` that it is a share of a count that is hidden; null where the table has no such shares. */
export function sharesOfHidden(staged: Pick<Staged, "table" | "keys">): string | null {
  const shares = sharesOf(staged.table);
  return shares.size === 0 ? null : isOfHiddenCount(tableOf(staged), shares);
}

/**
 * Who lives nowhere known is in no labour force: an empty share of them is none, where the source hides by empty cells.
 * One whose count is hidden is hidden again after it.
 */
function sharesOfNobody({ table, members }: Staged, shares: ReadonlyMap<number, number>): string[] {
  const unknown = (members.get("geography") ?? []).filter(({ level }) => level === "unknown").map(({ id }) => id);
  if (table.emptyMeans !== "suppressed" || unknown.length === 0 || shares.size === 0) return [];
  return [
    `UPDATE cell SET status = ${statusCode.missing} WHERE status = ${statusCode.suppressed} AND value IS NULL ` +
      `AND measure IN (${[...shares.keys()].join(", ")}) AND geography IN (${unknown.join(", ")})`,
  ];
}

/** Leaves what may be published: the source's own marks and undocumented ones hide, and no share is there whose count is not. */
export async function hide(staged: Staged): Promise<void> {
  const { staging, table } = staged;
  const { suppressed, "unknown-mark": unknown } = statusCode;
  const ofMarks = `UPDATE cell SET value = NULL, status = ${suppressed} WHERE status = ${unknown}`;
  const marks = staged.words.unknownMarks.size === 0 ? [] : [ofMarks];
  const shares = sharesOf(table);
  const statements = [...sharesOfNobody(staged, shares), ...marks, ...hidingStatements(tableOf(staged), shares)];
  await staging.run(statements.join("; "));
}

/** The newest periods of a release are provisional where the source says that it will revise them. */
export async function markProvisional({ staging, table }: Staged): Promise<void> {
  if (table.provisionalPeriods === 0) return;
  await staging.run(
    `UPDATE cell SET status = ${statusCode.provisional} WHERE status = ${statusCode.ok} AND period IN ` +
      `(SELECT DISTINCT period FROM cell WHERE period < ${firstStranger} ORDER BY period DESC LIMIT ${table.provisionalPeriods})`,
  );
}
