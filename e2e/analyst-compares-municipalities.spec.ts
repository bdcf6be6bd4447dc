import type { Locator, Page } from "@playwright/test";
import { ask, at, danish, numberIn } from "./fixtures/api.ts";
import { figureOf, settled } from "./fixtures/page.ts";
import { expect, test } from "./fixtures/strict.ts";

const cellsOf = (grid: Locator) =>
  grid
    .getByRole("row")
    .filter({ has: grid.page().getByRole("gridcell") })
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('[role="gridcell"]')].map(({ textContent }) => textContent ?? "")),
    );

/** The words drawn in the chart, when it is drawn. */
async function drawn(page: Page): Promise<string[]> {
  const words = figureOf(page).locator("svg text");
  await expect(words).not.toHaveCount(0);
  return words.allTextContents();
}

test("all municipalities are picked in one choice and drawn as bars, as the API has them", async ({
  page,
  request,
}) => {
  const query = { indicator: "gross-unemployment", time: "2026M07", by: "geography", geography: "level:municipality" };
  const dataset = await ask(request, query);
  const { index, label } = dataset.dimension["geography"]!.category;
  await page.goto("/indikator/gross-unemployment");
  await page.getByRole("button", { name: "Hele landet" }).click();
  await page.getByRole("listbox").getByRole("option", { name: "Alle kommuner" }).click();
  await expect(page).toHaveURL(/omraade=niveau:kommune/);
  const figure = figureOf(page);
  await expect(figure.getByRole("heading", { level: 2 })).toHaveText("Bruttoledige i 98 kommuner");
  await settled(page);

  const texts = await drawn(page);
  for (const code of index) {
    expect(texts, label[code]).toContain(label[code]);
    expect(texts, label[code]).toContain(`${danish(at(dataset, { geography: code })!, 0)}*`);
  }
  const sum = index.reduce((total, code) => total + at(dataset, { geography: code })!, 0);
  const bars = texts.filter((text) => text.endsWith("*")).map(numberIn);
  expect(bars).toHaveLength(98);
  expect(bars.reduce((total, value) => total + value, 0)).toBe(sum);
});

test("the chart tells in words what it shows", async ({ page, request }) => {
  const dataset = await ask(request, {
    indicator: "gross-unemployment",
    time: "2026M07",
    by: "geography",
    geography: "level:region",
  });
  const { index, label } = dataset.dimension["geography"]!.category;
  const ranked = index.toSorted((a, b) => at(dataset, { geography: b })! - at(dataset, { geography: a })!);
  const said = (code: string) =>
    `${danish(at(dataset, { geography: code })!, 0)} fuldtidspersoner (foreløbigt), ${label[code]}`;
  await page.goto("/indikator/gross-unemployment?omraade=niveau:region");
  await expect(figureOf(page).getByRole("img", { name: /^Demonstrationsdata/ })).toHaveAccessibleName(
    "Demonstrationsdata (syntetiske). Bruttoledige i 5 regioner. Bruttoledige, fuldtidspersoner. 5 områder, juli 2026. " +
      `Bruttoledige: højest ${said(ranked[0]!)}; lavest ${said(ranked.at(-1)!)}.`,
  );
});

test("chart, table and API have the same numbers for six municipalities", async ({ page, request }) => {
  const codes = ["101", "461", "561", "615", "751", "851"];
  const dataset = await ask(request, {
    indicator: "gross-unemployment-rate",
    time: "latest:13",
    by: "time,geography",
    geography: codes.join(","),
  });
  const { index: periods, label } = dataset.dimension["time"]!.category;
  await page.goto(`/indikator/gross-unemployment-rate?omraade=${codes.join(",")}&periode=seneste:13m&visning=tabel`);
  const grid = page.getByRole("grid");
  for (const name of ["Periode", "København", "Odense", "Esbjerg", "Horsens", "Aarhus", "Aalborg"])
    await expect(grid.getByRole("columnheader", { name: name === "Periode" ? name : `${name} (pct.)` })).toBeVisible();
  const expected = periods
    .toReversed()
    .map((time) => [label[time]!, ...codes.map((geography) => at(dataset, { time, geography })!)]);
  await expect(grid).toHaveAttribute("aria-rowcount", "14");
  const shown = await cellsOf(grid);
  expect(shown.map(([period, ...values]) => [period, ...values.map(numberIn)])).toEqual(
    expected.map(([period, ...values]) => [period, ...values.map((value) => numberIn(danish(Number(value), 1)))]),
  );

  await page.getByRole("tab", { name: "Graf" }).click();
  await page.getByRole("radio", { name: "Søjler for én periode" }).check({ force: true });
  await expect(page).toHaveURL(/figur=soejle/);
  await settled(page);
  const texts = await drawn(page);
  for (const value of expected[0]!.slice(1)) expect(texts).toContain(`${danish(Number(value), 1)}*`);
});

