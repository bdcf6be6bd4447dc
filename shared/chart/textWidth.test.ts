import { resolve } from "node:path";
import { openSync } from "fontkit";
import { describe, expect, test } from "vitest";
import { clamp, textWidth, wrap } from "./textWidth.ts";
import type { Weight } from "./textWidth.ts";

const folder = resolve(import.meta.dirname, "../../node_modules/@fontsource/ibm-plex-sans/files");

function advance(text: string, weight: Weight): number {
  const font = openSync(resolve(folder, `ibm-plex-sans-latin-${weight}-normal.woff`));
  if (!("layout" in font)) throw new Error("not a font");
  return font.glyphsForString(text).reduce((sum, glyph) => sum + glyph.advanceWidth, 0);
}

describe("text width", () => {
  test.each([
    ["Bruttoledige, fuldtidspersoner, sæsonkorrigeret (Danmarks Statistik)", 400],
    ["ÆØÅ æøå Lyngby-Taarbæk 1.234.567,8 −3,3 pct. “Kilde” … • §", 400],
    ["Ledigheden er steget en smule siden foråret 2025", 600],
    ["ÆØÅ æøå Lyngby-Taarbæk 1.234.567,8 −3,3 pct. – é ü", 600],
  ] as const)("%s is as wide as the font says", (text, weight) => {
    expect(textWidth(text, 1000, weight)).toBe(advance(text, weight));
  });

  test("ten figures of 600 thousandths are 72 px at 12 px", () => {
    expect(textWidth("0123456789", 12)).toBeCloseTo(72, 6);
  });

  test("lines break between words and none is too wide", () => {
    const lines = wrap("Bruttoledige i pct. af arbejdsstyrken", 125, 13);
    expect(lines).toEqual(["Bruttoledige i pct. af", "arbejdsstyrken"]);
  });

  test("a word wider than the line is cut, nothing is lost", () => {
    const lines = wrap("arbejdsmarkedsbeskæftigelse", 60, 13);
    expect(lines.join("")).toBe("arbejdsmarkedsbeskæftigelse");
    expect(lines.every((line) => textWidth(line, 13) <= 60)).toBe(true);
  });

  test("text cut to one line says so", () => {
    expect(clamp("en to tre fire fem seks", 60, 13, 400, 1)).toEqual(["en to tre…"]);
    expect(clamp("en to", 60, 13, 400, 1)).toEqual(["en to"]);
  });
});
