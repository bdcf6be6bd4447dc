import { loadIndicators } from "#server/indicators/list.ts";
import { start } from "../fixtures/product.ts";
import { sharedClock } from "../fixtures/place.ts";
import { hold } from "./hold.ts";

/** Holds the product's figures against a computation of their own: `node --import tsx e2e/oracle/main.ts DATA_DIR [SEED] [CELLS]`. */
const [dataDir, seed = "20260915", cells = "10000", origin] = process.argv.slice(2);
if (!dataDir) {
  console.error("Angiv datamappen: node --import tsx e2e/oracle/main.ts DATA_DIR [SEED] [CELLS]");
  process.exit(2);
}
const product = origin === undefined ? await start(dataDir, sharedClock) : null;
try {
  const held = await hold(await loadIndicators(), {
    dataDir,
    origin: origin ?? product?.origin ?? "",
    seed: Number(seed),
    cells: Number(cells),
  });
  console.log(
    `Frø ${seed}: ${held.cells} celler i ${held.questions} spørgsmål, ${held.intervals} intervaller, ${held.differences.length} afvigelser`,
  );
  for (const [kind, many] of [...held.byKind].sort((a, b) => b[1] - a[1])) console.log(`  ${kind}: ${many}`);
  for (const [id, many] of [...held.byIndicator].sort(([a], [b]) => (a < b ? -1 : 1))) console.log(`  ${id}: ${many}`);
  for (const { query, cell, ours, theirs } of held.differences.slice(0, 200))
    console.log(`${query}\n  ${cell}: beregnet ${ours}, svaret ${theirs}`);
  process.exitCode = held.differences.length === 0 ? 0 : 1;
} finally {
  await product?.stop();
}
