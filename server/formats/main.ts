import { readFileSync } from "node:fs";
import { longForm } from "./longForm.ts";
import { readFile } from "./read.ts";
import { summaryLines, summaryOf } from "./summary.ts";
import { FormatError, type StatTable } from "./table.ts";

const usage = "Usage: npm run inspect -- FILE [--csv | --json]";

type Shape = "text" | "csv" | "json";

const fail = (sentence: string): never => {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
};

const asked = (words: string[]): { file: string; shape: Shape } => {
  const options = words.filter((word) => word.startsWith("--"));
  const [file, ...others] = words.filter((word) => !word.startsWith("--"));
  const unknown = options.find((option) => option !== "--csv" && option !== "--json");
  if (file === undefined || others.length > 0 || options.length > 1 || unknown !== undefined) return fail(usage);
  return { file, shape: options[0] === "--csv" ? "csv" : options[0] === "--json" ? "json" : "text" };
};

const bytesOf = (file: string): Uint8Array => {
  try {
    return readFileSync(file);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code === "ENOENT") return fail(`There is no file "${file}".`);
    if (code === "EISDIR") return fail(`"${file}" is a folder, not a file.`);
    if (code === "EACCES") return fail(`The file "${file}" may not be read.`);
    if (code === "ERR_FS_FILE_TOO_LARGE") return fail(`The file "${file}" is larger than 2 GB.`);
    return fail(`The file "${file}" could not be read.`);
  }
};

const written = (tables: StatTable[], shape: Shape): Iterable<string> => {
  if (shape === "csv") return longForm(tables);
  const summaries = tables.map(summaryOf);
  if (shape === "json") return [`${JSON.stringify(summaries.length === 1 ? summaries[0] : summaries, null, 2)}\n`];
  return summaries.map((summary, at) => `${at === 0 ? "" : "\n"}${summaryLines(summary).join("\n")}\n`);
};

/** Writes at the pace of whoever reads; stops quietly when they stop. */
const print = async (pieces: Iterable<string>): Promise<void> => {
  for (const piece of pieces)
    if (!process.stdout.write(piece)) await new Promise<void>((resolve) => process.stdout.once("drain", resolve));
};

process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));

const { file, shape } = asked(process.argv.slice(2));
try {
  await print(written(readFile(bytesOf(file)), shape));
} catch (error) {
  if (error instanceof FormatError) fail(error.message);
  fail("The file could not be read because of a fault in the reader.");
}
