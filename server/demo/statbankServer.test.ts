import { once } from "node:events";
import { afterAll, beforeAll, expect, test } from "vitest";
import { statbankOf } from "./statbankServer.ts";
import type { StatbankTable } from "./statbankTable.ts";

const words = (da: string, en = da) => ({ da, en });
const periods = ["2023K4", "2024K1", "2024K2", "2024K3"];

/** The figure of area a and quarter q is 100 a + q; there is none for Læsø in the last quarter. */
const table: StatbankTable = {
  id: "PRØVE1",
  text: words("Prøvetabel", "Trial table"),
  unit: words("Antal", "Number"),
  decimals: 1,
  subject: "2",
  updated: "2025-03-25T08:00:00+01:00",
  variables: [
    {
      id: "OMRÅDE",
      text: words("område", "region"),
      time: false,
      total: "000",
      values: [
        { id: "000", text: words("Hele landet", "All Denmark") },
        { id: "101", text: words("København", "Copenhagen") },
        { id: "825", text: words("Læsø") },
      ],
    },
    {
      id: "ENHED",
      text: words("enhed", "unit"),
      time: false,
      total: null,
      values: [
        { id: "1", text: words("Antal", "Number") },
        { id: "2", text: words("Pct.", "Per cent") },
      ],
    },
    {
      id: "Tid",
      text: words("tid", "time"),
      time: true,
      total: null,
      values: periods.map((period) => ({ id: period, text: { da: period, en: period.replace("K", "Q") } })),
    },
  ],
  cell: ([area, unit, period]) => {
    const quarter = periods.indexOf(period!) + 1;
    if (area === "825" && quarter === 4) return "..";
    const count = ["000", "101", "825"].indexOf(area!) * 100 + quarter;
    return unit === "1" ? count : count / 8;
  },
};

const listen = async (cellLimit?: number) => {
  const app = statbankOf(
    { tables: [table], now: new Date("2025-03-28T09:00:00+01:00") },
    cellLimit === undefined ? {} : { cellLimit },
  );
  const server = app.listen(0, "127.0.0.1");
  await once(server, "listening");
  const bound = server.address();
  if (typeof bound !== "object" || !bound) throw new Error("the simulator has no port");
  return { address: `http://127.0.0.1:${bound.port}/v1`, close: () => server.close() };
};

let large: Awaited<ReturnType<typeof listen>>;
let small: Awaited<ReturnType<typeof listen>>;
beforeAll(async () => {
  large = await listen();
  small = await listen(10);
});
afterAll(() => {
  large.close();
  small.close();
});

const post = (path: string, body: unknown, { address } = large) =>
  fetch(`${address}${path}`, { method: "POST", body: typeof body === "string" ? body : JSON.stringify(body) });

const all = [
  { code: "OMRÅDE", values: ["*"] },
  { code: "ENHED", values: ["1"] },
  { code: "Tid", values: ["*"] },
];
const ask = { table: "PRØVE1", format: "BULK", lang: "da", valuePresentation: "Code", variables: all };
const linesOf = async (answer: Response) => (await answer.text()).split("\r\n");

test.each([
  [
    "unknown table",
    "/data",
    { ...ask, table: "INVALIDTABLE999" },
    "EXTRACT-NOTFOUND",
    "Tabel findes ikke: INVALIDTABLE999",
  ],
  [
    "unknown variable",
    "/data",
    { ...ask, variables: [...all, { code: "INVALIDVAR", values: ["1"] }] },
    "EXTRACT-NOTFOUND",
    "Kan ikke finde variablen: INVALIDVAR",
  ],
  [
    "unknown value",
    "/data",
    { ...ask, variables: [{ code: "OMRÅDE", values: ["999999"] }, ...all.slice(1)] },
    "EXTRACT-NOTFOUND",
    "Kan ikke finde værdien: 999999 (OMRÅDE)",
  ],
  [
    "unknown format",
    "/data",
    { ...ask, format: "JSON" },
    "REQUEST-MISSING",
    "Format ikke angivet, eller ikke gyldigt.",
  ],
  ["no table", "/data", { format: "CSV" }, "REQUEST-MISSING", "Der er ikke angivet nogen tabel-id."],
  [
    "empty body",
    "/data",
    "",
    "REQUEST-EMPTY",
    "Medsend gyldigt JSON-objekt når der postes. / Supply valid JSON-object when posting.",
  ],
  [
    "broken body",
    "/data",
    "{",
    "REQUEST-EMPTY",
    "Medsend gyldigt JSON-objekt når der postes. / Supply valid JSON-object when posting.",
  ],
  [
    "BULK without every variable",
    "/data",
    { ...ask, variables: all.slice(1) },
    "EXTRACT-NOTALLOWED",
    "Der skal vælges værdier for variabel: OMRÅDE",
  ],
  [
    "BULK sorted by time",
    "/data",
    { ...ask, timeOrder: "Ascending" },
    "EXTRACT-STREAMINGTIMESORT",
    "Der kan ikke vælges sortering af tid for streamede formater.",
  ],
])("%s is refused with 400, word for word", async (_, path, body, errorTypeCode, message) => {
  const answer = await post(path, body);
  expect(answer.status).toBe(400);
  expect(answer.headers.get("content-type")).toBe("text/json; charset=utf-8");
  expect(await answer.json()).toEqual({ errorTypeCode, message });
});

