import { total } from "#shared/dimension.ts";
import { membersOf } from "#server/dimensions/breakdowns.ts";
import type { StagedColumn } from "#server/store/staging.ts";
import { knownPlace } from "../dictionary.ts";
import { each, type Rule, wholeCell } from "../rule.ts";
import type { Staged } from "../staged.ts";
import { declaredLevels } from "./codes.ts";

type Dimension = Staged["words"]["codes"][number]["dimension"];

/** A part is rounded to a whole number, so it may be half of one off. */
const rounding = 0.5;
/** Share of the total by which parts may differ before it is a fault: persons who move are counted in both areas. */
const tolerated = 0.01;

/** Share of the parts there are that a table must have for its parts to be held to their total. */
const nearlyAll = 0.9;

/** A member that is made of others, and those of one level or grouping that it is made of. */
export type Whole = { whole: string; grouping: string; parts: readonly string[] };

/** What the published levels of geography make: municipalities each coarser area, landsdele and regions the country. The unknown area belongs to the country whichever it is taken apart into. */
function areaWholes(levels: readonly string[]): Whole[] {
  const members = membersOf("geography");
  return ["municipality", "landsdel", "region"]
    .filter((level) => levels.includes(level))
    .flatMap((grouping) => {
      const wholes = members.filter(
        ({ level, isTotal }) =>
          level !== grouping &&
          (isTotal || grouping === "municipality") &&
          ["country", "region", "landsdel", "rar", "municipality-group"].includes(level) &&
          levels.includes(level),
      );
      return wholes.map(({ code }) => ({
        whole: code,
        grouping,
        parts: members
          .filter(({ level, isUnknown, parents }) => (level === grouping || isUnknown) && parents.includes(code))
          .map((part) => part.code),
      }));
    });
}

/** What the published groupings of a breakdown make: each the total, and each coarser member that is wholly made of a finer grouping. */
function memberWholes(dimension: Exclude<Dimension, "geography">, groupings: readonly string[]): Whole[] {
  const members = membersOf(dimension);
  return groupings
    .filter((grouping) => grouping !== total.level)
    .flatMap((grouping) => {
      const own = members.filter(({ level }) => level === grouping);
      const wholes = members.filter(({ level }) => level !== grouping && groupings.includes(level));
      return wholes
        .map(({ code, isTotal }) => ({
          whole: code,
          grouping,
          parts: own.filter(({ parents }) => isTotal || parents.includes(code)).map((part) => part.code),
        }))
        .filter(({ parts }) => parts.length > 0);
    });
}

/** The dimensions of a table whose parts ought to make their totals, each with its wholes. */
export function wholesOf(staged: Pick<Staged, "table" | "words" | "quality">): Map<Dimension, Whole[]> {
  const found = staged.words.codes.flatMap(({ dimension }): [Dimension, Whole[]][] => {
    const levels = declaredLevels(staged, dimension);
    if (!levels || staged.quality.parts[dimension] === "none") return [];
    const wholes = dimension === "geography" ? areaWholes(levels) : memberWholes(dimension, levels);
    return wholes.length > 0 ? [[dimension, wholes]] : [];
  });
  return new Map(found);
}

/** Puts beside the cells what each whole is made of, and which totals their parts do not make. Whether there are any to make. */
export async function stageParts(staged: Staged): Promise<boolean> {
  const dimensions = wholesOf(staged);
  for (const [dimension, wholes] of dimensions) {
    const unknown = new Set(
      membersOf(dimension)
        .filter(({ isUnknown }) => isUnknown)
        .map(({ code }) => code),
    );
    const rows = wholes.flatMap(({ whole, parts }, sum) =>
      parts.map((part) => [sum, knownPlace(dimension, whole), knownPlace(dimension, part), unknown.has(part)]),
    );
    const columns: StagedColumn[] = [
      ["sum", "INTEGER"],
      ["whole", "INTEGER"],
      ["part", "INTEGER"],
      ["unknown", "BOOLEAN"],
    ];
    await staged.staging.make([{ name: `${dimension}_part`, columns, rows }]);
    await staged.staging.run(`CREATE TEMP TABLE ${dimension}_differs AS ${differing(staged, dimension)}`);
  }
  return dimensions.size > 0;
}

