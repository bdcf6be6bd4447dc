import type { Staged } from "./staged.ts";

/** Cells that are new, that have another value or status, and that are no more, against what is served. */
export type Counts = { rows: number; added: number; changed: number; gone: number };

/** Whether two cells say different things. A figure that has become final has not changed. */
export const isChanged = "value IS DISTINCT FROM was OR (value IS NULL AND status <> was_status)";

export async function countsAgainst({ staging }: Staged): Promise<Counts> {
  const counted = await staging.read(
    "SELECT count(*) AS rows, count(*) FILTER (WHERE was_status IS NULL) AS added, " +
      `count(*) FILTER (WHERE was_status IS NOT NULL AND (${isChanged})) AS changed, ` +
      "(SELECT count(*) FROM served) - count(was_status) AS gone FROM cell",
  );
  const of = (name: string) => Number(counted[name]?.[0] ?? 0);
  return { rows: of("rows"), added: of("added"), changed: of("changed"), gone: of("gone") };
}
