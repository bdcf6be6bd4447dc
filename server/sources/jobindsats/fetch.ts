import { comparePeriods } from "#shared/period.ts";
import { danishTime } from "../danishTime.ts";
import { type Delivery, type Means, SourceFault, type Table, type TableState } from "../define.ts";
import { politely } from "../request.ts";
import { type Described, readDescribed, readTableList, refused } from "./metadata.ts";
import { period } from "./period.ts";
import { areaHierarchy, choicesOf, layoutOf } from "./layouts.ts";

/** Rows asked for at a time. 30,000 were seen answered without trouble; no limit is documented. */
const rowLimit = 30_000;

const periodType = { month: "M", quarter: "Q", year: "Y", half: "H", week: "W" } as const;

const periodTypeOf = (table: Table) => layoutOf(table).periods ?? periodType[table.frequency];

/** One answer of Jobindsats. Throws `SourceFault` on a refusal, and on an answer that is not JSON. */
async function ask(path: string, name: string, means: Means): Promise<Delivery> {
  const url = `${means.baseUrl}${path}`;
  const headers = {
    Accept: "application/json",
    ...(means.token === null ? {} : { Authorization: `Bearer ${means.token}` }),
  };
  const answer = await means.fetch(url, { headers, signal: means.signal });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (answer.status !== 200) throw refused(answer.status, bytes, name);
  const contentType = answer.headers.get("Content-Type") ?? "";
  if (!/^(?:application|text)\/json\b/i.test(contentType)) {
    throw new SourceFault("content-type", `${name} came as ${contentType || "nothing"}, not as JSON.`, {
      retryable: true,
    });
  }
  return {
    name,
    request: { method: "GET", url, body: null },
    response: { status: answer.status, contentType, requestId: answer.headers.get("X-Request-Id") },
    bytes,
    fetchedAt: means.now().toISOString(),
  };
}

/** 08:00 in Denmark, when official figures come, on a day that the source gives without a time. */
const morning = (date: string): string | null => danishTime(`${date}T08:00:00`);

const day = (text: string | null | undefined) => /^\d{4}-\d{2}-\d{2}/.exec(text ?? "")?.[0] ?? null;

/** The source's calendar: one list of all tables. A table that is not listed has no state; fetching it tells why. */
export async function discover(tables: readonly Table[], given: Means): Promise<ReadonlyMap<string, TableState>> {
  const means = politely(given);
  const { bytes } = await ask("/tables?format=json", "tables.json", means);
  const listed = new Map(readTableList(bytes).map((row) => [row.table_id, row]));
  return new Map(
    tables.flatMap(({ dataset, table }): [string, TableState][] => {
      const row = listed.get(table);
      const latest = day(row?.update_latest);
      if (!row) return [];
      return [[dataset, { updatedAt: latest && morning(latest), nextUpdate: day(row.update_next), lastPeriod: null }]];
    }),
  );
}

function periodsIn(described: Described, table: Table): string[] {
  const type = periodTypeOf(table);
  const offered = described.periods.find((one) => one.periodtype_id === type);
  if (!offered) {
    const known = described.periods.map((one) => one.periodtype_id).join(", ");
    throw new SourceFault("period", `${table.table} has no periods of type ${type}; it has ${known}.`);
  }
  return offered.values
    .map((value) => value.period_id)
    .filter((word) => {
      const known = period(word);
      return known !== null && comparePeriods(known, table.firstPeriod) >= 0;
    })
    .toSorted((a, b) => comparePeriods(period(a) ?? a, period(b) ?? b));
}

/** The hierarchy of areas to ask by. Throws `SourceFault` where the table has none of those it may have, or lacks another. */
function areaHierarchyIn(described: Described, table: Table): string {
  const { areas, hierarchies } = layoutOf(table);
  const known = described.dimensions.flatMap((one) => one.hierarchies.map((hierarchy) => hierarchy.hierarchy_id));
  const area = areas.find((id) => known.includes(id));
  const missing = [...(area === undefined ? [areas.join(" or ")] : []), ...Object.keys(hierarchies)].filter(
    (id) => !known.includes(id),
  );
  if (area !== undefined && missing.length === 0) return area;
  throw new SourceFault(
    "hierarchy",
    `${table.table} has no hierarchy ${missing.join(", ")}; it has ${known.join(", ")}.`,
  );
}

