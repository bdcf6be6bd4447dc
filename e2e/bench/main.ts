import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { ingest as ingestSpeed } from "./ingest.ts";
import { interaction } from "./interaction.ts";
import { layers } from "./layers.ts";
import { buildShell, firstLoad, paints } from "./page.ts";

/**
 * Measures the running product against bare procedures and an empty page, and ingest against the engine alone, in the
 * same run: `npm run bench`, or one part of it with `-- layers`, `-- page`, `-- interaction` or `-- ingest`. Seconds of each round and how
 * many there are: `BENCH_SECONDS`, `BENCH_ROUNDS`.
 */
const root = resolve(import.meta.dirname, "../..");
const cache = join(root, "node_modules/.cache/overblik/bench");
const dataDir = join(cache, "data");
const questions = 40_000;
const pace = { rounds: Number(process.env.BENCH_ROUNDS ?? "5"), seconds: Number(process.env.BENCH_SECONDS ?? "5") };
const [part] = process.argv.slice(2);
mkdirSync(cache, { recursive: true });

const env = { ...process.env, DATA_DIR: dataDir, DATA_MODE: "demo" };
const node = (...args: string[]) =>
  spawn(process.execPath, ["--import", "tsx", ...args], {
    cwd: root,
    env,
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });

if (!existsSync(join(dataDir, "generations/current.json"))) {
  console.log("Indlæser demonstrationsdata til målingen …");
  const ingest = node("server/ingest/main.ts");
  ingest.stdout?.resume();
  const [code] = await once(ingest, "exit");
  if (code !== 0) throw new Error(`ingest ended with ${code}`);
}

/** Seconds that a run takes in which nothing has changed, program and all. */
async function unchangedSeconds(): Promise<number> {
  const began = performance.now();
  const ingest = node("server/ingest/main.ts");
  ingest.stdout?.resume();
  const [code] = await once(ingest, "exit");
  if (code !== 0) throw new Error(`ingest ended with ${code}`);
  return (performance.now() - began) / 1000;
}

if (part === undefined || part === "ingest") {
  // What an older version of the project took in is taken in again first.
  await unchangedSeconds();
  const speed = await ingestSpeed(dataDir, pace.rounds);
  const unchanged = await unchangedSeconds();
  console.log(`Kørsel, hvor intet er ændret: ${unchanged.toFixed(1)} s (mål 5)`);
  writeFileSync(join(cache, "ingest.json"), JSON.stringify({ ...speed, unchanged }, null, 2));
  if (part === "ingest") process.exit(0);
}

const shellFolder = join(cache, "shell");
const isPart = (name: string) => part === undefined || part === name;
if (isPart("page") || isPart("interaction")) await buildShell(shellFolder);
const product = node("e2e/bench/product.ts", dataDir, isPart("layers") ? String(questions) : "0", shellFolder);
if (!product.stdout) throw new Error("the product's output is not piped");
const [first] = await once(product.stdout, "data");
const { port, shellPort }: { port: number; shellPort: number } = JSON.parse(String(first));
const origin = `http://127.0.0.1:${port}`;

/** Asked over the process's own message channel, so that no address of the product tells. */
async function spent(): Promise<number> {
  product.send("cpu");
  const [{ user, system }] = await once(product, "message");
  return (Number(user) + Number(system)) / 1000;
}

try {
  const found = isPart("layers") ? await layers(origin, spent, questions, pace) : null;
  const painted = isPart("page") ? await paints(`${origin}/`, `http://127.0.0.1:${shellPort}/`, 15) : null;
  const felt = isPart("interaction") ? await interaction(origin) : null;
  const kilobytes = firstLoad();
  console.log(`\nFørste indlæsning: ${kilobytes.toFixed(1)} kB gz JavaScript (mål 140)`);
  if (painted)
    console.log(
      `LCP: forside ${painted.overview.toFixed(0)} ms, tom side ${painted.shell.toFixed(0)} ms, ${painted.ratio.toFixed(2)} × (mål 1,5)`,
    );
  if (felt) {
    const { filter, shift, press } = felt;
    console.log(
      `Filter til tegnet: median ${filter.median.toFixed(0)} ms af ${filter.changes} (mål 200), værst ${filter.worst.toFixed(0)} ms`,
    );
    console.log(`Forskydning (CLS): værst ${shift.worst.toFixed(4)} af ${shift.pages} sider (mål 0,02)`);
    console.log(`Tryk til tegnet (INP): ${press.worst} ms af ${press.presses} tryk, ${press.charts} grafer (mål 200)`);
  }
  const file = join(cache, "bench.json");
  writeFileSync(file, JSON.stringify({ ...found, painted, felt, kilobytes }, null, 2));
  console.log(`\nSkrevet som JSON i ${file.slice(root.length + 1)}`);
} finally {
  product.kill("SIGTERM");
}
process.exit(0);
