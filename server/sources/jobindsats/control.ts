import { totalsIn } from "../controlTotals.ts";
import type { Delivery, Means, Source, Table } from "../define.ts";
import type { Control } from "../quality.ts";
import { fetchTable, isTotalAsk } from "./fetch.ts";
import { parse } from "./parse.ts";
import { period } from "./period.ts";

/** A row a period is so little that all periods are asked for at once. */
const rowLimit = Number.MAX_SAFE_INTEGER;

/** The country's totals of a table by a request of their own. Throws `SourceFault`. */
export async function control(table: Table, means: Means, codes: Source["codes"]): Promise<Control | null> {
  const deliveries: Delivery[] = [];
  for await (const delivery of fetchTable(table, means, rowLimit, isTotalAsk)) deliveries.push(delivery);
  const totals = totalsIn({ parse, codes, period }, table, deliveries);
  return totals.length === 0 ? null : { totals, from: deliveries[0]?.request.url ?? "" };
}
