import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { figureOf, settled } from "./fixtures/page.ts";
import { expect, test } from "./fixtures/strict.ts";

async function taken(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** How much of a picture is not its commonest colour, and how many colours it has. */
const inkOf = (page: Page, png: Buffer) =>
  page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [image.width, image.height];
    const context = canvas.getContext("2d")!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const counts = new Map<string, number>();
    for (let at = 0; at < data.length; at += 4) {
      const colour = `${data[at]},${data[at + 1]},${data[at + 2]},${data[at + 3]}`;
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    const [paper, most] = [...counts].toSorted((a, b) => b[1] - a[1])[0]!;
    return { width: image.width, height: image.height, paper, colours: counts.size, ink: 1 - most / (data.length / 4) };
  }, png.toString("base64"));

test.beforeEach(async ({ page }) => {
  await page.goto("/indikator/gross-unemployment?omraade=101,751&visning=hent&rolle=leder");
  await settled(page);
  await expect(page.getByRole("combobox", { name: "Rolle" })).toHaveValue("manager");
});

for (const { button, width, height } of [
  { button: "PNG 16:9", width: 1920, height: 1080 },
  { button: "PNG 4:3", width: 1440, height: 1080 },
  { button: "PNG halv slide", width: 960, height: 1080 },
]) {
  test(`${button} is ${width} × ${height}, drawn on white`, async ({ page }) => {
    const { name, bytes } = await taken(page, button);
    expect(name).toBe("gross-unemployment_bruttoledige_koebenhavn-aarhus_2021M08-2026M07_2026-09-15_da.png");
    expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
    const picture = await inkOf(page, bytes);
    expect(picture).toMatchObject({ width, height, paper: "255,255,255,255" });
    expect(picture.colours).toBeGreaterThan(50);
    expect(picture.ink).toBeGreaterThan(0.02);
    expect(picture.ink).toBeLessThan(0.5);
  });
}

test("the SVG has title, subtitle, names, source line and watermark in it, and its type within", async ({ page }) => {
  const heading = await figureOf(page).getByRole("heading", { level: 2 }).innerText();
  const { name, bytes } = await taken(page, "SVG (vektor)");
  expect(name).toBe("gross-unemployment_bruttoledige_koebenhavn-aarhus_2021M08-2026M07_2026-09-15_da.svg");
  const svg = bytes.toString("utf8");
  const bare = await page.context().newPage();
  const { words, fault, linked } = await bare.evaluate((source) => {
    const drawn = new DOMParser().parseFromString(source, "image/svg+xml");
    return {
      words: [...drawn.querySelectorAll("title, desc, text")].map(({ textContent }) => textContent).join("\n"),
      fault: drawn.querySelector("parsererror")?.textContent ?? null,
      linked: [...drawn.querySelectorAll("[href], script, foreignObject")].length,
    };
  }, svg);
  expect([fault, linked]).toEqual([null, 0]);
  expect(words).toContain(heading);
  expect(words).toContain("Fuldtidspersoner");
  expect(words).toContain("august 2021 – juli 2026");
  expect(words).toContain("København");
  expect(words).toContain("15.786");
  expect(words).toContain("Kilde: STAR, Jobindsats, y25i01, opdateret 21-08-2026, næste 21-09-2026");
  expect(words).toContain("Demonstrationsdata (syntetiske)");
  expect(svg).toContain("data:font/woff2;base64,");
});

test("the picture is copied to the clipboard as it is in the file", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Kopiér billede" }).click();
  await expect(page.getByText("Billedet er kopieret.")).toBeVisible();
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const bitmap = await createImageBitmap(await item!.getType("image/png"));
    return [bitmap.width, bitmap.height];
  });
  expect(copied).toEqual([1920, 1080]);
});

test("the bars of all municipalities fit their picture", async ({ page }) => {
  await page.goto("/indikator/gross-unemployment?omraade=niveau:kommune&visning=hent&rolle=leder");
  const { name, bytes } = await taken(page, "SVG (vektor)");
  expect(name).toBe("gross-unemployment_bruttoledige_98-omraader_2026M07_2026-09-15_da.svg");
  const svg = bytes.toString("utf8");
  expect(svg).toContain("Bruttoledige i 98 kommuner");
  expect(svg).toContain("København");
});
