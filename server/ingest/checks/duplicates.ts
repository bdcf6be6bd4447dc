import { each, nameOf, once, type Rule, wholeCell } from "../rule.ts";
import { allKeys, type Staged } from "../staged.ts";

/** Puts aside the keys that stand in more than one row, and tells how many there are. */
export async function findAgain(staged: Staged): Promise<number> {
  const { staging } = staged;
  await staging.run(
    `CREATE TEMP TABLE again AS SELECT ${allKeys(staged).join(", ")} FROM cell GROUP BY ALL HAVING count(*) > 1`,
  );
  const { n = [] } = await staging.read("SELECT count(*) AS n FROM again");
  return Number(n[0] ?? 0);
}

/** The rows of such keys, numbered in the order they were read, each with the first of them. */
function repeated(staged: Staged): string {
  const keys = allKeys(staged).map((key) => `c.${key}`);
  return (
    "SELECT c.*, c.rowid AS place, row_number() OVER w AS turn, first_value(c.value) OVER w AS first_value, " +
    "first_value(c.status) OVER w AS first_status, first_value(c.line) OVER w AS first_line " +
    `FROM cell c JOIN again USING (${allKeys(staged).join(", ")}) ` +
    `WINDOW w AS (PARTITION BY ${keys.join(", ")} ORDER BY c.file, c.line, c.rowid)`
  );
}

const isSame = "r.value IS NOT DISTINCT FROM r.first_value AND r.status = r.first_status";

/** One row a cell: one that is there twice is collapsed with a warning; two that disagree stop the release. */
export const duplicateRules = (staged: Staged): Rule[] => [
  {
    code: "duplicate",
    severity: "warn",
    select: `SELECT ${wholeCell(staged, "r")} FROM (${repeated(staged)}) r WHERE turn > 1 AND ${isSame}`,
    tell: once(() => "Rækker står flere gange med samme indhold; de tælles én gang."),
  },
  {
    code: "conflicting-duplicate",
    severity: "stop",
    select: `SELECT ${wholeCell(staged, "r", "r.first_line")} FROM (${repeated(staged)}) r WHERE turn > 1 AND NOT (${isSame})`,
    tell: each(
      (cell) =>
        `Cellen ${nameOf(cell)} står to gange med forskelligt indhold (første gang i række ${cell["expected"]}).`,
    ),
  },
];

/** Keeps the first row of each key, and puts what is served of a cell beside it. */
export async function collapse(staged: Staged, hasAgain: boolean): Promise<void> {
  const { staging, hasServed } = staged;
  if (hasAgain)
    await staging.run(`DELETE FROM cell WHERE rowid IN (SELECT place FROM (${repeated(staged)}) WHERE turn > 1)`);
  await staging.run(
    hasServed
      ? "CREATE TEMP TABLE beside AS SELECT c.*, s.value AS was, s.status AS was_status " +
          `FROM cell c LEFT JOIN served s USING (${allKeys(staged).join(", ")}); ` +
          "DROP TABLE cell; ALTER TABLE beside RENAME TO cell"
      : "ALTER TABLE cell ADD COLUMN was DOUBLE; ALTER TABLE cell ADD COLUMN was_status INTEGER",
  );
}
