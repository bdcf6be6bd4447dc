import { expect, test } from "vitest";
import type { Means } from "../define.ts";
import jobindsats from "./source.ts";

const table = jobindsats.tables.find(({ dataset }) => dataset === "jobindsats-y25i05");
if (!table) throw new Error("jobindsats-y25i05 is not declared");

const described = {
  table: { table_id: "y25i05" },
  table_id: "y25i05",
  periods: [{ periodtype_id: "M", values: [{ period_id: "2026M05" }, { period_id: "2026M06" }] }],
  measure_groups: [],
  dimensions: [{ dimension_id: "area", hierarchies: [{ hierarchy_id: "_nykom" }] }],
};

const answer = {
  columns: ["Periode", "Område", "Varslinger, antal personer", "Varslinger, antal virksomheder"],
  rows: [
    ["2026M05", "Hele landet", 412, 17],
    ["2026M06", "Hele landet", null, 9],
  ],
};

const asked: string[] = [];
const means: Means = {
  fetch: (input) => {
    const url = input instanceof Request ? input.url : input.toString();
    asked.push(url);
    const body = JSON.stringify(url.includes("/table/") ? described : answer);
    return Promise.resolve(new Response(body, { headers: { "Content-Type": "application/json" } }));
  },
  baseUrl: "http://127.0.0.1:9",
  token: "t",
  now: () => new Date("2026-09-15T07:00:00Z"),
  sleep: () => Promise.resolve(),
  random: () => 0.5,
  signal: new AbortController().signal,
};

test("the country's totals are asked for by a request of their own; one that is hidden is no control", async () => {
  const control = await jobindsats.control?.(table, means);
  expect(asked).toHaveLength(2);
  expect(new URL(asked[1] ?? "").searchParams.get("hierarchy._nykom")).toBe("/");
  expect(control?.totals).toEqual([
    { measure: "persons", period: "2026M05", value: 412 },
    { measure: "companies", period: "2026M05", value: 17 },
    { measure: "companies", period: "2026M06", value: 9 },
  ]);
});
