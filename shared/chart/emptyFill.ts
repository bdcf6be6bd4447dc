import type { CellStatus } from "../cube.ts";
import { theme } from "./theme.ts";

/** A repeated drawing as the chart library takes it. */
export type PatternFill = {
  svgElement: {
    tag: string;
    key: string;
    attrs: Record<string, string | number>;
    children?: PatternFill["svgElement"][];
  };
  svgWidth: number;
  svgHeight: number;
};

const side = 7;

const pattern = (key: string, tag: string, attrs: Record<string, string | number>): PatternFill => ({
  svgElement: {
    tag: "g",
    key,
    attrs: {},
    children: [
      { tag: "rect", key: `${key}-ground`, attrs: { width: side, height: side, fill: theme.paper } },
      { tag, key: `${key}-sign`, attrs },
    ],
  },
  svgWidth: side,
  svgHeight: side,
});

const line = { stroke: theme.muted, "stroke-width": 1.4, fill: "none" };

/** What an area without a figure is filled with, told apart without colour: hidden is hatched, what cannot occur has lines across, and what is not there is dotted. */
export function emptyFill(status: CellStatus): PatternFill {
  if (status === "suppressed")
    return pattern("suppressed", "path", {
      d: `M-1 1L1 -1M0 ${side}L${side} 0M${side - 1} ${side + 1}L${side + 1} ${side - 1}`,
      ...line,
    });
  if (status === "impossible") return pattern("impossible", "path", { d: `M0 3.5H${side}`, ...line });
  return pattern("missing", "circle", { cx: 3.5, cy: 3.5, r: 1.1, fill: theme.muted });
}
