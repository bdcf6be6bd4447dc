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
import { useId } from "react";
import { tableOf, type TableColumn, type TableRow } from "#shared/chart/tableOf.ts";
import type { CellStatus, Cube } from "#shared/cube.ts";
import type { Figure } from "#shared/figure.ts";
import { collator, formatCell } from "#shared/format.ts";
import { statusWords } from "#shared/sentences.ts";
import { gridText } from "../text/grid.ts";
import { useFigureText } from "../text/useFigureText.ts";
import { useText } from "../text/useText.ts";
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
    return cell ? formatCell(cell, column.unit.decimals, language, { marks: true }) : "";
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

/** The symbols a table uses, with their words. */
const marksIn = (rows: readonly TableRow[]): CellStatus[] => [
  ...new Set(rows.flatMap(({ cells }) => cells.map(({ status }) => status)).filter((status) => status !== "ok")),
];

/** The same numbers as the chart, as rows one can sort and read by keyboard. The newest period stands first. */
export default function CubeTable({ figure, cube }: { figure: Figure; cube: Cube }) {
  const text = useFigureText();
  const caption = useId();
  const { language } = useText();
  const table = tableOf({ figure, cube, language });
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
    ...table.columns.map((column, at) => valueColumn(column, at, language)),
  ];
  const marks = marksIn(table.rows);
  return (
    <section className="cube-table" aria-labelledby={caption}>
      <p id={caption} className="cube-table-caption">
        {figure.title[language]} · {text.table.rows(rows.length)}
      </p>
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
          localeText={gridText[language]}
          icons={{ sortAscending: "▲", sortDescending: "▼", sortUnSort: " " }}
        />
      </div>
      {marks.length > 0 && (
        <p className="cube-table-marks">
          {text.table.marks}:{" "}
          {marks.map((status) => `${statusWords[status].symbol} ${statusWords[status].words[language]}`).join(" · ")}
        </p>
      )}
    </section>
  );
}
