import type { Compilable } from "kysely";
import type { ContentOf, KeptKind } from "#shared/kept.ts";
import type { Db, Schema, Stamp } from "./schema.ts";

/** A statement that answers rows, and can be written out for any database. */
export type Statement<Row> = Compilable & { execute: () => Promise<Row[]> };

type Version = { id: string; owner: string; version: number };
type Changed = Pick<Stamp, "version" | "changed_at">;

/** All that is ever said to the store about one kind of kept thing. */
export type Statements<Kind extends KeptKind, Row extends Stamp> = {
  /** Those a user may see: all of their own, and where the kind is seen by all, everyone's of an indicator. */
  list: (db: Db, owner: string, indicator: string | null) => Statement<Row>;
  one: (db: Db, id: string, owner: string) => Statement<Row>;
  count: (db: Db, owner: string) => Statement<{ count: number | string | bigint }>;
  insert: (db: Db, stamp: Stamp, content: ContentOf<Kind>) => Statement<Row>;
  update: (db: Db, at: Version, changed: Changed, content: ContentOf<Kind>) => Statement<Row>;
  remove: (db: Db, at: Version) => Statement<Row>;
  contentOf: (row: Row) => ContentOf<Kind>;
};

const view = ({ title, address }: ContentOf<"saved-view">) => ({ title, address });

export const savedViews: Statements<"saved-view", Schema["saved_view"]> = {
  list: (db, owner) =>
    db.selectFrom("saved_view").selectAll().where("owner", "=", owner).orderBy("title").orderBy("id"),
  one: (db, id, owner) => db.selectFrom("saved_view").selectAll().where("id", "=", id).where("owner", "=", owner),
  count: (db, owner) =>
    db
      .selectFrom("saved_view")
      .where("owner", "=", owner)
      .select(({ fn }) => fn.countAll().as("count")),
  insert: (db, stamp, content) =>
    db
      .insertInto("saved_view")
      .values({ ...stamp, ...view(content) })
      .returningAll(),
  update: (db, { id, owner, version }, changed, content) =>
    db
      .updateTable("saved_view")
      .set({ ...changed, ...view(content) })
      .where("id", "=", id)
      .where("owner", "=", owner)
      .where("version", "=", version)
      .returningAll(),
  remove: (db, { id, owner, version }) =>
    db
      .deleteFrom("saved_view")
      .where("id", "=", id)
      .where("owner", "=", owner)
      .where("version", "=", version)
      .returningAll(),
  contentOf: view,
};

const target = ({ indicator, area, value, from, to, label }: ContentOf<"own-target">) => ({
  indicator,
  area,
  value,
  from_period: from,
  to_period: to,
  label,
});

export const ownTargets: Statements<"own-target", Schema["own_target"]> = {
  list: (db, owner, indicator) => {
    const own = db.selectFrom("own_target").selectAll().where("owner", "=", owner).orderBy("created_at").orderBy("id");
    return indicator === null ? own : own.where("indicator", "=", indicator);
  },
  one: (db, id, owner) => db.selectFrom("own_target").selectAll().where("id", "=", id).where("owner", "=", owner),
  count: (db, owner) =>
    db
      .selectFrom("own_target")
      .where("owner", "=", owner)
      .select(({ fn }) => fn.countAll().as("count")),
  insert: (db, stamp, content) =>
    db
      .insertInto("own_target")
      .values({ ...stamp, ...target(content) })
      .returningAll(),
  update: (db, { id, owner, version }, changed, content) =>
    db
      .updateTable("own_target")
      .set({ ...changed, ...target(content) })
      .where("id", "=", id)
      .where("owner", "=", owner)
      .where("version", "=", version)
      .returningAll(),
  remove: (db, { id, owner, version }) =>
    db
      .deleteFrom("own_target")
      .where("id", "=", id)
      .where("owner", "=", owner)
      .where("version", "=", version)
      .returningAll(),
  contentOf: ({ indicator, area, value, from_period, to_period, label }) => ({
    indicator,
    area,
    value,
    from: from_period,
    to: to_period,
    label,
  }),
};

const remark = ({ indicator, area, period, text }: ContentOf<"annotation">) => ({ indicator, area, period, text });

/** Annotations of an indicator are seen by all; only who wrote one changes it. */
export const annotations: Statements<"annotation", Schema["annotation"]> = {
  list: (db, owner, indicator) => {
    const all = db.selectFrom("annotation").selectAll().orderBy("period").orderBy("created_at").orderBy("id");
    return indicator === null ? all.where("owner", "=", owner) : all.where("indicator", "=", indicator).limit(500);
  },
  one: (db, id, owner) => db.selectFrom("annotation").selectAll().where("id", "=", id).where("owner", "=", owner),
  count: (db, owner) =>
    db
      .selectFrom("annotation")
      .where("owner", "=", owner)
      .select(({ fn }) => fn.countAll().as("count")),
  insert: (db, stamp, content) =>
    db
      .insertInto("annotation")
      .values({ ...stamp, ...remark(content) })
      .returningAll(),
  update: (db, { id, owner, version }, changed, content) =>
    db
      .updateTable("annotation")
      .set({ ...changed, ...remark(content) })
      .where("id", "=", id)
      .where("owner", "=", owner)
      .where("version", "=", version)
      .returningAll(),
  remove: (db, { id, owner, version }) =>
    db
      .deleteFrom("annotation")
      .where("id", "=", id)
      .where("owner", "=", owner)
      .where("version", "=", version)
      .returningAll(),
  contentOf: remark,
};
