import type { Period } from "#shared/period.ts";
import {
  type Column,
  type Cut,
  type Hierarchy,
  type JobindsatsTable,
  type Member,
  periodType,
} from "./jobindsatsTable.ts";

/** A request that Jobindsats refuses: its status and its cause, in its own words. */
export class JobindsatsRefusal extends Error {
  readonly status: number;

  constructor(status: number, cause: string) {
    super(cause);
    this.name = "JobindsatsRefusal";
    this.status = status;
  }
}

/** What a table can be asked for at the world's clock. */
export type Offer = {
  table: JobindsatsTable;
  areas: Hierarchy;
  /** Our periods by the source's words for them, oldest first. */
  periods: ReadonlyMap<string, Period>;
};

export type Extract = {
  periods: readonly { word: string; period: Period }[];
  /** Codes of areas with the labels they are answered under. */
  areas: readonly { code: string; name: string }[];
  hierarchies: readonly Hierarchy[];
  cuts: readonly Cut[];
  columns: readonly { column: Column; at: number }[];
};

const quoted = (words: readonly string[]) => `[${words.map((word) => `'${word}'`).join(", ")}]`;
const refuse = (cause: string) => new JobindsatsRefusal(422, cause);

/** The id of a measure group and of its only measure. */
export const groupId = (table: JobindsatsTable, at: number) => `mgrp${table.id}_${at + 1}`;
export const measureId = (table: JobindsatsTable, at: number) => `mea${table.id}_${at + 1}`;

function periodsAsked(query: URLSearchParams, { table, periods }: Offer): readonly string[] {
  const asked = [...query].filter(([key]) => key.startsWith("period."));
  const wrong = asked.find(([key]) => key !== `period.${periodType(table)}`);
  if (wrong) throw refuse(`Unknown period type: ${wrong[0].slice("period.".length)}`);
  const text = asked[0]?.[1];
  if (text === undefined || text === "") throw refuse("Missing period");
  const words = [...periods.keys()];
  const latest = /^latest:(\d+)$/.exec(text)?.[1];
  if (latest !== undefined) {
    if (Number(latest) > words.length) {
      throw refuse(`Requested latest ${latest} periods, but only ${words.length} periods are available`);
    }
    return Number(latest) === 0 ? [] : words.slice(-Number(latest));
  }
  if (text === "*") return words;
  const wanted = text.split(",");
  const unknown = wanted.filter((word) => !periods.has(word));
  if (unknown.length > 0) throw refuse(`Unknown periods: ${quoted(unknown)}`);
  return wanted;
}

/** Members by `*`, `/`, a level, or a list of paths; null is the total. */
function membersAsked({ id, members, level }: Hierarchy, text: string): (Member | null)[] {
  if (text === "*" || text === `level:${level}`) return [...members];
  return text.split(",").map((path) => {
    if (path === "/") return null;
    const member = members.find((one) => one.id === path);
    if (!member) throw refuse(`Unknown hierarchy values for ${id}: ${quoted([path])}`);
    return member;
  });
}

function columnsAsked(query: URLSearchParams, table: JobindsatsTable): Extract["columns"] {
  const asked = [...query].filter(([key]) => key.startsWith("mgroup."));
  if (asked.length === 0) throw refuse("Missing mgroup");
  const all = table.columns.map((column, at) => ({ column, at }));
  const known = new Set(["*", ...all.map(({ at }) => groupId(table, at))]);
  const unknown = asked.map(([key]) => key.slice("mgroup.".length)).filter((id) => !known.has(id));
  if (unknown.length > 0) throw refuse(`Unknown mgroups: ${quoted(unknown)}`);
  return all.filter(({ at }) =>
    asked.some(([key, value]) => {
      const isGroup = key === "mgroup.*" || key === `mgroup.${groupId(table, at)}`;
      return isGroup && (value === "*" || value.split(",").includes(measureId(table, at)));
    }),
  );
}

/** What a data request is for. Throws `JobindsatsRefusal` naming what the table does not have. */
export function extractOf(query: URLSearchParams, offer: Offer): Extract {
  const { table, areas, periods } = offer;
  const asked = [...query].filter(([key]) => key.startsWith("hierarchy."));
  const known = [areas, ...table.hierarchies];
  const unknown = asked
    .map(([key]) => key.slice("hierarchy.".length))
    .filter((id) => !known.some((one) => one.id === id));
  if (unknown.length > 0) throw refuse(`Unknown hierarchies: ${quoted(unknown)}`);
  const textOf = ({ id }: Hierarchy) => query.get(`hierarchy.${id}`);
  const hierarchies = table.hierarchies.filter((one) => textOf(one) !== null);
  const cuts = hierarchies.reduce<Cut[]>(
    (before, hierarchy) =>
      before.flatMap((cut) =>
        membersAsked(hierarchy, textOf(hierarchy) ?? "/").map((member) => [...cut, { hierarchy, member }]),
      ),
    [[]],
  );
  return {
    periods: periodsAsked(query, offer).flatMap((word) => {
      const period = periods.get(word);
      return period === undefined ? [] : [{ word, period }];
    }),
    areas: membersAsked(areas, textOf(areas) ?? "/").map((member) =>
      member ? { code: member.id.replaceAll("/", ""), name: member.name } : { code: "000", name: areas.total },
    ),
    hierarchies,
    cuts,
    columns: columnsAsked(query, table),
  };
}
