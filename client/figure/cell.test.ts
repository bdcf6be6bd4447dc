import { expect, test } from "vitest";
import { tableOf } from "#shared/chart/tableOf.ts";
import type { Cube } from "#shared/cube.ts";
import { querySchema, type QueryInput } from "#shared/query.ts";
import { cubeOf, employees, grossUnemployment } from "../data/fakeServer.ts";
import { newestQuestion, questionOf } from "./cell.ts";

const words = (text: string) => ({ da: text, en: text });
const query = (more: Partial<QueryInput> = {}) => querySchema.parse({ indicators: ["gross-unemployment"], ...more });

const byArea: Cube = {
  ...cubeOf(grossUnemployment, []),
  axes: [
    { dimension: "indicator", members: [{ code: "gross-unemployment", label: words("Bruttoledige") }] },
    { dimension: "time", members: ["2026M06", "2026M07"].map((code) => ({ code, label: words(code) })) },
    { dimension: "geography", members: ["101", "751"].map((code) => ({ code, label: words(code) })) },
  ],
  value: [1, 2, 3, 4],
  fixed: {},
};

/** The question of the cell that shows a number. */
function asked(cube: Cube, kind: "line" | "bar", value: number, from = query()) {
  const table = tableOf({ figure: { kind }, cube, language: "da" });
  for (const row of table.rows)
    for (const [at, column] of table.columns.entries())
      if (row.cells[at]?.value === value) return questionOf(from, { row, column }, table.rowDimension);
  throw new Error(`no cell shows ${value}`);
}

test("a cell asks for its own period and area, whichever of them runs down the rows", () => {
  const wanted = { time: { codes: ["2026M07"] }, geography: { codes: ["101"] } };
  const from = query({
    by: ["time", "geography"],
    where: { geography: { level: "municipality" }, sex: { codes: ["K"] } },
  });
  expect(asked(byArea, "line", 3, from)).toEqual({ ...from, where: { ...wanted, sex: { codes: ["K"] } } });
  expect(asked(byArea, "bar", 3, from).where).toMatchObject(wanted);
});

test("a cell of several indicators asks for its own", () => {
  const both: Cube = {
    ...byArea,
    axes: [
      {
        dimension: "indicator",
        members: ["employees", "gross-unemployment"].map((code) => ({ code, label: words(code) })),
      },
      { dimension: "time", members: [{ code: "2026M07", label: words("juli") }] },
    ],
    value: [1, 2],
    units: { ...byArea.units, employees: { ...employees.unit, decimals: 0 } },
  };
  const from = query({ indicators: ["employees", "gross-unemployment"] });
  expect(asked(both, "line", 2, from).indicators).toEqual(["gross-unemployment"]);
  expect(asked(both, "bar", 1, from).indicators).toEqual(["employees"]);
});

test("an index is traced to the number behind it, a change as the change it is, and what was known then stays", () => {
  const then = { knownOn: "2026-08-20" } as const;
  expect(asked(byArea, "line", 4, query({ transform: "index", ...then }))).toMatchObject({
    transform: "none",
    ...then,
  });
  expect(asked(byArea, "line", 4, query({ transform: "yoy" })).transform).toBe("yoy");
});

test("the newest number is of the last period and the first of all else", () => {
  expect(newestQuestion(query({ by: ["time", "geography"] }), byArea).where).toEqual({
    time: { codes: ["2026M07"] },
    geography: { codes: ["101"] },
  });
});
