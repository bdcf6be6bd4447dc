import { type UseQueryResult, useQueries, useQuery } from "@tanstack/react-query";
import type { Cube } from "#shared/cube.ts";
import type { BreakdownId, DimensionCard, DimensionId } from "#shared/dimension.ts";
import type { IndicatorCard } from "#shared/indicator.ts";
import type { QueryInput } from "#shared/query.ts";
import {
  changesQuery,
  cubeQuery,
  datasetsQuery,
  dimensionQuery,
  indicatorsQuery,
  standingQuery,
  vintagesQuery,
} from "./queries.ts";
import { type Trouble, troubleOf } from "./trouble.ts";

/** An answer on its way or come: `isOld` while the previous one stands in for it. */
export type Asked<Answer> = {
  answer: Answer | undefined;
  trouble: Trouble | null;
  isOld: boolean;
  askAgain: () => void;
};

export const asked = <Answer>({ data, error, isPlaceholderData, refetch }: UseQueryResult<Answer>): Asked<Answer> => ({
  answer: data,
  trouble: error && !data ? troubleOf(error) : null,
  isOld: isPlaceholderData,
  askAgain: () => void refetch(),
});

/** What is served, to whom, and the world's own clock in demonstration mode. */
export const useStanding = () => asked(useQuery(standingQuery()));

export const useIndicators = () => asked(useQuery(indicatorsQuery()));

/** One indicator of the catalogue, which every page has read already; the refusal is the server's own for an unknown one. */
export function useIndicator(id: string): Asked<IndicatorCard> {
  const { answer: all, ...rest } = useIndicators();
  const answer = all?.find((card) => card.id === id);
  const unknown: Trouble = { kind: "refusal", code: "unknown-indicator", values: { id } };
  return { ...rest, answer, trouble: all && !answer ? unknown : rest.trouble };
}

export const useDatasets = () => asked(useQuery(datasetsQuery()));

export const useDimension = (id: DimensionId) => asked(useQuery(dimensionQuery(id)));

export const useChanges = () => asked(useQuery(changesQuery(useQuery(standingQuery()).data?.generation)));

export const useVintages = (query: QueryInput) =>
  asked(useQuery(vintagesQuery(query, useQuery(standingQuery()).data?.generation)));

/** The breakdowns an indicator has, with their members; those that have come. */
export const useBreakdowns = (ids: readonly BreakdownId[]): Readonly<Partial<Record<BreakdownId, DimensionCard>>> =>
  useQueries({
    queries: ids.map((id) => dimensionQuery(id)),
    combine: (results) => Object.fromEntries(results.flatMap(({ data }, at) => (data ? [[ids[at], data]] : []))),
  });

/** The cube of a query in the generation being served; nothing is asked while the query is null. */
export const useCube = (query: QueryInput | null): Asked<Cube> => {
  const standing = useQuery(standingQuery());
  const cube = useQuery(cubeQuery(query, standing.data?.generation));
  return standing.error && !standing.data ? { ...asked(cube), trouble: troubleOf(standing.error) } : asked(cube);
};
