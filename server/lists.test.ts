import { expect, test } from "vitest";
import type { Part } from "#server/indicators/define.ts";
import { loadIndicators } from "#server/indicators/list.ts";
import { listedSources } from "#server/ingest/list.ts";

const tables = new Map((await listedSources()).flatMap((source) => source.tables.map((one) => [one.dataset, one])));
const indicators = await loadIndicators();

/** A dataset and the unit of one of its measures, as its source declares them. */
const declared = ({ dataset, value }: Part) => {
  const table = tables.get(dataset);
  return { table, unit: table?.measures.find(({ id }) => id === value)?.unit };
};

const simple = indicators.flatMap(({ measure, ...rest }) => ("value" in measure ? [{ ...rest, measure }] : []));
const ratios = indicators.flatMap(({ measure, ...rest }) => ("ratio" in measure ? [{ ...rest, measure }] : []));
const products = indicators.flatMap(({ measure, ...rest }) => ("product" in measure ? [{ ...rest, measure }] : []));

test("every indicator is read as it is, or is a ratio or a product", () => {
  expect(indicators.length).toBeGreaterThan(0);
  expect(simple.length + ratios.length + products.length).toBe(indicators.length);
});

test.each(products)("$id comes when the later of what it multiplies does", ({ measure: { product }, ...promised }) => {
  const factors = [declared(product.left), declared(product.right)];
  expect(factors.map(({ unit }) => unit)).not.toContain(undefined);
  expect(promised.lagDays).toBe(Math.max(...factors.map(({ table }) => table?.lagDays ?? Infinity)));
});

test.each(simple)("$id promises what its dataset's source declares", (indicator) => {
  const { table, unit } = declared(indicator.measure);
  expect(unit).toBe(indicator.unit);
  expect(table).toMatchObject({
    frequency: indicator.frequency,
    lagDays: indicator.lagDays,
    provisionalPeriods: indicator.provisionalPeriods,
  });
});

test.each(ratios)("$id promises what the source of its numerator declares", ({ measure: { ratio }, ...promised }) => {
  const [above, below] = [declared(ratio.numerator), declared(ratio.denominator)];
  expect([above.unit, below.unit]).not.toContain(undefined);
  // A numerator made of finer periods is out long before the denominator that is waited for.
  const { table } = ratio.numerator.over ? below : above;
  expect(table).toMatchObject({
    frequency: promised.frequency,
    lagDays: promised.lagDays,
    provisionalPeriods: promised.provisionalPeriods,
  });
});

const adjusted = indicators.flatMap(({ id, unit, seasonallyAdjusted: part }) => (part ? [{ id, unit, part }] : []));

test.each(adjusted)("the adjusted series of $id is declared in its unit", ({ unit, part }) => {
  expect(declared(part).unit).toBe(unit);
});
