import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { disclose } from "#server/disclosure/disclose.ts";
import type { Disclosed } from "#server/disclosure/disclosed.ts";
import { exampleBreak, exampleCube, exampleFigure } from "#shared/chart/examples.ts";
import type { Example } from "#shared/chart/examples.ts";
import { cellAt, emptyStatuses, flatIndex } from "#shared/cube.ts";
import type { CellStatus } from "#shared/cube.ts";
import type { FileFormat, Rows } from "#shared/figure.ts";
import { Refusal } from "#shared/refusal.ts";
import type { Language } from "#shared/words.ts";
import { figureFile } from "./file.ts";

const disclosed = (example: Example): Disclosed => {
  const { axes, value, status, ...surroundings } = exampleCube(example);
  return disclose({ axes, value, status, hiddenInput: new Uint8Array(value.length) }, surroundings);
};

const small: Example = {
  codes: ["751", "825"],
  from: "2026M06",
  to: "2026M07",
  provisional: ["2026M07"],
  instead: {
    "751|2026M06": 7420.5,
    "751|2026M07": -3.25,
    "825|2026M06": "suppressed",
    "825|2026M07": 21,
  },
};

const order = (cube: Disclosed, format: FileFormat, rows?: Rows, language: Language = "da") => ({
  figure: exampleFigure(),
  cube,
  format,
  language,
  drawing: { size: "16x9", scale: 1 } as const,
  generatedAt: "2026-09-15T09:00:00+02:00",
  ...(rows ? { rows } : {}),
});

const textOf = async (cube: Disclosed, format: FileFormat, rows?: Rows, language?: Language) =>
  Buffer.from((await figureFile(order(cube, format, rows, language))).bytes).toString("utf8");

