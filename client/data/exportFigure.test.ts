import { afterEach, expect, test, vi } from "vitest";
import { type ExportOrder, fileOf } from "./exportFigure.ts";
import { troubleOf } from "./trouble.ts";

const order: ExportOrder = {
  figure: {
    id: "gross-unemployment",
    kind: "line",
    language: "da",
    title: { da: "Bruttoledige", en: "Gross unemployed" },
    query: { indicators: ["gross-unemployment"], by: ["time"], where: { time: { latest: 13 } }, transform: "none" },
  },
  format: "csv-da",
  language: "da",
};

afterEach(() => vi.unstubAllGlobals());

const troubleWhen = async (answers: () => Promise<Response>) => {
  vi.stubGlobal("fetch", answers);
  return fileOf(order).then(() => null, troubleOf);
};

test("the file has the server's name, and the figure is what was asked with", async () => {
  const fetch = vi.fn<typeof globalThis.fetch>(async () =>
    Promise.resolve(new Response("a;b", { headers: { "Content-Disposition": 'attachment; filename="tal_da.csv"' } })),
  );
  vi.stubGlobal("fetch", fetch);
  const { name, bytes } = await fileOf(order);
  expect([name, await bytes.text()]).toEqual(["tal_da.csv", "a;b"]);
  expect(fetch.mock.calls[0]?.[0]).toBe("/export");
  expect(fetch.mock.calls[0]?.[1]?.body).toBe(JSON.stringify(order));
});

test("a refusal keeps its code and what its sentence is filled with", async () => {
  const body = { code: "too-many-calls", message: "For mange kald.", path: "", values: { seconds: 9 } };
  expect(await troubleWhen(async () => Promise.resolve(Response.json(body, { status: 429 })))).toEqual({
    kind: "refusal",
    code: "too-many-calls",
    values: { seconds: 9 },
  });
});

test("a fault keeps its reference, and an answer nobody can read has none", async () => {
  const body = { code: "fault", message: "Intern fejl.", path: "", reference: "r-5" };
  expect(await troubleWhen(async () => Promise.resolve(Response.json(body, { status: 500 })))).toEqual({
    kind: "fault",
    reference: "r-5",
  });
  expect(await troubleWhen(async () => Promise.resolve(new Response("<html>", { status: 502 })))).toEqual({
    kind: "fault",
    reference: null,
  });
});

test("no answer at all is no contact", async () => {
  expect(await troubleWhen(async () => Promise.reject(new TypeError("Failed to fetch")))).toEqual({
    kind: "no-contact",
  });
});
