/** Tokens of the light look, which is that of files; those of the others stand in `looks.ts`. Measured in `theme.test.ts`. */
export const theme = {
  ink: "#1a1d23",
  muted: "#5a6472",
  line: "#dfe3e8",
  ground: "#f6f7f9",
  paper: "#ffffff",
  accent: "#0b4f9e",
  good: "#1d6f5c",
  bad: "#953e04",
  /** Series beyond the six. */
  quiet: "#c3c9d1",
  /** Box behind incomplete periods. */
  incomplete: "#e9edf1",
  band: "#fff3d6",
  bandLine: "#ecd9a4",
} as const;

/** Categories in this order, at most six. Never alone: a label, a dash or a mark goes with each. */
export const palette = ["#0b4f9e", "#ca7d49", "#2c9696", "#953e04", "#101037", "#371810"] as const;

/** The same, dark enough for text: 4.5 to 1 on white. */
export const paletteInk = ["#0b4f9e", "#9a5526", "#1c7474", "#953e04", "#101037", "#371810"] as const;

/** Marks at the ends of lines, one for each category. */
export const marks = ["circle", "rect", "triangle", "diamond", "emptyCircle", "emptyRect"] as const;
export type Mark = (typeof marks)[number];

/** Fills of areas by class, from the lowest to the highest in one hue, and in another below zero; `around` is a class with zero within it. Order is read without telling hues apart. */
export const areaColours = {
  rising: ["#e3edf8", "#c9ddf0", "#a9cbe6", "#84b4da", "#5f9acb", "#3775b1", "#2565a3", "#124b86", "#082f5f"],
  falling: ["#fbe6d6", "#f6cfb0", "#eab183", "#dc9259", "#c87537", "#ad5a1c", "#8f420c", "#6f2f05", "#4f2003"],
  around: "#eceff2",
  /** Around every area: 3 to 1 on the paper and on the lightest and the darkest fill. */
  edge: "#767f8c",
} as const;

export const fontFamily = "IBM Plex Sans, Arial, sans-serif";

/** Type in px: on a slide one px is one point. */
export const type = { title: 21, subtitle: 14, axis: 12, label: 13, note: 11, band: 12 } as const;

/** Logical size of a drawing in px; one slide is 960 × 540. */
export const drawingPx = {
  "16x9": { width: 960, height: 540 },
  "4x3": { width: 720, height: 540 },
  half: { width: 480, height: 540 },
} as const;
