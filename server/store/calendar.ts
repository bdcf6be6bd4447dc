import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { unlessAbsent } from "./absent.ts";
import { writeDurably } from "./durable.ts";
import { layout } from "./layout.ts";

const calendarSchema = z.strictObject({
  /** When each source was last looked at, and how many looks in a row it has not answered. */
  sources: z.record(z.string(), z.strictObject({ lookedAt: z.string(), failures: z.int().min(0) })),
  /** What the sources said of their tables when they last answered, by dataset. Times are ISO 8601, dates `YYYY-MM-DD`. */
  datasets: z.record(
    z.string(),
    z.strictObject({
      source: z.string(),
      toldAt: z.string(),
      updatedAt: z.string().nullable(),
      nextUpdate: z.string().nullable(),
      lastPeriod: z.string().nullable(),
    }),
  ),
});
/** The release calendar as the sources tell it themselves. */
export type ReleaseCalendar = Readonly<z.infer<typeof calendarSchema>>;

const empty: ReleaseCalendar = { sources: {}, datasets: {} };

/** The calendar on disk; empty before the first look. Rejects where the file cannot be read. */
export async function readCalendar(dataDir: string): Promise<ReleaseCalendar> {
  const text = await readFile(layout(dataDir).calendar, "utf8").catch(unlessAbsent(null));
  return text === null ? empty : calendarSchema.parse(JSON.parse(text));
}

/** Keeps what one look has learnt beside what is known of sources and datasets that it did not ask. */
export async function writeCalendar(dataDir: string, fresh: ReleaseCalendar): Promise<void> {
  const { calendar, staging } = layout(dataDir);
  const known = await readCalendar(dataDir);
  const next: ReleaseCalendar = {
    sources: { ...known.sources, ...fresh.sources },
    datasets: { ...known.datasets, ...fresh.datasets },
  };
  await writeDurably(calendar, join(staging, "calendar.json"), `${JSON.stringify(next)}\n`);
}
