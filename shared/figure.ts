import { z } from "zod";
import { querySchema } from "./query.ts";
import { languages } from "./words.ts";

export const chartKinds = ["line", "bar"] as const;
export type ChartKind = (typeof chartKinds)[number];

const words = z.strictObject({ da: z.string().max(300), en: z.string().max(300) });

/** What is shown, exported and cited: queries, kind, title, notes. Screen and file carry the same one. */
export const figureSchema = z.strictObject({
  id: z.string().max(80),
  query: querySchema,
  kind: z.enum(chartKinds),
  title: words,
  subtitle: words.optional(),
  language: z.enum(languages).default("da"),
});
export type Figure = z.infer<typeof figureSchema>;