describe("csv for machines", () => {
  test("one header line, codes beside labels, exact numbers, and nothing but rows", async () => {
    expect(await textOf(disclosed(small), "csv")).toBe(
      [
        "indicator,indicator_label,geography,geography_label,time,time_label,value,status,unit,generation,mode,notice",
        "gross-unemployment,Bruttoledige,751,Aarhus,2026M06,juni 2026,7420.5,ok,fte-persons,142,live,",
        "gross-unemployment,Bruttoledige,751,Aarhus,2026M07,juli 2026,-3.25,provisional,fte-persons,142,live,",
        "gross-unemployment,Bruttoledige,825,Læsø,2026M06,juni 2026,,suppressed,fte-persons,142,live,",
        "gross-unemployment,Bruttoledige,825,Læsø,2026M07,juli 2026,21,provisional,fte-persons,142,live,",
        "",
      ].join("\n"),
    );
  });

  test("an interval stands in columns of its own, empty where the cell has none", async () => {
    const cube = {
      ...disclosed(small),
      interval: {
        lower: [7000.5, null, null, 13],
        upper: [7900, null, null, 32.1],
        kinds: { "gross-unemployment": "poisson" },
      },
    } as Disclosed;
    const [header, first, second, , last] = (await textOf(cube, "csv")).split("\n");
    expect(header).toContain("value,status,lower_95,upper_95,unit");
    expect(first).toContain("7420.5,ok,7000.5,7900,fte-persons");
    expect(second).toContain("-3.25,provisional,,,fte-persons");
    expect(last).toContain("21,provisional,13,32.1,fte-persons");
    expect((await textOf(cube, "csv-da")).split("\r\n")[1]).toMatch(/;7000,5;7900$/);
  });

  test("there is no byte order mark", async () => {
    const { bytes } = await figureFile(order(disclosed(small), "csv"));
    expect(Array.from(bytes.slice(0, 3))).toEqual([0x69, 0x6e, 0x64]);
  });

  test("demonstration figures say so on every row", async () => {
    const text = await textOf(disclosed({ ...small, mode: "demo" }), "csv");
    const rows = parse<Record<string, string>>(text, { columns: true });
    expect(rows.map(({ mode, notice }) => `${mode}: ${notice}`)).toEqual([
      "demo: Demonstrationsdata (syntetiske)",
      "demo: Demonstrationsdata (syntetiske)",
      "demo: Demonstrationsdata (syntetiske)",
      "demo: Demonstrationsdata (syntetiske)",
    ]);
  });

  test("a dimension that is fixed to one member is a column too", async () => {
    const fixed = { geography: [{ code: "751", label: { da: "Aarhus", en: "Aarhus" } }] };
    const { axes, value, status, ...surroundings } = exampleCube({ codes: ["751"], from: "2026M06", to: "2026M06" });
    const cube = disclose(
      {
        axes: axes.filter(({ dimension }) => dimension !== "geography"),
        value,
        status,
        hiddenInput: new Uint8Array(1),
      },
      { ...surroundings, fixed },
    );
    const [row] = parse<Record<string, string>>(await textOf(cube, "csv"), { columns: true });
    expect(row).toMatchObject({ time: "2026M06", geography: "751", geography_label: "Aarhus" });
  });

  test("rows are sorted, empty cells last either way, and cut where asked", async () => {
    const column = async (rows: Rows) =>
      parse<Record<string, string>>(await textOf(disclosed(small), "csv", rows), { columns: true }).map(
        ({ geography, value }) => `${geography} ${value}`,
      );
    const whole = { limit: null, offset: 0 };
    const descending = [{ column: "value", descending: true }];
    const ascending = [{ column: "value", descending: false }];
    expect(await column({ sort: descending, ...whole })).toEqual(["751 7420.5", "825 21", "751 -3.25", "825 "]);
    expect(await column({ sort: ascending, ...whole })).toEqual(["751 -3.25", "825 21", "751 7420.5", "825 "]);
    expect(await column({ sort: descending, limit: 2, offset: 1 })).toEqual(["825 21", "751 -3.25"]);
    expect(await column({ sort: [{ column: "time", descending: true }], ...whole })).toEqual([
      "751 -3.25",
      "825 21",
      "751 7420.5",
      "825 ",
    ]);
  });

  test("sorting by what is not a column is refused", async () => {
    const rows = { sort: [{ column: "kommune", descending: false }], limit: null, offset: 0 };
    await expect(figureFile(order(disclosed(small), "csv", rows))).rejects.toThrow(Refusal);
  });

  test("the file is the cube, cell for cell", async () => {
    const cellArbitrary = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0)),
      fc.constantFrom<CellStatus>(...emptyStatuses),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(cellArbitrary, { minLength: 6, maxLength: 6 }), async (cells) => {
        const keys = ["751|2026M05", "751|2026M06", "751|2026M07", "825|2026M05", "825|2026M06", "825|2026M07"];
        const instead = Object.fromEntries(keys.map((key, at) => [key, cells[at]!]));
        const cube = disclosed({ codes: ["751", "825"], from: "2026M05", to: "2026M07", instead });
        const rows = parse<Record<string, string>>(await textOf(cube, "csv"), { columns: true });
        const [, areas, times] = cube.axes;
        const read = rows.map(({ geography, time, value, status }) => {
          const places = [
            0,
            areas!.members.findIndex(({ code }) => code === geography),
            times!.members.findIndex(({ code }) => code === time),
          ];
          return {
            cell: cellAt(cube, flatIndex(cube.axes, places)),
            value: value === "" ? null : Number(value),
            status,
          };
        });
        expect(read).toHaveLength(6);
        for (const { cell, value, status } of read) expect({ value, status }).toEqual(cell);
      }),
      { numRuns: 60 },
    );
  });
});

