import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { periodsBetween } from "#shared/period.ts";
import type { Delivery, Source } from "#server/sources/define.ts";
import dst from "#server/sources/dst/source.ts";
import jobindsats from "#server/sources/jobindsats/source.ts";
import { takeWriteLock } from "#server/store/lock.ts";
import { publishedGeneration } from "#server/store/write.ts";
import { run } from "./run.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "overblik-broken-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const months = periodsBetween("2026M01", "2026M06");
const areas: readonly [string, string, number][] = [
  ["000", "Hele landet", 9000],
  ["101", "København", 1700],
  ["751", "Aarhus", 900],
  ["671", "Struer", 30],
];

/** AUS08 as BULK: areas × adjustment × months, codes, decimal point. */
const aus08 = [
  "OMRÅDE;SAESONFAK;TID;INDHOLD",
  ...areas.flatMap(([code, , level]) =>
    months.flatMap((month, at) => [
      `${code};24;${month};${level + at}`,
      `${code};10;${month};${level}`,
      `${code};22;${month};3.1`,
      `${code};9;${month};3.0`,
    ]),
  ),
  "",
].join("\r\n");

const columns = ["Periode", "Område", "Varslinger, antal personer", "Varslinger, antal virksomheder"];
const noticeRows = areas.flatMap(([, label, level]) =>
  months.map((month, at) => [month, label, level + at, Math.round(level / 10)]),
);
const y25i05 = (head: readonly string[], rows: readonly (readonly unknown[])[]) =>
  JSON.stringify({ columns: head, rows });
const notices = y25i05(columns, noticeRows);

const tableNamed = (source: Source, name: string) => {
  const table = source.tables.find((one) => one.table === name);
  if (!table) throw new Error(`no table ${name}`);
  return table;
};

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, "latin1"));

async function dropped(source: Source, name: string, bytes: Uint8Array) {
  const table = tableNamed(source, name);
  const bare: Delivery = {
    name: `${name}.${source === dst ? "csv" : "json"}`,
    request: { method: "GET", url: `file:${name}`, body: null },
    response: { status: 200, contentType: source === dst ? "text/csv" : "application/json", requestId: null },
    bytes,
    fetchedAt: "2026-09-15T07:00:00.000Z",
  };
  const lock = await takeWriteLock(folder);
  if (!lock) throw new Error("locked");
  try {
    const delivery = source.dropped?.(bare, table) ?? bare;
    return await run(
      {
        dataDir: folder,
        mode: "live",
        clock: null,
        declared: [dst, jobindsats],
        supplies: [{ kind: "files", source, tables: [{ table, deliveries: [delivery] }] }],
        approval: null,
      },
      {
        effects: {
          fetch: () => Promise.reject(new Error("no network in tests")),
          now: () => new Date("2026-09-15T07:00:00Z"),
          ticks: () => 0,
          sleep: () => Promise.resolve(),
          random: () => 0.5,
          signal: new AbortController().signal,
        },
        progress: { start: () => {}, step: () => {}, done: () => {}, stop: () => {} },
        lock,
        record: () => Promise.resolve(),
      },
    );
  } finally {
    await lock.release();
  }
}

const releases = async () => (await publishedGeneration(folder))?.releases.map(({ id }) => id);

test("good files of both formats are published", async () => {
  expect((await dropped(dst, "AUS08", utf8(aus08))).tables[0]?.outcome).toBe("published");
  expect((await dropped(jobindsats, "y25i05", utf8(notices))).tables[0]?.outcome).toBe("published");
});

const line = (from: string, to: string) => {
  if (!aus08.includes(from)) throw new Error(`no line ${from}`);
  return utf8(aus08.replace(from, to));
};
const moved = (at: number, row: readonly unknown[]) =>
  utf8(y25i05(columns, [...noticeRows.slice(0, at), row, ...noticeRows.slice(at + 1)]));

type Case = [
  claim: string,
  source: Source,
  table: string,
  bytes: Uint8Array,
  code: string,
  row: number | null,
  reason: RegExp,
];

