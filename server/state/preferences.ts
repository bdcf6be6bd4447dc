import {
  type KeepOutcome,
  type Preference,
  preferenceKeys,
  type PreferenceKey,
  type Preferences,
  preferenceSchemas,
} from "#shared/kept.ts";
import type { Db, Schema } from "./schema.ts";
import type { Statement } from "./statements.ts";

type Row = Schema["preference"];
type At = { owner: string; key: PreferenceKey };

/** All that is ever said to the store about preferences. */
export const preferenceStatements = {
  list: (db: Db, owner: string): Statement<Row> => db.selectFrom("preference").selectAll().where("owner", "=", owner),
  one: (db: Db, { owner, key }: At): Statement<Row> =>
    db.selectFrom("preference").selectAll().where("owner", "=", owner).where("key", "=", key),
  insert: (db: Db, row: Row): Statement<Row> =>
    db
      .insertInto("preference")
      .values(row)
      .onConflict((conflict) => conflict.columns(["owner", "key"]).doNothing())
      .returningAll(),
  update: (db: Db, { owner, key }: At, version: number, changed: Pick<Row, "value" | "version" | "changed_at">) =>
    db
      .updateTable("preference")
      .set(changed)
      .where("owner", "=", owner)
      .where("key", "=", key)
      .where("version", "=", version)
      .returningAll() satisfies Statement<Row>,
};

function valueIn(row: Row): Preference | null {
  const key = preferenceKeys.find((known) => known === row.key);
  if (!key) return null;
  const read = preferenceSchemas[key].safeParse(JSON.parse(row.value));
  return read.success ? { value: read.data, version: row.version } : null;
}

/** All that a user has chosen. What is no longer understood is left out; it is replaced when chosen anew. */
export async function preferencesOf(db: Db, owner: string): Promise<Preferences> {
  const rows = await preferenceStatements.list(db, owner).execute();
  return Object.fromEntries(rows.flatMap((row) => [[row.key, valueIn(row)] as const]).filter(([, value]) => value));
}

/** Keeps one preference in place of the version it was made from; 0 where there was none. To be run in a transaction. */
export async function keepPreference(
  db: Db,
  at: At & { version: number; value: unknown; now: string },
): Promise<KeepOutcome<Preference>> {
  const { owner, key, now } = at;
  const [before] = await preferenceStatements.one(db, at).execute();
  const known = before ? valueIn(before) : null;
  // What is kept but no longer understood was not brought to the reader either, who then starts from nothing.
  if ((known?.version ?? 0) !== at.version) return { outcome: "conflict", entry: known };
  const changed = { value: JSON.stringify(at.value), version: (before?.version ?? 0) + 1, changed_at: now };
  const [row] = await (
    before
      ? preferenceStatements.update(db, at, before.version, changed)
      : preferenceStatements.insert(db, { owner, key, created_at: now, ...changed })
  ).execute();
  const kept = row ? valueIn(row) : null;
  if (kept) return { outcome: "kept", entry: kept };
  const [other] = await preferenceStatements.one(db, at).execute();
  return { outcome: "conflict", entry: other ? valueIn(other) : null };
}
