import { expect, test } from "vitest";
import { SourceFault } from "../define.ts";
import { type Ledger, monthsOf, readLedger, writtenLedger } from "./ledger.ts";
import source from "./source.ts";
import { latency } from "./tables.ts";

type Entry = Ledger["arrivals"][number];

const came = (dataset: string, period: string, day: string | null, lagDays = 30): Entry => ({
  dataset,
  period,
  day,
  lagDays,
  dated: day === null ? "unknown" : "here",
});

const delivered = (bytes: Uint8Array) => ({
  name: "latency.json",
  request: { method: "GET" as const, url: "/api/v1/latency", body: null },
  response: { status: 200, contentType: "application/json", requestId: null },
  bytes,
  fetchedAt: "2026-09-15T07:00:00.000Z",
});

/**
 * By hand: June's figures, out on 29 July, are 29 days old and in time; the second quarter's, out on 14 August, 45 days and
 * late by 15; July's, out on 31 August, 31 days and late by one. September is not over before something has come after it.
 */
const arrivals = [
  came("a", "2026M06", "2026-07-29"),
  came("b", "2026K2", "2026-08-14"),
  came("a", "2026M07", "2026-08-31"),
  came("c", "2025", null),
  came("b", "2026K3", "2026-10-02"),
];

test("a month tells how many periods came in it, how many in time, and after how many days", () => {
  expect(monthsOf({ arrivals })).toEqual([
    { month: "2026M07", entries: 1, within: 1, daysSum: 29 },
    { month: "2026M08", entries: 2, within: 0, daysSum: 76 },
    { month: "2026M09", entries: 0, within: 0, daysSum: 0 },
  ]);
});

test("the day promised is in time, the day after is not", () => {
  const [month] = monthsOf({
    arrivals: [
      came("a", "2026M06", "2026-07-30"),
      came("b", "2026M06", "2026-07-31"),
      came("c", "2026M07", "2026-08-01"),
    ],
  });
  expect(month).toEqual({ month: "2026M07", entries: 2, within: 1, daysSum: 61 });
});

test("the month in which the newest came is not over, and an arrival of unknown day is of no month", () => {
  expect(monthsOf({ arrivals: [came("a", "2026M06", "2026-07-29"), came("c", "2025", null)] })).toEqual([]);
  expect(monthsOf({ arrivals: [] })).toEqual([]);
});

test("a ledger is read as rows in the source's words, and a month without arrivals has no mean", () => {
  const rows = [...source.parse(delivered(writtenLedger({ arrivals })), latency)];
  expect(rows.filter(({ keys }) => keys.time === "2026M08").map(({ measure, value }) => [measure, value])).toEqual([
    ["entries", 2],
    ["within", 0],
    ["daysSum", 76],
    ["days", 38],
  ]);
  expect(rows.find(({ keys, measure }) => keys.time === "2026M09" && measure === "days")).toMatchObject({
    value: null,
    mark: "..",
  });
  expect(new Set(rows.map(({ measure }) => measure))).toEqual(
    new Set(latency.measures.map(({ source: word }) => word)),
  );
});

test("equal entries make equal bytes, and what is written is what is read", () => {
  const turned = arrivals.map(({ dated, lagDays, day, period, dataset }) => ({ dated, lagDays, day, period, dataset }));
  expect(writtenLedger({ arrivals: turned })).toEqual(writtenLedger({ arrivals }));
  expect(readLedger(writtenLedger({ arrivals }))).toEqual({ arrivals });
});

test.each([
  "",
  "{}",
  '{"arrivals":[{"dataset":"a"}]}',
  '{"arrivals":[{"dataset":"a","period":"2026M06","day":"31-07-2026","lagDays":30,"dated":"here"}]}',
])("bytes that are no ledger are refused: %s", (text) => {
  expect(() => [...source.parse(delivered(new TextEncoder().encode(text)), latency)]).toThrow(SourceFault);
});
