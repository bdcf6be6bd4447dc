import { type QueryClient, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type {
  Change,
  KeepOutcome,
  Kept,
  KeptKind,
  PreferenceKey,
  PreferenceOf,
  Preferences,
  Removal,
} from "#shared/kept.ts";
import { type Asked, asked } from "./hooks.ts";
import { keptQuery, preferencesQuery } from "./keptQueries.ts";
import { roleInUrl, trpc } from "./trpc.ts";
import { type Trouble, troubleOf } from "./trouble.ts";

/** Why a change was not kept: another change of the same was first, and stands now; or what stopped any call. */
export type KeepTrouble = { kind: "conflict"; isRemoved: boolean } | Trouble;

class Conflict extends Error {
  readonly isRemoved: boolean;

  constructor(isRemoved: boolean) {
    super("conflict");
    this.isRemoved = isRemoved;
  }
}

const keepTroubleOf = (error: unknown): KeepTrouble =>
  error instanceof Conflict ? { kind: "conflict", isRemoved: error.isRemoved } : troubleOf(error);

/** What keeping something gives: the way to do it, whether it is under way, and why the last of them was not kept. */
export type Keeping<Given> = {
  keep: (given: Given) => void;
  isKeeping: boolean;
  trouble: KeepTrouble | null;
  /** The trouble has been read. */
  forget: () => void;
};

/**
 * Keeps a choice. It stands on screen at once; where it cannot be kept, or where another window was first, what is kept
 * comes back and `trouble` says why.
 */
export function useKeepPreference<Key extends PreferenceKey>(key: Key): Keeping<PreferenceOf<Key>> {
  const client = useQueryClient();
  const { queryKey } = preferencesQuery();
  const known = (): Preferences[Key] => client.getQueryData<Preferences>(queryKey)?.[key];
  const put = (preference: Preferences[Key]) =>
    client.setQueryData<Preferences>(queryKey, (before) => ({ ...before, [key]: preference }));
  const { mutate, isPending, error, reset } = useMutation({
    scope: { id: `keep-${key}` },
    mutationFn: async (value: PreferenceOf<Key>) => {
      const came = await trpc.keepPreference.mutate({ key, version: known()?.version ?? 0, value });
      // What is on screen may be newer already, and is next in turn; only its version is the server's.
      const { entry } = came;
      client.setQueryData<Preferences>(queryKey, (now) => ({
        ...now,
        [key]: came.outcome === "kept" ? { value: now?.[key]?.value ?? value, version: came.entry.version } : entry,
      }));
      if (came.outcome === "conflict") throw new Conflict(entry === null);
    },
    onMutate: async (value) => {
      await client.cancelQueries({ queryKey });
      const before = known();
      client.setQueryData<Preferences>(queryKey, (now) => ({
        ...now,
        [key]: { value, version: before?.version ?? 0 },
      }));
      return before;
    },
    onError: (failure, _value, before) => {
      if (!(failure instanceof Conflict)) put(before);
    },
  });
  return { keep: mutate, isKeeping: isPending, trouble: error ? keepTroubleOf(error) : null, forget: reset };
}

type Calls<Kind extends KeptKind> = {
  keep: (change: Change<Kind>) => Promise<KeepOutcome<Kept<Kind>>>;
  remove: (at: Removal) => Promise<KeepOutcome<Kept<Kind>>>;
};

const calls: { readonly [Kind in KeptKind]: Calls<Kind> } = {
  "saved-view": {
    keep: (change) => trpc.keepSavedView.mutate(change),
    remove: ({ id, version }) => trpc.removeSavedView.mutate({ id, version }),
  },
  "own-target": {
    keep: (change) => trpc.keepOwnTarget.mutate(change),
    remove: ({ id, version }) => trpc.removeOwnTarget.mutate({ id, version }),
  },
  annotation: {
    keep: (change) => trpc.keepAnnotation.mutate(change),
    remove: ({ id, version }) => trpc.removeAnnotation.mutate({ id, version }),
  },
};

/**
 * What is kept of a kind: `useKept("own-target", id)` one's own targets of an indicator, `useKept("annotation", id)`
 * everyone's remarks on it. Without an indicator all of one's own.
 */
export const useKept = <Kind extends KeptKind>(
  kind: Kind,
  indicator: string | null = null,
): Asked<readonly Kept<Kind>[]> => asked(useQuery(keptQuery(kind, indicator)));

/** A new thing to keep, a change of one that is kept, or one to remove. */
export type Intent<Kind extends KeptKind> =
  | { kind: "add"; content: Change<Kind>["content"] }
  | { kind: "change"; entry: Kept<Kind>; content: Change<Kind>["content"] }
  | { kind: "remove"; entry: Kept<Kind> };

/** A thing that is on its way to be kept has no id yet. */
const coming = "";

/** The list as it will be once an intent is kept. */
function intended<Kind extends KeptKind>(list: readonly Kept<Kind>[], intent: Intent<Kind>): readonly Kept<Kind>[] {
  if (intent.kind === "remove") return list.filter(({ id }) => id !== intent.entry.id);
  const { content } = intent;
  if (intent.kind === "change") return list.map((one) => (one.id === intent.entry.id ? { ...one, content } : one));
  return [...list, { id: coming, content, version: 0, by: "", isOwn: true, createdAt: "", changedAt: "" }];
}

function said<Kind extends KeptKind>(kind: Kind, intent: Intent<Kind>): Promise<KeepOutcome<Kept<Kind>>> {
  const { id, version } = intent.kind === "add" ? { id: null, version: 0 } : intent.entry;
  return intent.kind === "remove"
    ? calls[kind].remove(intent.entry)
    : calls[kind].keep({ id, version, content: intent.content });
}

const askAgain = (client: QueryClient, kind: KeptKind) =>
  client.invalidateQueries({ queryKey: ["kept", roleInUrl(), kind] });

/**
 * Keeps, changes or removes a thing of a kind, in the list that `useKept` of the same indicator shows. It shows at once;
 * where it was not kept the list is as the server has it, and `trouble` says why.
 */
export function useKeep<Kind extends KeptKind>(kind: Kind, indicator: string | null = null): Keeping<Intent<Kind>> {
  const client = useQueryClient();
  const { queryKey } = keptQuery(kind, indicator);
  const { mutate, isPending, error, reset } = useMutation({
    scope: { id: `keep-${kind}` },
    mutationFn: async (intent: Intent<Kind>) => {
      const came = await said(kind, intent);
      if (came.outcome === "conflict") throw new Conflict(came.entry === null);
    },
    onMutate: async (intent) => {
      await client.cancelQueries({ queryKey });
      client.setQueryData<readonly Kept<Kind>[]>(queryKey, (list) => list && intended(list, intent));
    },
    onSettled: () => askAgain(client, kind),
  });
  return { keep: mutate, isKeeping: isPending, trouble: error ? keepTroubleOf(error) : null, forget: reset };
}
