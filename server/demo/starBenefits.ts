import type { Period } from "#shared/period.ts";
import { type ByGroup, inArea, remembered, spread } from "./starAreas.ts";
import { indexOf, type Known, pathOf } from "./worldPath.ts";

/** Benefits that are counted by municipality and are no part of unemployment. */
export type Benefit = "sickness" | "disability" | "flex";

type Made = { known: Known; seasons: readonly number[]; personsEach: number; by: ByGroup; unknown: number };

const from = (first: number, values: readonly number[]): Readonly<Record<number, number>> =>
  Object.fromEntries(values.map((value, at) => [first + at, value]));

const even = Array.from({ length: 12 }, () => 1);
/** Invented: more are ill in winter, and fewer in July. */
const ill = [1.06, 1.07, 1.06, 1.02, 0.99, 0.98, 0.92, 0.94, 0.98, 1, 1.01, 0.97];

/** Full-time persons. 2019 and 2023 are domain notes D.5, as is the second quarter of 2023 of flex jobs; the rest is invented. */
const benefits: Readonly<Record<Benefit, Made>> = {
  sickness: {
    known: {
      yearly: from(
        2015,
        [57_000, 56_000, 56_300, 57_100, 56_400, 63_500, 68_500, 79_500, 76_700, 74_200, 72_600, 71_300],
      ),
      seasonsInMeans: ill,
      stray: 0.008,
    },
    seasons: ill,
    personsEach: 1.32,
    by: { H: 0.93, S: 1, P: 1.05, O: 1.06, L: 1.12 },
    unknown: 0.001,
  },
  disability: {
    known: {
      yearly: from(
        2015,
        [209_000, 204_500, 202_000, 201_500, 203_400, 209_500, 217_500, 226_000, 233_700, 240_000, 245_500, 249_500],
      ),
      stray: 0.0006,
    },
    seasons: even,
    personsEach: 1.006,
    by: { H: 0.72, S: 0.95, P: 1.2, O: 1.12, L: 1.5 },
    unknown: 0.004,
  },
  flex: {
    known: {
      yearly: from(
        2015,
        [60_500, 65_000, 69_500, 73_500, 77_500, 80_000, 83_000, 85_800, 87_700, 89_600, 91_200, 92_400],
      ),
      fixed: { "2023M04": 87_400, "2023M05": 87_500, "2023M06": 87_600 },
      stray: 0.0008,
    },
    seasons: even,
    personsEach: 1.008,
    by: { H: 0.7, S: 0.95, P: 1.2, O: 1.2, L: 1.45 },
    unknown: 0.000_5,
  },
};

const paths = new Map<Benefit, readonly number[]>();

function national(benefit: Benefit, month: Period): number {
  const path = paths.get(benefit) ?? pathOf(benefit, benefits[benefit].known);
  paths.set(benefit, path);
  const at = indexOf(month);
  return (path[at] ?? 0) * (benefits[benefit].seasons[at % 12] ?? 1);
}

const byArea = remembered(
  (...words: readonly [Benefit, "persons" | "fte", Period]) => words.join("|"),
  (benefit, measure, month) => {
    const { personsEach, by, unknown } = benefits[benefit];
    const total = Math.round(national(benefit, month) * (measure === "persons" ? personsEach : 1));
    return spread(benefit, total, month, { by, unknown });
  },
);

/** Persons or full-time persons on a benefit in a month: the country, or a municipality or the unknown area, which sum to it. */
export const onBenefit = (benefit: Benefit, measure: "persons" | "fte", area: string, month: Period): number | null =>
  inArea(byArea(benefit, measure, month), area);
