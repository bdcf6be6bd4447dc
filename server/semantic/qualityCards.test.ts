import { expect, test } from "vitest";
import type { DatasetCard } from "#shared/indicator.ts";
import type { CheckLevel, Declaration, QualityRun } from "#shared/quality.ts";
import type { Generation, Release } from "#server/store/manifest.ts";
import { qualityOf, type QualityMeans, qualitySummaries } from "./qualityCards.ts";

const words = (text: string) => ({ da: text, en: text });

const card = (id: string, state: DatasetCard["state"] = "current", daysLate = 0): DatasetCard => ({
  id,
  source: { id: "s", label: words("Kilden"), agency: "star", licence: "", homepage: "" },
  table: id,
  label: words(id),
  documentation: `https://example.org/${id}`,
  frequency: "month",
  dimensions: [],
  levels: [],
  groupings: {},
  measures: [],
  lagDays: 30,
  provisionalPeriods: 0,
  indicators: [],
  release: null,
  state,
  daysLate,
});

const run = (at: string, level: CheckLevel, outcome: QualityRun["outcome"] = "published"): QualityRun => ({
  at,
  outcome,
  release: outcome === "published" ? `r-${at}` : null,
  counts: null,
  checks: [
    { id: "contract", level: "passed", count: 0, ms: 1 },
    { id: "parts", level, count: level === "passed" ? 0 : 3, ms: 2 },
  ],
  findings: [],
  control: null,
});

const release = (dataset: string, id: string, more: Partial<Release> = {}): Release => ({
  id,
  dataset,
  declared: {
    source: { id: "s", label: words("Kilden"), agency: "star", licence: "", homepage: "" },
    table: dataset,
    label: words(dataset),
    documentation: "",
    frequency: "month",
    dimensions: [],
    levels: [],
    groupings: {},
    cuts: [],
    every: 1,
    measures: [],
    lagDays: 30,
    provisionalPeriods: 0,
  },
  firstPeriod: "2020M01",
  lastPeriod: "2026M07",
  rows: 79,
  fetchedAt: "2026-09-15T07:00:00Z",
  updatedAt: null,
  nextUpdate: null,
  snapshots: [],
  findings: { stop: 0, warn: 0 },
  file: `releases/${id}.parquet`,
  sha256: "0",
  ...more,
});

const generation = (number: number, ...releases: Release[]): Generation => ({
  number,
  mode: "demo",
  publishedAt: `2026-0${number}-15T07:00:00Z`,
  clock: null,
  releases,
  file: `${number}.duckdb`,
  sha256: "0",
});

const declaration: Declaration = {
  relevance: words("r"),
  accuracy: words("a"),
  timeliness: words("t"),
  comparability: words("c"),
  coherence: words("k"),
};

const means = (
  datasets: readonly DatasetCard[],
  runs: Readonly<Record<string, readonly QualityRun[]>>,
  history: readonly Generation[] = [],
): QualityMeans => ({
  datasets: () => datasets,
  runs: () => Promise.resolve(new Map(Object.entries(runs))),
  history: () => history,
  declarations: new Map([["one", declaration]]),
});

test("a stop is red, what is told, let pass or late is amber, the rest green, and what was never looked at unknown", async () => {
  const found = await qualitySummaries(
    means(
      [
        card("fine"),
        card("told"),
        card("passed-by-a-person"),
        card("late", "late", 4),
        card("stopped"),
        card("stopped-since", "stopped"),
        card("new"),
      ],
      {
        fine: [run("2026-09-15", "passed"), run("2026-08-15", "stop", "stopped")],
        told: [run("2026-09-15", "warn")],
        "passed-by-a-person": [run("2026-09-15", "approved")],
        late: [run("2026-09-15", "passed")],
        stopped: [run("2026-09-15", "stop", "stopped"), run("2026-08-15", "passed")],
        "stopped-since": [run("2026-09-15", "passed")],
      },
    ),
  );
  expect(found.map(({ dataset, state }) => [dataset, state])).toEqual([
    ["stopped", "red"],
    ["stopped-since", "red"],
    ["told", "amber"],
    ["passed-by-a-person", "amber"],
    ["late", "amber"],
    ["new", "unknown"],
    ["fine", "green"],
  ]);
  expect(found.find(({ dataset }) => dataset === "told")?.counts).toEqual({
    passed: 1,
    skipped: 0,
    warn: 1,
    approved: 0,
    stop: 0,
  });
});

test("one dataset's card has its runs, its declaration, and each release where it came, with who let it pass or took it back", async () => {
  const approval = { by: "Anna Jensen", reason: "varslet" };
  const rollback = { by: "Bo Nielsen", reason: "fejl hos kilden", withdrawn: ["two"] };
  const history = [
    generation(4, release("one", "first", { rollback })),
    generation(3, release("one", "two", { approval }), release("other", "x")),
    generation(2, release("one", "first"), release("other", "x")),
    generation(1, release("one", "first")),
  ];
  const found = await qualityOf("one", means([card("one")], { one: [run("2026-09-15", "passed")] }, history));
  expect(found.releases.map((one) => [one.release, one.generation, one.approval, one.rollback])).toEqual([
    ["first", 4, null, rollback],
    ["two", 3, approval, null],
    ["first", 1, null, null],
  ]);
  expect(found).toMatchObject({ state: "green", declaration, documentation: "https://example.org/one" });
  expect(found.runs).toHaveLength(1);
});

test("a dataset that is not there is refused by name", async () => {
  await expect(qualityOf("nowhere", means([card("one")], {}))).rejects.toMatchObject({
    code: "unknown-dataset",
    values: { id: "nowhere" },
  });
});
