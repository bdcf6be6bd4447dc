import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Delivery, SourceFault, type Table } from "../define.ts";
import { isTooManyCells, refused } from "./errors.ts";
import { readTableInfo, type TableInfo } from "./metadata.ts";
import { parse } from "./parse.ts";
import { period } from "./period.ts";
import { runsWithin, selectionOf } from "./selection.ts";
import dst from "./source.ts";
import { tables } from "./tables.ts";
import { danishTime } from "../danishTime.ts";

const fixture = (name: string) => readFileSync(join(import.meta.dirname, "fixtures", name));
const bytesOf = (text: string) => new TextEncoder().encode(text);
const tableNamed = (name: string): Table => tables.find(({ table }) => table === name)!;

function delivery(table: string, bytes: Uint8Array, variables: [string, string[]][], format = "BULK"): Delivery {
  const body = { table, format, variables: variables.map(([code, values]) => ({ code, values })) };
  return {
    name: `${table}.csv`,
    request: { method: "POST", url: "https://api.statbank.dk/v1/data", body: JSON.stringify(body) },
    response: { status: 200, contentType: "text/csv", requestId: "8216e6ab" },
    bytes,
    fetchedAt: "2026-09-15T09:00:00+02:00",
  };
}

const aus08Variables: [string, string[]][] = [
  ["OMRÅDE", ["*"]],
  ["SAESONFAK", ["24", "10", "22", "9"]],
  ["Tid", ["*"]],
];
const aus08 = (text: string) => delivery("AUS08", bytesOf(text), aus08Variables);
const rowsOf = (given: Delivery, table: string) => [...parse(given, tableNamed(table))];

const faultOf = (work: () => unknown): SourceFault => {
  try {
    work();
  } catch (fault) {
    if (fault instanceof SourceFault) return fault;
    throw fault;
  }
  throw new Error("no fault");
};

test("a BULK answer becomes rows in StatBank's words, with decimal comma and marks kept", () => {
  const rows = rowsOf({ ...aus08(""), bytes: fixture("AUS08.bulk.csv") }, "AUS08");
  expect(rows).toEqual([
    { keys: { geography: "000", time: "2007M01" }, measure: "24", value: 127_874, mark: "", row: 1 },
    { keys: { geography: "000", time: "2007M01" }, measure: "22", value: 4.6, mark: "", row: 2 },
    { keys: { geography: "825", time: "2007M01" }, measure: "24", value: null, mark: "..", row: 3 },
    { keys: { geography: "825", time: "2007M01" }, measure: "22", value: null, mark: ".", row: 4 },
    { keys: { geography: "411", time: "2007M01" }, measure: "24", value: null, mark: "-", row: 5 },
    { keys: { geography: "101", time: "2007M01" }, measure: "10", value: 18_000, mark: "*", row: 6 },
  ]);
});

test("columns are found by name, so another order gives the same rows", () => {
  const [row] = rowsOf(aus08("Tid;SAESONFAK;OMRÅDE;INDHOLD\r\n2007M01;24;000;5\r\n"), "AUS08");
  expect(row).toEqual({ keys: { geography: "000", time: "2007M01" }, measure: "24", value: 5, mark: "", row: 1 });
});

test("a national table stands for the whole country, its measure is its selectors' values", () => {
  const given = delivery("AUS07", bytesOf("YD;SAESONFAK;TID;INDHOLD\r\nNET;10;2025M07;74000\r\n"), [
    ["YD", ["TOT", "NET"]],
    ["SAESONFAK", ["24", "10"]],
    ["Tid", ["*"]],
  ]);
  expect(rowsOf(given, "AUS07")).toEqual([
    { keys: { geography: "000", time: "2025M07" }, measure: "NET,10", value: 74_000, mark: "", row: 1 },
  ]);
});

test("a table with one measure names it by the table's id", () => {
  const given = delivery("LBESK03", bytesOf("BRANCHEDB071038;TID;INDHOLD\r\nTOT;2025M06;3060781\r\n"), [
    ["BRANCHEDB071038", ["TOT"]],
    ["Tid", ["*"]],
  ]);
  expect(rowsOf(given, "LBESK03")).toEqual([
    { keys: { geography: "000", time: "2025M06" }, measure: "LBESK03", value: 3_060_781, mark: "", row: 1 },
  ]);
});

