import { expect, test } from "vitest";
import { workbookOf } from "#server/formats/archive.testing.ts";
import { type Delivery, SourceFault } from "../define.ts";
import euosha from "./source.ts";

type Cells = (string | number | null)[][];

const delivered = (bytes: Uint8Array): Delivery => ({
  name: "osh_barometer_dataset.xlsx",
  request: { method: "GET", url: "file:osh_barometer_dataset.xlsx", body: null },
  response: { status: 200, contentType: "application/octet-stream", requestId: null },
  bytes,
  fetchedAt: "2026-09-15T07:00:00Z",
});

const [table] = euosha.tables;
const index = "3.1.1 Non - Fatal work accident";

/** Heads on rows 11, 10 and 9, as in the workbook of April 2019, whose figures these are. */
const real: Record<string, Cells> = {
  "1.2.1 Company size": [
    ["Country", null, null, "Total"],
    ["Norway", null, null, ":"],
  ],
  [index]: [
    ...Array.from({ length: 10 }, () => []),
    ["Country", "2008", "2009", "2010"],
    ["Denmark", 1.1401884106648754, 0.9817827039649409, 1],
    ["Croatia", "#VALUE!", "#VALUE!", 1],
  ],
  "3.1.2 Fatal work accidents": [
    ...Array.from({ length: 9 }, () => []),
    ["Country", "Fatal work accidents"],
    ["Iceland", 0],
    ["EU28", 1.882770639080624],
  ],
  "3.1.3 Estimation of non - fatal": [
    ...Array.from({ length: 8 }, () => []),
    ["Country", "Non fatal per 100.000 estimated", "Non fatal per 100.000 workers reported"],
    ["Denmark", 1741.039383231392, null],
  ],
};

const read = (sheets: Record<string, Cells>) => [...euosha.parse(delivered(workbookOf(sheets)), table!)];

const refused = (sheets: Record<string, Cells>): string => {
  try {
    read(sheets);
  } catch (fault) {
    if (fault instanceof SourceFault) return fault.message;
    throw fault;
  }
  return "read";
};

const changed = (sheet: string, change: (rows: Cells) => void): Record<string, Cells> => {
  const copy = structuredClone(real);
  change(copy[sheet]!);
  return copy;
};

test("years stand in the heads, and figures without a year are the newest's", () => {
  expect(
    read(real).map(({ keys, measure, value, mark }) => [keys.geography, keys.time, measure, value ?? mark]),
  ).toEqual([
    ["Denmark", "2008", index, 1.1401884106648754],
    ["Denmark", "2009", index, 0.9817827039649409],
    ["Denmark", "2010", index, 1],
    ["Croatia", "2008", index, ".."],
    ["Croatia", "2009", index, ".."],
    ["Croatia", "2010", index, 1],
    ["Iceland", "2010", "Fatal work accidents", 0],
    ["EU28", "2010", "Fatal work accidents", 1.882770639080624],
    ["Denmark", "2010", "Non fatal per 100.000 estimated", 1741.039383231392],
    ["Denmark", "2010", "Non fatal per 100.000 workers reported", ".."],
  ]);
});

test("columns are known by their heads, in whatever order", () => {
  const turned = Object.fromEntries(
    Object.entries(real).map(([name, rows]) => [name, rows.map((row) => (row.length < 2 ? row : row.toReversed()))]),
  );
  const cells = (sheets: Record<string, Cells>) =>
    read(sheets)
      .map(({ keys, measure, value, mark }) => `${keys.geography} ${keys.time} ${measure} ${value ?? mark}`)
      .toSorted();
  const estimated = "3.1.3 Estimation of non - fatal";
  const filled: Cells = [
    ["Country", "Non fatal per 100.000 estimated", "Non fatal per 100.000 workers reported"],
    ["Denmark", 1741, 1700],
  ];
  const whole = { ...real, [estimated]: filled };
  const wholeTurned = { ...turned, [estimated]: filled.map((row) => row.toReversed()) };
  expect(cells(wholeTurned)).toEqual(cells(whole));
});

test.each([
  ["beside the table", changed(index, (rows) => (rows[2] = ["Udtrukket af 010190-1234"]))],
  ["in a sheet that is not read", changed("1.2.1 Company size", (rows) => (rows[1]![0] = "010190-1234"))],
])("a civil registration number %s is refused", (_, sheets) => {
  expect(refused(sheets)).toContain("En tekst ligner et CPR-nummer");
});

test("a row is pointed at by its number in the sheet", () => {
  expect(read(real).map(({ row }) => row)).toEqual([12, 12, 12, 13, 13, 13, 11, 12, 10, 10]);
});

test("Denmark is the whole country, the union of 28 not that of 27, and every other country foreign", () => {
  const codes = euosha.codes("geography", table!);
  expect([codes.get("Denmark"), codes.get("EU28"), codes.get("EU27_2020"), codes.get("Greece")]).toEqual([
    "000",
    "EU28",
    "EU27_2020",
    "EL",
  ]);
  expect(codes.get("Danmark")).toBeUndefined();
});

test.each([
  ["a sheet is missing", { [index]: real[index]! }, "»3.1.2 Fatal work accidents«: Det mangler i arbejdsmappen."],
  [
    "no row has the heads",
    changed(index, (rows) => (rows[10]![0] = "Land")),
    "»3.1.1 Non - Fatal work accident«: Ingen række har overskriften »Country«.",
  ],
  [
    "a year is left out",
    changed(index, (rows) => (rows[10] = ["Country", "2008", "2010", "2011"])),
    "Kolonnerne er ikke de kendte: det mangler »2009«.",
  ],
  [
    "a column is renamed",
    changed("3.1.2 Fatal work accidents", (rows) => (rows[9]![1] = "Fatalities")),
    "det mangler »Fatal work accidents« og har »Fatalities«, som ikke er ventet eller står to gange.",
  ],
  [
    "a text stands for a number",
    changed(index, (rows) => (rows[11]![2] = "0,98")),
    "Cellen C12 har »0,98«, hvor der skal stå et tal.",
  ],
  [
    "a figure stands outside the table",
    changed(index, (rows) => rows[11]!.push(7)),
    "Cellen E12 står uden for tabellen.",
  ],
  [
    "a country is a civil registration number",
    changed(index, (rows) => (rows[11]![0] = "010190-1234")),
    "En tekst ligner et CPR-nummer",
  ],
  ["a country has no name", changed(index, (rows) => (rows[11]![0] = null)), "Række 12 har intet land."],
])("a workbook where %s is refused with its place", (_, sheets, sentence) => {
  expect(refused(sheets)).toContain(sentence);
});

test("what is no workbook is refused in one sentence", () => {
  const bytes = new TextEncoder().encode("<html><body>Log ind</body></html>");
  expect(() => [...euosha.parse(delivered(bytes), table!)]).toThrow(SourceFault);
});
