import { yearOf } from "#shared/period.ts";

/** The units that make their own plan of the data strategy (AES is not one of them: domain notes section 0, note 3). */
export const units = [
  "Styrelsen for Arbejdsmarked og Rekruttering",
  "Arbejdstilsynet",
  "NFA",
  "Departementet",
] as const;
export type Unit = (typeof units)[number];

/** The strategy the goals belong to: "Datastrategi: Data bringes i spil", December 2020. It was for 2021–2024. */
export const strategy = { title: "Data bringes i spil", validFrom: 2021, validTo: 2024 } as const;

export type Milestones = { due: number; met: number };
export type Target = { baseline: number; target: number; tolerance: number };

type ByYear<Figures> = Readonly<Record<number, Figures>>;

/** Milestones due by the end of a year and those of them met, by unit. Synthetic: no plan is published. */
const milestones: Readonly<Record<Unit, ByYear<readonly [number, number]>>> = {
  "Styrelsen for Arbejdsmarked og Rekruttering": {
    2021: [9, 7],
    2022: [12, 9],
    2023: [14, 12],
    2024: [11, 9],
    2025: [4, 3],
  },
  Arbejdstilsynet: { 2021: [6, 4], 2022: [9, 7], 2023: [10, 8], 2024: [9, 8], 2025: [3, 2] },
  NFA: { 2021: [4, 3], 2022: [5, 5], 2023: [6, 5], 2024: [5, 4], 2025: [1, 1] },
  Departementet: { 2021: [5, 3], 2022: [7, 5], 2023: [8, 6], 2024: [8, 6], 2025: [4, 2] },
};

/** Plan targets in per cent of the milestones due: where the unit began, what it wants, and how far off is still as planned. 2025 is what was left over. */
const targets: Readonly<Record<Unit, ByYear<readonly [number, number, number]>>> = {
  "Styrelsen for Arbejdsmarked og Rekruttering": {
    2021: [60, 75, 5],
    2022: [60, 80, 5],
    2023: [60, 85, 5],
    2024: [60, 90, 5],
    2025: [60, 100, 10],
  },
  Arbejdstilsynet: {
    2021: [50, 70, 10],
    2022: [50, 75, 10],
    2023: [50, 80, 10],
    2024: [50, 90, 5],
    2025: [50, 100, 10],
  },
  NFA: { 2021: [50, 75, 10], 2022: [50, 80, 10], 2023: [50, 85, 10], 2024: [50, 90, 10], 2025: [50, 100, 10] },
  Departementet: { 2021: [40, 70, 10], 2022: [40, 75, 10], 2023: [40, 80, 10], 2024: [40, 85, 5], 2025: [40, 100, 10] },
};

/** Years whose status is out on a day (`YYYY-MM-DD`): the yearly meeting is in April. */
const isOut = (year: number, day: string) => `${year + 1}-04-15` <= day;

export const yearsOut = (day: string): number[] =>
  Object.keys(milestones.NFA)
    .map((year) => yearOf(year))
    .filter((year) => isOut(year, day));

/** The status of a unit; of all units where none is named. */
export function milestonesOf(year: number, unit: Unit | null): Milestones {
  const of = (one: Unit) => milestones[one][year] ?? [0, 0];
  const chosen: readonly Unit[] = unit === null ? units : [unit];
  return {
    due: chosen.reduce((sum, one) => sum + (of(one)[0] ?? 0), 0),
    met: chosen.reduce((sum, one) => sum + (of(one)[1] ?? 0), 0),
  };
}

/** Throws `RangeError` for a year without a plan. */
export function targetOf(year: number, unit: Unit): Target {
  const found = targets[unit][year];
  if (!found) throw new RangeError(`${unit} has no plan for ${year}`);
  const [baseline, target, tolerance] = found;
  return { baseline, target, tolerance };
}
