import type { LatencyCard, Lineage, ReleaseCalendarCard } from "#shared/freshness.ts";
import { querySchema } from "#shared/query.ts";
import { procedure } from "./trpc.ts";

export const calendar = procedure("read", "What is to come, by the sources' own word or by what is promised").query(
  ({ ctx }): Promise<ReleaseCalendarCard> => ctx.doors.calendar(),
);

export const latency = procedure("read", "How long after their end periods became available, dataset by dataset").query(
  ({ ctx }): readonly LatencyCard[] => ctx.doors.latency(),
);

export const lineage = procedure(
  "read",
  "Where one number comes from: release, bytes as received, the source's own page",
)
  .input(querySchema)
  .query(({ ctx, input }): Promise<Lineage> => ctx.doors.lineage(input));
