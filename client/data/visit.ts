import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { Preferences } from "#shared/kept.ts";
import { standingQuery } from "./queries.ts";
import { preferencesQuery } from "./keptQueries.ts";
import { roleInUrl, trpc } from "./trpc.ts";

/**
 * The edition that the reader saw when last here: what came after it is news. The edition of this visit is kept, once,
 * with the one before it, so that the news stays the same until there is a newer edition. Null on a first visit and where
 * what is kept does not answer; undefined until it is known.
 */
export function useSeenBefore(): number | null | undefined {
  const client = useQueryClient();
  const generation = useQuery(standingQuery()).data?.generation;
  const { data, isError } = useQuery({
    queryKey: ["kept", roleInUrl(), "visit", generation ?? null],
    enabled: generation !== undefined,
    queryFn: async (): Promise<number | null> => {
      const { seen } = await client.ensureQueryData(preferencesQuery());
      if (generation === undefined) return null;
      if (seen && seen.value.generation >= generation) return seen.value.before;
      const before = seen?.value.generation ?? null;
      const value = { generation, before };
      const { entry } = await trpc.keepPreference.mutate({ key: "seen", version: seen?.version ?? 0, value });
      const kept = entry ? { value, version: entry.version } : undefined;
      client.setQueryData<Preferences>(preferencesQuery().queryKey, (now) => ({ ...now, seen: kept }));
      return before;
    },
  });
  return isError ? null : data;
}
