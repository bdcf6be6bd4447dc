import { total } from "#shared/dimension.ts";
import type { Delivery, Source, Table } from "./define.ts";
import type { ControlTotal } from "./quality.ts";

/** The code of the whole along a dimension. */
export const wholeCode = (dimension: Table["dimensions"][number]): string =>
  dimension === "geography" ? "000" : total.code;

/** The totals in an answer that was asked for them: the whole along every dimension, each measure and period that has a number. */
export function totalsIn(
  { parse, codes, period }: Pick<Source, "parse" | "codes" | "period">,
  table: Table,
  deliveries: readonly Delivery[],
): ControlTotal[] {
  const measures = new Map(table.measures.map(({ id, source }) => [source, id]));
  const wholes = table.dimensions.map((dimension) => {
    const words = [...codes(dimension, table)]
      .filter(([, code]) => code === wholeCode(dimension))
      .map(([word]) => word);
    return { dimension, words: new Set(words) };
  });
  return deliveries.flatMap((delivery) =>
    [...parse(delivery, table)].flatMap(({ keys, measure: word, value }): ControlTotal[] => {
      const [measure, at] = [measures.get(word), period(keys.time)];
      const isWhole = wholes.every(({ dimension, words }) => words.has(keys[dimension] ?? ""));
      return measure === undefined || at === null || value === null || !isWhole ? [] : [{ measure, period: at, value }];
    }),
  );
}
