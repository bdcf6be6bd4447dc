import { z } from "zod";
import { idSchema } from "#shared/query.ts";
import type { Ranking } from "#shared/rank.ts";
import { procedure } from "./trpc.ts";

export const ranking = procedure("read", "Where an area stands among the areas of its level")
  .input(z.strictObject({ indicator: idSchema, area: z.string().min(1).max(40), knownOn: z.iso.date().optional() }))
  .query(({ ctx, input }): Promise<Ranking> => ctx.doors.ranking(input));