test("the table sorts by name as Danes do, and by number, from the keyboard", async ({ page, request }) => {
  const dataset = await ask(request, {
    indicator: "gross-unemployment",
    time: "2026M07",
    by: "geography",
    geography: "level:municipality",
  });
  const least = Math.min(...dataset.value.map((value) => value!));
  await page.goto("/indikator/gross-unemployment?omraade=niveau:kommune&visning=tabel");
  const grid = page.getByRole("grid");
  await expect(grid).toHaveAttribute("aria-rowcount", "99");
  const names = async () => (await cellsOf(grid)).map(([name]) => name);

  const area = grid.getByRole("columnheader", { name: "Område" });
  await area.focus();
  await page.keyboard.press("Enter");
  await expect(area).toHaveAttribute("aria-sort", "ascending");
  await expect.poll(async () => (await names()).slice(0, 2)).toEqual(["Albertslund", "Allerød"]);
  await page.keyboard.press("Enter");
  await expect(area).toHaveAttribute("aria-sort", "descending");
  await expect.poll(async () => (await names()).slice(0, 4)).toEqual(["Aarhus", "Aalborg", "Aabenraa", "Ærø"]);

  await page.keyboard.press("ArrowRight");
  const value = grid.getByRole("columnheader", { name: /fuldtidspersoner/ });
  await expect(value).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(value).toHaveAttribute("aria-sort", "ascending");
  await expect.poll(async () => (await cellsOf(grid))[0]?.[1]).toBe(`${danish(least, 0)}*`);
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await cellsOf(grid))[0]).toEqual(["København", "15.786*"]);
  await page.keyboard.press("Enter");
  await expect(value).toHaveAttribute("aria-sort", "none");
});

test("one moves in the table with arrows, Home, End and Page Down", async ({ page }) => {
  await page.goto("/indikator/gross-unemployment?omraade=niveau:kommune&visning=tabel");
  const grid = page.getByRole("grid");
  await expect(grid).toHaveAttribute("aria-rowcount", "99");
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
  const first = grid.getByRole("gridcell").first();
  await first.click();
  const start = await first.textContent();
  await page.keyboard.press("ArrowDown");
  const second = await focused();
  expect(second).not.toBe(start);
  await page.keyboard.press("ArrowRight");
  expect(await focused()).toMatch(/^[\d.]+\*$/);
  await page.keyboard.press("Control+ArrowLeft");
  expect(await focused()).toBe(second);
  const row = grid.getByRole("row").filter({ has: page.locator(":focus") });
  await page.keyboard.press("PageDown");
  await expect(row).not.toHaveAttribute("aria-rowindex", "3");
  await page.keyboard.press("End");
  await expect(row).toHaveAttribute("aria-rowindex", "99");
  expect(await focused()).toMatch(/^[\d.]+\*$/);
  await page.keyboard.press("Home");
  await expect(row).toHaveAttribute("aria-rowindex", "2");
  expect(await focused()).toBe(start);
  await page.keyboard.press("Tab");
  await expect(grid.locator(":focus")).toHaveCount(0);
});

test("a line is read point by point with the arrow keys", async ({ page, request }) => {
  const dataset = await ask(request, { indicator: "gross-unemployment", time: "latest:60" });
  await page.goto("/indikator/gross-unemployment");
  const chart = figureOf(page).getByRole("img", { name: /^Demonstrationsdata/ });
  await settled(page);
  await chart.focus();
  await page.keyboard.press("End");
  await expect(chart).toContainText("93.694 fuldtidspersoner");
  await page.keyboard.press("ArrowLeft");
  await expect(chart).toContainText(`${danish(at(dataset, { time: "2026M06" })!, 0)} fuldtidspersoner`);
  await page.keyboard.press("Home");
  await expect(chart).toContainText(`${danish(at(dataset, { time: "2021M08" })!, 0)} fuldtidspersoner`);
});

test("what the indicator offers is drawn: adjusted, changed, indexed", async ({ page, request }) => {
  const sa = await ask(request, {
    indicator: "gross-unemployment",
    time: "2026M07",
    transform: "sa",
    geography: "751",
  });
  await page.goto("/indikator/gross-unemployment?omraade=751");
  await page.getByText("Sæsonkorrigeret", { exact: true }).click();
  await expect(page).toHaveURL(/vis=saeson/);
  await settled(page);
  await expect.poll(() => drawn(page)).toContainEqual(expect.stringContaining(danish(sa.value[0]!, 0)));
  await expect(figureOf(page).getByRole("list", { name: "Noter" })).toContainText("Sæsonkorrigeret af kilden");
  await page.getByText("Indeks", { exact: true }).click();
  await expect(figureOf(page).getByRole("heading", { level: 2 })).toHaveText(
    "Bruttoledige, Aarhus: indeks, første viste periode = 100",
  );
  await page.getByText("Ændring på et år", { exact: true }).click();
  await expect(figureOf(page).getByRole("heading", { level: 2 })).toContainText("ændring i forhold til samme periode");
  await page.goBack();
  await expect(page).not.toHaveURL(/vis=/);
});
