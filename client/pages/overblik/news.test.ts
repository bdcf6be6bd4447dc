import { expect, test } from "vitest";
import type { ChangedIndicator, EstateChanges } from "#shared/changes.ts";
import { newsOf, unseen } from "./news.ts";

const change = (indicator: string, part: Partial<ChangedIndicator>): ChangedIndicator => ({
  indicator,
  label: { da: indicator, en: indicator },
  newPeriods: [],
  revised: { cells: 0, whole: [] },
  hidden: 0,
  shown: 0,
  gone: 0,
  declared: [],
  releases: [],
  ...part,
});
const edition = (generation: number, ...indicators: ChangedIndicator[]): EstateChanges => ({
  generation,
  publishedAt: "2026-09-15T09:00:00+02:00",
  newDatasets: [],
  indicators,
});
const revised = {
  cells: 4,
  whole: [{ dataset: "d", label: null, period: "2026M05", before: 3_083_100, after: 3_084_900, decimals: 0 }],
};

const editions = [
  edition(9, change("employees", { revised }), change("work-sharing", { newPeriods: ["2026M06", "2026M07"] })),
  edition(
    8,
    change("gross-unemployment", { newPeriods: ["2026M07"] }),
    change("work-sharing", { newPeriods: ["2026M05"] }),
  ),
  edition(7, change("vacancies-new", { newPeriods: ["2026M06"] })),
];

test("a reader who was here sees what came since, a new one the newest edition", () => {
  expect(unseen(editions, 7).map(({ generation }) => generation)).toEqual([9, 8]);
  expect(unseen(editions, 9)).toEqual([]);
  expect(unseen(editions, null).map(({ generation }) => generation)).toEqual([9]);
});

test("an indicator is told once, by its newest period or its revised figure", () => {
  const { news, changed } = newsOf(unseen(editions, 7), []);
  expect(changed).toBe(3);
  expect(news).toEqual([
    {
      kind: "revised",
      indicator: "employees",
      label: { da: "employees", en: "employees" },
      period: "2026M05",
      before: 3_083_100,
      after: 3_084_900,
      decimals: 0,
    },
    expect.objectContaining({ kind: "period", indicator: "work-sharing", period: "2026M07" }),
    expect.objectContaining({ kind: "period", indicator: "gross-unemployment", period: "2026M07" }),
  ]);
});

test("what interests the reader comes first", () => {
  const { news } = newsOf(unseen(editions, 7), ["gross-unemployment", "work-sharing"]);
  expect(news.map(({ indicator }) => indicator)).toEqual(["gross-unemployment", "work-sharing", "employees"]);
});

test("what is only hidden or declared otherwise is counted, and told on its own page", () => {
  expect(newsOf([edition(9, change("employees", { hidden: 3 }))], [])).toEqual({ news: [], changed: 1 });
});
