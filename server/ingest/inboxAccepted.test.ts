import { Buffer } from "node:buffer";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { bookOf, sheetXml, withDates } from "#server/sources/fileHostile.testing.ts";
import { openStore } from "#server/store/open.ts";
import { agreement, csvOf, good, goodRows, heads, newFolder, ran, townOf } from "./fixtures/inboxTown.ts";

let dataDir = "";
beforeEach(async () => {
  dataDir = await newFolder();
  await mkdir(join(dataDir, "inbox"));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

/** Takes a file and answers how København's men stand: reports of 2022, 2023, 2024 and the rate of 2023. */
async function taken(bytes: Uint8Array | string, name = "by_ulykker.csv", contract = agreement) {
  await writeFile(join(dataDir, "inbox", name), bytes);
  const { tables } = await ran(dataDir, { source: townOf(contract) });
  const findings = (tables[0]?.findings ?? []).map(({ level, code, count }) => [level, code, count]);
  const store = await openStore({ dataDir, mode: "live" });
  const { columns } = await store.read({
    sql:
      `SELECT value, status FROM "town-accidents" WHERE geography = '101' AND sex = 'M' ` +
      "AND (measure = 'reports' OR period = '2023') ORDER BY measure DESC, period",
    params: [],
  });
  await store.close();
  return { values: columns["value"], statuses: columns["status"], findings };
}

// By hand: 600 reports in 2022 and one more each year; 110.5 per 10,000.
const right = { values: [600, 601, 602, 110.5], statuses: ["ok", "ok", "ok", "ok"], findings: [] };

const rows = [heads, ...goodRows];
const sheet = sheetXml(rows);
const latin1: typeof agreement = { ...agreement, encoding: "windows-1252" };
const english: typeof agreement = { ...agreement, delimiter: ",", decimal: "." };
const turned = (text: string) =>
  text
    .split("\r\n")
    .map((line) => line.split(";").toReversed().join(";"))
    .join("\r\n");
const titled: typeof agreement = { ...agreement, headerRow: 3, sheet: "Ark1" };

test.each([
  ["a CSV as agreed", good],
  ["with a byte-order mark (20)", `\uFEFF${good}`],
  ["with line feeds alone (F20)", good.replaceAll("\r\n", "\n")],
  ["without a last line feed", good.trimEnd()],
  ["with empty rows at the end", `${good};;;;\r\n\r\n`],
  ["with its columns turned (F16)", turned(good)],
  ["with texts in quotes", good.replaceAll("København", '"København"')],
])("%s is the same figures", async (_, text) => {
  expect(await taken(text)).toEqual(right);
});

test.each([
  ["Windows-1252 where it is agreed", Buffer.from(good, "latin1"), "csv", latin1],
  ["commas and decimal points where they are agreed", good.replaceAll(",", ".").replaceAll(";", ","), "csv", english],
  ["a workbook, whatever size its sheet says it has (9)", bookOf({ sheet }), "xlsx", agreement],
  [
    "years as numbers",
    bookOf({ sheet: sheetXml(rows.map(([year, ...rest]) => [Number(year) || "År", ...rest])) }),
    "xlsx",
    agreement,
  ],
  [
    "amounts shown with their currency",
    withDates(sheet.replace("<c><v>601</v></c>", '<c s="2"><v>601</v></c>')),
    "xlsx",
    agreement,
  ],
  [
    "a table under two rows of title, of which the first is merged",
    bookOf({
      sheet: sheetXml([["Ulykker"], ["Udtræk"], ...rows]).replace(
        "</sheetData>",
        '</sheetData><mergeCell ref="A1:E1"/>',
      ),
    }),
    "xlsx",
    titled,
  ],
])("%s are the same figures", async (_, bytes, ending, contract) => {
  expect(await taken(bytes, `by_ulykker.${ending}`, contract)).toEqual(right);
});

test("F20 UTF-8 is no Windows-1252", async () => {
  await writeFile(join(dataDir, "inbox/by_ulykker.csv"), good);
  const { tables } = await ran(dataDir, { source: townOf(latin1) });
  expect(tables[0]?.findings).toMatchObject([
    { code: "encoding", reason: expect.stringContaining("(Filen er ikke i tegnsættet Windows-1252, som er aftalt).") },
  ]);
});

test("F17 a row that is there twice is counted once, with a warning", async () => {
  const twice = `${good}2023;København;Mænd;601;110,5\r\n`;
  expect(await taken(twice)).toEqual({ ...right, findings: [["warn", "duplicate", 2]] });
});

test("F21 agreed marks and empty cells in new places are no figures, and never nil", async () => {
  const marked = csvOf(
    goodRows.map(([year, area, sex, reports, rate]) =>
      area === "København" && sex === "Mænd"
        ? [year, area, sex, { "2022": ":", "2023": "..", "2024": "" }[year] ?? "", ""]
        : [year, area, sex, reports, rate],
    ),
  );
  const { values, statuses } = await taken(marked);
  expect(values).toEqual([null, null, null, null]);
  expect(statuses).toEqual(["suppressed", "missing", "missing", "missing"]);
});
