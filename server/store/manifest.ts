import { z } from "zod";
import { dimensionIds } from "#shared/dimension.ts";
import { agencies } from "#shared/indicator.ts";

const words = z.strictObject({ da: z.string(), en: z.string() });

/** One dataset's published cells, immutable: named by the hash of input, contract, transform and disclosure policy. */
export const releaseSchema = z.strictObject({
  id: z.string(),
  dataset: z.string(),
  /** What was declared of the table when the release was made. */
  declared: z.strictObject({
    source: z.strictObject({
      id: z.string(),
      label: words,
      agency: z.enum(agencies),
      licence: z.string(),
      homepage: z.string(),
    }),
    table: z.string(),
    label: words,
    documentation: z.string(),
    frequency: z.enum(["year", "half", "quarter", "month", "week"]),
    dimensions: z.array(z.enum(dimensionIds)),
    levels: z.array(z.string()),
    measures: z.array(z.strictObject({ id: z.string(), label: words, unit: z.string(), additive: z.boolean() })),
    lagDays: z.number(),
    provisionalPeriods: z.number(),
  }),
  firstPeriod: z.string(),
  lastPeriod: z.string(),
  rows: z.number(),
  fetchedAt: z.string(),
  updatedAt: z.string().nullable(),
  nextUpdate: z.string().nullable(),
  snapshots: z.array(
    z.strictObject({ sha256: z.string(), url: z.string(), requestId: z.string().nullable(), fetchedAt: z.string() }),
  ),
  findings: z.strictObject({ stop: z.number(), warn: z.number() }),
  /** Who let it pass a finding that needs a person, and why. */
  approval: z.strictObject({ by: z.string(), reason: z.string() }).optional(),
  /** Parquet archive, relative to the data folder. */
  file: z.string(),
  sha256: z.string(),
});
export type Release = z.infer<typeof releaseSchema>;

/** The manifest of what is served: numbered, immutable. Publishing one is a switch of the pointer file. */
export const generationSchema = z.strictObject({
  number: z.int().min(1),
  mode: z.enum(["demo", "live"]),
  /** When it was published, by the store's clock. */
  publishedAt: z.string(),
  /** The store's own clock in demonstration mode (ISO 8601), null where the real one is used. */
  clock: z.string().nullable(),
  releases: z.array(releaseSchema),
  /** The serving file (DuckDB), relative to the data folder. */
  file: z.string(),
  sha256: z.string(),
});
export type Generation = z.infer<typeof generationSchema>;
