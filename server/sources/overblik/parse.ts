import type { Delivery, SourceRow } from "../define.ts";
import { monthsOf, readLedger } from "./ledger.ts";

/** The months of a ledger, a row a measure. A month in which nothing came has no mean. Throws `SourceFault`. */
export function* parse({ bytes }: Delivery): Iterable<SourceRow> {
  for (const { month, entries, within, daysSum } of monthsOf(readLedger(bytes))) {
    const keys = { time: month, geography: "000" };
    const days = entries === 0 ? null : daysSum / entries;
    for (const [measure, value] of Object.entries({ entries, within, daysSum, days }))
      yield { keys, measure, value, mark: value === null ? ".." : "" };
  }
}
