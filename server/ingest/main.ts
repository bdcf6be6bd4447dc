import { setTimeout as wait } from "node:timers/promises";
import { EnvFault, readEnv } from "#server/env.ts";
import { readPointer } from "#server/store/generations.ts";
import { StoreFault } from "#server/store/store.ts";
import { editionClocks } from "./editions.ts";
import { listedSources } from "./list.ts";
import { ingestOnce, type Making, writing } from "./once.ts";
import { type Options, optionsOf, OptionsFault } from "./options.ts";
import { previews } from "./previewFiles.ts";
import { progressOn } from "./progress.ts";
import { exitCodeOf, reportText } from "./report.ts";
import { rollBack, RollbackFault } from "./rollback.ts";
import { followCalendar } from "./scheduled.ts";
import { inboxOf } from "./supplies.ts";

const lockedOut = "En anden indlæsning er i gang (in progress).";

/** One run, or in a new demonstration store one for each edition it begins with. Stops at the first that is not published whole. */
async function takeIn(making: Making, options: Options): Promise<number> {
  const { env, effects } = making;
  const { clock } = env;
  const isNew = (await readPointer(env.DATA_DIR)) === null;
  const editions = clock === null ? [null] : options.history && isNew ? editionClocks(clock) : [clock];
  let code = 0;
  for (const at of editions) {
    const now = at === null ? effects.now : () => new Date(at);
    const report = await ingestOnce({ ...making, env: { ...env, clock: at }, effects: { ...effects, now } }, options);
    if (!report) {
      console.log(lockedOut);
      return 0;
    }
    console.log(reportText(report));
    code = exitCodeOf(report);
    if (code !== 0) return code;
  }
  return code;
}

async function follow(making: Making): Promise<number> {
  if (making.env.clock !== null)
    throw new OptionsFault("--schedule kræver DATA_MODE=live: i demonstrationen står tiden stille.");
  const silent = { start: () => undefined, step: () => undefined, done: () => undefined, stop: () => undefined };
  const quiet = { ...making, progress: () => silent, isEachReported: false };
  console.log("Kilderne følges efter deres egen kalender.");
  await followCalendar(quiet, (text) => console.log(text));
  return 0;
}

async function main(): Promise<number> {
  const env = readEnv();
  const sources = await listedSources();
  const options = optionsOf(
    process.argv.slice(2),
    sources.map(({ id }) => id),
  );
  const { clock } = env;
  const stopping = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stopping.abort());
  const wall = () => new Date();
  const effects = {
    fetch,
    now: () => (clock === null ? wall() : new Date(clock)),
    ticks: () => performance.now(),
    sleep: (ms: number) => wait(ms, undefined, { signal: stopping.signal }),
    random: Math.random,
    signal: stopping.signal,
  };
  if (options.preview) {
    const asked = { dataDir: env.DATA_DIR, inbox: inboxOf(env), sources, files: options.preview };
    const { text, isStopped } = await previews(asked, effects);
    console.log(text);
    return isStopped ? 1 : 0;
  }
  const making = { env, sources, effects, wall, progress: () => progressOn(process.stderr), isEachReported: true };
  const { rollback, approval } = options;
  if (rollback !== null && approval !== null) {
    const plan = { dataDir: env.DATA_DIR, mode: env.DATA_MODE, clock, dataset: rollback, approval };
    const made = await writing(making, ({ lock, audit }) => rollBack(plan, { effects, lock, record: audit.record }));
    console.log(made ? `Generation ${made.number} viser den tidligere udgave af ${rollback}.` : lockedOut);
    return 0;
  }
  return options.schedule ? follow(making) : takeIn(making, options);
}

/** What ended the run, in one sentence; null where it is a fault of ours. */
function sentenceOf(cause: unknown): string | null {
  if (cause instanceof EnvFault || cause instanceof OptionsFault || cause instanceof RollbackFault)
    return cause.message;
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
