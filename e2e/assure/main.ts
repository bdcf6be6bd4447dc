import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Outcome, suites } from "./suites.ts";

/** Runs the long suites, all or those named (`npm run assure -- faults months`), and prints their figures. */
const folder = resolve(import.meta.dirname, "../../node_modules/.cache/overblik/assure");
const asked = process.argv.slice(2);
const stranger = asked.find((name) => !(name in suites));
if (stranger !== undefined) {
  console.error(`${stranger} findes ikke. Vælg af: ${Object.keys(suites).join(", ")}.`);
  process.exit(2);
}

const outcomes: Record<string, Outcome & { seconds: number }> = {};
for (const [name, { about, run }] of Object.entries(suites)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n── ${name}: ${about}`);
  const began = performance.now();
  const outcome = await run().catch((cause: unknown): Outcome => ({ holds: false, figures: [String(cause)] }));
  const seconds = Math.round((performance.now() - began) / 1000);
  outcomes[name] = { ...outcome, seconds };
  for (const figure of outcome.figures) console.log(`  ${figure}`);
  console.log(`── ${name}: ${outcome.holds ? "holder" : "HOLDER IKKE"} (${seconds} s)`);
}

mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "assure.json"), JSON.stringify(outcomes, null, 2));
const broken = Object.entries(outcomes).filter(([, { holds }]) => !holds);
console.log(`\n${Object.keys(outcomes).length - broken.length} holder, ${broken.length} holder ikke`);
process.exit(broken.length > 0 ? 1 : 0);
