import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Means } from "../define.ts";
import dst from "./source.ts";

const fixture = (name: string) => readFileSync(join(import.meta.dirname, "fixtures", name));
const table = dst.tables.find(({ dataset }) => dataset === "dst-aus08");
if (!table) throw new Error("dst-aus08 is not declared");

/** What StatBank answers a question for the country alone with: one period, four measures. */
const answer = {
  version: "2.0",
  class: "dataset",
  id: ["OMRÅDE", "SAESONFAK", "Tid"],
  size: [1, 4, 1],
  role: { time: ["Tid"] },
  dimension: {
    OMRÅDE: { category: { index: { "000": 0 }, label: { "000": "Hele landet" } } },
    SAESONFAK: { category: { index: { "9": 0, "10": 1, "22": 2, "24": 3 }, label: {} } },
    Tid: { category: { index: { "2026M06": 0 }, label: { "2026M06": "2026M06" } } },
  },
  value: [2.9, 87_100, 2.7, 84_902],
};

const asked: { url: string; body: unknown }[] = [];
const means: Means = {
  fetch: (input, init) => {
    const url = input instanceof Request ? input.url : input.toString();
    asked.push({ url, body: typeof init?.body === "string" ? JSON.parse(init.body) : null });
    const bytes = url.includes("/tableinfo/") ? fixture("AUS08.tableinfo.json") : Buffer.from(JSON.stringify(answer));
    return Promise.resolve(new Response(new Uint8Array(bytes), { headers: { "Content-Type": "text/json" } }));
  },
  baseUrl: "http://127.0.0.1:9",
  token: null,
  now: () => new Date("2026-09-15T07:00:00Z"),
  sleep: () => Promise.resolve(),
  random: () => 0.5,
  signal: new AbortController().signal,
};

test("control totals are asked for by a request of their own: the country alone, in another format", async () => {
  const control = await dst.control?.(table, means);
  const { body } = asked.at(-1) ?? {};
  expect(body).toMatchObject({ table: "AUS08", format: "JSONSTAT" });
  expect(JSON.stringify(body)).toContain('{"code":"OMRÅDE","values":["000"]}');
  expect(control?.totals.map(({ measure, period, value }) => [measure, period, value]).toSorted()).toEqual([
    ["gross", "2026M06", 84_902],
    ["gross-sa", "2026M06", 87_100],
    ["rate", "2026M06", 2.7],
    ["rate-sa", "2026M06", 2.9],
  ]);
  expect(control?.from).toBe("http://127.0.0.1:9/data");
});
