import { expect, test } from "vitest";
import type { Standing } from "#server/sources/define.ts";
import { delivered, goodLines, type Line, townSource, townTable, written } from "./fixtures/townSource.ts";
import { looked } from "./fixtures/looked.ts";

const source = townSource(() => "");
const approval = { by: "Anna Jensen", reason: "rettelse varslet af kilden" };

type More = { served?: readonly Line[]; today?: string; isApproved?: boolean };

async function read(text: string, { served, today, isApproved = false }: More = {}) {
  const { rows, findings } = await looked(source, townTable, [delivered(text)], {
    ...(served ? { served: [delivered(written(served))] } : {}),
    ...(today === undefined ? {} : { today }),
    ...(isApproved ? { approval } : {}),
  });
  return { rows, findings: findings.all };
}

const found = async (text: string, more?: More) =>
  (await read(text, more)).findings.map(({ level, code, row, count }) => [level, code, row, count]);

const withLine = (...lines: Line[]) => written([...goodLines, ...lines]);
const changed = (place: string, to: Line | null) =>
  written(goodLines.flatMap((line) => (`${line[0]} ${line[1]} ${line[2]}` === place ? (to ? [to] : []) : [line])));

const startsLate = ["warn", "late-first-period", null, 1];

test("good input has no finding but that the series begins later than declared", async () => {
  expect(await found(written(goodLines))).toEqual([startsLate]);
  expect(await found(written(goodLines), { served: goodLines })).toEqual([]);
});

test("the source's words become our codes, and the newest period is provisional", async () => {
  const { rows } = await read(written(goodLines.slice(-6, -4)));
  expect(rows).toEqual([
    { period: "2026M07", geography: "000", measure: "persons", value: 1002, status: "provisional" },
    { period: "2026M07", geography: "000", measure: "rate", value: 3.1, status: "provisional" },
  ]);
});

/** One cell of a month before the others', so that it is not provisional for being the newest. */
async function cellOf(value: number | null, mark: string, table = townTable, from = source) {
  const text = withLine(["København", "2026M04", "Antal", value, mark]);
  const { rows, findings } = await looked(from, table, [delivered(text)]);
  const row = rows.find(({ period }) => period === "2026M04");
  return { cell: [row?.["value"], row?.["status"]], findings: findings.all };
}

test.each([
  ["an empty cell is what the table says it means", null, "", null, "suppressed"],
  ["two dots are what an empty cell means", null, "..", null, "suppressed"],
  ["one dot cannot occur", null, ".", null, "impossible"],
  ["a dash of a source that hides by empty cells is hidden, not nil", null, "-", null, "suppressed"],
  ["an undocumented mark hides even a number", 17, "x", null, "suppressed"],
  ["a star marks a number as provisional", 17, "*", 17, "provisional"],
  ["a star without a number is hidden", null, "*", null, "suppressed"],
  ["nil is nil", 0, "", 0, "ok"],
] as const)("%s", async (_, value, mark, cell, status) => {
  expect((await cellOf(value, mark)).cell).toEqual([cell, status]);
});

test("of those who live nowhere known there is no share, unless their count is hidden", async () => {
  const withUnknown = { ...source, codes: () => new Map([["Uoplyst", "997"]]) };
  const text = written([
    ["Uoplyst", "2026M05", "Antal", 12],
    ["Uoplyst", "2026M05", "Pct", null],
    ["Uoplyst", "2026M06", "Antal", null],
    ["Uoplyst", "2026M06", "Pct", null],
  ]);
  const { rows } = await looked(withUnknown, townTable, [delivered(text)]);
  expect(rows.map(({ period, measure, status }) => [period, measure, status])).toEqual([
    ["2026M05", "persons", "ok"],
    ["2026M06", "persons", "suppressed"],
    ["2026M05", "rate", "missing"],
    ["2026M06", "rate", "suppressed"],
  ]);
});

test("a dash is nil where the source hides nothing", async () => {
  expect((await cellOf(null, "-", { ...townTable, emptyMeans: "missing" })).cell).toEqual([0, "ok"]);
});

