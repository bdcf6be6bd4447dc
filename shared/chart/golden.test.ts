import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import type { Note } from "../cube.ts";
import { draw } from "./draw.ts";
import { exampleBreak, exampleCodes, exampleCube, exampleFigure, examplePairs, exampleTwo } from "./examples.ts";
import { exampleFunnel, exampleMonths, examplePyramid } from "./examplesApart.ts";
import { exampleMap } from "./mapExamples.ts";
import { mapOption } from "./mapOption.ts";
import { chartOption } from "./option.ts";
import type { ChartRequest } from "./option.ts";
import { drawingPx } from "./theme.ts";

const folder = resolve(import.meta.dirname, "__golden__");

/** One line a mark, so that a change shows where it is. */
const lined = (svg: string) => `${svg.replaceAll("><", ">\n<")}\n`;

/** Compares with the golden picture: null where it is the same; what differs is written beside it and named. */
const changed = (claim: string, request: ChartRequest) => compared(claim, request, chartOption(request));
const changedMap = (claim: string, request: ChartRequest) => compared(claim, request, mapOption(request).option);

function compared(claim: string, request: ChartRequest, option: Parameters<typeof draw>[0]): string | null {
  const drawn = lined(draw(option, request.width, request.height));
  const name = claim.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  const [golden, beside] = [resolve(folder, `${name}.svg`), resolve(folder, `${name}-changed.svg`)];
  const known = existsSync(golden) ? readFileSync(golden, "utf8") : "";
  if (drawn === known) {
    rmSync(beside, { force: true });
    return null;
  }
  writeFileSync(beside, drawn);
  return `${name}-changed.svg`;
}

const newest = ["2026M07", "2026M08"];
const notes: Note[] = [
  exampleBreak,
  { code: "provisional", values: { count: 2 } },
  { code: "seasonally-adjusted", text: { da: "Danmarks Statistik, AUS08", en: "Statistics Denmark, AUS08" } },
];
const request = (size: keyof typeof drawingPx, more: Partial<ChartRequest>): ChartRequest => ({
  figure: exampleFigure(),
  cube: exampleCube(),
  language: "da",
  surface: "file",
  ...drawingPx[size],
  ...more,
});

