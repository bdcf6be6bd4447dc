import { type Cube, sizeOf, strideOf, type Tree } from "./atCube.ts";

/** A node and those it is the sum of, as cells. */
type Line = { whole: number; parts: readonly number[] };

function linesOf(axes: readonly Tree[]): Line[] {
  const cells = Array.from({ length: sizeOf(axes) }, (_, cell) => cell);
  return axes.flatMap((nodes, axis) => {
    const stride = strideOf(axes, axis);
    const groups = nodes.flatMap((_, at) => {
      const children = nodes.flatMap(({ parent }, child) => (parent === at ? [child] : []));
      return children.length === 0 ? [] : [{ at, children }];
    });
    return groups.flatMap(({ at, children }) =>
      cells
        .filter((cell) => Math.floor(cell / stride) % nodes.length === at)
        .map((whole) => ({ whole, parts: children.map((child) => whole + (child - at) * stride) })),
    );
  });
}

/** A sum of unknown cells, each so many times. */
type Equation = Map<number, number>;

function addTimes(to: Equation, other: Equation, times: number): void {
  for (const [cell, factor] of other) {
    const left = (to.get(cell) ?? 0) + times * factor;
    if (Math.abs(left) < 1e-9) to.delete(cell);
    else to.set(cell, left);
  }
}

/** The hidden cells that anyone can compute from those that are shown, all sums taken together. */
export const computable = ({ axes }: Cube, hidden: Uint8Array): number[] => computableIn(linesOf(axes), hidden);

function computableIn(lines: readonly Line[], hidden: Uint8Array): number[] {
  const solved = new Map<number, Equation>();
  for (const { whole, parts } of lines) {
    const unknown = (cell: number) => hidden[cell] === 1;
    const equation: Equation = new Map(parts.filter(unknown).map((part) => [part, 1]));
    if (unknown(whole)) equation.set(whole, -1);
    for (const cell of equation.keys()) {
      const known = solved.get(cell);
      if (known) addTimes(equation, known, -(equation.get(cell) ?? 0));
    }
    const [first] = equation;
    if (!first) continue;
    const [cell, factor] = first;
    for (const [at, times] of equation) equation.set(at, times / factor);
    for (const other of solved.values()) addTimes(other, equation, -(other.get(cell) ?? 0));
    solved.set(cell, equation);
  }
  return [...solved].flatMap(([cell, equation]) => (equation.size === 1 ? [cell] : []));
}

const shown = (hidden: Uint8Array, cell: number) => hidden[cell] === 0;

/** Hides beside every cell that is hidden alone in a sum the smallest of the others, until none is. */
function hideBeside(values: Float64Array, lines: readonly Line[], hidden: Uint8Array): void {
  for (let again = true; again;) {
    again = false;
    for (const { whole, parts } of lines) {
      const alone = parts.filter((part) => !shown(hidden, part)).length + (hidden[whole] ?? 0) === 1;
      if (!alone) continue;
      hidden[smallest(values, hidden, parts) ?? whole] = 1;
      again = true;
    }
  }
}

/** The smallest count that is still shown; a nought hides least, and is taken last. */
function smallest(values: Float64Array, hidden: Uint8Array, cells: readonly number[]): number | undefined {
  const size = (cell: number) => values[cell] || Number.MAX_SAFE_INTEGER;
  return cells.filter((cell) => shown(hidden, cell)).toSorted((one, other) => size(one) - size(other))[0];
}

/**
 * Which cells are not shown: counts from 1 to below the least, and as many beside them that none can be computed from
 * what is shown (domain notes E.1).
 */
export function hiddenIn({ axes, values }: Cube, least: number): Uint8Array {
  const hidden = Uint8Array.from(values, (value) => (value > 0 && value < least ? 1 : 0));
  const lines = linesOf(axes);
  for (;;) {
    hideBeside(values, lines, hidden);
    const found = new Set(computableIn(lines, hidden));
    if (found.size === 0) return hidden;
    let more = false;
    for (const { whole, parts } of lines) {
      if (![whole, ...parts].some((cell) => found.has(cell))) continue;
      const next = smallest(values, hidden, [...parts, whole]);
      if (next === undefined) continue;
      hidden[next] = 1;
      more = true;
    }
    if (!more) throw new RangeError("every number beside a hidden one is hidden, and it can still be computed");
  }
}
