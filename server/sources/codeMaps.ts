import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { CodeMap, Source } from "./define.ts";

function codeMapIn(folder: string, dimension: string): CodeMap {
  const path = join(folder, "codes", `${dimension}.csv`);
  const lines = parse<Record<"word" | "ours", string>>(readFileSync(path, "utf8"), { columns: true });
  const codes = new Map(lines.map(({ word, ours }) => [word, ours]));
  if (codes.size !== lines.length) throw new Error(`${path} has a word twice`);
  return codes;
}

/**
 * A source's words → our codes, each dimension from `codes/<dimension>.csv` in its folder (columns `word` and `ours`).
 * Throws where a word stands twice, or a dimension is asked for that was not named.
 */
export function codeMapsIn(folder: string, dimensions: readonly Parameters<Source["codes"]>[0][]): Source["codes"] {
  const maps = new Map(dimensions.map((dimension) => [dimension, codeMapIn(folder, dimension)]));
  return (dimension) => {
    const found = maps.get(dimension);
    if (!found) throw new RangeError(`${folder} has no codes of ${dimension}`);
    return found;
  };
}