test("an unknown table is refused at /tableinfo as at /data", async () => {
  const answer = await fetch(`${large.address}/tableinfo/INVALIDTABLE999`);
  expect(answer.status).toBe(400);
  expect(await answer.json()).toEqual({
    errorTypeCode: "EXTRACT-NOTFOUND",
    message: "Tabel findes ikke: INVALIDTABLE999",
  });
});

test("an unknown address is refused with 404", async () => {
  const answer = await fetch(`${large.address}/dataa`);
  expect(answer.status).toBe(404);
  expect(await answer.json()).toEqual({
    errorTypeCode: "REQUEST-NOTFOUND",
    message: "Siden kan ikke findes. / Page not found.",
  });
});

test("an unknown value is told in English where English was asked for", async () => {
  const variables = [{ code: "OMRÅDE", values: ["999"] }, ...all.slice(1)];
  const answer = await post("/data", { ...ask, lang: "en", variables });
  expect(await answer.json()).toEqual({ errorTypeCode: "EXTRACT-NOTFOUND", message: "Can't find value: 999 (OMRÅDE)" });
});

test("more cells than the limit are refused unless they stream", async () => {
  const answer = await post("/data", { ...ask, format: "CSV" }, small);
  expect(answer.status).toBe(400);
  expect(await answer.json()).toEqual({
    errorTypeCode: "EXTRACT-TOOBIG",
    message:
      "Forespørgslen på op mod 12 celler er over begrænsningen på 10 celler for denne filtype. Anvend BULK eller andet streaming format i stedet.",
  });
  expect((await post("/data", ask, small)).status).toBe(200);
});

test("BULK has a byte order mark, CRLF, codes, TID in capitals and every cell", async () => {
  const answer = await post("/data", ask);
  expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(answer.headers.get("content-disposition")).toBe("attachment; filename=PRØVE1.csv");
  expect(answer.headers.get("statbankapi-request-id")).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(bytes.subarray(3).toString().split("\r\n")).toEqual([
    "OMRÅDE;ENHED;TID;INDHOLD",
    "000;1;2023K4;1",
    "000;1;2024K1;2",
    "000;1;2024K2;3",
    "000;1;2024K3;4",
    "101;1;2023K4;101",
    "101;1;2024K1;102",
    "101;1;2024K2;103",
    "101;1;2024K3;104",
    "825;1;2023K4;201",
    "825;1;2024K1;202",
    "825;1;2024K2;203",
    "825;1;2024K3;..",
    "",
  ]);
});

test("a variable with a total may be left out of CSV, and columns follow the request", async () => {
  const variables = [
    { code: "Tid", values: ["2024K1"] },
    { code: "ENHED", values: ["2"] },
  ];
  expect(await linesOf(await post("/data", { ...ask, format: "CSV", variables }))).toEqual([
    "TID;ENHED;INDHOLD",
    "2024K1;2;0,3",
    "",
  ]);
});

test.each([
  ["*", ["2023K4", "2024K1", "2024K2", "2024K3"]],
  ["2024*", ["2024K1", "2024K2", "2024K3"]],
  ["*K1", ["2024K1"]],
  [">=2024K2", ["2024K2", "2024K3"]],
  ["<=2024K1", ["2023K4", "2024K1"]],
  [">=2024K1<=2024K2", ["2024K1", "2024K2"]],
  ["(1)", ["2024K3"]],
  ["(2)", ["2024K2"]],
  ["(-n+3)", ["2024K1", "2024K2", "2024K3"]],
])("the time pattern %s chooses %j", async (pattern, chosen) => {
  const variables = [
    { code: "OMRÅDE", values: ["000"] },
    { code: "ENHED", values: ["1"] },
    { code: "Tid", values: [pattern] },
  ];
  const [, ...lines] = await linesOf(await post("/data", { ...ask, variables }));
  expect(lines.filter(Boolean).map((line) => line.split(";")[2])).toEqual(chosen);
});

test("patterns and codes may be mixed", async () => {
  const variables = [{ code: "OMRÅDE", values: ["000", "8*"] }, ...all.slice(1, 2), { code: "Tid", values: ["(1)"] }];
  const [, ...lines] = await linesOf(await post("/data", { ...ask, variables }));
  expect(lines).toEqual(["000;1;2024K3;4", "825;1;2024K3;..", ""]);
});

