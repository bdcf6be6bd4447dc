import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import { type Asked, asked } from "./hooks.ts";
import { standingQuery } from "./queries.ts";
import { roleInUrl, trpc } from "./trpc.ts";

type Cards = Awaited<ReturnType<typeof trpc.reconciliations.query>>;
type Answer = Awaited<ReturnType<typeof trpc.reconciliation.query>>;

const cardsQuery = () =>
  queryOptions({
    queryKey: ["catalogue", "reconciliations"],
    queryFn: ({ signal }) => trpc.reconciliations.query(undefined, { signal }),
  });

const answerQuery = (id: string | null, generation: number | undefined) =>
  queryOptions({
    queryKey: ["reconciliation", generation ?? null, roleInUrl(), id],
    queryFn: ({ signal }) => trpc.reconciliation.query({ id: id ?? "" }, { signal }),
    enabled: id !== null && generation !== undefined,
    placeholderData: keepPreviousData,
  });

/** The concepts that several agencies publish a figure for. */
export const useReconciliations = (): Asked<Cards> => asked(useQuery(cardsQuery()));

/** One of them answered in the generation being served; nothing is asked while the id is null. */
export function useReconciliation(id: string | null): Asked<Answer> {
  const standing = useQuery(standingQuery());
  return asked(useQuery(answerQuery(id, standing.data?.generation)));
}
