import { once } from "node:events";
import type { Express } from "express";
import { afterEach, expect, test } from "vitest";
import { type EurostatLimits, eurostat as simulator } from "./demo/eurostat.ts";
import { world } from "./demo/world.ts";
import type { Means, SourceRow } from "./sources/define.ts";
import eurostat from "./sources/eurostat/source.ts";

/** The Eurostat connector meets the Eurostat simulator over loopback. */
const open: (() => void)[] = [];
afterEach(() => open.splice(0).forEach((close) => close()));

const clock = "2026-09-15T09:00:00+02:00";
const denmark = world(clock);

async function addressOf(app: Express): Promise<string> {
  const server = app.listen(0, "127.0.0.1");
  await once(server, "listening");
  open.push(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return `http://127.0.0.1:${address.port}`;
}

const meansFor = async (limits: EurostatLimits = {}): Promise<Means> => ({
  fetch,
  baseUrl: await addressOf(simulator(denmark, limits)),
  token: null,
  now: () => new Date(clock),
  sleep: async () => {},
  random: () => 0,
  signal: new AbortController().signal,
});

async function rowsOf(dataset: string, means: Means): Promise<{ rows: SourceRow[]; names: string[] }> {
  const table = eurostat.tables.find((one) => one.dataset === dataset)!;
  const rows: SourceRow[] = [];
  const names: string[] = [];
  for await (const delivery of eurostat.fetch(table, means)) {
    names.push(delivery.name);
    rows.push(...eurostat.parse(delivery, table));
  }
  return { rows, names };
}

const at = (rows: readonly SourceRow[], geography: string, measure: string, time: string) =>
  rows.find((row) => row.keys.geography === geography && row.measure === measure && row.keys.time === time);

test("the first quarters of Denmark are those that Eurostat published", async () => {
  const { rows } = await rowsOf("eurostat-une-rt-q", await meansFor());
  // Domain reference D.13.
  const published = { "2022-Q1": 4.3, "2023-Q1": 4.7, "2024-Q1": 5.8, "2025-Q1": 6.3, "2026-Q1": 7 };
  for (const [quarter, rate] of Object.entries(published)) expect(at(rows, "DK", "SA", quarter)?.value).toBe(rate);
});

test("a quarter is the mean of its months, and the shifted collection of 2023 is flagged", async () => {
  const means = await meansFor();
  const [{ rows: months }, { rows: quarters }] = await Promise.all([
    rowsOf("eurostat-une-rt-m", means),
    rowsOf("eurostat-une-rt-q", means),
  ]);
  const mean =
    ["2026-01", "2026-02", "2026-03"].reduce((sum, month) => sum + at(months, "DK", "SA", month)!.value!, 0) / 3;
  expect(at(quarters, "DK", "SA", "2026-Q1")?.value).toBeCloseTo(mean, 1);
  expect(months.filter(({ mark }) => mark === "b").map(({ keys }) => `${keys.geography} ${keys.time}`)).toEqual([
    "DK 2023-10",
    "DK 2023-10",
  ]);
});

test("half of the accidents reported at home keep a person away for more than three days", async () => {
  const { rows } = await rowsOf("eurostat-hsw-n2-01", await meansFor());
  // Domain reference D.6: 42,709 reported in 2019, 49,088 in 2023.
  expect(at(rows, "DK", "NR", "2019")!.value! / 42_709).toBeCloseTo(0.5, 1);
  expect(at(rows, "DK", "NR", "2023")!.value! / 49_088).toBeCloseTo(0.5, 1);
  // The newest year is 2023: 2024 comes in the autumn of 2026.
  expect(at(rows, "DK", "NR", "2024")).toBeUndefined();
});

test("what is hidden, missing and provisional comes with its flag, and every one of them is known", async () => {
  const { rows } = await rowsOf("eurostat-hsw-n2-02", await meansFor());
  const flagged = rows.filter(({ mark, measure }) => mark !== "" && measure === "NR");
  expect(
    flagged.map(({ keys, value, mark }) => [keys.geography, keys.time, eurostat.standing?.(mark, value)?.status]),
  ).toEqual([
    ["EU27_2020", "2023", "provisional"],
    ["FI", "2013", "suppressed"],
    ["NO", "2010", "missing"],
  ]);
});

test("the calendar knows the newest period and when it came", async () => {
  const states = await eurostat.discover(await meansFor());
  expect([...states].map(([dataset, { lastPeriod, updatedAt }]) => [dataset, lastPeriod, updatedAt])).toEqual([
    ["eurostat-une-rt-m", "2026M07", "2026-09-01T11:00:00+02:00"],
    ["eurostat-une-rt-q", "2026K2", "2026-09-12T11:00:00+02:00"],
    ["eurostat-hsw-n2-01", "2023", "2025-10-21T11:00:00+02:00"],
    ["eurostat-hsw-n2-02", "2023", "2025-10-21T11:00:00+02:00"],
  ]);
});

test.each(["eurostat-une-rt-m", "eurostat-hsw-n2-01"])(
  "%s comes whole through queue, cell limit and faults",
  async (dataset) => {
    const whole = await rowsOf(dataset, await meansFor());
    const cells = whole.rows.length;
    const hard = await rowsOf(
      dataset,
      await meansFor({
        cellLimit: Math.ceil(cells / 2),
        queued: 1,
        faults: (path, count) =>
          path.includes("/data/") && count === 2 ? { kind: "status", status: 429, retryAfter: "1" } : null,
      }),
    );
    expect(hard.names.length).toBeGreaterThan(1);
    const sorted = (rows: readonly SourceRow[]) => rows.map((row) => JSON.stringify({ ...row, row: 0 })).toSorted();
    expect(sorted(hard.rows)).toEqual(sorted(whole.rows));
  },
);
