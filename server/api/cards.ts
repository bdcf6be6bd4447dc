import { z } from "zod";
import { breakdownIds, type DimensionCard, dimensionIds } from "#shared/dimension.ts";
import { evidenceGrades } from "#shared/evidence.ts";
import { agencies, type DatasetCard, type IndicatorCard, periodKinds } from "#shared/indicator.ts";

export const words = z.object({ da: z.string(), en: z.string() }).meta({ id: "Words" });
const frequency = z.enum(["year", "half", "quarter", "month", "week"]);
const dimension = z.enum(dimensionIds);
const additivity = z.enum(["sum", "average", "ratio", "none"]);
const groupings = z.partialRecord(z.enum(breakdownIds), z.array(z.string()));
const additive = z.object({
  time: additivity,
  geography: additivity,
  industry: additivity.optional(),
  sex: additivity.optional(),
  age: additivity.optional(),
  benefit: additivity.optional(),
  injury: additivity.optional(),
  severity: additivity.optional(),
  diagnosis: additivity.optional(),
  decision: additivity.optional(),
  outcome: additivity.optional(),
  casetype: additivity.optional(),
  agency: additivity.optional(),
} satisfies Record<(typeof dimensionIds)[number], unknown>);

const unit = z
  .object({ id: z.string(), label: words, one: words.optional(), isShare: z.boolean() })
  .meta({ id: "Unit" });

const seriesBreak = z
  .object({
    id: z.string(),
    at: z.string(),
    kind: z.enum(["definition", "source", "classification", "register", "law", "outlier"]),
    scope: groupings.optional(),
    text: words,
    left: words,
    right: words,
    bridgeable: z.boolean(),
  })
  .meta({ id: "Break" });

/** An indicator as the API describes it. A field that the card has and this has not does not compile. */
export const indicatorCardSchema = z
  .object({
    id: z.string(),
    agency: z.enum(agencies),
    theme: z.string(),
    label: words,
    subject: words,
    definition: words,
    formula: words.nullable(),
    unit,
    decimals: z.number(),
    better: z.enum(["lower", "higher"]).nullable(),
    frequency,
    basis: z.enum(["residence", "workplace", "national"]),
    datedBy: z.enum(["event", "registration", "payment"]).nullable(),
    period: z.enum(periodKinds),
    by: z.array(dimension),
    additive,
    levels: z.array(z.string()),
    groupings,
    cuts: z.array(z.array(dimension)),
    every: z.number(),
    interval: z.enum(["poisson", "wilson", "sample"]).nullable(),
    mixes: words.nullable(),
    evidence: z.object({ grade: z.enum(evidenceGrades), selection: words.nullable() }).nullable(),
    lagDays: z.number(),
    provisionalPeriods: z.number(),
    breaks: z.array(seriesBreak),
    caveats: z.array(words),
    mustNotBeReadAs: words,
    transforms: z.array(z.string()),
    adjustedLevels: z.array(z.string()),
    datasets: z.array(z.string()),
    related: z.array(z.string()),
    synonyms: z.array(z.string()),
  })
  .meta({ id: "Indicator" }) satisfies z.ZodType<IndicatorCard>;

export const datasetCardSchema = z
  .object({
    id: z.string(),
    source: z.object({
      id: z.string(),
      label: words,
      agency: z.enum(agencies),
      licence: z.string(),
      homepage: z.string(),
    }),
    table: z.string(),
    label: words,
    documentation: z.string(),
    frequency,
    dimensions: z.array(dimension),
    levels: z.array(z.string()),
    groupings,
    measures: z.array(z.object({ id: z.string(), label: words, unit: z.string(), additive: z.boolean().optional() })),
    lagDays: z.number(),
    provisionalPeriods: z.number(),
    indicators: z.array(z.string()),
    release: z
      .object({
        id: z.string(),
        firstPeriod: z.string(),
        lastPeriod: z.string(),
        fetchedAt: z.string(),
        updatedAt: z.string().nullable(),
        nextUpdate: z.string().nullable(),
        rows: z.number(),
        requestIds: z.array(z.string()),
        findings: z.object({ stop: z.number(), warn: z.number() }),
      })
      .nullable(),
    state: z.enum(["current", "late", "stopped", "empty", "ended"]),
    daysLate: z.number(),
  })
  .meta({ id: "Dataset" }) satisfies z.ZodType<DatasetCard>;

const member = z
  .object({
    code: z.string(),
    scheme: z.string(),
    label: words,
    level: z.string(),
    parents: z.array(z.string()),
    validFrom: z.string().nullable(),
    validTo: z.string().nullable(),
    order: z.number(),
    isTotal: z.boolean(),
    isUnknown: z.boolean(),
  })
  .meta({ id: "Member" });

export const dimensionCardSchema = z
  .object({
    id: dimension,
    label: words,
    levels: z.array(z.object({ id: z.string(), label: words })),
    members: z.array(member),
  })
  .meta({ id: "Dimension" }) satisfies z.ZodType<DimensionCard>;

/** The parts of a JSON-stat 2.0 dataset that are ours to promise; the format itself is at json-stat.org. */
export const jsonStatSchema = z
  .looseObject({
    version: z.literal("2.0"),
    class: z.literal("dataset"),
    label: z.string(),
    id: z.array(z.string()),
    size: z.array(z.int()),
    dimension: z.record(z.string(), z.looseObject({})),
    value: z.array(z.number().nullable()),
    status: z.record(z.string(), z.string()).optional(),
    extension: z.looseObject({
      generation: z.int(),
      mode: z.enum(["demo", "live"]),
      notes: z.array(z.unknown()),
      unit: z.record(z.string(), z.unknown()),
    }),
  })
  .meta({ id: "JsonStat", externalDocs: { url: "https://json-stat.org/full/" } });

export const refusalSchema = z
  .object({ code: z.string(), message: z.string(), path: z.string() })
  .meta({ id: "Refusal", description: "What cannot be given, where in the question, and what to change" });
