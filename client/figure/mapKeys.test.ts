import { describe, expect, test } from "vitest";
import { tilePlan } from "#shared/chart/mapPlan.ts";
import { outlinedCodes } from "#shared/chart/atlas.ts";
import { areaAfter, readingOrder } from "./mapKeys.ts";

const { placed } = tilePlan(outlinedCodes("municipality"), { left: 0, top: 0, width: 720, height: 520 });

describe("the keys of a map", () => {
  test("read from the north down and from the west in each line", () => {
    expect(readingOrder(placed).slice(0, 7)).toEqual(["860", "813", "787", "849", "810", "825", "400"]);
    expect(readingOrder(placed).at(-1)).toBe("492");
    expect(new Set(readingOrder(placed)).size).toBe(98);
  });

  test("right and left go through all of them and stop at the ends", () => {
    expect(areaAfter("ArrowRight", null, placed)).toBe("860");
    expect(areaAfter("ArrowRight", "813", placed)).toBe("787");
    expect(areaAfter("ArrowLeft", "787", placed)).toBe("813");
    expect(areaAfter("ArrowLeft", "860", placed)).toBe("860");
    expect(areaAfter("ArrowRight", "492", placed)).toBe("492");
    expect(areaAfter("End", "860", placed)).toBe("492");
    expect(areaAfter("Home", "492", placed)).toBe("860");
  });

  test("down and up go to the nearest straight ahead", () => {
    expect(areaAfter("ArrowDown", "860", placed)).toBe("810");
    expect(areaAfter("ArrowUp", "810", placed)).toBe("860");
    expect(areaAfter("ArrowUp", "860", placed)).toBe("860");
    expect(areaAfter("ArrowDown", null, placed)).toBe("860");
  });

  test("other keys lead nowhere", () => {
    expect(areaAfter("a", "860", placed)).toBeUndefined();
  });
});
