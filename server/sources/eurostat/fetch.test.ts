import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Delivery, type Means, SourceFault, type Table } from "../define.ts";
import { discover, fetchTable } from "./fetch.ts";
import { tables } from "./tables.ts";

const fixture = (name: string) => readFileSync(join(import.meta.dirname, "fixtures", name));
const tableOf = (name: string): Table => tables.find(({ table }) => table === name)!;
const [monthly, deaths] = [tableOf("UNE_RT_M"), tableOf("HSW_N2_02")];

type Answer = { status?: number; type?: string; body: string | Uint8Array };

/** A Eurostat that answers as told and remembers what it was asked and how long was waited. */
function eurostatThat(answerTo: (path: string, count: number) => Answer) {
  const paths: string[] = [];
  const waits: number[] = [];
  const means: Means = {
    fetch: async (input) => {
      const path = String(input instanceof Request ? input.url : input).replace("https://eurostat.test", "");
      paths.push(path);
      const { status = 200, type = "application/json", body } = answerTo(path, paths.length);
      return new Response(typeof body === "string" ? body : Buffer.from(body), {
        status,
        headers: { "Content-Type": type },
      });
    },
    baseUrl: "https://eurostat.test",
    token: null,
    now: () => new Date("2026-09-15T07:00:00Z"),
    sleep: async (ms) => void waits.push(ms),
    random: () => 0,
    signal: new AbortController().signal,
  };
  return { paths, waits, means };
}

async function all(deliveries: AsyncIterable<Delivery>): Promise<Delivery[]> {
  const found: Delivery[] = [];
  for await (const delivery of deliveries) found.push(delivery);
  return found;
}

async function faultOf(doing: Promise<unknown>): Promise<SourceFault> {
  const met = await doing.then(
    () => new Error("nothing was wrong"),
    (fault: unknown) => fault,
  );
  if (met instanceof SourceFault) return met;
  throw met;
}

const csv = "application/vnd.sdmx.data+csv;version=2.0.0";
const refusal = (status: number, id: number, label: string): Answer => ({
  status,
  body: JSON.stringify({ error: [{ status, id, label }] }),
});
const soap = (status: number, code: number, words: string): Answer => ({
  status,
  type: "application/xml",
  body: `<?xml version="1.0"?><S:Fault xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><faultcode>${code}</faultcode><faultstring>${words}</faultstring></S:Fault>`,
});
const tooBig =
  "EXTRACTION_TOO_BIG: The requested extraction is too big, estimated 6000000 rows, max authorised is 5000000, please change your filters to reduce the extraction size";

test("a dataset of the statistics API is one request that names every dimension", async () => {
  const { paths, means } = eurostatThat(() => ({ body: fixture("UNE_RT_M.json") }));
  const [delivery, none] = await all(fetchTable(monthly, ["DK", "SE"], means));
  expect(paths).toEqual([
    "/statistics/1.0/data/UNE_RT_M?format=JSON&lang=EN&freq=M&age=TOTAL&unit=PC_ACT&sex=T" +
      "&s_adj=NSA&s_adj=SA&geo=DK&geo=SE&sinceTimePeriod=2008-01",
  ]);
  expect(delivery).toMatchObject({
    name: "UNE_RT_M.json",
    request: { method: "GET", url: `https://eurostat.test${paths[0]}`, body: null },
    response: { status: 200, contentType: "application/json", requestId: null },
    fetchedAt: "2026-09-15T07:00:00.000Z",
  });
  expect(none).toBeUndefined();
});

test("a dataset of the SDMX API is filtered by name, so that the order of its key does not matter", async () => {
  const { paths, means } = eurostatThat(() => ({ type: csv, body: fixture("HSW_N2_02.csv") }));
  const [delivery] = await all(fetchTable(deaths, ["DK", "FI"], means));
  expect(paths).toEqual([
    "/sdmx/3.0/data/dataflow/ESTAT/HSW_N2_02/1.0?c[freq]=A&c[nace_r2]=TOTAL&c[unit]=NR,RT_INC&c[geo]=DK,FI" +
      "&c[TIME_PERIOD]=ge:2010&compress=false&format=csvdata&formatVersion=2.0&lang=en",
  ]);
  expect(delivery?.name).toBe("HSW_N2_02.csv");
});

