import { Refusal } from "#shared/refusal.ts";
import type { Generation } from "#server/store/manifest.ts";
import type { Store } from "#server/store/store.ts";
import { dayInDenmark } from "#shared/day.ts";

/** The generation an answer is read from: the one served, or the newest one published on a day or before. */
export function generationFor(knownOn: string | undefined, store: Pick<Store, "current" | "history">): Generation {
  const current = store.current();
  if (!current) throw new Refusal("not-ready", "generation");
  if (knownOn === undefined) return current;
  const known = store.history().find(({ publishedAt }) => dayInDenmark(publishedAt) <= knownOn);
  if (!known) throw new Refusal("not-known-then", "knownOn", { date: knownOn });
  return known;
}