const broken: Case[] = [
  ["F14 a maintenance page", dst, "AUS08", utf8("<!DOCTYPE html><html>Lukket</html>"), "unreadable", null, /web page/],
  ["F14 a login page", jobindsats, "y25i05", utf8("<html>Log ind</html>"), "unreadable", null, /web page/],
  [
    "an error body as data",
    jobindsats,
    "y25i05",
    utf8('{"code":422,"cause":"x"}'),
    "unreadable",
    null,
    /columns and rows/,
  ],
  ["an empty file", dst, "AUS08", utf8(""), "unreadable", null, /./],
  ["an empty answer", jobindsats, "y25i05", utf8(y25i05(columns, [])), "empty", null, /ingen rækker/],
  [
    "F15 a column missing",
    dst,
    "AUS08",
    utf8(aus08.replaceAll(/;(?:24|10|22|9);/g, ";").replace(";SAESONFAK", "")),
    "unreadable",
    null,
    /SAESONFAK is missing/,
  ],
  [
    "F15 a column missing",
    jobindsats,
    "y25i05",
    utf8(
      y25i05(
        columns.slice(0, 3),
        noticeRows.map((row) => row.slice(0, 3)),
      ),
    ),
    "unreadable",
    null,
    /virksomheder" is missing/,
  ],
  [
    "F15 a column added",
    dst,
    "AUS08",
    utf8(aus08.replace("SAESONFAK;", "SAESONFAK;KØN;").replaceAll(/;(24|10|22|9);/g, ";$1;TOT;")),
    "unreadable",
    null,
    /KØN was not asked for/,
  ],
  [
    "F15 a measure added",
    jobindsats,
    "y25i05",
    utf8(
      y25i05(
        [...columns, "Varslinger, pct."],
        noticeRows.map((row) => [...row, 1]),
      ),
    ),
    "unreadable",
    null,
    /"Varslinger, pct\." is not declared/,
  ],
  [
    "F15 a column renamed",
    jobindsats,
    "y25i05",
    utf8(y25i05(["Periode", "Område", "Varslede personer", columns[3] ?? ""], noticeRows)),
    "unreadable",
    null,
    /antal personer" is missing; there are/,
  ],
  [
    "F15 a number become text",
    jobindsats,
    "y25i05",
    moved(4, ["2026M05", "Hele landet", "mange", 9]),
    "unreadable",
    5,
    /row 5 has "mange"/,
  ],
  [
    "F15 a row too short",
    jobindsats,
    "y25i05",
    moved(4, ["2026M05", "Hele landet", 3]),
    "unreadable",
    5,
    /row 5 does not have 4/,
  ],
  [
    "F17 two rows that disagree",
    dst,
    "AUS08",
    utf8(`${aus08}101;24;2026M01;1\r\n`),
    "conflicting-duplicate",
    97,
    /gross\|101\|2026M01« står to gange.*række 25/,
  ],
  ["F20 Latin-1 labels", jobindsats, "y25i05", latin1(notices), "unreadable", null, /./],
  [
    "F20 letters read twice",
    jobindsats,
    "y25i05",
    utf8(notices.replaceAll("København", "KÃ¸benhavn")),
    "encoding",
    7,
    /forkert tegnsæt/,
  ],
  [
    "F20 a thousands point",
    dst,
    "AUS08",
    line("101;24;2026M01;1700", "101;24;2026M01;1.700"),
    "unreadable",
    25,
    /1\.700/,
  ],
  ["F21 an unknown mark", jobindsats, "y25i05", moved(4, ["2026M05", "Hele landet", "x", 9]), "unreadable", 5, /"x"/],
  ["F22 a new code", dst, "AUS08", line("671;24;2026M01;30", "672;24;2026M01;30"), "unknown-code", 73, /672/],
  [
    "F22 a new municipality",
    jobindsats,
    "y25i05",
    moved(20, ["2026M03", "Storkøbing", 9, 9]),
    "unknown-code",
    21,
    /Storkøbing/,
  ],
  ["F22 a retired code", dst, "AUS08", utf8(aus08.replaceAll("671;", "673;")), "unknown-code", 73, /673/],
  [
    "F22 an area that is gone",
    jobindsats,
    "y25i05",
    utf8(y25i05(columns, noticeRows.slice(0, 18))),
    "vanished-code",
    null,
    /671« er væk/,
  ],
  ["a half-written file", dst, "AUS08", utf8(aus08.slice(0, 700)), "unreadable", 35, /./],
  ["a half-written file", jobindsats, "y25i05", utf8(notices.slice(0, 300)), "unreadable", null, /cut short/],
  ["a period that is none", dst, "AUS08", line("101;24;2026M06", "101;24;2026M16"), "unknown-period", 45, /2026M16/],
  [
    "a period from the future",
    jobindsats,
    "y25i05",
    moved(5, ["2027M01", "Hele landet", 9, 9]),
    "future-period",
    6,
    /2027M01/,
  ],
  ["a negative number", dst, "AUS08", line("101;24;2026M01;1700", "101;24;2026M01;-17"), "negative", 25, /-17/],
  [
    "a count the source hides",
    jobindsats,
    "y25i05",
    moved(19, ["2026M02", "Struer", 2, 9]),
    "below-smallest-count",
    20,
    /under 3/,
  ],
  ["thousands", dst, "AUS08", utf8(aus08.replaceAll(/;24;(\S+);(\d+)/g, ";24;$1;$2000")), "unit-jump", 1, /gross/],
];

