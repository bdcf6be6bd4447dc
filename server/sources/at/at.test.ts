import { Buffer } from "node:buffer";
import { expect, test } from "vitest";
import { workbookOf } from "#server/formats/archive.testing.ts";
import { type Delivery, SourceFault } from "../define.ts";
import at from "./source.ts";

const delivered = (name: string, bytes: Uint8Array): Delivery => ({
  name,
  request: { method: "GET", url: `file:${name}`, body: null },
  response: { status: 200, contentType: "text/csv", requestId: null },
  bytes,
  fetchedAt: "2026-09-15T07:00:00Z",
});

const table = (dataset: string) => at.tables.find((one) => one.dataset === dataset)!;
const read = (dataset: string, bytes: Uint8Array) => [...at.parse(delivered("fil", bytes), table(dataset))];

const refused = (dataset: string, bytes: Uint8Array): string => {
  try {
    read(dataset, bytes);
  } catch (fault) {
    if (fault instanceof SourceFault) return `${fault.code}: ${fault.message}`;
    throw fault;
  }
  return "read";
};

const accidents = [
  "År;Branchekode;Branche;Forventet fravær;Køn;Ulykker",
  '2023;B23;"Vand, kloak og affald";I alt;I alt;759',
  '2023;B24;Frisører og anden personlig pleje;"Alvorlige, 3 uger og derover";Mænd;:',
  "",
].join("\r\n");

test("accidents are read by the industry's code, the absence and the sex, and a colon hides", () => {
  expect(read("at-accidents", Buffer.from(accidents))).toEqual([
    {
      keys: { time: "2023", geography: "000", industry: "B23", severity: "I alt", sex: "I alt" },
      measure: "Ulykker",
      value: 759,
      mark: "",
      row: 1,
    },
    {
      keys: { time: "2023", geography: "000", industry: "B24", severity: "Alvorlige, 3 uger og derover", sex: "Mænd" },
      measure: "Ulykker",
      value: null,
      mark: "*",
      row: 2,
    },
  ]);
});

const decisions = [
  "Kvartal;Afgørelse;Branchekode;Branche;Afgørelser",
  "2023 K4;Strakspåbud;H01;Bygge og anlæg;1012",
  "",
].join("\r\n");

test("the file of decisions is in Windows-1252", () => {
  const [row] = read("at-decisions", Buffer.from(decisions, "latin1"));
  expect([row?.keys.decision, at.period(row?.keys.time ?? ""), row?.value]).toEqual(["Strakspåbud", "2023K4", 1012]);
});

test("a file of Windows-1252 that is not is refused", () => {
  expect(refused("at-decisions", Buffer.from(decisions))).toMatch(/^encoding: /);
});

const survey = [
  ["NOA-L"],
  [],
  [
    "År",
    "Køn",
    "Alder",
    "Branchekode",
    "Branche",
    "Stressede ofte eller hele tiden, pct.",
    "Udsat for vold eller trusler, pct.",
    "Hårdt fysisk arbejde, pct.",
    "Smerter flere gange om ugen, pct.",
    "Svarpersoner",
  ],
  [2023, "I alt", "I alt", "I alt", "Alle brancher", 17, 9.7, 10, 35, 21_700],
  [2023, "I alt", "I alt", "B13", "Transportmidler", ":", ":", ":", ":", ":"],
];

test("the survey is a workbook with its heads in the third row, and few answers hide all of a group", () => {
  const rows = read("at-noal", workbookOf({ "NOA-L": survey }));
  expect(rows.map(({ keys, measure, value, mark }) => [keys.industry, measure, value, mark])).toEqual([
    ["I alt", "Stressede ofte eller hele tiden, pct.", 17, ""],
    ["I alt", "Udsat for vold eller trusler, pct.", 9.7, ""],
    ["I alt", "Hårdt fysisk arbejde, pct.", 10, ""],
    ["I alt", "Smerter flere gange om ugen, pct.", 35, ""],
    ["I alt", "Svarpersoner", 21_700, ""],
    ["B13", "Stressede ofte eller hele tiden, pct.", null, "*"],
    ["B13", "Udsat for vold eller trusler, pct.", null, "*"],
    ["B13", "Hårdt fysisk arbejde, pct.", null, "*"],
    ["B13", "Smerter flere gange om ugen, pct.", null, "*"],
    ["B13", "Svarpersoner", null, "*"],
  ]);
});

