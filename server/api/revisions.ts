import { z } from "zod";
import type { EstateChanges, Vintages } from "#shared/changes.ts";
import { querySchema } from "#shared/query.ts";
import { procedure } from "./trpc.ts";

export const estateChanges = procedure("read", "What has changed: new periods, revised figures old → new")
  .input(z.strictObject({ since: z.iso.date().optional() }))
  .query(({ ctx, input }): Promise<readonly EstateChanges[]> => ctx.doors.estateChanges(input.since));

export const vintages = procedure("read", "One indicator at one place in every edition there has been")
  .input(querySchema)
  .query(({ ctx, input }): Promise<Vintages> => ctx.doors.vintages(input));