test.each([
  ["a mark nobody knows", "OMRÅDE;SAESONFAK;TID;INDHOLD\r\n000;24;2007M01;5\r\n101;24;2007M01;hemmelig\r\n", "row 2"],
  ["a thousands point", "OMRÅDE;SAESONFAK;TID;INDHOLD\r\n000;24;2007M01;127.874\r\n", "row 1"],
  ["a web page", "<!DOCTYPE html><html></html>\r\n", "web page"],
  ["a missing column", "OMRÅDE;TID;INDHOLD\r\n000;2007M01;5\r\n", "SAESONFAK is missing"],
  ["a column more", "OMRÅDE;SAESONFAK;KØN;TID;INDHOLD\r\n000;24;M;2007M01;5\r\n", "KØN was not asked for"],
  ["a value that was not asked for", "OMRÅDE;SAESONFAK;TID;INDHOLD\r\n000;11;2007M01;5\r\n", "11 in SAESONFAK"],
  ["a last line cut within its number", "OMRÅDE;SAESONFAK;TID;INDHOLD\r\n000;24;2007M01;12", "cut short"],
  ["a last line cut within its columns", "OMRÅDE;SAESONFAK;TID;INDHOLD\r\n000;24;2007M01;5\r\n000;24\r\n", "Line 3"],
  ["no rows", "OMRÅDE;SAESONFAK;TID;INDHOLD\r\n", "no rows"],
])("%s is a fault that says where", (_, text, where) => {
  const fault = faultOf(() => rowsOf(aus08(text), "AUS08"));
  expect(fault.message).toContain(where);
  expect(fault.requestId).toBe("8216e6ab");
});

test("an answer cut anywhere is a fault or whole rows, never another number", () => {
  const bytes = new Uint8Array(fixture("AUS08.bulk.csv"));
  const whole = rowsOf({ ...aus08(""), bytes }, "AUS08");
  fc.assert(
    fc.property(fc.integer({ min: 0, max: bytes.length - 1 }), (at) => {
      const cut = { ...aus08(""), bytes: bytes.subarray(0, at) };
      let rows: unknown[] = [];
      try {
        rows = rowsOf(cut, "AUS08");
      } catch (fault) {
        if (!(fault instanceof SourceFault)) throw fault;
      }
      expect(rows).toEqual(whole.slice(0, rows.length));
    }),
    { numRuns: 300 },
  );
});

test("numbers come back as they were written, with decimal comma or point", () => {
  fc.assert(
    fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.constantFrom(",", "."), (tenths, point) => {
      const sign = tenths < 0 ? "-" : "";
      const text = `${sign}${Math.trunc(Math.abs(tenths) / 10)}${point}${Math.abs(tenths) % 10}`;
      const [row] = rowsOf(aus08(`OMRÅDE;SAESONFAK;TID;INDHOLD\r\n000;22;2025M07;${text}\r\n`), "AUS08");
      expect(row?.value).toBeCloseTo(tenths / 10, 10);
    }),
  );
});

test("metadata that are cut, or a web page, are a passing fault", () => {
  const whole = fixture("AUS08.tableinfo.json");
  expect(faultOf(() => readTableInfo(whole.subarray(0, 400)))).toMatchObject({ code: "malformed", retryable: true });
  expect(faultOf(() => readTableInfo(bytesOf("<html></html>"))).message).toContain("web page");
});

test("metadata of another form name what is missing", () => {
  expect(
    faultOf(() => readTableInfo(bytesOf('{"id":"AUS08","text":"x","updated":"2025-08-29T08:00:00"}'))).message,
  ).toContain("variables");
});

test("a JSON-stat 1.x answer gives the same rows, with nothing for its one content", () => {
  const given = delivery("AUS08", fixture("AUS08.jsonstat.json"), aus08Variables, "JSONSTAT");
  expect(rowsOf(given, "AUS08")).toEqual([
    { keys: { geography: "000", time: "2025M06" }, measure: "10", value: 88_100, mark: "", row: 1 },
    { keys: { geography: "000", time: "2025M07" }, measure: "10", value: 88_300, mark: "", row: 2 },
    { keys: { geography: "825", time: "2025M06" }, measure: "10", value: 31, mark: "", row: 3 },
    { keys: { geography: "825", time: "2025M07" }, measure: "10", value: null, mark: "", row: 4 },
  ]);
});