test.each<[string, Answer]>([
  ["in JSON", refusal(413, 413, tooBig)],
  ["in XML", soap(413, 413, tooBig)],
])("an extraction that is too large %s is asked for in halves, and one area alone is final", async (_, answer) => {
  const halved = eurostatThat((path) => (/geo=DK&geo=/.test(path) ? answer : { body: fixture("UNE_RT_M.json") }));
  expect((await all(fetchTable(monthly, ["DK", "SE", "NO"], halved.means))).map(({ name }) => name)).toEqual([
    "UNE_RT_M.DK-DK.json",
    "UNE_RT_M.SE-SE.json",
    "UNE_RT_M.NO-NO.json",
  ]);
  const never = eurostatThat(() => answer);
  const met = await faultOf(all(fetchTable(monthly, ["DK"], never.means)));
  expect([met.code, met.retryable]).toEqual(["EXTRACTION_TOO_BIG", false]);
});

const queued: Answer = {
  body: '{"warning":{"status":413,"label":"ASYNCHRONOUS_RESPONSE. Your request will be treated asynchronously. Please try again later."}}',
};
const inXml: Answer = {
  type: "application/xml",
  body: "<env:Envelope><env:Body><queued><id>9d1a</id><status>SUBMITTED</status></queued></env:Body></env:Envelope>",
};

test.each<[string, Table, Answer, Answer]>([
  ["JSON", monthly, queued, { body: fixture("UNE_RT_M.json") }],
  ["JSON with 413", monthly, { ...queued, status: 413 }, { body: fixture("UNE_RT_M.json") }],
  ["XML", deaths, inXml, { type: csv, body: fixture("HSW_N2_02.csv") }],
])("an answer that is made in its own time is asked for again: %s", async (_, table, first, good) => {
  const { paths, waits, means } = eurostatThat((_path, count) => (count < 3 ? first : good));
  expect(await all(fetchTable(table, ["DK"], means))).toHaveLength(1);
  expect(new Set(paths).size).toBe(1);
  expect(waits).toEqual([5_000, 10_000]);
});

test("an answer that never comes is given up after five minutes", async () => {
  const { waits, means } = eurostatThat(() => queued);
  const met = await faultOf(all(fetchTable(monthly, ["DK"], means)));
  expect([met.code, met.retryable]).toEqual(["queued", true]);
  expect(waits.reduce((sum, ms) => sum + ms, 0)).toBe(315_000);
});

test.each<[string, Answer, string, boolean]>([
  [
    "a dimension that is not there",
    refusal(400, 150, 'INVALID_QUERY_DIMENSION: Dimension "COICOP" is not defined'),
    "INVALID_QUERY_DIMENSION",
    false,
  ],
  [
    "a dataset that is not there",
    refusal(404, 100, "ERR_NOT_FOUND_4: XYZ is not available for dissemination."),
    "ERR_NOT_FOUND_4",
    false,
  ],
  [
    "the same in XML",
    soap(404, 100, "ERR_NOT_FOUND_4: XYZ is not available for dissemination."),
    "ERR_NOT_FOUND_4",
    false,
  ],
  [
    "nothing found, called good",
    { body: '{"error":[{"status":200,"id":100,"label":"NO_RESULTS"}]}' },
    "NO_RESULTS",
    false,
  ],
  ["too many requests", { status: 429, body: "" }, "http-429", true],
  ["a server that fails", { status: 503, type: "text/html", body: "<html>busy</html>" }, "http-503", true],
  [
    "a web page, called good",
    { type: "text/html;charset=UTF-8", body: `<!DOCTYPE html>${" ".repeat(5000)}` },
    "content-type",
    true,
  ],
  ["bytes of no kind", { type: "", body: "x" }, "content-type", true],
])("%s is told as it is", async (_, answer, code, retryable) => {
  const met = await faultOf(all(fetchTable(monthly, ["DK", "SE"], eurostatThat(() => answer).means)));
  expect([met.code, met.retryable]).toEqual([code, retryable]);
});

test("the calendar is one look at each dataset's dataflow, and a dataset that is gone has no state", async () => {
  const { paths, means } = eurostatThat((path) =>
    path.includes("UNE_RT_M")
      ? { body: fixture("UNE_RT_M.dataflow.json") }
      : refusal(404, 100, "ERR_NOT_FOUND_4: gone"),
  );
  expect([...(await discover([monthly, deaths], means))]).toEqual([
    ["eurostat-une-rt-m", { updatedAt: "2026-09-02T11:00:00+02:00", nextUpdate: null, lastPeriod: "2026M07" }],
  ]);
  expect(paths[0]).toBe("/sdmx/3.0/structure/dataflow/ESTAT/UNE_RT_M/1.0/?format=JSON&lang=en");
});

test("a calendar of another form stops the look", async () => {
  const met = await faultOf(discover([monthly], eurostatThat(() => ({ body: '{"label":"x"}' })).means));
  expect(met.message).toMatch(/not a dataflow with annotations/);
  expect((await faultOf(discover([monthly], eurostatThat(() => ({ status: 500, body: "" })).means))).retryable).toBe(
    true,
  );
});
