import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { disclose } from "#server/disclosure/disclose.ts";
import type { Disclosed } from "#server/disclosure/disclosed.ts";
import { exampleBreak, exampleCube, exampleFigure } from "#shared/chart/examples.ts";
import type { Example } from "#shared/chart/examples.ts";
import { Refusal } from "#shared/refusal.ts";
import { figureFile } from "./file.ts";

type Reading = {
  length: number;
  Data: (at: Record<string, string>) => { value: number | null; status: string | null };
  Dimension: (id: string) => { Category: (code: string) => { label: string } };
};
const JSONstat: (text: unknown) => Reading = createRequire(import.meta.url)("jsonstat-toolkit");

const disclosed = (example: Example): Disclosed => {
  const { axes, value, status, ...surroundings } = exampleCube(example);
  return disclose({ axes, value, status, hiddenInput: new Uint8Array(value.length) }, surroundings);
};

const order = (cube: Disclosed) => ({
  figure: exampleFigure(),
  cube,
  format: "json-stat" as const,
  language: "da" as const,
  drawing: { size: "16x9", scale: 1 } as const,
  generatedAt: "2026-09-15T09:00:00+02:00",
});

const written = async (cube: Disclosed): Promise<unknown> =>
  JSON.parse(Buffer.from((await figureFile(order(cube))).bytes).toString("utf8"));

const small: Example = {
  codes: ["751", "825"],
  from: "2026M06",
  to: "2026M07",
  notes: [exampleBreak],
  mode: "demo",
  instead: { "751|2026M06": 7420.5, "751|2026M07": 7400, "825|2026M06": "suppressed", "825|2026M07": 21 },
};

describe("JSON-stat", () => {
  test("is one dataset of version 2.0 with codes as ids and statuses where a cell is not plain", async () => {
    expect(await written(disclosed(small))).toMatchObject({
      version: "2.0",
      class: "dataset",
      label: "Ledigheden er steget en smule siden foråret 2025",
      updated: "2026-08-28T08:00:00+02:00",
      id: ["geography", "time"],
      size: [2, 2],
      role: { time: ["time"], geo: ["geography"] },
      dimension: {
        geography: { label: "Område", category: { index: ["751", "825"], label: { "751": "Aarhus", "825": "Læsø" } } },
        time: { category: { index: ["2026M06", "2026M07"], label: { "2026M06": "juni 2026" } } },
      },
      value: [7420.5, 7400, null, 21],
      status: { "2": "suppressed" },
      extension: {
        generation: 142,
        mode: "demo",
        notice: "Demonstrationsdata (syntetiske). Tallene er ikke virkelige og må ikke bruges.",
        unit: { "gross-unemployment": { id: "fte-persons", label: "fuldtidspersoner", decimals: 0 } },
        notes: [
          {
            code: "break",
            indicator: "gross-unemployment",
            at: "2025M07",
            text: "Databrud juli 2025: kontanthjælpsreformen samlede tre ydelser i én.",
          },
        ],
        sources: [{ dataset: "dst-aus08", table: "AUS08", source: "Danmarks Statistik", release: "r1" }],
        statusLabel: { suppressed: "ikke vist af hensyn til diskretion" },
      },
    });
  });

  test("reads back with another's library, cell for cell", async () => {
    const read = JSONstat(await written(disclosed(small)));
    expect(read.length).toBe(2);
    expect(read.Data({ geography: "751", time: "2026M06" })).toMatchObject({ value: 7420.5, status: null });
    expect(read.Data({ geography: "825", time: "2026M06" })).toMatchObject({ value: null, status: "suppressed" });
    expect(read.Data({ geography: "825", time: "2026M07" }).value).toBe(21);
    expect(read.Dimension("geography").Category("825").label).toBe("Læsø");
  });

  test("the indicator is a dimension where there is nothing else or where several are asked", async () => {
    const one = disclosed({ codes: ["751"], from: "2026M07", to: "2026M07", instead: { "751|2026M07": 5 } });
    one.axes = one.axes.filter(({ dimension }) => dimension === "indicator");
    expect(await written(one)).toMatchObject({
      id: ["indicator"],
      size: [1],
      role: { metric: ["indicator"] },
      dimension: {
        indicator: { category: { index: ["gross-unemployment"], unit: { "gross-unemployment": { decimals: 0 } } } },
      },
      value: [5],
    });
  });

  test("rows cannot be asked of it", async () => {
    const rows = { sort: [], limit: 10, offset: 0 };
    await expect(figureFile({ ...order(disclosed(small)), rows })).rejects.toThrow(Refusal);
  });
});
