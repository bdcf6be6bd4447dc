import type { DatasetCard, IndicatorCard } from "#shared/indicator.ts";
import type { Frequency, Period } from "#shared/period.ts";

/** Fewest periods that hold the newest one and the same one a year before. */
export const yearAndOne: Readonly<Record<Frequency, number>> = { year: 2, half: 3, quarter: 5, month: 13, week: 54 };

/** The newest published period of an indicator; null where nothing is published. */
export const lastPeriodOf = (card: IndicatorCard, datasets: readonly DatasetCard[]): Period | null =>
  datasets.find(({ id }) => id === card.datasets[0])?.release?.lastPeriod ?? null;
