import { expect, test } from "vitest";
import { classesOf } from "./queryString.ts";
import type { Role } from "#shared/role.ts";
import { datasetCardSchema, indicatorCardSchema } from "./cards.ts";
import { fakeDataset, fakeDoors, fakeIndicator } from "./fakeDoors.ts";
import { refusalIn } from "./outcome.ts";
import { refusalAnswer, restAnswer } from "./rest.ts";

const ask = async (address: string, { body, role = "viewer" }: { body?: unknown; role?: Role } = {}) => {
  const fake = fakeDoors();
  const [path = "", search = ""] = address.split("?");
  const request = {
    method: body === undefined ? "GET" : "POST",
    path: path.split("/"),
    search: new URLSearchParams(search),
    body,
  };
  const context = { doors: fake.doors, caller: { actor: "demo", role }, requestId: "r1" };
  const answer = await restAnswer(request, context).catch((error: unknown) => {
    const refusal = refusalIn(error);
    if (!refusal) throw error;
    return refusalAnswer(refusal, "en");
  });
  const text = typeof answer.body === "string" ? answer.body : Buffer.from(answer.body).toString();
  const isJson = answer.headers["Content-Type"]?.includes("json");
  return { ...fake, status: answer.status, headers: answer.headers, text, json: isJson ? JSON.parse(text) : null };
};

const gross = "indicator=gross-unemployment";

test("the catalogue is answered whole, and one by one", async () => {
  expect((await ask("indicators")).json).toEqual([fakeIndicator]);
  expect((await ask("indicators/gross-unemployment")).json).toEqual(fakeIndicator);
  expect((await ask("datasets")).json).toEqual([fakeDataset]);
  expect((await ask("dimensions/geography")).json).toMatchObject({ id: "geography" });
});

test("an address that is not there is not found, whatever is asked of it", async () => {
  expect(await ask("catalog?format=ttl")).toMatchObject({ status: 404, json: { code: "not-found" } });
  expect(await ask("constructor")).toMatchObject({ status: 404, json: { code: "not-found" } });
  expect(await ask("indicators?format=ttl")).toMatchObject({
    status: 400,
    json: { code: "invalid-input", path: "format" },
  });
});

test("data is JSON-stat with generation and mode, without a line in the audit", async () => {
  const { status, headers, json, recorded } = await ask(`data?${gross}`);
  expect(status).toBe(200);
  expect(json).toEqual({ version: "2.0", value: [80_123] });
  expect(headers).toMatchObject({ "X-Overblik-Generation": "7", "X-Overblik-Mode": "demo" });
  expect(recorded).toEqual([]);
});

test("rows are sorted and cut by the door, and are on record", async () => {
  const { headers, text, rowsAsked, recorded } = await ask(
    `data?${gross}&format=csv-da&sort=-value&limit=5&offset=1&lang=en`,
  );
  expect(text).toBe("time,value\n2026M06,80123\n");
  expect(headers["Content-Disposition"]).toBe('attachment; filename="gross-unemployment_en.csv-da"');
  expect(rowsAsked).toEqual([{ sort: [{ column: "value", descending: true }], limit: 5, offset: 1 }]);
  expect(recorded).toMatchObject([{ action: "export", detail: { format: "csv-da" } }]);
});

test("JSON-stat answers all cells and names the row keys it left out of account", async () => {
  const { headers, rowsAsked } = await ask(`data?${gross}&limit=5&sort=value`);
  expect(rowsAsked).toEqual([undefined]);
  expect(headers["X-Overblik-Ignored"]).toBe("sort, limit");
});

test("a query may be posted, its presentation in the body or the address", async () => {
  const body = { indicators: ["gross-unemployment"], where: { time: { latest: 12 } } };
  expect((await ask("data", { body })).asked).toMatchObject([{ where: { time: { latest: 12 } } }]);
  expect((await ask("data?format=csv", { body })).text).toBe("time,value\n2026M06,80123\n");
  expect((await ask("data", { body: { ...body, format: "csv", limit: 3 } })).rowsAsked).toEqual([
    { sort: [], limit: 3, offset: 0 },
  ]);
});

test("a kind of chart that the answer does not suit is refused in the reader's language", async () => {
  expect(await ask(`figure?${gross}&kind=pyramid`)).toMatchObject({
    status: 400,
    json: {
      code: "kind-not-suited",
      path: "kind",
      message: expect.stringContaining("The kind of chart pyramid does not suit the request."),
    },
  });
});

test("a figure is drawn as asked", async () => {
  const { headers, recorded } = await ask(`figure?${gross}&kind=bar&format=png&size=half&scale=3`);
  expect(headers["Content-Disposition"]).toBe('inline; filename="gross-unemployment_da.png"');
  expect(recorded).toMatchObject([{ action: "export", detail: { format: "png" } }]);
});

test("classes and areas pointed out are asked for beside a kind", async () => {
  const { status } = await ask(`figure?${gross}&kind=bar&classes=limits:2,4.5&marked=751,101`);
  expect(status).toBe(200);
  expect(classesOf("limits:2,4.5")).toEqual({ kind: "custom", limits: [2, 4.5] });
  expect(classesOf("equal:7")).toEqual({ kind: "equal", count: 7 });
});

