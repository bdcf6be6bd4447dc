import { monthName } from "#shared/format.ts";
import type { DatasetCard } from "#shared/indicator.ts";
import type { Language } from "#shared/words.ts";
import type { PageText } from "../text/useText.ts";

/** Whether a reader should know that newer figures ought to be there. */
export const isLate = ({ state }: DatasetCard): boolean => state !== "current" && state !== "ended";

/** Whether a dataset is as new as promised, in words. */
export const freshnessText = ({ state, daysLate }: DatasetCard, { freshness }: PageText): string =>
  state === "late" ? freshness.late(daysLate) : freshness[state];

/** Order of datasets: those not as new as promised first, the furthest behind before all; those that have ended last. */
export const byUrgency = (a: DatasetCard, b: DatasetCard): number =>
  Number(isLate(b)) - Number(isLate(a)) ||
  b.daysLate - a.daysLate ||
  Number(a.state === "ended") - Number(b.state === "ended");

/** The dataset of a figure that is furthest behind; the first where none is. */
export const worst = (cards: readonly DatasetCard[]): DatasetCard | undefined => cards.toSorted(byUrgency)[0];

/** A day without its year, as a footer has room for: "30. sep.". */
export const dayAndMonth = (isoDate: string, language: Language): string => {
  const [day, month] = [Number(isoDate.slice(8, 10)), monthName(Number(isoDate.slice(5, 7)), language, "short")];
  return language === "da" ? `${day}. ${month}` : `${day} ${month}`;
};
