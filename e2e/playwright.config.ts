import { defineConfig } from "@playwright/test";
import { chromiumFlags, chromiumPath } from "./fixtures/chromium.ts";

const port = Number(process.env.E2E_PORT ?? "3417");

export default defineConfig({
  testDir: ".",
  // Pictures for the documents are taken on request, so that tests never change files: PICTURES=1.
  testMatch: process.env.PICTURES ? ["*.picture.ts", "everyone-reads-every-page.spec.ts"] : "*.spec.ts",
  outputDir: "../test-results",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    viewport: { width: 1440, height: 900 },
    locale: "da-DK",
    timezoneId: "Europe/Copenhagen",
    contextOptions: { reducedMotion: "reduce" },
    screenshot: "only-on-failure",
    launchOptions: { executablePath: await chromiumPath(), args: chromiumFlags },
  },
  webServer: {
    command: `node --import tsx e2e/fixtures/serve.ts ${port}`,
    cwd: "..",
    url: `http://127.0.0.1:${port}/health/ready`,
    timeout: 420_000,
    reuseExistingServer: false,
    stdout: "pipe",
    stderr: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
  },
});
