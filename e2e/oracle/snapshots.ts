import { readFileSync } from "node:fs";
import { join } from "node:path";

export type Snapshot = { name: string; bytes: Uint8Array };

type Release = { dataset: string; snapshots: { name: string; file: string }[] };

/** The bytes, as received, that each dataset of the served generation was made of. */
export function servedSnapshots(dataDir: string): (dataset: string) => readonly Snapshot[] {
  const read = (...path: string[]) => readFileSync(join(dataDir, ...path), "utf8");
  const { number }: { number: number } = JSON.parse(read("generations", "current.json"));
  const generation: { releases: { id: string }[] } = JSON.parse(
    read("generations", `${String(number).padStart(4, "0")}.json`),
  );
  const files = new Map(
    generation.releases.map(({ id }) => {
      const { dataset, snapshots }: Release = JSON.parse(read("releases", `${id}.json`));
      return [dataset, snapshots];
    }),
  );
  return (dataset) => {
    const found = files.get(dataset);
    if (!found) throw new RangeError(`${dataset} is not served`);
    return found.map(({ name, file }) => ({ name, bytes: readFileSync(join(dataDir, file)) }));
  };
}
