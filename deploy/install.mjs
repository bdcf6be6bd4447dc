import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Installs the locked packages where `node_modules` is missing or stale. Ends the process with one sentence where it cannot. */
export function install(root) {
  const { engines } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const oldest = engines.node.replace(">=", "").split(".").map(Number);
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
    console.error(`Overblik kræver Node ${oldest.join(".")} eller nyere; denne er ${process.versions.node}.`);
    process.exit(2);
  }
  const wanted = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .update(process.versions.modules)
    .digest("hex");
  const stamp = join(root, "node_modules/.cache/overblik/lock.sha256");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  console.log("Installerer pakker (npm ci) …");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const done = spawnSync(npm, ["ci", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: root, stdio: "inherit" });
  if (done.status !== 0) {
    console.error("Pakkerne kunne ikke installeres. Se beskeden ovenfor fra npm.");
    process.exit(2);
  }
  mkdirSync(join(root, "node_modules/.cache/overblik"), { recursive: true });
  writeFileSync(stamp, wanted);
}
