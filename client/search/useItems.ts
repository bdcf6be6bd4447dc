import { useMemo } from "react";
import { breakdownIds } from "#shared/dimension.ts";
import { useBreakdowns, useDatasets, useDimension, useIndicators } from "../data/hooks.ts";
import { useReconciliations } from "../data/reconciliations.ts";
import { useText } from "../text/useText.ts";
import type { SearchItem } from "./item.ts";
import { itemsOf, type SearchedPage } from "./items.ts";
import { useSearchText } from "./text.ts";

const nothing: readonly never[] = [];

/** All there is to find; what has not come yet is found when it comes. */
export function useItems(pages: readonly SearchedPage[]): readonly SearchItem[] {
  const text = useText();
  const words = useSearchText();
  const indicators = useIndicators().answer ?? nothing;
  const datasets = useDatasets().answer ?? nothing;
  const geography = useDimension("geography").answer;
  const breakdowns = useBreakdowns(breakdownIds);
  const reconciliations = useReconciliations().answer ?? nothing;
  return useMemo(
    () => itemsOf({ indicators, datasets, geography, breakdowns, reconciliations, pages }, text, words),
    [indicators, datasets, geography, breakdowns, reconciliations, pages, text, words],
  );
}
