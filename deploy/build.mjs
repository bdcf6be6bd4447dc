import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const inputs = ["client", "shared", "server/api", "vite.config.ts", "package-lock.json"];

function filesUnder(path) {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

function fingerprint(root) {
  const hash = createHash("sha256");
  for (const input of inputs) {
    const path = join(root, input);
    const files = /\.\w+$/.test(input) ? [path] : filesUnder(path);
    for (const file of files) hash.update(file.slice(root.length)).update(readFileSync(file));
  }
  return hash.digest("hex");
}

/** Builds the browser part where its sources have changed since the last build. Resolves to whether it is there. */
export function build(root) {
  const stamp = join(root, "dist/client.sha256");
  const wanted = fingerprint(root);
  const isBuilt = existsSync(join(root, "dist/client/index.html"));
  if (isBuilt && existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return Promise.resolve(true);
  const vite = join(root, "node_modules/vite/bin/vite.js");
  const child = spawn(process.execPath, [vite, "build", "--logLevel", "warn"], { cwd: root, stdio: "inherit" });
  return new Promise((resolve) => {
    child.on("exit", (code) => {
      if (code === 0) writeFileSync(stamp, wanted);
      resolve(code === 0);
    });
  });
}
