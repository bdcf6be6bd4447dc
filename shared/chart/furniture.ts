import type { Cube, Note } from "../cube.ts";
import type { Figure } from "../figure.ts";
import { formatDate, formatPeriod, formatPeriods } from "../format.ts";
import { comparePeriods, isPeriod } from "../period.ts";
import { noteText, watermark, watermarkAdvice } from "../sentences.ts";
import type { Transform } from "../query.ts";
import type { Language, Words } from "../words.ts";

const transformWords: Readonly<Record<Transform, Words | null>> = {
  none: null,
  yoy: { da: "ændring på året før", en: "change on the year before" },
  index: { da: "indeks, første periode = 100", en: "index, first period = 100" },
  rolling12: { da: "tolv måneder til og med", en: "twelve months up to and including" },
  sa: { da: "sæsonkorrigeret", en: "seasonally adjusted" },
};

const wholeCountry: Words = { da: "Hele landet", en: "All of Denmark" };
const mostNamed = 3;

/** First and last period of a cube, or null where it has no time. */
export function spanOf(cube: Cube): { from: string; to: string } | null {
  const periods = (cube.axes.find(({ dimension }) => dimension === "time")?.members ?? [])
    .map(({ code }) => code)
    .toSorted(comparePeriods);
  const [from, to] = [periods[0], periods.at(-1)];
  return from === undefined || to === undefined ? null : { from, to };
}

/** The areas shown, in words: their names, or how many they are. Areas that are not broken down are the question's own codes. */
export function areaText(figure: Figure, cube: Cube, language: Language): string | null {
  const axis = cube.axes.find(({ dimension }) => dimension === "geography");
  if (!axis) {
    const rule = figure.query.where.geography;
    const isCountry = rule === undefined || ("codes" in rule && rule.codes.length === 1 && rule.codes[0] === "000");
    return isCountry ? wholeCountry[language] : null;
  }
  const names = axis.members.map(({ label }) => label[language]);
  if (names.length <= mostNamed) return names.join(", ");
  return language === "da" ? `${names.length} områder` : `${names.length} areas`;
}

/** The statistical subtitle: what, unit, adjustment, areas, periods. A figure's own comes first. */
export function subtitleText(figure: Figure, cube: Cube, language: Language): string {
  if (figure.subtitle) return figure.subtitle[language];
  const indicators = cube.axes.find(({ dimension }) => dimension === "indicator")?.members ?? [];
  const unitOf = (code: string) => cube.units[code]?.label[language] ?? "";
  const units = new Set(indicators.map(({ code }) => unitOf(code)));
  const measured =
    units.size === 1
      ? [indicators.map(({ label }) => label[language]).join(" · "), [...units].join("")].join(", ")
      : indicators.map(({ code, label }) => `${label[language]} (${unitOf(code)})`).join(" · ");
  const changed = transformWords[figure.query.transform]?.[language];
  const span = spanOf(cube);
  const where = [areaText(figure, cube, language), span ? formatPeriods(span.from, span.to, language) : null]
    .filter((part) => part !== null)
    .join(", ");
  return `${[measured, changed].filter((part) => part !== undefined).join(", ")}. ${where}`;
}

const asRead = (value: string | number, language: Language) =>
  typeof value === "string" && isPeriod(value) ? formatPeriod(value, language) : value;

/** A note with its periods as they are read. */
export const noteSentence = (note: Note, language: Language): string => {
  const values = Object.entries(note.values ?? {}).map(([name, value]) => [name, asRead(value, language)] as const);
  return noteText(
    {
      ...note,
      values: Object.fromEntries(values),
      ...(note.at === undefined ? {} : { at: formatPeriod(note.at, language) }),
    },
    language,
  );
};

/** The sentences of a cube's notes, each once. */
export const noteSentences = (cube: Cube, language: Language): string[] => [
  ...new Set(cube.notes.map((note) => noteSentence(note, language))),
];

/** Where the figures come from: "Kilde: Danmarks Statistik, AUS07, version 142, opdateret 28-08-2026, næste 30-09-2026". */
export function sourceText(cube: Cube, language: Language): string {
  const danish = language === "da";
  const day = (iso: string) => formatDate(iso, language, "numeric");
  const lines = new Set(
    cube.sources.map(({ source, table, updatedAt, fetchedAt, nextUpdate }) => {
      const updated = updatedAt
        ? `${danish ? "opdateret" : "updated"} ${day(updatedAt)}`
        : `${danish ? "hentet" : "retrieved"} ${day(fetchedAt)}`;
      const next = nextUpdate ? `, ${danish ? "næste" : "next"} ${day(nextUpdate)}` : "";
      return `${source[language]}, ${table}, ${updated}${next}`;
    }),
  );
  const label = danish ? (lines.size > 1 ? "Kilder" : "Kilde") : lines.size > 1 ? "Sources" : "Source";
  return `${label}: ${[...lines].join("; ")}. Version ${cube.generation}.`;
}

/** The demonstration mark, or null where the figures are real. */
export const watermarkText = (cube: Cube, language: Language): { mark: string; advice: string } | null =>
  cube.mode === "demo" ? { mark: watermark[language], advice: watermarkAdvice[language] } : null;
