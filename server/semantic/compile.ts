import { rankOf, standings } from "#server/disclosure/standing.ts";
import type { Statement } from "#server/store/store.ts";
import type { Mapping, Plan, Read } from "./grid.ts";

const quoted = (dataset: string) => `"${dataset.replaceAll('"', '""')}"`;

const rank = `CASE o.status ${standings.map((status, at) => `WHEN '${status}' THEN ${at}`).join(" ")} ELSE ${rankOf("missing")} END`;

/** Whether each slot is one code of the store, in order and no code twice, so that nothing is to be summed. */
const isPlain = ({ codes, slots, required, expected }: Mapping): boolean =>
  codes.length === expected.length &&
  slots.every((slot, at) => slot === at && required[at] === true) &&
  new Set(codes).size === codes.length;

/**
 * The one statement of a plan, or null where nothing is to be read. The closed grammar: each read is one measure of one
 * dataset, either cell by cell (`each`) or summed into slots (`sums`), by lists of codes given as parameters. Columns:
 * `read` and `cell` (places in the plan; a null cell is not asked for), `value`, `complete` (how many required parts have
 * a number), `worst` (rank). Identifiers are dataset ids of the generation's manifest; no text comes from the query.
 */
export function compile(plan: Plan): Statement | null {
  const params: (string | number)[] = [];
  const places = new Map<string | number, string>();
  const named = new Map<Mapping, string>();
  const lists: string[] = [];
  const width = plan.areas.length;

  const param = (value: string | number) => {
    const place = places.get(value) ?? `$${params.push(value)}`;
    places.set(value, place);
    return place;
  };
  const list = (values: readonly (string | number)[]) => `string_split(${param(values.join(" "))}, ' ')`;
  const position = (column: string, codes: readonly string[]) => `list_position(${list(codes)}, ${column}) - 1`;

  const each = ({ release, measure, periods, areas }: Read, at: number) => {
    const [first = "", last = ""] = [periods.codes[0], periods.codes.at(-1)];
    const hasAreas = release.declared.dimensions.includes("geography");
    const [only = "", ...others] = areas.codes;
    const time = `(${position("o.period", periods.codes)})`;
    const isOneArea = !hasAreas || others.length === 0;
    const within = !hasAreas
      ? ""
      : isOneArea
        ? ` AND o.geography = ${param(only)}`
        : ` AND list_contains(${list(areas.codes)}, o.geography)`;
    const cell = isOneArea ? time : `${time} * ${param(width)}::INTEGER + ${position("o.geography", areas.codes)}`;
    return (
      `SELECT ${at} AS read, (${cell})::INTEGER AS cell, o.value AS value, (o.value IS NOT NULL)::INTEGER AS complete, ` +
      `${rank} AS worst FROM ${quoted(release.dataset)} o ` +
      `WHERE o.measure = ${param(measure)} AND o.period BETWEEN ${param(first)} AND ${param(last)}${within}`
    );
  };

  const mapping = (given: Mapping, prefix: string) => {
    const known = named.get(given);
    if (known) return known;
    const name = `${prefix}${named.size}`;
    named.set(given, name);
    lists.push(
      `${name} AS (SELECT unnest(${list(given.codes)}) AS code, unnest(${list(given.slots)})::INTEGER AS slot, ` +
        `unnest(${list(given.required.map(Number))})::INTEGER AS required)`,
    );
    return name;
  };

  const sums = ({ release, measure, periods, areas }: Read, at: number) => {
    const time = mapping(periods, "t");
    const area = release.declared.dimensions.includes("geography") ? mapping(areas, "a") : null;
    const cell = area ? `t.slot * ${param(width)}::INTEGER + a.slot` : "t.slot";
    return (
      `SELECT ${at} AS read, ${cell} AS cell, sum(o.value) AS value, ` +
      `count(o.value)${area ? " FILTER (a.required = 1)" : ""}::INTEGER AS complete, max(${rank})::INTEGER AS worst ` +
      `FROM ${quoted(release.dataset)} o JOIN ${time} t ON o.period = t.code ` +
      `${area ? `JOIN ${area} a ON o.geography = a.code ` : ""}WHERE o.measure = ${param(measure)} GROUP BY cell`
    );
  };

  const arms = plan.reads.flatMap((read, at) => {
    if (read.periods.codes.length === 0 || read.areas.codes.length === 0) return [];
    return [isPlain(read.periods) && isPlain(read.areas) ? each(read, at) : sums(read, at)];
  });
  if (arms.length === 0) return null;
  const given = lists.length > 0 ? `WITH ${lists.join(", ")} ` : "";
  return { sql: `${given}${arms.join(" UNION ALL ")}`, params };
}
