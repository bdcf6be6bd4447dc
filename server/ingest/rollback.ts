import { changesSince, keepChanges } from "#server/store/changes.ts";
import { claimMode, numbersIn, readGeneration } from "#server/store/generations.ts";
import { removeLitter } from "#server/store/litter.ts";
import type { Generation, Release } from "#server/store/manifest.ts";
import { archivedRelease } from "#server/store/release.ts";
import { buildGeneration, publish, publishedGeneration } from "#server/store/write.ts";
import type { Approval } from "./findings.ts";
import type { Plan } from "./plan.ts";
import type { Surroundings } from "./run.ts";

/** A rollback that cannot be made, in one sentence. */
export class RollbackFault extends Error {}

export type RollbackPlan = Pick<Plan, "dataDir" | "mode" | "clock"> & {
  dataset: string;
  /** Who asks for it, and why. */
  approval: Approval;
};

/** The newest release of a dataset that was served before and has not been withdrawn, whole in the archive. */
async function previousOf(dataDir: string, before: Generation, served: Release, withdrawn: readonly string[]) {
  const refused = new Set(withdrawn);
  for (const number of (await numbersIn(dataDir)).toReversed()) {
    if (number >= before.number) continue;
    const generation = await readGeneration(dataDir, number);
    const found = generation?.releases.find(({ dataset }) => dataset === served.dataset);
    if (!found || refused.has(found.id)) continue;
    const archived = await archivedRelease(dataDir, found.id);
    if (!archived) throw new RollbackFault(`Arkivet for den tidligere udgave ${found.id} er beskadiget.`);
    const { updatedAt, nextUpdate } = found;
    return { ...archived, updatedAt, nextUpdate };
  }
  throw new RollbackFault(`Der er ingen tidligere udgave af ${served.dataset}.`);
}

/**
 * Publishes a generation that serves a dataset's previous release again. Nothing is deleted: the release that is taken
 * back stays in the archive and in the generations that served it, and is not published again unless a person approves
 * it. Throws `RollbackFault`.
 */
export async function rollBack(
  { dataDir, mode, clock, dataset, approval }: RollbackPlan,
  { effects, lock, record }: Pick<Surroundings, "lock" | "record"> & { effects: { now: () => Date } },
): Promise<Generation> {
  await claimMode(dataDir, mode);
  await removeLitter(dataDir);
  const before = await publishedGeneration(dataDir);
  const served = before?.releases.find((release) => release.dataset === dataset);
  if (!before || !served)
    throw new RollbackFault(`Datasættet ${dataset} vises ikke, så der er intet at rulle tilbage.`);
  const withdrawn = [...(served.rollback?.withdrawn ?? []), served.id];
  const previous = await previousOf(dataDir, before, served, withdrawn);
  const back: Release = { ...previous, rollback: { ...approval, withdrawn } };
  const releases = before.releases.map((release) => (release === served ? back : release));
  const publishedAt = effects.now().toISOString();
  const generation = await buildGeneration(dataDir, { mode, clock, publishedAt, releases });
  const changes = await changesSince(dataDir, before, releases);
  if (lock.isLost()) throw new Error("the right to write was lost; nothing was published");
  await keepChanges(dataDir, generation.number, changes);
  await publish(dataDir, generation.number);
  await record({
    actor: approval.by,
    role: "system",
    action: "rollback",
    subject: dataset,
    generation: generation.number,
    detail: { from: served.id, to: back.id },
  });
  return generation;
}