/** Areas a table answers for each period: the most any had, so that a run of periods keeps within the row limit. */
const areasMost = 100;
/** Members of a hierarchy whose members are told apart: the most any had. */
const membersMost = 8;

type Ask = { area: "/" | "*"; choices: readonly (readonly [id: string, choice: string])[] };

/** The requests that a run of periods takes: the country and its areas, each by every choice of the other hierarchies. */
function asksOf(table: Table): Ask[] {
  const choices = Object.entries(layoutOf(table).hierarchies).reduce<Ask["choices"][]>(
    (before, [id, asked]) => before.flatMap((one) => choicesOf(asked).map((choice) => [...one, [id, choice] as const])),
    [[]],
  );
  const areas = table.levels.some((level) => level !== "country") ? (["/", "*"] as const) : (["/"] as const);
  return areas.flatMap((area) => choices.map((one): Ask => ({ area, choices: one })));
}

/** Whether a request is for the country's own total, however else the table is taken apart. */
export const isTotalAsk = ({ area, choices }: Ask, all: readonly Ask[]): boolean =>
  area === "/" &&
  choices.every(
    ([id, choice]) =>
      choice === "/" || !all.some((one) => one.choices.some(([other, chosen]) => other === id && chosen === "/")),
  );

function runs(periods: readonly string[], table: Table, limit: number): string[][] {
  const { summed, hierarchies } = layoutOf(table);
  const isSplit = Object.values(hierarchies).some((asked) => choicesOf(asked).includes("*"));
  const leaves = summed ? 2 : isSplit ? membersMost : 1;
  const size = Math.max(1, Math.floor(limit / (areasMost * leaves)));
  return Array.from({ length: Math.ceil(periods.length / size) }, (_, at) => periods.slice(at * size, (at + 1) * size));
}

/** What tells the deliveries of a table apart in their names. */
function nameOf({ area, choices }: Ask, table: Table): string {
  const { split, areas } = layoutOf(table);
  const members = areas.includes(areaHierarchy) ? "kommuner" : "omraader";
  const chosen = choices.find(([id]) => id === split?.hierarchy)?.[1];
  const of = { "/": "i-alt", "*": "dele" }[chosen ?? ""] ?? chosen?.replaceAll("/", "");
  return [area === "/" ? "land" : members, ...(of === undefined ? [] : [of])].join(".");
}

/** The whole of a table, or the requests of it that are wanted, read by its metadata first, a run of periods at a time. Throws `SourceFault`. */
export async function* fetchTable(
  table: Table,
  given: Means,
  limit = rowLimit,
  isWanted: (asked: Ask, all: readonly Ask[]) => boolean = () => true,
): AsyncGenerator<Delivery> {
  const means = politely(given);
  const metadata = await ask(`/table/${table.table}?format=json`, `${table.table}.table.json`, means);
  const described = readDescribed(metadata.bytes, table.table);
  const areas = areaHierarchyIn(described, table);
  const type = periodTypeOf(table);
  for (const run of runs(periodsIn(described, table), table, limit)) {
    for (const asked of asksOf(table).filter((one, _, all) => isWanted(one, all))) {
      const hierarchies = [[areas, asked.area] as const, ...asked.choices];
      const query = [
        "mgroup.*=*",
        `period.${type}=${run.join(",")}`,
        ...hierarchies.map(([id, choice]) => `hierarchy.${id}=${choice}`),
        "format=json",
      ].join("&");
      const name = `${table.table}.${nameOf(asked, table)}.${run[0]}-${run.at(-1)}.json`;
      yield await ask(`/data/${table.table}?${query}`, name, means);
    }
  }
}
