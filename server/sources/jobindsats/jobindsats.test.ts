import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Delivery, Means, Table } from "../define.ts";
import jobindsats from "./source.ts";

const tableOf = (id: string): Table => jobindsats.tables.find(({ dataset }) => dataset === `jobindsats-${id}`)!;
const notices = tableOf("y25i05");

const delivered = (body: unknown): Delivery => ({
  name: "y25i05.json",
  request: { method: "GET", url: "http://127.0.0.1/v3/data/y25i05", body: null },
  response: { status: 200, contentType: "application/json", requestId: null },
  bytes: new TextEncoder().encode(typeof body === "string" ? body : JSON.stringify(body)),
  fetchedAt: "2026-09-15T07:00:00Z",
});

const fixture = readFileSync(join(import.meta.dirname, "fixtures/y25i05.json"), "utf8");
const rowsOf = (body: unknown, table = notices) => [...jobindsats.parse(delivered(body), table)];

test("an answer becomes one row for each area and measure, a masked cell without a value", () => {
  expect(rowsOf(fixture).map(({ keys, measure, value }) => [keys.time, keys.geography, measure, value])).toEqual([
    ["2026M05", "Hele landet", "Varslinger, antal personer", 412],
    ["2026M05", "Hele landet", "Varslinger, antal virksomheder", 17],
    ["2026M05", "Læsø", "Varslinger, antal personer", null],
    ["2026M05", "Læsø", "Varslinger, antal virksomheder", null],
    ["2026M05", "Vesthimmerlands", "Varslinger, antal personer", 12],
    ["2026M05", "Vesthimmerlands", "Varslinger, antal virksomheder", 3],
  ]);
});

test("the order of columns does not matter", () => {
  const body = {
    columns: ["Varslinger, antal virksomheder", "Område", "Varslinger, antal personer", "Periode"],
    rows: [[17, "Hele landet", 412, "2026M05"]],
  };
  expect(rowsOf(body).map(({ measure, value }) => [measure, value])).toEqual([
    ["Varslinger, antal personer", 412],
    ["Varslinger, antal virksomheder", 17],
  ]);
});

test("a number written as Danish text is that number", () => {
  const body = { columns: ["Periode", "Område", "Varslinger, antal personer", "Varslinger, antal virksomheder"] };
  expect(rowsOf({ ...body, rows: [["2026M05", "Hele landet", "1.412", "17"]] })[0]?.value).toBe(1412);
});

test("a share written as text that may be thousands or three decimals is not guessed at", () => {
  const unemployed = tableOf("y25i01");
  const share = unemployed.measures.findIndex(({ additive }) => !additive);
  const columns = ["Periode", "Område", "A", "B", ...unemployed.measures.map(({ source }) => source)];
  const row = (text: string) => [
    "2026M05",
    "Hele landet",
    "I alt",
    "I alt",
    ...unemployed.measures.map((_, at) => (at === share ? text : 7)),
  ];
  expect(rowsOf({ columns, rows: [row("3,125")] }, unemployed)[share]?.value).toBe(3.125);
  expect(() => rowsOf({ columns, rows: [row("3.125")] }, unemployed)).toThrow("may be thousands or decimals");
});

test("an added column of text, and columns or rows that stand twice, are named", () => {
  const body = { columns: ["Periode", "Område", "Branche", ...notices.measures.map(({ source }) => source)] };
  expect(() => rowsOf({ ...body, rows: [["2026M05", "Hele landet", "I alt", 4, 5]] })).toThrow(
    'more columns of text than were asked for: "Branche"',
  );
  expect(() => rowsOf(fixture.replace('"rows"', '"rows": [], "rows"'))).toThrow("stand twice");
});

