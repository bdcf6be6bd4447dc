import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import type { Express } from "express";
import { afterEach, expect, test } from "vitest";
import { statbank } from "./demo/statbank.ts";
import type { FaultPlan, StatbankFault } from "./demo/statbankFaults.ts";
import { type StatbankLimits, statbankOf } from "./demo/statbankServer.ts";
import type { StatbankTable } from "./demo/statbankTable.ts";
import { world } from "./demo/world.ts";
import type { Delivery, Means, SourceRow } from "./sources/define.ts";
import { fetchTable, type Manner } from "./sources/dst/fetch.ts";
import dst from "./sources/dst/source.ts";
import { manners, politely } from "./sources/request.ts";

/** The StatBank connector meets the StatBank simulator over loopback. */
const words = (da: string) => ({ da, en: da });
const areas = ["000", "101", "825"];
const periods = ["2025M05", "2025M06", "2025M07"];

/** Area a, period p: 1000 a + p persons actual, ten more adjusted, rates of 2,5 and 3; Læsø's adjusted figures are not there. */
const aus08: StatbankTable = {
  id: "AUS08",
  text: words("Fuldtidsledige (sæsonkorrigeret)"),
  unit: words("-"),
  decimals: 1,
  subject: "2",
  updated: "2025-08-29T08:00:00+02:00",
  variables: [
    {
      id: "OMRÅDE",
      text: words("område"),
      time: false,
      total: "000",
      values: areas.map((id) => ({ id, text: words(id) })),
    },
    {
      id: "SAESONFAK",
      text: words("sæsonkorrigering og faktiske tal"),
      time: false,
      total: null,
      values: ["9", "10", "22", "24"].map((id) => ({ id, text: words(id) })),
    },
    { id: "Tid", text: words("tid"), time: true, total: null, values: periods.map((id) => ({ id, text: words(id) })) },
  ],
  cell: ([area, factor, period]) => {
    if (area === "825" && factor === "10") return "..";
    const count = areas.indexOf(area!) * 1000 + periods.indexOf(period!) + 1;
    return { "24": count, "10": count + 10, "22": 2.5, "9": 3 }[factor!]!;
  },
};

const open: (() => void)[] = [];
afterEach(() => open.splice(0).forEach((close) => close()));

const clock = "2026-09-15T09:00:00+02:00";

async function addressOf(app: Express): Promise<string> {
  const server = app.listen(0, "127.0.0.1");
  await once(server, "listening");
  open.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const bound = server.address();
  if (typeof bound !== "object" || !bound) throw new Error("the simulator has no port");
  return `http://127.0.0.1:${bound.port}/v1`;
}

async function meansAt(app: Express, waits: number[] = []): Promise<Means> {
  return {
    fetch,
    baseUrl: await addressOf(app),
    token: null,
    now: () => new Date("2025-09-15T09:00:00+02:00"),
    sleep: async (ms) => {
      waits.push(ms);
    },
    random: () => 0.5,
    signal: new AbortController().signal,
  };
}

const meansFor = (limits: StatbankLimits, waits: number[] = []) =>
  meansAt(statbankOf({ tables: [aus08], now: new Date("2025-09-15T09:00:00+02:00") }, limits), waits);

const table = dst.tables.find((one) => one.table === "AUS08")!;

async function fetched(means: Means, manner?: Manner): Promise<Delivery[]> {
  const deliveries: Delivery[] = [];
  for await (const delivery of manner ? fetchTable(table, politely(means), manner) : dst.fetch(table, means)) {
    deliveries.push(delivery);
  }
  return deliveries;
}

const rowsOf = (deliveries: readonly Delivery[]): SourceRow[] =>
  deliveries.flatMap((delivery) => [...dst.parse(delivery, table)]);

const bare = (rows: readonly SourceRow[]) =>
  rows.map(({ keys, measure, value }) => `${keys.geography} ${measure} ${keys.time} ${value}`).toSorted();

/** Every fault but the first `times` answers of /data is none. */
const first =
  (times: number, fault: StatbankFault): FaultPlan =>
  (path, count) =>
    path === "/v1/data" && count <= times ? fault : null;

