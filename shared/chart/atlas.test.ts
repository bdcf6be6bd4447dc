import { describe, expect, test } from "vitest";
import { outline, outlinedCodes, planeSize, tilePlaces } from "./atlas.ts";

describe("the outlines", () => {
  test("are of all 98 municipalities, 11 landsdele, 8 RAR areas, and the regions before and from 2027", () => {
    expect(outlinedCodes("municipality")).toHaveLength(98);
    expect(outlinedCodes("landsdel").toSorted().join(" ")).toBe("01 02 03 04 05 06 07 08 09 10 11");
    expect(outlinedCodes("rar").toSorted().join(" ")).toBe("BOR FYN HOV NORD SJÆ SYD VEST ØST");
    expect(outlinedCodes("region").toSorted().join(" ")).toBe("081 082 083 084 085 region-oestdanmark");
  });

  test("lie where the places do: Skagen north of Gedser, Esbjerg west of København, Bornholm in its inset in the north-east", () => {
    const middle = (code: string) => {
      const { left, top, width, height } = outline("municipality", code)!.box;
      return [(left + width / 2) / planeSize.width, (top + height / 2) / planeSize.height] as const;
    };
    expect(middle("813")[1]).toBeLessThan(0.15);
    expect(middle("376")[1]).toBeGreaterThan(0.88);
    expect(middle("561")[0]).toBeLessThan(0.2);
    expect(middle("101")[0]).toBeGreaterThan(0.95);
    expect(middle("400")[1]).toBeLessThan(0.15);
    expect(middle("400")[0]).toBeGreaterThan(0.85);
  });

  test("Frederiksberg is a hole in København", () => {
    const copenhagen = outline("municipality", "101")!.rings;
    const [frederiksberg] = outline("municipality", "147")!.rings;
    const points = (ring: readonly (readonly [number, number])[]) => new Set(ring.map(String));
    expect(copenhagen.map(points)).toContainEqual(points(frederiksberg!));
  });

  test("a landsdel has none of the borders within it: Bornholm's is its municipality's", () => {
    expect(outline("landsdel", "04")!.box).toEqual(outline("municipality", "400")!.box);
    expect(outline("landsdel", "07")!.rings.length).toBeLessThan(10);
  });

  test("there is none of a code that is not on the level", () => {
    expect(outline("municipality", "411")).toBeUndefined();
    expect(outline("landsdel", "101")).toBeUndefined();
  });
});

describe("the tiles", () => {
  test("are one for each municipality, none on another", () => {
    expect([...tilePlaces.keys()].toSorted()).toEqual([...outlinedCodes("municipality")].toSorted());
    const places = [...tilePlaces.values()].map(({ row, column }) => `${row} ${column}`);
    expect(new Set(places).size).toBe(98);
  });

  test("have names that no two share", () => {
    expect(new Set([...tilePlaces.values()].map(({ name }) => name)).size).toBe(98);
  });

  test("lie as the map does: Hjørring above Aalborg above Randers, Lemvig left of Viborg left of Randers", () => {
    const at = (code: string) => tilePlaces.get(code)!;
    expect(at("860").row).toBeLessThan(at("851").row);
    expect(at("851").row).toBeLessThan(at("730").row);
    expect(at("665").column).toBeLessThan(at("791").column);
    expect(at("791").column).toBeLessThan(at("730").column);
    expect(at("461").column).toBeLessThan(at("330").column);
    expect([at("147").row, at("147").column + 1]).toEqual([at("101").row, at("101").column]);
  });
});
