import { z } from "zod";
import { idSchema } from "#shared/query.ts";
import type { QualityCard, QualitySummary } from "#shared/quality.ts";
import { procedure } from "./trpc.ts";

export const qualities = procedure("read", "How every dataset stands by its checks").query(
  ({ ctx }): Promise<readonly QualitySummary[]> => ctx.doors.qualities(),
);

export const quality = procedure("read", "One dataset's checks, their history, its releases and its declaration")
  .input(z.strictObject({ dataset: idSchema }))
  .query(({ ctx, input }): Promise<QualityCard> => ctx.doors.quality(input.dataset));