test("the connector reads every cell the simulator has", async () => {
  const rows = rowsOf(await fetched(await meansFor({})));
  expect(rows).toHaveLength(36);
  expect(rows.slice(0, 3)).toEqual([
    { keys: { geography: "000", time: "2025M05" }, measure: "9", value: 3, mark: "", row: 1 },
    { keys: { geography: "000", time: "2025M06" }, measure: "9", value: 3, mark: "", row: 2 },
    { keys: { geography: "000", time: "2025M07" }, measure: "9", value: 3, mark: "", row: 3 },
  ]);
  expect(rows.find(({ keys, measure }) => keys.geography === "101" && measure === "22")?.value).toBe(2.5);
  expect(rows.find(({ keys, measure }) => keys.geography === "825" && measure === "10")).toEqual({
    keys: { geography: "825", time: "2025M05" },
    measure: "10",
    value: null,
    mark: "..",
    row: 28,
  });
});

test("the calendar tells the time of update in Danish time and the newest period", async () => {
  const states = await dst.discover(await meansFor({}));
  expect(states.get("dst-aus08")).toEqual({
    updatedAt: "2025-08-29T08:00:00+02:00",
    nextUpdate: null,
    lastPeriod: "2025M07",
  });
});

test.each([["BULK"], ["CSV"], ["JSONSTAT"]] as const)(
  "%s in parts gives the cells that BULK gives in one",
  async (format) => {
    const means = await meansFor({ cellLimit: 24 });
    const parts = await fetched(means, { format, cellLimit: 24 });
    expect(parts).toHaveLength(2);
    expect(bare(rowsOf(parts))).toEqual(bare(rowsOf(await fetched(means))));
  },
);

test("a limit lower than the documented one is met with halves", async () => {
  const parts = await fetched(await meansFor({ cellLimit: 12, limitCode: "REQUEST-LIMIT" }), {
    format: "CSV",
    cellLimit: 1_000_000,
  });
  expect(parts.map(({ name }) => name)).toEqual([
    "AUS08.2025M05-2025M05.csv",
    "AUS08.2025M06-2025M06.csv",
    "AUS08.2025M07-2025M07.csv",
  ]);
  expect(rowsOf(parts)).toHaveLength(36);
});

test("a 429 is waited out as long as it asks, and the answer is whole", async () => {
  const waits: number[] = [];
  const means = await meansFor({ faults: first(1, { kind: "status", status: 429, retryAfter: "7" }) }, waits);
  expect(rowsOf(await fetched(means))).toHaveLength(36);
  expect(waits).toEqual([7000]);
});

test("a 500 that stays is a passing fault after five tries", async () => {
  const waits: number[] = [];
  const means = await meansFor({ faults: first(9, { kind: "status", status: 500 }) }, waits);
  await expect(fetched(means)).rejects.toMatchObject({ code: "http-500", retryable: true });
  expect(waits).toEqual([1000, 2000, 4000, 8000]);
});

test("a web page with status 200 is a fault, whatever was asked", async () => {
  const means = await meansFor({ faults: () => ({ kind: "html" }) });
  await expect(fetched(means)).rejects.toMatchObject({ code: "content-type" });
  await expect(dst.discover(means)).rejects.toMatchObject({ code: "content-type" });
});

test("a connection cut in the middle is tried again", async () => {
  const means = await meansFor({ faults: first(1, { kind: "truncated", bytes: 200, reset: true }) });
  expect(rowsOf(await fetched(means))).toHaveLength(36);
});

test.each([[40], [200], [420]])(
  "an answer that ends too early, after %i bytes, is never read as figures",
  async (bytes) => {
    const means = await meansFor({ faults: first(1, { kind: "truncated", bytes, reset: false }) });
    const deliveries = await fetched(means);
    expect(() => rowsOf(deliveries)).toThrow(/AUS08\.csv: /);
  },
);

test("a body that drips is given up after the silence allowed", async () => {
  const means = await meansFor({ faults: first(9, { kind: "drip", everyMs: 10_000 }) });
  const hasty = politely({ ...means, sleep: (ms) => wait(Math.min(ms, 1)) }, { ...manners, tries: 2, idleMs: 60 });
  await expect(fetchTable(table, hasty).next()).rejects.toMatchObject({ code: "idle", retryable: true });
});

