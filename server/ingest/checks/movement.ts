import { ordinalOf, perYear } from "../dictionary.ts";
import { statusCode } from "../conform.ts";
import { each, isTotalBut, once, type Rule, wholeCell } from "../rule.ts";
import { allKeys, type Staged } from "../staged.ts";

/** A unit that has changed moves nearly all cells by the same large factor, a thousand most often. */
const unitFactor = 100;
const unitFactorWithin = 500;

/**
 * Change, from the period before, of the growth on a year before: what is left of a total when season and trend are
 * gone. `column` is `value` or `was`.
 */
function surprises({ table }: Staged, from: string, column: "value" | "was"): string {
  const step = table.every ?? 1;
  const year = table.frequency === "year" ? step : perYear[table.frequency];
  return (
    `(WITH t AS (SELECT measure, period, ${column} AS v FROM ${from} WHERE ${column} > 0), ` +
    "g AS (SELECT t.measure, t.period, ln(t.v / y.v) AS growth FROM t " +
    `JOIN t y ON y.measure = t.measure AND y.period = t.period - ${year}) ` +
    "SELECT g.measure, g.period, g.growth - b.growth AS surprise FROM g " +
    `JOIN g b ON b.measure = g.measure AND b.period = g.period - ${step})`
  );
}

/** A total that moves more than its robust sigmas, in a period that is served or in a new one. */
function jumps(staged: Staged): Rule {
  const { jump, knownJumps } = staged.quality;
  const { sigmas, leastSigma, leastHistory } = jump;
  const known = knownJumps.map((period) => ordinalOf(period));
  const isNews = known.length === 0 ? "true" : `t.period NOT IN (${known.join(", ")})`;
  const totals = `(SELECT * FROM cell c WHERE ${isTotalBut(staged, "c")})`;
  const served = `(SELECT s.*, s.value AS was FROM served s WHERE ${isTotalBut(staged, "s")})`;
  return {
    code: "total-moved",
    severity: "approval",
    select:
      `WITH past AS (SELECT measure, count(*) AS n, median(surprise) AS middle, ` +
      `greatest(${leastSigma}, 1.4826 * mad(surprise)) AS sigma FROM ${surprises(staged, served, "was")} GROUP BY measure), ` +
      `fresh AS ${surprises(staged, totals, "value")} ` +
      `SELECT ${wholeCell(staged, "t", "t.was")} FROM ${totals} t JOIN past p USING (measure) ` +
      "LEFT JOIN fresh f ON f.measure = t.measure AND f.period = t.period " +
      `WHERE p.n >= ${leastHistory} AND t.value > 0 AND ${isNews} AND CASE WHEN t.was_status IS NULL ` +
      "THEN abs(coalesce(f.surprise, p.middle) - p.middle) WHEN t.was > 0 THEN abs(ln(t.value / t.was)) ELSE 0 END " +
      `> ${sigmas} * p.sigma`,
    tell: once((cells) => {
      const first = cells.map(({ period }) => String(period)).toSorted()[0];
      const measures = [...new Set(cells.map(({ measure }) => String(measure)))].join(", ");
      return `Landets tal (${measures}) har flyttet sig mere end ${sigmas} sigma, første gang i ${first}.`;
    }),
  };
}

/** Nearly all cells of a measure a hundred times larger or smaller than those served, or five hundred times than the period before. */
function units(staged: Staged): Rule[] {
  const same = staged.keys.map((key) => `b.${key} = c.${key}`).join(" AND ");
  const step = staged.table.every ?? 1;
  const columns = (from: string) => wholeCell({ keys: staged.keys }, from);
  const one = (measure: string, period: string) =>
    `(SELECT * FROM cell x WHERE x.measure = ${measure} AND x.period = ${period} ORDER BY ${allKeys(staged).join(", ")} LIMIT 1)`;
  const within: Rule = {
    code: "unit-jump",
    severity: "stop",
    select:
      // Middles are cheap to find and tell where to look; cells beside those of the period before tell whether it is so.
      "WITH m AS (SELECT measure, period, median(ln(value)) AS middle FROM cell WHERE value > 0 GROUP BY measure, period), " +
      `looked AS (SELECT m.measure, m.period FROM m JOIN m b ON b.measure = m.measure AND b.period = m.period - ${step} ` +
      `WHERE abs(m.middle - b.middle) >= ln(${unitFactor})), ` +
      "moved AS (SELECT c.measure, c.period FROM cell c JOIN looked USING (measure, period) " +
      `JOIN cell b ON ${same} AND b.period = c.period - ${step} WHERE c.value > 0 AND b.value > 0 ` +
      `GROUP BY c.measure, c.period HAVING abs(median(ln(c.value / b.value))) >= ln(${unitFactorWithin})) ` +
      `SELECT ${columns("t")} FROM moved m, LATERAL ${one("m.measure", "m.period")} t`,
    tell: each(({ measure, period }) => `Målet ${measure} skifter størrelsesorden i ${period}.`),
  };
  const against: Rule = {
    code: "unit-jump",
    severity: "stop",
    select:
      "WITH moved AS (SELECT measure, min(period) AS period FROM cell WHERE value > 0 AND was > 0 GROUP BY measure " +
      `HAVING abs(median(ln(value / was))) >= ln(${unitFactor})) ` +
      `SELECT ${columns("t")} FROM moved m, LATERAL ${one("m.measure", "m.period")} t`,
    tell: each(({ measure }) => `Målet ${measure} er af en anden størrelsesorden end den viste udgave.`),
  };
  return staged.hasServed ? [against, within] : [within];
}

/** Sums that the source had called final, and has changed beyond its revision window: no fault, but told. */
function revisions(staged: Staged): Rule[] {
  const window = staged.quality.revisionWindow;
  if (window === "all") return [];
  return [
    {
      code: "revised",
      severity: "warn",
      select:
        `SELECT ${wholeCell(staged, "c", "c.was")} FROM cell c JOIN measure_of ON measure_of.id = c.measure AND measure_of.additive ` +
        `WHERE c.was_status = ${statusCode.ok} AND c.value IS DISTINCT FROM c.was ` +
        `AND c.period <= (SELECT max(period) FROM served) - ${window * (staged.table.every ?? 1)}`,
      tell: once((cells) => {
        const oldest = cells.map(({ period }) => String(period)).toSorted()[0];
        return `Tal, der var endelige, er revideret (ældste ${oldest}).`;
      }),
    },
  ];
}

/** What a release may not do beside the one that is served: change its unit, jump, or revise what was final unseen. */
export const movementRules = (staged: Staged): Rule[] => [
  ...units(staged),
  ...(staged.hasServed ? [jumps(staged), ...revisions(staged)] : []),
];
