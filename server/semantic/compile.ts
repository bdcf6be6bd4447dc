import type { Statement } from "#server/store/store.ts";
import { type Mapping, type Plan, rankOf, type Read, standings } from "./grid.ts";

const quoted = (dataset: string) => `"${dataset.replaceAll('"', '""')}"`;

const rank = `CASE o.status ${standings.map((status, at) => `WHEN '${status}' THEN ${at}`).join(" ")} ELSE ${rankOf("missing")} END`;

/**
 * The one statement of a plan, or null where nothing is to be read. The closed grammar: for each read, one measure of one
 * dataset, summed into cells (time slot × area slot) by two lists of codes given as parameters. Columns: `read` and
 * `cell` (places in the plan), `value` (sum), `complete` (how many required parts have a number), `worst` (rank).
 * Identifiers are dataset ids of the generation's manifest; no text comes from the query.
 */
export function compile(plan: Plan): Statement | null {
  const params: (string | number)[] = [];
  const named = new Map<Mapping, string>();
  const lists: string[] = [];
  const param = (value: string | number) => `$${params.push(value)}`;
  const list = (values: readonly (string | number)[]) => `unnest(string_split(${param(values.join(" "))}, ' '))`;

  const mapping = (given: Mapping, prefix: string) => {
    const known = named.get(given);
    if (known) return known;
    const name = `${prefix}${named.size}`;
    named.set(given, name);
    const columns = [
      `${list(given.codes)} AS code`,
      `${list(given.slots)}::INTEGER AS slot`,
      `${list(given.required.map(Number))}::INTEGER AS required`,
    ];
    lists.push(`${name} AS (SELECT ${columns.join(", ")})`);
    return name;
  };

  const arm = ({ release, measure, periods, areas }: Read, at: number) => {
    const time = mapping(periods, "t");
    const area = release.declared.dimensions.includes("geography") ? mapping(areas, "a") : null;
    const cell = area ? `t.slot * ${param(plan.areas.length)}::INTEGER + a.slot` : "t.slot";
    return [
      `SELECT ${at} AS read, ${cell} AS cell, sum(o.value) AS value,`,
      `count(o.value)${area ? " FILTER (a.required = 1)" : ""}::INTEGER AS complete, max(${rank})::INTEGER AS worst`,
      `FROM ${quoted(release.dataset)} o JOIN ${time} t ON o.period = t.code`,
      ...(area ? [`JOIN ${area} a ON o.geography = a.code`] : []),
      `WHERE o.measure = ${param(measure)}`,
      `GROUP BY t.slot${area ? ", a.slot" : ""}`,
    ].join(" ");
  };

  const arms = plan.reads.flatMap((read, at) =>
    read.periods.codes.length > 0 && read.areas.codes.length > 0 ? [arm(read, at)] : [],
  );
  if (arms.length === 0) return null;
  return { sql: `WITH ${lists.join(", ")} ${arms.join(" UNION ALL ")}`, params };
}
