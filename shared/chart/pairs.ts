import type { Cell, Cube } from "../cube.ts";
import { total } from "../dimension.ts";
import type { Figure } from "../figure.ts";
import { comparePeriods } from "../period.ts";
import type { Language } from "../words.ts";
import { isDashed } from "./series.ts";
import { tableOf, type TableColumn } from "./tableOf.ts";

/** One area or member with its two figures. */
export type Pair = { code: string; label: string; x: Cell; y: Cell; isMarked: boolean };

/** Two figures of each area: those that have both, the whole apart, how many have not, and what is measured on either axis. */
export type Pairs = {
  x: TableColumn;
  y: TableColumn;
  pairs: readonly Pair[];
  whole: Pair | null;
  left: number;
  hasDashes: boolean;
};

/** What the points are parts of: the country, or the total of a breakdown. */
const isAll = ({ level }: { level: string | null }): boolean => level === "country" || level === total.level;

const none: Cell = { value: null, status: "missing" };

/** The pairs of a cube with two indicators, at its newest period; null where there are not two. */
export function pairsOf(figure: Pick<Figure, "kind" | "marked">, cube: Cube, language: Language): Pairs | null {
  const table = tableOf({ figure: { kind: "scatter" }, cube, language });
  const indicators = cube.axes.find(({ dimension }) => dimension === "indicator")?.members ?? [];
  const periods = (cube.axes.find(({ dimension }) => dimension === "time")?.members ?? []).map(({ code }) => code);
  const newest = periods.toSorted(comparePeriods).at(-1);
  const [first, second] = indicators.map(({ code }) =>
    table.columns.findIndex(
      ({ indicator, members }) => indicator === code && (newest === undefined || members["time"] === newest),
    ),
  );
  const [x, y] = [table.columns[first ?? -1], table.columns[second ?? -1]];
  if (!x || !y || first === undefined || second === undefined) return null;
  const named = (column: TableColumn): TableColumn => {
    const label = indicators.find(({ code }) => code === column.indicator)?.label[language];
    return label === undefined ? column : { ...column, label };
  };
  const all = table.rows.map(({ code, label, level, cells }) => ({
    code,
    label,
    level,
    x: cells[first] ?? none,
    y: cells[second] ?? none,
    isMarked: figure.marked?.includes(code) ?? false,
  }));
  const isWhole = ({ x, y }: Pair) => x.value !== null && y.value !== null;
  const others = all.filter((pair) => !isAll(pair));
  const pairs = others.filter(isWhole);
  return {
    x: named(x),
    y: named(y),
    pairs,
    whole: all.find((pair) => isAll(pair) && isWhole(pair)) ?? null,
    left: others.length - pairs.length,
    hasDashes: pairs.some(({ x, y }) => isDashed(x) || isDashed(y)),
  };
}
