import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { figureOf, overflow, settled, tileOf } from "./fixtures/page.ts";
import { root } from "./fixtures/place.ts";
import { expect, test } from "./fixtures/strict.ts";

/** `picture`: what the guide shows it as, in `docs/guide`. */
type State = { name: string; path: string; picture?: string; open?: (page: Page) => Promise<void> };

/** Every route, every tab, and the states a reader may meet them in. */
const states: State[] = [
  { name: "the front page", picture: "overblik", path: "/" },
  { name: "the front page of one area in English", path: "/?omraade=751&sprog=en" },
  { name: "the front page by unit, being edited", picture: "overblik-rediger", path: "/?opstilling=enhed&rediger=1" },
  { name: "the front page after an old link", path: "/?omraade=999&periode=forkert" },
  {
    name: "the area picker",
    picture: "vaelg-omraade",
    path: "/",
    open: async (page) => {
      await page.getByRole("button", { name: "Hele landet" }).click();
      await expect(page.getByRole("listbox")).toBeVisible();
    },
  },
  {
    name: "the area picker without answers",
    path: "/?omraade=101",
    open: async (page) => {
      await page.getByRole("button", { name: "Tilføj område" }).click();
      await page.getByRole("combobox", { name: /^Søg/ }).fill("qqq");
      await expect(page.getByText("Ingen områder passer til søgningen.")).toBeVisible();
    },
  },
  {
    name: "the period picker with a span that runs backwards",
    path: "/?periode=2021M01..2026M07",
    open: async (page) => {
      await page.getByRole("button", { name: "jan. 2021 – jul. 2026" }).click();
      await page.getByLabel("Til: År").selectOption("2019");
      await expect(page.getByRole("alert")).toBeVisible();
    },
  },
  {
    name: "the i of a tile",
    picture: "om-et-tal",
    path: "/",
    open: async (page) => {
      await tileOf(page, "Bruttoledige").getByRole("button", { name: "Om Bruttoledige" }).click();
      await expect(page.getByRole("dialog", { name: "Bruttoledige" })).toBeVisible();
    },
  },
  {
    name: "the front page while figures are on their way",
    path: "/",
    open: async (page) => {
      await page.route("**/trpc/**answer**", () => {});
      await page.getByRole("button", { name: "Hele landet" }).click();
      await page.getByRole("listbox").getByRole("option", { name: "Aarhus", exact: true }).click();
      await page.keyboard.press("Escape");
      await expect(tileOf(page, "Bruttoledige")).toHaveAttribute("aria-busy", "true");
    },
  },
  {
    name: "a page on its way for the first time",
    path: "/aktualitet",
    open: async (page) => {
      await page.route("**/trpc/**answer**", () => {});
      await page.goto("/?omraade=751");
      await expect(tileOf(page, "Bruttoledige")).toContainText("Henter …");
    },
  },
  { name: "an indicator as lines", picture: "linjer", path: "/indikator/gross-unemployment?omraade=101,461,751" },
  {
    name: "an indicator as bars",
    picture: "soejler",
    path: "/indikator/gross-unemployment-rate?omraade=niveau:kommune",
  },
  {
    name: "an indicator as a table",
    picture: "tabel",
    path: "/indikator/gross-unemployment?omraade=niveau:kommune&visning=tabel",
  },
  { name: "an indicator's files", picture: "hent-data", path: "/indikator/gross-unemployment?visning=hent" },
  { name: "what an indicator means", picture: "om-tallet", path: "/indikator/long-term-share?visning=om" },
  { name: "an indicator with hidden cells", path: "/indikator/graduate-unemployment?omraade=825&visning=tabel" },
  { name: "an indicator without figures", path: "/indikator/gross-unemployment?periode=1999M01..1999M12" },
  { name: "an unknown indicator", path: "/indikator/efterloen" },
  {
    name: "the choice of look",
    path: "/indikatorer",
    open: async (page) => {
      await page.getByRole("button", { name: "Udseende" }).click();
      await expect(page.getByRole("radio", { name: "Mørkt" })).toBeVisible();
    },
  },
  {
    name: "the menu of a phone",
    picture: "telefon",
    path: "/indikatorer",
    open: async (page) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.getByRole("button", { name: "Menu" }).click();
      await expect(page.getByRole("dialog", { name: "Hovedmenu" })).toBeVisible();
    },
  },
  { name: "the themes", picture: "temaer", path: "/temaer" },
  { name: "a theme of one area, in English", path: "/temaer/overgang?omraade=751&sprog=en" },
  { name: "municipalities by two figures", picture: "sammenhaenge", path: "/sammenhaenge?fremhaev=751,101" },
  {
    name: "industries by two figures, in English",
    path: "/sammenhaenge?tal=stress-share,accident-incidence&opdeling=branche:at-36&sorter=-stress-share&sprog=en",
  },
  { name: "two figures that cannot be held together", path: "/sammenhaenge?tal=stress-share,gross-unemployment-rate" },
  { name: "the list of indicators", picture: "indikatorer", path: "/indikatorer" },
  { name: "a search without answers", path: "/indikatorer?find=qqq" },
  {
    name: "industries with their intervals",
    picture: "usikkerhed",
    path: "/indikator/accident-incidence?opdeling=branche:at-36",
  },
  {
    name: "rounds of a survey by sex, as a table",
    path: "/indikator/stress-share?opdeling=koen:sex&visning=tabel",
  },
  {
    name: "the revisions of an indicator",
    picture: "historik",
    path: "/indikator/gross-unemployment?visning=historik",
  },
  { name: "an indicator as known before anything was", path: "/indikator/gross-unemployment?kendt=2020-01-01" },
  { name: "the list of areas", path: "/omraader" },
  { name: "the profile of a municipality", picture: "omraade", path: "/omraader/825" },
  { name: "the profile of an industry", picture: "branche", path: "/brancher/db07-19.I" },
  {
    name: "a map of landsdele in own classes, in English",
    path: "/kort?omraade=niveau:landsdel&klasser=egne:2.5,3&fremhaev=07&sprog=en",
  },
  { name: "the map of municipalities", picture: "kort", path: "/kort?fremhaev=751" },
  { name: "an indicator that has no map of municipalities", path: "/kort?tal=reported-accidents" },
  { name: "what has changed", picture: "aendringer", path: "/aendringer" },
  { name: "the freshness page", picture: "aktualitet", path: "/aktualitet" },
  { name: "how good the datasets are", picture: "kvalitet", path: "/kvalitet" },
  { name: "how good one dataset is, in English", path: "/kvalitet/at-accidents?sprog=en" },
  { name: "why a figure is another one elsewhere", picture: "afstemning", path: "/afstemning" },
  { name: "why there are three accident rates, in English", path: "/afstemning/accident-rate-europe?sprog=en" },
  { name: "an unknown concept", path: "/afstemning/vejret" },
  { name: "the glossary", picture: "ordbog", path: "/ordbog" },
  { name: "a word of the glossary", path: "/ordbog/bruttoledig?sprog=en" },
  { name: "an unknown word", path: "/ordbog/vejret" },
  { name: "every state of a figure", path: "/udvikling/tilstande" },
  { name: "an unknown page", path: "/findes-ikke" },
];

