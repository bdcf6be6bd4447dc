import { z } from "zod";
import { breakdownIds, dimensionIds } from "#shared/dimension.ts";
import { agencies } from "#shared/indicator.ts";

const words = z.strictObject({ da: z.string(), en: z.string() });

const snapshotSchema = z.strictObject({
  sha256: z.string(),
  name: z.string(),
  /** The bytes, relative to the data folder. */
  file: z.string(),
  method: z.enum(["GET", "POST"]),
  url: z.string(),
  /** What was sent with the request. */
  body: z.string().nullable(),
  requestId: z.string().nullable(),
  fetchedAt: z.string(),
});
/** Bytes as received: where they lie, and what was asked for them. */
export type KeptSnapshot = z.infer<typeof snapshotSchema>;

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
    groupings: z.partialRecord(z.enum(breakdownIds), z.array(z.string())),
    cuts: z.array(z.array(z.enum(dimensionIds))),
    every: z.int().min(1),
    ended: z.literal(true).optional(),
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
  /** The bytes it was read from, in the order they came. A cell of several has its own in the origins beside. */
  snapshots: z.array(snapshotSchema),
  findings: z.strictObject({ stop: z.number(), warn: z.number() }),
  /** Who let it pass a finding that needs a person, and why. */
  approval: z.strictObject({ by: z.string(), reason: z.string() }).optional(),
  /** Who put it back in the place of newer releases, why, and the ids of these, which are not served again unasked. */
  rollback: z.strictObject({ by: z.string(), reason: z.string(), withdrawn: z.array(z.string()) }).optional(),
  /** Parquet archive, relative to the data folder. */
  file: z.string(),
  sha256: z.string(),
});
export type Release = z.infer<typeof releaseSchema>;

const arrivalSchema = z.strictObject({
  dataset: z.string(),
  period: z.string(),
  /** The day the period became available, `YYYY-MM-DD`; null where it is not known. */
  day: z.string().nullable(),
  /** Days from the end of a period to its publication that were promised then. */
  lagDays: z.number(),
  /** Whose day it is: that of this generation, or the source's own of the newest period that a new dataset came with. */
  dated: z.enum(["here", "source", "unknown"]),
});
/** A period of a dataset that was not there before. */
export type Arrival = z.infer<typeof arrivalSchema>;

/** The manifest of what is served: numbered, immutable. Publishing one is a switch of the pointer file. */
export const generationSchema = z.strictObject({
  number: z.int().min(1),
  mode: z.enum(["demo", "live"]),
  /** When it was published, by the store's clock. */
  publishedAt: z.string(),
  /** The store's own clock in demonstration mode (ISO 8601), null where the real one is used. */
  clock: z.string().nullable(),
  releases: z.array(releaseSchema),
  /** Periods that came with it. */
  arrivals: z.array(arrivalSchema).optional(),
  /** The serving file (DuckDB), relative to the data folder. */
  file: z.string(),
  sha256: z.string(),
});
export type Generation = z.infer<typeof generationSchema>;

/** A release as the manifest of a generation names it: its own manifest holds the rest, what the source said last stands here. */
const releaseReference = z.strictObject({
  id: z.string(),
  updatedAt: z.string().nullable(),
  nextUpdate: z.string().nullable(),
});

/** A generation's manifest as it lies on disk. A release that is not as archived stands in it whole. */
export const generationFileSchema = generationSchema.extend({
  releases: z.array(z.union([releaseReference, releaseSchema])),
});
export type GenerationFile = z.infer<typeof generationFileSchema>;
