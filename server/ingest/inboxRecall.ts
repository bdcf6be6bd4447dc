import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Delivery, type Source, SourceFault, type Table } from "#server/sources/define.ts";
import { unlessAbsent } from "#server/store/absent.ts";
import { sha256Of } from "#server/store/durable.ts";
import type { KeptSnapshot } from "#server/store/manifest.ts";
import { releaseId } from "#server/store/release.ts";
import { publishedGeneration } from "#server/store/write.ts";
import { contentTypeOf } from "./inboxTake.ts";
import type { Laid } from "./plan.ts";
import { termsOf } from "./table.ts";

/** A file as it was taken once, from where it was kept. Throws `SourceFault` where it is not whole there. */
export async function readAgain(
  path: string,
  { name, sha256 }: Pick<KeptSnapshot, "name" | "sha256">,
  fetchedAt: string,
): Promise<Delivery> {
  const bytes = await readFile(path).catch(unlessAbsent(null));
  if (!bytes || sha256Of(bytes) !== sha256)
    throw new SourceFault("malformed", "Filen, der sidst blev taget, er ikke hel i arkivet; læg den i indbakken igen.");
  return {
    name,
    request: { method: "GET", url: `file:${name}`, body: null },
    response: { status: 200, contentType: contentTypeOf(name), requestId: null },
    bytes,
    fetchedAt,
  };
}

/**
 * A table whose served release was made by another contract than today's, so that it is made again of the file it was
 * made of. Null where what is served is as it would be made now, and where nothing is served.
 */
export async function recallOf(dataDir: string, source: Source, table: Table): Promise<Laid | null> {
  const generation = await publishedGeneration(dataDir);
  const served = generation?.releases.find(({ dataset }) => dataset === table.dataset);
  if (!served || !served.snapshots.every(({ url }) => url.startsWith("file:"))) return null;
  const snapshots = served.snapshots.map(({ sha256 }) => sha256);
  if (releaseId({ ...termsOf(source, table), snapshots }) === served.id) return null;
  const [first] = served.snapshots;
  return {
    table,
    name: first?.name ?? "",
    take: () => Promise.all(served.snapshots.map((one) => readAgain(join(dataDir, one.file), one, one.fetchedAt))),
  };
}
