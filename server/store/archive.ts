import { join } from "node:path";
import { sha256OfFile } from "./durable.ts";
import { identifier, literal, openOver } from "./engine.ts";
import type { Generation, Release } from "./manifest.ts";
import { columnsOfDataset } from "./release.ts";
import { type Means, type Serving, servingOn } from "./serving.ts";

/**
 * Reads a generation from the archives of its releases, as its own file was made from them: a serving file that has been
 * pruned is not missed. An archive is read once its bytes have been found to be those of its manifest.
 */
export async function serveArchived(dataDir: string, generation: Generation, means: Means): Promise<Serving> {
  const pathOf = ({ file }: Release) => join(dataDir, file);
  const instance = await openOver(generation.releases.map(pathOf), means.limits);
  const opened = new Map<string, Promise<void>>();

  const opening = async (release: Release): Promise<void> => {
    const path = pathOf(release);
    if ((await sha256OfFile(path)) !== release.sha256) throw new Error(`${release.file} is not as archived`);
    const { dimensions } = release.declared;
    const connection = await instance.connect();
    try {
      await connection.run(
        `CREATE VIEW ${identifier(release.dataset)} AS SELECT ${columnsOfDataset(dimensions).join(", ")} ` +
          `FROM read_parquet(${literal(path)})`,
      );
    } finally {
      connection.closeSync();
    }
  };

  return servingOn(instance, generation, means, async ({ sql }) => {
    const named = generation.releases.filter(({ dataset }) => sql.includes(identifier(dataset)));
    await Promise.all(
      named.map((release) => {
        const { dataset } = release;
        const ready = opened.get(dataset) ?? opening(release);
        opened.set(dataset, ready);
        ready.catch(() => opened.delete(dataset));
        return ready;
      }),
    );
  });
}