test("a file that was not asked for is read when its codes are the table's own", () => {
  const bare = (table: string, text: string): Delivery => ({
    ...aus08(text),
    request: { method: "GET", url: `file:${table}.csv`, body: null },
  });
  const read = (table: string, text: string) => [
    ...dst.parse(dst.dropped!(bare(table, text), tableNamed(table)), tableNamed(table)),
  ];
  expect(read("RAS400", "OMRÅDE;ALDER;KØN;TID;INDHOLD\r\n101;TOT;TOT;2023;390000\r\n")).toEqual([
    { keys: { geography: "101", time: "2023" }, measure: "RAS400", value: 390_000, mark: "", row: 1 },
  ]);
  expect(
    faultOf(() => read("RAS400", "OMRÅDE;ALDER;KØN;TID;INDHOLD\r\n101;16-24;TOT;2023;41000\r\n")).message,
  ).toContain("16-24 in ALDER");
});

const info = (): TableInfo => readTableInfo(fixture("AUS08.tableinfo.json"));

test("the request asks for every area, one value of the selector for each measure, and all periods", () => {
  expect(selectionOf(tableNamed("AUS08"), info())).toEqual({
    others: [
      { code: "OMRÅDE", values: ["*"], count: 3 },
      { code: "SAESONFAK", values: ["24", "10", "22", "9"], count: 4 },
    ],
    time: "Tid",
    periods: ["2025M05", "2025M06", "2025M07"],
  });
});

test("a variable that has gone is named", () => {
  const without = { ...info(), variables: info().variables.filter(({ id }) => id !== "SAESONFAK") };
  const fault = faultOf(() => selectionOf(tableNamed("AUS08"), without));
  expect(fault.code).toBe("variable-gone");
  expect(fault.message).toContain("SAESONFAK");
});

test("a variable that is new is named, not summed away", () => {
  const [first] = info().variables;
  const more = { ...info(), variables: [...info().variables, { ...first!, id: "HERKOMST", text: "herkomst" }] };
  expect(faultOf(() => selectionOf(tableNamed("AUS08"), more)).message).toContain("HERKOMST");
});

test("a selector value that has gone is named", () => {
  const variables = info().variables.map((variable) => ({
    ...variable,
    values: variable.values.filter(({ id }) => id !== "9"),
  }));
  const fault = faultOf(() => selectionOf(tableNamed("AUS08"), { ...info(), variables }));
  expect(fault.code).toBe("value-gone");
  expect(fault.message).toBe("AUS08 no longer has the value 9 in SAESONFAK.");
});

test.each([["SÆSON"], ["SAESON"], ["SÆSON2"]])("the LFS season variable is found when it is spelled %s", (id) => {
  const described = readTableInfo(fixture("AKU111M.tableinfo.json"));
  const variables = described.variables.map((variable) => (variable.id === "SÆSON" ? { ...variable, id } : variable));
  const { others } = selectionOf(tableNamed("AKU111M"), { ...described, variables });
  expect(others).toEqual([
    { code: id, values: ["11", "10"], count: 2 },
    { code: "BESKSTATUS", values: ["LPCT"], count: 1 },
  ]);
});

test("a total is found by its text when its code is not TOT", () => {
  const described = readTableInfo(fixture("RAS400.tableinfo.json"));
  expect(selectionOf(tableNamed("RAS400"), described).others).toEqual([
    { code: "OMRÅDE", values: ["*"], count: 2 },
    { code: "ALDER", values: ["IALT"], count: 1 },
    { code: "KØN", values: ["TOT"], count: 1 },
  ]);
});

test("runs of periods never pass the cell limit and lose no period", () => {
  const others = [{ code: "OMRÅDE", values: ["*"], count: 115 }];
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 115, max: 50_000 }), (count, limit) => {
      const periods = Array.from({ length: count }, (_, at) => String(1900 + at));
      const runs = runsWithin({ others, time: "Tid", periods }, limit);
      expect(runs.flat()).toEqual(periods);
      expect(Math.max(...runs.map((run) => run.length * 115))).toBeLessThanOrEqual(limit);
    }),
  );
});