test("an unknown table is final and carries the request id", async () => {
  const means = await meansFor({});
  const ras400 = dst.tables.find((one) => one.table === "RAS400")!;
  await expect(fetchTable(ras400, politely(means)).next()).rejects.toMatchObject({
    code: "EXTRACT-NOTFOUND",
    message: "Tabel findes ikke: RAS400",
    requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
});

// Areas × values × periods; of benefits, 16 are there always and six for 46, 40, 47, 53, 25 and 17 quarters.
const benefitQuarters = 16 * 77 + 46 + 40 + 47 + 53 + 25 + 17;
test.each([
  ["dst-aus07", 235 * 4],
  ["dst-aus07-persons", 235 * 9],
  ["dst-aus08", 115 * 235 * 4],
  ["dst-aus09", 236 * 2],
  ["dst-aku111m", 223 * 2],
  ["dst-ras400", 115 * 17],
  ["dst-ras400-persons", 3 * 7 * 17],
  ["dst-auk01", 116 * benefitQuarters],
  ["dst-auk01-persons", 3 * 10 * benefitQuarters],
  ["dst-auks01", 77],
  ["dst-folk1a", 104 * 75],
  ["dst-folk1a-persons", 3 * 10 * 75],
  ["dst-lbesk01", 32 * 222],
  ["dst-lbesk03", 222],
  ["dst-lbesk20", 2 * 32 * 74],
  ["dst-ras201", 2 * 115 * 3 * 7 * 17],
  ["dst-atr116", 21 * 17],
  ["dst-lsk02", 2 * 7 * 64],
  ["dst-lsk13", 2 * 7 * 12 * 2],
  ["dst-lsk03", 2 * 64],
  ["dst-fra022", 4 * 32 * 3 * 12],
  ["dst-fra023", 4 * 6 * 3 * 12],
  ["dst-fra024", 4 * 3 * 10 * 12],
  ["dst-ligehb11", 38 * 3 * 11],
  ["dst-ligehi11", 37 * 2 * 10],
])(
  "of the demonstration's %s every declared figure comes, %i of them, in codes and periods we know",
  async (dataset, count) => {
    const declared = dst.tables.find((one) => one.dataset === dataset)!;
    const rows: SourceRow[] = [];
    for await (const delivery of dst.fetch(declared, await meansAt(statbank(world(clock))))) {
      for (const row of dst.parse(delivery, declared)) rows.push(row);
    }
    expect(rows).toHaveLength(count);
    expect([...new Set(rows.map(({ measure }) => measure))].toSorted()).toEqual(
      declared.measures.map(({ source }) => source).toSorted(),
    );
    const taken = [...declared.dimensions, "time"] as const;
    expect(new Set(rows.map((row) => [row.measure, ...taken.map((id) => row.keys[id])].join(" "))).size).toBe(count);
    for (const dimension of declared.dimensions) {
      const codes = dst.codes(dimension, declared);
      expect(rows.filter(({ keys }) => !codes.has(keys[dimension] ?? ""))).toEqual([]);
    }
    expect(rows.filter(({ keys }) => dst.period(keys.time) === null)).toEqual([]);
    expect(rows.map(({ keys }) => keys.time).toSorted()[0]).toBe(declared.firstPeriod);
    expect(rows.filter(({ value, mark }) => value === null && mark !== "-")).toEqual([]);
  },
);

test("the demonstration's calendar is known for every declared table", async () => {
  const states = await dst.discover(await meansAt(statbank(world(clock))));
  expect(Object.fromEntries([...states].map(([dataset, { lastPeriod }]) => [dataset, lastPeriod]))).toEqual({
    "dst-aus07": "2026M07",
    "dst-aus08": "2026M07",
    "dst-aus09": "2026M08",
    "dst-aku111m": "2026M07",
    "dst-aus07-persons": "2026M07",
    "dst-ras400": "2024",
    "dst-ras400-persons": "2024",
    "dst-auk01": "2026K1",
    "dst-auk01-persons": "2026K1",
    "dst-auks01": "2026K1",
    "dst-folk1a": "2026K3",
    "dst-folk1a-persons": "2026K3",
    "dst-lbesk01": "2026M06",
    "dst-lbesk03": "2026M06",
    "dst-lbesk20": "2026K2",
    "dst-ras201": "2024",
    "dst-atr116": "2024",
    "dst-lsk02": "2025K4",
    "dst-lsk13": "2026K2",
    "dst-lsk03": "2025K4",
    "dst-fra022": "2024",
    "dst-fra023": "2024",
    "dst-fra024": "2024",
    "dst-ligehb11": "2025",
    "dst-ligehi11": "2024",
  });
  expect(states.get("dst-aus09")?.updatedAt).toBe("2026-09-10T08:00:00+02:00");
});
