import { assert, asyncProperty, constantFrom, dictionary, oneof, record, string, subarray } from "fast-check";
import { expect, test } from "vitest";
import { breakdownIds } from "#shared/dimension.ts";
import { refusalCodes } from "#shared/refusal.ts";
import { transforms } from "#shared/query.ts";
import { loadIndicators } from "#server/indicators/list.ts";
import { listedSources } from "#server/ingest/list.ts";
import { type SmallDataset, worldOf } from "#server/semantic/small.test.world.ts";
import { declaredOf } from "#server/sources/declared.ts";
import { fakeKept } from "./api/fakeKept.ts";
import { refusalIn } from "./api/outcome.ts";
import { refusalAnswer, restAnswer } from "./api/rest.ts";
import { appRouter } from "./api/router.ts";
import { createCallerFactory } from "./api/trpc.ts";
import { doorsOver } from "./wire.ts";

/** Random questions asked. */
const asked = Number(process.env["QUESTIONS"] ?? "400");

/** Every table that is declared, as it is served, without rows. */
const datasets = (await listedSources()).flatMap((source) =>
  source.tables.map((table): SmallDataset => {
    const { groupings, cuts, ...declared } = declaredOf(source, table);
    const lastPeriod = { year: "2025", half: "2026H1", quarter: "2026K1", month: "2026M06", week: "2026U20" };
    return {
      dataset: table.dataset,
      levels: [...table.levels],
      firstPeriod: table.firstPeriod,
      lastPeriod: lastPeriod[table.frequency],
      rows: [],
      cells: [],
      declared: { ...declared, groupings: { ...groupings }, cuts: cuts.map((cut) => [...cut]) },
    };
  }),
);
const list = await loadIndicators();
const { store, catalogue, statements } = await worldOf(datasets, { indicators: list });
const doors = doorsOver({
  store,
  catalogue,
  audit: { record: () => Promise.resolve(), verify: () => Promise.reject(new Error()), close: () => Promise.resolve() },
  kept: fakeKept,
  now: () => new Date("2026-09-15T07:00:00Z"),
  changesOf: () => Promise.resolve([]),
  snapshotsOf: () => Promise.resolve([]),
  calendarOf: () => Promise.resolve({ sources: {}, datasets: {} }),
  quality: { runs: () => Promise.resolve(new Map()), declarations: new Map() },
});
const context = { doors, caller: { actor: "demo", role: "viewer" as const }, requestId: "r" };
const call = createCallerFactory(appRouter)(context);

type Outcome = { status: number; code: string; body: string };

/** The answer to an address or a posted body, or the refusal as it is sent. Rejects where we broke. */
async function rest(method: "GET" | "POST", place: string, search: URLSearchParams, body?: unknown): Promise<Outcome> {
  const answer = await restAnswer({ method, path: [place], search, body }, context).catch((error: unknown) => {
    const refusal = refusalIn(error);
    if (!refusal) throw error;
    return refusalAnswer(refusal, "da");
  });
  const text = typeof answer.body === "string" ? answer.body : Buffer.from(answer.body).toString("utf8");
  const code = answer.status === 200 ? "answered" : String(JSON.parse(text).code);
  return { status: answer.status, code, body: text };
}

/** The same question to the procedure of the dashboard. */
const procedure = (input: unknown) =>
  Promise.resolve(Reflect.apply(call.answer, null, [input])).then(
    () => "answered",
    (error: unknown) => refusalIn(error, input)?.code ?? String(error),
  );

const keys = ["geography", ...breakdownIds] as const;
/** An indicator that has the dimension, so that a hostile member is met by the plan and not at the door. */
const indicatorWith = (key: (typeof keys)[number]) => list.find(({ by }) => by.includes(key))?.id ?? "decisions";

