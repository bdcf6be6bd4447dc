import { expect, test } from "vitest";
import { workbookOf } from "#server/formats/archive.testing.ts";
import { type Delivery, SourceFault } from "../define.ts";
import nfa from "./source.ts";

const [table] = nfa.tables;
const name = "nfa_arbejdsmiljoe_og_helbred.xlsx";
const heads = ["Runde", "Køn", "Alder", "Branche", ...table!.measures.map(({ source }) => source)];

const delivered = (sheets: Parameters<typeof workbookOf>[0]): Delivery => ({
  name,
  request: { method: "GET", url: `file:${name}`, body: null },
  response: { status: 200, contentType: "application/octet-stream", requestId: null },
  bytes: workbookOf(sheets),
  fetchedAt: "2026-09-15T07:00:00Z",
});
const read = (sheets: Parameters<typeof workbookOf>[0]) => [...nfa.parse(delivered(sheets), table!)];

test("a group has its shares and how many answered; one of too few has bullets for all", () => {
  const rows = read({
    Svar: [
      heads,
      [2018, "Kvinder", "I alt", "I alt", 18.5, 10.3, 8.5, 37.6, 14_690],
      [2012, "I alt", "I alt", "Slagterier", "•", "•", "•", "•", "•"],
    ],
  });
  expect(rows.map(({ keys, value, mark }) => [keys.time, keys.sex, keys.industry, value ?? mark])).toEqual([
    ...[18.5, 10.3, 8.5, 37.6, 14_690].map((value) => ["2018", "Kvinder", "I alt", value]),
    ...Array.from({ length: 5 }, () => ["2012", "I alt", "Slagterier", "*"]),
  ]);
});

test("industries are Arbejdstilsynet's 36 groups, never those of DB07", () => {
  const codes = nfa.codes("industry", table!);
  expect(codes.get("Slagterier")).toBe("at-36.19");
  expect(codes.size).toBe(37);
  expect([...codes.values()].filter((code) => code !== "TOT" && !code.startsWith("at-36."))).toEqual([]);
});

test("the survey is every second year, and takes sex, age and industry apart one at a time", () => {
  expect(table).toMatchObject({ every: 2, firstPeriod: "2012", cuts: [["sex"], ["age"], ["industry"]] });
  expect(nfa.codes("age", table!).get("55-64 år")).toBe("age-work.55-64");
});

test.each([
  ["another sheet", { Ark1: [heads] }, /Svar/],
  [
    "a share written as text",
    { Svar: [heads, [2018, "Mænd", "I alt", "I alt", "13,6 pct.", 1, 1, 1, 40]] },
    /13,6 pct\./,
  ],
  ["a measure left out", { Svar: [heads.slice(0, -1), [2018, "Mænd", "I alt", "I alt", 1, 1, 1, 1]] }, /Svarpersoner/],
])("a workbook with %s is refused", (_, sheets, sentence) => {
  expect(() => read(sheets)).toThrow(SourceFault);
  expect(() => read(sheets)).toThrow(sentence);
});
