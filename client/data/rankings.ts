import { queryOptions, useQuery } from "@tanstack/react-query";
import type { Ranking } from "#shared/rank.ts";
import { type Asked, asked } from "./hooks.ts";
import { standingQuery } from "./queries.ts";
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
