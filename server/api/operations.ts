import type { z } from "zod";
import { datasetCardSchema, dimensionCardSchema, indicatorCardSchema, jsonStatSchema } from "./cards.ts";
import { data, figure, table } from "./files.ts";
import { dataKeysSchema, figureKeysSchema, lineageKeysSchema, plainKeysSchema } from "./queryString.ts";
import { calendar, latency, lineage } from "./freshness.ts";
import { calendarSchema, latencySchema, lineageSchema } from "./freshnessCards.ts";
import { datasets, dimension, indicator, indicators } from "./router.ts";
import { createCallerFactory, router } from "./trpc.ts";

const procedures = { indicators, indicator, datasets, dimension, calendar, latency, lineage, data, table, figure };

/** The procedures with a REST face; those of the catalogue are the dashboard's own. */
export const restRouter = router(procedures);
export const restCallerOf = createCallerFactory(restRouter);
export type RestCaller = ReturnType<typeof restCallerOf>;

/** Where a procedure is found under `/api/v1`: its query string, whether a query may be posted, and what it answers. */
export type Operation = {
  path: string;
  keys: z.ZodObject;
  isPostable: boolean;
  answers: Readonly<Record<string, z.ZodType | null>>;
};

export const operations: Readonly<Record<keyof typeof procedures, Operation>> = {
  indicators: {
    path: "/indicators",
    keys: plainKeysSchema,
    isPostable: false,
    answers: { "application/json": indicatorCardSchema.array() },
  },
  indicator: {
    path: "/indicators/{id}",
    keys: plainKeysSchema,
    isPostable: false,
    answers: { "application/json": indicatorCardSchema },
  },
  datasets: {
    path: "/datasets",
    keys: plainKeysSchema,
    isPostable: false,
    answers: { "application/json": datasetCardSchema.array() },
  },
  dimension: {
    path: "/dimensions/{id}",
    keys: plainKeysSchema,
    isPostable: false,
    answers: { "application/json": dimensionCardSchema },
  },
  calendar: {
    path: "/calendar",
    keys: plainKeysSchema,
    isPostable: false,
    answers: { "application/json": calendarSchema },
  },
  latency: {
    path: "/latency",
    keys: plainKeysSchema,
    isPostable: false,
    answers: { "application/json": latencySchema.array() },
  },
  lineage: {
    path: "/lineage",
    keys: lineageKeysSchema,
    isPostable: false,
    answers: { "application/json": lineageSchema },
  },
  data: { path: "/data", keys: dataKeysSchema, isPostable: true, answers: { "application/json": jsonStatSchema } },
  table: { path: "/data", keys: dataKeysSchema, isPostable: true, answers: { "text/csv": null } },
  figure: {
    path: "/figure",
    keys: figureKeysSchema,
    isPostable: false,
    answers: { "image/svg+xml": null, "image/png": null },
  },
};
