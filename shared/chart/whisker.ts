import { type Shape, stroke } from "./shapes.ts";
import { theme } from "./theme.ts";

/** An interval as a line with two ends across it, along a bar or at a point. */
export function whisker(
  [fromX, fromY, toX, toY]: [number, number, number, number],
  reach: number,
  { color = theme.ink, hasEdge = true }: { color?: string; hasEdge?: boolean } = {},
): Shape[] {
  const isLying = fromY === toY;
  const ends = [
    [fromX, fromY],
    [toX, toY],
  ].map(([atX = 0, atY = 0]): [number, number, number, number] =>
    isLying ? [atX, atY - reach, atX, atY + reach] : [atX - reach, atY, atX + reach, atY],
  );
  const strokes = [[fromX, fromY, toX, toY] as [number, number, number, number], ...ends];
  // A light edge keeps the line apart from a dark bar.
  return [
    ...(hasEdge ? strokes.map((points) => stroke("interval", points, { color: theme.paper, width: 3 })) : []),
    ...strokes.map((points) => stroke("interval", points, { color })),
  ];
}
