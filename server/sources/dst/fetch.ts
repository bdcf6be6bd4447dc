import { comparePeriods } from "#shared/period.ts";
import { danishTime } from "../danishTime.ts";
import { type Delivery, type Means, SourceFault, type Table, type TableState } from "../define.ts";
import { isTooManyCells, refused } from "./errors.ts";
import { readTableInfo, readTableList, type TableInfo, type TableList } from "./metadata.ts";
import { period } from "./period.ts";
import { runsWithin, type Selection, selectionOf } from "./selection.ts";

/** BULK streams without a cell limit; the others are asked for in runs of periods within it. */
export type Manner = { format: "BULK" | "CSV" | "JSONSTAT"; cellLimit: number };

const bulk: Manner = { format: "BULK", cellLimit: Number.POSITIVE_INFINITY };

const isContentType = (contentType: string, wanted: "json" | "csv") =>
  wanted === "csv" ? /^text\/csv\b/i.test(contentType) : /^(?:text|application)\/json\b/i.test(contentType);

type Call = { method: "GET" | "POST"; path: string; body: string | null; wanted: "json" | "csv"; name: string };

/** One answer of StatBank. Throws `SourceFault` on a refusal, and on an answer that is not of the kind asked for. */
async function ask(call: Call, means: Means): Promise<Delivery> {
  const url = `${means.baseUrl}${call.path}`;
  const answer = await means.fetch(url, {
    method: call.method,
    ...(call.body === null ? {} : { body: call.body, headers: { "Content-Type": "application/json" } }),
  });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const requestId = answer.headers.get("StatbankAPI-Request-Id");
  if (answer.status !== 200) throw refused(answer.status, bytes, requestId);
  const contentType = answer.headers.get("Content-Type") ?? "";
  if (!isContentType(contentType, call.wanted)) {
    throw new SourceFault("content-type", `${call.name} came as ${contentType || "nothing"}, not as ${call.wanted}.`, {
      retryable: true,
      requestId,
    });
  }
  return {
    name: call.name,
    request: { method: call.method, url, body: call.body },
    response: { status: answer.status, contentType, requestId },
    bytes,
    fetchedAt: means.now().toISOString(),
  };
}

const read = (path: string, name: string, means: Means) =>
  ask({ method: "GET", path, body: null, wanted: "json", name }, means);

async function tableInfoOf(table: string, means: Means): Promise<TableInfo> {
  const { bytes } = await read(`/tableinfo/${table}?lang=da&format=JSON`, `${table}.tableinfo.json`, means);
  return readTableInfo(bytes);
}

async function tableListOf(query: string, means: Means): Promise<TableList> {
  const { bytes } = await read(`/tables?lang=da&format=JSON${query}`, "tables.json", means);
  return readTableList(bytes);
}

const newest = (words: readonly string[]) =>
  words
    .flatMap((word) => period(word) ?? [])
    .toSorted(comparePeriods)
    .at(-1) ?? null;

const stateIn = (info: TableInfo): TableState => ({
  updatedAt: danishTime(info.updated),
  nextUpdate: null,
  lastPeriod: newest(info.variables.filter(({ time }) => time).flatMap(({ values }) => values.map(({ id }) => id))),
});

/** Days within which a listed table is asked for its own state: the list's newest period lags behind it. */
const recentDays = 7;

/**
 * What StatBank says of the declared tables, by dataset, each table asked once: one list of all tables, one of those updated lately, and
 * `/tableinfo` of the declared ones among these. A table that is on neither list has no state; fetching it tells why.
 * StatBank announces no next update.
 */
export async function discover(tables: readonly Table[], means: Means): Promise<ReadonlyMap<string, TableState>> {
  const all = new Map((await tableListOf("", means)).map((row) => [row.id, row]));
  const lately = new Set((await tableListOf(`&pastDays=${recentDays}`, means)).map((row) => row.id));
  const states = new Map<string, TableState>();
  for (const table of new Set(tables.map((declared) => declared.table))) {
    const row = all.get(table);
    const listed: TableState = {
      updatedAt: row ? danishTime(row.updated) : null,
      nextUpdate: null,
      lastPeriod: row?.latestPeriod ? period(row.latestPeriod) : null,
    };
    states.set(table, lately.has(table) ? stateIn(await tableInfoOf(table, means)) : listed);
  }
  return new Map(
    tables.flatMap(({ dataset, table }) => {
      const state = states.get(table);
      return state ? [[dataset, state] as const] : [];
    }),
  );
}

function dataCall(
  table: Table,
  selection: Selection,
  periods: readonly string[],
  { format }: Manner,
  name: string,
): Call {
  const body = {
    table: table.table,
    format,
    lang: "da",
    valuePresentation: "Code",
    ...(format === "JSONSTAT" ? {} : { delimiter: "Semicolon" }),
    variables: [
      ...selection.others.map(({ code, values }) => ({ code, values })),
      { code: selection.time, values: periods },
    ],
  };
  const wanted = format === "JSONSTAT" ? "json" : "csv";
  return { method: "POST", path: "/data", body: JSON.stringify(body), wanted, name };
}

/** One run of periods; where StatBank finds it too large, its halves. A single period that is too large is final. */
async function* within(
  table: Table,
  selection: Selection,
  periods: readonly string[],
  manner: Manner,
  means: Means,
): AsyncGenerator<Delivery> {
  const isAll = periods.length === selection.periods.length;
  const ending = manner.format === "JSONSTAT" ? "json" : "csv";
  const name = isAll ? `${table.table}.${ending}` : `${table.table}.${periods[0]}-${periods.at(-1)}.${ending}`;
  try {
    yield await ask(dataCall(table, selection, isAll ? ["*"] : periods, manner, name), means);
  } catch (fault) {
    if (!isTooManyCells(fault) || periods.length < 2) throw fault;
    const half = Math.ceil(periods.length / 2);
    yield* within(table, selection, periods.slice(0, half), manner, means);
    yield* within(table, selection, periods.slice(half), manner, means);
  }
}

/** The whole of a table, or what its selection is narrowed to, read by its metadata first. Throws `SourceFault`. */
export async function* fetchTable(
  table: Table,
  means: Means,
  manner: Manner = bulk,
  narrowed: (selection: Selection, info: TableInfo) => Selection = (selection) => selection,
): AsyncGenerator<Delivery> {
  const info = await tableInfoOf(table.table, means);
  const selection = narrowed(selectionOf(table, info), info);
  for (const periods of runsWithin(selection, manner.cellLimit)) {
    yield* within(table, selection, periods, manner, means);
  }
}
