import { axisHead } from "#shared/terms.ts";
import { firstStranger } from "../dictionary.ts";
import { quoted } from "../findings.ts";
import { each, nameOf, type Rule, totalOf } from "../rule.ts";
import { allKeys, type Staged } from "../staged.ts";

/** Levels and groupings that a table declares of a dimension; null where it does not say. */
export function declaredLevels(
  { table }: Pick<Staged, "table">,
  dimension: Staged["words"]["codes"][number]["dimension"],
) {
  return dimension === "geography" ? table.levels : (table.groupings?.[dimension] ?? null);
}

/** Cells that are taken apart by dimensions which the table does not take apart together. */
function outsideCuts({ table, words }: Staged): Rule[] {
  if (!table.cuts) return [];
  const within = table.cuts.map((cut) => {
    const held = words.codes.filter(({ dimension }) => !cut.includes(dimension));
    return `(${held.map(({ dimension }) => `c.${dimension} = ${totalOf(dimension)}`).join(" AND ") || "true"})`;
  });
  return [
    {
      code: "outside-cuts",
      severity: "warn",
      where: `NOT (${within.join(" OR ")})`,
      tell: each((cell) => `Cellen ${nameOf(cell)} er delt op på en måde, som tabellen ikke er aftalt med.`),
    },
  ];
}

/** The condition that a cell's code is one of these numbers; false where there are none. */
const isAmong = (column: string, ids: readonly number[]) =>
  ids.length === 0 ? "false" : `${column} IN (${ids.join(", ")})`;

/** What is told of a dimension's codes. The words met say which codes to look for, so that cells are compared with numbers alone. */
function ofDimension(staged: Staged, { dimension, words }: Staged["words"]["codes"][number]): Rule[] {
  const head = axisHead(dimension).da;
  const levels = declaredLevels(staged, dimension);
  const met = new Set(words.met().map(({ id }) => id));
  const members = staged.members.get(dimension)?.filter(({ id }) => met.has(id)) ?? [];
  const strangers = [...met].filter((id) => id >= firstStranger);
  const { first: begins, last: ends } = staged.span;
  const brief = members.filter(({ first, last }) => first > begins || last < ends);
  const outside = brief.map(
    ({ id, first, last }) => `(c.${dimension} = ${id} AND c.period NOT BETWEEN ${first} AND ${last})`,
  );
  const undeclared = members.filter(
    ({ level, first, last }) => levels?.includes(level) === false && first <= ends && last >= begins,
  );
  return [
    {
      code: "unknown-code",
      severity: "stop",
      where: isAmong(`c.${dimension}`, strangers),
      tell: each((cell) => `${head} ${quoted(String(cell[dimension]))} er ikke kendt.`),
    },
    {
      code: "code-not-valid",
      severity: "stop",
      where: outside.length === 0 ? "false" : `c.period < ${firstStranger} AND (${outside.join(" OR ")})`,
      tell: each((cell) => `${head} ${quoted(String(cell[dimension]))} findes ikke i perioden ${cell["period"]}.`),
    },
    {
      code: "undeclared-level",
      severity: "warn",
      where: isAmong(
        `c.${dimension}`,
        undeclared.map(({ id }) => id),
      ),
      tell: each((cell) => `${head} ${quoted(String(cell[dimension]))} er af et niveau, som ikke er ventet.`),
    },
  ];
}

/** Keys are whole, words are known, codes exist in their period, on levels and in groupings that the table declares. */
export function codeRules(staged: Staged): Rule[] {
  const keys = allKeys(staged);
  const unknown = staged.words.measure.met().filter(({ id }) => id >= firstStranger);
  return [
    {
      code: "missing-key",
      severity: "stop",
      where: keys.map((key) => `c.${key} IS NULL`).join(" OR "),
      tell: each((cell) => `Rækker mangler ${keys.filter((key) => cell[key] === null).join(", ")}.`),
    },
    {
      code: "unknown-measure",
      severity: "stop",
      where: isAmong(
        "c.measure",
        unknown.map(({ id }) => id),
      ),
      tell: each((cell) => `Målet ${quoted(String(cell["measure"]))} er ikke kendt.`),
    },
    ...staged.words.codes.flatMap((words) => ofDimension(staged, words)),
    ...outsideCuts(staged),
  ];
}
