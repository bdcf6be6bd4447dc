import { setTimeout as wait } from "node:timers/promises";
import { openAudit } from "#server/audit/record.ts";
import { EnvFault, readEnv } from "#server/env.ts";
import { StoreFault } from "#server/store/store.ts";
import { removeStaged } from "#server/store/litter.ts";
import { takeWriteLock } from "#server/store/lock.ts";
import { listedSources } from "./list.ts";
import { optionsOf, OptionsFault } from "./options.ts";
import { progressOn } from "./progress.ts";
import { exitCodeOf, keepReport, reportText } from "./report.ts";
import { run } from "./run.ts";
import { suppliesOf } from "./supplies.ts";

async function main(): Promise<number> {
  const env = readEnv();
  const sources = await listedSources();
  const options = optionsOf(
    process.argv.slice(2),
    sources.map(({ id }) => id),
  );
  const lock = await takeWriteLock(env.DATA_DIR);
  if (!lock) {
    console.log("En anden indlæsning er i gang (in progress).");
    return 0;
  }
  const { clock } = env;
  const now = () => (clock === null ? new Date() : new Date(clock));
  const stopping = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stopping.abort());
  const closing: (() => unknown)[] = [() => lock.release(), () => removeStaged(env.DATA_DIR)];
  try {
    const audit = await openAudit(env.DATA_DIR, () => new Date());
    closing.push(audit.close);
    const progress = progressOn(process.stderr);
    closing.push(progress.stop);
    const effects = {
      fetch,
      now,
      ticks: () => performance.now(),
      sleep: (ms: number) => wait(ms, undefined, { signal: stopping.signal }),
      random: Math.random,
      signal: stopping.signal,
    };
    const { supplies, findings, stop } = await suppliesOf(env, sources, options, now);
    closing.push(stop);
    const plan = {
      dataDir: env.DATA_DIR,
      mode: env.DATA_MODE,
      clock,
      declared: sources,
      supplies,
      approval: options.approval,
    };
    const made = await run(plan, { effects, progress, lock, record: audit.record });
    const report = { ...made, findings: [...findings, ...made.findings] };
    progress.stop();
    await keepReport(env.DATA_DIR, report, new Date().toISOString());
    console.log(reportText(report));
    return exitCodeOf(report);
  } finally {
    for (const close of closing.toReversed()) await close();
  }
}

/** What ended the run, in one sentence; null where it is a fault of ours. */
function sentenceOf(cause: unknown): string | null {
  if (cause instanceof EnvFault || cause instanceof OptionsFault) return cause.message;
  if (cause instanceof StoreFault && cause.code === "mode")
    return "DATA_DIR hører til den anden datatilstand (DATA_MODE). Demonstrationsdata og rigtige data blandes ikke.";
  if (cause instanceof Error && cause.name === "AbortError")
    return "Indlæsningen blev afbrudt; det, der vises, er uændret.";
  return null;
}

try {
  process.exitCode = await main();
} catch (cause) {
  console.error(sentenceOf(cause) ?? cause);
  process.exitCode = 2;
}
