import { isChanged } from "./compare.ts";
import { allKeys, type Staged } from "./staged.ts";

/** A cell that an import would add, change or take away: its codes, and its figure before and after. */
export type MovedCell = { codes: readonly string[]; before: number | null; after: number | null };
export type Moved = Record<"added" | "changed" | "gone", readonly MovedCell[]>;

const shown = 5;

async function cellsOf(staged: Staged, from: string, where: string, figures: string): Promise<MovedCell[]> {
  const keys = allKeys(staged);
  const joins = keys.map((key) => `LEFT JOIN ${key}_of ON ${key}_of.id = c.${key}`).join(" ");
  const codes = keys.map((key) => `coalesce(${key}_of.code, ${key}_of.word) AS ${key}`).join(", ");
  const order = `c.period DESC, ${keys.map((key) => `c.${key}`).join(", ")}`;
  const read = await staged.staging.read(
    `SELECT ${codes}, ${figures} FROM ${from} c ${joins} WHERE ${where} ORDER BY ${order} LIMIT ${shown}`,
  );
  const figure = (value: string | number | null | undefined) => (typeof value === "number" ? value : null);
  return (read["period"] ?? []).map((_, at) => ({
    codes: keys.map((key) => String(read[key]?.[at] ?? "")),
    before: figure(read["before"]?.[at]),
    after: figure(read["after"]?.[at]),
  }));
}

/** The newest cells that an import would add, change and take away, a few of each. For a table that has been checked. */
export async function movedCells(staged: Staged): Promise<Moved> {
  const same = allKeys(staged).map((key) => `n.${key} = c.${key}`);
  return {
    added: await cellsOf(staged, "cell", "c.was_status IS NULL", "NULL AS before, c.value AS after"),
    changed: await cellsOf(
      staged,
      "cell",
      `c.was_status IS NOT NULL AND (${isChanged})`,
      "c.was AS before, c.value AS after",
    ),
    gone: await cellsOf(
      staged,
      "served",
      `NOT EXISTS (SELECT 1 FROM cell n WHERE ${same.join(" AND ")})`,
      "c.value AS before, NULL AS after",
    ),
  };
}