const refused: [string, unknown, number, { code: string; path: string }][] = [
  ["data", undefined, 400, { code: "invalid-input", path: "indicator" }],
  [`data?${gross}&colour=red`, undefined, 400, { code: "invalid-input", path: "colour" }],
  [`data?${gross}&format=xlsx`, undefined, 400, { code: "format-unknown", path: "format" }],
  [`data?${gross}&time=2024M13`, undefined, 400, { code: "period-invalid", path: "time" }],
  [`data?${gross}&time=latest:0`, undefined, 400, { code: "invalid-input", path: "time" }],
  [`data?${gross}&by=time,shoe-size`, undefined, 404, { code: "unknown-dimension", path: "by" }],
  [`data?${gross}&by=time,time`, undefined, 400, { code: "invalid-input", path: "by" }],
  [`data?${gross}&geography=`, undefined, 400, { code: "invalid-input", path: "geography" }],
  [`data?${gross}&transform=index`, undefined, 400, { code: "not-additive", path: "transform" }],
  ["data?indicator=happiness", undefined, 404, { code: "unknown-indicator", path: "indicator" }],
  ["data?indicator=a%27%3B--", undefined, 400, { code: "invalid-input", path: "indicator" }],
  [`figure?${gross}&kind=map&classes=limits:4,2`, undefined, 400, { code: "invalid-input", path: "classes" }],
  [`figure?${gross}&kind=map&classes=quantile:99`, undefined, 400, { code: "invalid-input", path: "classes" }],
  ["data", [1], 400, { code: "invalid-input", path: "body" }],
  ["data", {}, 400, { code: "invalid-input", path: "indicators" }],
  ["data", { indicators: ["a"], ownerId: 7 }, 400, { code: "invalid-input", path: "ownerId" }],
  ["data", { indicators: "a" }, 400, { code: "invalid-input", path: "indicators" }],
  ["data?format=csv", { indicators: ["a"], format: "csv" }, 400, { code: "invalid-input", path: "format" }],
  [`figure?${gross}&format=pptx`, undefined, 400, { code: "format-unknown", path: "format" }],
  [`figure?${gross}&scale=4`, undefined, 400, { code: "invalid-input", path: "scale" }],
  ["indicators?page=2", undefined, 400, { code: "invalid-input", path: "page" }],
  ["indicators/happiness", undefined, 404, { code: "unknown-indicator", path: "id" }],
  ["indicators/a/b", undefined, 404, { code: "not-found", path: "path" }],
  ["dimensions/toString", undefined, 404, { code: "unknown-dimension", path: "id" }],
  ["indicators", {}, 404, { code: "not-found", path: "path" }],
  ["nothing", undefined, 404, { code: "not-found", path: "path" }],
];

test.each(refused)("%s with %j is refused", async (address, body, status, refusal) => {
  const answer = await ask(address, { body });
  expect({ status: answer.status, ...answer.json }).toEqual({ status, ...refusal, message: expect.any(String) });
});

test("a refusal tells what to change, in the language asked for", async () => {
  expect((await ask(`data?${gross}&format=xlsx`)).json).toEqual({
    code: "format-unknown",
    message: "There is no format xlsx. Choose one of: json-stat, csv, csv-da.",
    path: "format",
  });
  expect((await ask(`data?${gross}&time=2024M13`)).json.message).toBe(
    "2024M13 is not a period. Write for instance 2024, 2024K1 or 2024M01.",
  );
});

test("the description names every address and its parameters", async () => {
  const { json } = await ask("openapi.json");
  expect(json.openapi).toBe("3.1.0");
  expect(Object.keys(json.paths)).toEqual([
    "/indicators",
    "/indicators/{id}",
    "/datasets",
    "/dimensions/{id}",
    "/calendar",
    "/latency",
    "/lineage",
    "/data",
    "/figure",
  ]);
  expect(json.paths["/data"].get.parameters.map(({ name }: { name: string }) => name)).toEqual([
    "indicator",
    "by",
    "time",
    "geography",
    "industry",
    "sex",
    "age",
    "benefit",
    "injury",
    "severity",
    "diagnosis",
    "decision",
    "outcome",
    "casetype",
    "agency",
    "transform",
    "knownOn",
    "format",
    "lang",
    "sort",
    "limit",
    "offset",
    "X-Demo-Role",
  ]);
  expect(Object.keys(json.paths["/data"].get.responses["200"].content)).toEqual(["application/json", "text/csv"]);
  expect(Object.keys(json.paths["/data"].post.requestBody.content["application/json"].schema.properties)).toContain(
    "indicators",
  );
  expect(json.components.schemas.Indicator.properties).toHaveProperty("mustNotBeReadAs");
});

test("cards are as described, nothing more", () => {
  expect(indicatorCardSchema.strict().parse(fakeIndicator)).toEqual(fakeIndicator);
  expect(datasetCardSchema.strict().parse(fakeDataset)).toEqual(fakeDataset);
});
