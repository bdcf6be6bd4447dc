import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { parseJobindsats } from "#server/formats/jobindsats.ts";
import { FormatError } from "#server/formats/table.ts";
import { type Delivery, SourceFault, type Table } from "../define.ts";
import { refused } from "./metadata.ts";
import { parse } from "./parse.ts";
import { period } from "./period.ts";
import jobindsats from "./source.ts";
import { areaHierarchy, layoutOf } from "./layouts.ts";

export type Conformance = { file: string; outcome: "read" | "refused" | "differs"; detail: string };

/** A recorded file that is not what the connector makes of it. */
class Difference extends Error {}

const expectSame = (what: string, found: unknown, expected: unknown) => {
  const [a, b] = [JSON.stringify(found), JSON.stringify(expected)];
  if (a !== b) throw new Difference(`${what}: ${a} instead of ${b}`);
};

type Reader = (bytes: Uint8Array, file: string, folder: string) => string;

const jsonOf = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));

const requests = z.array(
  z.object({ file: z.string(), table_id: z.string(), request: z.string(), columns: z.number(), rows: z.number() }),
);
const cells = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))),
});

const addressOf = (request: string) => new URL(request.replace(/^GET /, ""));

/** The declared table whose figures a recorded request asked for, or null where it asked for others. */
function askedFor(id: string, request: string): Table | null {
  const asked = [...addressOf(request).searchParams]
    .filter(([key]) => key.startsWith("hierarchy.") && key !== `hierarchy.${areaHierarchy}`)
    .map(([key, value]) => [key.slice("hierarchy.".length), value]);
  const isAsked = (table: Table) =>
    JSON.stringify(asked) === JSON.stringify(Object.entries(layoutOf(table).hierarchies));
  return jobindsats.tables.find((table) => table.table === id && isAsked(table)) ?? null;
}

/** Every figure of the answer, by our reading, against the answer itself; added-up rows against their parts. */
function readAs(table: Table, delivery: Delivery): string {
  const { columns, rows } = cells.parse(jsonOf(delivery.bytes));
  const found = [...parse(delivery, table)];
  const codes = jobindsats.codes("geography", table);
  expectSame("areas not known", found.filter(({ keys }) => !codes.has(keys.geography)).length, 0);
  expectSame("periods not known", found.filter(({ keys }) => period(keys.time) === null).length, 0);
  for (const { source } of table.measures) {
    const at = columns.indexOf(source);
    const own = found.filter(({ measure }) => measure === source);
    const values = (list: readonly unknown[]) => list.filter((value) => typeof value === "number");
    const whole = (list: readonly unknown[]) => values(list).reduce((sum, value) => sum + value, 0);
    const given = rows.map((row) => row[at] ?? null);
    expectSame(`sum of ${source}`, whole(own.map(({ value }) => value)), whole(given));
    if (!layoutOf(table).summed)
      expectSame(
        source,
        own.map(({ value }) => value),
        given,
      );
  }
  const hidden = found.filter(({ value }) => value === null).length;
  return `${table.dataset}: ${found.length} figures of ${rows.length} rows, ${hidden} of them hidden`;
}

function readAtLarge(bytes: Uint8Array, rows: number | null): string {
  const [table] = parseJobindsats(bytes);
  if (!table) throw new Difference("no table");
  const measures = table.dimensions.at(-1)?.categories.length ?? 0;
  if (rows !== null) expectSame("figures", table.cellCount, rows * measures);
  return `not a declared cut: ${table.dimensions.map(({ id }) => id).join(" × ")}, ${table.cellCount} figures`;
}

const data: Reader = (bytes, file, folder) => {
  const known = requests.parse(jsonOf(readFileSync(join(folder, "v3_requests.json"))));
  const asked = known.find((one) => one.file === file);
  if (!asked) return readAtLarge(bytes, null);
  const { columns, rows } = cells.parse(jsonOf(bytes));
  expectSame("columns", columns.length, asked.columns);
  expectSame("rows", rows.length, asked.rows);
  const table = askedFor(asked.table_id, asked.request);
  if (!table) return readAtLarge(bytes, asked.rows);
  return readAs(table, {
    name: file,
    request: { method: "GET", url: addressOf(asked.request).href, body: null },
    response: { status: 200, contentType: "application/json", requestId: null },
    bytes,
    fetchedAt: "",
  });
};