test.each([
  ["a mark of the source's own tells how the cell stands", 17, "p", [17, "provisional"], []],
  ["a figure that the source has estimated is kept as that", 17, "e", [17, "estimated"], []],
  ["what it tells beside a figure that is shown is told", 17, "b", [17, "ok"], ["flagged"]],
  ["a number whose mark hides it is not kept", 17, "c", [null, "suppressed"], []],
  ["a mark that lets a number be shown makes none", null, "p", [null, "suppressed"], []],
  ["a mark that the source has not documented hides", 17, "!", [null, "suppressed"], ["unknown-mark"]],
  ["no mark is no matter of its own marks", 17, "", [17, "ok"], []],
] as const)("%s", async (_, value, mark, cell, told) => {
  const marks: Record<string, Standing> = {
    p: { status: "provisional" },
    e: { status: "estimated" },
    b: { status: "ok", told: "brud i serien (b)" },
    c: { status: "suppressed" },
  };
  const marking = { ...source, standing: (met: string) => marks[met] ?? null };
  const found = await cellOf(value, mark, townTable, marking);
  expect(found.cell).toEqual(cell);
  const beside = found.findings.filter(({ code }) => code !== "late-first-period");
  expect(beside.map(({ level, code }) => [level, code])).toEqual(told.map((code) => ["warn", code]));
});

test("a share whose count is hidden is hidden too, and it is told where the source had not", async () => {
  const { rows, findings } = await read(changed("Aarhus 2026M06 Antal", ["Aarhus", "2026M06", "Antal", null]));
  const hidden = rows.filter(({ status }) => status === "suppressed");
  expect(hidden.map(({ measure, geography, period, value }) => [measure, geography, period, value])).toEqual([
    ["persons", "751", "2026M06", null],
    ["rate", "751", "2026M06", null],
  ]);
  expect(findings.map(({ code }) => code)).toContain("share-of-hidden");
});

test.each<[string, string, unknown[]]>([
  ["a web page", "<html>Log ind</html>", [["stop", "unreadable", null, 1]]],
  ["a file cut in the middle", written(goodLines).slice(0, -9), [["stop", "unreadable", 18, 1], startsLate]],
  ["a new code", withLine(["Storkøbing", "2026M07", "Antal", 9]), [["stop", "unknown-code", 19, 1], startsLate]],
  ["a new measure", withLine(["Aarhus", "2026M07", "Andel", 9]), [["stop", "unknown-measure", 19, 1], startsLate]],
  ["no period", withLine(["Aarhus", "2026M13", "Antal", 9]), [["stop", "unknown-period", 19, 1], startsLate]],
  ["another frequency", withLine(["Aarhus", "2026K2", "Antal", 9]), [["stop", "wrong-frequency", 19, 1], startsLate]],
  [
    "a code before its time",
    withLine(["Østdanmark", "2026M07", "Antal", 9]),
    [["stop", "code-not-valid", 19, 1], startsLate],
  ],
  [
    "letters of the wrong character set",
    withLine(["KÃ¸benhavn", "2026M07", "Antal", 9]),
    [["stop", "encoding", 19, 1], ["stop", "unknown-code", 19, 1], startsLate],
  ],
  [
    "letters that were lost",
    withLine(["K�benhavn", "2026M07", "Antal", 9]),
    [["stop", "encoding", 19, 1], ["stop", "unknown-code", 19, 1], startsLate],
  ],
  [
    "a civil registration number",
    withLine(["010190-1234", "2026M07", "Antal", 9]),
    [["stop", "forbidden-content", 19, 1], ["stop", "unknown-code", 19, 1], startsLate],
  ],
  ["the same row twice", withLine(["Aarhus", "2026M07", "Antal", 200]), [["warn", "duplicate", 19, 1], startsLate]],
  [
    "two rows that disagree",
    withLine(["Aarhus", "2026M07", "Antal", 201]),
    [["stop", "conflicting-duplicate", 19, 1], startsLate],
  ],
  [
    "a negative count",
    changed("Aarhus 2026M06 Antal", ["Aarhus", "2026M06", "Antal", -4]),
    [startsLate, ["stop", "negative", 11, 1]],
  ],
  [
    "a share above a hundred",
    changed("Aarhus 2026M06 Pct", ["Aarhus", "2026M06", "Pct", 101]),
    [startsLate, ["stop", "share-out-of-range", 12, 1]],
  ],
  [
    "a count that the source hides",
    changed("Aarhus 2026M06 Antal", ["Aarhus", "2026M06", "Antal", 2]),
    [startsLate, ["stop", "below-smallest-count", 11, 1]],
  ],
  [
    "parts above their whole",
    changed("Aarhus 2026M06 Antal", ["Aarhus", "2026M06", "Antal", 900]),
    [startsLate, ["stop", "parts-differ", 7, 1]],
  ],
  [
    "a measure that is gone",
    written(goodLines.filter(([, , measure]) => measure !== "Pct")),
    [startsLate, ["stop", "missing-measure", null, 1]],
  ],
  [
    "a level that is gone",
    written(goodLines.filter(([area]) => area === "Hele landet")),
    [startsLate, ["warn", "missing-level", null, 1]],
  ],
  [
    "a month that is missing",
    written(goodLines.filter(([, month]) => month !== "2026M06")),
    [["warn", "missing-period", null, 1], startsLate],
  ],
  [
    "a month that has not begun",
    withLine(["Aarhus", "2026M08", "Antal", 9], ["Aarhus", "2026M10", "Antal", 9]),
    [["stop", "future-period", 20, 1], ["warn", "missing-period", null, 1], startsLate],
  ],
  [
    "a month that has not ended",
    withLine(["Aarhus", "2026M08", "Antal", 9], ["Aarhus", "2026M09", "Antal", 9]),
    [["warn", "unfinished-period", 20, 1], startsLate],
  ],
  [
    "a month a thousand times the one before",
    written(
      goodLines.map((line): Line =>
        line[2] === "Antal" && line[1] === "2026M07" ? [line[0], line[1], line[2], (line[3] ?? 0) * 1000] : line,
      ),
    ),
    [startsLate, ["stop", "unit-jump", 13, 1]],
  ],
])("%s is found", async (_, text, expected) => {
  expect(await found(text)).toEqual(expected);
});

