import { expect, test } from "vitest";
import { da } from "./da.ts";
import { en } from "./en.ts";
import { figureDa } from "./figureDa.ts";
import { figureEn } from "./figureEn.ts";

/** Every sentence by its place; a function stands as "()". */
const sentences = (shape: object, place = ""): [string, string][] =>
  Object.entries(shape).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value === "object" && value !== null) return sentences(value, `${place}${key}.`);
    return [[`${place}${key}`, typeof value === "string" ? value : "()"]];
  });

const places = (shape: object) => sentences(shape).map(([place]) => place);

test("every sentence is there in both languages", () => {
  expect(places(en)).toEqual(places(da));
  expect(places(figureEn)).toEqual(places(figureDa));
});

test("no sentence is empty, the plain transformation apart", () => {
  const empty = [da, en, figureDa, figureEn].flatMap((shape) =>
    sentences(shape).flatMap(([place, text]) => (text === "" ? [place] : [])),
  );
  expect(empty).toEqual(["transformed.none", "transformed.none"]);
});

test("a sentence with a count agrees with it", () => {
  expect(da.freshness.late(1)).toBe("1 dag forsinket");
  expect(da.freshness.late(12)).toBe("12 dage forsinket");
  expect(da.filters.latest(13)).toBe("Seneste 13 mdr.");
  expect(da.filters.latest(60)).toBe("Seneste 5 år");
  expect(figureDa.download.lead(48_312, "2020")).toBe("Det viste udsnit: 48.312 rækker, 2020.");
  expect(figureDa.message.compared("Bruttoledige", 98, "municipality")).toBe("Bruttoledige i 98 kommuner");
});
