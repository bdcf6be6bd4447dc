import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { conformFormats } from "#server/formats/conformance.ts";
import { publishedFigures, recordedTables } from "./recorded.ts";
import { checkPublished } from "./published.ts";
import { replay } from "./replay.ts";

/** Holds the readers and the whole product against recorded real answers: `npm run conformance -- FOLDER`. */
type Outcome = { file: string; outcome: "read" | "refused" | "differs"; detail: string };

const folder = process.argv[2];
if (!folder) {
  console.error("Angiv mappen med de optagne svar: npm run conformance -- MAPPE");
  process.exit(2);
}
const data = resolve(folder);

async function sourceOutcomes(): Promise<[string, Outcome[]][]> {
  const sources = resolve(import.meta.dirname, "../../server/sources");
  const found: [string, Outcome[]][] = [];
  for (const entry of readdirSync(sources, { withFileTypes: true }).filter((one) => one.isDirectory())) {
    const files = readdirSync(join(sources, entry.name));
    if (!files.includes("conformance.ts")) continue;
    const loaded: { conform: (folder: string) => Promise<Outcome[]> } = await import(
      join(sources, entry.name, "conformance.ts")
    );
    found.push([`kilden ${entry.name}`, await loaded.conform(join(data, entry.name))]);
  }
  return found;
}

let differences = 0;
for (const [name, outcomes] of [
  ["filformater", await conformFormats(data)] as [string, Outcome[]],
  ...(await sourceOutcomes()),
]) {
  const count = (kind: Outcome["outcome"]) => outcomes.filter((one) => one.outcome === kind).length;
  console.log(`${name}: ${count("read")} læst, ${count("refused")} afvist som ventet, ${count("differs")} afviger`);
  for (const one of outcomes.filter(({ outcome }) => outcome === "differs"))
    console.log(`  ${one.file}: ${one.detail}`);
  differences += count("differs");
}

const source = await replay(recordedTables(data));
try {
  const checked = await checkPublished(source.url, publishedFigures(data));
  console.log(`offentliggjorte tal: ${checked.right} af ${checked.asked} som offentliggjort, gennem API og forside`);
  for (const line of checked.wrong) console.log(`  ${line}`);
  differences += checked.wrong.length;
} finally {
  await source.close();
}
console.log(differences === 0 ? "Konformitet: ingen afvigelser" : `Konformitet: ${differences} afvigelser`);
process.exit(differences === 0 ? 0 : 1);
