import type { DeclaredReconciliation } from "./reconcile.ts";
import { reconciledEditions } from "./reconciledEditions.ts";
import { reconciledEurope } from "./reconciledEurope.ts";
import { reconciledInjuries } from "./reconciledInjuries.ts";
import { reconciledUnemployment } from "./reconciledUnemployment.ts";

/** Every concept that several agencies publish a figure for, in the order they are offered. */
export const reconciliations: readonly DeclaredReconciliation[] = [
  ...reconciledUnemployment,
  ...reconciledEditions,
  ...reconciledEurope,
  ...reconciledInjuries,
];
