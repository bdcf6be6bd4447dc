import { type CreateTableBuilder, type Kysely, Migrator, type Migration, type MigrationProvider } from "kysely";

const stamped = <Table extends string>(table: CreateTableBuilder<Table>) =>
  table
    .addColumn("owner", "text", (column) => column.notNull())
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("changed_at", "text", (column) => column.notNull());

const listed = (db: Kysely<unknown>, name: string) =>
  stamped(db.schema.createTable(name).addColumn("id", "text", (column) => column.primaryKey()));

const kept: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable("store")
      .addColumn("mode", "text", (column) => column.primaryKey())
      .execute();
    await stamped(db.schema.createTable("preference"))
      .addColumn("key", "text", (column) => column.notNull())
      .addColumn("value", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("preference_key", ["owner", "key"])
      .execute();
    await listed(db, "saved_view")
      .addColumn("title", "text", (column) => column.notNull())
      .addColumn("address", "text", (column) => column.notNull())
      .execute();
    await listed(db, "own_target")
      .addColumn("indicator", "text", (column) => column.notNull())
      .addColumn("area", "text", (column) => column.notNull())
      .addColumn("value", "double precision", (column) => column.notNull())
      .addColumn("from_period", "text", (column) => column.notNull())
      .addColumn("to_period", "text", (column) => column.notNull())
      .addColumn("label", "text", (column) => column.notNull())
      .execute();
    await listed(db, "annotation")
      .addColumn("indicator", "text", (column) => column.notNull())
      .addColumn("area", "text")
      .addColumn("period", "text", (column) => column.notNull())
      .addColumn("text", "text", (column) => column.notNull())
      .execute();
    await db.schema.createIndex("saved_view_owner").on("saved_view").columns(["owner"]).execute();
    await db.schema.createIndex("own_target_owner").on("own_target").columns(["owner", "indicator"]).execute();
    await db.schema.createIndex("annotation_owner").on("annotation").columns(["owner"]).execute();
    await db.schema.createIndex("annotation_indicator").on("annotation").columns(["indicator"]).execute();
  },
  down: async (db: Kysely<unknown>) => {
    for (const table of ["annotation", "own_target", "saved_view", "preference", "store"])
      await db.schema.dropTable(table).execute();
  },
};

/** Every change of the tables, in its order. One that has been released is never edited: the next one changes what it made. */
export const migrations: Readonly<Record<string, Migration>> = { "001-kept": kept };

const provider: MigrationProvider = { getMigrations: () => Promise.resolve({ ...migrations }) };

/** Brings the tables to the newest form; `down` takes the newest change back. Throws what went wrong; then nothing was changed. */
export async function migrate<Tables>(db: Kysely<Tables>, way: "up" | "down" = "up"): Promise<void> {
  const migrator = new Migrator({ db, provider });
  const { error } = await (way === "up" ? migrator.migrateToLatest() : migrator.migrateDown());
  if (error !== undefined) throw error;
}
