import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "../deploy/build.mjs";
import { install } from "../deploy/install.mjs";

/** The one gate: `npm test` runs all of it, `npm run check` the fast part. The last line counts. */
const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const isFast = process.argv.includes("--fast");
install(root);

const reports = join(root, "node_modules/.cache/overblik/reports");
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const total = { passed: 0, failed: 0, skipped: 0 };
const broken = [];

function run(name, script, ...args) {
  console.log(`\n── ${name}`);
  const began = performance.now();
  const { status } = spawnSync(process.execPath, [join(root, script), ...args], { cwd: root, stdio: "inherit" });
  console.log(`── ${name}: ${status === 0 ? "ok" : "FEJL"} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
  return status === 0;
}

function count(name, isOk, counts = { passed: isOk ? 1 : 0, failed: isOk ? 0 : 1, skipped: 0 }) {
  for (const kind of Object.keys(total)) total[kind] += counts[kind];
  if (isOk && counts.failed === 0) return;
  broken.push(name);
  // A runner that broke without naming a failed test has failed all the same.
  if (counts.failed === 0) total.failed += 1;
}

const report = (file) =>
  existsSync(join(reports, file)) ? JSON.parse(readFileSync(join(reports, file), "utf8")) : null;

count("typer", run("typer", "node_modules/typescript/bin/tsc", "-b"));
const folders = ["client", "server", "shared", "e2e", "deploy/outlines"];
count("lint", run("lint", "node_modules/oxlint/bin/oxlint", "--type-aware", "--deny-warnings", ...folders));
count("format", run("format", "node_modules/prettier/bin/prettier.cjs", "--check", "--log-level", "warn", "."));

const isUnitOk = run(
  "enhedstest",
  "node_modules/vitest/vitest.mjs",
  "run",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${join(reports, "unit.json")}`,
);
const unit = report("unit.json");
count(
  "enhedstest",
  isUnitOk,
  unit && {
    passed: unit.numPassedTests,
    failed: unit.numFailedTests,
    skipped: unit.numPendingTests + unit.numTodoTests,
  },
);

if (!isFast) {
  console.log("\n── byg");
  const isBuilt = await build(root);
  count("byg", isBuilt);
  const data = resolve(root, "../shared/data");
  if (existsSync(data)) {
    count("konformitet", run("konformitet", "node_modules/tsx/dist/cli.mjs", "e2e/conformance/main.ts", data));
  } else {
    console.log("\n── konformitet: IKKE KØRT. Mappen ../shared/data med de optagne svar findes ikke her.");
    total.skipped += 1;
  }
  process.env.PLAYWRIGHT_JSON_OUTPUT_NAME = join(reports, "browser.json");
  const isBrowserOk = run(
    "browsertest",
    "node_modules/@playwright/test/cli.js",
    "test",
    "--config",
    "e2e/playwright.config.ts",
    "--reporter=list,json",
  );
  const stats = report("browser.json")?.stats;
  count(
    "browsertest",
    isBrowserOk,
    stats && { passed: stats.expected, failed: stats.unexpected, skipped: stats.skipped },
  );
}

if (broken.length > 0) console.log(`\nFejlede: ${broken.join(", ")}`);
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 ? 1 : 0);
