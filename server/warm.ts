import { firstQueries } from "#shared/firstQueries.ts";
import { Refusal } from "#shared/refusal.ts";
import type { Doors } from "#server/api/doors.ts";
import type { Log } from "./log.ts";

/** Asks what the front page opens with, one by one, so that the first visitor finds it remembered. What is refused the page tells. */
export async function warm({ answer, indicators }: Doors, log: Log, isStopping: () => boolean): Promise<void> {
  for (const query of firstQueries(indicators())) {
    if (isStopping()) return;
    try {
      await answer(query);
    } catch (error) {
      if (!(error instanceof Refusal)) log.error({ indicators: query.indicators, err: error }, "fault");
    }
  }
}
