import { describe, expect, test } from "vitest";
import { exampleCube } from "./examples.ts";
import { tableOf } from "./tableOf.ts";

const cube = exampleCube({
  codes: ["751", "825"],
  from: "2026M06",
  to: "2026M07",
  provisional: ["2026M07"],
  instead: { "751|2026M06": 7420, "751|2026M07": 7400, "825|2026M06": "suppressed", "825|2026M07": 21 },
});

describe("the table of a figure", () => {
  test("of a line has periods down and areas across", () => {
    const table = tableOf({ figure: { kind: "line" }, cube, language: "da" });
    expect(table.corner).toBe("Periode");
    expect(table.columns.map(({ label }) => label)).toEqual(["Aarhus", "Læsø"]);
    expect(table.rows).toEqual([
      {
        code: "2026M06",
        label: "juni 2026",
        level: null,
        cells: [
          { value: 7420, status: "ok" },
          { value: null, status: "suppressed" },
        ],
      },
      {
        code: "2026M07",
        label: "juli 2026",
        level: null,
        cells: [
          { value: 7400, status: "provisional" },
          { value: 21, status: "provisional" },
        ],
      },
    ]);
  });

  test("of bars has areas down and periods across", () => {
    const table = tableOf({ figure: { kind: "bar" }, cube, language: "da" });
    expect(table.corner).toBe("Område");
    expect(table.columns.map(({ label }) => label)).toEqual(["juni 2026", "juli 2026"]);
    expect(table.rows.map(({ label, cells }) => [label, ...cells.map(({ value }) => value)])).toEqual([
      ["Aarhus", 7420, 7400],
      ["Læsø", null, 21],
    ]);
  });

  test("periods ascend whatever order they were asked in", () => {
    const [indicator, areas, time] = cube.axes;
    const turned = { ...cube, axes: [indicator!, areas!, { ...time!, members: time!.members.toReversed() }] };
    const table = tableOf({ figure: { kind: "line" }, cube: turned, language: "da" });
    expect(table.rows.map(({ code, cells }) => [code, cells[0]!.value])).toEqual([
      ["2026M06", 7400],
      ["2026M07", 7420],
    ]);
  });

  test("one area that is fixed names its column", () => {
    const one = exampleCube({ codes: ["751"], from: "2026M06", to: "2026M07" });
    const fixed = {
      ...one,
      axes: one.axes.filter(({ dimension }) => dimension !== "geography"),
      fixed: { geography: [{ code: "751", label: { da: "Aarhus", en: "Aarhus" } }] },
    };
    expect(tableOf({ figure: { kind: "line" }, cube: fixed, language: "da" }).columns[0]!.label).toBe("Aarhus");
  });

  test("several indicators of several areas name both", () => {
    const [indicator, areas, time] = exampleCube({ codes: ["751", "825"], from: "2026M06", to: "2026M07" }).axes;
    const two = {
      ...cube,
      axes: [
        {
          ...indicator!,
          members: [...indicator!.members, { code: "net", label: { da: "Nettoledige", en: "Net unemployed" } }],
        },
        areas!,
        time!,
      ],
      value: [1, 2, 3, 4, 5, 6, 7, 8],
      status: {},
      units: { ...cube.units, net: { ...cube.units["gross-unemployment"]! } },
    };
    const table = tableOf({ figure: { kind: "line" }, cube: two, language: "da" });
    expect(table.columns.map(({ label }) => label)).toEqual([
      "Bruttoledige, Aarhus",
      "Bruttoledige, Læsø",
      "Nettoledige, Aarhus",
      "Nettoledige, Læsø",
    ]);
    expect(table.rows.map(({ cells }) => cells.map(({ value }) => value))).toEqual([
      [1, 3, 5, 7],
      [2, 4, 6, 8],
    ]);
  });
});
