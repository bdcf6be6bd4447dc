import { join } from "node:path";
import { moveDurably } from "#server/store/durable.ts";
import { layout, releaseOrigins } from "#server/store/layout.ts";
import { allKeys, type Staged } from "./staged.ts";

/**
 * Keeps, beside a release made of several deliveries, which of them each of its cells was read from: its place among the
 * release's snapshots. A release of one delivery needs no such thing.
 */
export async function keepOrigins(dataDir: string, staged: Staged, release: string, deliveries: number): Promise<void> {
  if (deliveries < 2) return;
  const keys = allKeys(staged);
  const columns = keys.map((key) => `${key}_of.code AS ${key}`);
  const joins = keys.map((key) => `JOIN ${key}_of ON ${key}_of.id = c.${key}`);
  const order = keys.map((key) => `c.${key}`);
  const path = join(layout(dataDir).staging, `${release}.origins.parquet`);
  await staged.staging.writeParquet(
    `SELECT ${[...columns, "c.file AS snapshot"].join(", ")} FROM cell c ${joins.join(" ")} ORDER BY ${order.join(", ")}`,
    path,
  );
  await moveDurably(path, join(dataDir, releaseOrigins(release)));
}
