import type { Cell, CellStatus, Cube, Note } from "../cube.ts";
import type { ChartKind, Figure } from "../figure.ts";
import { comparePeriods, firstDay, frequencyOf, lastDay, periodsBetween } from "../period.ts";
import type { Period } from "../period.ts";
import { formatPeriod } from "../format.ts";
import { noteText } from "../noteSentences.ts";
import { fill } from "../sentences.ts";
import type { Language, Words } from "../words.ts";
import { suits } from "./suits.ts";
import { shownTable } from "./shownTable.ts";
import type { MeasuredUnit, Table, TableColumn, TableRow } from "./tableOf.ts";
import { marks, palette, paletteInk, theme } from "./theme.ts";
import type { Mark } from "./theme.ts";

/** One line or one set of bars, with a cell for each row. */
export type Series = {
  key: string;
  indicator: string;
  label: string;
  unit: MeasuredUnit;
  cells: readonly Cell[];
  color: string;
  /** Paler than its colour, where parts outnumber colours. */
  opacity?: number;
  /** The same colour, dark enough for text. */
  ink: string;
  mark: Mark;
  /** One of the others: grey, without a label. */
  isQuiet: boolean;
  /** The same as another, at another period: thinner, in its colour. */
  isCompared: boolean;
};

/** A break between row `at` − 1 and row `at`, with what holds on either side. */
export type Divider = { at: number; left: string; right: string };

export type Prepared = {
  rowDimension: Table["rowDimension"];
  rows: readonly { code: string; label: string }[];
  series: readonly Series[];
  dividers: readonly Divider[];
  /** First row of the newest, incomplete stretch. */
  incompleteFrom: number | null;
  /** What the drawing leaves out or greys, in words. */
  notes: readonly string[];
};

const mostQuiet = 100;
const mostPositions = 2000;
const none: Cell = { value: null, status: "missing" };

/** Drawn dashed: the number will change, was computed from incomplete parts or lies ahead. */
const dashed: ReadonlySet<CellStatus> = new Set<CellStatus>(["provisional", "estimated", "forecast"]);
export const isDashed = (cell: Cell): boolean => cell.value !== null && dashed.has(cell.status);

/**
 * The kind that can be drawn: the one wanted where the answer suits it; for tiles a map; else a line over several
 * periods, and where there are none bars.
 */
export function drawnKind(figure: { kind: ChartKind }, cube: Cube): ChartKind {
  const { kind } = figure;
  if (suits(kind, cube)) return kind;
  if (kind === "tilemap" && suits("map", cube)) return "map";
  return kind !== "bar" && kind !== "map" && kind !== "tilemap" && suits("line", cube) ? "line" : "bar";
}

const sentences = {
  quiet: {
    da: "{shown} af {total} er fremhævet; de øvrige er grå.",
    en: "{shown} of {total} are highlighted; the others are grey.",
  },
  unit: {
    da: "{count} serier med en anden enhed er ikke tegnet; de står i tabellen.",
    en: "{count} series in another unit are not drawn; they are in the table.",
  },
  unitOne: {
    da: "1 serie med en anden enhed er ikke tegnet; den står i tabellen.",
    en: "1 series in another unit is not drawn; it is in the table.",
  },
  compared: {
    da: "Det, der sammenlignes med, er ikke tegnet; det står i tabellen.",
    en: "What it is compared with is not drawn; it is in the table.",
  },
  before: { da: "før", en: "before" },
  after: { da: "efter", en: "after" },
} satisfies Record<string, Words>;

const capped = (shown: number, total: number, language: Language) =>
  noteText({ code: "capped", values: { shown, total } }, language);

/** Decides what is drawn: rows and their order, which series in colour, breaks and the incomplete stretch. Draws nothing. */
export function prepare({
  figure,
  cube,
  language,
  mostRows = Infinity,
  mostColoured = palette.length,
  hasQuiet = true,
}: {
  figure: Pick<Figure, "kind" | "compare">;
  cube: Cube;
  language: Language;
  mostRows?: number;
  mostColoured?: number;
  /** Whether those beyond the coloured are drawn at all, in grey. */
  hasQuiet?: boolean;
}): Prepared {
  const kind = drawnKind(figure, cube);
  const table = shownTable({ figure: { ...figure, kind }, cube, language });
  const notes: string[] = [];

  const shares = table.columns[0]?.unit.isShare ?? false;
  const figures = [...table.columns.keys()].filter((at) => table.columns[at]?.role === undefined);
  const drawable = figures.filter((at) => table.columns[at]?.unit.isShare === shares);
  const apart = figures.length - drawable.length;
  if (apart > 0) notes.push(fill(sentences[apart === 1 ? "unitOne" : "unit"][language], { count: apart }, language));

  const rows =
    table.rowDimension === "time"
      ? everyPeriod(table.rows, table.columns.length, language)
      : ranked(table, drawable[0] ?? 0);
  const shownRows = table.rowDimension === "time" ? rows : rows.slice(0, mostRows);
  if (shownRows.length < rows.length) notes.push(capped(shownRows.length, rows.length, language));

  const ordered = byWeight(table, drawable, cube, mostColoured);
  const coloured = drawable.filter((at) => ordered.slice(0, mostColoured).includes(at));
  const quiet = kind === "line" && hasQuiet ? ordered.slice(mostColoured, mostColoured + mostQuiet) : [];
  const left = drawable.length - coloured.length;
  if (left > 0)
    notes.push(
      quiet.length === left
        ? fill(sentences.quiet[language], { shown: coloured.length, total: drawable.length }, language)
        : capped(coloured.length + quiet.length, drawable.length, language),
    );

  const seriesAt = (at: number, place: number, isQuiet: boolean): Series[] => {
    const column = table.columns[at];
    if (!column) return [];
    const cells = shownRows.map((row) => row.cells[at] ?? none);
    const color = isQuiet ? theme.quiet : (palette[place] ?? theme.quiet);
    return [
      {
        key: column.key,
        indicator: column.indicator,
        label: column.label,
        unit: column.unit,
        cells,
        color,
        ink: isQuiet ? theme.muted : (paletteInk[place] ?? theme.ink),
        mark: marks[place] ?? "circle",
        isQuiet,
        isCompared: column.role === "compared",
      },
    ];
  };
  const main = coloured.flatMap((at, place) => seriesAt(at, place, false));
  const companions = [...table.columns.keys()].filter((at) => table.columns[at]?.role === "compared");
  const isRoom = coloured.length + companions.length <= mostColoured;
  if (companions.length > 0 && !isRoom) notes.push(sentences.compared[language]);
  const compared = (isRoom ? companions : []).flatMap((at) =>
    seriesAt(
      at,
      main.findIndex(({ key }) => key === table.columns[at]?.of),
      false,
    ),
  );
  return {
    rowDimension: table.rowDimension,
    rows: shownRows,
    series: [...main, ...compared, ...quiet.flatMap((at) => seriesAt(at, 0, true))],
    dividers: table.rowDimension === "time" ? dividersOf(cube.notes, main, shownRows, language) : [],
    incompleteFrom: table.rowDimension === "time" ? incompleteStart(main, shownRows.length) : null,
    notes,
  };
}