/** Assurance plan 3.3, 1 to 10, 26 to 50: what no code list has. */
const words = [
  "'; DROP TABLE x;--",
  "\"value\" FROM obs; COPY obs TO 'x.csv'",
  "read_csv('/etc/passwd')",
  "1) UNION SELECT * FROM duckdb_settings()--",
  "$$a$$",
  "E'\\x27'",
  'a"b""c\0',
  "ATTACH",
  "INSTALL httpfs",
  "PRAGMA database_list",
  "%",
  "_",
  "at-36.0\\",
  "(a+)+$",
  "__proto__",
  "constructor",
  "toString",
  "NaN",
  "Infinity",
  "-0",
  "1e400",
  "9007199254740993",
  "-1",
  "0.5",
  "true",
  "null",
  "[5]",
  '{"$gt":0}',
  "..",
  "16-15",
  "0101",
  "TOT ",
  " TOT",
  "tot",
  "Tot",
  "m",
  "k",
  "T\u0130T",
  "å",
  "a\u030a",
  "\u202eTOT",
  "TO\u200dT",
  "\ud800",
  "level:",
  "level:__proto__",
  "level:total'--",
  "level:level:total",
  "level:TOTAL",
];

test.each(keys)("no word that is no member of %s is answered or breaks anything", async (key) => {
  const indicator = indicatorWith(key);
  for (const word of words) {
    const rule = word.startsWith("level:") ? { level: word.slice(6) } : { codes: [word] };
    const query = { indicators: [indicator], where: { [key]: rule } };
    const outcomes = [
      await rest("GET", "data", new URLSearchParams({ indicator, [key]: word, by: `time,${key}` })),
      await rest("POST", "data", new URLSearchParams(), query),
    ];
    for (const { status, code, body } of outcomes) {
      expect([word, status >= 400 && status < 500]).toEqual([word, true]);
      expect(refusalCodes).toContain(code);
      expect(body).not.toMatch(/\bat .*\.ts|node_modules|Error:|SELECT/);
    }
    expect(refusalCodes).toContain(await procedure({ ...query, by: [key] }));
  }
});

test.each(keys)("the rule of %s has no other shape than the two it has", async (key) => {
  const shapes = [
    null,
    5,
    true,
    "TOT",
    [],
    {},
    { codes: [] },
    { codes: "TOT" },
    { codes: [5] },
    { codes: [null] },
    { codes: [["TOT"]] },
    { codes: ["TOT"], level: "total" },
    { level: 5 },
    { level: ["total"] },
    { level: "total", extra: 1 },
    { codes: Array.from({ length: 1001 }, () => "TOT") },
    { codes: ["x".repeat(41)] },
    { latest: 1 },
    { from: null, to: null },
  ];
  for (const shape of shapes) {
    const query = { indicators: [indicatorWith(key)], where: { [key]: shape } };
    expect(await rest("POST", "data", new URLSearchParams(), query)).toMatchObject({
      status: 400,
      code: "invalid-input",
    });
    expect(await procedure(query)).toBe("invalid-input");
  }
});

test("a dimension stands once in by, under its own name", async () => {
  const indicators = ["reported-accidents"];
  const odd = [
    ["sex", "sex"],
    ["SEX"],
    ["sex "],
    ["__proto__"],
    ["constructor"],
    ["kon"],
    ["time", "sex", "time"],
    [""],
  ];
  for (const by of odd) {
    const { status, code } = await rest("POST", "data", new URLSearchParams(), { indicators, by });
    expect([by, status >= 400 && status < 500]).toEqual([by, true]);
    expect(["invalid-input", "unknown-dimension"]).toContain(code);
  }
  for (const where of [{ SEX: { codes: ["M"] } }, { "sex ": { codes: ["M"] } }, { constructor: { codes: ["M"] } }])
    expect(await rest("POST", "data", new URLSearchParams(), { indicators, where })).toMatchObject({
      code: "invalid-input",
    });
  for (const key of ["Sex", "sex[]", "where.sex", "breakdown", "køn"])
    expect(
      await rest("GET", "data", new URLSearchParams({ indicator: "reported-accidents", [key]: "M" })),
    ).toMatchObject({ code: "invalid-input", status: 400 });
  const twice = new URLSearchParams("indicator=reported-accidents&sex=M&sex=K");
  expect(await rest("GET", "data", twice)).toMatchObject({ code: "invalid-input", status: 400 });
});

