import { queryOptions, useQuery } from "@tanstack/react-query";
import { type Asked, asked } from "./hooks.ts";
import { standingQuery } from "./queries.ts";
import { roleInUrl, trpc } from "./trpc.ts";

type Summaries = Awaited<ReturnType<typeof trpc.qualities.query>>;
type Card = Awaited<ReturnType<typeof trpc.quality.query>>;

const summariesQuery = (generation: number | undefined) =>
  queryOptions({
    queryKey: ["qualities", generation ?? null, roleInUrl()],
    queryFn: ({ signal }) => trpc.qualities.query(undefined, { signal }),
  });

const cardQuery = (dataset: string, generation: number | undefined) =>
  queryOptions({
    queryKey: ["quality", generation ?? null, roleInUrl(), dataset],
    queryFn: ({ signal }) => trpc.quality.query({ dataset }, { signal }),
  });

/** How every dataset stands by its checks, the worst first. */
export const useQualities = (): Asked<Summaries> =>
  asked(useQuery(summariesQuery(useQuery(standingQuery()).data?.generation)));

/** All that is known of one dataset's quality; the refusal is the server's own for an unknown one. */
export const useQuality = (dataset: string): Asked<Card> =>
  asked(useQuery(cardQuery(dataset, useQuery(standingQuery()).data?.generation)));
