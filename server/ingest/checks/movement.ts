import { type Frequency, shift } from "#shared/period.ts";
import type { Observation } from "#server/store/release.ts";
import type { Checked } from "../check.ts";
import { keyOf } from "../compare.ts";
import type { Placed } from "../conform.ts";

const country = "000";
const robustSigmas = 5;
/** Movements within a tenth are never a fault, however still a series has been. */
const leastSigma = 0.02;
/** Fewer periods than this say too little of how a series moves. */
const leastHistory = 36;
const perYear: Record<Frequency, number> = { year: 1, half: 2, quarter: 4, month: 12, week: 52 };
/** A unit that has changed moves nearly all cells by the same large factor, a thousand most often. */
const unitFactor = 100;
const unitFactorWithin = 500;

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

type Series = ReadonlyMap<string, number>;

const seriesOf = (rows: readonly Observation[], measure: string): Series =>
  new Map(
    rows
      .filter((row) => row.measure === measure && (row.geography ?? country) === country)
      .flatMap(({ period, value }) => (value === null || value <= 0 ? [] : [[period, value] as const])),
  );

/** Change from the period before of the growth on a year before, by period: what is left when season and trend are gone. */
function surprises(series: Series, frequency: Frequency): Map<string, number> {
  const growth = (period: string) => {
    const [now, then] = [series.get(period), series.get(shift(period, -perYear[frequency]))];
    return now === undefined || then === undefined ? null : Math.log(now / then);
  };
  const found = new Map<string, number>();
  for (const period of series.keys()) {
    const [now, before] = [growth(period), growth(shift(period, -1))];
    if (now !== null && before !== null) found.set(period, now - before);
  }
  return found;
}

/** A country total that moves more than five robust sigmas, in a period that is served or in a new one. */
function checkTotals({ table, rows, served, findings }: Checked): void {
  if (!served) return;
  for (const { id } of table.measures) {
    const [now, then] = [seriesOf(rows, id), seriesOf(served.rows, id)];
    const past = [...surprises(then, table.frequency).values()];
    if (past.length < leastHistory) continue;
    const middle = median(past);
    const sigma = Math.max(leastSigma, 1.4826 * median(past.map((one) => Math.abs(one - middle))));
    const most = robustSigmas * sigma;
    const moved = [...now].flatMap(([period, value]) => {
      const before = then.get(period);
      return before !== undefined && Math.abs(Math.log(value / before)) > most ? [period] : [];
    });
    const fresh = surprises(now, table.frequency);
    for (const period of now.keys())
      if (!then.has(period) && Math.abs((fresh.get(period) ?? middle) - middle) > most) moved.push(period);
    if (moved.length > 0)
      findings.stopUnlessApproved(
        "total-moved",
        `Landets tal (${id}) har flyttet sig mere end ${robustSigmas} sigma, første gang i ${moved.toSorted()[0]}.`,
        {},
        moved.length,
      );
  }
}

/** Log ratios by period of each positive cell to the one before it, of one measure. */
function steps(rows: readonly Placed[]): Map<string, number[]> {
  const series = new Map<string, Map<string, number>>();
  for (const { geography = "", period, value } of rows) {
    const one = series.get(geography) ?? new Map<string, number>();
    series.set(geography, one);
    if (value !== null && value > 0) one.set(period, value);
  }
  const periods = [...new Set(rows.map(({ period }) => period))];
  return new Map(
    periods.map((period) => {
      const before = shift(period, -1);
      const ratios = [...series.values()].flatMap((one) => {
        const [now, then] = [one.get(period), one.get(before)];
        return now === undefined || then === undefined ? [] : [Math.log(now / then)];
      });
      return [period, ratios];
    }),
  );
}

/** Nearly all cells a hundred times larger or smaller than those served, or than the period before. */
function checkUnit({ table, rows, served, findings }: Checked): void {
  for (const { id } of table.measures) {
    const own = rows.filter(({ measure }) => measure === id);
    const againstServed = (served ? own : []).flatMap((row) => {
      const [now, then] = [row.value ?? 0, served?.byKey.get(keyOf(row))?.value ?? 0];
      return now > 0 && then > 0 ? [Math.log(now / then)] : [];
    });
    if (againstServed.length > 0 && Math.abs(median(againstServed)) >= Math.log(unitFactor))
      findings.stop("unit-jump", `Målet ${id} er af en anden størrelsesorden end den viste udgave.`);
    for (const [period, ratios] of steps(own))
      if (ratios.length > 0 && Math.abs(median(ratios)) >= Math.log(unitFactorWithin))
        findings.stop("unit-jump", `Målet ${id} skifter størrelsesorden i ${period}.`);
  }
}

/** Figures that the source had called final and has changed: no fault, but told. Adjusted series always change. */
function checkRevisions({ table, rows, served, findings }: Checked): void {
  if (!served) return;
  const final = new Set(table.measures.filter(({ additive }) => additive).map(({ id }) => id));
  const revised = rows.filter((row) => {
    const then = served.byKey.get(keyOf(row));
    return then?.status === "ok" && final.has(row.measure) && then.value !== row.value;
  });
  const oldest = revised.map(({ period }) => period).toSorted()[0];
  if (oldest !== undefined)
    findings.warn("revised", `Tal, der var endelige, er revideret (ældste ${oldest}).`, {}, revised.length);
}

export function checkMovement(checked: Checked): void {
  checkUnit(checked);
  checkTotals(checked);
  checkRevisions(checked);
}
