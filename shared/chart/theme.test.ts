import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { type Look, looks } from "./looks.ts";

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

const linear = (hex: string): Triple => {
  const channel = (at: number) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
};

const times = ([a, b, c]: Matrix, [x, y, z]: Triple): Triple => [
  a[0] * x + a[1] * y + a[2] * z,
  b[0] * x + b[1] * y + b[2] * z,
  c[0] * x + c[1] * y + c[2] * z,
];

const luminance = (hex: string) => {
  const [r, g, b] = linear(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** WCAG 2 contrast. */
const contrast = (a: string, b: string) => {
  const [low, high] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
};

const toXyz: Matrix = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
];

const lab = (rgb: Triple): Triple => {
  const f = (t: number) => (t > (6 / 29) ** 3 ? Math.cbrt(t) : t / (3 * (6 / 29) ** 2) + 4 / 29);
  const [x, y, z] = times(toXyz, rgb);
  const [fx, fy, fz] = [f(x / 0.95047), f(y), f(z / 1.08883)];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
};

/** CIEDE2000 as in Sharma, Wu and Dalal (2005). */
function distance([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number {
  const [rad, deg] = [Math.PI / 180, 180 / Math.PI];
  const mean = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const g = 0.5 * (1 - Math.sqrt(mean ** 7 / (mean ** 7 + 25 ** 7)));
  const [p1, p2] = [(1 + g) * a1, (1 + g) * a2];
  const [c1, c2] = [Math.hypot(p1, b1), Math.hypot(p2, b2)];
  const hue = (b: number, a: number) => (a === 0 && b === 0 ? 0 : (Math.atan2(b, a) * deg + 360) % 360);
  const [h1, h2] = [hue(b1, p1), hue(b2, p2)];
  const grey = c1 * c2 === 0;
  const turn = grey ? 0 : ((h2 - h1 + 540) % 360) - 180;
  const dH = 2 * Math.sqrt(c1 * c2) * Math.sin((turn / 2) * rad);
  const h = grey ? h1 + h2 : Math.abs(h1 - h2) <= 180 ? (h1 + h2) / 2 : ((h1 + h2 + 360) / 2) % 360;
  const [l, c] = [(l1 + l2) / 2, (c1 + c2) / 2];
  const t =
    1 -
    0.17 * Math.cos((h - 30) * rad) +
    0.24 * Math.cos(2 * h * rad) +
    0.32 * Math.cos((3 * h + 6) * rad) -
    0.2 * Math.cos((4 * h - 63) * rad);
  const sl = 1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2);
  const [sc, sh] = [1 + 0.045 * c, 1 + 0.015 * c * t];
  const rt = -2 * Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7)) * Math.sin(60 * Math.exp(-(((h - 275) / 25) ** 2)) * rad);
  const [x, y, z] = [(l2 - l1) / sl, (c2 - c1) / sc, dH / sh];
  return Math.sqrt(x * x + y * y + z * z + rt * y * z);
}

/** Dichromatic vision after Machado, Oliveira and Fernandes (2009), severity 1, on linear light. */
const visions: Readonly<Record<string, Matrix>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const clipped = ([r, g, b]: Triple): Triple => {
  const clip = (part: number) => Math.min(1, Math.max(0, part));
  return [clip(r), clip(g), clip(b)];
};

const smallest = (palette: readonly string[], vision: string): number => {
  const seen = palette.map((hex) => lab(clipped(times(visions[vision]!, linear(hex)))));
  return Math.min(...seen.flatMap((a, at) => seen.slice(at + 1).map((b) => distance(a, b))));
};

describe("the measures", () => {
  test("contrast of black on white is 21", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 6);
  });

  test.each([
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, -1, 2], [50, 0, 0], 2.3669],
    [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
    [[22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619], 2.0373],
  ] as [Triple, Triple, number][])("distance of %j and %j is %d, as Sharma et al. publish", (a, b, published) => {
    expect(distance(a, b)).toBeCloseTo(published, 4);
  });
});

describe.each(["light", "dark", "contrast"] as const)("colours of the %s look", (look: Look) => {
  const { theme, palette, paletteInk } = looks[look];

  test.each(palette)("%s stands out 3 to 1 on the paper", (hex) => {
    expect(contrast(hex, theme.paper)).toBeGreaterThanOrEqual(3);
  });

  test.each([...paletteInk, theme.ink, theme.muted, theme.good, theme.bad, theme.accent])(
    "%s can be read as text on the paper and on the ground",
    (hex) => {
      expect(contrast(hex, theme.paper)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(hex, theme.ground)).toBeGreaterThanOrEqual(4.5);
    },
  );

  test("words on the demonstration band and on the grey box can be read", () => {
    expect(contrast(theme.ink, theme.band)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme.ink, theme.incomplete)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(Object.keys(visions))("the six are apart with %s vision", (vision) => {
    expect(smallest(palette, vision)).toBeGreaterThanOrEqual(15);
  });
});

/** The tokens of the page in one look: the later rule over the earlier, as the browser reads them. */
function pageTokens(look: Look): Readonly<Record<string, string>> {
  const css = readFileSync(resolve(import.meta.dirname, "../../client/ui/tokens.css"), "utf8");
  const rule = (selector: string) => css.split(`${selector} {`)[1]?.split("}")[0] ?? "";
  const found = `${rule(":root")}${rule(`:root:has([data-look="${look}"])`)}`.matchAll(
    /--([a-z-]+): (?:light-dark\((#\w+), (#\w+)\)|(#\w+));/g,
  );
  return Object.fromEntries(
    [...found].map(([, name, light, dark, always]) => [name, always ?? (look === "light" ? light : dark)]),
  );
}

describe.each(["light", "dark", "contrast"] as const)("the page in the %s look", (look: Look) => {
  const token = pageTokens(look);
  const between = (word: string, ground: string) => contrast(token[word]!, token[ground]!);

  test.each(["ink", "muted", "accent", "good", "bad"])("%s can be read on the paper and on the ground", (word) => {
    expect(between(word, "paper")).toBeGreaterThanOrEqual(4.5);
    expect(between(word, "ground")).toBeGreaterThanOrEqual(4.5);
  });

  test("what is chosen, and the demonstration's band, can be read", () => {
    expect(between("accent", "accent-soft")).toBeGreaterThanOrEqual(4.5);
    expect(between("ink", "demo")).toBeGreaterThanOrEqual(4.5);
  });

  test("the edge of what can be pressed stands out 3 to 1", () => {
    expect(between("edge", "paper")).toBeGreaterThanOrEqual(3);
    expect(between("edge", "ground")).toBeGreaterThanOrEqual(3);
  });

  test("page and drawing have the same ink, paper and ground", () => {
    const { ink, paper, ground } = looks[look].theme;
    expect([token["ink"], token["paper"], token["ground"]]).toEqual([ink, paper, ground]);
  });
});
