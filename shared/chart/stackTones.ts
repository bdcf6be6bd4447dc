import { palette } from "./theme.ts";

/** Fills of parts on top of each other: the categories, then the same paler. Each part is named beside, so that colour is never alone. */
export const stackTones: readonly { color: string; opacity: number }[] = [
  ...palette.map((color) => ({ color, opacity: 1 })),
  ...palette.map((color) => ({ color, opacity: 0.45 })),
];
