import { readdir, readFile as bytesOf } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { agreementWith } from "./expected.ts";
import { readFile } from "./read.ts";
import { FormatError, type FormatErrorCode, type StatTable } from "./table.ts";

export type Outcome = { file: string; outcome: "read" | "refused" | "differs"; detail: string };

/** Files of the reference folder that hold no statistical table, by what its PROVENANCE.md says of them: pattern, code of the refusal, reason. */
const refusals: [pattern: string, code: FormatErrorCode, reason: string][] = [
  ["geo/*.geojson", "geometry", "boundaries"],
  ["geo/dawa_*.json", "code-list", "list of areas"],
  ["geo/landsdel_nuts3_region.json", "unknown", "NUTS 3 to region"],
  ["geo/dst_kommunegrupper.csv", "code-list", "classification"],
  ["geo/region_*.csv", "unknown", "names of areas"],
  ["classifications/*.json", "unknown", "names of industry groups"],
  ["classifications/*.tsv", "unknown", "code list"],
  ["classifications/*.xlsx", "layout", "code list"],
  ["dst/subjects_*.json", "metadata", "list of subjects"],
  ["dst/tables_*.json", "metadata", "list of tables"],
  ["dst/tableinfo_*.json", "metadata", "description of a table"],
  ["dst/errors_documented.json", "metadata", "error answers"],
  ["dst/http_exchanges.json", "metadata", "recorded requests and answers"],
  ["euosha/*.xlsx", "layout", "many sheets of different layouts"],
  ["jobindsats/derived_*.json", "unknown", "another dashboard's own data"],
  ["jobindsats/v3_errors.json", "metadata", "error answers"],
  ["jobindsats/v3_requests.json", "metadata", "list of requests"],
  ["jobindsats/v3_tables_*.json", "unknown", "list of tables"],
  ["jobindsats/v3_probe_*.json", "unknown", "description of tables"],
  ["jsonstat/collection.json", "metadata", "collection of links"],
];

const matches = (file: string, pattern: string): boolean =>
  new RegExp(`^${pattern.replace(/[.+^${}()|[\]\\]/g, "\\$&").replaceAll("*", "[^/]*")}$`).test(file);

const expectation = /\.expected(?:_long)?\.csv$/;

const refusalOf = (file: string): (typeof refusals)[number] | null =>
  refusals.find(([pattern]) => matches(file, pattern)) ?? null;

/** Reads every file of a folder such as `shared/data` and compares what has an `.expected.csv` or `.expected_long.csv` beside it; a refusal or a reading that was not foreseen differs. */
export const conformFormats = async (folder: string): Promise<Outcome[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".md"))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .toSorted();
  const outcomes: Outcome[] = [];
  for (const file of files.filter((name) => !expectation.test(name))) {
    const stem = file.slice(0, file.length - basename(file).length) + (basename(file).split(".")[0] ?? "");
    const beside = files.find((name) => expectation.test(name) && name.replace(expectation, "") === stem);
    const expected = beside === undefined ? null : await bytesOf(join(folder, beside));
    outcomes.push(outcomeOf(file, await bytesOf(join(folder, file)), expected));
  }
  return outcomes;
};

const outcomeOf = (file: string, bytes: Uint8Array, expected: Uint8Array | null): Outcome => {
  const foreseen = refusalOf(file);
  try {
    const tables = readFile(bytes);
    const flaw = tables.map(flawOf).find((found) => found !== null) ?? null;
    if (flaw !== null) return { file, outcome: "differs", detail: flaw };
    if (foreseen !== null) return { file, outcome: "differs", detail: `read, though it is ${foreseen[2]}` };
    const [table] = tables;
    if (expected === null || table === undefined)
      return { file, outcome: "read", detail: tables.map(described).join("; ") };
    const agreement = agreementWith(table, expected);
    return { file, outcome: agreement.agrees ? "read" : "differs", detail: `${described(table)}; ${agreement.detail}` };
  } catch (error) {
    if (!(error instanceof FormatError)) return { file, outcome: "differs", detail: `fault: ${String(error)}` };
    const isForeseen = foreseen !== null && foreseen[1] === error.code;
    return { file, outcome: isForeseen ? "refused" : "differs", detail: `${error.code}: ${error.message}` };
  }
};

const described = (table: StatTable): string =>
  `${table.format}, ${table.dimensions.map(({ id, categories }) => `${id} ${categories.length}`).join(" × ")}, ${table.cellCount} cells`;

/** What is wrong with a table in itself: a number of cells it does not have, or a code its dimensions do not know. */
const flawOf = (table: StatTable): string | null => {
  const known = table.dimensions.map(({ categories }) => new Set(categories.map(({ code }) => code)));
  let count = 0;
  for (const { codes } of table.cells) {
    count += 1;
    if (codes.length !== known.length || codes.some((code, axis) => !known[axis]?.has(code)))
      return `cell ${count} has codes outside the dimensions: ${codes.join(", ")}`;
  }
  return count === table.cellCount ? null : `has ${count} cells but says ${table.cellCount}`;
};