test("a renamed measure, an added measure and a second member of a total are named", () => {
  const columns = ["Periode", "Område", "Varslinger, antal personer", "Varslinger, antal virksomheder"];
  expect(() => rowsOf({ columns: [...columns.slice(0, 3), "Virksomheder"], rows: [] })).toThrow(
    'the column "Varslinger, antal virksomheder" is missing',
  );
  expect(() => rowsOf({ columns: [...columns, "Nyt mål"], rows: [["2026M05", "Hele landet", 1, 2, 3]] })).toThrow(
    'the measure "Nyt mål" is not declared',
  );
  const twice = [
    ["2026M05", "Hele landet", "Bygge og anlæg", 4, 5],
    ["2026M05", "Hele landet", "Handel", 6, 7],
  ];
  expect(() => rowsOf({ columns: [...columns.slice(0, 2), "Branche", ...columns.slice(2)], rows: twice })).toThrow(
    'the column "Branche" has 2 members',
  );
});

test("a web page, a cut answer, a short row and text for a number are faults, not data", () => {
  const columns = ["Periode", "Område", "Varslinger, antal personer", "Varslinger, antal virksomheder"];
  expect(() => rowsOf("<!doctype html><title>Log ind</title>")).toThrow("a web page");
  expect(() => rowsOf(fixture.slice(0, 90))).toThrow("cut short");
  expect(() => rowsOf({ columns, rows: [["2026M05", "Hele landet", 4]] })).toThrow("row 1 does not have 4 values");
  expect(() => rowsOf({ columns, rows: [["2026M05", "Hele landet", "mange", 4]] })).toThrow('row 1 has "mange"');
});

test("work sharing is the sum of its two disjoint kinds, and hidden where one is", () => {
  const columns = ["Periode", "Område", "Arbejdsfordelingstype", "Antal personer", "Antal sager"];
  const rows = [
    ["2025M05", "Hele landet", "Supplerende dagpenge op til 13 uger", 174, 17],
    ["2025M05", "Hele landet", "Supplerende dagpenge ud over 13 uger", 70, 9],
    ["2025M05", "Skive", "Supplerende dagpenge op til 13 uger", 5, 3],
    ["2025M05", "Skive", "Supplerende dagpenge ud over 13 uger", null, null],
  ];
  expect(rowsOf({ columns, rows }, tableOf("y25i06")).map(({ keys, value }) => [keys.geography, value])).toEqual([
    ["Hele landet", 244],
    ["Hele landet", 26],
    ["Skive", null],
    ["Skive", null],
  ]);
});

test("a kind of work sharing that comes twice, or as something that is no number, is a fault and not a part of the sum", () => {
  const columns = ["Periode", "Område", "Arbejdsfordelingstype", "Antal personer", "Antal sager"];
  const upTo13 = ["2025M05", "Skive", "Supplerende dagpenge op til 13 uger"];
  const beyond = ["2025M05", "Skive", "Supplerende dagpenge ud over 13 uger"];
  const read = (...rows: unknown[]) => rowsOf({ columns, rows }, tableOf("y25i06")).map(({ value }) => value);
  expect(() => read([...upTo13, 174, 17], [...beyond, 70, 9], [...upTo13, 174, 17])).toThrow(
    "row 3 comes twice: 2025M05, Skive",
  );
  expect(() => read([...upTo13, 174, 17], [...beyond, "mange", 9])).toThrow('row 2 has "mange" as Antal personer');
  expect(read([...upTo13, "1.174", 17], [...beyond, 70, 9])).toEqual([1244, 26]);
});

test("period words become ours: rolling quarters are called by their last, years to date are none", () => {
  expect(["2026M08", "2026Q01", "2025Y01", "2023QMAT02", "2026YTD06"].map(jobindsats.period)).toEqual([
    "2026M08",
    "2026K1",
    "2025",
    "2023K2",
    null,
  ]);
});

test("every municipality is known by its own name and by its old spellings", () => {
  const codes = jobindsats.codes("geography", notices);
  expect(
    ["Hele landet", "Aarhus", "Århus", "Nordfyns", "Vesthimmerland", "Udland"].map((name) => codes.get(name)),
  ).toEqual(["000", "751", "751", "480", "820", "997"]);
  // The country, 98 municipalities, Christiansø, the unknown, and eight RAR areas.
  expect(new Set(codes.values()).size).toBe(109);
});

