import { expect, test } from "vitest";
import { loadIndicators } from "#server/indicators/list.ts";
import type { DeclaredSeries } from "#server/indicators/reconcile.ts";
import { reconciliations } from "#server/indicators/reconciliations.ts";
import { listedSources } from "#server/ingest/list.ts";

const sources = await listedSources();
const tables = new Map(sources.flatMap((source) => source.tables.map((table) => [table.dataset, table])));
const indicators = new Map((await loadIndicators()).map((indicator) => [indicator.id, indicator]));

const series = reconciliations.flatMap(({ id, frequency, series: all }) =>
  all.map((one) => ({ place: `${id}: ${one.id}`, frequency, ...one })),
);

/** Frequency of what a series is read from, and whether it has all that is asked of it. */
function declared({ reads }: DeclaredSeries) {
  if ("part" in reads) {
    const table = tables.get(reads.part.dataset);
    return { frequency: table?.frequency, has: table?.measures.some(({ id }) => id === reads.part.value) };
  }
  const indicator = indicators.get(reads.indicator);
  const rule = indicator?.measure ?? {};
  const asked = [
    reads.isAdjusted ? indicator?.seasonallyAdjusted !== undefined : true,
    reads.per === undefined ? true : "ratio" in rule,
    reads.at === undefined ? true : "value" in rule,
  ];
  return { frequency: indicator?.frequency, has: asked.every(Boolean) };
}

test.each(series)("$place is read from what is declared, at the frequency it is shown in", (one) => {
  expect(declared(one)).toEqual({ frequency: one.frequency, has: true });
});

test("the concepts that two agencies publish are all there", () => {
  // Register against survey, the two publishers of the register, AT's two editions, AT against ESAW, EU-OSHA, AES and DST.
  expect(reconciliations.map(({ id, series: all }) => [id, all.map(({ agency }) => agency).join(" ")])).toEqual([
    ["unemployment-rate", "star dst eurostat"],
    ["gross-unemployed", "star dst"],
    ["accidents-editions", "at at"],
    ["accidents-europe", "at eurostat"],
    ["accident-rate-europe", "at eurostat euosha"],
    ["fatal-accidents-europe", "at eurostat"],
    ["accidents-insurance", "at aes"],
    ["diseases-insurance", "at aes"],
    ["accidents-statbank", "at dst"],
  ]);
});
