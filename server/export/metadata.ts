import type { Disclosed } from "#server/disclosure/disclosed.ts";
import { areaText, noteSentences, sourceText, spanOf, subtitleText, watermarkText } from "#shared/chart/furniture.ts";
import type { Figure } from "#shared/figure.ts";
import { formatDateTime, formatNumber, formatPeriods } from "#shared/format.ts";
import type { CellStatus } from "#shared/cube.ts";
import { statusWords } from "#shared/sentences.ts";
import type { Language, Words } from "#shared/words.ts";

const heads = {
  rows: { da: "Rækker", en: "Rows" },
  notice: { da: "Bemærk", en: "Notice" },
  title: { da: "Titel", en: "Title" },
  subtitle: { da: "Indhold", en: "Content" },
  area: { da: "Område", en: "Area" },
  period: { da: "Periode", en: "Period" },
  unit: { da: "Enhed", en: "Unit" },
  source: { da: "Kilde", en: "Source" },
  documentation: { da: "Dokumentation", en: "Documentation" },
  version: { da: "Version", en: "Version" },
  retrieved: { da: "Hentet", en: "Retrieved" },
  marks: { da: "Tegn", en: "Marks" },
  note: { da: "Note", en: "Note" },
} satisfies Record<string, Words>;

export type MetadataLine = readonly [head: string, text: string];

/** What a file says of its figures beside them, as lines of head and text, in one order in every format. */
export function metadata(
  figure: Figure,
  cube: Disclosed,
  language: Language,
  { generatedAt, shown }: { generatedAt: string; shown: { first: number; count: number; total: number } },
): MetadataLine[] {
  const line = (head: keyof typeof heads, text: string | null): MetadataLine[] =>
    text === null || text === "" ? [] : [[heads[head][language], text]];
  const span = spanOf(cube);
  const mark = watermarkText(cube, language);
  const statuses = [...new Set(Object.values(cube.status))];
  return [
    ...line("rows", cutText(shown, language)),
    ...line("notice", mark ? `${mark.mark}. ${mark.advice}` : null),
    ...line("title", figure.title[language]),
    ...line("subtitle", subtitleText(figure, cube, language)),
    ...line("area", areaText(cube, language)),
    ...line("period", span ? formatPeriods(span.from, span.to, language) : null),
    ...line("unit", [...new Set(Object.values(cube.units).map(({ label }) => label[language]))].join(", ")),
    ...line("source", sourceText(cube, language).replace(/^[^:]+: /, "")),
    ...line("documentation", [...new Set(cube.sources.map(({ documentation }) => documentation))].join(" ")),
    ...line("version", `${cube.generation} (${[...new Set(cube.sources.map(({ release }) => release))].join(", ")})`),
    ...line("retrieved", formatDateTime(generatedAt, language, "numeric")),
    ...statuses.flatMap((status) => line("marks", legend(status, language))),
    ...noteSentences(cube, language).flatMap((text) => line("note", text)),
  ];
}

const legend = (status: CellStatus, language: Language) =>
  `${statusWords[status].symbol} ${statusWords[status].words[language]}`;

/** Where rows are left out, which are there: "1–100 af 48.312". Null where all are. */
function cutText({ first, count, total }: { first: number; count: number; total: number }, language: Language) {
  if (count === total) return null;
  const number = (value: number) => formatNumber(value, 0, language);
  const of = language === "da" ? "af" : "of";
  return count === 0
    ? `0 ${of} ${number(total)}`
    : `${number(first + 1)}–${number(first + count)} ${of} ${number(total)}`;
}
