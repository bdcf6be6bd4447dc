import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  SqliteDialect,
} from "kysely";
import Libsql from "libsql";
import { expect, test } from "vitest";
import { migrate, migrations } from "./migrations.ts";
import { preferenceStatements } from "./preferences.ts";
import type { Db, Schema } from "./schema.ts";
import { annotations, ownTargets, savedViews } from "./statements.ts";

const stamp = { id: "i", owner: "o", version: 1, created_at: "t", changed_at: "t" };
const at = { id: "i", owner: "o", version: 1 };
const changed = { version: 2, changed_at: "t" };
const view = { title: "v", address: "/" };
const target = { indicator: "x", area: "000", value: 4.5, from: "2026M01", to: "2026M12", label: "m" };
const remark = { indicator: "x", area: null, period: "2026M01", text: "t" };

const everyStatement = (db: Db) => [
  preferenceStatements.list(db, "o"),
  preferenceStatements.one(db, { owner: "o", key: "watch" }),
  preferenceStatements.insert(db, {
    owner: "o",
    key: "watch",
    value: "[]",
    version: 1,
    created_at: "t",
    changed_at: "t",
  }),
  preferenceStatements.update(db, { owner: "o", key: "watch" }, 1, { ...changed, value: "[]" }),
  savedViews.list(db, "o", null),
  savedViews.one(db, "i", "o"),
  savedViews.count(db, "o"),
  savedViews.insert(db, stamp, view),
  savedViews.update(db, at, changed, view),
  savedViews.remove(db, at),
  ownTargets.list(db, "o", null),
  ownTargets.list(db, "o", "x"),
  ownTargets.one(db, "i", "o"),
  ownTargets.count(db, "o"),
  ownTargets.insert(db, stamp, target),
  ownTargets.update(db, at, changed, target),
  ownTargets.remove(db, at),
  annotations.list(db, "o", null),
  annotations.list(db, "o", "x"),
  annotations.one(db, "i", "o"),
  annotations.count(db, "o"),
  annotations.insert(db, stamp, remark),
  annotations.update(db, at, changed, remark),
  annotations.remove(db, at),
];

const written: string[] = [];
const postgres = new Kysely<Schema>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
  log: ({ query }) => void written.push(query.sql),
});

test("every statement can be written for PostgreSQL", () => {
  const texts = everyStatement(postgres).map((statement) => statement.compile().sql);
  expect(texts).toHaveLength(24);
  expect(texts.filter((text) => /\bor (?:replace|ignore)\b|\browid\b|\?|pragma|glob/i.test(text))).toEqual([]);
  expect(texts[2]).toBe(
    'insert into "preference" ("owner", "key", "value", "version", "created_at", "changed_at") values ($1, $2, $3, $4, $5, $6) on conflict ("owner", "key") do nothing returning *',
  );
  expect(texts[14]).toBe(
    'insert into "own_target" ("id", "owner", "version", "created_at", "changed_at", "indicator", "area", "value", "from_period", "to_period", "label") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning *',
  );
});

test("the tables are made of types that every database has", async () => {
  await migrations["001-kept"]?.up(postgres);
  expect(written).toHaveLength(9);
  expect(written[3]).toBe(
    'create table "own_target" ("id" text primary key, "owner" text not null, "version" integer not null, "created_at" text not null, "changed_at" text not null, "indicator" text not null, "area" text not null, "value" double precision not null, "from_period" text not null, "to_period" text not null, "label" text not null)',
  );
  expect(written.join("\n")).not.toMatch(/autoincrement|without rowid|datetime|blob/i);
});

const tables = async (db: Db) => (await db.introspection.getTables()).map(({ name }) => name).toSorted();

test("the tables are made, taken away and made again, and every statement is understood", async () => {
  const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: new Libsql(":memory:") }) });
  const made = ["annotation", "own_target", "preference", "saved_view", "store"];
  await migrate(db);
  expect(await tables(db)).toEqual(made);
  await migrate(db, "down");
  expect(await tables(db)).toEqual([]);
  await migrate(db);
  expect(await tables(db)).toEqual(made);
  const answers = await Promise.all(everyStatement(db).map((statement) => statement.execute()));
  expect(answers).toHaveLength(24);
  await db.destroy();
});
