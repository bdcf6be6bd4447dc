import { describe, expect, test } from "vitest";
import { exampleBreak, exampleCodes, exampleCube } from "./examples.ts";
import type { Example } from "./examples.ts";
import { drawnKind, prepare } from "./series.ts";
import { palette } from "./theme.ts";

const line = (example: Example) => prepare({ figure: { kind: "line" }, cube: exampleCube(example), language: "da" });
const bars = (example: Example, mostRows = Infinity) =>
  prepare({ figure: { kind: "bar" }, cube: exampleCube(example), language: "da", mostRows });

describe("what is drawn", () => {
  test("a period that is not in the answer is a gap as wide as it is", () => {
    const cube = exampleCube({ from: "2026M01", to: "2026M04" });
    const [indicator, areas, time] = cube.axes;
    const members = [time!.members[0]!, time!.members[3]!];
    const holed = { ...cube, axes: [indicator!, areas!, { ...time!, members }], value: [10, 40] };
    const { rows, series } = prepare({ figure: { kind: "line" }, cube: holed, language: "da" });
    expect(rows.map(({ code }) => code)).toEqual(["2026M01", "2026M02", "2026M03", "2026M04"]);
    expect(series[0]!.cells.map(({ value }) => value)).toEqual([10, null, null, 40]);
  });

  test("six series have a colour, in the order asked, and nothing is said", () => {
    const { series, notes } = line({ codes: exampleCodes.slice(1, 7) });
    expect(series.map(({ label, color }) => [label, color])).toEqual([
      ["Aarhus", palette[0]],
      ["København", palette[1]],
      ["Odense", palette[2]],
      ["Aalborg", palette[3]],
      ["Lyngby-Taarbæk", palette[4]],
      ["Aabenraa", palette[5]],
    ]);
    expect(notes).toEqual([]);
  });

  test("beyond six the country and the highest have a colour, the others are grey and it is said", () => {
    const { series, notes } = line({
      codes: ["751", "492", "101", "461", "825", "851", "580", "173", "000"],
      from: "2026M07",
      to: "2026M08",
      instead: {
        "751|2026M08": 60,
        "492|2026M08": 10,
        "101|2026M08": 70,
        "461|2026M08": 50,
        "825|2026M08": "suppressed",
        "825|2026M07": 30,
        "851|2026M08": 40,
        "580|2026M08": 20,
        "173|2026M08": 35,
        "000|2026M08": 1,
      },
    });
    const names = (isQuiet: boolean) => series.filter((one) => one.isQuiet === isQuiet).map(({ label }) => label);
    expect(names(false)).toEqual(["Aarhus", "København", "Odense", "Aalborg", "Lyngby-Taarbæk", "Hele landet"]);
    expect(names(true)).toEqual(["Læsø", "Aabenraa", "Ærø"]);
    expect(notes).toEqual(["6 af 9 er fremhævet; de øvrige er grå."]);
  });

  test("areas are ranked from the highest, those without a number last, and rows left out are counted", () => {
    const example: Example = {
      codes: ["825", "751", "101"],
      from: "2026M08",
      to: "2026M08",
      instead: { "825|2026M08": "suppressed", "751|2026M08": 5, "101|2026M08": 9 },
    };
    expect(bars(example).rows.map(({ label }) => label)).toEqual(["København", "Aarhus", "Læsø"]);
    const cut = bars(example, 2);
    expect(cut.rows.map(({ label }) => label)).toEqual(["København", "Aarhus"]);
    expect(cut.notes).toEqual(["2 af 3 vist."]);
  });

  test("series in another unit are left to the table, and that is said", () => {
    const cube = exampleCube({ from: "2026M07", to: "2026M08" });
    const [indicator, areas, time] = cube.axes;
    const two = {
      ...cube,
      axes: [
        { ...indicator!, members: [...indicator!.members, { code: "rate", label: { da: "Pct.", en: "Pct." } }] },
        areas!,
        time!,
      ],
      value: [93_000, 94_000, 3.1, 3.2],
      units: {
        ...cube.units,
        rate: { id: "percent", label: { da: "pct.", en: "per cent" }, isShare: true, decimals: 1 },
      },
    };
    const { series, notes } = prepare({ figure: { kind: "line" }, cube: two, language: "da" });
    expect(series.map(({ label }) => label)).toEqual(["Bruttoledige"]);
    expect(notes).toEqual(["1 serie med en anden enhed er ikke tegnet; den står i tabellen."]);
  });

  test("the incomplete stretch is the newest run of provisional figures", () => {
    expect(line({ from: "2026M01", to: "2026M08", provisional: ["2026M07", "2026M08"] }).incompleteFrom).toBe(6);
    expect(line({ from: "2026M01", to: "2026M08", provisional: ["2026M03"] }).incompleteFrom).toBeNull();
    expect(line({ from: "2026M01", to: "2026M08" }).incompleteFrom).toBeNull();
  });

  test("a break stands before the period it begins with, and has words on both sides", () => {
    expect(line({ from: "2025M01", to: "2025M12", notes: [exampleBreak] }).dividers).toEqual([
      { at: 6, left: "før reformen", right: "efter reformen" },
    ]);
  });

  test("a break without words of its own has them all the same", () => {
    const bare = { code: "break", at: "2025M07" } as const;
    expect(line({ from: "2025M01", to: "2025M12", notes: [bare] }).dividers).toEqual([
      { at: 6, left: "før", right: "efter" },
    ]);
  });

  test("a break at the first period, outside the span or of another indicator is not drawn", () => {
    const other = { ...exampleBreak, indicator: "employees" };
    expect(line({ from: "2025M07", to: "2025M12", notes: [exampleBreak] }).dividers).toEqual([]);
    expect(line({ from: "2026M01", to: "2026M08", notes: [exampleBreak] }).dividers).toEqual([]);
    expect(line({ from: "2025M01", to: "2025M12", notes: [other] }).dividers).toEqual([]);
  });

  test("one period cannot be a line, so it is bars", () => {
    expect(drawnKind({ kind: "line" }, exampleCube({ from: "2026M08", to: "2026M08" }))).toBe("bar");
    expect(drawnKind({ kind: "line" }, exampleCube())).toBe("line");
  });
});
