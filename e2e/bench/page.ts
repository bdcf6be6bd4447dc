import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { type Browser, chromium } from "@playwright/test";
import react from "@vitejs/plugin-react";
import { build } from "vite";
import { compressed } from "../../vite.config.ts";
import { chromiumFlags, chromiumPath } from "../fixtures/chromium.ts";
import { median } from "./load.ts";

/** Builds the empty page with the product's own tools, compressed as the product is. */
export const buildShell = (folder: string) =>
  build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: "error",
    plugins: [react(), compressed],
    build: { outDir: folder, emptyOutDir: true },
  });

/** Milliseconds to the largest contentful paint of one cold load. */
async function paint(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) Reflect.set(globalThis, "lcp", entry.startTime);
      }).observe({ type: "largest-contentful-paint", buffered: true });
    });
    await page.goto(url, { waitUntil: "load" });
    await page.waitForTimeout(1500);
    return Number(await page.evaluate(() => Reflect.get(globalThis, "lcp")));
  } finally {
    await context.close();
  }
}

/** Medians; `ratio` is the median of the rounds' own, since two loads side by side meet the same machine. */
export type Paints = { shell: number; overview: number; ratio: number; rounds: number };

/**
 * Largest contentful paint of the front page and of an empty page with the same framework, loaded in turns. Both come from
 * the same process through the same middleware, so that the same headers make the browser do the same.
 */
export async function paints(overview: string, shell: string, rounds: number): Promise<Paints> {
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumFlags });
  try {
    const [shells, overviews]: [number[], number[]] = [[], []];
    await paint(browser, shell);
    await paint(browser, overview);
    for (let round = 0; round < rounds; round += 1) {
      shells.push(await paint(browser, shell));
      overviews.push(await paint(browser, overview));
    }
    const ratios = overviews.map((one, round) => one / (shells[round] ?? Number.NaN));
    return { shell: median(shells), overview: median(overviews), ratio: median(ratios), rounds };
  } finally {
    await browser.close();
  }
}

/** Gzipped kilobytes of JavaScript that the front page asks for before anything is opened, read off its html. */
export function firstLoad(): number {
  const client = resolve(import.meta.dirname, "../../dist/client");
  const html = readFileSync(join(client, "index.html"), "utf8");
  const asked = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, file]) => file ?? "");
  const bytes = asked.reduce((sum, file) => sum + gzipSync(readFileSync(join(client, file)), { level: 9 }).length, 0);
  if (asked.length === 0 || readdirSync(join(client, "assets")).length === 0)
    throw new Error("the client is not built");
  return bytes / 1000;
}
