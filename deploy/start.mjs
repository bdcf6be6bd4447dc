import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "./build.mjs";
import { install } from "./install.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
install(root);

const run = (entry, ...args) =>
  spawn(process.execPath, ["--import", "tsx", join(root, entry), ...args], { cwd: root, stdio: "inherit" });
const ended = (child) => new Promise((done) => child.on("exit", (code, signal) => done(signal ? 1 : (code ?? 1))));

const dataDir = resolve(root, process.env.DATA_DIR || ".data");
const isFirstRun = !existsSync(join(dataDir, "generations/current.json"));
const isDemo = (process.env.DATA_MODE || "demo") === "demo";
if (isFirstRun)
  console.log(isDemo ? "Indlæser demonstrationsdata (kun første gang) …" : "Indlæser data fra kilderne …");

const load = () => ended(run("server/ingest/main.ts", ...(isDemo ? ["--history"] : [])));
const [isBuilt, ingestCode] = await Promise.all([build(root), isFirstRun ? load() : 0]);
if (!isBuilt) {
  console.error("Brugerfladen kunne ikke bygges. Se beskeden ovenfor.");
  process.exit(2);
}
if (ingestCode === 2 || (ingestCode !== 0 && isDemo)) {
  console.error("Data kunne ikke indlæses. Se rapporten ovenfor; ret fejlen, og kør npm start igen.");
  process.exit(2);
}

const server = run("server/main.ts");
let schedule = null;
let isStopping = false;

/** Follows the sources' calendar beside the dashboard. Should it end by itself it says so and is started again. */
async function follow() {
  while (!isStopping) {
    schedule = run("server/ingest/main.ts", "--schedule");
    const code = await ended(schedule);
    if (isStopping) return;
    console.error(`Tidsplanen stoppede (${code}) og startes igen om et minut.`);
    await new Promise((resume) => setTimeout(resume, 60_000).unref());
  }
}

const stop = (signal) => {
  isStopping = true;
  schedule?.kill(signal);
  server.kill(signal);
};
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => stop(signal));
const following = isDemo ? null : follow();
const code = await ended(server);
stop("SIGTERM");
if (schedule?.exitCode === null) await following;
process.exit(code);