/** Periods of the plan's 41 to 46, each to an indicator with breakdowns. */
test("no period that is none, and no span of centuries, breaks anything", async () => {
  const odd = ["2024M13", "2024M00", "2024M1", "24M01", "2023U53", "2024K5", "2024H3", "2024-02-30", "0000", "9999"];
  for (const time of [...odd, ...odd.map((period) => `${period}..`), ...odd.map((period) => `2020..${period}`)])
    expect(
      await rest("GET", "data", new URLSearchParams({ indicator: "reported-accidents", time, sex: "M" })),
    ).toMatchObject({ code: "period-invalid", status: 400 });
  const wide = { indicator: "reported-accidents", time: "1800..2199", by: "time,industry,sex,severity" };
  const all = { ...wide, industry: "level:at-36", sex: "level:sex", severity: "level:absence" };
  expect((await rest("GET", "data", new URLSearchParams(all))).code).toBe("answered");
  for (const transform of ["yoy", "rolling12", "index"])
    for (const time of ["1800", "2199", "1800..2199", "..1800", "2199.."])
      expect(
        await rest(
          "GET",
          "data",
          new URLSearchParams({
            indicator: "recognition-rate",
            time,
            transform: transform === "index" ? "none" : transform,
          }),
        ),
      ).toMatchObject({ status: 200 });
});

const membersOf = (key: (typeof keys)[number]) => catalogue.dimension(key).members;

/** Members as they may be written: one, a grouping, several, and words that are none. */
const member = (key: (typeof keys)[number]) =>
  oneof(
    constantFrom(...membersOf(key).map(({ code }) => code)),
    constantFrom(...new Set(membersOf(key).map(({ level }) => `level:${level}`))),
    subarray([...membersOf(key)], { minLength: 1, maxLength: 3 }).map((all) => all.map(({ code }) => code).join(",")),
    string({ maxLength: 12 }),
    constantFrom(...words),
  );
/** Questions about an indicator by dimensions of its own, now and then with a strange one among them. */
const cell = constantFrom(...list).chain((one) => {
  const own = keys.filter((key) => one.by.includes(key));
  const some = oneof(
    { weight: 4, arbitrary: subarray(own, { maxLength: Math.min(2, own.length) }) },
    subarray([...keys], { maxLength: 2 }),
  );
  return some.chain((chosen) =>
    record(
      {
        indicator: constantFrom(one.id, one.id, one.id, one.id, `${one.id},decisions`, "happiness"),
        by: oneof(
          { weight: 6, arbitrary: constantFrom(["time", ...chosen].join(","), [...chosen, "time"].join(",")) },
          string(),
        ),
        time: constantFrom(
          "latest:1",
          "latest:30",
          "latest:2",
          "2024",
          "2024K1..2025K4",
          "1800..",
          "..2199",
          "2024,2024M01",
          "x",
        ),
        transform: constantFrom<string>("none", "none", "none", "none", ...transforms),
        knownOn: constantFrom("2026-09-15", "2026-09-15", "2026-12-31", "2020-01-01", "2026-02-30"),
        ...Object.fromEntries(chosen.map((key) => [key, member(key)])),
      },
      { requiredKeys: ["indicator"] },
    ),
  );
});

test("random questions over every key are answered or refused, by the dashboard's door and the others alike", async () => {
  const seen = new Map<string, number>();
  await assert(
    asyncProperty(
      constantFrom("data", "figure", "lineage"),
      oneof(cell, dictionary(string(), string())),
      async (place, all) => {
        const { status, code, body } = await rest("GET", place, new URLSearchParams(all));
        seen.set(code, (seen.get(code) ?? 0) + 1);
        expect(status).toBeLessThan(500);
        expect(["answered", ...refusalCodes]).toContain(code);
        expect(body).not.toMatch(/\bat .*\.ts:\d|node_modules/);
      },
    ),
    { numRuns: asked, seed: 6 },
  );
  expect([...seen.keys()]).toEqual(
    expect.arrayContaining(["answered", "not-by-dimension", "level-not-offered", "unknown-member"]),
  );
});

test("nothing that was asked has become text of a statement", () => {
  expect(statements.length).toBeGreaterThan(20);
  for (const { sql } of statements)
    expect(sql).not.toMatch(/DROP|COPY|ATTACH|INSTALL|PRAGMA|duckdb_settings|read_csv|;/);
});
