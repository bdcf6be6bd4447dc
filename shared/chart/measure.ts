import { setPlatformAPI } from "echarts/core";
import { textWidth } from "./textWidth.ts";
import { type } from "./theme.ts";

/**
 * Importing this makes ECharts measure by the font's own widths, on screen as in files. Left alone it guesses without a
 * browser, and in one takes the height of a line from a Chinese sign, which is too low where no font has it.
 */
setPlatformAPI({
  measureText: (text: string, font = "") => {
    const size = Number(/([\d.]+)px/.exec(font)?.[1] ?? type.axis);
    return { width: textWidth(text, size, /\b(?:600|700|bold)\b/.test(font) ? 600 : 400) };
  },
});
