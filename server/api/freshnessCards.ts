import { z } from "zod";
import type { LatencyCard, Lineage, ReleaseCalendarCard } from "#shared/freshness.ts";
import { agencies } from "#shared/indicator.ts";
import { words } from "./cards.ts";

const agency = z.enum(agencies);

export const calendarSchema = z
  .object({
    today: z.string(),
    coming: z.array(
      z.object({
        dataset: z.string(),
        label: words,
        source: words,
        agency,
        table: z.string(),
        day: z.string(),
        period: z.string(),
        basis: z.enum(["announced", "promised"]),
        daysLate: z.number(),
      }),
    ),
    looks: z.array(z.object({ source: z.string(), label: words, lookedAt: z.string(), failures: z.number() })),
  })
  .meta({ id: "ReleaseCalendar" }) satisfies z.ZodType<ReleaseCalendarCard>;

export const latencySchema = z
  .object({
    dataset: z.string(),
    label: words,
    source: words,
    agency,
    frequency: z.enum(["year", "half", "quarter", "month", "week"]),
    lagDays: z.number(),
    arrivals: z.array(
      z.object({
        period: z.string(),
        day: z.string().nullable(),
        days: z.number().nullable(),
        lagDays: z.number(),
        dated: z.enum(["here", "source", "unknown"]),
      }),
    ),
    dated: z.number(),
    within: z.number(),
  })
  .meta({ id: "Latency" }) satisfies z.ZodType<LatencyCard>;

export const lineageSchema = z
  .object({
    generation: z.number(),
    publishedAt: z.string(),
    mode: z.enum(["demo", "live"]),
    steps: z.array(
      z.object({
        dataset: z.string(),
        label: words,
        release: z.string(),
        releaseSha256: z.string(),
        table: z.string(),
        source: words,
        agency,
        licence: z.string(),
        documentation: z.string(),
        updatedAt: z.string().nullable(),
        measures: z.array(words),
        periods: z.array(z.string()),
        snapshot: z.object({
          sha256: z.string(),
          name: z.string(),
          method: z.enum(["GET", "POST"]),
          url: z.string(),
          body: z.string().nullable(),
          requestId: z.string().nullable(),
          fetchedAt: z.string(),
        }),
      }),
    ),
  })
  .meta({ id: "Lineage" }) satisfies z.ZodType<Lineage>;
