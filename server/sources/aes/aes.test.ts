import { Buffer } from "node:buffer";
import { expect, test } from "vitest";
import { workbookOf } from "#server/formats/archive.testing.ts";
import { type Delivery, SourceFault } from "../define.ts";
import aes from "./source.ts";

const delivered = (name: string, bytes: Uint8Array): Delivery => ({
  name,
  request: { method: "GET", url: `file:${name}`, body: null },
  response: { status: 200, contentType: "text/csv", requestId: null },
  bytes,
  fetchedAt: "2026-09-15T07:00:00Z",
});

const table = (dataset: string) => aes.tables.find((one) => one.dataset === dataset)!;
const csv = (text: string) => Buffer.from(text, "latin1");
const read = (dataset: string, name: string, bytes: Uint8Array) => [
  ...aes.parse(delivered(name, bytes), table(dataset)),
];

const refused = (dataset: string, name: string, bytes: Uint8Array): string => {
  try {
    read(dataset, name, bytes);
  } catch (fault) {
    if (fault instanceof SourceFault) return `${fault.code}: ${fault.message}`;
    throw fault;
  }
  return "read";
};

const decisions = [
  "År;Sagstype;Diagnose;Udfald;Afgørelser",
  "2020;Erhvervssygdomme;Psykiske sygdomme;Anerkendt;225",
  "2020;Erhvervssygdomme;Psykiske sygdomme;Afvist;\u0095",
  "",
].join("\r\n");

test("a decision is read by type, diagnosis and outcome, and a bullet hides it", () => {
  const rows = read("aes-decisions", "aes_afgoerelser.csv", csv(decisions));
  expect(rows.map(({ keys, measure, value, mark }) => [keys, measure, value, mark])).toEqual([
    [
      {
        time: "2020",
        geography: "000",
        casetype: "Erhvervssygdomme",
        diagnosis: "Psykiske sygdomme",
        outcome: "Anerkendt",
      },
      "Afgørelser",
      225,
      "",
    ],
    [
      {
        time: "2020",
        geography: "000",
        casetype: "Erhvervssygdomme",
        diagnosis: "Psykiske sygdomme",
        outcome: "Afvist",
      },
      "Afgørelser",
      null,
      "*",
    ],
  ]);
});

test("a quarter is written in words and has four measures with decimal commas", () => {
  const file = csv(
    "Kvartal;Sagstype;Gennemsnit, måneder;Median, måneder;Inden for fristen, pct.;Afgjorte sager\r\n" +
      "2. kvartal 2026;Ulykker;4,5;3,7;68,6;4659\r\n",
  );
  const rows = read("aes-times", "aes_sagsbehandlingstid.csv", file);
  expect(rows.map(({ keys, measure, value }) => [aes.period(keys.time), measure, value])).toEqual([
    ["2026K2", "Gennemsnit, måneder", 4.5],
    ["2026K2", "Median, måneder", 3.7],
    ["2026K2", "Inden for fristen, pct.", 68.6],
    ["2026K2", "Afgjorte sager", 4659],
  ]);
});

test("amounts stand in a workbook under a title", () => {
  const bytes = workbookOf({
    Erstatning: [
      ["Tilkendt erstatning, mio. kr."],
      [],
      ["År", "Sagstype", "Méngodtgørelse", "Tab af erhvervsevne", "Forsørgertab", "Behandling"],
      [2013, "I alt", 919.8, 2103, 201.8, 205.4],
    ],
  });
  const rows = read("aes-compensation", "aes_erstatning.xlsx", bytes);
  expect(rows.map(({ value }) => value)).toEqual([919.8, 2103, 201.8, 205.4]);
});

test.each([
  ["a thousands point", decisions.replace("225", "4.225"), /»4\.225« i stedet for et helt tal/],
  ["a column too many", decisions.replace("Udfald;", "Udfald;CPR;"), /CPR/],
  ["a column renamed", decisions.replace("Diagnose", "Sygdom"), /Diagnose/],
  ["letters of another character set", Buffer.from(decisions, "utf8").toString("latin1"), /encoding/],
])("a file with %s is refused", (_, text, sentence) => {
  expect(refused("aes-decisions", "aes_afgoerelser.csv", csv(text))).toMatch(sentence);
});

test("every column of a measure in a contract is a measure of its table, and no table lacks its contract", () => {
  for (const { dataset, measures } of aes.tables) {
    const contract = aes.contracts?.find((one) => one.dataset === dataset);
    const columns = contract?.columns.flatMap(({ holds }) => (holds.kind === "measure" ? [holds.measure] : []));
    expect(columns).toEqual(measures.map(({ source }) => source));
  }
});

test.each([
  ["casetype", "Ulykker", "accident"],
  ["diagnosis", "Psykiske sygdomme", "mental"],
  ["outcome", "Henlagt eller bortfaldet", "closed"],
  ["sex", "Kvinder", "K"],
  ["geography", "Uoplyst eller udlandet", "997"],
] as const)("the word of %s %s is our %s", (dimension, word, ours) => {
  expect(aes.codes(dimension, table("aes-cases")).get(word)).toBe(ours);
});

test("a period that is none is told apart", () => {
  expect(["2025", "2026K2", "1. kvartal 2026", "5. kvartal 2026", "juni 2026"].map((word) => aes.period(word))).toEqual(
    ["2025", null, "2026K1", null, null],
  );
});
