import { queryOptions, useQuery } from "@tanstack/react-query";
import type { Kept, KeptKind, PreferenceKey, PreferenceOf, Preferences } from "#shared/kept.ts";
import { asked } from "./hooks.ts";
import { roleInUrl, trpc } from "./trpc.ts";
import type { Trouble } from "./trouble.ts";

export const preferencesQuery = () =>
  queryOptions({
    queryKey: ["kept", roleInUrl(), "preferences"],
    queryFn: ({ signal }): Promise<Preferences> => trpc.preferences.query(undefined, { signal }),
  });

/** What one has chosen once, by its name; undefined where nothing has been, or until it is known. */
export function useKeptPreference<Key extends PreferenceKey>(
  key: Key,
): { value: PreferenceOf<Key> | undefined; isKnown: boolean; trouble: Trouble | null } {
  const { answer, trouble } = asked(useQuery(preferencesQuery()));
  return { value: answer?.[key]?.value, isKnown: answer !== undefined, trouble };
}

type Listed = {
  readonly [Kind in KeptKind]: (indicator: string | null, signal: AbortSignal) => Promise<readonly Kept<Kind>[]>;
};

const lists: Listed = {
  "saved-view": (indicator, signal) => trpc.savedViews.query({ indicator }, { signal }),
  "own-target": (indicator, signal) => trpc.ownTargets.query({ indicator }, { signal }),
  annotation: (indicator, signal) => trpc.annotations.query({ indicator }, { signal }),
};

export const keptQuery = <Kind extends KeptKind>(kind: Kind, indicator: string | null) =>
  queryOptions({
    queryKey: ["kept", roleInUrl(), kind, indicator],
    queryFn: ({ signal }): Promise<readonly Kept<Kind>[]> => lists[kind](indicator, signal),
  });

/** All targets of one's own, which the overview shows on its tiles. */
export const useOwnTargets = () => asked(useQuery(keptQuery("own-target", null)));
