import { type Cell, type Cube, flatIndex } from "../cube.ts";
import { total } from "../dimension.ts";
import { comparePeriods } from "../period.ts";
import type { Language, Words } from "../words.ts";
import { binomialLimits, type ControlLimits, poissonLimits } from "./controlLimits.ts";
import type { MeasuredUnit, Table, TableColumn } from "./tableOf.ts";

const words = {
  base: { da: "Størrelse (nævner)", en: "Size (denominator)" },
  lower998: { da: "Nedre grænse, 99,8 pct.", en: "Lower limit, 99.8 per cent" },
  lower95: { da: "Nedre grænse, 95 pct.", en: "Lower limit, 95 per cent" },
  upper95: { da: "Øvre grænse, 95 pct.", en: "Upper limit, 95 per cent" },
  upper998: { da: "Øvre grænse, 99,8 pct.", en: "Upper limit, 99.8 per cent" },
} satisfies Record<string, Words>;

const limitKeys = ["lower998", "lower95", "upper95", "upper998"] as const;

const counted: MeasuredUnit = { id: "count", label: { da: "antal", en: "number" }, isShare: false, decimals: 0 };
const none: Cell = { value: null, status: "missing" };

const wholeLevels: ReadonlySet<string> = new Set(["country", total.level]);
export const isWholeLevel = (level: string | null | undefined): boolean =>
  level !== null && level !== undefined && wholeLevels.has(level);

/** The limits of chance around a rate at a size, exact for the kind of count the indicator is; null where it is none. */
export function limitsAt(cube: Cube, indicator: string, rate: number, base: number): ControlLimits | null {
  const [kind, per] = [cube.interval?.kinds[indicator], cube.interval?.per?.[indicator]];
  if (per === undefined || kind === undefined || kind === "sample") return null;
  return kind === "poisson" ? poissonLimits(rate, base, per) : binomialLimits(rate, base, per);
}

/** What a rate of a place is divided by, at the newest period. */
function baseAt(cube: Cube, rowDimension: Table["rowDimension"], code: string, newest: string): number | null {
  const places = cube.axes.map(({ dimension, members }) => {
    if (dimension === rowDimension) return members.findIndex((member) => member.code === code);
    return dimension === "time" ? members.findIndex((member) => member.code === newest) : 0;
  });
  return places.includes(-1) ? null : (cube.interval?.base?.[flatIndex(cube.axes, places)] ?? null);
}

/** The rate of each place at the newest period, with its size and the limits that chance gives one of that size around the whole's rate. */
export function funnelColumns(table: Table, cube: Cube, language: Language): Table {
  const periods = cube.axes.find(({ dimension }) => dimension === "time")?.members ?? [];
  const newest =
    periods
      .map(({ code }) => code)
      .toSorted(comparePeriods)
      .at(-1) ?? "";
  const at = table.columns.findIndex(({ members }) => newest === "" || members["time"] === newest);
  const column = table.columns[at];
  if (!column) return table;
  const whole = table.rows.find(({ level }) => isWholeLevel(level))?.cells[at]?.value ?? null;
  const added = (key: "base" | (typeof limitKeys)[number], unit: MeasuredUnit): TableColumn => ({
    ...column,
    key: `${column.key}|${key}`,
    label: words[key][language],
    unit,
    role: key === "base" ? "base" : "limit",
  });
  const valued = (value: number | null | undefined): Cell =>
    value === null || value === undefined ? none : { value, status: "ok" };
  return {
    ...table,
    columns: [column, added("base", counted), ...limitKeys.map((key) => added(key, column.unit))],
    rows: table.rows.map((row) => {
      const base = baseAt(cube, table.rowDimension, row.code, newest);
      const limits =
        base === null || whole === null || isWholeLevel(row.level)
          ? null
          : limitsAt(cube, column.indicator, whole, base);
      return {
        ...row,
        cells: [row.cells[at] ?? none, valued(base), ...limitKeys.map((key) => valued(limits?.[key]))],
      };
    }),
  };
}