/**
 * Sums of parts beside their total, and whether they differ by more than is tolerated. Where the table has (nearly)
 * every part there is, those that it ever has are there and none is hidden, the sum is the total but for rounding; where
 * it has no row for what could not be placed, that may be lacking. Else the sum can only be smaller.
 */
function differing(staged: Staged, dimension: Dimension): string {
  const declared = staged.quality.parts[dimension];
  const within = typeof declared === "object" ? declared.within : tolerated;
  const others = [...staged.keys.filter((key) => key !== dimension), "period"];
  const same = others.map((key) => `t.${key} = s.${key}`).join(" AND ");
  const difference = "(s.total - t.value)";
  const isWhole = `(s.shown = s.n AND s.n >= e.seen AND e.named_seen >= ${nearlyAll} * e.named)`;
  const amount = `CASE WHEN ${isWhole} THEN abs(${difference}) ELSE greatest(0, ${difference}) END`;
  const isLacking = "(e.named_seen < e.named OR (e.others > 0 AND e.seen = e.named_seen))";
  const bound = `${within} * t.value`;
  const lacking = `CASE WHEN ${isLacking} AND ${difference} < 0 THEN ${bound} ELSE 0 END`;
  return (
    `WITH s AS (SELECT ${others.map((key) => `c.${key}`).join(", ")}, q.sum, count(*) AS n, ` +
    `count(c.value) AS shown, sum(c.value) AS total FROM cell c JOIN ${dimension}_part q ON q.part = c.${dimension} ` +
    `JOIN ${dimension}_of o ON o.id = q.part AND c.period BETWEEN o.first AND o.last ` +
    `JOIN measure_of ON measure_of.id = c.measure AND measure_of.additive GROUP BY ALL), ` +
    `e AS (SELECT q.sum, q.whole, p.id AS period, count(*) FILTER (WHERE o.met) AS seen, ` +
    `count(*) FILTER (WHERE o.met AND NOT q.unknown) AS named_seen, ` +
    `count(*) FILTER (WHERE NOT q.unknown) AS named, count(*) FILTER (WHERE q.unknown) AS others FROM ${dimension}_part q ` +
    `JOIN ${dimension}_of o ON o.id = q.part JOIN period_of p ON p.met AND p.id BETWEEN o.first AND o.last GROUP BY ALL) ` +
    `SELECT ${wholeCell(staged, "t", "s.total")}, ${amount} > ${bound} AS is_gross FROM s JOIN e USING (sum, period) ` +
    `JOIN cell t ON t.${dimension} = e.whole AND ${same} WHERE t.value IS NOT NULL ` +
    `AND ${amount} > greatest(${lacking}, ${rounding} * (s.n + 1))`
  );
}

const named: Partial<Record<Dimension, string>> = { geography: "Områdernes" };

/** Parts make their total along every dimension with a published one: within rounding, told within a hundredth, stopped beyond. */
export const partsRules = (staged: Staged): Rule[] =>
  [...wholesOf(staged).keys()].flatMap((dimension) =>
    (["stop", "warn"] as const).map((severity): Rule => ({
      code: "parts-differ",
      severity,
      select: `SELECT * EXCLUDE (is_gross) FROM ${dimension}_differs WHERE ${severity === "stop" ? "is_gross" : "NOT is_gross"}`,
      tell: each(({ measure, ...cell }) => {
        const isCountry = dimension === "geography" && cell["geography"] === "000";
        const whole = isCountry ? "landets tal" : `tallet for »${String(cell[dimension])}«`;
        return `${named[dimension] ?? "Delenes"} sum er ikke ${whole} (${String(measure)}).`;
      }),
    })),
  );