test("a workbook without the agreed sheet is refused", () => {
  expect(refused("at-noal", workbookOf({ Ark1: survey }))).toMatch(/NOA-L/);
});

test.each([
  ["a thousands point", accidents.replace("759", "1.759"), /»1\.759«/],
  ["a decimal in a count", accidents.replace("759", "759,5"), /»759,5«/],
  ["another mark", accidents.replace("Mænd;:", "Mænd;<5"), /»<5«/],
  ["a column renamed", accidents.replace("Forventet fravær", "Fravær"), /Forventet fravær/],
  ["a column more", accidents.replace("Køn;Ulykker", "Køn;Virksomhed;Ulykker"), /Virksomhed/],
  ["a row that is cut short", accidents.replace(";I alt;759", ""), /4/],
  ["Danish letters misread", Buffer.from(accidents).toString("latin1"), /^encoding: /],
  ["a civil registration number", accidents.replace("B24;", "0101801234;"), /^forbidden-content: /],
])("a file with %s is refused", (_, text, sentence) => {
  expect(refused("at-accidents", Buffer.from(text))).toMatch(sentence);
});

test.each([
  ["industry", "B23", "at-36.23"],
  ["industry", "H05", "at-10.05"],
  ["severity", "Alvorlige, 3 uger og derover", "serious"],
  ["severity", "Over 6 måneder", "absence.over-6m"],
  ["injury", "Infektion og forgiftning", "injury.08"],
  ["diagnosis", "Psykiske sygdomme", "mental"],
  ["decision", "Aftaleforløb", "agreement"],
  ["age", "55-64 år", "age-work.55-64"],
  ["geography", "Sjælland", "085"],
  ["sex", "Kvinder", "K"],
] as const)("the word of %s %s is our %s", (dimension, word, ours) => {
  expect(at.codes(dimension, table("at-accidents")).get(word)).toBe(ours);
});

test("a code of no industry is not known", () => {
  expect(at.codes("industry", table("at-accidents")).get("B37")).toBeUndefined();
});

test("a quarter is written with its K apart, and what is no period is told apart", () => {
  const words = ["2025", "2026 K2", "2026K2", "2026 K5", "2. kvartal 2026", "26"];
  expect(words.map((word) => at.period(word))).toEqual(["2025", "2026K2", null, null, null, null]);
});

test("each table has its contract with a column for each dimension and measure", () => {
  expect(at.contracts?.map(({ dataset }) => dataset)).toEqual(at.tables.map(({ dataset }) => dataset));
  for (const { dataset, measures, dimensions } of at.tables) {
    const columns = at.contracts?.find((one) => one.dataset === dataset)?.columns ?? [];
    const held = columns.map(({ holds }) => holds);
    expect(held.flatMap((one) => (one.kind === "measure" ? [one.measure] : []))).toEqual(
      measures.map(({ source }) => source),
    );
    expect(held.flatMap((one) => (one.kind === "dimension" ? [one.dimension] : []))).toEqual(dimensions);
  }
});

test.each([
  ["at_ulykker_branche.csv", "at-accidents"],
  ["AT_ULYKKER_BRANCHE_2026-06-01.CSV", "at-accidents"],
  ["at_noal_2024-09-30.xlsx", "at-noal"],
  ["at_ulykker_branche.xlsx", undefined],
  ["at_ulykker_branche_kladde.csv", undefined],
])("the file %s holds %s", (name, dataset) => {
  const found = at.contracts?.filter((contract) => contract.name.test(name)) ?? [];
  expect(found.map((contract) => contract.dataset)).toEqual(dataset === undefined ? [] : [dataset]);
});
