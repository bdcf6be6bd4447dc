import type { ChartOption } from "./engine.ts";
import type { MapOption } from "./mapEngine.ts";
import { areaColours, palette, paletteInk, theme } from "./theme.ts";

export type Look = "light" | "dark" | "contrast";

type Colours = {
  theme: Readonly<Record<keyof typeof theme, string>>;
  palette: readonly [string, string, string, string, string, string];
  paletteInk: readonly [string, string, string, string, string, string];
  areas: { rising: readonly string[]; falling: readonly string[]; around: string; edge: string };
};

const darkPalette = ["#727eeb", "#e7cc57", "#a7f2d3", "#ad7689", "#cdc6f2", "#848b37"] as const;
const contrastPalette = ["#c9ebfe", "#fbd156", "#6aa6a6", "#d77e67", "#a47ffc", "#fefde3"] as const;

/** The colours of each look, measured on its paper in `theme.test.ts`. What stands in for a light colour is at the same place. */
export const looks: Readonly<Record<Look, Colours>> = {
  light: { theme, palette, paletteInk, areas: areaColours },
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
    areas: {
      rising: ["#1f2d3f", "#23395a", "#28466b", "#305787", "#3b69a3", "#5c8bc7", "#7ea6da", "#a6c4ea", "#d3e4f9"],
      falling: ["#3a2a1e", "#513521", "#654024", "#7f4b26", "#985a2a", "#c98a5a", "#dda680", "#edc6aa", "#fae5d8"],
      around: "#2a3038",
      edge: "#767f8c",
    },
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
    areas: {
      rising: ["#14202e", "#1c334f", "#264468", "#305787", "#3b69a3", "#6d9ad4", "#8fb4e4", "#b5d0f2", "#e6f1ff"],
      falling: ["#2c1e14", "#46301f", "#634026", "#7f4b26", "#985a2a", "#d69a6c", "#e6b692", "#f2d1ba", "#fff0e6"],
      around: "#262b31",
      edge: "#8a8a8a",
    },
  },
};

const listed = (colours: Colours): string[] => [
  ...Object.values(colours.theme),
  ...colours.palette,
  ...colours.paletteInk,
  ...colours.areas.rising,
  ...colours.areas.falling,
  colours.areas.around,
  colours.areas.edge,
];

const standIns = (look: Look): ReadonlyMap<string, string> => {
  const [light, other] = [listed(looks.light), listed(looks[look])];
  return new Map(light.map((colour, at) => [colour, other[at] ?? colour]));
};

const maps = { dark: standIns("dark"), contrast: standIns("contrast") } as const;

const colour = /#[\da-f]{6}(?=(?:[\da-f]{2})?\b)/gi;

function recoloured(value: unknown, map: ReadonlyMap<string, string>): unknown {
  if (typeof value === "string") return value.replace(colour, (hex) => map.get(hex.toLowerCase()) ?? hex);
  if (Array.isArray(value)) return value.map((one) => recoloured(one, map));
  if (typeof value === "function")
    return (...given: unknown[]): unknown => recoloured(Reflect.apply(value, undefined, given), map);
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, recoloured(part, map)]));
}

type Drawing = ChartOption | MapOption;

const isDrawing = (value: unknown): value is Drawing => typeof value === "object" && value !== null;

/** A drawing for the screen in another look: every colour of the tokens is its stand-in, in what its functions draw too. */
export function inLook(option: Drawing, look: Look): Drawing {
  if (look === "light") return option;
  const seen = recoloured(option, maps[look]);
  return isDrawing(seen) ? seen : option;
}
