import { expect, test } from "vitest";
import type { Delivery, Source, SourceRow, Table } from "#server/sources/define.ts";
import { source } from "#server/sources/define.ts";
import { atMost } from "#server/sources/quality.ts";
import { looked, type More } from "./fixtures/looked.ts";

/** Accidents by sex and severity, year by year; the words of the file are our codes. */
const accidents: Table = {
  dataset: "yard-t1",
  table: "T1",
  label: { da: "Ulykker", en: "Accidents" },
  documentation: "https://example.org/T1",
  frequency: "year",
  firstPeriod: "2020",
  dimensions: ["sex", "severity"],
  levels: [],
  groupings: { sex: ["total", "sex"], severity: ["total", "seriousness"] },
  measures: [
    { id: "accidents", source: "antal", label: { da: "Ulykker", en: "Accidents" }, unit: "cases", additive: true },
    { id: "fatal", source: "døde", label: { da: "Døde", en: "Fatal" }, unit: "cases", additive: true },
  ],
  lagDays: 200,
  provisionalPeriods: 0,
  emptyMeans: "missing",
  smallestCount: null,
};

type Row = readonly [sex: string, severity: string, year: string, measure: string, value: number | null];

/** By hand: 60 + 40 men, 30 + 20 women, each serious and other, nothing unstated; one in ten fatal. */
const rows: readonly Row[] = ["2020", "2021", "2022"].flatMap((year): Row[] =>
  (
    [
      ["TOT", "TOT", 150],
      ["TOT", "serious", 90],
      ["TOT", "other", 60],
      ["TOT", "unstated", 0],
      ["M", "TOT", 100],
      ["M", "serious", 60],
      ["M", "other", 40],
      ["M", "unstated", 0],
      ["K", "TOT", 50],
      ["K", "serious", 30],
      ["K", "other", 20],
      ["K", "unstated", 0],
    ] as const
  ).flatMap(([sex, severity, value]): Row[] => [
    [sex, severity, year, "antal", value],
    [sex, severity, year, "døde", value / 10],
  ]),
);

const delivered = (given: readonly Row[]): Delivery => ({
  name: "T1.json",
  request: { method: "GET", url: "https://example.org/T1", body: null },
  response: { status: 200, contentType: "application/json", requestId: null },
  bytes: new TextEncoder().encode(JSON.stringify(given)),
  fetchedAt: "2026-09-15T07:00:00Z",
});

const codes = new Map(["TOT", "M", "K", "serious", "other", "unstated", "absence.1-3d"].map((code) => [code, code]));

const yard = (table: Table): Source =>
  source({
    id: "yard",
    agency: "at",
    label: { da: "Pladsen", en: "The yard" },
    homepage: "https://example.org",
    licence: "CC BY 4.0",
    tables: [table],
    address: null,
    discover: () => Promise.resolve(new Map()),
    fetch: () => {
      throw new Error("nothing is fetched here");
    },
    parse: ({ bytes }) =>
      JSON.parse(new TextDecoder().decode(bytes)).map(([sex, severity, time, measure, value]: Row): SourceRow => ({
        keys: { time, geography: "000", sex, severity },
        measure,
        value,
        mark: "",
      })),
    codes: () => codes,
    period: (word) => (/^\d{4}$/.test(word) ? word : null),
  });

const found = async (given: readonly Row[], table: Table = accidents, more: More = {}) => {
  const { findings, checks } = await looked(yard(table), table, [delivered(given)], { today: "2023-06-01", ...more });
  return { told: findings.all.map(({ level, code, reason }) => `${level} ${code}: ${reason}`), checks, findings };
};

const but = (place: string, value: number | null) =>
  rows.map((row): Row => (row.slice(0, 4).join(" ") === place ? [row[0], row[1], row[2], row[3], value] : row));

test("honest figures by two breakdowns have no finding, and their parts were looked at along both", async () => {
  const { told, checks } = await found(rows);
  expect(told).toEqual([]);
  expect(checks.find(({ id }) => id === "parts")?.level).toBe("passed");
});

test("men and women who do not make the total are found, and so are the severities of each", async () => {
  const { told, findings } = await found(but("M serious 2021 antal", 80));
  // 80 + 40 men are 120, not 100; 80 + 30 serious are 110, not 90.
  expect(told).toEqual([
    expect.stringMatching(/^stop parts-differ: Delenes sum er ikke tallet for »TOT« \(accidents\)\./),
  ]);
  expect(
    findings.violations
      .get("parts-differ")
      ?.map((cell) => [cell["sex"], cell["severity"], cell["value"], cell["expected"]]),
  ).toEqual([
    ["TOT", "serious", 90, 110],
    ["M", "TOT", 100, 120],
  ]);
});

test("a part that is hidden is no difference, however much its total is", async () => {
  expect((await found(but("M serious 2021 antal", null))).told).toEqual([]);
});

test("parts that need not make their total are left alone", async () => {
  const table: Table = { ...accidents, quality: { parts: { sex: "none", severity: { within: 0.5 } } } };
  const { told } = await found(but("M serious 2021 antal", 80), table);
  expect(told.filter((one) => one.startsWith("stop"))).toEqual([]);
});