const recordedErrors = z.array(
  z.object({
    status: z.number(),
    body: z.object({ code: z.number(), cause: z.string(), request_id: z.string() }),
  }),
);

const errors: Reader = (bytes, file) => {
  const codes = recordedErrors.parse(jsonOf(bytes)).map(({ status, body }) => {
    const fault = refused(status, new TextEncoder().encode(JSON.stringify(body)), file);
    expectSame("request id", fault.requestId, body.request_id);
    expectSame("tried again", fault.retryable, false);
    expectSame("cause told", fault.message.includes(body.cause), true);
    expectSame("cause understood", fault.code.startsWith("http-"), false);
    return fault.code;
  });
  return `${codes.length} refusals: ${[...new Set(codes)].join(", ")}`;
};

const discovery = z.object({
  candidates: z.array(z.object({ table_id: z.string(), dimensions: z.array(z.object({ id: z.string() })) })),
});

const dimensions: Reader = (bytes) => {
  const { candidates } = discovery.parse(jsonOf(bytes));
  const listed = jobindsats.tables.flatMap((table) => {
    const found = candidates.find(({ table_id }) => table_id === table.table);
    return found ? [{ table, ids: found.dimensions.map(({ id }) => id) }] : [];
  });
  for (const { table, ids } of listed) {
    const missing = Object.keys(layoutOf(table).hierarchies).filter((id) => !ids.includes(id));
    expectSame(`dimensions that ${table.table} lacks`, missing, []);
  }
  return `${candidates.length} tables, ${listed.length} of them declared, with every dimension they are asked by`;
};

const series = z.object({ labels: z.array(z.string()) }).catchall(z.unknown());
const derived = z.object({
  municipalities: z.record(z.string(), z.object({ name: z.string(), unemployment: series })),
});

const municipalities: Reader = (bytes) => {
  const areas = Object.values(derived.parse(jsonOf(bytes)).municipalities);
  const [first] = jobindsats.tables;
  const codes = first ? jobindsats.codes("geography", first) : new Map<string, string>();
  const known = new Set(areas.flatMap(({ name }) => codes.get(name) ?? []));
  expectSame("municipalities known by name", known.size, 98);
  const words = areas.flatMap(({ unemployment }) => unemployment.labels);
  expectSame("period words not known", words.filter((word) => period(word) === null).length, 0);
  return `not an answer: ${known.size} names of municipalities and ${new Set(words).size} period words, all known`;
};

const readers: readonly [RegExp, Reader][] = [
  [/^v3_data_.*\.json$/, data],
  [/^v3_errors\.json$/, errors],
  [/^v3_requests\.json$/, (bytes) => `${requests.parse(jsonOf(bytes)).length} requests`],
  [/^v3_tables_discovery_.*\.json$/, dimensions],
  [/^derived_.*\.json$/, municipalities],
];

/** Reads every recorded Jobindsats file of a folder: answers with the connector's own parse, other cuts with the general reader, refusals with the error mapping. */
export async function conform(folder: string): Promise<Conformance[]> {
  return readdirSync(folder)
    .filter((file) => !file.endsWith(".md"))
    .toSorted()
    .map((file): Conformance => {
      const reader = readers.find(([pattern]) => pattern.test(file))?.[1];
      if (!reader) return { file, outcome: "refused", detail: "not an answer of the API" };
      try {
        return { file, outcome: "read", detail: reader(readFileSync(join(folder, file)), file, folder) };
      } catch (fault) {
        // The general reader refuses what is no table; what the connector cannot read of a recorded answer is a difference.
        if (fault instanceof FormatError) return { file, outcome: "refused", detail: fault.message };
        if (fault instanceof Difference || fault instanceof SourceFault || fault instanceof z.ZodError) {
          return { file, outcome: "differs", detail: fault.message };
        }
        throw fault;
      }
    });
}
