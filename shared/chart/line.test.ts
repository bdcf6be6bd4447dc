import { describe, expect, test } from "vitest";
import type { Cell } from "../cube.ts";
import { exampleCodes, exampleCube, exampleFigure } from "./examples.ts";
import type { Example } from "./examples.ts";
import { strokesOf } from "./line.ts";
import { chartOption, wantedHeight } from "./option.ts";
import { tableOf } from "./tableOf.ts";

const ok = (value: number): Cell => ({ value, status: "ok" });
const open = (value: number): Cell => ({ value, status: "provisional" });
const gone: Cell = { value: null, status: "missing" };

describe("the strokes of a line", () => {
  test("a gap stays a gap: nothing is drawn through it", () => {
    const { solid, dashes } = strokesOf([ok(1), ok(2), gone, ok(4)]);
    expect(solid).toEqual([
      [0, 1],
      [1, 2],
      [2, null],
      [3, 4],
    ]);
    expect(dashes.every(([, value]) => value === null)).toBe(true);
  });

  test("the provisional part is dashed, from the last final figure on, and solid no more", () => {
    const { solid, dashes } = strokesOf([ok(1), ok(2), open(3), open(4)]);
    expect(solid.map(([, value]) => value)).toEqual([1, 2, null, null]);
    expect(dashes.map(([, value]) => value)).toEqual([null, 2, 3, 4]);
  });

  test("what we computed from incomplete parts and what lies ahead is dashed too", () => {
    const cells: Cell[] = [ok(1), { value: 2, status: "estimated" }, ok(3), { value: 4, status: "forecast" }];
    expect(strokesOf(cells).dashes.map(([, value]) => value)).toEqual([1, 2, 3, 4]);
  });

  test("a provisional figure after a gap does not reach back over it", () => {
    expect(strokesOf([ok(1), gone, open(3)]).dashes.map(([, value]) => value)).toEqual([null, null, 3]);
  });
});

const option = (kind: "line" | "bar", example: Example, surface: "screen" | "file" = "screen") =>
  chartOption({
    figure: exampleFigure(kind),
    cube: exampleCube(example),
    language: "da",
    width: 900,
    height: 420,
    surface,
  });

type Drawn = { id?: unknown; data?: unknown[]; lineStyle?: { type?: unknown }; connectNulls?: boolean };
const everySeries = (kind: "line" | "bar", example: Example): Drawn[] => [option(kind, example).series ?? []].flat();
const seriesOf = (kind: "line" | "bar", example: Example) =>
  everySeries(kind, example).filter(({ id }) => id !== "rows");

const valueOf = (point: unknown): unknown =>
  typeof point === "object" && point !== null && "value" in point
    ? valueOf(point.value)
    : Array.isArray(point)
      ? point[1]
      : point;

describe("the option", () => {
  const gapped: Example = {
    from: "2026M01",
    to: "2026M06",
    provisional: ["2026M06"],
    instead: { "000|2026M03": "suppressed" },
  };

  test("never joins over a gap and never animates", () => {
    expect(seriesOf("line", gapped).map(({ connectNulls }) => connectNulls)).toEqual([false, false]);
    expect(option("line", gapped).animation).toBe(false);
  });

  test("of a hidden figure is empty, never zero", () => {
    const [solid] = seriesOf("line", gapped);
    expect(valueOf(solid!.data![2])).toBeNull();
    expect(seriesOf("bar", gapped)[0]!.data![2]).toBeNull();
  });

  test("draws the solid part solid and the provisional part dashed", () => {
    expect(seriesOf("line", gapped).map(({ id, lineStyle }) => [id, lineStyle?.type])).toEqual([
      ["gross-unemployment|000|solid", "solid"],
      ["gross-unemployment|000|dashed", [5, 4]],
    ]);
  });

  test("on screen has a place to stop at every row, also where there is no figure", () => {
    const rowsOf = (kind: "line" | "bar") => everySeries(kind, gapped)[0]!;
    expect([rowsOf("line").id, rowsOf("line").data?.length]).toEqual(["rows", 6]);
    expect(rowsOf("bar").data?.[2]).toEqual([2, 50_000]);
  });

  test("of bars begins at zero", () => {
    const { yAxis } = option("bar", { from: "2026M01", to: "2026M06" });
    expect(yAxis).toMatchObject({ min: 0 });
  });

  test("and the table agree, cell for cell", () => {
    const example: Example = { ...gapped, codes: ["751", "101", "825"] };
    const { columns, rows } = tableOf({ figure: { kind: "line" }, cube: exampleCube(example), language: "da" });
    const drawn = seriesOf("line", example);
    for (const [at, { key }] of columns.entries()) {
      const strokes = drawn.filter(({ id }) => String(id).startsWith(`${key}|`));
      const values = rows.map(
        (_, row) => strokes.map(({ data }) => valueOf(data![row])).find((value) => value !== null) ?? null,
      );
      expect(values).toEqual(rows.map(({ cells }) => cells[at]!.value));
    }
  });

  test("of a file has neither tooltip nor anything that moves", () => {
    const file = option("line", gapped, "file");
    expect([file.tooltip, file.aria, file.animation]).toEqual([undefined, undefined, false]);
  });

  test("on screen says in Danish what it shows, for those who do not see it", () => {
    expect(option("line", gapped).aria).toMatchObject({
      enabled: true,
      label: { description: expect.stringContaining("1 celle er ikke vist af hensyn til diskretion.") },
    });
  });

  test("a chart of many areas says how high it wants to be, one of periods does not", () => {
    const cube = exampleCube({ codes: exampleCodes, from: "2026M08", to: "2026M08" });
    expect(wantedHeight({ figure: exampleFigure("bar"), cube, language: "da", width: 900 })).toBe(10 * 20 + 90);
    expect(wantedHeight({ figure: exampleFigure("line"), cube: exampleCube(), language: "da", width: 900 })).toBeNull();
  });
});
