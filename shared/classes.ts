export const mostClasses = 9;

/** How a map's values are put in classes: as many areas in each, as wide each, or between chosen rising limits. */
export type Classes = { kind: "quantile" | "equal"; count: number } | { kind: "custom"; limits: readonly number[] };

/** What a map has where nothing is chosen. */
export const usualClasses = { kind: "quantile", count: 5 } as const satisfies Classes;
