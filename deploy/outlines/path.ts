import { OutlineTrouble } from "./trouble.ts";

export type Point = readonly [number, number];
/** Points of a closed outline; the first is not repeated at the end. */
export type Ring = readonly Point[];

/** Straight pieces one curve is drawn with: fine enough at the scale the package is drawn in. */
const pieces = 8;

function curve([x0, y0]: Point, [x1, y1]: Point, [x2, y2]: Point, [x3, y3]: Point): Point[] {
  return Array.from({ length: pieces }, (_, at) => {
    const t = (at + 1) / pieces;
    const u = 1 - t;
    const blend = (a: number, b: number, c: number, d: number) =>
      u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
    return [blend(x0, x1, x2, x3), blend(y0, y1, y2, y3)];
  });
}

const sign = /[a-zA-Z]|-?\d*\.?\d+(?:e-?\d+)?/g;

/** The rings of an SVG path made of moves, lines and cubic curves: the commands M, m, l, c and Z. */
export function ringsOf(path: string): Ring[] {
  const rings: Point[][] = [];
  let at: Point = [0, 0];
  let start: Point = at;
  let command = "";
  const words = (path.match(sign) ?? []).values();
  const numbers = (first: string, count: number): number[] => [
    Number(first),
    ...Array.from({ length: count - 1 }, () => Number(words.next().value)),
  ];
  const from = ([x, y]: Point, [dx = 0, dy = 0]: readonly number[], place = 0, all: readonly number[] = []): Point =>
    all.length === 0 ? [x + dx, y + dy] : [x + (all[place] ?? 0), y + (all[place + 1] ?? 0)];
  for (const word of words) {
    if (/[a-zA-Z]/.test(word)) {
      command = word;
      if (command === "Z" || command === "z") at = start;
      continue;
    }
    if (command === "M" || command === "m") {
      at = from(command === "M" ? [0, 0] : at, numbers(word, 2));
      start = at;
      rings.push([at]);
      command = command === "M" ? "L" : "l";
    } else if (command === "l" || command === "L") {
      at = from(command === "L" ? [0, 0] : at, numbers(word, 2));
      rings.at(-1)?.push(at);
    } else if (command === "c") {
      const all = numbers(word, 6);
      const [first, second, end] = [from(at, [], 0, all), from(at, [], 2, all), from(at, [], 4, all)];
      rings.at(-1)?.push(...curve(at, first, second, end));
      at = end;
    } else throw new OutlineTrouble(`The path command ${command} is not one that is read here.`);
  }
  return rings;
}
