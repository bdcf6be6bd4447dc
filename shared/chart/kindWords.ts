import type { Cell } from "../cube.ts";
import { formatChange, formatValueWithUnit } from "../format.ts";
import { fill, statusWords } from "../sentences.ts";
import type { Language, Words } from "../words.ts";
import type { Funnel, FunnelPoint } from "./funnel.ts";
import { isDashed } from "./series.ts";
import type { MeasuredUnit, Table } from "./tableOf.ts";
import type { TwoCells, TwoSided } from "./twoSided.ts";

const words = {
  none: { da: "Ingen tal at vise.", en: "No figures to show." },
  two: {
    da: "{count} med begge tal. Størst forskel: {most}. Mindst forskel: {least}.",
    en: "{count} with both figures. Largest difference: {most}. Smallest difference: {least}.",
  },
  from: { da: "{name} fra {from} til {to} ({change})", en: "{name} from {from} to {to} ({change})" },
  marked: { da: "Fremhævet: {text}.", en: "Pointed out: {text}." },
  heat: {
    da: "{rows} rækker og {columns} perioder. Højest {highest}; lavest {lowest}.",
    en: "{rows} rows and {columns} periods. Highest {highest}; lowest {lowest}.",
  },
  funnel: {
    da: "{name}: {rate}. {inside} ligger inden for det tilfældige.",
    en: "{name}: {rate}. {inside} are within what chance gives.",
  },
  above: { da: "Over den øvre grænse: {names}.", en: "Above the upper limit: {names}." },
  below: { da: "Under den nedre grænse: {names}.", en: "Below the lower limit: {names}." },
} satisfies Record<string, Words>;

const mostNames = 8;

const read = (cell: Cell, unit: MeasuredUnit, language: Language) => {
  const standing = isDashed(cell) ? ` (${statusWords[cell.status].words[language]})` : "";
  return `${formatValueWithUnit(cell, unit, unit.decimals, language)}${standing}`;
};

const listed = (names: readonly string[], language: Language) =>
  names.length <= mostNames
    ? names.join(", ")
    : `${names.slice(0, mostNames).join(", ")} ${language === "da" ? "og" : "and"} ${names.length - mostNames} ${language === "da" ? "flere" : "more"}`;

/** Two figures a row in words: the rows where they lie farthest apart and closest, and those pointed out. */
export function twoSidedSentences(found: TwoSided | null, language: Language): string[] {
  const whole = (found?.rows ?? []).flatMap((two) =>
    two.from.value === null || two.to.value === null ? [] : [{ two, change: two.to.value - two.from.value }],
  );
  const sorted = whole.toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change));
  const [most, least] = [sorted[0], sorted.at(-1)];
  if (!found || !most || !least) return [words.none[language]];
  const { unit } = found.to;
  const said = ({ two, change }: { two: TwoCells; change: number }) =>
    fill(
      words.from[language],
      {
        name: two.row.label,
        from: read(two.from, unit, language),
        to: read(two.to, unit, language),
        change: formatChange(change, null, unit, unit.decimals, language),
      },
      language,
    );
  const marked = whole.filter(({ two }) => two.isMarked);
  return [
    `${found.from.label} – ${found.to.label}.`,
    fill(words.two[language], { count: whole.length, most: said(most), least: said(least) }, language),
    ...marked.map((one) => fill(words.marked[language], { text: said(one) }, language)),
  ];
}

/** A heat map in words: how large it is and where it is highest and lowest. */
export function heatSentences({ rows, columns }: Table, language: Language): string[] {
  const cells = rows.flatMap((row) =>
    row.cells.flatMap((cell, at) => {
      const column = columns[at];
      return cell.value === null || !column ? [] : [{ row, column, cell, value: cell.value }];
    }),
  );
  const [first] = cells;
  if (!first) return [words.none[language]];
  const highest = cells.reduce((best, one) => (one.value > best.value ? one : best), first);
  const lowest = cells.reduce((best, one) => (one.value < best.value ? one : best), first);
  const said = ({ row, column, cell }: typeof first) =>
    `${read(cell, column.unit, language)}, ${row.label}, ${column.label}`;
  const values = { rows: rows.length, columns: columns.length, highest: said(highest), lowest: said(lowest) };
  return [fill(words.heat[language], values, language)];
}

/** A funnel in words: the whole's rate, how many lie within chance, and who lies outside on either side. */
export function funnelSentences(found: Funnel | null, language: Language): string[] {
  if (!found?.whole || found.rate === null || found.points.length === 0) return [words.none[language]];
  const { column, whole, rate, points } = found;
  const outside = points.filter(({ standing }) => standing !== "inside");
  const names = (isAbove: boolean) => {
    const some: readonly FunnelPoint[] = outside.filter((point) => point.isAbove === isAbove);
    const sorted = some.toSorted((a, b) => (isAbove ? b.rate - a.rate : a.rate - b.rate));
    return listed(
      sorted.map(({ row }) => row.label),
      language,
    );
  };
  const [above, below] = [names(true), names(false)];
  const values = {
    name: whole.label,
    rate: read({ value: rate, status: "ok" }, column.unit, language),
    inside: points.length - outside.length,
  };
  return [
    fill(words.funnel[language], values, language),
    ...(above === "" ? [] : [fill(words.above[language], { names: above }, language)]),
    ...(below === "" ? [] : [fill(words.below[language], { names: below }, language)]),
  ];
}
