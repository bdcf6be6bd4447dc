import { firstEmpty, rankOf, standings } from "#server/disclosure/standing.ts";
import type { Statement } from "#server/store/store.ts";
import type { Mapping, Place, Plan, Read } from "./grid.ts";

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

const [ok, missing, impossible] = [rankOf("ok"), rankOf("missing"), rankOf("impossible")];
const rankAs = (ranks: readonly number[]) =>
  `CASE o.status ${standings.map((status, at) => `WHEN '${status}' THEN ${ranks[at]}`).join(" ")} ELSE ${missing} END`;
const own = standings.map(rankOf);
const rank = rankAs(own);

/** The rank of a part in its sum: what cannot occur adds nothing, and what need not be there lacks nothing where it is not. */
const rankOfPart = rankAs(own.map((at) => (at === impossible ? ok : at)));
const rankOfSpare = rankAs(own.map((at) => (at >= firstEmpty && at <= impossible ? ok : at)));

/** Whether each slot is one code of the store, in order and no code twice, so that nothing is to be summed. */
const isPlain = ({ codes, slots, required, expected }: Mapping): boolean =>
  codes.length === expected.length &&
  slots.every((slot, at) => slot === at && required[at] === true) &&
  new Set(codes).size === codes.length;

/**
 * The one statement of a plan, or null where nothing is to be read. The closed grammar: each read is one measure of one
 * dataset, either cell by cell (`each`) or summed into slots (`sums`), by lists of codes given as parameters. Columns:
 * `read` and `cell` (places in the read's own grid: time slot, then its places; a null cell is not asked for), `value`,
 * `complete` (how many required parts have a number), `worst` (rank). Identifiers are dataset ids of the generation's
 * manifest and names of dimensions; no text comes from the query.
 */
export function compile(plan: Plan): Statement | null {
  const params: (string | number)[] = [];
  const known = new Map<string | number, string>();
  const named = new Map<Mapping, string>();
  const lists: string[] = [];

  const param = (value: string | number) => {
    const place = known.get(value) ?? `$${params.push(value)}`;
    known.set(value, place);
    return place;
  };
  const list = (values: readonly (string | number)[]) => `string_split(${param(values.join(" "))}, ' ')`;
  const position = (column: string, codes: readonly string[]) => `list_position(${list(codes)}, ${column}) - 1`;
  const timesWidth = (of: string, width: number) => (width === 1 ? of : `${of} * ${param(width)}::INTEGER`);

  /** The place of a cell in a read's own grid: its time slot, then the slot of each place, last fastest. */
  const cellOf = ({ places }: Read, time: string, slot: (place: Place, at: number) => string) => {
    const widths = places.map(({ mapping }) => mapping.expected.length);
    const after = (at: number) => widths.slice(at).reduce((width, one) => width * one, 1);
    const first = timesWidth(time, after(0));
    const terms = places.flatMap((place, at) => (widths[at] === 1 ? [] : [timesWidth(slot(place, at), after(at + 1))]));
    return [first, ...terms].join(" + ");
  };

  const each = (read: Read, at: number) => {
    const { release, measure, periods, places } = read;
    const [first = "", last = ""] = [periods.codes[0], periods.codes.at(-1)];
    const cell = cellOf(
      read,
      `(${position("o.period", periods.codes)})`,
      ({ dimension, mapping }) => `(${position(`o.${quoted(dimension)}`, mapping.codes)})`,
    );
    const within = places.map(({ dimension, mapping: { codes } }) =>
      codes.length === 1
        ? ` AND o.${quoted(dimension)} = ${param(codes[0] ?? "")}`
        : ` AND list_contains(${list(codes)}, o.${quoted(dimension)})`,
    );
    return (
      `SELECT ${at} AS read, (${cell})::INTEGER AS cell, o.value AS value, (o.value IS NOT NULL)::INTEGER AS complete, ` +
      `${rank} AS worst FROM ${quoted(release.dataset)} o ` +
      `WHERE o.measure = ${param(measure)} AND o.period BETWEEN ${param(first)} AND ${param(last)}${within.join("")}`
    );
  };

  const mapped = (given: Mapping) => {
    const before = named.get(given);
    if (before) return before;
    const name = `m${named.size}`;
    named.set(given, name);
    lists.push(
      `${name} AS (SELECT unnest(${list(given.codes)}) AS code, unnest(${list(given.slots)})::INTEGER AS slot, ` +
        `unnest(${list(given.required.map(Number))})::INTEGER AS required)`,
    );
    return name;
  };

  const sums = (read: Read, at: number) => {
    const { release, measure, periods, places } = read;
    const time = `JOIN ${mapped(periods)} t ON o.period = t.code `;
    const joins = places.map(
      ({ dimension, mapping }, place) =>
        `JOIN ${mapped(mapping)} p${place} ON o.${quoted(dimension)} = p${place}.code `,
    );
    const cell = cellOf(read, "t.slot", (_, place) => `p${place}.slot`);
    const required = places.flatMap(({ mapping }, place) =>
      mapping.required.includes(false) ? [`p${place}.required = 1`] : [],
    );
    const isPart = required.join(" AND ");
    const isThere = "o.value IS NOT NULL OR o.status = 'impossible'";
    const worst = isPart ? `CASE WHEN ${isPart} THEN ${rankOfPart} ELSE ${rankOfSpare} END` : rankOfPart;
    return (
      `SELECT ${at} AS read, ${cell} AS cell, sum(o.value) AS value, ` +
      `count(*) FILTER (${isPart ? `${isPart} AND (${isThere})` : isThere})::INTEGER AS complete, ` +
      `CASE WHEN bool_and(o.status = 'impossible') THEN ${impossible} ELSE max(${worst}) END::INTEGER AS worst ` +
      `FROM ${quoted(release.dataset)} o ${time}${joins.join("")}WHERE o.measure = ${param(measure)} GROUP BY cell`
    );
  };

  const arms = plan.reads.flatMap((read, at) => {
    const mappings = [read.periods, ...read.places.map(({ mapping }) => mapping)];
    if (mappings.some(({ codes }) => codes.length === 0)) return [];
    return [mappings.every(isPlain) ? each(read, at) : sums(read, at)];
  });
  if (arms.length === 0) return null;
  const given = lists.length > 0 ? `WITH ${lists.join(", ")} ` : "";
  return { sql: `${given}${arms.join(" UNION ALL ")}`, params };
}