/** Every period between the first and the last, so that one that is not there leaves a gap as wide as it is. */
function everyPeriod(rows: readonly TableRow[], columns: number, language: Language): readonly TableRow[] {
  const [first, last] = [rows[0]?.code, rows.at(-1)?.code];
  if (first === undefined || last === undefined || frequencyOf(first) !== frequencyOf(last)) return rows;
  const all = periodsBetween(first, last);
  if (all.length > mostPositions || all.length === rows.length) return rows;
  const known = new Map(rows.map((row) => [row.code, row]));
  const empty = Array.from({ length: columns }, () => none);
  return all.map((code) => known.get(code) ?? { code, label: formatPeriod(code, language), level: null, cells: empty });
}

/** Dimensions whose members have an order of their own, or too few to need one. */
export const keepOrder: ReadonlySet<Table["rowDimension"]> = new Set([
  "indicator",
  "sex",
  "age",
  "severity",
  "outcome",
  "casetype",
  "agency",
] as const);

/** Areas, industries and their like from the highest to the lowest, those without a number last. */
function ranked(table: Table, column: number): readonly TableRow[] {
  if (keepOrder.has(table.rowDimension)) return table.rows;
  const value = (row: TableRow) => row.cells[column]?.value ?? -Infinity;
  return table.rows.toSorted((a, b) => (value(a) === value(b) ? 0 : value(b) - value(a)));
}

/** Columns by weight: all in their order while they can all have a colour; else the country first, then the newest and the highest. */
function byWeight(table: Table, drawable: readonly number[], cube: Cube, mostColoured: number): readonly number[] {
  if (drawable.length <= mostColoured) return drawable;
  const areas = cube.axes.find(({ dimension }) => dimension === "geography")?.members ?? [];
  const countries = new Set(areas.filter(({ level }) => level === "country").map(({ code }) => code));
  const isCountry = (column: TableColumn | undefined) => countries.has(column?.members["geography"] ?? "");
  const newest = (at: number) =>
    table.rows.findLast((row) => row.cells[at]?.value !== null)?.cells[at]?.value ?? -Infinity;
  const period = (at: number): Period => table.columns[at]?.members["time"] ?? "";
  return drawable.toSorted((a, b) => {
    const [first, second] = [isCountry(table.columns[a]), isCountry(table.columns[b])];
    if (first !== second) return first ? -1 : 1;
    if (period(a) !== "" && period(a) !== period(b)) return comparePeriods(period(b), period(a));
    return newest(a) === newest(b) ? a - b : newest(b) - newest(a);
  });
}

function dividersOf(
  notes: readonly Note[],
  main: readonly Series[],
  rows: readonly { code: string }[],
  language: Language,
): Divider[] {
  const drawn = new Set(main.map(({ indicator }) => indicator));
  const found = new Map<number, Divider>();
  for (const note of notes) {
    if (note.code !== "break" || note.at === undefined) continue;
    if (note.indicator !== undefined && !drawn.has(note.indicator)) continue;
    const day = firstDay(note.at);
    const at = rows.findIndex(({ code }) => lastDay(code) >= day);
    if (at < 1 || found.has(at)) continue;
    found.set(at, {
      at,
      left: (note.left ?? sentences.before)[language],
      right: (note.right ?? sentences.after)[language],
    });
  }
  return [...found.values()].toSorted((a, b) => a.at - b.at);
}

/** Where the newest run of provisional figures begins. */
function incompleteStart(main: readonly Series[], length: number): number | null {
  const isOpen = (at: number) => {
    const cells = main.map(({ cells }) => cells[at] ?? none);
    return cells.some(({ status }) => status === "provisional") || cells.every(({ value }) => value === null);
  };
  let from = length;
  while (from > 0 && isOpen(from - 1)) from -= 1;
  while (from < length && main.every(({ cells }) => (cells[from] ?? none).value === null)) from += 1;
  return from < length ? from : null;
}