describe("golden pictures", () => {
  test("a line with a gap, a break and a provisional end, in demonstration mode", () => {
    expect(
      changed(
        "one line with gap break and provisional end",
        request("16x9", {
          cube: exampleCube({
            provisional: newest,
            notes,
            mode: "demo",
            instead: { "000|2023M04": "missing", "000|2023M05": "missing" },
          }),
        }),
      ),
    ).toBeNull();
  });

  test("three lines on half a slide have their names above", () => {
    const cube = exampleCube({ codes: ["751", "101", "173"], provisional: newest, notes });
    expect(changed("three lines on half a slide", request("half", { cube }))).toBeNull();
  });

  test("eight lines in English, two of them grey", () => {
    const cube = exampleCube({ codes: exampleCodes.slice(1, 9), provisional: newest, notes });
    expect(changed("eight lines in english", request("4x3", { cube, language: "en" }))).toBeNull();
  });

  test("bars of areas from the highest, one hidden", () => {
    const cube = exampleCube({
      codes: exampleCodes.slice(1),
      from: "2026M06",
      to: "2026M06",
      instead: { "825|2026M06": "suppressed" },
    });
    expect(changed("bars of areas one hidden", request("16x9", { figure: exampleFigure("bar"), cube }))).toBeNull();
  });

  test("bars of two periods side by side", () => {
    const cube = exampleCube({ codes: exampleCodes.slice(1, 6), from: "2026M05", to: "2026M06" });
    expect(changed("bars of two periods", request("4x3", { figure: exampleFigure("bar"), cube }))).toBeNull();
  });

  test("bars of months with a gap, a break and a pale provisional end", () => {
    const cube = exampleCube({
      from: "2024M01",
      provisional: newest,
      notes,
      instead: { "000|2025M01": "missing" },
    });
    expect(changed("bars of months", request("16x9", { figure: exampleFigure("bar"), cube }))).toBeNull();
  });

  test("a line in the band of its intervals, with a gap", () => {
    const cube = exampleCube({ from: "2025M01", reach: 0.04, instead: { "000|2025M09": "missing" } });
    expect(changed("a line in the band of its intervals", request("16x9", { cube }))).toBeNull();
  });

  test("bars with their intervals as whiskers", () => {
    const cube = exampleCube({ codes: exampleCodes.slice(1, 7), from: "2026M06", to: "2026M06", reach: 0.12 });
    const figure = exampleFigure("bar");
    expect(changed("bars with their intervals", request("16x9", { figure, cube }))).toBeNull();
  });

  test("a scatter with two pointed out, parted at the country", () => {
    const figure = exampleFigure("scatter", {
      title: { da: "Sygefravær og ledighed", en: "Sickness absence and unemployment" },
      marked: ["751", "825"],
    });
    const cube = exampleTwo(examplePairs);
    expect(changed("a scatter with two pointed out", request("16x9", { figure, cube }))).toBeNull();
  });

  const others = { title: { da: "De samme tal på en anden måde", en: "The same figures in another way" } };

  test("parts on top of each other, eight of them, the newest two pale", () => {
    const cube = exampleCube({ codes: exampleCodes.slice(1, 9), from: "2024M01", provisional: newest });
    expect(
      changed("parts on top of each other", request("16x9", { figure: exampleFigure("stacked", others), cube })),
    ).toBeNull();
  });

  test("two months an area apart, one hidden", () => {
    const cube = exampleMonths(["2025M06", "2026M06"], { "825|2026M06": "suppressed" });
    const figure = exampleFigure("dumbbell", { ...others, marked: ["173"] });
    expect(changed("two months apart one hidden", request("4x3", { figure, cube }))).toBeNull();
  });

  test("slopes between two months in English", () => {
    const cube = exampleMonths(["2025M06", "2026M06"]);
    const figure = exampleFigure("slope", others);
    expect(changed("slopes between two months", request("half", { figure, cube, language: "en" }))).toBeNull();
  });

  test("a heat map with a hidden and a missing cell", () => {
    const instead = { "825|2026M03": "suppressed", "492|2025M11": "missing" } as const;
    const cube = exampleCube({ codes: exampleCodes.slice(1), from: "2025M06", instead });
    expect(changed("a heat map", request("16x9", { figure: exampleFigure("heatmap", others), cube }))).toBeNull();
  });

  test("small charts on one scale", () => {
    const cube = exampleCube({ codes: exampleCodes.slice(1), from: "2024M01", provisional: newest });
    expect(
      changed("small charts on one scale", request("4x3", { figure: exampleFigure("multiples", others), cube })),
    ).toBeNull();
  });

  test("a funnel with those outside it named", () => {
    const figure = exampleFigure("funnel", { ...others, marked: ["i"] });
    expect(changed("a funnel", request("16x9", { figure, cube: exampleFunnel }))).toBeNull();
  });

  test("men and women back to back, one hidden", () => {
    const figure = exampleFigure("pyramid", others);
    expect(changed("men and women back to back", request("16x9", { figure, cube: examplePyramid }))).toBeNull();
  });

  test("a line beside itself the year before", () => {
    const cube = exampleCube({ codes: ["751", "461"], from: "2024M01" });
    const figure = exampleFigure("line", { ...others, compare: { with: ["year"], from: "2025M01" } });
    expect(changed("a line beside the year before", request("16x9", { figure, cube }))).toBeNull();
  });

  test("changes on both sides of zero, on screen", () => {
    const instead = { "000|2026M01": -4200, "000|2026M02": -900, "000|2026M03": 1600, "000|2026M04": 3100 };
    const cube = exampleCube({ from: "2026M01", to: "2026M04", instead });
    expect(
      changed("changes on both sides of zero", request("16x9", { cube, surface: "screen", width: 700, height: 320 })),
    ).toBeNull();
  });

  test("a map of the municipalities with insets, classes, one hidden and one that is not there", () => {
    const cube = exampleMap("municipality", { instead: { "746": "suppressed", "350": "missing" }, mode: "demo" });
    const figure = exampleFigure("map", { marked: ["751"] });
    expect(changedMap("map of the municipalities", request("16x9", { figure, cube }))).toBeNull();
  });

  test("a map of landsdele on both sides of zero, in chosen classes", () => {
    const cube = exampleMap("landsdel", { less: 5 });
    const figure = exampleFigure("map", { classes: { kind: "custom", limits: [-2, -1, 1, 2] } });
    expect(changedMap("map on both sides of zero", request("half", { figure, cube }))).toBeNull();
  });

  test("tiles of the municipalities on screen, in seven classes as wide each", () => {
    const cube = exampleMap("municipality", { instead: { "746": "suppressed", "350": "missing" } });
    const figure = exampleFigure("tilemap", { classes: { kind: "equal", count: 7 } });
    const screen = { figure, cube, surface: "screen", width: 760, height: 620 } as const;
    expect(changedMap("tiles of the municipalities", request("16x9", screen))).toBeNull();
  });

  test("the same figure is the same text every time", () => {
    const once = () => draw(chartOption(request("16x9", {})), 960, 540);
    expect(once()).toBe(once());
  });
});
