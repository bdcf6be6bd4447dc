import { expect, test } from "vitest";
import { check } from "./check.ts";
import { byKey } from "./compare.ts";
import { conform } from "./conform.ts";
import { findingsOf } from "./findings.ts";
import { delivered, goodLines, type Line, townSource, townTable, written } from "./fixtures/townSource.ts";
import { hide, markProvisional } from "./hide.ts";

const source = townSource(() => "");
const approval = { by: "Anna Jensen", reason: "rettelse varslet af kilden" };

type More = { served?: readonly Line[]; today?: string; isApproved?: boolean };

function read(text: string, { served, today = "2026-09-15", isApproved = false }: More = {}) {
  const findings = findingsOf("town-t1", isApproved ? approval : null);
  const before = served && rowsOf(written(served));
  const rows = check(conform([delivered(text)], source, townTable, findings), {
    table: townTable,
    served: before ? { rows: before, byKey: byKey(before) } : null,
    today,
    findings,
  });
  return { rows, findings: findings.all };
}

const rowsOf = (text: string) =>
  markProvisional(conform([delivered(text)], source, townTable, findingsOf("town-t1", null)).rows, townTable);

const found = (text: string, more?: More) =>
  read(text, more).findings.map(({ level, code, row, count }) => [level, code, row, count]);

const withLine = (...lines: Line[]) => written([...goodLines, ...lines]);
const changed = (place: string, to: Line | null) =>
  written(goodLines.flatMap((line) => (`${line[0]} ${line[1]} ${line[2]}` === place ? (to ? [to] : []) : [line])));

const startsLate = ["warn", "late-first-period", null, 1];

test("good input has no finding but that the series begins later than declared", () => {
  expect(found(written(goodLines))).toEqual([startsLate]);
  expect(found(written(goodLines), { served: goodLines })).toEqual([]);
});

test("the source's words become our codes, and the newest period is provisional", () => {
  expect(rowsOf(written(goodLines.slice(-6, -4)))).toEqual([
    {
      measure: "persons",
      geography: "000",
      period: "2026M07",
      value: 1002,
      status: "provisional",
      file: "T1.txt",
      row: 1,
    },
    { measure: "rate", geography: "000", period: "2026M07", value: 3.1, status: "provisional", file: "T1.txt", row: 2 },
  ]);
});

test.each([
  ["an empty cell is what the table says it means", null, "", null, "suppressed"],
  ["two dots are what an empty cell means", null, "..", null, "suppressed"],
  ["one dot cannot occur", null, ".", null, "impossible"],
  ["a dash of a source that hides by empty cells is hidden, not nil", null, "-", null, "suppressed"],
  ["an undocumented mark hides even a number", 17, "x", null, "suppressed"],
  ["a star marks a number as provisional", 17, "*", 17, "provisional"],
  ["a star without a number is hidden", null, "*", null, "suppressed"],
  ["nil is nil", 0, "", 0, "ok"],
] as const)("%s", (_, value, mark, cell, status) => {
  const text = withLine(["København", "2026M04", "Antal", value, mark]);
  const row = conform([delivered(text)], source, townTable, findingsOf("town-t1", null)).rows.at(-1);
  expect([row?.value, row?.status]).toEqual([cell, status]);
});

test("a dash is nil where the source hides nothing", () => {
  const open = { ...townTable, emptyMeans: "missing" as const };
  const rows = conform([delivered("Aarhus;2026M07;Antal;;-")], source, open, findingsOf("town-t1", null)).rows;
  expect([rows[0]?.value, rows[0]?.status]).toEqual([0, "ok"]);
});

test("a share whose count is hidden is hidden too", () => {
  const rows = hide(rowsOf(changed("Aarhus 2026M06 Antal", ["Aarhus", "2026M06", "Antal", null])), townTable);
  const hidden = rows.filter(({ status }) => status === "suppressed");
  expect(hidden.map(({ measure, geography, period, value }) => [measure, geography, period, value])).toEqual([
    ["persons", "751", "2026M06", null],
    ["rate", "751", "2026M06", null],
  ]);
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
    [["stop", "unknown-code", 19, 1], ["stop", "encoding", 19, 1], startsLate],
  ],
  [
    "letters that were lost",
    withLine(["K�benhavn", "2026M07", "Antal", 9]),
    [["stop", "unknown-code", 19, 1], ["stop", "encoding", 19, 1], startsLate],
  ],
  [
    "a civil registration number",
    withLine(["010190-1234", "2026M07", "Antal", 9]),
    [["stop", "unknown-code", 19, 1], ["stop", "forbidden-content", 19, 1], startsLate],
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
    [startsLate, ["stop", "unit-jump", null, 1]],
  ],
])("%s is found", (_, text, expected) => {
  expect(found(text)).toEqual(expected);
});

test("an unknown mark is told", () => {
  const text = changed("Aarhus 2026M06 Pct", ["Aarhus", "2026M06", "Pct", null, "x"]);
  expect(found(text)).toEqual([["warn", "unknown-mark", 12, 1], startsLate]);
});

test("columns or rows in another order make the same cells", () => {
  const sorted = (text: string) =>
    read(text)
      .rows.map(
        ({ measure, geography, period, value, status }) => `${measure} ${geography} ${period} ${value} ${status}`,
      )
      .toSorted();
  expect(sorted(written(goodLines.toReversed()))).toEqual(sorted(written(goodLines)));
});

test.each<[string, string, unknown[]]>([
  ["an area", written(goodLines.filter(([area]) => area !== "Aarhus")), ["vanished-code", "rows-fell"]],
  ["a month", written(goodLines.slice(6)), ["vanished-period", "rows-fell"]],
])("%s that is served and gone stops until a named person approves", (_, text, codes) => {
  const stopped = read(text, { served: goodLines }).findings;
  expect(stopped.map(({ level, code }) => [level, code])).toEqual(codes.map((code) => ["stop", code]));
  expect(stopped[0]?.reason).toContain("Kræver godkendelse");
  const approved = read(text, { served: goodLines, isApproved: true }).findings;
  expect(approved.map(({ level, code, approvedBy }) => [level, code, approvedBy])).toEqual(
    codes.map((code) => ["warn", code, "Anna Jensen"]),
  );
});

test("a revision of figures that were final is told, of provisional ones not", () => {
  const text = written(
    goodLines.map((line): Line =>
      line[0] === "Aarhus" && line[2] === "Antal" ? [line[0], line[1], line[2], 199] : line,
    ),
  );
  expect(found(text, { served: goodLines })).toEqual([["warn", "revised", null, 2]]);
});

test("the same fault in many rows is one finding that counts them", () => {
  const strangers = ["2026M05", "2026M06", "2026M07"].map((month): Line => ["Storkøbing", month, "Antal", 9]);
  expect(found(withLine(...strangers))).toEqual([["stop", "unknown-code", 19, 3], startsLate]);
});
