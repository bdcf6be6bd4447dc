import { expect, test } from "vitest";
import { exampleCube, exampleFigure } from "./examples.ts";
import { chartOption } from "./option.ts";
import { draw } from "./draw.ts";
import { ownMarks } from "./ownMarks.ts";
import { shownTable } from "./shownTable.ts";
import { summaryOf } from "./summary.ts";

const rows = ["2026M01", "2026M02", "2026M03"].map((code) => ({ code }));
const target = { label: "Budget", value: 7000, from: "2026M02", to: "2030M12" };
const cube = exampleCube({ codes: ["751"], from: "2026M01" });
const figure = exampleFigure("line", { targets: [target], remarks: [{ period: "2026M03", text: "Ny opgørelse" }] });

test("a target is drawn as far as there are rows, and not at all outside them", () => {
  const { targets } = ownMarks(
    { targets: [target, { ...target, to: "2025M12", from: "2025M01" }] },
    rows,
    undefined,
    "da",
  );
  expect(targets.map(({ fromAt, toAt, value }) => [fromAt, toAt, value])).toEqual([[1, 2, 7000]]);
});

test("remarks are numbered in the order of time and told below", () => {
  const { remarks, notes } = ownMarks(
    {
      remarks: [
        { period: "2026M03", text: "To" },
        { period: "2026M01", text: "Et" },
      ],
    },
    rows,
    undefined,
    "da",
  );
  expect(remarks.map(({ at, number }) => [at, number])).toEqual([
    [0, 1],
    [2, 2],
  ]);
  expect(notes).toEqual(["(1) januar 2026: Et", "(2) marts 2026: To"]);
});

test("a target is marked as one's own in the picture and in words", () => {
  const svg = draw(chartOption({ figure, cube, language: "da", width: 960, height: 540, surface: "file" }), 960, 540);
  expect(svg).toContain("Eget mål: Budget 7.000");
  expect(svg).toContain("Eget mål (stiplet, ikke officielt): Budget, 7.000, februar 2026 til december 2030.");
  expect(summaryOf({ figure, cube, language: "da" })).toContain("(1) marts 2026: Ny opgørelse");
});

test("a target is never among the figures of the table", () => {
  const { columns, rows } = shownTable({ figure, cube, language: "da" });
  expect(columns.map(({ label }) => label)).toEqual(["Aarhus"]);
  expect(rows.flatMap(({ cells }) => cells.map(({ value }) => value))).not.toContain(7000);
});
