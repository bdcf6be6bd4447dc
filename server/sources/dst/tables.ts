import { SourceFault, type Table } from "../define.ts";
import { absenceTables } from "./absenceTables.ts";
import { employmentTables } from "./employmentTables.ts";
import type { Laid, Layout } from "./layout.ts";
import { recruitmentTables } from "./recruitmentTables.ts";
import { supportTables } from "./supportTables.ts";
import { unemploymentTables } from "./unemploymentTables.ts";

const laid: readonly Laid[] = [
  ...unemploymentTables,
  ...supportTables,
  ...employmentTables,
  ...recruitmentTables,
  ...absenceTables,
];

/** Every dataset made of StatBank's tables; one table may make several, taken apart differently. */
export const tables: readonly Table[] = laid.map(({ table }) => table);

const layouts: ReadonlyMap<string, Layout> = new Map(laid.map(({ table, layout }) => [table.dataset, layout]));

/** Throws `SourceFault` for a table that is not one of this source's. */
export function layoutOf({ dataset, table }: Pick<Table, "dataset" | "table">): Layout {
  const layout = layouts.get(dataset);
  if (!layout) throw new SourceFault("undeclared-table", `The layout of the table ${table} is not declared.`);
  return layout;
}
