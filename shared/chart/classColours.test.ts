import { describe, expect, test } from "vitest";
import { classColours, inkOn } from "./classColours.ts";
import { classesOf } from "./classes.ts";
import { looks } from "./looks.ts";

const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
const luminance = (hex: string) => {
  const [red, green, blue] = [1, 3, 5].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
};
const contrast = (a: string, b: string) => {
  const [low, high] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
};

const values = (from: number, to: number) => Array.from({ length: 90 }, (_, at) => from + ((to - from) * at) / 89);
const coloursOf = (from: number, to: number, count: number) =>
  classColours(classesOf(values(from, to), { kind: "equal", count }, 1), from, to);

describe("the colours of classes", () => {
  test.each([2, 3, 4, 5, 6, 7, 8, 9])("%d classes go from light to dark, each told from the next", (count) => {
    const lights = coloursOf(1, 90, count).map(luminance);
    expect(lights).toHaveLength(count);
    expect(lights).toEqual(lights.toSorted((a, b) => b - a));
    expect(Math.min(...lights.slice(1).map((light, at) => (lights[at]! + 0.05) / (light + 0.05)))).toBeGreaterThan(
      1.15,
    );
  });

  test("go apart from zero where values lie on both sides: darkest at both ends, the class around zero grey", () => {
    const colours = coloursOf(-5, 5, 5);
    expect(colours[2]).toBe("#eceff2");
    expect(luminance(colours[0]!)).toBeLessThan(luminance(colours[1]!));
    expect(luminance(colours[4]!)).toBeLessThan(luminance(colours[3]!));
    expect(new Set(colours).size).toBe(5);
  });

  test("are grey for those at zero where the others lie below it", () => {
    const classes = classesOf([-0.1, 0, 0, 0], { kind: "quantile", count: 5 }, 1);
    expect(classColours(classes, -0.1, 0)).toEqual([expect.stringMatching(/^#/), "#eceff2"]);
  });

  test("are darkest at the lowest where all lie below zero", () => {
    const lights = coloursOf(-9, -1, 4).map(luminance);
    expect(lights).toEqual(lights.toSorted((a, b) => a - b));
  });

  test("letters on any fill are read at 4.5 to 1", () => {
    const all = [...coloursOf(1, 90, 9), ...coloursOf(-90, -1, 9), ...coloursOf(-5, 5, 5)];
    expect(all.filter((fill) => contrast(inkOn(fill), fill) < 4.5)).toEqual([]);
  });
});

describe.each(["light", "dark", "contrast"] as const)("areas in the %s look", (look) => {
  const { areas, theme } = looks[look];
  const { light } = looks;

  test.each([...areas.rising.slice(0, 1), ...areas.rising.slice(-1), ...areas.falling.slice(0, 1), theme.paper])(
    "their edge stands 3 to 1 from %s",
    (fill) => {
      expect(contrast(areas.edge, fill)).toBeGreaterThanOrEqual(3);
    },
  );

  test("their fills rise from nearest the paper to farthest from it", () => {
    const from = (fill: string) => contrast(fill, theme.paper);
    expect(areas.rising.map(from)).toEqual(areas.rising.map(from).toSorted((a, b) => a - b));
    expect(areas.falling.map(from)).toEqual(areas.falling.map(from).toSorted((a, b) => a - b));
  });

  test("the letters chosen for the light fill are read on its stand-in", () => {
    const inkAt = (fill: string) => (inkOn(fill) === light.theme.ink ? theme.ink : theme.paper);
    const pairs = (["rising", "falling"] as const).flatMap((ramp) =>
      areas[ramp].map((fill, at) => [fill, inkAt(light.areas[ramp][at]!)] as const),
    );
    expect(pairs.filter(([fill, ink]) => contrast(fill, ink) < 4.5)).toEqual([]);
    expect(contrast(areas.around, inkAt(light.areas.around))).toBeGreaterThanOrEqual(4.5);
  });
});
