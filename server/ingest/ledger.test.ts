import { expect, test } from "vitest";
import { declaredOf } from "#server/sources/declared.ts";
import type { Arrival, Release } from "#server/store/manifest.ts";
import { townSource, townTable } from "./fixtures/townSource.ts";
import { arrivalsOf } from "./ledger.ts";

const release = (dataset: string, lastPeriod: string, more: Partial<Release> = {}): Release => ({
  id: `${dataset}-${lastPeriod}`,
  dataset,
  declared: declaredOf(
    townSource(() => ""),
    townTable,
  ),
  firstPeriod: "2026M01",
  lastPeriod,
  rows: 1,
  fetchedAt: "2026-09-15T07:00:00.000Z",
  updatedAt: null,
  nextUpdate: null,
  snapshots: [],
  findings: { stop: 0, warn: 0 },
  file: "",
  sha256: "",
  ...more,
});

const months = (last: number) => Array.from({ length: last }, (_, at) => `2026M${String(at + 1).padStart(2, "0")}`);
const periodsOf = ({ lastPeriod }: Release) => Promise.resolve(months(Number(lastPeriod.slice(5))));
const here = (dataset: string, period: string, day: string): Arrival => ({
  dataset,
  period,
  day,
  lagDays: 30,
  dated: "here",
});

test("of a dataset that is new only the newest period counts, on the day its source updated it", async () => {
  const releases = [release("a", "2026M07", { updatedAt: "2026-08-27T08:00:00+02:00" })];
  expect(await arrivalsOf([], releases, "2026-09-15T07:00:00.000Z", periodsOf)).toEqual([
    { dataset: "a", period: "2026M07", day: "2026-08-27", lagDays: 30, dated: "source" },
  ]);
});

test("where the source names no day it is unknown, and says so", async () => {
  expect(await arrivalsOf([], [release("a", "2026M07")], "2026-09-15T07:00:00.000Z", periodsOf)).toEqual([
    { dataset: "a", period: "2026M07", day: null, lagDays: 30, dated: "unknown" },
  ]);
});

test("later periods came on the day they were published here, in Denmark, two of them if two came", async () => {
  const recorded = [here("a", "2026M05", "2026-07-01")];
  expect(await arrivalsOf(recorded, [release("a", "2026M07")], "2026-09-14T22:30:00.000Z", periodsOf)).toEqual([
    here("a", "2026M06", "2026-09-15"),
    here("a", "2026M07", "2026-09-15"),
  ]);
});

test("where a run stands for daily looks the newest period came on the day its source updated it", async () => {
  const recorded = [here("a", "2026M05", "2026-07-01")];
  const releases = [release("a", "2026M07", { updatedAt: "2026-08-27T08:00:00+02:00" })];
  expect(await arrivalsOf(recorded, releases, "2026-09-15T07:00:00Z", periodsOf, { looksDaily: true })).toEqual([
    here("a", "2026M06", "2026-09-15"),
    { dataset: "a", period: "2026M07", day: "2026-08-27", lagDays: 30, dated: "source" },
  ]);
});

test("a revision, a shorter series and the same once more are no arrivals", async () => {
  const recorded = [here("a", "2026M07", "2026-08-27")];
  for (const last of ["2026M07", "2026M06"])
    expect(await arrivalsOf(recorded, [release("a", last)], "2026-09-15T07:00:00.000Z", periodsOf)).toEqual([]);
});

test("a period without a figure has not come", async () => {
  const recorded = [here("a", "2026M05", "2026-07-01")];
  const onlyJune = () => Promise.resolve(months(6));
  expect(await arrivalsOf(recorded, [release("a", "2026M07")], "2026-09-15T07:00:00.000Z", onlyJune)).toEqual([
    here("a", "2026M06", "2026-09-15"),
  ]);
});

test("history that is filled in backwards does not count", async () => {
  const recorded = [here("a", "2026M07", "2026-08-27")];
  const older = [release("a", "2026M07", { firstPeriod: "2007M01" })];
  expect(await arrivalsOf(recorded, older, "2026-09-15T07:00:00.000Z", periodsOf)).toEqual([]);
});
