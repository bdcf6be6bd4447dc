import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Delivery, type Means, SourceFault, type Table } from "../define.ts";
import { discover, fetchTable } from "./fetch.ts";
import { tables } from "./tables.ts";

const fixture = (name: string) => readFileSync(join(import.meta.dirname, "fixtures", name));
const aus08: Table = tables.find(({ table }) => table === "AUS08")!;

type Asked = { method: string; path: string; body: string | null };
type Answer = { status?: number; type?: string; body: string | Uint8Array };

/** A StatBank that answers as told and remembers what it was asked. */
function statbankThat(answerTo: (asked: Asked) => Answer) {
  const all: Asked[] = [];
  const fetch: Means["fetch"] = async (input, init) => {
    const url = new URL(typeof input === "string" || input instanceof URL ? input : input.url);
    const asked = {
      method: init?.method ?? "GET",
      path: `${url.pathname}${url.search}`,
      body: typeof init?.body === "string" ? init.body : null,
    };
    all.push(asked);
    const { status = 200, type = "text/json; charset=utf-8", body } = answerTo(asked);
    return new Response(typeof body === "string" ? body : Buffer.from(body), {
      status,
      headers: { "Content-Type": type, "statbankapi-request-id": `id-${all.length}` },
    });
  };
  const means: Means = {
    fetch,
    baseUrl: "http://statbank.test/v1",
    token: null,
    now: () => new Date("2026-09-15T07:00:00Z"),
    sleep: async () => {},
    random: () => 0,
    signal: new AbortController().signal,
  };
  return { all, means };
}

const refusal = (errorTypeCode: string, message: string): Answer => ({
  status: 400,
  body: JSON.stringify({ errorTypeCode, message }),
});

const csv = (periods: readonly string[]): Answer => ({
  type: "text/csv; charset=utf-8",
  body: `OMRÅDE;SAESONFAK;TID;INDHOLD\r\n${periods.map((period) => `000;24;${period};1\r\n`).join("")}`,
});

const periodsIn = ({ body }: Asked): string[] =>
  /"code":"Tid","values":\["([^\]]*)"\]/.exec(body ?? "")?.[1]?.split('","') ?? [];

async function all(deliveries: AsyncIterable<Delivery>): Promise<Delivery[]> {
  const found: Delivery[] = [];
  for await (const delivery of deliveries) found.push(delivery);
  return found;
}

const info = fixture("AUS08.tableinfo.json");
const answering = (data: (asked: Asked) => Answer) =>
  statbankThat((asked) => (asked.path.startsWith("/v1/tableinfo/") ? { body: info } : data(asked)));

test("a table is described first, then asked for whole as BULK, with its request id in the lineage", async () => {
  const { all: asked, means } = answering(() => ({ type: "text/csv; charset=utf-8", body: fixture("AUS08.bulk.csv") }));
  const [delivery, none] = await all(fetchTable(aus08, means));
  expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
    "GET /v1/tableinfo/AUS08?lang=da&format=JSON",
    "POST /v1/data",
  ]);
  expect(JSON.parse(asked[1]!.body!)).toEqual(JSON.parse(fixture("AUS08.request.json").toString()));
  expect(delivery).toMatchObject({
    name: "AUS08.csv",
    request: { method: "POST", url: "http://statbank.test/v1/data", body: asked[1]!.body },
    response: { status: 200, contentType: "text/csv; charset=utf-8", requestId: "id-2" },
    fetchedAt: "2026-09-15T07:00:00.000Z",
  });
  expect(none).toBeUndefined();
});

test("CSV is asked for in runs of periods within the cell limit, 12 cells a period", async () => {
  const { all: asked, means } = answering((one) => csv(periodsIn(one)));
  const deliveries = await all(fetchTable(aus08, means, { format: "CSV", cellLimit: 30 }));
  expect(asked.slice(1).map(periodsIn)).toEqual([["2025M05", "2025M06"], ["2025M07"]]);
  expect(deliveries.map(({ name }) => name)).toEqual(["AUS08.2025M05-2025M06.csv", "AUS08.2025M07-2025M07.csv"]);
});

test.each([["EXTRACT-TOOBIG"], ["REQUEST-LIMIT"]])(
  "%s is answered with halves, never with the same request",
  async (code) => {
    const { all: asked, means } = answering((one) =>
      periodsIn(one).length > 1 || periodsIn(one)[0] === "*" ? refusal(code, "For mange celler") : csv(periodsIn(one)),
    );
    await all(fetchTable(aus08, means, { format: "CSV", cellLimit: 1_000_000 }));
    expect(asked.slice(1).map(periodsIn)).toEqual([
      ["*"],
      ["2025M05", "2025M06"],
      ["2025M05"],
      ["2025M06"],
      ["2025M07"],
    ]);
  },
);

test("one period that is too large is a fault, not a loop", async () => {
  const { all: asked, means } = answering(() => refusal("EXTRACT-TOOBIG", "For mange celler"));
  await expect(all(fetchTable(aus08, means))).rejects.toMatchObject({ code: "EXTRACT-TOOBIG", retryable: false });
  expect(asked.slice(1).map(periodsIn)).toEqual([["*"], ["2025M05", "2025M06"], ["2025M05"]]);
});

test("a refusal is final: it is asked once", async () => {
  const { all: asked, means } = statbankThat(() => refusal("EXTRACT-NOTFOUND", "Tabel findes ikke: AUS08"));
  await expect(all(fetchTable(aus08, means))).rejects.toMatchObject({
    code: "EXTRACT-NOTFOUND",
    message: "Tabel findes ikke: AUS08",
    requestId: "id-1",
  });
  expect(asked).toHaveLength(1);
});

test("a web page with status 200 is a fault", async () => {
  const { means } = answering(() => ({ type: "text/html", body: "<html></html>" }));
  await expect(all(fetchTable(aus08, means))).rejects.toBeInstanceOf(SourceFault);
});

const row = (id: string, updated: string, latestPeriod: string) => ({
  id,
  text: id,
  unit: "-",
  updated,
  firstPeriod: "2007M01",
  latestPeriod,
  active: true,
  variables: ["tid"],
});

test("a table updated lately tells its own newest period, since the list lags, and is asked once whatever it makes", async () => {
  const { all: asked, means } = statbankThat(({ path }) => {
    if (path.startsWith("/v1/tableinfo/AUS08")) return { body: info };
    const lately = [row("AUS08", "2025-08-29T08:00:00", "2025M06")];
    return {
      body: JSON.stringify(
        path.includes("pastDays") ? lately : [...lately, row("RAS400", "2024-10-28T08:00:00", "2023")],
      ),
    };
  });
  const states = await discover(
    tables.filter(({ table }) => ["AUS08", "RAS400", "LBESK01"].includes(table)),
    means,
  );
  expect(Object.fromEntries(states)).toEqual({
    "dst-aus08": { updatedAt: "2025-08-29T08:00:00+02:00", nextUpdate: null, lastPeriod: "2025M07" },
    "dst-ras400": { updatedAt: "2024-10-28T08:00:00+01:00", nextUpdate: null, lastPeriod: "2023" },
    "dst-ras400-persons": { updatedAt: "2024-10-28T08:00:00+01:00", nextUpdate: null, lastPeriod: "2023" },
    "dst-lbesk01": { updatedAt: null, nextUpdate: null, lastPeriod: null },
  });
  expect(asked.map(({ path }) => path)).toEqual([
    "/v1/tables?lang=da&format=JSON",
    "/v1/tables?lang=da&format=JSON&pastDays=7",
    "/v1/tableinfo/AUS08?lang=da&format=JSON",
  ]);
});
