import { z } from "zod";
import { mostClasses } from "./classes.ts";
import { isPeriod } from "./period.ts";
import { querySchema } from "./query.ts";
import type { Comparison } from "./selection.ts";
import { languages } from "./words.ts";

export const chartKinds = [
  "line",
  "bar",
  "stacked",
  "dumbbell",
  "slope",
  "heatmap",
  "multiples",
  "funnel",
  "pyramid",
  "scatter",
  "map",
  "tilemap",
] as const;
export type ChartKind = (typeof chartKinds)[number];

const periodSchema = z.string().max(7).refine(isPeriod, "not a period");

const comparisonSchema = z.union([
  z.enum(["previous", "year"]),
  z.strictObject({ period: periodSchema }),
]) satisfies z.ZodType<Comparison>;

/** How a map's values are put in classes: as many areas in each, as wide each, or between chosen rising limits. */
export const classesSchema = z.union([
  z.strictObject({ kind: z.enum(["quantile", "equal"]), count: z.int().min(2).max(mostClasses) }),
  z.strictObject({
    kind: z.literal("custom"),
    limits: z
      .array(z.number())
      .min(1)
      .max(mostClasses - 1)
      .refine((limits) => limits.every((limit, at) => at === 0 || limit > (limits[at - 1] ?? limit)), "not rising"),
  }),
]);

const targetSchema = z.strictObject({
  label: z.string().min(1).max(60),
  value: z.number(),
  from: periodSchema,
  to: periodSchema,
});

const words = z.strictObject({ da: z.string().max(300), en: z.string().max(300) });

/** What is shown, exported and cited: queries, kind, title, notes. Screen and file carry the same one. */
export const figureSchema = z.strictObject({
  id: z.string().max(80),
  query: querySchema,
  kind: z.enum(chartKinds),
  title: words,
  subtitle: words.optional(),
  /** Members pointed out among those shown, by code. */
  marked: z.array(z.string().min(1).max(40)).max(12).optional(),
  /** What the figures are held against; periods before `from` are asked for that alone. */
  compare: z.strictObject({ with: z.array(comparisonSchema).min(1).max(2), from: periodSchema.nullable() }).optional(),
  /** Numbers of the reader's own, in the indicator's unit: drawn dashed and marked as such, never part of the figures. */
  targets: z.array(targetSchema).max(12).optional(),
  /** Remarks at periods, numbered in the drawing. */
  remarks: z
    .array(z.strictObject({ period: periodSchema, text: z.string().min(1).max(280) }))
    .max(30)
    .optional(),
  language: z.enum(languages).default("da"),
  /** Of a map alone. Without them there are five with as many areas in each. */
  classes: classesSchema.optional(),
});
export type Figure = z.infer<typeof figureSchema>;

export const fileFormats = ["json-stat", "csv", "csv-da", "png", "svg"] as const;
export type FileFormat = (typeof fileFormats)[number];

/** A file made from disclosed cells. */
export type ExportedFile = { name: string; contentType: string; bytes: Uint8Array; cells: number };

export const drawingSizes = ["16x9", "4x3", "half"] as const;
export type Drawing = { size: (typeof drawingSizes)[number]; scale: 1 | 2 | 3 };

/** Which rows of a long-form file, and in which order. Without effect on a drawing; not for JSON-stat, which answers whole cubes. */
export type Rows = {
  sort: readonly { column: string; descending: boolean }[];
  limit: number | null;
  offset: number;
};
