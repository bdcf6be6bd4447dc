import { describe, expect, test } from "vitest";
import { exampleCube, exampleCodes } from "./examples.ts";
import { isMapped } from "./isMapped.ts";
import { exampleMap } from "./mapExamples.ts";
import { areaSentence, classLabel, mapped } from "./mapped.ts";
import { drawnKind } from "./series.ts";

const regions = exampleMap("region", { instead: { "084": "suppressed", "083": "missing", "082": "provisional" } });
const shown = (language: "da" | "en" = "da") =>
  mapped({ figure: { classes: { kind: "custom", limits: [4, 6.5] }, marked: ["081"] }, cube: regions, language });
const sentence = (code: string, language: "da" | "en" = "da") =>
  areaSentence(
    shown(language).areas.find((area) => area.code === code)!,
    shown(language),
    language,
  );

describe("a class in words", () => {
  test("says that its upper limit is not in it, and of the last that it is", () => {
    expect(classLabel({ from: 2, to: 3.5, isLast: false, count: 4 }, 1, "da")).toBe("2,0 – under 3,5");
    expect(classLabel({ from: 1200, to: 1450, isLast: true, count: 4 }, 0, "da")).toBe("1.200 – 1.450");
    expect(classLabel({ from: 2, to: 3.5, isLast: false, count: 4 }, 1, "en")).toBe("2.0 – under 3.5");
  });

  test("is one value where it holds no other, and open where it is", () => {
    expect(classLabel({ from: 4, to: 4, isLast: true, count: 1 }, 0, "da")).toBe("4");
    expect(classLabel({ from: null, to: -3, isLast: false, count: 1 }, 0, "da")).toBe("under −3");
    expect(classLabel({ from: 10, to: null, isLast: true, count: 1 }, 0, "da")).toBe("10 og derover");
  });

  test("keeps a chosen limit finer than the figures", () => {
    expect(classLabel({ from: 2.25, to: null, isLast: true, count: 1 }, 1, "da")).toBe("2,25 og derover");
  });
});

describe("what a map shows", () => {
  test("keeps hidden apart from missing, and neither is in a class", () => {
    expect(shown().empty).toEqual([
      { status: "suppressed", count: 1 },
      { status: "missing", count: 1 },
    ]);
    expect(shown().areas.flatMap(({ code, inClass }) => (inClass === null ? [code] : []))).toEqual(["084", "083"]);
  });

  test("reads an area with figure, standing and class", () => {
    expect(regions.axes[1]!.members[3]!.code).toBe("082");
    expect(regions.value[3]).toBe(6);
    expect(sentence("082")).toBe("6,0 pct. af arbejdsstyrken, foreløbigt, klasse 2 af 3 (4,0 – under 6,5)");
    expect(sentence("084")).toBe("ikke vist af hensyn til diskretion");
    expect(sentence("083", "en")).toBe("not available");
  });

  test("is the newest of several periods, and says so", () => {
    const cube = exampleCube({ codes: exampleCodes.slice(1, 4), from: "2026M05", to: "2026M06" });
    const { period, areas, notes } = mapped({ figure: {}, cube, language: "da" });
    expect(period).toBe("juni 2026");
    expect(areas.map(({ cell }) => cell.value)).toEqual([cube.value[1], cube.value[3], cube.value[5]]);
    expect(notes[0]).toBe("Kortet viser Bruttoledige, juni 2026; de øvrige tal står i tabellen.");
  });
});

describe("a map is drawn", () => {
  test("of several areas of one level, tiles of municipalities only", () => {
    expect(isMapped("map", regions)).toBe(true);
    expect(isMapped("tilemap", regions)).toBe(false);
    expect(isMapped("tilemap", exampleMap("municipality"))).toBe(true);
    expect(isMapped("map", exampleCube({ codes: ["000", "751"] }))).toBe(false);
  });

  test("and else what comes nearest is", () => {
    expect(drawnKind({ kind: "tilemap" }, regions)).toBe("map");
    expect(drawnKind({ kind: "map" }, exampleCube({ codes: ["000", "751"] }))).toBe("bar");
  });
});
