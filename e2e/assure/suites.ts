import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { checkIds } from "#shared/quality.ts";
import { caught } from "#server/ingest/damage/caught.testing.ts";
import { cleanMonth, clocksOf } from "#server/ingest/damage/cleanMonths.testing.ts";
import { corpusOf } from "#server/ingest/damage/corpus.testing.ts";

/** What a long suite came to: whether it holds, and its figures in words. */
export type Outcome = { holds: boolean; figures: readonly string[] };
export type Suite = { about: string; run: () => Promise<Outcome> };

const root = resolve(import.meta.dirname, "../..");
const faultsPerCheck = 10;
const months = Number(process.env.MONTHS ?? "24");

/** Ten faults of each check, each put into a real delivery of the demonstration world. */
async function faults(): Promise<Outcome> {
  const { subjects, close } = await corpusOf();
  const complaints: string[] = [];
  try {
    for (const check of checkIds)
      for (let nth = 0; nth < faultsPerCheck; nth += 1) {
        const { complaint, dataset, what } = await caught(check, nth, subjects);
        if (complaint !== null) complaints.push(`${check} ${nth} (${dataset}, ${what}): ${complaint}`);
      }
  } finally {
    await close();
  }
  const all = checkIds.length * faultsPerCheck;
  return {
    holds: complaints.length === 0,
    figures: [
      `${all - complaints.length} af ${all} fejl fanget på rette niveau i ${subjects.length} tabeller`,
      ...complaints,
    ],
  };
}

/** The whole estate, month after month, with nothing wrong in it. */
async function monthsInARow(): Promise<Outcome> {
  const dataDir = mkdtempSync(join(tmpdir(), "overblik-months-"));
  const alarms: string[] = [];
  let [published, runs] = [0, 0];
  try {
    for (const clock of clocksOf(months)) {
      const month = await cleanMonth(dataDir, clock, []);
      runs += 1;
      published += month.published;
      const told = month.findings.map(({ level, dataset, code, reason }) => `${level} ${dataset} ${code}: ${reason}`);
      alarms.push(...told.map((one) => `${clock.slice(0, 7)} ${one}`));
      console.log(
        `  ${clock.slice(0, 7)}: ${month.published} nye af ${month.tables}, ${told.length} fund, ${(month.ms / 1000).toFixed(0)} s`,
      );
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
  return {
    holds: alarms.length === 0,
    figures: [`${runs} måneder, ${published} nye udgaver, ${alarms.length} falske alarmer`, ...alarms],
  };
}

/** A program of the project that counts by itself: it holds where it ends with 0, and its last lines are its figures. */
const program =
  (args: readonly string[], more: Readonly<Record<string, string>> = {}, shown = 3) =>
  async (): Promise<Outcome> => {
    const child = spawn(process.execPath, [...args], {
      cwd: root,
      env: { ...process.env, ...more },
      stdio: ["ignore", "pipe", "inherit"],
    });
    const said: string[] = [];
    child.stdout.on("data", (chunk: Buffer) => said.push(chunk.toString()));
    await once(child, "close");
    const lines = said
      .join("")
      .split("\n")
      .filter((line) => line.trim() !== "");
    return { holds: child.exitCode === 0, figures: lines.slice(-shown).map((line) => line.trim()) };
  };

const vitest = (files: readonly string[], more: Readonly<Record<string, string>>) =>
  program(["node_modules/vitest/vitest.mjs", "run", ...files, "--disable-console-intercept"], more, 5);

/** What comes to a connector wrong, in the figures, on the way and in how it is written. */
const inputs = ["server/faultsInFigures.test.ts", "server/faultsOnTheWay.test.ts", "server/faultsInEncodings.test.ts"];

/** The whole estate taken in anew, and 10,000 of its cells computed again by other code. */
async function oracle(): Promise<Outcome> {
  const dataDir = mkdtempSync(join(tmpdir(), "overblik-oracle-"));
  try {
    await cleanMonth(dataDir, "2026-09-15T09:00:00+02:00", []);
    const { holds, figures } = await program(["--import", "tsx", "e2e/oracle/main.ts", dataDir], {}, 200)();
    return { holds, figures: holds ? figures.slice(0, 1) : figures };
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** The long suites by name. */
export const suites: Readonly<Record<string, Suite>> = {
  faults: { about: "200 fejl i rigtige leverancer (INT-01)", run: faults },
  inputs: {
    about: "hver fejl i figurer, tegnsæt og svar mod hver kilde (F11–F22)",
    run: vitest(inputs, { INPUTS: "all" }),
  },
  months: { about: `${months} rene måneder i træk (INT-01)`, run: monthsInARow },
  kills: { about: "50 × kill -9 af indlæsningen (F01)", run: vitest(["server/ingest/kill.test.ts"], { KILLS: "50" }) },
  reads: {
    about: "1.000.000 læsninger over 1.000 skift (INT-07)",
    run: vitest(["server/store/switches.test.ts"], { READS: "1000000", SWITCHES: "1000" }),
  },
  lattice: { about: "svar på tværs af dimensionerne", run: vitest(["server/semantic/lattice"], { QUESTIONS: "2000" }) },
  oracle: { about: "10.000 celler regnet igen fra råfilerne (INT-05)", run: oracle },
};
