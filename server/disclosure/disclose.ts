import { type Cell, type CellStatus, type Cube, emptyStatuses } from "#shared/cube.ts";
import type { Disclosed } from "./disclosed.ts";

/** Dense cells before the door. `hiddenInput` is 1 where something the cell is made of is hidden by the source. */
export type RawCube = Pick<Cube, "axes" | "value" | "status"> & { hiddenInput: Uint8Array };

/** What is said about the cells, without being one. */
export type Surroundings = Omit<Cube, "axes" | "value" | "status">;

/** A number was about to leave where none may. Never shown; the answer is a fault. */
export class DisclosureFault extends Error {
  constructor(cell: number, rule: string) {
    super(`cell ${cell}: ${rule}`);
    this.name = "DisclosureFault";
  }
}

const isEmpty = (status: CellStatus): boolean => emptyStatuses.some((empty) => empty === status);

/** Passes a cube whose hidden cells are hidden and whose empty cells carry no number. */
function inspect(cube: Cube, hiddenInput: Uint8Array): asserts cube is Disclosed {
  const { value, status } = cube;
  for (let cell = 0; cell < value.length; cell += 1) {
    const standing = status[cell] ?? "ok";
    const number = value[cell];
    if (hiddenInput[cell] === 1 && standing !== "suppressed")
      throw new DisclosureFault(cell, "made of a hidden cell and not hidden");
    if (isEmpty(standing)) {
      if (number !== null) throw new DisclosureFault(cell, `${standing} with a number`);
    } else if (typeof number !== "number" || !Number.isFinite(number))
      throw new DisclosureFault(cell, `${standing} without a number`);
  }
}

/** The door, and the only maker of `Disclosed`: checks again that hidden is hidden and that no empty cell carries a number. */
export function disclose({ axes, value, status, hiddenInput }: RawCube, surroundings: Surroundings): Disclosed {
  const cube: Cube = { ...surroundings, axes, value, status };
  inspect(cube, hiddenInput);
  return cube;
}

const order: readonly CellStatus[] = [
  "ok",
  "provisional",
  "estimated",
  "forecast",
  "missing",
  "unpublished",
  "impossible",
  "suppressed",
];

const isEmptyRank = (rank: number): boolean => isEmpty(order[rank] ?? "missing");

/** How a cell is made from disclosed ones: their places (null: not to be made, `missing`), and their numbers to one. */
export type Derivation = {
  inputs: (cell: number) => readonly number[] | null;
  value: (numbers: readonly number[], cell: number) => number | null;
};

/** Cells made from disclosed cells. One hidden input hides the cell, one empty input empties it, whatever the rule says. */
export function derive(
  from: Disclosed,
  axes: Cube["axes"],
  { inputs, value: rule }: Derivation,
  surroundings: Surroundings,
): Disclosed {
  const cells = axes.reduce((count, { members }) => count * members.length, 1);
  const value = Array.from<number | null>({ length: cells }).fill(null);
  const status: Record<string, CellStatus> = {};
  const hiddenInput = new Uint8Array(cells);
  const standingOf = (place: number): Cell["status"] => from.status[place] ?? "ok";
  for (let cell = 0; cell < cells; cell += 1) {
    const places = inputs(cell);
    const worst = (places ?? []).reduce((rank, place) => Math.max(rank, order.indexOf(standingOf(place))), 0);
    const numbers = (places ?? []).flatMap((place) => from.value[place] ?? []);
    const isWhole = places !== null && numbers.length === places.length;
    const number = isWhole ? rule(numbers, cell) : null;
    if (places?.some((place) => standingOf(place) === "suppressed")) hiddenInput[cell] = 1;
    const standing = number === null && !isEmptyRank(worst) ? "missing" : (order[worst] ?? "missing");
    value[cell] = isEmpty(standing) ? null : number;
    if (standing !== "ok") status[cell] = standing;
  }
  return disclose({ axes, value, status, hiddenInput }, surroundings);
}