test("a limit below one period is refused, not looped over", () => {
  const selection = { others: [{ code: "OMRÅDE", values: ["*"], count: 115 }], time: "Tid", periods: ["2024"] };
  expect(faultOf(() => runsWithin(selection, 100)).code).toBe("EXTRACT-TOOBIG");
});

test.each([
  [400, "EXTRACT-NOTFOUND", "Tabel findes ikke: AUS99", "EXTRACT-NOTFOUND", false],
  [400, "EXTRACT-NOTFOUND", "Kan ikke finde værdien: 999999 (OMRÅDE)", "EXTRACT-NOTFOUND", false],
  [400, "EXTRACT-NOTFOUND", "Kan ikke finde værdien: 2026M09 (Tid)", "not-yet-published", false],
  [400, "EXTRACT-NOTFOUND", "Can't find value: 2026M09 (Tid)", "not-yet-published", false],
  [400, "EXTRACT-TOOBIG", "For mange celler", "EXTRACT-TOOBIG", false],
  [404, "REQUEST-NOTFOUND", "Siden kan ikke findes. / Page not found.", "REQUEST-NOTFOUND", false],
  [503, "SERVER", "Lukket", "SERVER", true],
])("%i %s (%s) is the fault %s, to be tried again: %s", (status, errorTypeCode, message, code, retryable) => {
  const fault = refused(status, bytesOf(JSON.stringify({ errorTypeCode, message })), "id-1");
  expect([fault.code, fault.retryable, fault.requestId]).toEqual([code, retryable, "id-1"]);
});

test("an answer without an error body keeps its status", () => {
  const fault = refused(502, bytesOf("<html>Bad gateway</html>"), null);
  expect([fault.code, fault.retryable]).toEqual(["http-502", true]);
});

test("both codes of the cell limit ask for a smaller request", () => {
  const body = (errorTypeCode: string) => bytesOf(JSON.stringify({ errorTypeCode, message: "x" }));
  expect(isTooManyCells(refused(400, body("EXTRACT-TOOBIG"), null))).toBe(true);
  expect(isTooManyCells(refused(400, body("REQUEST-LIMIT"), null))).toBe(true);
  expect(isTooManyCells(refused(400, body("EXTRACT-NOTFOUND"), null))).toBe(false);
});

test.each([
  ["2025-03-25T08:00:00", "2025-03-25T08:00:00+01:00"],
  ["2025-08-29T08:00:00", "2025-08-29T08:00:00+02:00"],
  ["2025-03-30T03:00:00", "2025-03-30T03:00:00+02:00"],
  ["2025-10-26T02:30:00", "2025-10-26T02:30:00+02:00"],
  ["2025-10-26T03:00:00", "2025-10-26T03:00:00+01:00"],
  ["i går", null],
])("the Danish time %s is %s", (local, instant) => {
  expect(danishTime(local)).toBe(instant);
});

test.each([
  ["2024", "2024"],
  ["2024H1", "2024H1"],
  ["2024K1", "2024K1"],
  ["2024Q1", "2024K1"],
  ["2024M01", "2024M01"],
  ["2024U53", null],
  ["2024M13", null],
  ["2018:2023", null],
])("the period word %s is %s", (word, ours) => {
  expect(period(word)).toBe(ours);
});

test("area codes are ours, whatever the padding; abroad and unknown are one member", () => {
  const codes = dst.codes("geography", tableNamed("AUS08"));
  expect(
    ["000", "0", "084", "84", "01", "1", "11", "101", "860", "997", "950", "99", "411"].map((code) => codes.get(code)),
  ).toEqual(["000", "000", "084", "084", "01", "01", "11", "101", "860", "997", "997", "997", "411"]);
  expect(codes.get("861")).toBeUndefined();
});

test("a table with its own padding is read by its own codes", () => {
  expect(dst.codes("geography", { ...tableNamed("AUS08"), table: "LSK02" }).get("1")).toBe("000");
});