test("an address asks the same as a body, its variables as keys", async () => {
  const answer = await fetch(
    `${large.address}/data/PRØVE1/CSV?lang=en&Tid=2024K1,2024K2&OMRÅDE=101&ENHED=2&valuePresentation=CodeAndValue`,
  );
  expect(await linesOf(answer)).toEqual([
    "TID;OMRÅDE;ENHED;INDHOLD",
    "2024K1 2024Q1;101 Copenhagen;2 Per cent;12.8",
    "2024K2 2024Q2;101 Copenhagen;2 Per cent;12.9",
    "",
  ]);
});

test("JSONSTAT is JSON-stat 1.x with ContentsCode before the time, and the time of update in UTC", async () => {
  const variables = [
    { code: "OMRÅDE", values: ["825"] },
    { code: "ENHED", values: ["1"] },
    { code: "Tid", values: ["(-n+2)"] },
  ];
  const answer = await post("/data", { ...ask, format: "JSONSTAT", variables });
  expect(answer.headers.get("content-type")).toBe("text/json; charset=utf-8");
  expect(answer.headers.get("content-disposition")).toBe("attachment; filename=PRØVE1.json");
  expect(await answer.json()).toEqual({
    dataset: {
      dimension: {
        OMRÅDE: { label: "område", category: { index: { "825": 0 }, label: { "825": "Læsø" } } },
        ENHED: { label: "enhed", category: { index: { "1": 0 }, label: { "1": "Antal" } } },
        ContentsCode: {
          label: "Indhold",
          category: {
            index: { PRØVE1: 0 },
            label: { PRØVE1: "Prøvetabel" },
            unit: { PRØVE1: { base: "Antal", decimals: 1 } },
          },
        },
        Tid: {
          label: "tid",
          category: { index: { "2024K2": 0, "2024K3": 1 }, label: { "2024K2": "2024K2", "2024K3": "2024K3" } },
        },
        id: ["OMRÅDE", "ENHED", "ContentsCode", "Tid"],
        size: [1, 1, 1, 2],
        role: { metric: ["ContentsCode"], time: ["Tid"] },
      },
      label: "Prøvetabel efter område, enhed, Indhold og tid",
      source: "Danmarks Statistik",
      updated: "2025-03-25T07:00:00Z",
      value: [203, null],
      extension: { px: { infofile: "https://www.statistikbanken.dk/PRØVE1", tableid: "PRØVE1", decimals: 1 } },
    },
  });
});

test("PX has the time as heading and marks as quoted dots", async () => {
  const variables = [{ code: "OMRÅDE", values: ["101", "825"] }, all[1]!, { code: "Tid", values: ["(-n+2)"] }];
  const text = await (await post("/data", { ...ask, format: "PX", variables })).text();
  expect(text).toContain('STUB="område","enhed";');
  expect(text).toContain('CODES("tid")="2024K2","2024K3";');
  expect(text).toContain('DATA=\r\n103 104\r\n203 "..";');
});

test("the list of tables has local times, and periods in the language's letters", async () => {
  const row = {
    id: "PRØVE1",
    text: "Prøvetabel",
    unit: "Antal",
    updated: "2025-03-25T08:00:00",
    firstPeriod: "2023K4",
    latestPeriod: "2024K3",
    active: true,
    variables: ["område", "enhed", "tid"],
  };
  expect(await (await fetch(`${large.address}/tables?lang=da&format=JSON`)).json()).toEqual([row]);
  expect(await (await post("/tables", { lang: "en", subjects: ["2"] })).json()).toMatchObject([
    { latestPeriod: "2024Q3", variables: ["region", "unit", "time"] },
  ]);
  expect(await (await fetch(`${large.address}/tables?pastDays=3`)).json()).toEqual([]);
  expect(await (await fetch(`${large.address}/tables?pastDays=4`)).json()).toEqual([row]);
});

test("a table's variables tell their values, elimination and time, and that the figures are synthetic", async () => {
  const answer = await post("/tableinfo", { table: "prøve1", lang: "da" });
  expect(await answer.json()).toMatchObject({
    id: "PRØVE1",
    description: "Prøvetabel efter område, enhed og tid",
    updated: "2025-03-25T08:00:00",
    footnote: { text: "Demonstrationsdata (syntetiske)", mandatory: true },
    variables: [
      { id: "OMRÅDE", elimination: true, time: false },
      { id: "ENHED", elimination: false, time: false },
      { id: "Tid", elimination: false, time: true, values: [{ id: "2023K4", text: "2023K4" }, {}, {}, {}] },
    ],
  });
});

test("the ten subjects are those of the real StatBank", async () => {
  const answer = await fetch(`${large.address}/subjects?lang=da&format=JSON`);
  expect(await answer.json()).toMatchObject(
    ["1", "2", "3", "4", "5", "6", "7", "8", "9", "19"].map((id) => ({ id, active: true })),
  );
});
