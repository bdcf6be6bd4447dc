import { open } from "./engine.ts";
import type { ChartOption } from "./engine.ts";
import type { MapOption } from "./mapEngine.ts";
import "./measure.ts";

/** The option as SVG text, without a browser. The same option gives the same text: the library's running numbers are counted anew. */
export function draw(option: ChartOption | MapOption, width: number, height: number): string {
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
