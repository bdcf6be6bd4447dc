import { dimensionIds, total } from "#shared/dimension.ts";
import { knownPlace } from "./dictionary.ts";
import { type FindingCode, type Met, quoted, type Severity, type Violation } from "./findings.ts";
import type { Staged } from "./staged.ts";

/** One finding told: its sentence, where it was first met, and how often. */
export type Told = { reason: string; met?: Met; count: number };

/**
 * A check as it is declared: the statement that answers the violating cells, and what is said of them. `where` is a
 * condition on one cell, and all such are looked at in one pass; `select` answers columns of `cell` by `cellColumns`.
 */
export type Rule = {
  code: FindingCode;
  severity: Severity;
  tell: (cells: readonly Violation[], count: number) => readonly Told[];
} & ({ where: string } | { select: string });

/** The same sentence is told once and counted; what was found beyond the cells at hand is counted in the last. */
export const each =
  (sentence: (cell: Violation) => string): Rule["tell"] =>
  (cells, count) => {
    const told = new Map<string, Told>();
    for (const cell of cells) {
      const reason = sentence(cell);
      const known = told.get(reason);
      if (known) known.count += 1;
      else told.set(reason, { reason, met: placeOf(cell), count: 1 });
    }
    const last = [...told.values()].at(-1);
    if (last) last.count += count - cells.length;
    return [...told.values()];
  };

/** One sentence for all that was found, counted as often as it was. */
export const once =
  (sentence: (cells: readonly Violation[], count: number) => string): Rule["tell"] =>
  (cells, count) => [{ reason: sentence(cells, count), met: placeOf(cells[0] ?? {}), count }];

export const placeOf = ({ file, row }: Violation): Met =>
  typeof file === "string" && typeof row === "number" ? { file, row } : {};

const cellKeys = ["measure", ...dimensionIds.filter((id) => id !== "time"), "period"];

/** A cell as its findings name it: measure, codes and period. */
export const nameOf = (cell: Violation): string =>
  quoted(cellKeys.flatMap((name) => (cell[name] === undefined ? [] : [String(cell[name] ?? "")])).join("|"));

export const few = (words: readonly unknown[]): string =>
  `${words.slice(0, 5).join(", ")}${words.length > 5 ? " …" : ""}`;

const extra = ["value", "status", "file", "line", "expected", "note"] as const;

/** The columns that a `select` answers, in their order: those given, the others null. */
export const cellColumns = ({ keys }: Pick<Staged, "keys">, given: Readonly<Record<string, string>>): string =>
  [...keys, "period", ...extra].map((name) => `${given[name] ?? "NULL"} AS ${name}`).join(", ");

/** The columns of a cell as they stand in the table `name`, with what was expected of it. */
export function wholeCell({ keys }: Pick<Staged, "keys">, name: string, expected = "NULL"): string {
  const columns = [...keys, "period", "value", "status", "file", "line"];
  const own = Object.fromEntries(columns.map((key) => [key, `${name}.${key}`]));
  return cellColumns({ keys }, { ...own, expected });
}

/** The condition that a cell of the table `name` is the total along each dimension but those left out. */
export const isTotalBut = ({ words }: Pick<Staged, "words">, name: string, left: readonly string[] = []): string =>
  words.codes
    .filter(({ dimension }) => !left.includes(dimension))
    .map(({ dimension }) => `${name}.${dimension} = ${totalOf(dimension)}`)
    .join(" AND ") || "true";

/** The number of the code that stands for the whole of a dimension. */
export const totalOf = (dimension: Parameters<typeof knownPlace>[0]): number =>
  knownPlace(dimension, dimension === "geography" ? "000" : total.code);
