import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { type Browser, chromium } from "@playwright/test";
import react from "@vitejs/plugin-react";
import { build } from "vite";
import { chromiumFlags, chromiumPath } from "../fixtures/chromium.ts";

const types: Record<string, string> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };

/** Builds the empty page with the product's own tools, served from memory. */
async function shell(folder: string): Promise<{ url: string; close: () => void }> {
  await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: "error",
    plugins: [react()],
    build: { outDir: folder, emptyOutDir: true, rollupOptions: { input: join(import.meta.dirname, "shell.html") } },
  });
  const server = createServer((request, response) => {
    const path = request.url === "/" ? "/shell.html" : (request.url ?? "/");
    try {
      const bytes = gzipSync(readFileSync(join(folder, path)));
      response.writeHead(200, { "content-type": types[extname(path)] ?? "text/plain", "content-encoding": "gzip" });
      response.end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the shell is not listening");
  return { url: `http://127.0.0.1:${address.port}/`, close: () => server.close() };
}

/** Milliseconds to the largest contentful paint of one cold load, and to the tiles' numbers where there are any. */
async function paint(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) Reflect.set(globalThis, "lcp", entry.startTime);
      }).observe({ type: "largest-contentful-paint", buffered: true });
    });
    await page.goto(url, { waitUntil: "networkidle" }).catch(() => page.waitForTimeout(0));
    await page.waitForTimeout(500);
    return Number(await page.evaluate(() => Reflect.get(globalThis, "lcp")));
  } finally {
    await context.close();
  }
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

export type Paints = { shell: number; overview: number; ratio: number; rounds: number };

/** Largest contentful paint of the front page and of an empty page with the same framework, loaded in turns. */
export async function paints(origin: string, folder: string, rounds: number): Promise<Paints> {
  const empty = await shell(folder);
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumFlags });
  try {
    const [shells, overviews]: [number[], number[]] = [[], []];
    await paint(browser, empty.url);
    await paint(browser, origin);
    for (let round = 0; round < rounds; round += 1) {
      shells.push(await paint(browser, empty.url));
      overviews.push(await paint(browser, origin));
    }
    return { shell: median(shells), overview: median(overviews), ratio: median(overviews) / median(shells), rounds };
  } finally {
    await browser.close();
    empty.close();
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
