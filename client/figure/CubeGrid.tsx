import {
  CellStyleModule,
  ClientSideRowModelModule,
  type ColDef,
  ColumnAutoSizeModule,
  LocaleModule,
  ModuleRegistry,
  TooltipModule,
} from "ag-grid-community";
import { AgGridReact } from "ag-grid-react";
import "ag-grid-community/styles/ag-grid.min.css";
import "ag-grid-community/styles/ag-theme-quartz-no-font.min.css";
import { memo } from "react";
import type { Table, TableColumn, TableRow } from "#shared/chart/tableOf.ts";
import { collator, formatCell, formatInterval, formatNumber } from "#shared/format.ts";
import { statusWords } from "#shared/sentences.ts";
import { gridText } from "../text/grid.ts";
import { useFigureText } from "../text/useFigureText.ts";
import { useText } from "../text/useText.ts";
import type { PickedCell } from "./cell.ts";
import "./cubeTable.css";

ModuleRegistry.registerModules([
  ClientSideRowModelModule,
  ColumnAutoSizeModule,
  CellStyleModule,
  LocaleModule,
  TooltipModule,
]);

const mostRowsInSight = 16;
const rowHeight = 32;

type Language = "da" | "en";

const valueColumn = (column: TableColumn, at: number, language: Language): ColDef<TableRow> => ({
  colId: column.key,
  headerName: `${column.label} (${column.unit.label[language]})`,
  valueGetter: ({ data }) => data?.cells[at]?.value ?? null,
  valueFormatter: ({ data }) => {
    const cell = data?.cells[at];
    if (!cell) return "";
    const isChange = column.role === "change" || column.role === "relative";
    if (isChange && cell.value !== null)
      return formatNumber(cell.value, column.unit.decimals, language, { sign: true });
    return formatCell(cell, column.unit.decimals, language, { marks: true });
  },
  tooltipValueGetter: ({ data }) => {
    const status = data?.cells[at]?.status ?? "ok";
    return status === "ok" ? null : statusWords[status].words[language];
  },
  comparator: (a: number | null, b: number | null) => (a ?? Number.NEGATIVE_INFINITY) - (b ?? Number.NEGATIVE_INFINITY),
  type: "rightAligned",
  minWidth: 120,
  flex: 1,
});

/** The ends of the interval around each figure of a column, as text; sorted by the lower one. */
const intervalColumn = (column: TableColumn, at: number, head: string, language: Language): ColDef<TableRow> => ({
  colId: `${column.key}|interval`,
  headerName: `${head} (${column.label})`,
  valueGetter: ({ data }) => data?.cells[at]?.interval?.lower ?? null,
  valueFormatter: ({ data }) => {
    const interval = data?.cells[at]?.interval;
    return interval ? formatInterval(interval, column.unit.decimals, language) : "";
  },
  type: "rightAligned",
  minWidth: 120,
  flex: 1,
});

/** The grid alone. Drawn again only for another table: what is chosen in it leaves it, and the keyboard's place, as they are. */
export const CubeGrid = memo(function CubeGrid({ table, pick }: { table: Table; pick: (cell: PickedCell) => void }) {
  const text = useFigureText();
  const { language } = useText();
  const isTime = table.rowDimension === "time";
  const rows = isTime ? table.rows.toReversed() : [...table.rows];
  const columns: ColDef<TableRow>[] = [
    {
      colId: "row",
      headerName: table.corner,
      pinned: "left",
      minWidth: 128,
      width: 168,
      valueGetter: ({ data }) => (isTime ? data?.code : data?.label),
      valueFormatter: ({ data }) => data?.label ?? "",
      comparator: (a: string, b: string) => collator(language).compare(a, b),
      cellClass: "table-head-cell",
    },
    ...table.columns.flatMap((column, at) => {
      const hasIntervals = table.rows.some(({ cells }) => cells[at]?.interval);
      const value = valueColumn(column, at, language);
      return hasIntervals ? [value, intervalColumn(column, at, text.table.interval, language)] : [value];
    }),
  ];
  const choose = (row: TableRow | undefined, key: string) => {
    const column = table.columns.find((one) => one.key === key);
    // What is compared, changed or computed for a drawing stands at no cell of its own.
    if (row && column && column.role === undefined) pick({ row, column });
  };
  return (
    <div
      className="ag-theme-quartz"
      ref={(node) => {
        node?.style.setProperty("height", `${Math.min(rows.length, mostRowsInSight) * rowHeight + 44}px`);
      }}
    >
      <AgGridReact<TableRow>
        theme="legacy"
        rowData={rows}
        columnDefs={columns}
        defaultColDef={{
          resizable: true,
          sortable: true,
          suppressMovable: true,
          wrapHeaderText: true,
          autoHeaderHeight: true,
        }}
        rowHeight={rowHeight}
        ensureDomOrder
        tabToNextCell={() => false}
        suppressColumnVirtualisation
        animateRows={false}
        tooltipShowDelay={300}
        onCellClicked={({ data, column }) => choose(data, column.getColId())}
        onCellKeyDown={(met) => {
          if ("column" in met && met.event instanceof KeyboardEvent && met.event.key === "Enter")
            choose(met.data, met.column.getColId());
        }}
        localeText={gridText[language]}
        icons={{ sortAscending: "▲", sortDescending: "▼", sortUnSort: " " }}
      />
    </div>
  );
});
