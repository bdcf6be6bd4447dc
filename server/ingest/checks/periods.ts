import { qualityOf } from "#server/sources/quality.ts";
import { firstStranger, ordinalOf } from "../dictionary.ts";
import { quoted } from "../findings.ts";
import { cellColumns, each, few, once, type Rule } from "../rule.ts";
import type { Staged } from "../staged.ts";

const met = `SELECT id AS period FROM period_of WHERE met AND id < ${firstStranger}`;

/** Periods are periods of the table's frequency, none from the future, none missing between first and last, none gone that is served. */
export function periodRules(staged: Staged, today: string): Rule[] {
  const { table, hasServed } = staged;
  const onePeriod = cellColumns(staged, { period: "p.id" });
  const listed = (cells: readonly { readonly [name: string]: unknown }[]) => few(cells.map(({ period }) => period));
  const strangers = staged.words.period.met().filter(({ id }) => id >= firstStranger);
  const [wrong, unknown] = [true, false].map((isWrong) =>
    strangers.filter(({ word }) => staged.words.wrongFrequency.has(word) === isWrong).map(({ id }) => id),
  );
  const late = staged.periods.filter(({ ends }) => ends > today);
  const isAmong = (ids: readonly number[] = []) => (ids.length === 0 ? "false" : `c.period IN (${ids.join(", ")})`);
  const rules: Rule[] = [
    {
      code: "unknown-period",
      severity: "stop",
      where: isAmong(unknown),
      tell: each(({ period }) => `${quoted(String(period))} er ikke en periode.`),
    },
    {
      code: "wrong-frequency",
      severity: "stop",
      where: isAmong(wrong),
      tell: each(
        ({ period }) => `Perioden ${quoted(String(period))} har ikke tabellens frekvens (${table.frequency}).`,
      ),
    },
    {
      code: "future-period",
      severity: "stop",
      where: isAmong(late.filter(({ begins }) => begins > today).map(({ id }) => id)),
      tell: each(({ period }) => `Perioden ${period} er ikke begyndt endnu.`),
    },
    {
      code: "unfinished-period",
      severity: "warn",
      where: qualityOf(table).unfinished
        ? "false"
        : isAmong(late.filter(({ begins }) => begins <= today).map(({ id }) => id)),
      tell: each(({ period }) => `Perioden ${period} er ikke slut endnu.`),
    },
  ];
  // A survey comes in rounds, and not every round in its year.
  if ((table.every ?? 1) === 1)
    rules.push({
      code: "missing-period",
      severity: "warn",
      select:
        `WITH met AS (${met}) SELECT ${onePeriod} FROM period_of p WHERE p.code IS NOT NULL ` +
        "AND p.id BETWEEN (SELECT min(period) FROM met) AND (SELECT max(period) FROM met) " +
        "AND p.id NOT IN (SELECT period FROM met)",
      tell: once((cells) => `Der mangler perioder: ${listed(cells)}.`),
    });
  if (hasServed)
    rules.push({
      code: "vanished-period",
      severity: "approval",
      select:
        `SELECT ${onePeriod} FROM (SELECT DISTINCT period AS id FROM served) p ` +
        `WHERE p.id NOT IN (${met}) AND EXISTS (SELECT 1 FROM cell)`,
      tell: once((cells) => `Perioder, der er vist, er væk: ${listed(cells)}.`),
    });
  else
    rules.push({
      code: "late-first-period",
      severity: "warn",
      select: `SELECT ${onePeriod} FROM (SELECT min(period) AS id FROM (${met})) p WHERE p.id > ${ordinalOf(table.firstPeriod)}`,
      tell: once(([cell]) => `Tabellen begynder ${cell?.["period"]}, ikke ${table.firstPeriod}.`),
    });
  return rules;
}
