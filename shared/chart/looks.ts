import type { ChartOption } from "./engine.ts";
import { palette, paletteInk, theme } from "./theme.ts";

export type Look = "light" | "dark" | "contrast";

type Colours = {
  theme: Readonly<Record<keyof typeof theme, string>>;
  palette: readonly [string, string, string, string, string, string];
  paletteInk: readonly [string, string, string, string, string, string];
};

const darkPalette = ["#727eeb", "#e7cc57", "#a7f2d3", "#ad7689", "#cdc6f2", "#848b37"] as const;
const contrastPalette = ["#c9ebfe", "#fbd156", "#6aa6a6", "#d77e67", "#a47ffc", "#fefde3"] as const;

/** The colours of each look, measured on its paper in `theme.test.ts`. What stands in for a light colour is at the same place. */
export const looks: Readonly<Record<Look, Colours>> = {
  light: { theme, palette, paletteInk },
  dark: {
    theme: {
      ink: "#eceff4",
      muted: "#aab4c2",
      line: "#3a414c",
      ground: "#14171c",
      paper: "#1b1f26",
      accent: darkPalette[0],
      good: "#5cc4a4",
      bad: darkPalette[3],
      quiet: "#4d5663",
      incomplete: "#262c35",
      band: "#3a3011",
      bandLine: "#6b5a24",
    },
    palette: darkPalette,
    paletteInk: darkPalette,
  },
  contrast: {
    theme: {
      ink: "#ffffff",
      muted: "#ffffff",
      line: "#8a8a8a",
      ground: "#000000",
      paper: "#000000",
      accent: contrastPalette[0],
      good: "#7fe3c4",
      bad: contrastPalette[3],
      quiet: "#6e6e6e",
      incomplete: "#262626",
      band: "#000000",
      bandLine: "#ffffff",
    },
    palette: contrastPalette,
    paletteInk: contrastPalette,
  },
};

const listed = (colours: Colours): string[] => [
  ...Object.values(colours.theme),
  ...colours.palette,
  ...colours.paletteInk,
];

const standIns = (look: Look): ReadonlyMap<string, string> => {
  const [light, other] = [listed(looks.light), listed(looks[look])];
  return new Map(light.map((colour, at) => [colour, other[at] ?? colour]));
};

const maps = { dark: standIns("dark"), contrast: standIns("contrast") } as const;

const colour = /#[\da-f]{6}\b/gi;

function recoloured(value: unknown, map: ReadonlyMap<string, string>): unknown {
  if (typeof value === "string") return value.replace(colour, (hex) => map.get(hex.toLowerCase()) ?? hex);
  if (Array.isArray(value)) return value.map((one) => recoloured(one, map));
  if (typeof value === "function")
    return (...given: unknown[]): unknown => recoloured(Reflect.apply(value, undefined, given), map);
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, recoloured(part, map)]));
}

const isOption = (value: unknown): value is ChartOption => typeof value === "object" && value !== null;

/** A drawing for the screen in another look: every colour of the tokens is its stand-in, in what its functions draw too. */
export function inLook(option: ChartOption, look: Look): ChartOption {
  if (look === "light") return option;
  const seen = recoloured(option, maps[look]);
  return isOption(seen) ? seen : option;
}