type Answer = { status?: number; body: unknown; type?: string };

/** Means whose source answers by path, and the addresses it was asked for. */
function means(answers: Record<string, Answer>): { means: Means; asked: string[] } {
  const asked: string[] = [];
  const fetch: Means["fetch"] = (input) => {
    const url = input instanceof Request ? input.url : input.toString();
    asked.push(decodeURIComponent(url.replace("http://127.0.0.1/v3", "")));
    const path = Object.keys(answers).find((start) => url.includes(start));
    const { status = 200, body, type = "application/json" } = answers[path ?? ""] ?? { status: 404, body: {} };
    const text = typeof body === "string" ? body : JSON.stringify(body);
    return Promise.resolve(new Response(text, { status, headers: { "Content-Type": type } }));
  };
  return {
    asked,
    means: {
      fetch,
      baseUrl: "http://127.0.0.1/v3",
      token: "nøgle",
      now: () => new Date("2026-09-15T07:00:00Z"),
      sleep: () => Promise.resolve(),
      random: () => 0.5,
      signal: new AbortController().signal,
    },
  };
}

const described = (hierarchies: string[], periods = ["2026M05", "2026M04"]) => ({
  table_id: "y25i05",
  periods: [{ periodtype_id: "M", values: periods.map((period_id) => ({ period_id })) }],
  dimensions: hierarchies.map((id) => ({ dimension_id: id, hierarchies: [{ hierarchy_id: id, levels: [] }] })),
});

async function all(table: Table, given: Means): Promise<Delivery[]> {
  const found: Delivery[] = [];
  for await (const delivery of jobindsats.fetch(table, given)) found.push(delivery);
  return found;
}

test("a table is asked for by its own periods, oldest first, every area and the totals of the rest", async () => {
  const { means: given, asked } = means({
    "/table/": { body: described(["_nykom"]) },
    "/data/": { body: JSON.parse(fixture) },
  });
  await all(notices, given);
  expect(asked).toEqual([
    "/table/y25i05?format=json",
    "/data/y25i05?mgroup.*=*&period.M=2026M04,2026M05&hierarchy._nykom=/&format=json",
    "/data/y25i05?mgroup.*=*&period.M=2026M04,2026M05&hierarchy._nykom=*&format=json",
  ]);
});

test("a hierarchy that the table no longer has is named with those it has", async () => {
  const { means: given } = means({ "/table/": { body: described(["_omrade"]) } });
  await expect(all(notices, given)).rejects.toMatchObject({
    code: "hierarchy",
    message: "y25i05 has no hierarchy _nykom; it has _omrade.",
  });
});

test("a country listed among the municipalities is read once, from its own answer", () => {
  const members = {
    ...delivered(fixture),
    request: { method: "GET", url: "x?hierarchy._nykom=*", body: null },
  } as const;
  expect([...jobindsats.parse(members, notices)].map(({ keys }) => keys.geography)).not.toContain("Hele landet");
});

test("the source's own error body is the fault's text, and its request is remembered", async () => {
  const body = { code: 422, cause: "Unknown hierarchies: ['_nykom']", request_id: "d93663a8" };
  const { means: given } = means({ "/table/": { body: described(["_nykom"]) }, "/data/": { status: 422, body } });
  await expect(all(notices, given)).rejects.toMatchObject({
    code: "hierarchy",
    requestId: "d93663a8",
    retryable: false,
  });
});

test("a refused key says which variable holds it, and a web page is no answer", async () => {
  await expect(all(notices, means({ "/table/": { status: 401, body: {} } }).means)).rejects.toThrow("JOBINDSATS_TOKEN");
  const page = { body: "<html>vedligehold</html>", type: "text/html" };
  await expect(all(notices, means({ "/table/": page }).means)).rejects.toMatchObject({ code: "content-type" });
});

