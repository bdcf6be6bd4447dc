import { keepPreviousData, QueryClient, queryOptions } from "@tanstack/react-query";
import type { DimensionId } from "#shared/dimension.ts";
import type { QueryInput } from "#shared/query.ts";
import { roleInUrl, trpc } from "./trpc.ts";
import { troubleOf } from "./trouble.ts";

/** Answers do not age: a new generation has a new key, and the catalogue is asked again when one is published. */
export const newClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        retry: (failures, error) => failures < 2 && troubleOf(error).kind === "no-contact",
      },
    },
  });

export const standingQuery = () =>
  queryOptions({
    queryKey: ["standing", roleInUrl()],
    queryFn: ({ signal }) => trpc.standing.query(undefined, { signal }),
  });

export const indicatorsQuery = () =>
  queryOptions({
    queryKey: ["catalogue", "indicators"],
    queryFn: ({ signal }) => trpc.indicators.query(undefined, { signal }),
  });

export const datasetsQuery = () =>
  queryOptions({
    queryKey: ["catalogue", "datasets"],
    queryFn: ({ signal }) => trpc.datasets.query(undefined, { signal }),
  });

export const dimensionQuery = (id: DimensionId) =>
  queryOptions({
    queryKey: ["catalogue", "dimension", id],
    queryFn: ({ signal }) => trpc.dimension.query({ id }, { signal }),
  });

/** Asks for what every page needs, as one request, before the first page is drawn. */
export function readCatalogue(client: QueryClient): void {
  void client.prefetchQuery(standingQuery());
  void client.prefetchQuery(indicatorsQuery());
  void client.prefetchQuery(datasetsQuery());
  void client.prefetchQuery(dimensionQuery("geography"));
}

/** What each edition changed; asked again when another is published. */
export const changesQuery = (generation: number | undefined) =>
  queryOptions({
    queryKey: ["estateChanges", generation ?? null, roleInUrl()],
    queryFn: ({ signal }) => trpc.estateChanges.query({}, { signal }),
    enabled: generation !== undefined,
    placeholderData: keepPreviousData,
  });

/** A question's figures in every edition. */
export const vintagesQuery = (query: QueryInput, generation: number | undefined) =>
  queryOptions({
    queryKey: ["vintages", generation ?? null, roleInUrl(), query],
    queryFn: ({ signal }) => trpc.vintages.query(query, { signal }),
    enabled: generation !== undefined,
    placeholderData: keepPreviousData,
  });

/** Waits for the generation to be known; keeps the old answer on screen while a new one is on its way. */
export const cubeQuery = (query: QueryInput | null, generation: number | undefined) =>
  queryOptions({
    queryKey: ["answer", generation ?? null, roleInUrl(), query],
    queryFn: ({ signal }) => trpc.answer.query(query ?? { indicators: [] }, { signal }),
    enabled: query !== null && generation !== undefined,
    placeholderData: keepPreviousData,
  });