test("no route is left out", () => {
  const pages = join(root, "client/pages");
  const routes = readdirSync(pages, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => /path: "([^"]+)"/.exec(readFileSync(join(pages, name, "page.ts"), "utf8"))![1]!);
  const walked = states.map(({ path }) =>
    path
      .split("?")[0]!
      .replace(/^\/indikator\/.*/, "/indikator/$id")
      .replace(/^\/temaer.*/, "/temaer/{-$theme}")
      .replace(/^\/afstemning.*/, "/afstemning/{-$id}")
      .replace(/^\/omraader.*/, "/omraader/{-$code}")
      .replace(/^\/ordbog.*/, "/ordbog/{-$term}")
      .replace(/^\/brancher.*/, "/brancher/{-$code}")
      .replace(/^\/kvalitet.*/, "/kvalitet/{-$dataset}"),
  );
  expect(routes.filter((route) => !walked.includes(route))).toEqual([]);
});

async function faultsOf(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help} ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`,
  );
}

/** What axe finds of colours when the page, as it stands, is seen in another look. */
async function faultsInLook(page: Page, look: "dark" | "contrast"): Promise<string[]> {
  await page.locator("[data-look]").evaluate((site, name) => site.setAttribute("data-look", name), look);
  return faultsOf(new AxeBuilder({ page }).withRules(["color-contrast", "link-in-text-block"]));
}

/** The guide's picture of a state, taken on request (PICTURES=1), so that tests never change files. */
async function photographed(page: Page, picture: string | undefined): Promise<void> {
  if (!process.env.PICTURES || !picture) return;
  await page.screenshot({ path: join(root, "docs/guide", `${picture}.png`) });
}

for (const { name, path, picture, open } of states) {
  test(`${name} has no fault that axe knows of, in any look`, async ({ page }) => {
    await page.goto(path);
    await settled(page);
    await open?.(page);
    await photographed(page, picture);
    expect(await faultsOf(new AxeBuilder({ page }))).toEqual([]);
    expect(await faultsInLook(page, "dark")).toEqual([]);
    expect(await faultsInLook(page, "contrast")).toEqual([]);
  });
}

for (const path of [
  "/",
  "/?omraade=751,101,461&periode=2021M01..2026M07",
  "/indikatorer",
  "/indikator/gross-unemployment?omraade=101,751",
  "/indikator/gross-unemployment?omraade=101,751&visning=hent",
  "/indikator/gross-unemployment?visning=om",
  "/aktualitet",
  "/afstemning/unemployment-rate",
  "/temaer/overgang",
  "/omraader/751",
  "/sammenhaenge",
  "/brancher/db07-19.I",
  "/findes-ikke",
]) {
  test(`${path} is read without scrolling sideways at 320 px, and with text twice as large`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(path);
    await settled(page);
    expect(await overflow(page)).toBe(0);
    await page.setViewportSize({ width: 1280, height: 900 });
    // Zoom to 200 % halves the room that a page has.
    await page.setViewportSize({ width: 640, height: 450 });
    await settled(page);
    expect(await overflow(page)).toBe(0);
  });
}

for (const path of [
  "/?omraade=751",
  "/indikatorer",
  "/indikator/gross-unemployment?omraade=101,751&visning=hent",
  "/aktualitet",
  "/afstemning/unemployment-rate",
]) {
  test(`whatever is pressed on ${path} is at least 24 px each way`, async ({ page }) => {
    await page.goto(path);
    await settled(page);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("a[href], button, input, select, [role=tab], [role=option]")]
        .map((node) => (node.matches("input[type=radio]") ? node.closest("label")! : node))
        .filter((node) => node.checkVisibility() && !node.matches(".skip"))
        // A link in running text is as high as its line (WCAG 2.5.8, inline).
        .filter((node) => !(node.matches("a") && node.closest("p, td, dd, li, th, h3, .figure-source")))
        .map((node) => ({ text: node.textContent, ...node.getBoundingClientRect().toJSON() }))
        .filter(({ width, height }) => width < 24 || height < 24)
        .map(({ text, width, height }) => `${text} ${width}×${height}`),
    );
    expect(small).toEqual([]);
  });
}

test("nothing moves for those who asked for no motion", async ({ page }) => {
  await page.goto("/");
  await settled(page);
  await page.getByRole("button", { name: "Hele landet" }).click();
  await expect(page.getByRole("listbox")).toBeVisible();
  const moving = await page.evaluate(() => [
    document.getAnimations().length,
    [...document.querySelectorAll("*")].filter((node) => {
      const { transitionDuration, animationName, animationDuration } = getComputedStyle(node);
      const isMoved = (durations: string) => durations.split(", ").some((duration) => parseFloat(duration) > 0.01);
      return isMoved(transitionDuration) || (animationName !== "none" && isMoved(animationDuration));
    }).length,
    matchMedia("(prefers-reduced-motion: reduce)").matches,
  ]);
  expect(moving).toEqual([0, 0, true]);
});

test("the page says which language it is in, and the other language's name too", async ({ page }) => {
  await page.goto("/");
  await settled(page);
  await expect(page.locator("html")).toHaveAttribute("lang", "da");
  await expect(page.getByRole("listitem").filter({ hasText: "English" })).toHaveAttribute("lang", "en");
  await page.goto("/?sprog=en");
  await settled(page);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test("with colours forced by the reader the chosen tab, the lines and the focus are still told apart", async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto("/indikator/gross-unemployment?omraade=101,751");
  await settled(page);
  const borders = await page
    .getByRole("tab")
    .evaluateAll((tabs) =>
      tabs.map((tab) => getComputedStyle(tab).borderBottomColor + getComputedStyle(tab).fontWeight),
    );
  expect(new Set(borders).size).toBeGreaterThan(1);
  const lines = await figureOf(page)
    .locator("svg path[stroke]")
    .evaluateAll((paths) => paths.map((path) => getComputedStyle(path).stroke));
  expect(lines.length).toBeGreaterThan(1);
  expect(lines).not.toContain(await page.evaluate(() => getComputedStyle(document.body).backgroundColor));
});

test("a dot of freshness has words, and a hidden cell is spoken", async ({ page }) => {
  await page.goto("/indikator/graduate-unemployment?omraade=825&periode=2023M04..2023M04");
  await settled(page);
  await expect(figureOf(page).getByRole("img", { name: /^Demonstrationsdata/ })).toHaveAccessibleName(
    /ikke vist af hensyn til diskretion/,
  );
  await expect(page.getByText("● Styrelsen for Arbejdsmarked og Rekruttering · ajour")).toBeVisible();
});
