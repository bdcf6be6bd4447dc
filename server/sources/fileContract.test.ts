import { Buffer } from "node:buffer";
import { expect, test } from "vitest";
import { workbookOf } from "#server/formats/archive.testing.ts";
import { isPeriod } from "#shared/period.ts";
import { type Delivery, SourceFault, type Table } from "./define.ts";
import { type FileContract, fileSource } from "./fileContract.ts";

const contract: FileContract = {
  dataset: "town-accidents",
  name: /^ulykker\.(csv|xlsx)$/i,
  delimiter: ";",
  encoding: "utf-8",
  decimal: ",",
  columns: [
    { name: "År", holds: { kind: "time" }, type: "text" },
    { name: "Køn", holds: { kind: "dimension", dimension: "sex" }, type: "text" },
    { name: "Anmeldelser", holds: { kind: "measure", measure: "Anmeldelser" }, type: "integer", unit: "anmeldelser" },
    { name: "Pr. 10.000", holds: { kind: "measure", measure: "Pr. 10.000" }, type: "decimal" },
    { name: "Note", holds: { kind: "ignored" }, type: "text" },
  ],
  marks: { ":": "*", "..": ".." },
};

const measure = (source: string) => ({ id: source, source, label: { da: "", en: "" }, unit: "cases", additive: true });
const table: Table = {
  dataset: "town-accidents",
  table: "ulykker",
  label: { da: "Ulykker", en: "Accidents" },
  documentation: "https://example.org",
  frequency: "year",
  firstPeriod: "2024",
  dimensions: ["sex"],
  levels: [],
  measures: [measure("Anmeldelser"), measure("Pr. 10.000")],
  lagDays: 100,
  provisionalPeriods: 0,
  emptyMeans: "missing",
  smallestCount: null,
};
const town = fileSource({
  id: "town",
  agency: "at",
  label: { da: "Byen", en: "The town" },
  homepage: "https://example.org",
  licence: "CC BY 4.0",
  tables: [table],
  contracts: [contract],
  codes: () => new Map([["Mænd", "M"]]),
  period: (word) => (isPeriod(word) ? word : null),
});

const delivery = (name: string, bytes: Uint8Array): Delivery => ({
  name,
  request: { method: "GET", url: `file:${name}`, body: null },
  response: { status: 200, contentType: "text/csv", requestId: null },
  bytes,
  fetchedAt: "2026-09-15T07:00:00Z",
});
const csv = (text: string) => Buffer.from(text, "utf8");
const read = (bytes: Uint8Array, name = "ulykker.csv") => [...town.parse(delivery(name, bytes), table)];

function faultIn(bytes: Uint8Array, name?: string) {
  try {
    read(bytes, name);
  } catch (cause) {
    if (cause instanceof SourceFault) return { code: cause.code, row: cause.row, told: cause.message };
    throw cause;
  }
  return null;
}

const head = "År;Køn;Anmeldelser;Pr. 10.000;Note";
const good = `${head}\r\n2024;Mænd;1200;83,5;\r\n2025;Mænd;:;..;foreløbig\r\n`;
const rows = [
  { keys: { sex: "Mænd", time: "2024", geography: "000" }, measure: "Anmeldelser", value: 1200, mark: "", row: 1 },
  { keys: { sex: "Mænd", time: "2024", geography: "000" }, measure: "Pr. 10.000", value: 83.5, mark: "", row: 1 },
  { keys: { sex: "Mænd", time: "2025", geography: "000" }, measure: "Anmeldelser", value: null, mark: "*", row: 2 },
  { keys: { sex: "Mænd", time: "2025", geography: "000" }, measure: "Pr. 10.000", value: null, mark: "..", row: 2 },
];
const book = [
  ["År", "Køn", "Anmeldelser", "Pr. 10.000", "Note"],
  ["2024", "Mænd", 1200, 83.5, null],
  [2025, "Mænd", ":", "..", "foreløbig"],
];

test("a CSV and a workbook as agreed are the same rows", () => {
  expect(read(csv(good))).toEqual(rows);
  expect(read(workbookOf({ Ark1: book }), "ulykker.xlsx")).toEqual(rows);
});

test("columns may stand in any order, with a byte-order mark, line feeds alone or empty lines at the end", () => {
  const turned = "Note;Anmeldelser;Pr. 10.000;Køn;År\n;1200;83,5;Mænd;2024\nforeløbig;:;..;Mænd;2025\n;;;;\n\n";
  expect(read(csv(`\uFEFF${turned}`))).toEqual(rows);
});

const put = (from: string, to: string) => csv(good.replace(from, to));

test("a civil registration number is no figure, with its hyphen or without", () => {
  for (const number of ["3112991234", "0101701234", "010170-1234"])
    expect(faultIn(put("1200", number))).toMatchObject({ code: "forbidden-content", row: 1 });
});

test.each([
  ["a code among the figures", put("1200", "0101"), 1, "»0101« i stedet for et helt tal"],
  ["a missing column", csv(good.replaceAll(/;[^;]*\r/g, "\r")), null, "mangler »Note«"],
  ["a renamed column", put("Anmeldelser", "Antal"), null, "mangler »Anmeldelser« og har »Antal«"],
  [
    "a column there twice",
    put("Pr. 10.000", "Anmeldelser"),
    null,
    "har »Anmeldelser«, som ikke er aftalt eller står to",
  ],
  ["the other delimiter", csv(good.replaceAll(";", ",")), null, "mangler »År«"],
  ["a thousands point", put("1200", "1.200"), 1, "»Anmeldelser« har »1.200« i stedet for et helt tal"],
  ["a hard space in a number", put("1200", "1\u00a0200"), 1, "(celle C2)"],
  ["a decimal point", put("83,5", "83.5"), 1, "»Pr. 10.000« har »83.5« i stedet for et tal"],
  ["an exponent", put("1200", "12e2"), 1, "»12e2«"],
  ["a mark that is not agreed", put(":;", "x;"), 2, "»x« i stedet for et helt tal eller et aftalt mærke"],
  ["a mark of the prototype", put(":;", "toString;"), 2, "»toString«"],
  ["an empty key", put("2025;Mænd", "2025;"), 2, "»Køn« er tom (celle B3)"],
  ["a row too short", put("2025;Mænd;:;..;foreløbig", "2025;Mænd;:"), 2, "3 celler mod overskriftens 5"],
  ["a row too long", put("foreløbig", "foreløbig;7"), 2, "6 celler mod overskriftens 5"],
  ["an empty row inside", put("2025", "\r\n2025"), 2, "Rækken er tom"],
  ["a quote never closed", put("2025;Mænd", '2025;"Mænd'), 2, "Et anførselstegn lukkes aldrig"],
  ["an empty file", csv(""), null, "Filen er tom"],
  ["a file without heads", csv("\r\n\r\n"), null, "med overskrifter er tom"],
])("%s is refused with its place", (_, bytes, row, told) => {
  expect(faultIn(bytes)).toMatchObject({ code: "malformed", row, told: expect.stringContaining(told) });
});

test("the source is never asked for its tables", () => {
  expect(town.address).toBeNull();
  expect(() => town.fetch(table, Object.create(null))).toThrow("lægges i indbakken");
});
