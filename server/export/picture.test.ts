import { describe, expect, test } from "vitest";
import { disclose } from "#server/disclosure/disclose.ts";
import type { Disclosed } from "#server/disclosure/disclosed.ts";
import { exampleBreak, exampleCube, exampleFigure } from "#shared/chart/examples.ts";
import type { Drawing } from "#shared/figure.ts";
import { figureFile } from "./file.ts";
import { png } from "./png.ts";

const cubeOf = (): Disclosed => {
  const { axes, value, status, ...surroundings } = exampleCube({
    codes: ["751", "173"],
    provisional: ["2026M07", "2026M08"],
    notes: [exampleBreak],
    mode: "demo",
  });
  return disclose({ axes, value, status, hiddenInput: new Uint8Array(value.length) }, surroundings);
};

const picture = (format: "png" | "svg", drawing: Drawing) =>
  figureFile({
    figure: exampleFigure("line", { title: { da: 'Flere & færre <i "Ærø">', en: "More" } }),
    cube: cubeOf(),
    format,
    language: "da",
    drawing,
    generatedAt: "2026-09-15T09:00:00+02:00",
  });

/** Width and height as a PNG's first chunk tells them. */
const sizeOf = (bytes: Uint8Array) => {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

const tile = (content: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40">${content}</svg>`;
const word = (text: string, weight: number) =>
  tile(
    `<text x="4" y="28" style="font-size:24px;font-family:IBM Plex Sans, Arial, sans-serif;font-weight:${weight}">${text}</text>`,
  );
const drawn = async (svg: string) => Buffer.from(await png(svg, { scale: 1 })).toString("base64");

describe("a PNG", () => {
  test.each([
    [{ size: "16x9", scale: 1 }, [960, 540]],
    [{ size: "16x9", scale: 2 }, [1920, 1080]],
    [{ size: "4x3", scale: 2 }, [1440, 1080]],
    [{ size: "half", scale: 3 }, [1440, 1620]],
  ] as [Drawing, number[]][])("%j is %j px", async (drawing, px) => {
    const { bytes, contentType, name } = await picture("png", drawing);
    expect(Array.from(bytes.slice(0, 8))).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    expect(sizeOf(bytes)).toEqual(px);
    expect(contentType).toBe("image/png");
    expect(name).toBe("gross-unemployment_bruttoledige_aarhus-lyngby-taarbaek_2021M01-2026M08_2026-09-15_da.png");
  });

  test("is not blank", async () => {
    const { bytes } = await picture("png", { size: "16x9", scale: 1 });
    const blank = await png('<svg xmlns="http://www.w3.org/2000/svg" width="960" height="540"/>', { scale: 1 });
    expect(bytes.length).toBeGreaterThan(8 * blank.length);
  });

  test("has letters, Danish ones and bold ones", async () => {
    const blank = await drawn(tile(""));
    expect(await drawn(word("oe", 400))).not.toBe(blank);
    expect(await drawn(word("ø", 400))).not.toBe(await drawn(word("o", 400)));
    expect(await drawn(word("ø", 600))).not.toBe(await drawn(word("ø", 400)));
  });
});

describe("an SVG", () => {
  const text = async () => Buffer.from((await picture("svg", { size: "16x9", scale: 1 })).bytes).toString("utf8");

  test("has the size of a slide, its type within, and its words for those who do not see it", async () => {
    const svg = await text();
    expect(svg).toMatch(/^<svg width="960" height="540" /);
    expect(svg).toContain('role="img" xml:lang="da"><title>Flere &amp; færre &lt;i &quot;Ærø&quot;&gt;</title><desc>');
    expect(svg).toContain("Aarhus: højest ");
    expect(svg.match(/@font-face\{font-family:"IBM Plex Sans";font-weight:(400|600)/g)).toHaveLength(2);
  });

  test("tells title, demonstration, unit, source and break within the picture", async () => {
    const svg = await text();
    expect(svg).toContain(">Demonstrationsdata (syntetiske).</text>");
    expect(svg).toContain(
      ">Kilde: Danmarks Statistik, AUS08, opdateret 28-08-2026, næste 30-09-2026. Version 142.</text>",
    );
    expect(svg).toContain(">før reformen</text>");
    expect(svg).toContain(">efter reformen</text>");
  });

  test("asks nothing of the network and runs nothing", async () => {
    const svg = await text();
    expect(svg).not.toMatch(/<script|<foreignObject|\son\w+=|href="http/i);
  });

  test("is the same bytes for the same figure", async () => {
    expect(await text()).toBe(await text());
  });
});
