import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse as parseCsv } from "csv-parse/sync";
import { z } from "zod";
import { frequencyOf } from "#shared/period.ts";
import { type Delivery, SourceFault } from "../define.ts";
import { readErrorBody, refused } from "./errors.ts";
import { readSubjects, readTableInfo, readTableList } from "./metadata.ts";
import { tableIn } from "./parse.ts";
import { period } from "./period.ts";
import { layoutOf, tables } from "./tables.ts";
import { danishTime } from "../danishTime.ts";

export type Conformance = { file: string; outcome: "read" | "refused" | "differs"; detail: string };

/** What the connector's own reader finds in one recorded file. `differs` is thrown as `Difference`. */
class Difference extends Error {}

type Reader = (bytes: Uint8Array, name: string, folder: string) => string;

const delivered = (name: string, bytes: Uint8Array, requestId: string | null = null): Delivery => ({
  name,
  request: { method: "POST", url: "", body: null },
  response: { status: 200, contentType: "", requestId },
  bytes,
  fetchedAt: "",
});

const expectSame = (what: string, found: unknown, expected: unknown) => {
  const [a, b] = [JSON.stringify(found), JSON.stringify(expected)];
  if (a !== b) throw new Difference(`${what}: ${a} instead of ${b}`);
};

const tableList: Reader = (bytes) => {
  const rows = readTableList(bytes);
  const untimed = rows.filter(({ updated }) => danishTime(updated) === null);
  expectSame("times that are none", untimed.length, 0);
  const words = rows.flatMap(({ firstPeriod, latestPeriod }) => [firstPeriod, latestPeriod]);
  const unread = words.filter((word) => word !== null && period(word) === null);
  const declared = tables.filter(({ table }) => rows.some(({ id }) => id === table));
  for (const { dataset, table, frequency } of declared) {
    const row = rows.find(({ id }) => id === table);
    // The texts of variables are declared in Danish, the language the connector asks in.
    if (row && !row.variables.includes("tid")) continue;
    const { geography, selectors, breakdowns, totals } = layoutOf({ dataset, table });
    const known = [...(geography ? [geography] : []), ...selectors, ...breakdowns, ...totals].map(({ text }) => text);
    expectSame(`variables of ${dataset}`, row?.variables.toSorted(), [...known, "tid"].toSorted());
    const newest = period(row?.latestPeriod ?? "");
    expectSame(`frequency of ${dataset}`, newest && frequencyOf(newest), frequency);
  }
  return `${rows.length} tables, ${declared.length} of them declared; ${unread.length} period words of other frequencies`;
};

const info: Reader = (bytes) => {
  const { id, updated, variables } = readTableInfo(bytes);
  const time = variables.filter((variable) => variable.time);
  expectSame("time variables", time.length, 1);
  return `${id}: ${variables.length} variables, updated ${danishTime(updated)}, ${time[0]?.values.length} periods`;
};

const csv: Reader = (bytes, name) => {
  const table = tableIn(delivered(name, bytes), "CSV");
  const marks = [...table.cells].filter((cell) => cell.value === null).length;
  const time = table.dimensions.find(({ id }) => /^tid$/i.test(id));
  const periods = time?.categories.filter(({ code }) => period(code) !== null).length;
  expectSame("periods understood", periods, time?.categories.length);
  return `${table.cellCount} rows, ${table.dimensions.map(({ id }) => id).join(" × ")}, ${marks} without a value`;
};

const jsonStat: Reader = (bytes, name, folder) => {
  const table = tableIn(delivered(name, bytes), "JSONSTAT");
  const flattened = [...table.cells].map(({ codes, value }) => [
    ...codes.map((code, at) => table.dimensions[at]?.categories.find((one) => one.code === code)?.label ?? code),
    value,
  ]);
  const expected = name.replace(".jsonstat.json", ".expected.csv");
  if (!readdirSync(folder).includes(expected)) return `${flattened.length} cells`;
  const [, ...rows] = parseCsv(readFileSync(join(folder, expected)), { bom: true });
  expectSame("cells", flattened, rows);
  return `${flattened.length} cells, all as expected`;
};

const errorList = z.array(z.object({ status: z.number(), body: z.unknown() }));

const errors: Reader = (bytes) => {
  const listed = errorList.parse(JSON.parse(new TextDecoder().decode(bytes)));
  const codes = listed.map(({ status, body }) => {
    const answer = new TextEncoder().encode(JSON.stringify(body));
    const fault = refused(status, answer, null);
    expectSame("code", fault.code, readErrorBody(answer)?.errorTypeCode);
    expectSame("tried again", fault.retryable, false);
    return fault.code;
  });
  return `${codes.length} refusals: ${[...new Set(codes)].join(", ")}`;
};

const exchangeList = z.array(
  z.object({
    response: z.object({ status: z.number(), headers: z.record(z.string(), z.string()), body_file: z.string() }),
  }),
);

const exchanges: Reader = (bytes, _name, folder) => {
  const listed = exchangeList.parse(JSON.parse(new TextDecoder().decode(bytes)));
  for (const { response } of listed) {
    const headers = new Headers(response.headers);
    expectSame(
      `request id of ${response.body_file}`,
      /^[0-9a-f-]{36}$/.test(headers.get("StatbankAPI-Request-Id") ?? ""),
      true,
    );
    const isJson = response.body_file.endsWith(".json");
    expectSame(
      `content type of ${response.body_file}`,
      headers.get("Content-Type"),
      `text/${isJson ? "json" : "csv"}; charset=utf-8`,
    );
    readFileSync(join(folder, response.body_file));
  }
  return `${listed.length} exchanges, every request id found`;
};

const readers: readonly [RegExp, Reader][] = [
  [/^subjects_.*\.json$/, (bytes) => `${readSubjects(bytes).length} subjects`],
  [/^tables_.*\.json$/, tableList],
  [/^tableinfo_.*\.json$/, info],
  [/\.jsonstat\.json$/, jsonStat],
  [/^errors_.*\.json$/, errors],
  [/^http_exchanges\.json$/, exchanges],
  [/\.(?:csv|xlsx)$/, csv],
];

/** Reads every recorded StatBank file of a folder with the connector's own readers; expected flattenings are compared, not read. */
export async function conform(folder: string): Promise<Conformance[]> {
  const files = readdirSync(folder)
    .filter((file) => !/\.expected(?:_long)?\.csv$/.test(file) && !file.endsWith(".md"))
    .toSorted();
  return files.map((file): Conformance => {
    const reader = readers.find(([pattern]) => pattern.test(file))?.[1];
    if (!reader) return { file, outcome: "refused", detail: "no reader of the connector is for this file" };
    try {
      return { file, outcome: "read", detail: reader(readFileSync(join(folder, file)), file, folder) };
    } catch (fault) {
      if (fault instanceof SourceFault) return { file, outcome: "refused", detail: fault.message };
      if (fault instanceof Difference) return { file, outcome: "differs", detail: fault.message };
      throw fault;
    }
  });
}
