import type { Query } from "#shared/query.ts";
import { disclose } from "#server/disclosure/disclose.ts";
import type { Disclosed } from "#server/disclosure/disclosed.ts";
import type { Generation } from "#server/store/manifest.ts";
import type { Store } from "#server/store/store.ts";
import type { OpenCatalogue } from "./catalogue.ts";
import { compile } from "./compile.ts";
import { extend } from "./extend.ts";
import { generationFor } from "./knownOn.ts";
import { notesOf } from "./notes.ts";
import { planFor } from "./plan.ts";
import { shape } from "./shape.ts";
import { surroundingsOf } from "./surroundings.ts";

/** What an answer is made with. */
export type Means = {
  catalogue: Pick<OpenCatalogue, "at">;
  store: Pick<Store, "current" | "history" | "read">;
};

/** The cells asked for, disclosed, with what must be known to read them. Throws `Refusal`, and `StoreFault` when we broke. */
export const answer = async (query: Query, { catalogue, store }: Means, known?: Generation): Promise<Disclosed> => {
  const generation = known ?? generationFor(query.knownOn, store); // what was known then
  const plan = planFor(query, catalogue.at(generation)); // is it legal, which dataset, which level, which periods
  const statement = compile(plan); // one statement with parameters
  const rows = statement && (await store.read(statement, generation.number));
  const around = surroundingsOf(plan);
  const shown = extend(disclose(shape(rows, plan), around), plan, around); // dense cells, through the door, transformed
  return { ...shown, notes: notesOf(shown, plan) };
};
