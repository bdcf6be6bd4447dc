import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Kysely, sql, SqliteDialect } from "kysely";
import Libsql from "libsql";
import type { Change, KeepOutcome, KeptKind, PreferenceKey, PreferenceOf, Removal } from "#shared/kept.ts";
import { Refusal } from "#shared/refusal.ts";
import type { DataMode } from "#shared/words.ts";
import { type Entries, entriesOf } from "./entries.ts";
import { migrate } from "./migrations.ts";
import { keepPreference, preferencesOf } from "./preferences.ts";
import type { Db, Schema } from "./schema.ts";
import { annotations, ownTargets, savedViews } from "./statements.ts";

/** Called with what was kept before it is for good: where it rejects, nothing was kept. */
export type Recording = (kept: { id: string; version: number }) => Promise<void>;

/** A change whose record failed: it is taken back, and the failure is the audit's. */
class Unrecorded extends Error {}

type Means = {
  dataDir: string;
  mode: DataMode;
  now: () => Date;
  newId: () => string;
  /** What went wrong, for the log. */
  onFault: (sentence: string, cause: unknown) => void;
};

const kinds: { readonly [Kind in KeptKind]: Entries<Kind> } = {
  "saved-view": entriesOf("saved-view", savedViews),
  "own-target": entriesOf("own-target", ownTargets),
  annotation: entriesOf("annotation", annotations),
};

/** The file that one mode's store is in. */
export const stateFile = (dataDir: string, mode: DataMode): string => join(dataDir, "state", `kept-${mode}.sqlite`);

/** A store of the other mode. */
export class StateFault extends Error {}

async function opened(path: string, mode: DataMode): Promise<Db> {
  await mkdir(dirname(path), { recursive: true });
  const file = new Libsql(path);
  for (const rule of ["journal_mode = WAL", "synchronous = FULL", "busy_timeout = 1000"]) file.pragma(rule);
  const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: file }) });
  try {
    await migrate(db);
    const [claimed] = await db.selectFrom("store").selectAll().execute();
    if (claimed === undefined) await db.insertInto("store").values({ mode }).execute();
    else if (claimed.mode !== mode) throw new StateFault(`what users keep is of the mode ${claimed.mode}`);
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

/**
 * The relational store of what users keep, in one file of its own. It is opened when first asked, and opened again where
 * that failed: figures are served without it, and until it answers its calls throw the refusal `kept-down`. A change is
 * one transaction, written ahead and flushed to disk.
 */
export function openState({ dataDir, mode, now, newId, onFault }: Means) {
  let held: Promise<Db> | null = null;

  const asked = async <Answer>(ask: (db: Db) => Promise<Answer>): Promise<Answer> => {
    const used = (held ??= opened(stateFile(dataDir, mode), mode));
    try {
      return await ask(await used);
    } catch (error) {
      if (error instanceof Refusal) throw error;
      if (error instanceof Unrecorded) throw error.cause;
      onFault("what users keep does not answer", error);
      if (held === used) held = null;
      await used.then((open) => open.destroy()).catch(() => {});
      throw new Refusal("kept-down", "kept");
    }
  };

  const changed = <Entry>(
    change: (db: Db, now: string) => Promise<KeepOutcome<Entry>>,
    stampOf: (entry: Entry) => { id: string; version: number },
    record: Recording,
  ): Promise<KeepOutcome<Entry>> =>
    asked((open) =>
      open.transaction().execute(async (transaction) => {
        const came = await change(transaction, now().toISOString());
        if (came.outcome === "kept")
          await record(stampOf(came.entry)).catch((cause: unknown) => {
            throw new Unrecorded("not on record", { cause });
          });
        return came;
      }),
    );

  return {
    preferences: (owner: string) => asked((open) => preferencesOf(open, owner)),
    keepPreference: <Key extends PreferenceKey>(
      owner: string,
      change: { key: Key; version: number; value: PreferenceOf<Key> },
      record: Recording,
    ) =>
      changed(
        (open, at) => keepPreference(open, { ...change, owner, now: at }),
        ({ version }) => ({ id: change.key, version }),
        record,
      ),
    list: <Kind extends KeptKind>(kind: Kind, owner: string, indicator: string | null) =>
      asked((open) => kinds[kind].list(open, owner, indicator)),
    keep: <Kind extends KeptKind>(kind: Kind, owner: string, change: Change<Kind>, record: Recording) =>
      changed((open, at) => kinds[kind].keep(open, change, { owner, now: at, newId }), stamped, record),
    remove: <Kind extends KeptKind>(kind: Kind, owner: string, at: Removal, record: Recording) =>
      changed((open) => kinds[kind].remove(open, at, owner), stamped, record),
    /** Whether a question is answered now. */
    isAnswering: (): Promise<boolean> =>
      asked((open) => open.selectFrom("store").selectAll().execute()).then(
        (rows) => rows.length === 1,
        () => false,
      ),
    close: async (): Promise<void> => {
      const open = held;
      held = null;
      await open?.then(folded).catch(() => {});
    },
  };
}

const stamped = ({ id, version }: { id: string; version: number }) => ({ id, version });

/** Closed with all that was written ahead in the one file, so that a copy of it is whole. */
async function folded(open: Db): Promise<void> {
  await sql`pragma wal_checkpoint(truncate)`.execute(open);
  await open.destroy();
}
