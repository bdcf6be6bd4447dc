import { QueryClient } from "@tanstack/react-query";
import { TRPCClientError } from "@trpc/client";
import type { AppRouter } from "#server/api/router.ts";
import type { Cube } from "#shared/cube.ts";
import type { QueryInput } from "#shared/query.ts";
import { cubeQuery, datasetsQuery, dimensionQuery, indicatorsQuery, standingQuery } from "./queries.ts";
import type { Trouble } from "./trouble.ts";

/** What one question is answered with, for good. */
export type Still = { cube: Cube } | { trouble: Trouble } | "waiting";

/** The error that reaches a page as this trouble. */
function errorOf(trouble: Trouble): TRPCClientError<AppRouter> {
  if (trouble.kind === "no-contact") return new TRPCClientError("no contact");
  const refusal = trouble.kind === "refusal" ? { code: trouble.code, path: "", values: trouble.values } : null;
  const reference = trouble.kind === "fault" ? trouble.reference : null;
  const data = { code: "BAD_REQUEST", httpStatus: 400, path: "", refusal, reference } as const;
  return new TRPCClientError("refused", { result: { error: { message: "", code: -32600, data } } });
}

/** A client that answers one question in one way and asks the server nothing: for the page where states are looked at. */
export function stillClient(real: QueryClient, query: QueryInput, still: Still): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
        retryOnMount: false,
        refetchOnReconnect: false,
        refetchOnWindowFocus: false,
      },
    },
  });
  const known = [standingQuery(), indicatorsQuery(), datasetsQuery(), dimensionQuery("geography")];
  for (const { queryKey } of known) client.setQueryData(queryKey, real.getQueryData(queryKey));
  const { queryKey } = cubeQuery(query, real.getQueryData(standingQuery().queryKey)?.generation);
  const answer = (): Promise<Cube> => {
    if (still === "waiting") return new Promise(() => undefined);
    return "cube" in still ? Promise.resolve(still.cube) : Promise.reject(errorOf(still.trouble));
  };
  void client.prefetchQuery({ queryKey, queryFn: answer });
  return client;
}
