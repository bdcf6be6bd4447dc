import { queryOptions, useQuery } from "@tanstack/react-query";
import type { LatencyCard, Lineage, ReleaseCalendarCard } from "#shared/freshness.ts";
import type { QueryInput } from "#shared/query.ts";
import { type Asked, asked } from "./hooks.ts";
import { standingQuery } from "./queries.ts";
import { roleInUrl, trpc } from "./trpc.ts";

const calendarQuery = (generation: number | undefined) =>
  queryOptions({
    queryKey: ["calendar", generation ?? null, roleInUrl()],
    queryFn: ({ signal }): Promise<ReleaseCalendarCard> => trpc.calendar.query(undefined, { signal }),
  });

const latencyQuery = (generation: number | undefined) =>
  queryOptions({
    queryKey: ["latency", generation ?? null, roleInUrl()],
    queryFn: ({ signal }): Promise<readonly LatencyCard[]> => trpc.latency.query(undefined, { signal }),
  });

const lineageQuery = (query: QueryInput, generation: number | undefined) =>
  queryOptions({
    queryKey: ["lineage", generation ?? null, roleInUrl(), query],
    queryFn: ({ signal }): Promise<Lineage> => trpc.lineage.query(query, { signal }),
    enabled: generation !== undefined,
  });

const useGeneration = () => useQuery(standingQuery()).data?.generation;

/** What is to come, and when the sources were last asked. */
export const useCalendar = (): Asked<ReleaseCalendarCard> => asked(useQuery(calendarQuery(useGeneration())));

/** How long after their end the periods of each dataset became available. */
export const useLatency = (): Asked<readonly LatencyCard[]> => asked(useQuery(latencyQuery(useGeneration())));

/** Where one number comes from. */
export const useLineage = (query: QueryInput): Asked<Lineage> => asked(useQuery(lineageQuery(query, useGeneration())));
