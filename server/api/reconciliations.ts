import { z } from "zod";
import { idSchema } from "#shared/query.ts";
import type { Reconciliation, ReconciliationCard } from "#shared/reconciliation.ts";
import { procedure } from "./trpc.ts";

export const reconciliations = procedure("read", "Concepts that several agencies publish a figure for").query(
  ({ ctx }): readonly ReconciliationCard[] => ctx.doors.reconciliations(),
);

export const reconciliation = procedure("read", "The figures of one concept side by side, and their difference")
  .input(z.strictObject({ id: idSchema }))
  .query(({ ctx, input }): Promise<Reconciliation> => ctx.doors.reconcile(input.id));
