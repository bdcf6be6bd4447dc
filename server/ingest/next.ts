import { join } from "node:path";
import { sha256OfFile } from "#server/store/durable.ts";
import type { Generation, Release } from "#server/store/manifest.ts";
import type { Plan } from "./plan.ts";
import type { Told } from "./tables.ts";

/** What is served next: each dataset's new release, else the one it has, as long as a source declares it. */
export function nextReleases(plan: Plan, before: Generation | null, results: readonly Told[]): Release[] {
  const declared = new Set(plan.declared.flatMap(({ tables }) => tables.map(({ dataset }) => dataset)));
  const next = new Map(before?.releases.map((release) => [release.dataset, release]));
  for (const { result } of results) if (result.release) next.set(result.release.dataset, result.release);
  return [...next.values()]
    .filter(({ dataset }) => declared.has(dataset))
    .toSorted((a, b) => (a.dataset < b.dataset ? -1 : 1));
}

/** Whether what is served is already this, and its file whole. */
export async function isStanding(dataDir: string, before: Generation, releases: readonly Release[]): Promise<boolean> {
  if (JSON.stringify(before.releases) !== JSON.stringify(releases)) return false;
  const found = await sha256OfFile(join(dataDir, before.file)).catch(() => null);
  return found === before.sha256;
}
