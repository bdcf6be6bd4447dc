import { type Change, type KeepOutcome, type Kept, type KeptKind, mostKept, type Removal } from "#shared/kept.ts";
import { Refusal } from "#shared/refusal.ts";
import type { Db, Stamp } from "./schema.ts";
import type { Statements } from "./statements.ts";

type By = { owner: string; now: string; newId: () => string };

/** What may be done with one kind of kept thing. Changes are to be run in a transaction. */
export type Entries<Kind extends KeptKind> = {
  list: (db: Db, owner: string, indicator: string | null) => Promise<readonly Kept<Kind>[]>;
  keep: (db: Db, change: Change<Kind>, by: By) => Promise<KeepOutcome<Kept<Kind>>>;
  remove: (db: Db, at: Removal, owner: string) => Promise<KeepOutcome<Kept<Kind>>>;
};

/** One kind of kept thing over its statements. What another user keeps is to a user as if it were not there. */
export function entriesOf<Kind extends KeptKind, Row extends Stamp>(
  kind: Kind,
  say: Statements<Kind, Row>,
): Entries<Kind> {
  const keptOf = (row: Row, owner: string): Kept<Kind> => ({
    id: row.id,
    content: say.contentOf(row),
    version: row.version,
    by: row.owner,
    isOwn: row.owner === owner,
    createdAt: row.created_at,
    changedAt: row.changed_at,
  });
  const outcome = async (db: Db, row: Row | undefined, id: string, owner: string): Promise<KeepOutcome<Kept<Kind>>> => {
    if (row) return { outcome: "kept", entry: keptOf(row, owner) };
    const [other] = await say.one(db, id, owner).execute();
    return { outcome: "conflict", entry: other ? keptOf(other, owner) : null };
  };
  return {
    list: async (db, owner, indicator) =>
      (await say.list(db, owner, indicator).execute()).map((row) => keptOf(row, owner)),
    keep: async (db, { id, version, content }, { owner, now, newId }) => {
      if (id !== null) {
        const changed = { version: version + 1, changed_at: now };
        const [row] = await say.update(db, { id, owner, version }, changed, content).execute();
        return outcome(db, row, id, owner);
      }
      const [counted] = await say.count(db, owner).execute();
      if (Number(counted?.count ?? 0) >= mostKept[kind])
        throw new Refusal("kept-too-many", "content", { most: mostKept[kind] });
      const stamp = { id: newId(), owner, version: 1, created_at: now, changed_at: now };
      const [row] = await say.insert(db, stamp, content).execute();
      return outcome(db, row, stamp.id, owner);
    },
    remove: async (db, at, owner) => {
      const [row] = await say.remove(db, { ...at, owner }).execute();
      return outcome(db, row, at.id, owner);
    },
  };
}
