import { totalsIn, wholeCode } from "../controlTotals.ts";
import type { Delivery, Means, Source, Table } from "../define.ts";
import type { Control } from "../quality.ts";
import { fetchTable, type Manner } from "./fetch.ts";
import type { TableInfo } from "./metadata.ts";
import { parse } from "./parse.ts";
import { period } from "./period.ts";
import type { Selected, Selection } from "./selection.ts";
import { layoutOf } from "./tables.ts";

/** Another format than the figures themselves come in, within its documented limit, so that one is read against the other. */
const manner: Manner = { format: "JSONSTAT", cellLimit: 1_000_000 };

type Codes = Source["codes"];

/** The same request for the whole alone: of areas, and of what is taken apart by every value of a variable. */
export function narrowedTo(table: Table, codes: Codes, selection: Selection, info: TableInfo): Selection {
  const layout = layoutOf(table);
  const known = new Map(info.variables.map(({ id, values }) => [id, values]));
  const only = (selected: Selected, dimension: Table["dimensions"][number] | undefined): Selected => {
    if (dimension === undefined) return selected;
    const words = [...codes(dimension, table)]
      .filter(([, code]) => code === wholeCode(dimension))
      .map(([word]) => word);
    const word = known.get(selected.code)?.find(({ id }) => words.includes(id))?.id;
    return word === undefined ? selected : { ...selected, values: [word], count: 1 };
  };
  const breakdownsAt = (layout.geography ? 1 : 0) + layout.selectors.length;
  const others = selection.others.map((selected, at) => {
    if (layout.geography && at === 0) return only(selected, "geography");
    const breakdown = layout.breakdowns[at - breakdownsAt];
    return breakdown?.words === "all" ? only(selected, breakdown.dimensions[0]) : selected;
  });
  return { ...selection, others };
}

/** The totals of a table by a request of their own. Null where the table has no whole to ask for. Throws `SourceFault`. */
export async function control(table: Table, means: Means, codes: Codes): Promise<Control | null> {
  const hasWhole = Object.entries(table.groupings ?? {}).every(([, groupings]) => groupings.includes("total"));
  if (!hasWhole) return null;
  const deliveries: Delivery[] = [];
  const narrowed = (selection: Selection, info: TableInfo) => narrowedTo(table, codes, selection, info);
  for await (const delivery of fetchTable(table, means, manner, narrowed)) deliveries.push(delivery);
  const totals = totalsIn({ parse, codes, period }, table, deliveries);
  return totals.length === 0 ? null : { totals, from: deliveries[0]?.request.url ?? "" };
}
