import { expect, test } from "vitest";
import { querySchema, type QueryInput } from "#shared/query.ts";
import { loadIndicators } from "#server/indicators/list.ts";
import { catalogueOf } from "./catalogue.ts";
import { compile } from "./compile.ts";
import { planFor } from "./plan.ts";
import { generationOf, tablesOf } from "./small.test.world.ts";
import { spine } from "./spine.test.world.ts";

const catalogue = catalogueOf(await loadIndicators(), generationOf(spine));
const tables = await tablesOf(spine);
const compiled = (query: QueryInput) => compile(planFor(querySchema.parse(query), catalogue))!;

const rank =
  "CASE o.status WHEN 'ok' THEN 0 WHEN 'provisional' THEN 1 WHEN 'estimated' THEN 2 WHEN 'forecast' THEN 3 " +
  "WHEN 'missing' THEN 4 WHEN 'unpublished' THEN 5 WHEN 'impossible' THEN 6 WHEN 'suppressed' THEN 7 ELSE 4 END";
const list = (a: number, b: number, c: number) =>
  `(SELECT unnest(string_split($${a}, ' ')) AS code, unnest(string_split($${b}, ' '))::INTEGER AS slot, ` +
  `unnest(string_split($${c}, ' '))::INTEGER AS required)`;

test("one measure by time and area is one summed read with everything from the question as parameters", async () => {
  const statement = compiled({
    indicators: ["gross-unemployment"],
    by: ["time", "geography"],
    where: { time: { codes: ["2026M06", "2026M07"] }, geography: { codes: ["101", "04"] } },
  });
  expect(statement.sql).toBe(
    `WITH t0 AS ${list(1, 2, 3)}, a1 AS ${list(4, 5, 6)} ` +
      "SELECT 0 AS read, t.slot * $7::INTEGER + a.slot AS cell, sum(o.value) AS value, " +
      `count(o.value) FILTER (a.required = 1)::INTEGER AS complete, max(${rank})::INTEGER AS worst ` +
      'FROM "jobindsats-y25i01" o JOIN t0 t ON o.period = t.code JOIN a1 a ON o.geography = a.code ' +
      "WHERE o.measure = $8 GROUP BY t.slot, a.slot",
  );
  // Landsdel Bornholm (04) comes before København and is made of Bornholm (400), whose municipality it is.
  expect(statement.params).toEqual(["2026M06 2026M07", "0 1", "1 1", "400 101", "0 1", "1 1", 2, "fte"]);
});

test("a national dataset is read without geography", () => {
  const statement = compiled({ indicators: ["employees"], where: { time: { codes: ["2026M05"] } } });
  expect(statement.sql).toBe(
    `WITH t0 AS ${list(1, 2, 3)} SELECT 0 AS read, t.slot AS cell, sum(o.value) AS value, ` +
      `count(o.value)::INTEGER AS complete, max(${rank})::INTEGER AS worst ` +
      'FROM "dst-lbesk01" o JOIN t0 t ON o.period = t.code WHERE o.measure = $4 GROUP BY t.slot',
  );
  expect(statement.params).toEqual(["2026M05", "0", "1", "employees"]);
});

test("a recomputed ratio is two reads, the denominator of the year before", () => {
  const { sql, params } = compiled({
    indicators: ["gross-unemployment-rate"],
    where: { time: { codes: ["2024M12", "2025M01"] }, geography: { codes: ["BOR"] } },
  });
  expect(sql.match(/FROM "[^"]+"/g)).toEqual(['FROM "jobindsats-y25i01"', 'FROM "dst-ras400"']);
  expect(params).toContain("2023 2024");
});

test("the same dataset and measure is read once, however many indicators ask for it", () => {
  const { sql } = compiled({ indicators: ["gross-unemployment", "long-term-share"], where: { time: { latest: 1 } } });
  expect(sql.match(/FROM "[^"]+"/g)).toEqual(['FROM "jobindsats-y25i01"', 'FROM "jobindsats-y25i09"']);
});

test("what is asked never becomes text of the statement", () => {
  const ask = (codes: string[]) =>
    compiled({ indicators: ["gross-unemployment"], where: { geography: { codes }, time: { latest: 12 } } }).sql;
  expect(ask(["101"])).toBe(ask(["751", "461"]));
});

test("a question for which no release is served is not read", () => {
  const empty = catalogueOf(
    [...catalogue.indicators.values()],
    generationOf(spine.filter(({ dataset }) => dataset === "dst-lbesk01")),
  );
  const query = querySchema.parse({ indicators: ["work-sharing"], where: { time: { codes: ["2026M01"] } } });
  expect(compile(planFor(query, empty))).toBeNull();
});

test("the largest question is still one statement the engine accepts", async () => {
  const statement = compiled({
    indicators: [...catalogue.indicators.values()].filter(({ by }) => by.includes("geography")).map(({ id }) => id),
    by: ["geography", "time"],
    where: { geography: { level: "municipality" } },
    transform: "yoy",
  });
  const explained = await tables.runAndReadAll(`EXPLAIN ${statement.sql}`, [...statement.params]);
  expect(explained.currentRowCount).toBe(1);
});
