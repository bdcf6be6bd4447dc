import { once } from "node:events";
import type { Server } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { jobindsats as simulator, type JobindsatsLimits } from "#server/demo/jobindsats.ts";
import { world } from "#server/demo/world.ts";
import type { Delivery, Means, SourceRow } from "#server/sources/define.ts";
import jobindsats from "#server/sources/jobindsats/source.ts";

const denmark = world("2026-09-15T09:00:00+02:00");
const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(faults?: JobindsatsLimits["faults"]): Promise<Means> {
  const server = simulator(denmark, faults ? { faults } : {}).listen(0, "127.0.0.1");
  servers.push(server);
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    fetch,
    baseUrl: `http://127.0.0.1:${address.port}/v3`,
    token: "demo",
    now: () => new Date("2026-09-15T07:00:00Z"),
    sleep: () => Promise.resolve(),
    random: () => 0.5,
    signal: new AbortController().signal,
  };
}

const tableOf = (id: string) => jobindsats.tables.find(({ table }) => table === id)!;

async function deliveries(id: string, means: Means): Promise<Delivery[]> {
  const found: Delivery[] = [];
  for await (const delivery of jobindsats.fetch(tableOf(id), means)) found.push(delivery);
  return found;
}

const rowsOf = async (id: string, means: Means): Promise<SourceRow[]> =>
  (await deliveries(id, means)).flatMap((delivery) => [...jobindsats.parse(delivery, tableOf(id))]);

let means: Means;
beforeAll(async () => {
  means = await serve();
});

// Months from 2007M01 to the newest at the clock, 100 areas, measures.
test.each([
  ["y25i01", 235 * 100 * 4],
  ["y25i09", 235 * 100 * 4],
  ["y25i05", 236 * 100 * 2],
  ["y25i06", 235 * 100 * 2],
  ["y25i07", 236 * 100 * 3],
  ["y01dia02", 235 * 100 * 4],
  ["y01a02", 235 * 100 * 4],
  ["y60a02", 235 * 100 * 4],
])("%s is read whole: every month, area and measure once, every word known", async (id, cells) => {
  const rows = await rowsOf(id, means);
  const codes = jobindsats.codes("geography", tableOf(id));
  const words = new Set(tableOf(id).measures.map(({ source }) => source));
  expect(rows).toHaveLength(cells);
  expect(new Set(rows.map(({ keys, measure }) => `${keys.geography}|${keys.time}|${measure}`)).size).toBe(cells);
  expect(rows.filter(({ keys, measure }) => !codes.has(keys.geography) || !words.has(measure))).toEqual([]);
});

test("the calendar is the world's", async () => {
  const states = await jobindsats.discover(means);
  expect(states.get("jobindsats-y25i01")).toMatchObject({
    updatedAt: "2026-08-21T08:00:00+02:00",
    nextUpdate: "2026-09-21",
  });
  expect(states.size).toBe(jobindsats.tables.length);
});

test("429 and 500 pass, and the table is read all the same", async () => {
  const troubled = await serve((_path, count) =>
    count === 1
      ? { kind: "status", status: 429, retryAfter: "1" }
      : count === 2
        ? { kind: "status", status: 500 }
        : null,
  );
  expect(await deliveries("y25i05", troubled)).toHaveLength(2);
});

test("a web page with 200 is a fault, not data", async () => {
  const closed = await serve(() => ({ kind: "html" }));
  await expect(deliveries("y25i05", closed)).rejects.toMatchObject({ code: "content-type", retryable: true });
});

test("an answer that ends too soon is a fault when it is read", async () => {
  const cut = await serve((path) => (path.includes("/data/") ? { kind: "truncated", bytes: 400, reset: false } : null));
  await expect(rowsOf("y25i05", cut)).rejects.toThrow("the answer is not JSON, or is cut short");
});

test("a refused key is final and names its variable", async () => {
  await expect(deliveries("y25i05", { ...means, token: null })).rejects.toMatchObject({
    code: "unauthorised",
    retryable: false,
  });
});
