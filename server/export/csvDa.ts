import { stringify } from "csv-stringify/sync";
import type { Disclosed } from "#server/disclosure/disclosed.ts";
import type { AxisMember } from "#shared/cube.ts";
import { formatPeriod } from "#shared/format.ts";
import { statusWords } from "#shared/sentences.ts";
import { axisHead } from "#shared/terms.ts";
import type { Language, Words } from "#shared/words.ts";
import type { LongTable } from "./longRows.ts";
import type { MetadataLine } from "./metadata.ts";
import { safeText } from "./safeText.ts";

const periodCode: Words = { da: "Periodekode", en: "Period code" };
const tail: readonly Words[] = [
  { da: "Værdi", en: "Value" },
  { da: "Enhed", en: "Unit" },
  { da: "Status", en: "Status" },
];

/** Heads of the ends of an interval, only where the figures have one. */
const ends: readonly Words[] = [
  { da: "Nedre grænse (95 pct.)", en: "Lower end (95 per cent)" },
  { da: "Øvre grænse (95 pct.)", en: "Upper end (95 per cent)" },
];

/** The exact number with a decimal comma and no thousands separator. */
const commaNumber = (value: number): string => String(value).replace(".", ",");

/** The label of each member, made once; of a period its code as well. */
function wordsOf(language: Language): (dimension: string, member: AxisMember | undefined) => readonly string[] {
  const known = new Map<AxisMember, readonly string[]>();
  return (dimension, member) => {
    if (!member) return dimension === "time" ? ["", ""] : [""];
    const found = known.get(member);
    if (found) return found;
    const isPeriod = dimension === "time" && !member.code.includes("+");
    const label = isPeriod ? formatPeriod(member.code, language) : safeText(member.label[language]);
    const made = dimension === "time" ? [label, member.code] : [label];
    known.set(member, made);
    return made;
  };
}

/**
 * For Excel set up for Danish: UTF-8 with its mark, semicolon, decimal comma, CRLF, labels. A cell without a number is
 * empty and its status says why. What the file says of itself stands after the rows, below an empty line. Decision 003.
 */
export function csvDa(cube: Disclosed, table: LongTable, about: readonly MetadataLine[], language: Language): string {
  const header = [
    ...table.dimensions.flatMap((dimension) =>
      dimension === "time" ? [axisHead("time")[language], periodCode[language]] : [axisHead(dimension)[language]],
    ),
    ...tail.map((words) => words[language]),
    ...(cube.interval ? ends.map((words) => words[language]) : []),
  ];
  const words = wordsOf(language);
  const rows = table.rows.map(({ members, indicator, cell }) => [
    ...table.dimensions.flatMap((dimension) => words(dimension, members.get(dimension))),
    cell.value === null ? "" : commaNumber(cell.value),
    safeText(cube.units[indicator]?.label[language] ?? ""),
    statusWords[cell.status].words[language],
    ...(cube.interval
      ? [cell.interval?.lower, cell.interval?.upper].map((end) => (end === undefined ? "" : commaNumber(end)))
      : []),
  ]);
  const below = about.map(([head, text]) => [head, safeText(text)]);
  const options = { delimiter: ";", record_delimiter: "\r\n" };
  return `\ufeff${stringify([header, ...rows], options)}\r\n${stringify(below, options)}`;
}
