import { cellAt, flatIndex } from "../cube.ts";
import type { Axis, Cell, Cube } from "../cube.ts";
import { breakdownIds } from "../dimension.ts";
import type { ChartKind } from "../figure.ts";
import type { Unit } from "../indicator.ts";
import { comparePeriods } from "../period.ts";
import { formatPeriod } from "../format.ts";
import { axisHead } from "../terms.ts";
import type { Language } from "../words.ts";

export type MeasuredUnit = Unit & { decimals: number };

/** One column of figures: an indicator, and the member of each other dimension it stands at. */
export type TableColumn = {
  key: string;
  label: string;
  indicator: string;
  unit: MeasuredUnit;
  members: Readonly<Record<string, string>>;
  /** What stands beside the figures asked for: those of another period, the change since it, or what a kind of chart needs. */
  role?: "compared" | "change" | "relative" | "base" | "limit";
  /** The key of the column that a compared one belongs to. */
  of?: string;
};

/** One row: a period, an area or an indicator, with one cell for each column. */
export type TableRow = { code: string; label: string; level: string | null; cells: readonly Cell[] };

/** The figures of a cube as rows and columns: what the chart draws, the grid shows and the two are compared by. */
export type Table = {
  rowDimension: Axis["dimension"];
  /** Head of the column of row labels. */
  corner: string;
  columns: readonly TableColumn[];
  rows: readonly TableRow[];
};

const isLong = (axis: Axis | undefined) => axis !== undefined && axis.members.length > 1;

/** Kinds that run along time. */
const alongTime: ReadonlySet<ChartKind> = new Set<ChartKind>(["line", "stacked", "multiples"]);

/** Which axis runs down the rows: a line needs time, back to back age comes first, others compare areas and breakdowns before periods before indicators. */
function rowAxisOf(axes: readonly Axis[], kind: ChartKind): number {
  const at = (dimension: Axis["dimension"]) => axes.findIndex((axis) => axis.dimension === dimension);
  const places = [at("geography"), ...breakdownIds.map(at)];
  const first = alongTime.has(kind) ? [at("time")] : kind === "pyramid" || kind === "dumbbell" ? [at("age")] : [];
  const order = [...first, ...places, at("time"), at("indicator")];
  const present = order.filter((place) => place >= 0);
  return present.find((place) => isLong(axes[place])) ?? present[0] ?? 0;
}

const memberLabel = (axis: Axis, place: number, language: Language): string => {
  const member = axis.members[place];
  if (!member) return "";
  return axis.dimension === "time" ? formatPeriod(member.code, language) : member.label[language];
};

/** Places on the axes, every combination, the last axis fastest. */
const combinations = (axes: readonly Axis[]): number[][] =>
  axes.reduce<number[][]>(
    (all, axis) => all.flatMap((places) => axis.members.map((_, place) => [...places, place])),
    [[]],
  );

/** The table of a cube. Periods ascend; all else keeps the cube's order. */
export function tableOf({
  figure,
  cube,
  language,
}: {
  figure: { kind: ChartKind };
  cube: Cube;
  language: Language;
}): Table {
  const rowAxis = rowAxisOf(cube.axes, figure.kind);
  const down = cube.axes[rowAxis];
  if (!down) throw new RangeError("a cube without axes");
  const across = cube.axes.filter((_, place) => place !== rowAxis);
  const named = across.filter((axis) => isLong(axis));
  const only = cube.fixed?.geography;
  const area: Axis | undefined =
    across.find(({ dimension }) => dimension === "geography") ??
    (only?.length === 1 ? { dimension: "geography", members: only } : undefined);
  const naming = named.length > 0 ? named : [area ?? across[0] ?? down];

  const places = combinations(across);
  const columns = places.map((combination): TableColumn => {
    const at = (axis: Axis) => combination[across.indexOf(axis)] ?? 0;
    const members = Object.fromEntries(across.map((axis) => [axis.dimension, axis.members[at(axis)]?.code ?? ""]));
    const indicator =
      members["indicator"] ?? cube.axes.find(({ dimension }) => dimension === "indicator")?.members[0]?.code ?? "";
    const unit = cube.units[indicator];
    if (!unit) throw new RangeError(`no unit for ${indicator}`);
    return {
      key: Object.values(members).join("|"),
      label: naming.map((axis) => memberLabel(axis, at(axis), language)).join(", "),
      indicator,
      unit,
      members,
    };
  });

  const rows = down.members.map((member, row): TableRow => {
    const cells = places.map((combination) => {
      const full = [...combination];
      full.splice(rowAxis, 0, row);
      return cellAt(cube, flatIndex(cube.axes, full));
    });
    return { code: member.code, label: memberLabel(down, row, language), level: member.level ?? null, cells };
  });
  return {
    rowDimension: down.dimension,
    corner: axisHead(down.dimension)[language],
    columns,
    rows: down.dimension === "time" ? rows.toSorted((a, b) => comparePeriods(a.code, b.code)) : rows,
  };
}
