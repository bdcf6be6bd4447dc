import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { shift } from "#shared/period.ts";
import type { Finding } from "../findings.ts";
import type { TableReport } from "../plan.ts";

export type CleanMonth = {
  clock: string;
  ms: number;
  /** Tables that came anew, and all there were. */
  published: number;
  tables: number;
  /** What was found, what a source says of its own figures apart. */
  findings: readonly Finding[];
};

const root = join(import.meta.dirname, "../../..");

/** The middle of each of so many months in a row, the last of them that of the demonstration. */
export const clocksOf = (months: number): string[] =>
  Array.from({ length: months }, (_, at) => `${shift("2026M09", at - months + 1).replace("M", "-")}-15T09:00:00+02:00`);

type Report = { tables: TableReport[]; findings: Finding[] };

async function newestReport(dataDir: string): Promise<Report> {
  const folder = join(dataDir, "workspace/reports");
  const names = (await readdir(folder)).filter((name) => /^\d{4}-.*\.json$/.test(name)).toSorted();
  return JSON.parse(await readFile(join(folder, names.at(-1) ?? ""), "utf8"));
}

/** One run of ingest as an operator starts it, in the demonstration world at a time of its own. Rejects where it could not run. */
export async function cleanMonth(dataDir: string, clock: string, sources: readonly string[]): Promise<CleanMonth> {
  const began = performance.now();
  const child = spawn(process.execPath, ["--import", "tsx", "server/ingest/main.ts", ...sources], {
    cwd: root,
    env: { ...process.env, DATA_DIR: dataDir, DATA_MODE: "demo", DEMO_CLOCK: clock },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const said: string[] = [];
  child.stderr.on("data", (chunk: Buffer) => said.push(chunk.toString()));
  await once(child, "close");
  if (child.exitCode !== 0 && child.exitCode !== 1)
    throw new Error(`the run of ${clock} could not be made: ${said.join("").slice(-400)}`);
  const { tables, findings } = await newestReport(dataDir);
  const all = [...findings, ...tables.flatMap((table) => table.findings)];
  return {
    clock,
    ms: performance.now() - began,
    published: tables.filter(({ outcome }) => outcome === "published").length,
    tables: tables.length,
    findings: all.filter(({ code }) => code !== "flagged"),
  };
}
