import { join } from "node:path";
import { writeDurably } from "#server/store/durable.ts";
import { layout } from "#server/store/layout.ts";
import { checkOf, type Findings } from "./findings.ts";

/** Keeps the cells behind the findings, one JSON line each: check, code, the cell's keys, what it has and what was expected. */
export async function keepViolations(
  dataDir: string,
  path: string,
  dataset: string,
  { violations }: Findings,
): Promise<void> {
  const lines = [...violations].flatMap(([code, cells]) =>
    cells.map((cell) => JSON.stringify({ dataset, check: checkOf[code], code, ...cell })),
  );
  if (lines.length === 0) return;
  await writeDurably(path, join(layout(dataDir).staging, dataset, "violations.jsonl"), `${lines.join("\n")}\n`);
}

/** Where the cells behind the warnings of a release that is served are kept. */
export const warnedPath = (dataDir: string, release: string): string =>
  join(layout(dataDir).reports, `${release}.violations.jsonl`);
