import type { AxisMember, Cube, Note } from "../cube.ts";
import { breakdownIds, type DimensionId, total } from "../dimension.ts";
import type { Figure } from "../figure.ts";
import { formatDate, formatPeriod, formatPeriods } from "../format.ts";
import { comparePeriods, isPeriod } from "../period.ts";
import { noteText } from "../noteSentences.ts";
import { watermark, watermarkAdvice } from "../sentences.ts";
import type { Transform } from "../query.ts";
import { dimensionTerms } from "../terms.ts";
import type { Language, Words } from "../words.ts";

const transformWords: Readonly<Record<Transform, Words | null>> = {
  none: null,
  yoy: { da: "ændring på året før", en: "change on the year before" },
  index: { da: "indeks, første periode = 100", en: "index, first period = 100" },
  rolling12: { da: "tolv måneder til og med", en: "twelve months up to and including" },
  sa: { da: "sæsonkorrigeret", en: "seasonally adjusted" },
};

const mostNamed = 3;

/** The members of a dimension: those it is broken down by, else those it is fixed to; null where the cube says nothing of it. */
export const membersOf = (cube: Cube, dimension: DimensionId): readonly AxisMember[] | null =>
  cube.axes.find((axis) => axis.dimension === dimension)?.members ?? cube.fixed?.[dimension] ?? null;

/** First and last period of a cube, or null where it has no time. */
export function spanOf(cube: Cube): { from: string; to: string } | null {
  const periods = (membersOf(cube, "time") ?? []).map(({ code }) => code).toSorted(comparePeriods);
  const [from, to] = [periods[0], periods.at(-1)];
  return from === undefined || to === undefined ? null : { from, to };
}

/** The areas shown, in words: their names, or how many they are. */
export function areaText(cube: Cube, language: Language): string | null {
  const names = membersOf(cube, "geography")?.map(({ label }) => label[language]) ?? [];
  if (names.length === 0) return null;
  if (names.length <= mostNamed) return names.join(", ");
  return language === "da" ? `${names.length} områder` : `${names.length} areas`;
}

/** The members of breakdowns the figures are about, where these are not the total: names, or how they are taken apart. */
const breakdownTexts = (cube: Cube, language: Language): string[] =>
  breakdownIds.flatMap((id) => {
    const members = membersOf(cube, id)?.filter(({ level }) => level !== total.level) ?? [];
    if (members.length === 0) return [];
    if (members.length <= mostNamed) return [members.map(({ label }) => label[language]).join(", ")];
    const term = dimensionTerms[id][language];
    return [language === "da" ? `opdelt på ${term}` : `by ${term}`];
  });

const mostPeriods = 3;

/** The periods shown: a span without what is only there to compare with, or the few that are held against each other. */
function periodsText(figure: Figure, cube: Cube, language: Language): string | null {
  const codes = (membersOf(cube, "time") ?? []).map(({ code }) => code).toSorted(comparePeriods);
  const first = figure.compare?.from ?? null;
  const shown = codes.filter((code) => first === null || comparePeriods(code, first) >= 0);
  const [from, to] = [shown[0], shown.at(-1)];
  if (from === undefined || to === undefined) return null;
  const isHeld =
    figure.kind === "dumbbell" || figure.kind === "slope" || (figure.compare !== undefined && first === null);
  return isHeld && codes.length > 1 && codes.length <= mostPeriods
    ? codes
        .toReversed()
        .map((code) => formatPeriod(code, language))
        .join(language === "da" ? " mod " : " against ")
    : formatPeriods(from, to, language);
}

/** The statistical subtitle: what, unit, adjustment, areas, periods. A figure's own comes first. */
export function subtitleText(figure: Figure, cube: Cube, language: Language): string {
  if (figure.subtitle) return figure.subtitle[language];
  const indicators = cube.axes.find(({ dimension }) => dimension === "indicator")?.members ?? [];
  const unitOf = (code: string) => cube.units[code]?.label[language] ?? "";
  const units = new Set(indicators.map(({ code }) => unitOf(code)));
  const named = indicators.map(({ label }) => label[language]).join(" · ");
  const measured =
    units.size > 1
      ? indicators.map(({ code, label }) => `${label[language]} (${unitOf(code)})`).join(" · ")
      : [...(named === figure.title[language] ? [] : [named]), ...units].join(", ");
  const changed = transformWords[figure.query.transform]?.[language];
  const where = [areaText(cube, language), ...breakdownTexts(cube, language), periodsText(figure, cube, language)]
    .filter((part) => part !== null)
    .join(", ");
  const what = [measured, changed].filter((part) => part !== undefined).join(", ");
  // A unit such as "pct." brings its own full stop.
  return `${what.slice(0, 1).toUpperCase()}${what.slice(1)}${what.endsWith(".") ? "" : "."} ${where}`;
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

/** Order of importance, for a reader who reads only the first. */
const order: readonly Note["code"][] = [
  "break",
  "no-growth-over-break",
  "mixed",
  "interval",
  "no-sum",
  "suppressed",
  "missing",
  "unpublished",
  "provisional",
  "partial-period",
  "capped",
  "group",
  "seasonally-adjusted",
  "computed",
  "carried-denominator",
  "definition",
];

/** Denominators carried from several years as one note: "2019–2025". */
function joined(notes: readonly Note[]): Note[] {
  const years = notes.flatMap(({ code, values }) => (code === "carried-denominator" ? [Number(values?.["year"])] : []));
  const [from, to] = [Math.min(...years), Math.max(...years)];
  const others = notes.filter(({ code }) => code !== "carried-denominator");
  return years.length === 0
    ? others
    : [...others, { code: "carried-denominator", values: { year: from === to ? from : `${from}–${to}` } }];
}

/** The sentences of a cube's notes, the most important first, each once. */
export const noteSentences = (cube: Cube, language: Language): string[] => [
  ...new Set(
    joined(cube.notes)
      .toSorted((a, b) => order.indexOf(a.code) - order.indexOf(b.code))
      .map((note) => noteSentence(note, language)),
  ),
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
