import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { once } from "node:events";
import { chromium } from "@playwright/test";
import { geography } from "#server/dimensions/geography.ts";
import { formatNumber } from "#shared/format.ts";
import { chromiumFlags, chromiumPath } from "../fixtures/chromium.ts";
import type { Published } from "./recorded.ts";

const root = resolve(import.meta.dirname, "../..");
const codeOf = new Map(geography.map((member) => [member.label.da, member.code]));

type Checked = { asked: number; right: number; wrong: string[] };

function run(entry: string, args: string[], env: Record<string, string>) {
  return spawn(process.execPath, ["--import", "tsx", join(root, entry), ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
}

/** The address in the server's first line. */
async function addressOf(server: ReturnType<typeof run>): Promise<string> {
  let said = "";
  for await (const chunk of server.stdout) {
    said += String(chunk);
    const port = /http:\/\/localhost:(\d+)/.exec(said)?.[1];
    if (port) return `http://127.0.0.1:${port}`;
  }
  throw new Error(`the server ended: ${said}`);
}

type JsonStat = { value: (number | null)[]; status?: Record<string, string>; extension: { mode: string } };

async function askApi(origin: string, { indicator, area, period, value }: Published): Promise<string | null> {
  const query = new URLSearchParams({ indicator, by: "time", time: period, geography: codeOf.get(area) ?? area });
  const response = await fetch(`${origin}/api/v1/data?${query}`);
  const body: JsonStat = await response.json();
  const asked = `${indicator} ${area} ${period}`;
  if (response.status !== 200) return `${asked}: ${response.status} ${JSON.stringify(body)}`;
  const got = body.value[0] ?? null;
  const isMasked = value === null && body.status?.["0"] === "suppressed";
  if (got !== value || (value === null && !isMasked))
    return `${asked}: ${got} (${body.status?.["0"]}), offentliggjort ${value}`;
  return body.extension.mode === "live" ? null : `${asked}: svaret er mærket ${body.extension.mode}`;
}

/** The newest national figures as a reader meets them: on the front page's tiles, else on the indicator's own page. */
async function askPage(origin: string, newest: Published[]): Promise<string[]> {
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumFlags });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "da-DK" });
    await page.goto(origin);
    await page.getByRole("article").first().waitFor();
    const wrong: string[] = [];
    for (const { indicator, area, period, value } of newest) {
      const wanted = formatNumber(value ?? 0, indicator.endsWith("-rate") ? 1 : 0, "da");
      const isHeadline = (await page.locator(`article a[href="/indikator/${indicator}"]`).count()) > 0;
      const reader = isHeadline ? page : await browser.newPage({ locale: "da-DK" });
      if (!isHeadline) await reader.goto(`${origin}/indikator/${indicator}`);
      const place = isHeadline ? `article:has(a[href="/indikator/${indicator}"])` : ".newest";
      const tile = reader.locator(place);
      const isShown = await tile
        .filter({ hasText: wanted })
        .waitFor({ timeout: 15_000 })
        .then(() => true)
        .catch(() => false);
      if (isShown) continue;
      wrong.push(
        `${isHeadline ? "forsiden" : "siden"}, ${indicator} ${area} ${period}: ${wanted} står ikke i "${await tile.innerText()}"`,
      );
    }
    const body = await page.locator("body").innerText();
    if (body.includes("Demonstrationsdata")) wrong.push("forsiden: rigtige data er mærket som demonstrationsdata");
    return wrong;
  } finally {
    await browser.close();
  }
}

const newestOf = (all: Published[]) =>
  [...new Set(all.map(({ indicator }) => indicator))].flatMap(
    (indicator) =>
      all
        .filter((one) => one.indicator === indicator && one.area === "Hele landet")
        .toSorted((a, b) => (a.period < b.period ? 1 : -1))[0] ?? [],
  );

/** Takes the recorded source through ingest into an empty live store, starts the product on it and asks for published figures. */
export async function checkPublished(
  sourceUrl: string,
  { asked, all }: { asked: Published[]; all: Published[] },
): Promise<Checked> {
  const dataDir = await mkdtemp(join(tmpdir(), "overblik-conformance-"));
  const env = { DATA_DIR: dataDir, DATA_MODE: "live", PORT: "0", LOG_LEVEL: "error", JOBINDSATS_TOKEN: "replay" };
  try {
    const ingest = run("server/ingest/main.ts", ["jobindsats", "--from", sourceUrl], env);
    ingest.stdout.resume();
    // Tables that were not recorded are findings, so the run ends with 1; the recorded ones are published all the same.
    const [code] = await once(ingest, "exit");
    if (code !== 0 && code !== 1) return { asked: asked.length, right: 0, wrong: [`indlæsningen endte med ${code}`] };
    const server = run("server/main.ts", [], env);
    try {
      const origin = await addressOf(server);
      const answers = await Promise.all(asked.map((one) => askApi(origin, one)));
      const newest = newestOf(all);
      const wrong = [...answers.filter((line) => line !== null), ...(await askPage(origin, newest))];
      return { asked: asked.length + newest.length, right: asked.length + newest.length - wrong.length, wrong };
    } finally {
      server.kill("SIGTERM");
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}
