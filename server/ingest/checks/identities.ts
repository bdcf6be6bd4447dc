import type { Identity, Term } from "#server/sources/quality.ts";
import { each, nameOf, type Rule, wholeCell } from "../rule.ts";
import { measurePlaces } from "../dictionary.ts";
import type { Staged } from "../staged.ts";

/** The sum of a side's terms in each cell that has them all. */
function side({ keys, table }: Staged, terms: readonly Term[]): string {
  const codes = keys.filter((key) => key !== "measure");
  const places = measurePlaces(table);
  const parts = terms.map(
    ({ measure, before = 0, times = 1 }) =>
      `SELECT ${[...codes, `period + ${before} AS period`].join(", ")}, ${times} * value AS value FROM cell ` +
      `WHERE measure = ${places.get(measure) ?? -1} AND value IS NOT NULL`,
  );
  const by = [...codes, "period"].join(", ");
  return `SELECT ${by}, sum(value) AS value FROM (${parts.join(" UNION ALL ")}) GROUP BY ${by} HAVING count(*) = ${terms.length}`;
}

const written = (terms: readonly Term[]) =>
  terms
    .map(({ measure, before = 0, times = 1 }) => {
      const shifted = before === 0 ? measure : `${measure} ${before} før`;
      return times === 1 ? shifted : `${times} × ${shifted}`;
    })
    .join(" + ");

function broken(staged: Staged, { left, right, is, tolerance }: Identity): string {
  const place = measurePlaces(staged.table).get(left[0]?.measure ?? "") ?? -1;
  const by = [...staged.keys.filter((key) => key !== "measure"), "period"];
  const same = by.map((key) => `c.${key} = l.${key}`).join(" AND ");
  const difference = "l.value - r.value";
  return (
    `SELECT ${wholeCell(staged, "c", "r.value")} FROM (${side(staged, left)}) l JOIN (${side(staged, right)}) r USING (${by.join(", ")}) ` +
    `JOIN cell c ON c.measure = ${place} AND ${same} ` +
    `WHERE ${is === "equal" ? `abs(${difference})` : difference} > ${tolerance} + 1e-9`
  );
}

/** What must hold between measures of the same cell, as the table declares it. */
export const identityRules = (staged: Staged): Rule[] =>
  staged.quality.identities.map((identity) => ({
    code: "identity-broken",
    severity: "stop",
    select: broken(staged, identity),
    tell: each(
      (cell) =>
        `${nameOf(cell)}: ${written(identity.left)} ${identity.is === "equal" ? "er ikke" : "er mere end"} ${written(identity.right)}.`,
    ),
  }));
