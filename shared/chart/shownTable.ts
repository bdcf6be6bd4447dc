import { blockingBreak } from "../breaks.ts";
import type { Cell, Cube, Note } from "../cube.ts";
import type { Figure } from "../figure.ts";
import { formatPeriod } from "../format.ts";
import { comparePeriods, isPeriod, type Period, yearBefore } from "../period.ts";
import type { Comparison } from "../selection.ts";
import type { Language, Words } from "../words.ts";
import { canCompare } from "./capabilities.ts";
import { funnelColumns } from "./funnelTable.ts";
import { type MeasuredUnit, type Table, type TableColumn, tableOf, type TableRow } from "./tableOf.ts";

type Asked = { figure: Pick<Figure, "kind" | "compare">; cube: Cube; language: Language };

const words = {
  previous: { da: "perioden før", en: "the period before" },
  year: { da: "året før", en: "the year before" },
  change: { da: "ændring", en: "change" },
  since: { da: "fra", en: "from" },
} satisfies Record<string, Words>;

const percent: MeasuredUnit = { id: "percent", label: { da: "pct.", en: "per cent" }, isShare: true, decimals: 1 };
const points: Words = { da: "pct.-point", en: "percentage points" };

const none: Cell = { value: null, status: "missing" };
/** A change that a break forbids to make. */
const barred: Cell = { value: null, status: "impossible" };

/** What one comparison is called. */
export const comparisonText = (one: Comparison, language: Language): string =>
  typeof one === "string" ? words[one][language] : formatPeriod(one.period, language);

const blocked = (notes: readonly Note[], indicator: string, a: Period, b: Period): boolean => {
  const [from, to] = comparePeriods(a, b) < 0 ? [a, b] : [b, a];
  const breaks = notes.flatMap(({ code, at, bridgeable = false, indicator: of = indicator }) =>
    code === "break" && at !== undefined && of === indicator ? [{ at, bridgeable }] : [],
  );
  return from !== to && blockingBreak(breaks, from, to) !== undefined;
};

const standingOf = (a: Cell, b: Cell): Cell["status"] =>
  a.status === "ok" || a.status === b.status ? b.status : a.status;

/** The difference of two figures, in their unit or in per cent of the first. */
function changed(from: Cell, to: Cell, isRelative: boolean): Cell {
  if (from.value === null || to.value === null || (isRelative && from.value === 0)) return none;
  const absolute = to.value - from.value;
  const value = isRelative ? (absolute / Math.abs(from.value)) * 100 : absolute;
  return { value, status: standingOf(from, to) };
}

type Held = { column: TableColumn; cells: readonly Cell[] };

/** Change columns of one column against what it is held against, barred where a break lies between the periods of a row. */
function changesOf(
  base: Held,
  held: Held,
  name: string,
  isBarred: (row: number) => boolean,
  language: Language,
): Held[] {
  const { unit } = base.column;
  const label = `${base.column.label}, ${words.change[language]} ${words.since[language]} ${name}`;
  const column = (role: "change" | "relative", unit: MeasuredUnit): Held => ({
    column: { ...base.column, key: `${base.column.key}|${name}|${role}`, label, unit, role },
    cells: base.cells.map((cell, row) =>
      isBarred(row) ? barred : changed(held.cells[row] ?? none, cell, role === "relative"),
    ),
  });
  const absolute = column("change", unit.isShare ? { ...unit, label: points } : unit);
  return unit.isShare ? [absolute] : [absolute, column("relative", percent)];
}

/** Figures over time with those of another period beside them. */
function alongTime(table: Table, { figure, cube, language }: Asked): Table {
  const { with: comparisons = [], from = null } = figure.compare ?? {};
  const codes = table.rows.map(({ code }) => code);
  const baseOf = (row: number, one: Comparison): number => {
    if (one === "previous") return row - 1;
    return codes.indexOf(one === "year" ? (yearBefore(codes[row] ?? "") ?? "") : one.period);
  };
  const held = table.columns.flatMap((column, at): Held[] => {
    const own: Held = { column, cells: table.rows.map(({ cells }) => cells[at] ?? none) };
    return [
      own,
      ...comparisons.flatMap((one): Held[] => {
        const name = comparisonText(one, language);
        const cells = own.cells.map((_, row) => own.cells[baseOf(row, one)] ?? none);
        const compared: Held = {
          column: {
            ...column,
            key: `${column.key}|${name}`,
            label: `${column.label}, ${name}`,
            role: "compared",
            of: column.key,
          },
          cells,
        };
        const isBarred = (row: number) =>
          blocked(cube.notes, column.indicator, codes[baseOf(row, one)] ?? codes[row] ?? "", codes[row] ?? "");
        return [compared, ...changesOf(own, compared, name, isBarred, language)];
      }),
    ];
  });
  return {
    ...table,
    columns: held.map(({ column }) => column),
    rows: rowsOf(table.rows, held).filter(({ code }) => from === null || comparePeriods(code, from) >= 0),
  };
}

const rowsOf = (rows: readonly TableRow[], held: readonly Held[]): TableRow[] =>
  rows.map((row, at) => ({ ...row, cells: held.map(({ cells }) => cells[at] ?? none) }));

/** Figures of areas at one period with those of others beside them: the newest first, then what it is held against. */
function alongPlaces(table: Table, { cube, language }: Asked): Table {
  const periodOf = ({ members }: TableColumn) => members["time"] ?? "";
  const periods = [...new Set(table.columns.map(periodOf))].filter(isPeriod).toSorted(comparePeriods).toReversed();
  const [newest = "", ...others] = periods;
  const held = (column: TableColumn): Held => ({
    column,
    cells: table.rows.map(({ cells }) => cells[table.columns.indexOf(column)] ?? none),
  });
  const all = table.columns
    .filter((column) => periodOf(column) === newest)
    .flatMap((column): Held[] => {
      const own = held(column);
      const same = (other: TableColumn) =>
        Object.entries(column.members).every(([id, code]) => id === "time" || other.members[id] === code);
      return [
        own,
        ...others.flatMap((period): Held[] => {
          const base = table.columns.find((other) => periodOf(other) === period && same(other));
          if (!base) return [];
          const isBarred = () => blocked(cube.notes, column.indicator, period, newest);
          return [held(base), ...changesOf(own, held(base), formatPeriod(period, language), isBarred, language)];
        }),
      ];
    });
  return { ...table, columns: all.map(({ column }) => column), rows: rowsOf(table.rows, all) };
}

/** The figures of a cube as they are drawn and read: with what they are compared with, and what a kind of chart adds. */
export function shownTable(asked: Asked): Table {
  const { figure, cube, language } = asked;
  const table = tableOf(asked);
  if (figure.kind === "funnel") return funnelColumns(table, cube, language);
  if (!figure.compare || !canCompare(figure.kind)) return table;
  if (table.rowDimension === "time") return alongTime(table, asked);
  return table.columns.some(({ members }) => members["time"] !== undefined) ? alongPlaces(table, asked) : table;
}