test("a cell taken apart by both is outside cuts that take apart by one at a time", async () => {
  const table: Table = { ...accidents, cuts: [["sex"], ["severity"]] };
  const { told, findings } = await found(rows, table);
  expect(told[0]).toMatch(/^warn outside-cuts: Cellen »accidents\|M\|serious\|2020« er delt op/);
  // Six of the twelve combinations, two measures, three years.
  expect(findings.all.filter(({ code }) => code === "outside-cuts").reduce((sum, { count }) => sum + count, 0)).toBe(
    36,
  );
  const alone = rows.filter(([sex, severity]) => sex === "TOT" || severity === "TOT");
  expect((await found(alone, table)).told).toEqual([]);
});

test("a grouping that is declared and not there, and one that is there and not declared, are told", async () => {
  const { told } = await found([...rows.filter(([sex]) => sex === "TOT"), ["TOT", "absence.1-3d", "2020", "antal", 1]]);
  expect(told).toEqual([
    expect.stringMatching(/^warn undeclared-level: .*»absence.1-3d« er af et niveau/),
    expect.stringMatching(/^warn missing-level: Niveauet »sex« mangler/),
  ]);
});

test("a row without a key and a word that is no code stop, each with its place", async () => {
  const { findings } = await found([...rows, ["", "TOT", "2022", "antal", 3], ["X", "TOT", "2022", "antal", 3]]);
  const told = findings.all.map(({ level, code, row, reason }) => [level, code, row, reason]);
  expect(told).toEqual([
    ["stop", "missing-key", 73, expect.stringMatching(/^Rækker mangler sex\./)],
    ["stop", "unknown-code", 74, expect.stringMatching(/^Køn »X« er ikke kendt\./)],
  ]);
});

test("a survey has no missing rounds, and its next is due a round after", async () => {
  const rounds = rows.filter(([, , year]) => year !== "2021");
  expect((await found(rounds)).told).toEqual(["warn missing-period: Der mangler perioder: 2021."]);
  const survey = { ...accidents, every: 2 };
  expect((await found(rounds, survey)).told).toEqual([]);
  // The round of 2024 and 200 days: 19 July 2025, and three days' grace.
  expect((await found(rounds, survey, { today: "2025-07-22" })).told).toEqual([]);
  expect((await found(rounds, survey, { today: "2025-07-23" })).told).toEqual([
    "warn late: Nyeste periode er 2022; den næste skulle være kommet for 1 dage siden.",
  ]);
});

test("a measure above the one it is part of stops, with both numbers kept", async () => {
  const table: Table = { ...accidents, quality: atMost("fatal", "accidents") };
  const { told, findings } = await found(but("K other 2022 døde", 21), table);
  expect(told.join(" ")).toContain("stop identity-broken: »fatal|K|other|2022«: fatal er mere end accidents.");
  expect(findings.violations.get("identity-broken")).toMatchObject([{ value: 21, expected: 20 }]);
});

test("a stock that is not the one before with what came and went stops", async () => {
  const table: Table = {
    ...accidents,
    quality: {
      identities: [
        {
          id: "stock",
          left: [{ measure: "accidents" }],
          is: "equal",
          right: [
            { measure: "accidents", before: 1 },
            { measure: "fatal", times: 2 },
          ],
          tolerance: 0,
        },
      ],
    },
  };
  const still = rows.map((row): Row => [row[0], row[1], row[2], row[3], row[3] === "døde" ? 0 : row[4]]);
  expect((await found(still, table)).told).toEqual([]);
  const { findings } = await found(rows, table);
  // Each later cell of accidents that is above nothing lacks two fatal for each ten: nine combinations, two years.
  expect(findings.all.filter(({ code }) => code === "identity-broken").reduce((sum, { count }) => sum + count, 0)).toBe(
    18,
  );
});

test("a control total that differs stops with period and both numbers, one within the source's rounding does not", async () => {
  const totals = [
    { measure: "accidents", period: "2021", value: 151 },
    { measure: "accidents", period: "2022", value: 150 },
    { measure: "accidents", period: "2022", value: 60, codes: { sex: "M", severity: "serious" } },
  ];
  const control = { totals, from: "https://example.org/total" };
  const { told, checks } = await found(rows, accidents, { control });
  expect(told).toEqual([
    expect.stringContaining("Kontroltallet for 2021 er 151, men leverancen har 150 (»accidents|TOT|TOT|2021«)."),
  ]);
  expect(checks.find(({ id }) => id === "control-totals")).toMatchObject({ level: "stop", count: 1 });
  const rounded = { ...accidents, quality: { controlRounding: 1 } };
  expect((await found(rows, rounded, { control })).told).toEqual([]);
  const newer = { totals: [{ measure: "accidents", period: "2023", value: 140 }], from: "x" };
  expect((await found(rows, accidents, { control: newer })).told).toEqual([
    expect.stringContaining("Kontroltallet for 2023 er 140, men leverancen har intet tal"),
  ]);
});

test("figures that are there no more in a tenth of the cells stop until a named person approves", async () => {
  const gone = rows.map((row, at): Row => [row[0], row[1], row[2], row[3], at % 5 === 0 ? null : row[4]]);
  const { told } = await found(gone, accidents, { served: [delivered(rows)] });
  expect(told.find((one) => one.includes("values-hidden"))).toMatch(
    /^stop values-hidden: 15 celler, der er vist med et tal/,
  );
  const approval = { by: "Anna Jensen", reason: "diskretion hos kilden" };
  const approved = await found(gone, accidents, { served: [delivered(rows)], approval });
  expect(approved.checks.find(({ id }) => id === "marks")?.level).toBe("approved");
});
