import { setPlatformAPI } from "echarts/core";
import { open } from "./engine.ts";
import type { ChartOption } from "./engine.ts";
import { textWidth } from "./textWidth.ts";
import { type } from "./theme.ts";

/** Without a browser ECharts guesses widths; these are the font's own. */
setPlatformAPI({
  measureText: (text: string, font = "") => {
    const size = Number(/([\d.]+)px/.exec(font)?.[1] ?? type.axis);
    return { width: textWidth(text, size, /\b(?:600|700|bold)\b/.test(font) ? 600 : 400) };
  },
});

/** The option as SVG text, without a browser. The same option gives the same text: the library's running numbers are counted anew. */
export function draw(option: ChartOption, width: number, height: number): string {
  const chart = open(null, null, { renderer: "svg", ssr: true, width, height });
  try {
    chart.setOption(option);
    return renumbered(chart.renderToSVGString());
  } finally {
    chart.dispose();
  }
}

function renumbered(svg: string): string {
  const numbers = new Map<string, number>();
  return svg.replace(/\bzr\d+(-[a-z]+-?)?(\d+)?/gi, (found, part: string | undefined) => {
    const number = numbers.get(found) ?? numbers.size;
    numbers.set(found, number);
    return `zr0${part ?? "-"}${number}`;
  });
}
