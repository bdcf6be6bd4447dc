import { axisHead } from "#shared/terms.ts";
import { literal } from "#server/store/engine.ts";
import { firstStranger } from "../dictionary.ts";
import { quoted } from "../findings.ts";
import { cellColumns, each, nameOf, once, type Rule } from "../rule.ts";
import type { Staged } from "../staged.ts";
import { declaredLevels } from "./codes.ts";

type Dimension = Staged["words"]["codes"][number]["dimension"];

/** Levels and groupings that are declared and not there. */
function missingLevels(staged: Staged, dimension: Dimension): Rule[] {
  const levels = declaredLevels(staged, dimension);
  if (!levels || levels.length === 0) return [];
  return [
    {
      code: "missing-level",
      severity: "warn",
      select:
        `SELECT ${cellColumns(staged, { note: "l.level" })} FROM (SELECT unnest([${levels.map(literal).join(", ")}]) AS level) l ` +
        `WHERE EXISTS (SELECT 1 FROM cell) AND l.level NOT IN ` +
        `(SELECT DISTINCT o.level FROM ${dimension}_of o WHERE o.met AND o.level IS NOT NULL)`,
      tell: each(({ note }) => `Niveauet ${quoted(String(note))} mangler i leverancen.`),
    },
  ];
}

/** Codes that have gone, and that have come, against what is served. Where an unknown word has come, it is that which is told. */
function movedCodes(staged: Staged, { dimension, words }: Staged["words"]["codes"][number]): Rule[] {
  const isRenamed = words.met().some(({ id }) => id >= firstStranger);
  const head = axisHead(dimension).da;
  const codes = (from: string) =>
    `SELECT DISTINCT ${dimension} AS id FROM ${from} WHERE ${dimension} < ${firstStranger}`;
  const between = (from: string, other: string) =>
    `SELECT ${cellColumns(staged, { [dimension]: "g.id" })} FROM (${codes(from)}) g ` +
    `WHERE EXISTS (SELECT 1 FROM cell) AND g.id NOT IN (${codes(other)})`;
  const vanished: Rule = {
    code: "vanished-code",
    severity: "approval",
    select: between("served", "cell"),
    tell: each((cell) => `${head} ${quoted(String(cell[dimension]))} er væk.`),
  };
  return [
    ...(isRenamed ? [] : [vanished]),
    {
      code: "new-code",
      severity: "warn",
      select: between("cell", "served"),
      tell: each((cell) => `${head} ${quoted(String(cell[dimension]))} er nyt.`),
    },
  ];
}

/** The condition that a cell is of a measure without a period of its own. */
function isUndated({ quality, measures }: Staged, name: string): string {
  const ids = measures.filter(({ code }) => quality.undated.includes(code)).map(({ id }) => id);
  return ids.length === 0 ? "false" : `${name}.measure IN (${ids.join(", ")})`;
}

/** As many rows as are served, in the periods that are served; and in each new period as many as in the newest of them. */
function rowCounts(staged: Staged): Rule[] {
  const tolerance = staged.quality.rowTolerance;
  const counts =
    `SELECT (SELECT count(*) FROM cell c WHERE c.period IN (SELECT DISTINCT period FROM served) OR ${isUndated(staged, "c")}) AS now, ` +
    "(SELECT count(*) FROM served) AS was";
  const told = once(([cell]) => `${cell?.["value"]} rækker mod ${cell?.["expected"]} i den viste udgave.`);
  const compared = (condition: string) =>
    `SELECT ${cellColumns(staged, { value: "n.now", expected: "n.was" })} FROM (${counts}) n WHERE n.was > 0 AND n.now > 0 AND ${condition}`;
  return [
    { code: "rows-fell", severity: "approval", select: compared(`n.now < ${1 - tolerance} * n.was`), tell: told },
    { code: "rows-rose", severity: "approval", select: compared(`n.now > ${1 + tolerance} * n.was`), tell: told },
    {
      code: "thin-period",
      severity: "approval",
      select:
        "WITH newest AS (SELECT count(*) AS n FROM served WHERE period = (SELECT max(period) FROM served)) " +
        `SELECT ${cellColumns(staged, { period: "f.period", value: "f.n", expected: "newest.n" })} FROM newest, ` +
        `(SELECT period, count(*) AS n FROM cell WHERE period < ${firstStranger} AND period > (SELECT max(period) FROM served) GROUP BY period) f ` +
        `WHERE f.n < ${1 - staged.quality.thinTolerance} * newest.n`,
      tell: each(
        ({ period, value, expected }) =>
          `Perioden ${period} har ${value} rækker; den nyeste viste periode har ${expected}.`,
      ),
    },
  ];
}

/** Figures that are served and are no more, among codes and periods that still are: fewer than a fall in rows, and told. */
function vanishedCells(staged: Staged): Rule[] {
  const { words, keys, quality } = staged;
  const names = [...keys, "period"];
  const same = names.map((name) => `c.${name} = s.${name}`).join(" AND ");
  const still = [...words.codes.map(({ dimension }) => dimension), "period"].map(
    (name) => `s.${name} IN (SELECT DISTINCT ${name} FROM cell)`,
  );
  const own = Object.fromEntries(names.map((name) => [name, `s.${name}`]));
  return [
    {
      code: "vanished-cell",
      severity: "warn",
      select:
        `WITH gone AS (SELECT ${cellColumns(staged, { ...own, expected: "s.value" })} FROM served s ` +
        `WHERE s.value IS NOT NULL AND NOT ${isUndated(staged, "s")} AND ${still.join(" AND ")} AND NOT EXISTS (SELECT 1 FROM cell c WHERE ${same})) ` +
        `SELECT * FROM gone WHERE (SELECT count(*) FROM gone) <= ${quality.rowTolerance} * (SELECT count(*) FROM served)`,
      tell: once(
        ([cell], count) =>
          `${count} ${count === 1 ? "celle" : "celler"}, der er vist med et tal, er væk; den første er ${nameOf(cell ?? {})}.`,
      ),
    },
  ];
}

/** Every declared measure and level is there, no code has gone or come against what is served, and about as many rows. */
export function coverageRules(staged: Staged): Rule[] {
  const { table, words, hasServed } = staged;
  const wordOf = new Map(table.measures.map(({ id, source }) => [id, source]));
  const { codes } = words;
  return [
    {
      code: "missing-measure",
      severity: "stop",
      select:
        `SELECT ${cellColumns(staged, { measure: "m.id" })} FROM measure_of m WHERE m.code IS NOT NULL ` +
        "AND EXISTS (SELECT 1 FROM cell) AND NOT m.met",
      tell: each(({ measure }) => {
        const id = String(measure);
        return `Målet ${quoted(wordOf.get(id) ?? id)} (${id}) mangler i leverancen.`;
      }),
    },
    ...codes.flatMap(({ dimension }) => missingLevels(staged, dimension)),
    ...(hasServed
      ? [...codes.flatMap((one) => movedCodes(staged, one)), ...rowCounts(staged), ...vanishedCells(staged)]
      : []),
  ];
}
