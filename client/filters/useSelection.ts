import { useRouter, useRouterState } from "@tanstack/react-router";
import { useMemo } from "react";
import { type Dropped, readSelection, type Selection, writeSelection } from "#shared/selection.ts";

/** The filter state as the URL has it, and the way to change it. Changing writes the URL; the page follows. */
export function useSelection(): {
  selection: Selection;
  dropped: readonly Dropped[];
  choose: (part: Partial<Selection>, how?: { replace: boolean }) => void;
} {
  const router = useRouter();
  const search = useRouterState({ select: ({ location }) => location.searchStr });
  return useMemo(() => {
    const { selection, dropped } = readSelection(new URLSearchParams(search));
    const choose = (part: Partial<Selection>, { replace } = { replace: false }) =>
      void router.navigate({
        to: ".",
        search: writeSelection({ ...selection, ...part }),
        replace,
        resetScroll: false,
      });
    return { selection, dropped, choose };
  }, [router, search]);
}
