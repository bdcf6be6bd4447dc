import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { changesSince, keepChanges, readChanges } from "./changes.ts";
import { claimMode } from "./generations.ts";
import type { Generation, Release } from "./manifest.ts";
import { type Observation, type Particulars, writeRelease } from "./release.ts";

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

const particulars = (id: string): Particulars => ({
  id,
  dataset: "at-accidents",
  declared: {
    source: {
      id: "at",
      label: { da: "Arbejdstilsynet", en: "Working Environment Authority" },
      agency: "at",
      licence: "-",
      homepage: "https://at.dk",
    },
    table: "ulykker",
    label: { da: "Ulykker", en: "Accidents" },
    documentation: "https://at.dk",
    frequency: "year",
    dimensions: ["geography", "sex"],
    levels: ["country", "region"],
    groupings: { sex: ["total", "sex"] },
    cuts: [["geography", "sex"]],
    every: 1,
    measures: [{ id: "accidents", label: { da: "Ulykker", en: "Accidents" }, unit: "persons", additive: true }],
    lagDays: 150,
    provisionalPeriods: 0,
  },
  fetchedAt: "2026-09-15T07:00:00.000Z",
  updatedAt: null,
  nextUpdate: null,
  snapshots: [],
  findings: { stop: 0, warn: 0 },
});

const cell = (period: string, geography: string, sex: string, value: number | null): Observation => ({
  measure: "accidents",
  period,
  geography,
  sex,
  value,
  status: value === null ? "suppressed" : "ok",
});

const generationOf = (releases: Release[]): Generation => ({
  number: 1,
  mode: "demo",
  publishedAt: "2026-08-15T07:00:00Z",
  clock: null,
  releases,
  file: "",
  sha256: "",
});

async function twoReleases() {
  const folder = await mkdtemp(join(tmpdir(), "overblik-changes-"));
  folders.push(folder);
  await claimMode(folder, "demo");
  const before = await writeRelease(
    folder,
    [
      cell("2023", "000", "TOT", 49_000),
      cell("2023", "000", "M", 30_000),
      cell("2023", "081", "TOT", null),
      cell("2023", "084", "TOT", 12),
      cell("2023", "085", "TOT", 7),
    ],
    particulars("at-accidents-one"),
  );
  const now = await writeRelease(
    folder,
    [
      cell("2023", "000", "TOT", 49_088),
      cell("2023", "000", "M", 30_050),
      cell("2023", "081", "TOT", 5),
      cell("2023", "084", "TOT", null),
      cell("2024", "000", "TOT", 50_000),
    ],
    particulars("at-accidents-two"),
  );
  return { folder, before, now };
}

test("a new period, revised figures old to new, and cells hidden, shown and gone are told apart", async () => {
  const { folder, before, now } = await twoReleases();
  expect(await changesSince(folder, generationOf([before]), [now])).toEqual([
    {
      dataset: "at-accidents",
      from: "at-accidents-one",
      to: "at-accidents-two",
      newPeriods: ["2024"],
      revised: {
        cells: 2,
        oldest: "2023",
        newest: "2023",
        whole: [{ measure: "accidents", period: "2023", before: 49_000, after: 49_088 }],
      },
      hidden: 1,
      shown: 1,
      gone: 1,
      declared: [],
    },
  ]);
});

test("a release that is served already has no entry, and a first one changes nothing", async () => {
  const { folder, before, now } = await twoReleases();
  expect(await changesSince(folder, generationOf([now]), [now])).toEqual([]);
  const [first] = await changesSince(folder, null, [before]);
  expect([first?.from, first?.newPeriods, first?.revised.cells]).toEqual([null, [], 0]);
});

test("what is declared otherwise is named", async () => {
  const { folder, before, now } = await twoReleases();
  const later = { ...now, declared: { ...now.declared, lagDays: 120 } };
  expect((await changesSince(folder, generationOf([before]), [later]))[0]?.declared).toEqual(["lagDays"]);
});

test("what is kept beside a generation is read back, and none is read where none was kept", async () => {
  const { folder, before, now } = await twoReleases();
  const changes = await changesSince(folder, generationOf([before]), [now]);
  await keepChanges(folder, 2, changes);
  expect(await readChanges(folder, 2)).toEqual(changes);
  expect(await readChanges(folder, 1)).toEqual([]);
});
