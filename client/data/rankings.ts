import { queryOptions, useQueries, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Ranking } from "#shared/rank.ts";
import { type Asked, asked } from "./hooks.ts";
import type { QueryInput } from "#shared/query.ts";
import { cubeQuery, standingQuery } from "./queries.ts";
import { roleInUrl, trpc } from "./trpc.ts";

export type RankQuestion = { indicator: string; area: string; knownOn: string | null };

const rankingQuery = (question: RankQuestion | null, generation: number | undefined) =>
  queryOptions({
    queryKey: ["ranking", generation ?? null, roleInUrl(), question],
    queryFn: ({ signal }): Promise<Ranking> => {
      const { indicator, area, knownOn } = question ?? { indicator: "", area: "", knownOn: null };
      return trpc.ranking.query({ indicator, area, ...(knownOn === null ? {} : { knownOn }) }, { signal });
    },
    enabled: question !== null && generation !== undefined,
  });

/** Where an area stands among those of its level; nothing is asked while the question is null. */
export const useRanking = (question: RankQuestion | null): Asked<Ranking> =>
  asked(useQuery(rankingQuery(question, useQuery(standingQuery()).data?.generation)));

/**
 * Whether any of these has yet to be answered for the first time: what is made of all of them is drawn when it can stand
 * still, and stays while other questions of the same page are on their way.
 */
export function useIsWaiting(queries: readonly QueryInput[], questions: readonly RankQuestion[] = []): boolean {
  const generation = useQuery(standingQuery()).data?.generation;
  const areCubesPending = useQueries({
    queries: queries.map((query) => cubeQuery(query, generation)),
    combine: (results) => results.some(({ isPending }) => isPending),
  });
  const areRanksPending = useQueries({
    queries: questions.map((question) => rankingQuery(question, generation)),
    combine: (results) => results.some(({ isPending }) => isPending),
  });
  const [isDrawn, setDrawn] = useState(false);
  const isWaiting = areCubesPending || areRanksPending;
  if (!isWaiting && !isDrawn) setDrawn(true);
  return isWaiting && !isDrawn;
}
