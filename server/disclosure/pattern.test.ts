import { expect, test } from "vitest";
import { hide, type PatternRow } from "./pattern.ts";

const policy = { tier: "T0", shares: { rate: "fte" } } as const;

const row = (measure: string, value: number | null, status: PatternRow["status"], geography = "411"): PatternRow => ({
  period: "2024M01",
  geography,
  measure,
  value,
  status,
});

test("a share is hidden where its count is hidden, and only there", () => {
  const rows = [
    row("fte", null, "suppressed"),
    row("rate", 2.1, "ok"),
    row("fte", 14651, "ok", "101"),
    row("rate", 3.7, "ok", "101"),
  ];
  expect(hide(rows, policy)).toEqual([
    row("fte", null, "suppressed"),
    row("rate", null, "suppressed"),
    row("fte", 14651, "ok", "101"),
    row("rate", 3.7, "ok", "101"),
  ]);
});

test("a cell the source marks as hidden carries no number", () => {
  expect(hide([row("fte", 2, "suppressed")], policy)).toEqual([row("fte", null, "suppressed")]);
});

test("a missing count hides no share", () => {
  const rows = [row("fte", null, "missing"), row("rate", 2.1, "ok")];
  expect(hide(rows, policy)).toEqual(rows);
});

test("a national row without geography is matched by its period", () => {
  const national = { period: "2024M01", measure: "rate", value: 2.9, status: "ok" } as const;
  const count = { period: "2024M01", measure: "fte", value: null, status: "suppressed" } as const;
  expect(hide([national, count], policy)[0]).toEqual({ ...national, value: null, status: "suppressed" });
});
