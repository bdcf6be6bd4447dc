import { describe, expect, test } from "vitest";
import type { Note } from "../cube.ts";
import type { Language } from "../words.ts";
import { draw } from "./draw.ts";
import { spread } from "./endLabels.ts";
import { exampleBreak, exampleCodes, exampleCube, exampleFigure, examplePairs, exampleTwo } from "./examples.ts";
import { chartOption } from "./option.ts";
import { textWidth } from "./textWidth.ts";
import { drawingPx } from "./theme.ts";

type Box = { text: string; left: number; right: number; top: number; bottom: number };

const attribute = (tag: string, name: string) => new RegExp(`${name}[=:]"?([^";]+)`).exec(tag)?.[1];
const plain = (text: string) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

/** Where each text of a picture stands, by the font's own widths. */
function boxesOf(svg: string): Box[] {
  return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, tag = "", words = ""]) => {
    const [x = 0, y = 0] = (/translate\(([^)]+)\)/.exec(tag)?.[1] ?? "0 0").split(" ").map(Number);
    const size = Number.parseFloat(attribute(tag, "font-size") ?? "12");
    const text = plain(words);
    const width = textWidth(text, size, attribute(tag, "font-weight") === "600" ? 600 : 400);
    const anchor = attribute(tag, "text-anchor");
    const left =
      x + Number(/ x="([^"]+)"/.exec(tag)?.[1] ?? 0) - (anchor === "end" ? width : anchor === "middle" ? width / 2 : 0);
    const middle = y + Number(/ y="([^"]+)"/.exec(tag)?.[1] ?? 0);
    return { text, left, right: left + width, top: middle - size * 0.45, bottom: middle + size * 0.45 };
  });
}

const clashes = (boxes: readonly Box[]) =>
  boxes.flatMap((a, at) =>
    boxes
      .slice(at + 1)
      .filter((b) => a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `"${a.text}" on "${b.text}"`),
  );

const longest = "Sønderborg, Haderslev, Tønder og Aabenraa kommuner tilsammen";
const title = {
  da: "Bruttoledigheden i arbejdskraftoplandene omkring de fire største byer er steget svagt siden reformen",
  en: "Gross unemployment around the four largest cities has risen slightly since the cash-assistance reform",
};
const notes: Note[] = [
  exampleBreak,
  {
    ...exampleBreak,
    at: "2025M10",
    left: { da: "før omlægningen", en: "before" },
    right: { da: "efter omlægningen", en: "after" },
  },
  {
    ...exampleBreak,
    at: "2021M02",
    left: { da: "ældre opgørelse", en: "older" },
    right: { da: "ny opgørelse", en: "newer" },
  },
  { code: "provisional", values: { count: 2 } },
  { code: "suppressed", values: { count: 3 } },
  ...Array.from({ length: 6 }, (_, at): Note => {
    const text = `Forbehold nummer ${at + 1}: tallene er opgjort efter bopæl og kan ikke lægges sammen med andre ydelser.`;
    return { code: "definition", text: { da: text, en: text } };
  }),
];

function drawn(size: keyof typeof drawingPx, kind: "line" | "bar", count: number, language: Language) {
  const cube = exampleCube({
    codes: exampleCodes.slice(1, 1 + count),
    provisional: ["2026M07", "2026M08"],
    from: kind === "line" ? "2021M01" : "2026M08",
    notes,
    mode: "demo",
    instead: { "101|2026M08": "suppressed" },
  });
  const area = cube.axes[1]!.members[0]!;
  area.label = { da: longest, en: longest };
  const { width, height } = drawingPx[size];
  const figure = exampleFigure(kind, { title });
  const svg = draw(chartOption({ figure, cube, language, width, height, surface: "file" }), width, height);
  return { width, height, boxes: boxesOf(svg), svg };
}

const sizes = ["16x9", "4x3", "half"] as const;
const cases = sizes.flatMap((size) =>
  (["line", "bar"] as const).flatMap((kind) =>
    [1, 3, 8].flatMap((count) => (["da", "en"] as const).map((language) => [size, kind, count, language] as const)),
  ),
);

test("two texts in the same place are found to touch", () => {
  const text = (x: number) => `<text style="font-size:12px" y="9" transform="translate(${x} 20)">Aarhus</text>`;
  expect(clashes(boxesOf(text(10) + text(40)))).toEqual(['"Aarhus" on "Aarhus"']);
  expect(clashes(boxesOf(text(10) + text(60)))).toEqual([]);
});

describe("a file's picture", () => {
  test.each(cases)(
    "%s, %s, %d series, %s: no two texts touch and none leaves the picture",
    (size, kind, count, language) => {
      const { width, height, boxes } = drawn(size, kind, count, language);
      expect(boxes.length).toBeGreaterThan(8);
      expect(clashes(boxes)).toEqual([]);
      const outside = boxes.filter(
        ({ left, right, top, bottom }) => left < 0 || right > width || top < 0 || bottom > height,
      );
      expect(outside.map(({ text }) => text)).toEqual([]);
    },
  );

  test.each(sizes)("%s, scatter: no two texts touch and none leaves the picture", (size) => {
    const { width, height } = drawingPx[size];
    const figure = exampleFigure("scatter", { title, marked: ["751", "825"] });
    const cube = { ...exampleTwo(examplePairs), notes };
    const boxes = boxesOf(
      draw(chartOption({ figure, cube, language: "da", width, height, surface: "file" }), width, height),
    );
    expect(boxes.length).toBeGreaterThan(20);
    expect(clashes(boxes)).toEqual([]);
    expect(boxes.filter(({ left, right }) => left < 0 || right > width)).toEqual([]);
  });

  test("has title, band, unit, break words, source and notes within it", () => {
    const words = drawn("16x9", "line", 1, "da")
      .boxes.map(({ text }) => text)
      .join(" ");
    expect(words).toContain("Bruttoledigheden i arbejdskraftoplandene");
    expect(words).toContain("Demonstrationsdata (syntetiske).");
    expect(words).toContain("Fuldtidspersoner");
    expect(words).toContain("før reformen");
    expect(words).toContain("efter reformen");
    expect(words).toContain("Kilde: Danmarks Statistik, AUS08, opdateret 28-08-2026, næste 30-09-2026. Version 142.");
    expect(words).toContain("Stiplet (*): foreløbige tal.");
  });

  test("says where the notes are that find no room", () => {
    const words = drawn("half", "line", 3, "da")
      .boxes.map(({ text }) => text)
      .join(" ");
    expect(words).toContain("Flere noter står i datafilen.");
  });

  test("says on the axis when it does not begin at zero", () => {
    const svg = draw(
      chartOption({
        figure: exampleFigure(),
        cube: exampleCube(),
        language: "da",
        width: 960,
        height: 540,
        surface: "file",
      }),
      960,
      540,
    );
    expect(svg).toContain("Fuldtidspersoner · aksen begynder ikke ved nul");
  });
});

describe("labels at the ends of lines", () => {
  test("that want the same place are moved apart, in their order", () => {
    const tops = spread(
      [
        { top: 50, height: 20 },
        { top: 52, height: 20 },
        { top: 10, height: 20 },
      ],
      0,
      200,
    );
    expect(tops).toEqual([41, 61, 10]);
  });

  test("are pushed up from the lower edge", () => {
    expect(
      spread(
        [
          { top: 80, height: 20 },
          { top: 90, height: 20 },
        ],
        0,
        100,
      ),
    ).toEqual([60, 80]);
  });
});
