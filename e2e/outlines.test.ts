import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { crossing } from "../deploy/outlines/crossing.ts";
import { officialPlane } from "../deploy/outlines/official.ts";
import { municipalityCodes, outlinesText, root } from "../deploy/outlines/outlines.ts";
import { packagedOrigin, packagedPlane } from "../deploy/outlines/packaged.ts";
import { ringsOf } from "../deploy/outlines/path.ts";

/** Two large files are told apart by their hashes, not by printing both. */
const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");

type Position = [number, number];
const codes = municipalityCodes();

/** A square of 20 km on a board of ten columns over Denmark, in EPSG:25832; neighbours share a side. */
const square = (at: number): Position[] => {
  const [east, north] = [450_000 + (at % 10) * 20_000, 6_050_000 + Math.floor(at / 10) * 20_000];
  return [
    [east, north],
    [east + 20_000, north],
    [east + 20_000, north + 20_000],
    [east, north + 20_000],
    [east, north],
  ];
};
const feature = (code: string, coordinates: unknown, type = "Polygon") => ({
  type: "Feature",
  properties: { navn: "Et sted", kommunekode: `0${code}` },
  geometry: { type, coordinates },
});
const board = () => [...codes].map((code, at) => feature(code, [square(at)]));
const file = (features: unknown[]) => JSON.stringify({ type: "FeatureCollection", features });
const read = (features: unknown[]) => () => officialPlane(file(features), codes);

describe("the outlines of the package", () => {
  let made = "";
  beforeAll(async () => {
    made = outlinesText(await packagedPlane(), packagedOrigin);
  }, 60_000);

  test("made again are the file that is kept, with source and licence in it", () => {
    const kept = readFileSync(resolve(root, "shared/chart/outlines.json"), "utf8");
    expect(hashOf(made)).toBe(hashOf(kept));
    expect(made).toContain('"source":"react-denmark-map 1.0.0 (npm)","licence":"MIT, © 2022 Martin Polley"');
  });
});

describe("an official file", () => {
  test("in metres makes outlines with borders shared: of a board of squares each line is there once", () => {
    const outlines = JSON.parse(
      outlinesText(officialPlane(file(board()), codes), { source: "board", licence: "none" }),
    );
    expect(Object.keys(outlines.levels.municipality)).toHaveLength(98);
    const used = Object.values<number[][][]>(outlines.levels.municipality).flat(3);
    expect(new Set(used).size).toBe(used.length);
    const [first, second] = [outlines.levels.municipality["101"].flat(2), outlines.levels.municipality["147"].flat(2)];
    expect(first.filter((arc: number) => second.includes(~arc))).toHaveLength(1);
  });

  test("in degrees lies where the same in metres does", () => {
    const degrees = board().with(
      0,
      feature("101", [
        [
          [9, 56],
          [9.1, 56],
          [9.1, 56.1],
          [9, 56],
        ],
      ]),
    );
    const [plane] = officialPlane(file(degrees), codes).features;
    expect(plane!.geometry.coordinates[0]![0]!.find(([x]) => Math.abs(x! - 500_000) < 1)![1]).toBeCloseTo(
      -6_206_096,
      -2,
    );
  });

  test("may have an area in several features, and Christiansø, which is in none", () => {
    const island = feature(
      "101",
      [
        [
          [
            [460_000, 6_300_000],
            [470_000, 6_300_000],
            [460_000, 6_310_000],
            [460_000, 6_300_000],
          ],
        ],
      ],
      "MultiPolygon",
    );
    const christiansoe = feature("411", [square(99)]);
    const { features } = officialPlane(file([...board(), island, christiansoe]), codes);
    expect(features).toHaveLength(98);
    expect(features[0]!.geometry.coordinates).toHaveLength(2);
  });
});

describe("a bad file is told what is wrong with it", () => {
  test("that is not GeoJSON", () => {
    expect(() => officialPlane("kode;navn", codes)).toThrow("not JSON at all");
    expect(() => officialPlane('{"type":"Topology"}', codes)).toThrow("holds no FeatureCollection");
  });

  test("without a municipality", () => {
    expect(read(board().slice(1))).toThrow("There is no outline of 101.");
  });

  test("with a code that is none", () => {
    expect(read([...board(), feature("999", [square(99)])])).toThrow("0999 is not the code of a municipality.");
  });

  test("without codes", () => {
    expect(read([{ type: "Feature", properties: { navn: "Kbh" }, geometry: null }])).toThrow("(found: navn)");
  });

  test("with an outline that is empty, crosses itself, is a point, or is elsewhere", () => {
    const bow: Position[] = [
      [450_000, 6_050_000],
      [470_000, 6_070_000],
      [470_000, 6_050_000],
      [450_000, 6_070_000],
      [450_000, 6_050_000],
    ];
    expect(read(board().with(0, feature("101", [[]])))).toThrow("An outline of 101 is empty");
    expect(read(board().with(0, feature("101", [bow])))).toThrow("An outline of 101 crosses itself near");
    expect(read(board().with(0, feature("101", [1, 2], "Point")))).toThrow("101 is a Point");
    expect(
      read(
        board().with(
          0,
          feature("101", [
            [
              [2.3, 48.8],
              [2.4, 48.8],
              [2.4, 48.9],
            ],
          ]),
        ),
      ),
    ).toThrow("not in Denmark");
    expect(
      read(
        board().with(
          0,
          feature("101", [
            [
              ["x", 1],
              [2, 2],
              [3, 3],
            ],
          ]),
        ),
      ),
    ).toThrow("not two numbers");
  });
});

test("the sides of a ring that only touch do not cross", () => {
  expect(
    crossing([
      [0, 0],
      [4, 0],
      [4, 4],
      [2, 0],
      [0, 4],
    ]),
  ).toBeNull();
});

test("a path is read with moves, lines and curves, relative ones from where it stands", () => {
  const [ring] = ringsOf("M10,10l5,0c0,0 5,0 5,5l0,5Z");
  expect(ring![0]).toEqual([10, 10]);
  expect(ring![1]).toEqual([15, 10]);
  expect(ring!.at(-2)).toEqual([20, 15]);
  expect(ring!.at(-1)).toEqual([20, 20]);
  expect(() => ringsOf("M0,0A1,1 0 0 0 2,2")).toThrow("The path command A");
});
