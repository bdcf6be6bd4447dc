import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { unlessAbsent } from "./absent.ts";
import { writeDurably } from "./durable.ts";
import { layout } from "./layout.ts";

/** What became of a dataset when it was last taken in, by dataset. Nothing of what was found: only that it was. */
const outcomesSchema = z.record(
  z.string(),
  z.strictObject({
    at: z.string(),
    outcome: z.enum(["published", "unchanged", "stopped"]),
    findings: z.strictObject({ stop: z.number(), warn: z.number() }),
  }),
);
export type Outcomes = Readonly<z.infer<typeof outcomesSchema>>;

/** The outcomes on disk; none before the first run. Rejects where the file cannot be read. */
export async function readOutcomes(dataDir: string): Promise<Outcomes> {
  const text = await readFile(layout(dataDir).outcomes, "utf8").catch(unlessAbsent("{}"));
  return outcomesSchema.parse(JSON.parse(text));
}

/** Keeps the outcomes of one run beside those of datasets that it did not take in. */
export async function writeOutcomes(dataDir: string, fresh: Outcomes): Promise<void> {
  const { outcomes, staging } = layout(dataDir);
  const known = await readOutcomes(dataDir);
  await writeDurably(outcomes, join(staging, "outcomes.json"), `${JSON.stringify({ ...known, ...fresh })}\n`);
}
