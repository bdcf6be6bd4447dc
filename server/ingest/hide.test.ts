import fc from "fast-check";
import { expect, test } from "vitest";
import type { CellStatus } from "#shared/cube.ts";
import { withStaging } from "#server/store/staging.ts";
import { hide, hidingStatements, isOfHiddenCount, type PatternRow } from "#server/disclosure/pattern.ts";

const measures = ["fte", "rate", "other"];
const areas = ["000", "101"];
const sexes = ["TOT", "M"];
const periods = ["2026M01", "2026M02"];
const statuses: readonly CellStatus[] = ["ok", "suppressed", "missing"];
const table = { name: "cell", keys: ["geography", "sex", "period"], suppressed: 1 };
/** Rates, number 1, are made of fte, number 0. */
const shares = new Map([[1, 0]]);

const row = fc
  .record({
    measure: fc.constantFrom(...measures),
    geography: fc.constantFrom(...areas),
    sex: fc.constantFrom(...sexes),
    period: fc.constantFrom(...periods),
    status: fc.constantFrom(...statuses),
    figure: fc.integer({ min: 0, max: 99 }),
  })
  .map(({ figure, ...rest }): PatternRow => ({ ...rest, value: rest.status === "missing" ? null : figure }));

const rowsOnce = fc.uniqueArray(row, {
  maxLength: 24,
  selector: ({ measure, geography, sex, period }) => [measure, geography, sex, period].join(" "),
});

/** The same cells hidden by statements in the engine, in the order they were given; and how many shares were seen through. */
const staged = (rows: readonly PatternRow[]) =>
  withStaging(async (staging) => {
    const columns = ["measure", "geography", "sex", "period", "status", "turn"];
    await staging.make([
      {
        name: "cell",
        columns: [...columns.map((name) => [name, "INTEGER"] as const), ["value", "DOUBLE"]],
        rows: rows.map(({ measure, geography = "", sex = "", period, status, value }, turn) => [
          measures.indexOf(measure),
          areas.indexOf(geography),
          sexes.indexOf(sex),
          periods.indexOf(period),
          statuses.indexOf(status),
          turn,
          value,
        ]),
      },
    ]);
    const told = await staging.read(
      `SELECT count(*) AS n FROM cell c WHERE value IS NOT NULL AND (${isOfHiddenCount(table, shares)})`,
    );
    await staging.run(hidingStatements(table, shares).join("; "));
    const { value = [], status = [] } = await staging.read("SELECT value, status FROM cell ORDER BY turn");
    const hidden = rows.map((given, at) => ({
      ...given,
      value: value[at] ?? null,
      status: statuses[Number(status[at])],
    }));
    return { hidden, told: Number(told["n"]?.[0]) };
  });

test("statements on a staged table hide what the policy hides, along every breakdown", async () => {
  await fc.assert(
    fc.asyncProperty(rowsOnce, async (rows) => {
      const expected = hide(rows, { tier: "T0", shares: { rate: "fte" } });
      const { hidden, told } = await staged(rows);
      expect(hidden).toEqual(expected);
      // What is told of is exactly what a share would have shown of a hidden count.
      const opened = rows.filter(
        ({ measure, value }, at) =>
          measure === "rate" &&
          value !== null &&
          expected[at]?.value === null &&
          rows.some(
            (one) =>
              one.measure === "fte" &&
              one.status === "suppressed" &&
              one.geography === rows[at]?.geography &&
              one.sex === rows[at]?.sex &&
              one.period === rows[at]?.period,
          ),
      );
      expect(told).toBe(opened.length);
    }),
    { numRuns: 60, seed: 20_260_915 },
  );
});
