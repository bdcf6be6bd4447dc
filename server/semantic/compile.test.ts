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
test("one measure by time and area is read cell by cell, everything from the question as parameters", async () => {
  const statement = compiled({
    indicators: ["gross-unemployment"],
    by: ["time", "geography"],
    where: { time: { codes: ["2026M06", "2026M07"] }, geography: { codes: ["101", "751"] } },
  });
  expect(statement.sql).toBe(
    "SELECT 0 AS read, ((list_position(string_split($1, ' '), o.period) - 1) * $2::INTEGER + " +
      `(list_position(string_split($3, ' '), o."geography") - 1))::INTEGER AS cell, o.value AS value, ` +
      `(o.value IS NOT NULL)::INTEGER AS complete, ${rank} AS worst FROM "jobindsats-y25i01" o ` +
      `WHERE o.measure = $4 AND o.period BETWEEN $5 AND $6 AND list_contains(string_split($3, ' '), o."geography")`,
  );
  expect(statement.params).toEqual(["2026M06 2026M07", 2, "101 751", "fte", "2026M06", "2026M07"]);
});

test("areas that are made of others are summed into slots", async () => {
  const statement = compiled({
    indicators: ["gross-unemployment"],
    by: ["time", "geography"],
    where: { time: { codes: ["2026M06", "2026M07"] }, geography: { codes: ["BOR", "01"] } },
  });
  const list = (...places: number[]) =>
    `(SELECT unnest(string_split($${places[0]}, ' ')) AS code, unnest(string_split($${places[1]}, ' '))::INTEGER AS slot, ` +
    `unnest(string_split($${places[2]}, ' '))::INTEGER AS required)`;
  expect(statement.sql).toBe(
    `WITH m0 AS ${list(1, 2, 3)}, m1 AS ${list(4, 5, 6)} ` +
      "SELECT 0 AS read, t.slot * $7::INTEGER + p0.slot AS cell, sum(o.value) AS value, " +
      "count(*) FILTER (o.value IS NOT NULL OR o.status = 'impossible')::INTEGER AS complete, " +
      "CASE WHEN bool_and(o.status = 'impossible') THEN 6 " +
      `ELSE max(${rank.replace("WHEN 'impossible' THEN 6", "WHEN 'impossible' THEN 0")}) END::INTEGER AS worst ` +
      'FROM "jobindsats-y25i01" o JOIN m0 t ON o.period = t.code JOIN m1 p0 ON o."geography" = p0.code ' +
      "WHERE o.measure = $8 GROUP BY cell",
  );
  // Landsdel Byen København (01) is København, Frederiksberg, Dragør and Tårnby; RAR Bornholm is Bornholm.
  expect(statement.params).toEqual([
    "2026M06 2026M07",
    "0 1",
    "1 1",
    "101 147 155 185 400",
    "0 0 0 0 1",
    "1 1 1 1 1",
    2,
    "fte",
  ]);
});

test("a national dataset is read without geography", () => {
  const statement = compiled({ indicators: ["employees"], where: { time: { codes: ["2026M04", "2026M05"] } } });
  expect(statement.sql).toBe(
    "SELECT 0 AS read, ((list_position(string_split($1, ' '), o.period) - 1))::INTEGER AS cell, o.value AS value, " +
      `(o.value IS NOT NULL)::INTEGER AS complete, ${rank} AS worst FROM "dst-lbesk01" o ` +
      "WHERE o.measure = $2 AND o.period BETWEEN $3 AND $4",
  );
  expect(statement.params).toEqual(["2026M04 2026M05", "employees", "2026M04", "2026M05"]);
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
  expect(ask(["101"])).toBe(ask(["751"]));
  expect(ask(["081"])).toBe(ask(["101", "751", "461"]));
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
    indicators: [...catalogue.indicators.values()]
      .filter(({ by, frequency }) => by.includes("geography") && frequency === "month")
      .slice(0, 20)
      .map(({ id }) => id),
    by: ["geography", "time"],
    where: { geography: { level: "municipality" } },
    transform: "yoy",
  });
  const explained = await tables.runAndReadAll(`EXPLAIN ${statement.sql}`, [...statement.params]);
  expect(explained.currentRowCount).toBe(1);
});
