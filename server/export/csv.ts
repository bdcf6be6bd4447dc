import { stringify } from "csv-stringify/sync";
import type { Disclosed } from "#server/disclosure/disclosed.ts";
import { watermarkText } from "#shared/chart/furniture.ts";
import { formatPeriod } from "#shared/format.ts";
import type { AxisMember } from "#shared/cube.ts";
import type { Language } from "#shared/words.ts";
import type { LongTable } from "./longRows.ts";
import { safeText } from "./safeText.ts";

const labelOf = (dimension: string, member: AxisMember | undefined, language: Language) => {
  if (!member) return "";
  const isPeriod = dimension === "time" && !member.code.includes("+");
  return isPeriod ? formatPeriod(member.code, language) : safeText(member.label[language]);
};

/**
 * For machines: UTF-8 without a mark, comma, point, one header line and nothing but rows. Codes beside labels, the exact
 * number, its status in a word; generation, mode and, for figures that are not real, the notice on every row. Decision 003.
 */
export function csv(cube: Disclosed, table: LongTable, language: Language): string {
  const notice = watermarkText(cube, language)?.mark ?? "";
  const header = [
    ...table.dimensions.flatMap((dimension) => [dimension, `${dimension}_label`]),
    "value",
    "status",
    "unit",
    "generation",
    "mode",
    "notice",
  ];
  const rows = table.rows.map(({ members, indicator, cell }) => [
    ...table.dimensions.flatMap((dimension) => {
      const member = members.get(dimension);
      return [safeText(member?.code ?? ""), labelOf(dimension, member, language)];
    }),
    cell.value === null ? "" : String(cell.value),
    cell.status,
    cube.units[indicator]?.id ?? "",
    String(cube.generation),
    cube.mode,
    notice,
  ]);
  return stringify([header, ...rows], { record_delimiter: "\n" });
}
