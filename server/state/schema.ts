import type { Kysely } from "kysely";

/** What every kept thing carries. Times are ISO 8601 in UTC; `version` counts its changes from 1. */
export type Stamp = { id: string; owner: string; version: number; created_at: string; changed_at: string };

/** The tables of the relational store, as migrations make them: text, integer and double precision alone, known to every database. */
export type Schema = {
  /** One row: demonstration and real data never share a store. */
  store: { mode: string };
  preference: Omit<Stamp, "id"> & { key: string; value: string };
  saved_view: Stamp & { title: string; address: string };
  own_target: Stamp & {
    indicator: string;
    area: string;
    value: number;
    from_period: string;
    to_period: string;
    label: string;
  };
  annotation: Stamp & { indicator: string; area: string | null; period: string; text: string };
};

export type Db = Kysely<Schema>;
