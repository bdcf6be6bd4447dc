import { join } from "node:path";
import { columnsOf } from "./columns.ts";
import { literal, withWriter } from "./engine.ts";
import { arrivalsIn, numbersIn, readPointer } from "./generations.ts";
import type { Arrival, Generation, Release } from "./manifest.ts";

/** When each period became available, as the generations recorded it: what was recorded is never made anew. */
export const ledgerOf = (history: readonly Generation[]): Arrival[] =>
  history.toSorted((a, b) => a.number - b.number).flatMap(({ arrivals = [] }) => arrivals);

/** The same from the manifests on disk, for the holder of the right to write. */
export async function recordedLedger(dataDir: string): Promise<Arrival[]> {
  const highest = (await readPointer(dataDir))?.highest ?? 0;
  const ledger: Arrival[] = [];
  for (const number of await numbersIn(dataDir))
    if (number <= highest) ledger.push(...(await arrivalsIn(dataDir, number)));
  return ledger;
}

/** Answers the periods of a release that any of its cells has a number for, from its archive. */
type FigurePeriods = (release: Pick<Release, "file">) => Promise<string[]>;

/** Gives the work a look into the archives, by one engine for as many as it asks for. */
export const withFigurePeriods = <Made>(
  dataDir: string,
  work: (periodsOf: FigurePeriods) => Promise<Made>,
): Promise<Made> =>
  withWriter(":memory:", (connection) =>
    work(async ({ file }) => {
      const path = literal(join(dataDir, file));
      const found = await connection.runAndReadAll(
        `SELECT DISTINCT period FROM read_parquet(${path}) WHERE value IS NOT NULL ORDER BY period`,
      );
      return (columnsOf(found)["period"] ?? []).map(String);
    }),
  );
