import type { CellStatus, Cube } from "#shared/cube.ts";
import type { Disclosed } from "./disclosed.ts";
import { firstEmpty, rankOf, statusOf } from "./standing.ts";

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

/** That many cells without a number, packed. */
export function blank(cells: number): (number | null)[] {
  const value: (number | null)[] = [];
  while (value.length < cells) value.push(null);
  return value;
}

const hidden = rankOf("suppressed");
const missing = rankOf("missing");

/** Passes a cube whose hidden cells are hidden and whose empty cells carry no number. */
function inspect(cube: Cube, hiddenInput: Uint8Array): asserts cube is Disclosed {
  const { value, status } = cube;
  if (value.length !== hiddenInput.length) throw new DisclosureFault(value.length, "not all cells are accounted for");
  for (let cell = 0; cell < value.length; cell += 1) {
    const standing = status[cell] ?? "ok";
    const number = value[cell];
    if (hiddenInput[cell] === 1 && standing !== "suppressed")
      throw new DisclosureFault(cell, "made of a hidden cell and not hidden");
    if (rankOf(standing) >= firstEmpty) {
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

/** The cells one is made from: `places` in the disclosed cube, each moved by `step`. */
export type Inputs = { places: readonly number[]; step: number };

/** How a cell is made from disclosed ones (null: it is not to be made, `missing`), and their numbers to one (null: `missing`). */
export type Derivation = {
  inputs: (cell: number) => Inputs | null;
  /** The numbers are lent: the list is used again for the next cell. */
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
  const value = blank(cells);
  const status: Record<number, CellStatus> = {};
  const hiddenInput = new Uint8Array(cells);
  const numbers: number[] = [];
  const known = Float64Array.from(from.value, (number) => number ?? Number.NaN);
  const ranks = new Uint8Array(known.length);
  for (const [place, standing] of Object.entries(from.status)) ranks[Number(place)] = rankOf(standing);
  for (let cell = 0; cell < cells; cell += 1) {
    const found = inputs(cell);
    let rank = found ? 0 : missing;
    numbers.length = 0;
    if (found) {
      const { places, step } = found;
      for (let at = 0; at < places.length; at += 1) {
        const place = (places[at] ?? 0) + step;
        rank = Math.max(rank, ranks[place] ?? missing);
        numbers.push(known[place] ?? Number.NaN);
      }
    }
    const number = rank < firstEmpty ? rule(numbers, cell) : null;
    if (rank < firstEmpty && number === null) rank = missing;
    if (rank === hidden) hiddenInput[cell] = 1;
    if (rank > 0) status[cell] = statusOf(rank);
    value[cell] = number;
  }
  return disclose({ axes, value, status, hiddenInput }, surroundings);
}
