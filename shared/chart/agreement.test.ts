import { describe, expect, test } from "vitest";
import type { Cube } from "../cube.ts";
import type { ChartKind, Figure } from "../figure.ts";
import { formatNumber } from "../format.ts";
import { exampleCodes, exampleCube, exampleFigure, examplePairs, exampleTwo } from "./examples.ts";
import { exampleFunnel, exampleMonths, examplePyramid } from "./examplesApart.ts";
import { chartOption, stopsIn } from "./option.ts";
import { sheetOf } from "./sheet.ts";
import { shownTable } from "./shownTable.ts";

const nine = exampleCodes.slice(1);
const months = exampleMonths(["2025M06", "2026M06"], { "825|2026M06": "suppressed" });
const span = exampleCube({ codes: nine.slice(0, 6), from: "2026M01", instead: { "751|2026M03": "missing" } });
const compared: Partial<Figure> = { compare: { with: ["year"], from: "2026M01" } };

const cases: [ChartKind, Cube, Partial<Figure>][] = [
  ["line", span, {}],
  ["line", exampleCube({ codes: ["751", "101"], from: "2025M01" }), compared],
  ["bar", exampleCube({ codes: nine, from: "2026M06", to: "2026M06" }), {}],
  ["bar", months, { compare: { with: ["year"], from: null } }],
  ["stacked", span, {}],
  ["dumbbell", months, {}],
  ["slope", exampleMonths(["2025M06", "2026M06"]), {}],
  ["heatmap", span, {}],
  ["funnel", exampleFunnel, {}],
  ["pyramid", examplePyramid, {}],
  ["scatter", exampleTwo(examplePairs), {}],
];

const cellsIn = (html: string) => [...html.matchAll(/<td>(.*?)<\/td>/g)].map(([, text = ""]) => text);
const captionIn = (html: string) => /<caption>(.*?)<\/caption>/.exec(html)?.[1] ?? "";

describe("the drawing and the table", () => {
  test.each(cases)("of a %s say the same at every stop", (kind, cube, more) => {
    const figure = exampleFigure(kind, more);
    const option = chartOption({ figure, cube, language: "da", width: 900, height: 1200, surface: "screen" });
    const sheet = sheetOf({ figure, cube, language: "da", width: 900, room: Infinity });
    const { rows, columns } = shownTable({ figure, cube, language: "da" });
    const stops = Array.from({ length: stopsIn(option) }, (_, at) => sheet.tip(at));
    expect(stops.length).toBeGreaterThan(0);
    for (const html of stops) {
      const row = rows.find(({ label }) => label === captionIn(html));
      const known = (row?.cells ?? []).flatMap(({ value }, at) =>
        value === null ? [] : [formatNumber(value, columns[at]?.unit.decimals ?? 0, "da")],
      );
      const numbers = cellsIn(html).flatMap((text) => /^−?[\d.]+(?:,\d+)?/.exec(text)?.[0] ?? []);
      expect(row).toBeDefined();
      expect(numbers.filter((number) => !known.includes(number))).toEqual([]);
      expect(numbers.length).toBeLessThanOrEqual(known.length);
    }
  });

  test("of small charts say the same: the newest figure of each", () => {
    const figure = exampleFigure("multiples");
    const sheet = sheetOf({ figure, cube: span, language: "da", width: 900, room: Infinity });
    const { rows, columns } = shownTable({ figure, cube: span, language: "da" });
    const newest = columns.map(({ label, unit }, at): [string, string] => [
      label,
      `${formatNumber(rows.at(-1)?.cells[at]?.value ?? 0, unit.decimals, "da")} fuldtidspersoner`,
    ]);
    const read = columns.map((_, at): [string, string] => [captionIn(sheet.tip(at)), cellsIn(sheet.tip(at))[0] ?? ""]);
    expect(new Map(read)).toEqual(new Map(newest));
  });
});
