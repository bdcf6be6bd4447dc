import { stringify } from "csv-stringify/sync";
import type { Disclosed } from "#server/disclosure/disclosed.ts";
import { watermarkText } from "#shared/chart/furniture.ts";
import { formatPeriod } from "#shared/format.ts";
import type { AxisMember } from "#shared/cube.ts";
import type { Language } from "#shared/words.ts";
import type { LongTable } from "./longRows.ts";
import { safeText } from "./safeText.ts";

/** Code and label of each member, made once. */
function wordsOf(language: Language): (dimension: string, member: AxisMember | undefined) => readonly string[] {
  const known = new Map<AxisMember, readonly string[]>();
  return (dimension, member) => {
    if (!member) return ["", ""];
    const found = known.get(member);
    if (found) return found;
    const isPeriod = dimension === "time" && !member.code.includes("+");
    const label = isPeriod ? formatPeriod(member.code, language) : safeText(member.label[language]);
    const made = [safeText(member.code), label];
    known.set(member, made);
    return made;
  };
}

/**
 * For machines: UTF-8 without a mark, comma, point, one header line and nothing but rows. Codes beside labels, the exact
 * number, its status in a word, its 95 per cent interval where the indicator has one; generation, mode and, for figures that are not real, the notice on every row. Decision 003.
 */
export function csv(cube: Disclosed, table: LongTable, language: Language): string {
  const notice = watermarkText(cube, language)?.mark ?? "";
  const header = [
    ...table.dimensions.flatMap((dimension) => [dimension, `${dimension}_label`]),
    "value",
    "status",
    ...(cube.interval ? ["lower_95", "upper_95"] : []),
    "unit",
    "generation",
    "mode",
    "notice",
  ];
  const words = wordsOf(language);
  const rows = table.rows.map(({ members, indicator, cell }) => [
    ...table.dimensions.flatMap((dimension) => words(dimension, members.get(dimension))),
    cell.value === null ? "" : String(cell.value),
    cell.status,
    ...(cube.interval
      ? [cell.interval?.lower, cell.interval?.upper].map((end) => (end === undefined ? "" : String(end)))
      : []),
    cube.units[indicator]?.id ?? "",
    String(cube.generation),
    cube.mode,
    notice,
  ]);
  return stringify([header, ...rows], { record_delimiter: "\n" });
}
