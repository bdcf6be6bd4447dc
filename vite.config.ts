import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

const root = import.meta.dirname;

/** Writes each script and style sheet once more, compressed, for the server to send as it is. */
export const compressed: Plugin = {
  name: "compressed",
  apply: "build",
  writeBundle: ({ dir = "" }, bundle) => {
    for (const file of Object.values(bundle)) {
      if (!/\.(?:js|css)$/.test(file.fileName)) continue;
      const content = file.type === "chunk" ? file.code : file.source;
      writeFileSync(join(dir, `${file.fileName}.gz`), gzipSync(content, { level: 9 }));
    }
  },
};

export default defineConfig({
  root: resolve(root, "client"),
  plugins: [react(), compressed],
  build: {
    outDir: resolve(root, "dist/client"),
    emptyOutDir: true,
    target: "es2022",
    // Charts and the grid are loaded when a figure is opened, and are that large.
    chunkSizeWarningLimit: 800,
    // What the first picture needs is one file, however much of it later parts of the page share.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: "start", tags: ["$initial"] }] } } },
  },
  server: { proxy: { "/trpc": "http://127.0.0.1:3000", "/api": "http://127.0.0.1:3000" } },
  test: {
    root,
    // One core is left idle by default, which on two cores is half of them.
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        test: {
          name: "server",
          include: ["shared/**/*.test.ts", "server/**/*.test.ts", "e2e/**/*.test.ts"],
          environment: "node",
          env: { TZ: "Europe/Copenhagen" },
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: "client",
          include: ["client/**/*.test.{ts,tsx}"],
          environment: "jsdom",
          env: { TZ: "Europe/Copenhagen" },
          testTimeout: 30_000,
        },
      },
    ],
  },
});