test("an unknown mark is told", async () => {
  const text = changed("Aarhus 2026M06 Pct", ["Aarhus", "2026M06", "Pct", null, "x"]);
  expect(await found(text)).toEqual([startsLate, ["warn", "unknown-mark", 12, 1]]);
});

test("columns or rows in another order make the same cells", async () => {
  const { rows } = await read(written(goodLines));
  expect((await read(written(goodLines.toReversed()))).rows).toEqual(rows);
});

test.each<[string, string, unknown[]]>([
  ["an area", written(goodLines.filter(([area]) => area !== "Aarhus")), ["vanished-code", "rows-fell"]],
  ["a month", written(goodLines.slice(6)), ["vanished-period", "rows-fell"]],
])("%s that is served and gone stops until a named person approves", async (_, text, codes) => {
  const stopped = (await read(text, { served: goodLines })).findings;
  expect(stopped.map(({ level, code }) => [level, code])).toEqual(codes.map((code) => ["stop", code]));
  expect(stopped[0]?.reason).toContain("Kræver godkendelse");
  const approved = (await read(text, { served: goodLines, isApproved: true })).findings;
  expect(approved.map(({ level, code, approvedBy }) => [level, code, approvedBy])).toEqual(
    codes.map((code) => ["warn", code, "Anna Jensen"]),
  );
});

test("a revision of figures that were final is told, of provisional ones not", async () => {
  const text = written(
    goodLines.map((line): Line =>
      line[0] === "Aarhus" && line[2] === "Antal" ? [line[0], line[1], line[2], 199] : line,
    ),
  );
  expect(await found(text, { served: goodLines })).toEqual([["warn", "revised", 5, 2]]);
});

test("the same fault in many rows is one finding that counts them", async () => {
  const strangers = ["2026M05", "2026M06", "2026M07"].map((month): Line => ["Storkøbing", month, "Antal", 9]);
  expect(await found(withLine(...strangers))).toEqual([["stop", "unknown-code", 19, 3], startsLate]);
});

const codesOf = async (text: string, table = townTable, today = "2026-09-15") =>
  (await looked(source, table, [delivered(text)], { today })).findings.all.map(({ code }) => code);

test("a stock on the first day of a period may come before the period ends", async () => {
  const text = withLine(["Aarhus", "2026M08", "Antal", 9], ["Aarhus", "2026M09", "Antal", 9]);
  expect(await codesOf(text)).toContain("unfinished-period");
  expect(await codesOf(text, { ...townTable, quality: { unfinished: true } })).not.toContain("unfinished-period");
});

test("a table that has ended is not late, however old its newest period", async () => {
  const later = "2027-06-15";
  expect(await codesOf(written(goodLines), townTable, later)).toContain("late");
  expect(await codesOf(written(goodLines), { ...townTable, ended: true }, later)).not.toContain("late");
});
