import { type Delivery, type Means, SourceFault, type Table, type TableState } from "../define.ts";
import { isQueued, isTooLarge, refusalIn, refused, stateIn } from "./answers.ts";
import { type Layout, layoutOf } from "./tables.ts";

/** Waits before an answer that is being made is asked for again: the same request finds it when it is ready. */
const waitsMs = [5_000, 10_000, 20_000, 40_000, 80_000, 160_000];

const kinds = {
  statistics: { ending: "json", type: /^application\/json\b/i },
  sdmx: { ending: "csv", type: /^(?:text\/csv|application\/vnd\.sdmx\.data\+csv)\b/i },
};

type Call = { path: string; name: string; kind: keyof typeof kinds };

async function once({ path, name, kind }: Call, means: Means): Promise<Delivery | "queued"> {
  const url = `${means.baseUrl}${path}`;
  const answer = await means.fetch(url);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (isQueued(bytes)) return "queued";
  if (answer.status !== 200) throw refused(answer.status, bytes, name);
  const refusal = refusalIn(bytes, name);
  if (refusal) throw refusal;
  const contentType = answer.headers.get("Content-Type") ?? "";
  if (!kinds[kind].type.test(contentType)) {
    const came = contentType || "nothing";
    throw new SourceFault("content-type", `${name} came as ${came}, not as ${kinds[kind].ending}.`, {
      retryable: true,
    });
  }
  return {
    name,
    request: { method: "GET", url, body: null },
    response: { status: answer.status, contentType, requestId: null },
    bytes,
    fetchedAt: means.now().toISOString(),
  };
}

/** One answer of Eurostat, waited for where it is made in its own time. Throws `SourceFault`. */
async function ask(call: Call, means: Means): Promise<Delivery> {
  for (const wait of [...waitsMs, null]) {
    const answer = await once(call, means);
    if (answer !== "queued") return answer;
    if (wait !== null) await means.sleep(wait);
  }
  throw new SourceFault("queued", `${call.name} was still being made after five minutes.`, { retryable: true });
}

/** One look at each dataset's dataflow. A dataset that is not there has no state; fetching it tells why. */
export async function discover(tables: readonly Table[], means: Means): Promise<ReadonlyMap<string, TableState>> {
  const states = new Map<string, TableState>();
  for (const { dataset, table } of tables) {
    const name = `${table}.dataflow.json`;
    const path = `/sdmx/3.0/structure/dataflow/ESTAT/${table}/1.0/?format=JSON&lang=en`;
    try {
      const { bytes } = await ask({ path, name, kind: "statistics" }, means);
      states.set(dataset, stateIn(bytes, name));
    } catch (fault) {
      if (!(fault instanceof SourceFault) || !/^(?:ERR_NOT_FOUND|http-404)/.test(fault.code)) throw fault;
    }
  }
  return states;
}

const sourceWords = (table: Table, at: number) => [
  ...new Set(table.measures.map(({ source }) => source.split(",")[at] ?? "")),
];

/** The first period in Eurostat's own word. */
const since = ({ firstPeriod }: Table) => firstPeriod.replace("M", "-").replace("K", "-Q");

/** The address of a cut: dimensions by name, so that their order in the dataset does not matter. */
export function addressOf(table: Table, layout: Layout, areas: readonly string[]): string {
  const chosen: [string, readonly string[]][] = [
    ...Object.entries(layout.fixed).map(([id, value]): [string, string[]] => [id, [value]]),
    ...layout.selectors.map((id, at): [string, string[]] => [id, sourceWords(table, at)]),
    ["geo", areas],
  ];
  if (layout.api === "statistics") {
    const filters = chosen.flatMap(([id, values]) => values.map((value) => `${id}=${value}`));
    const query = ["format=JSON", "lang=EN", ...filters, `sinceTimePeriod=${since(table)}`].join("&");
    return `/statistics/1.0/data/${table.table}?${query}`;
  }
  const filters = chosen.map(([id, values]) => `c[${id}]=${values.join(",")}`);
  const form = ["compress=false", "format=csvdata", "formatVersion=2.0", "lang=en"];
  const query = [...filters, `c[TIME_PERIOD]=ge:${since(table)}`, ...form].join("&");
  return `/sdmx/3.0/data/dataflow/ESTAT/${table.table}/1.0?${query}`;
}

/** A cut for some areas; where Eurostat finds it too large, its halves. One area that is too large is final. */
async function* within(table: Table, all: number, areas: readonly string[], means: Means): AsyncGenerator<Delivery> {
  const layout = layoutOf(table);
  const part = areas.length === all ? "" : `.${areas[0]}-${areas.at(-1)}`;
  const name = `${table.table}${part}.${kinds[layout.api].ending}`;
  try {
    yield await ask({ path: addressOf(table, layout, areas), name, kind: layout.api }, means);
  } catch (fault) {
    if (!isTooLarge(fault) || areas.length < 2) throw fault;
    const half = Math.ceil(areas.length / 2);
    yield* within(table, all, areas.slice(0, half), means);
    yield* within(table, all, areas.slice(half), means);
  }
}

/** The whole of a dataset's cut for the areas that we compare with. Throws `SourceFault`. */
export const fetchTable = (table: Table, areas: readonly string[], means: Means): AsyncGenerator<Delivery> =>
  within(table, areas.length, areas, means);
