import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { ask, type Dataset, numberIn } from "./fixtures/api.ts";
import { figureOf, settled } from "./fixtures/page.ts";
import { sharedGeneration } from "./fixtures/place.ts";
import { expect, test } from "./fixtures/strict.ts";

const address = "/indikator/gross-unemployment-rate?omraade=751,101&periode=2025M07..2026M07";
const query = {
  indicator: "gross-unemployment-rate",
  by: "time,geography",
  geography: "751,101",
  time: "2025M07..2026M07",
};

/** Presses a button of Hent data and reads the file it gives. */
async function taken(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test("CSV for Danish Excel: mark, semicolons, decimal commas, CRLF, and what the file is", async ({
  page,
  request,
}) => {
  const { value } = await ask(request, query);
  await page.goto(`${address}&visning=hent`);
  await expect(figureOf(page)).toContainText("Det viste udsnit: 26 rækker, juli 2025 – juli 2026.");
  const { name, bytes } = await taken(page, "CSV til Excel (dansk)");
  await expect(page.getByText("Filen er hentet.")).toBeVisible();
  expect(name).toBe(
    "gross-unemployment-rate_bruttoledighedsprocent_koebenhavn-aarhus_2025M07-2026M07_2026-09-15_da.csv",
  );
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = bytes.toString("utf8").slice(1);
  expect(text).not.toMatch(/[^\r]\n/);
  const [rows, about] = text.split("\r\n\r\n").map((part) => part.split("\r\n"));
  expect(rows![0]).toBe("Indikator;Periode;Periodekode;Område;Værdi;Enhed;Status");
  expect(rows).toHaveLength(1 + 26);
  const fields = rows!.slice(1).map((row) => row.split(";"));
  expect(fields.map((row) => Number(row[4]!.replace(",", ".")))).toEqual(value);
  expect(fields[0]!.slice(0, 4)).toEqual(["Bruttoledighedsprocent", "juli 2025", "2025M07", "København"]);
  expect(fields[25]!.slice(1, 4)).toEqual(["juli 2026", "2026M07", "Aarhus"]);
  expect(fields[25]![4]).toMatch(/^\d,\d+$/);
  expect(fields[25]!.slice(5)).toEqual(["pct.", "foreløbigt"]);
  expect(about).toContain("Bemærk;Demonstrationsdata (syntetiske). Tallene er ikke virkelige og må ikke bruges.");
  expect(about!.find((line) => line.startsWith("Kilde;"))).toContain("STAR, Jobindsats, y25i01");
  expect(about).toContain("Hentet;15-09-2026 kl. 09.00");
  expect(text).not.toContain("sep=");
});

test("CSV for machines: no mark, commas, points, codes, mode and notice on every row", async ({ page, request }) => {
  const { value, status } = await ask(request, query);
  await page.goto(`${address}&visning=hent`);
  const { name, bytes } = await taken(page, "CSV til maskiner");
  expect(name).toBe(
    "gross-unemployment-rate_bruttoledighedsprocent_koebenhavn-aarhus_2025M07-2026M07_2026-09-15_da.csv",
  );
  const text = bytes.toString("utf8");
  expect(text.charCodeAt(0)).not.toBe(0xfeff);
  expect(text).not.toContain("\r");
  const [header, ...rows] = text.trimEnd().split("\n");
  expect(header).toBe(
    "indicator,indicator_label,time,time_label,geography,geography_label,value,status,unit,generation,mode,notice",
  );
  const fields = rows.map((row) => row.split(","));
  expect(fields.map((row) => Number(row[6]))).toEqual(value);
  expect(fields.map((row) => row[7])).toEqual(value.map((_, place) => status?.[String(place)] ?? "ok"));
  expect(fields[0]!.slice(0, 6)).toEqual([
    "gross-unemployment-rate",
    "Bruttoledighedsprocent",
    "2025M07",
    "juli 2025",
    "101",
    "København",
  ]);
  expect(new Set(fields.map((row) => row.slice(8).join()))).toEqual(
    new Set([`percent,${sharedGeneration},demo,Demonstrationsdata (syntetiske)`]),
  );
});

test("JSON-stat from the page is the API's own answer", async ({ page, request }) => {
  const asked = await ask(request, query);
  await page.goto(`${address}&visning=hent`);
  const { name, bytes } = await taken(page, "JSON-stat");
  expect(name).toMatch(/^gross-unemployment-rate_.*_2026-09-15_da\.json$/);
  const got: Dataset = JSON.parse(bytes.toString("utf8"));
  expect([got.id, got.size, got.value, got.status]).toEqual([asked.id, asked.size, asked.value, asked.status]);
  expect(got.extension).toMatchObject({ generation: sharedGeneration, mode: "demo", notice: asked.extension.notice });
});

test("the file has the numbers of the table on screen", async ({ page }) => {
  await page.goto("/indikator/long-term-share?omraade=niveau:region&visning=tabel");
  await expect(page.getByRole("grid")).toHaveAttribute("aria-rowcount", "6");
  const shown = await page
    .getByRole("gridcell")
    .evaluateAll((cells) => cells.map(({ textContent }) => textContent ?? ""));
  await page.getByRole("tab", { name: "Hent data" }).click();
  const { bytes } = await taken(page, "CSV til Excel (dansk)");
  const rows = bytes.toString("utf8").slice(1).split("\r\n\r\n")[0]!.split("\r\n").slice(1);
  const inFile = rows.flatMap((row) => {
    const [, , , area, value] = row.split(";");
    return [area, Math.round(numberIn(value!) * 10) / 10];
  });
  expect(inFile).toEqual(shown.map((text, place) => (place % 2 === 0 ? text : numberIn(text))));
});

test("a hidden cell is empty in the files and says why", async ({ page }) => {
  await page.goto("/indikator/graduate-unemployment?omraade=825&periode=2023M04..2023M04&visning=hent");
  const excel = (await taken(page, "CSV til Excel (dansk)")).bytes.toString("utf8");
  expect(excel).toContain("Læsø;;personer;ikke vist af hensyn til diskretion\r\n");
  const plain = (await taken(page, "CSV til maskiner")).bytes.toString("utf8");
  expect(plain).toContain(",825,Læsø,,suppressed,persons,");
  await page.getByRole("tab", { name: "Tabel" }).click();
  await expect(page.getByRole("gridcell").nth(1)).toHaveText("•");
  await expect(figureOf(page)).toContainText("• ikke vist af hensyn til diskretion");
});

test("the address shown gives the same cells", async ({ page, request }) => {
  await page.goto(`${address}&visning=hent`);
  await settled(page);
  const shown = new URL((await figureOf(page).locator("code").innerText()).trim());
  expect(shown.pathname).toBe("/api/v1/data");
  const answered: Dataset = await (await request.get(shown.href)).json();
  const asked = await ask(request, query);
  expect(answered.value).toEqual(asked.value);
  expect(answered.id).toEqual(["time", "geography"]);
});

test("in English the file is in English, and its numbers are the same", async ({ page, request }) => {
  const { value } = await ask(request, query);
  await page.goto(`${address}&visning=hent&sprog=en`);
  const { name, bytes } = await taken(page, "CSV for machines");
  expect(name).toMatch(
    /^gross-unemployment-rate_gross-unemployment-rate_copenhagen-aarhus_2025M07-2026M07_2026-09-15_en\.csv$/,
  );
  const rows = bytes.toString("utf8").trimEnd().split("\n").slice(1);
  expect(rows[0]).toContain(",July 2025,101,Copenhagen,");
  expect(rows[0]).toContain("Demonstration data (synthetic)");
  expect(rows.map((row) => Number(row.split(",")[6]))).toEqual(value);
});
