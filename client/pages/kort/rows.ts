import type { MappedArea } from "#shared/chart/mapped.ts";
import { collator } from "#shared/format.ts";
import type { Language } from "#shared/words.ts";

export const columns = ["navn", "tal"] as const;
export type Column = (typeof columns)[number];
export type Order = { column: Column; isFalling: boolean };

/** How the table is sorted, from the address: the highest figure first where it says nothing that is understood. */
export function orderOf(sort: string | null): Order {
  const column = columns.find((known) => known === sort?.replace(/^-/, ""));
  return column ? { column, isFalling: sort?.startsWith("-") ?? false } : { column: "tal", isFalling: true };
}

/** The order after a press on a column's head: figures fall first, names rise first, then the other way. */
export function nextOrder(column: Column, now: Order): string {
  const isFalling = now.column === column ? !now.isFalling : column === "tal";
  return `${isFalling ? "-" : ""}${column}`;
}

/** Areas in order, those without a figure always last. */
export function sorted(areas: readonly MappedArea[], { column, isFalling }: Order, language: Language): MappedArea[] {
  const byName = (a: MappedArea, b: MappedArea) => collator(language).compare(a.label, b.label);
  const way = isFalling ? -1 : 1;
  if (column === "navn") return areas.toSorted((a, b) => way * byName(a, b));
  return areas.toSorted((a, b) => {
    const [first, second] = [a.cell.value, b.cell.value];
    if (first === null || second === null) return first === second ? byName(a, b) : first === null ? 1 : -1;
    return first === second ? byName(a, b) : way * (first - second);
  });
}