describe("csv for Excel in Danish", () => {
  test("mark, semicolons, decimal commas, CRLF, labels; below an empty line what the file tells of itself", async () => {
    const cube = disclosed({ ...small, mode: "demo", notes: [exampleBreak] });
    const text = await textOf(cube, "csv-da");
    expect(text).toBe(
      [
        "\ufeffIndikator;Område;Periode;Periodekode;Værdi;Enhed;Status",
        "Bruttoledige;Aarhus;juni 2026;2026M06;7420,5;fuldtidspersoner;endeligt",
        "Bruttoledige;Aarhus;juli 2026;2026M07;-3,25;fuldtidspersoner;foreløbigt",
        "Bruttoledige;Læsø;juni 2026;2026M06;;fuldtidspersoner;ikke vist af hensyn til diskretion",
        "Bruttoledige;Læsø;juli 2026;2026M07;21;fuldtidspersoner;foreløbigt",
        "",
        "Bemærk;Demonstrationsdata (syntetiske). Tallene er ikke virkelige og må ikke bruges.",
        "Titel;Ledigheden er steget en smule siden foråret 2025",
        "Indhold;Bruttoledige, fuldtidspersoner. Aarhus, Læsø, juni 2026 – juli 2026",
        "Område;Aarhus, Læsø",
        "Periode;juni 2026 – juli 2026",
        "Enhed;fuldtidspersoner",
        "Kilde;Danmarks Statistik, AUS08, opdateret 28-08-2026, næste 30-09-2026. Version 142.",
        "Dokumentation;https://www.statistikbanken.dk/AUS08",
        "Version;142 (r1)",
        "Hentet;15-09-2026 kl. 09.00",
        "Tegn;* foreløbigt",
        "Tegn;• ikke vist af hensyn til diskretion",
        "Note;Databrud juli 2025: kontanthjælpsreformen samlede tre ydelser i én.",
        "",
      ].join("\r\n"),
    );
  });

  test("the bytes begin with the mark and there is no sep= line", async () => {
    const { bytes } = await figureFile(order(disclosed(small), "csv-da"));
    expect(Array.from(bytes.slice(0, 4))).toEqual([0xef, 0xbb, 0xbf, 0x49]);
    expect(Buffer.from(bytes).toString()).not.toContain("sep=");
  });

  test("thousands have no separator", async () => {
    const cube = disclosed({ from: "2026M07", to: "2026M07", instead: { "000|2026M07": 1234567.891 } });
    expect(await textOf(cube, "csv-da")).toContain(";1234567,891;");
  });

  test("a file that leaves rows out says so first of all it tells", async () => {
    const text = await textOf(disclosed(small), "csv-da", { sort: [], limit: 2, offset: 1 });
    expect(text.split("\r\n").slice(3, 6)).toEqual(
      ["", "Rækker;2–3 af 4", "Titel;Ledigheden er steget en smule siden foråret 2025"]
        .toSpliced(0, 0, "Bruttoledige;Læsø;juni 2026;2026M06;;fuldtidspersoner;ikke vist af hensyn til diskretion")
        .slice(1),
    );
  });

  test("a semicolon, a quote, a new line and Danish letters come back as they were", async () => {
    const label = 'ÆØÅ æøå; "citat"\nny linje';
    const cube = disclosed({ codes: ["751"], from: "2026M07", to: "2026M07" });
    cube.axes[1]!.members[0]!.label = { da: label, en: label };
    const text = await textOf(cube, "csv-da");
    const [, row] = parse(text, { delimiter: ";", bom: true, relax_column_count: true });
    expect(row?.[1]).toBe(label);
    const [machine] = parse<Record<string, string>>(await textOf(cube, "csv"), { columns: true });
    expect(machine?.["geography_label"]).toBe(label);
  });

  test.each(["=1+1", "+45", "-2", "@SUM(A1)", "\tx", "\rx"])("%j is text, not a formula", async (label) => {
    const cube = disclosed({ codes: ["751"], from: "2026M07", to: "2026M07", instead: { "751|2026M07": -5 } });
    cube.axes[1]!.members[0]!.label = { da: label, en: label };
    const [, row] = parse(await textOf(cube, "csv-da"), {
      delimiter: ";",
      bom: true,
      relax_column_count: true,
    });
    expect(row?.[1]).toBe(`'${label}`);
    expect(row?.[4]).toBe("-5");
  });

  test("in English the labels are English and the form stays", async () => {
    const text = await textOf(disclosed(small), "csv-da", undefined, "en");
    expect(text.split("\r\n").slice(0, 2)).toEqual([
      "\ufeffIndicator;Area;Period;Period code;Value;Unit;Status",
      "Gross unemployed;Aarhus;June 2026;2026M06;7420,5;full-time persons;final",
    ]);
  });
});

describe("a file", () => {
  test("is named by what it holds", async () => {
    const { name, contentType, cells } = await figureFile(order(disclosed(small), "csv-da"));
    expect(name).toBe("gross-unemployment_bruttoledige_aarhus-laesoe_2026M06-2026M07_2026-09-15_da.csv");
    expect(contentType).toBe("text/csv; charset=utf-8");
    expect(cells).toBe(4);
  });
});
