import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const root = import.meta.dirname;

export default defineConfig({
  root: resolve(root, "client"),
  plugins: [react()],
  build: {
    outDir: resolve(root, "dist/client"),
    emptyOutDir: true,
    target: "es2022",
    // Charts and the grid are loaded when a figure is opened, and are that large.
    chunkSizeWarningLimit: 800,
  },
  server: { proxy: { "/trpc": "http://127.0.0.1:3000", "/api": "http://127.0.0.1:3000" } },
  test: {
    root,
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
        },
      },
    ],
  },
});