test("a long series is asked for in runs within the row limit", async () => {
  const months = Array.from(
    { length: 400 },
    (_, at) => `${2007 + Math.floor(at / 12)}M${String((at % 12) + 1).padStart(2, "0")}`,
  );
  const { means: given, asked } = means({
    "/table/": { body: described(["_nykom"], months) },
    "/data/": { body: JSON.parse(fixture) },
  });
  await all(notices, given);
  expect(asked.slice(1).map((path) => path.split("period.M=")[1]?.split("&")[0]?.split(",").length)).toEqual([
    300, 300, 100, 100,
  ]);
});

test("the calendar tells when a table was updated and when it is next", async () => {
  const tables = [
    { table_id: "y25i05", table_name: "Varslinger", update_latest: "2026-09-11", update_next: "2026-10-12" },
  ];
  const { means: given } = means({ "/tables": { body: [{ table_groups: [{ tables }] }] } });
  expect(await jobindsats.discover(given)).toEqual(
    new Map([
      ["jobindsats-y25i05", { updatedAt: "2026-09-11T08:00:00+02:00", nextUpdate: "2026-10-12", lastPeriod: null }],
    ]),
  );
});

test("a column is known by its other spellings", () => {
  const columns = [
    "Periode",
    "Område",
    "Visitationskategori",
    "Antal personer på kontanthjælp",
    "Antal fuldtidspersoner på kontanthjælp",
    "Fuldtidspersoner i pct. af arbejdsstyrken",
    "Fuldtidspersoner i pct. af befolkningen",
  ];
  const rows = [["2026M07", "Hele landet", "Visitationskategori i alt", 85_491, 83_581, 2.8, 2.2]];
  expect(rowsOf({ columns, rows }, tableOf("y60a02")).map(({ measure, value }) => [measure, value])).toEqual([
    ["Antal personer", 85_491],
    ["Antal fuldtidspersoner", 83_581],
    ["Fuldtidspersoner i pct. af arbejdsstyrken 16-66 år", 2.8],
    ["Fuldtidspersoner i pct. af befolkningen 16-66 år", 2.2],
  ]);
});

test("an added measure is named even where it is hidden in every row", () => {
  const columns = ["Periode", "Område", "Varslinger, antal personer", "Varslinger, antal virksomheder", "Nyt mål"];
  const rows = [["2026M05", "Hele landet", 412, 17, null]];
  expect(() => rowsOf({ columns, rows })).toThrow('the measure "Nyt mål" is not declared');
});

test("a total that comes with its members is taken instead of their sum", () => {
  const columns = ["Periode", "Område", "Arbejdsfordelingstype", "Antal personer", "Antal sager"];
  const rows = [
    ["2025M05", "Skive", "Arbejdsfordelingstype i alt", 7, 4],
    ["2025M05", "Skive", "Supplerende dagpenge op til 13 uger", 5, 3],
    ["2025M05", "Skive", "Supplerende dagpenge ud over 13 uger", null, null],
  ];
  expect(rowsOf({ columns, rows }, tableOf("y25i06")).map(({ value }) => value)).toEqual([7, 4]);
});

test.each([
  ["Unknown periods: ['2026M09']", "not-yet-published"],
  ["Requested latest 60 periods, but only 12 periods are available", "not-yet-published"],
  ["Unknown period type: M", "period"],
  ["Unknown hierarchies: ['_omrade']", "hierarchy"],
])("the cause %s is the fault %s", async (cause, code) => {
  const body = { code: 422, cause, request_id: "a1" };
  const { means: given } = means({ "/table/": { body: described(["_nykom"]) }, "/data/": { status: 422, body } });
  await expect(all(notices, given)).rejects.toMatchObject({ code, retryable: false, requestId: "a1" });
});

test("a day in winter is that day's morning in winter time", async () => {
  const row = { table_id: "y25i05", table_name: "Varslinger", update_latest: "2026-01-12", update_next: null };
  const { means: given } = means({ "/tables": { body: [{ table_groups: [{ tables: [row] }] }] } });
  const state = (await jobindsats.discover(given)).get("jobindsats-y25i05");
  expect(state).toEqual({ updatedAt: "2026-01-12T08:00:00+01:00", nextUpdate: null, lastPeriod: null });
});
