import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { draw } from "./draw.ts";
import { exampleCodes, exampleCube, exampleFigure } from "./examples.ts";
import { inLook, type Look, looks } from "./looks.ts";
import { chartOption } from "./option.ts";

const coloursIn = (text: string): string[] => [...new Set(text.match(/#[\da-f]{6}(?=(?:[\da-f]{2})?\b)/gi) ?? [])];
const strangeTo = (look: Look, colours: readonly string[]) => colours.filter((one) => !tokensOf(look).has(one));
const tokensOf = (look: Look) =>
  new Set<string>([
    ...Object.values(looks[look].theme),
    ...looks[look].palette,
    ...looks[look].paletteInk,
    ...Object.values(looks[look].areas).flat(),
  ]);

const golden = resolve(import.meta.dirname, "__golden__");
const pictures = readdirSync(golden).filter((file) => file.endsWith(".svg") && !file.includes("-changed"));

describe("the colours of a drawing", () => {
  test.each(pictures)("%s has none but tokens, so that each has its stand-in in every look", (file) => {
    expect(strangeTo("light", coloursIn(readFileSync(resolve(golden, file), "utf8")))).toEqual([]);
  });

  const drawn = (look: Look) => {
    const cube = exampleCube({ codes: exampleCodes.slice(1, 9), provisional: ["2026M07", "2026M08"] });
    const size = { width: 960, height: 540 };
    const option = chartOption({ figure: exampleFigure(), cube, language: "da", surface: "screen", ...size });
    return coloursIn(draw(inLook(option, look), size.width, size.height));
  };

  test.each(["dark", "contrast"] as const)("are those of the %s look alone when it is chosen", (look) => {
    expect(drawn(look)).not.toEqual([]);
    expect(strangeTo(look, drawn(look))).toEqual([]);
  });

  test("the light look is drawn as it is", () => {
    expect(drawn("light")).not.toEqual([]);
    expect(strangeTo("light", drawn("light"))).toEqual([]);
  });
});