test.each(broken)("%s is quarantined with its place and reason", async (_, source, name, bytes, code, row, reason) => {
  const before = await releases();
  const report = await dropped(source, name, bytes);
  const [table] = report.tables;
  expect(table?.outcome).toBe("stopped");
  const stop = table?.findings.find((finding) => finding.level === "stop" && finding.code === code);
  expect(stop).toMatchObject({ code, row });
  expect(stop?.reason).toMatch(reason);
  expect(await releases()).toEqual(before);
  const kept = await readdir(join(folder, "workspace/quarantine"), { recursive: true });
  expect(kept.some((file) => file.endsWith("findings.json"))).toBe(true);
});

const accepted: [string, Source, string, Uint8Array][] = [
  [
    "F16 columns in another order",
    jobindsats,
    "y25i05",
    utf8(
      y25i05(
        [...columns].toReversed(),
        noticeRows.map((row) => row.toReversed()),
      ),
    ),
  ],
  [
    "F16 columns in another order",
    dst,
    "AUS08",
    utf8(
      aus08
        .split("\r\n")
        .map((text) =>
          text
            .split(";")
            .toSpliced(0, 2, ...text.split(";").slice(0, 2).toReversed())
            .join(";"),
        )
        .join("\r\n"),
    ),
  ],
  ["F17 the same row twice", dst, "AUS08", utf8(`${aus08}101;24;2026M01;1700\r\n`)],
  ["F20 a byte-order mark", dst, "AUS08", utf8(`﻿${aus08}`)],
  ["F20 line feeds alone", dst, "AUS08", utf8(aus08.replaceAll("\r\n", "\n"))],
  ["F20 indented JSON", jobindsats, "y25i05", utf8(JSON.stringify(JSON.parse(notices), null, 2))],
  ["F21 two dots in a new place", dst, "AUS08", line("671;24;2026M01;30", "671;24;2026M01;..")],
  ["F21 an x in a new place", dst, "AUS08", line("671;24;2026M02;31", "671;24;2026M02;x")],
  ["F21 an empty cell in a new place", jobindsats, "y25i05", moved(19, ["2026M02", "Struer", null, null])],
];

test.each(accepted)("$0 is read", async (_, source, name, bytes) => {
  const report = await dropped(source, name, bytes);
  expect(report.tables[0]?.findings.filter(({ level }) => level === "stop")).toEqual([]);
  expect(report.tables[0]?.counts).toMatchObject({ added: 0, gone: 0 });
});
