import { describe, expect, test } from "vitest";
import { examplePairs, exampleFigure, exampleTwo } from "./examples.ts";
import { chartOption, stopsIn } from "./option.ts";
import { pairsOf } from "./pairs.ts";
import { placeLabels } from "./placeLabels.ts";
import { summaryOf } from "./summary.ts";

const four = [
  { code: "000", label: "Hele landet", first: 3, second: 4 },
  { code: "751", label: "Aarhus", first: 3.5, second: 4.5 },
  { code: "101", label: "København", first: 4.5, second: 3.5 },
  { code: "461", label: "Odense", first: 2.5, second: 3 },
  { code: "825", label: "Læsø", first: 2, second: null },
];
const figure = exampleFigure("scatter", { title: { da: "To tal", en: "Two figures" } });

describe("a scatter", () => {
  test("pairs the two figures of each area, the country apart, and leaves out who lacks one", () => {
    const found = pairsOf(figure, exampleTwo(four), "da");
    expect(found?.pairs.map(({ label, x, y }) => [label, x.value, y.value])).toEqual([
      ["Aarhus", 3.5, 4.5],
      ["København", 4.5, 3.5],
      ["Odense", 2.5, 3],
    ]);
    expect(found?.whole?.label).toBe("Hele landet");
    expect(found?.left).toBe(1);
  });

  test("of one indicator is none", () => {
    const cube = exampleTwo(four);
    const alone = {
      ...cube,
      axes: cube.axes.with(0, { ...cube.axes[0]!, members: cube.axes[0]!.members.slice(0, 1) }),
    };
    expect(pairsOf(figure, alone, "da")).toBeNull();
  });

  test("tells its ends, the four fields around the country, who is left out and who is pointed out", () => {
    const text = summaryOf({ figure: { ...figure, marked: ["751"] }, cube: exampleTwo(four), language: "da" });
    expect(text).toContain(
      "Bruttoledighed: højest 4,5 pct. af arbejdsstyrken, København; lavest 2,5 pct. af arbejdsstyrken, Odense.",
    );
    expect(text).toContain(
      "Over begge ligger 1, over det første alene 1, over det andet alene 0, over ingen af dem 1.",
    );
    expect(text).toContain("Fremhævet: Aarhus, 3,5 pct. af arbejdsstyrken og 4,5 pct. af arbejdstiden.");
    expect(text).toContain("1 uden begge tal er ikke tegnet; den står i tabellen.");
  });

  test("on screen has a stop at each point", () => {
    const option = chartOption({
      figure,
      cube: exampleTwo(examplePairs),
      language: "da",
      width: 800,
      height: 400,
      surface: "screen",
    });
    expect(stopsIn(option)).toBe(15);
  });
});

describe("labels beside points", () => {
  const area = { left: 0, top: 0, width: 200, height: 100 };

  test("stand to the right where there is room, and elsewhere where there is not", () => {
    const points = [
      { x: 40, y: 50, width: 50, must: false },
      { x: 180, y: 50, width: 50, must: false },
    ];
    expect(placeLabels(points, area, [])).toEqual([
      { at: 0, left: 49, top: 42.5, isFar: false },
      { at: 1, left: 121, top: 42.5, isFar: false },
    ]);
  });

  test("are left out without room, but one that must be there moves away with a line", () => {
    const wall = [{ left: 0, top: 20, width: 200, height: 60 }];
    const point = { x: 100, y: 50, width: 60 };
    expect(placeLabels([{ ...point, must: false }], area, wall)).toEqual([]);
    expect(placeLabels([{ ...point, must: true }], { ...area, height: 140 }, wall)).toEqual([
      { at: 0, left: 70, top: 90, isFar: true },
    ]);
  });
});
