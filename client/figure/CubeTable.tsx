import { useId, useMemo, useState } from "react";
import { shownTable } from "#shared/chart/shownTable.ts";
import type { TableRow } from "#shared/chart/tableOf.ts";
import type { CellStatus, Cube } from "#shared/cube.ts";
import type { Figure } from "#shared/figure.ts";
import { statusWords } from "#shared/sentences.ts";
import { useFigureText } from "../text/useFigureText.ts";
import { useText } from "../text/useText.ts";
import { type PickedCell, questionOf } from "./cell.ts";
import { CubeGrid } from "./CubeGrid.tsx";
import { useLineageText } from "./lineageText.ts";
import { PickedLineage } from "./PickedLineage.tsx";
import "./cubeTable.css";

/** The symbols a table uses, with their words. */
const marksIn = (rows: readonly TableRow[]): CellStatus[] => [
  ...new Set(rows.flatMap(({ cells }) => cells.map(({ status }) => status)).filter((status) => status !== "ok")),
];

/** The same numbers as the chart, as rows one can sort and read by keyboard. The newest period stands first. */
export default function CubeTable({ figure, cube }: { figure: Figure; cube: Cube }) {
  const text = useFigureText();
  const lineage = useLineageText();
  const caption = useId();
  const [picked, setPicked] = useState<PickedCell | null>(null);
  const { language } = useText();
  const table = useMemo(() => shownTable({ figure, cube, language }), [figure, cube, language]);
  const marks = marksIn(table.rows);
  return (
    <figure className="cube-table" aria-labelledby={caption}>
      <figcaption id={caption} className="cube-table-caption">
        {figure.title[language]} · {text.table.rows(table.rows.length)}
      </figcaption>
      <CubeGrid table={table} pick={setPicked} />
      <p className="cube-table-marks">{lineage.pick}</p>
      {marks.length > 0 && (
        <p className="cube-table-marks">
          {text.table.marks}:{" "}
          {marks.map((status) => `${statusWords[status].symbol} ${statusWords[status].words[language]}`).join(" · ")}
        </p>
      )}
      {picked && (
        <PickedLineage
          key={`${picked.row.code} ${picked.column.key}`}
          query={questionOf(figure.query, picked, table.rowDimension)}
          number={`${picked.row.label}, ${picked.column.label}`}
          close={() => setPicked(null)}
        />
      )}
    </figure>
  );
}
