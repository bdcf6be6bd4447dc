import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { chromiumFlags, chromiumPath } from "../fixtures/chromium.ts";
import { settled } from "../fixtures/page.ts";
import { median } from "./load.ts";

/** What readers feel: medians in milliseconds, shifts as the browser counts them (CLS, INP: web.dev/vitals). */
export type Interaction = {
  /** From the press that changes a filter until every figure in sight is painted anew. */
  filter: { median: number; worst: number; changes: number };
  /** The largest sum of layout shifts of one page, those after a press included. */
  shift: { worst: number; pages: number };
  /** The slowest but one in fifty of the presses, with that many charts on screen. */
  press: { worst: number; presses: number; charts: number };
};

const changes = 30;

/** The page with the most charts in sight. */
const dense = "/";

/** Every page that can be opened by its path alone, and a figure in full. */
function addresses(): string[] {
  const pages = resolve(import.meta.dirname, "../../client/pages");
  const paths = readdirSync(pages, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => /path: "([^"]+)"/.exec(readFileSync(join(pages, name, "page.ts"), "utf8"))?.[1] ?? "/")
    .map((path) => path.replace(/\/\{-\$\w+\}$/, ""));
  return [...paths.filter((path) => !path.includes("$")), "/indikator/gross-unemployment?omraade=101,751"];
}

const changed = (page: Page, label: string): Promise<number> => page.evaluate(`felt.changed(${JSON.stringify(label)})`);

const felt = (page: Page): Promise<{ shift: number; presses: number[] }> => page.evaluate("felt.seen");

async function filterChanges(page: Page, origin: string): Promise<number[]> {
  await page.goto(`${origin}/?omraade=751`);
  await settled(page);
  await page.getByRole("button", { name: "Tilføj område" }).click();
  await page.getByRole("listbox").waitFor();
  const names = await page.getByRole("listbox").getByRole("option").allTextContents();
  const areas = names.map((name) => name.trim()).filter((name) => /^[A-ZÆØÅ][a-zæøå-]+$/.test(name));
  const spent: number[] = [];
  // Each is put in and taken out again, so that every change is a new question at most once.
  for (const name of areas.slice(0, changes / 2)) {
    spent.push(await changed(page, name));
    spent.push(await changed(page, name));
  }
  return spent;
}

async function shiftOf(page: Page, url: string): Promise<number> {
  await page.goto(url);
  await settled(page);
  await page.waitForTimeout(600);
  return (await felt(page)).shift;
}

/** Presses through what a page with many charts offers. */
async function presses(page: Page, url: string) {
  await page.goto(url);
  await settled(page);
  const charts = await page.locator("main svg").count();
  for (let round = 0; round < 5; round += 1) {
    await page.getByRole("button", { name: "English" }).click();
    await settled(page);
    await page.getByRole("button", { name: "Dansk" }).click();
    await settled(page);
    await page
      .getByRole("button", { name: /^Seneste/ })
      .first()
      .click();
    await page.waitForTimeout(200);
    await page.keyboard.press("Escape");
    await page.waitForTimeout(100);
  }
  return { charts, presses: (await felt(page)).presses.toSorted((a, b) => a - b) };
}

const newPage = async (browser: Browser): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "da-DK" });
  const page = await context.newPage();
  await page.addInitScript({ path: join(import.meta.dirname, "felt.js") });
  return page;
};

/** Drives the running product as a reader does. */
export async function interaction(origin: string): Promise<Interaction> {
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumFlags });
  try {
    const filter = await filterChanges(await newPage(browser), origin);
    const shifts: number[] = [];
    for (const address of addresses()) shifts.push(await shiftOf(await newPage(browser), `${origin}${address}`));
    const pressed = await presses(await newPage(browser), `${origin}${dense}`);
    return {
      filter: { median: median(filter), worst: Math.max(...filter), changes: filter.length },
      shift: { worst: Math.max(...shifts), pages: shifts.length },
      press: {
        worst: pressed.presses.at(Math.ceil(pressed.presses.length * 0.98) - 1) ?? 0,
        presses: pressed.presses.length,
        charts: pressed.charts,
      },
    };
  } finally {
    await browser.close();
  }
}
