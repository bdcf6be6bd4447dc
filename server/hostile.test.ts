import { createServer, type Server } from "node:http";
import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fakeDoors } from "./api/fakeDoors.ts";
import { createApp } from "./http.ts";
import { listening } from "./httpListen.ts";

let server: Server = createServer();
let at = "";
let port = 0;
const lines: { level: string; line: unknown }[] = [];
const level = (name: string) => (line: unknown) => lines.push({ level: name, line });

beforeAll(async () => {
  const app = createApp({
    doors: fakeDoors().doors,
    mode: "demo",
    isReady: () => true,
    clientFolder: "/nonexistent",
    callsPerMinute: 1_000_000_000,
    log: { debug: level("debug"), info: level("info"), warn: level("warn"), error: level("error") },
    newId: () => "r",
    now: () => 0,
  });
  ({ server, port } = await listening(app, 0, "127.0.0.1"));
  at = `http://127.0.0.1:${port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const raw = (text: string | Buffer) =>
  new Promise<string>((done, fail) => {
    let got = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(text));
    socket.setTimeout(3000, () => socket.destroy());
    socket.on("data", (chunk) => (got += chunk.toString()));
    socket.on("close", () => done(got));
    socket.on("error", fail);
  });
const statusOf = (answer: string) => Number(answer.split(" ")[1]);

const json = { "Content-Type": "application/json" };
const post = (path: string, body: string | Buffer, headers: Record<string, string> = json) =>
  fetch(`${at}${path}`, { method: "POST", headers, body: typeof body === "string" ? body : new Uint8Array(body) });

const read = async (answer: Response) => {
  const text = await answer.text();
  const kind = /"code":"(invalid-input|not-found|unknown-indicator)"/.test(text) ? "refusal" : "other";
  return {
    isRefused: answer.status >= 400 && answer.status < 500,
    kind,
    leaks: /\bat .*\.ts|node_modules|Error:/.test(text),
  };
};
const refused = { isRefused: true, kind: "refusal", leaks: false };

const bodies: [string, string | Buffer][] = [
  ["a prototype", '{"__proto__":{"isAdmin":true}}'],
  ["a constructor's prototype", '{"constructor":{"prototype":{"x":1}}}'],
  ["10,000 nested lists", "[".repeat(10_000) + "]".repeat(10_000)],
  ["10,000 nested objects", '{"a":'.repeat(10_000) + "1" + "}".repeat(10_000)],
  ["a list never closed", "[".repeat(10_000)],
  ["a hundred thousand ids", JSON.stringify({ indicators: Array(20_000).fill("a") })],
  ["one byte too much", `"${"x".repeat(262_143)}"`],
  ["ten megabytes", `"${"x".repeat(10_000_000)}"`],
  ["a number beyond doubles", '{"indicators":["a"],"where":{"time":{"latest":1e400}}}'],
  ["NaN", '{"indicators":["a"],"where":{"time":{"latest":NaN}}}'],
  ["a half", '{"indicators":["a"],"where":{"time":{"latest":0.5}}}'],
  ["an operator", '{"indicators":{"$gt":0}}'],
  ["invalid UTF-8", Buffer.from([0x22, 0xff, 0xfe, 0x22])],
  ["a lone surrogate", '{"indicators":["\\ud800"]}'],
  ["NUL in an id", '{"indicators":["a\\u0000"]}'],
  ["SQL", '{"indicators":["read_csv(\'/etc/passwd\')"]}'],
  ["nothing", ""],
  ["null", "null"],
  ["true", "true"],
  ["no JSON", "indicators=a"],
  ["a regular expression's worst", JSON.stringify({ indicators: ["a".repeat(50_000)] })],
  ["hyphens without end", JSON.stringify({ indicators: [`${"a-".repeat(31)}!`] })],
];

test.each(bodies)("%s as a posted query, export or call is refused", async (_, body) => {
  expect(await read(await post("/api/v1/data", body))).toEqual(refused);
  expect(await read(await post("/export", body))).toEqual(refused);
  expect(await read(await post("/trpc/answer", body))).toEqual(refused);
});

const types: [string, Record<string, string>][] = [
  ["plain text", { "Content-Type": "text/plain" }],
  ["a form", { "Content-Type": "application/x-www-form-urlencoded" }],
  ["parts", { "Content-Type": "multipart/form-data; boundary=x" }],
  ["Latin-1", { "Content-Type": "application/json; charset=latin1" }],
  ["gzip", { "Content-Type": "application/json", "Content-Encoding": "gzip" }],
];

test.each(types)("a body sent as %s is refused", async (_, headers) => {
  const answers = await Promise.all(
    ["/api/v1/data", "/export", "/trpc/answer"].map((path) =>
      post(path, '{"indicators":["gross-unemployment"]}', headers),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual([415, 415, 415]);
});

test("a body without a type is refused", async () => {
  const answer = await raw(
    "POST /export HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}",
  );
  expect(statusOf(answer)).toBe(415);
});

const addresses: [string, number][] = [
  ["/trpc/toString", 404],
  ["/trpc/__proto__", 404],
  ["/trpc/", 404],
  ["/trpc", 404],
  ["/trpc/..%2fapi", 404],
  ["/trpc/answer", 400],
  ["/trpc/answer?input=%", 400],
  ["/trpc/answer?input=%7B", 400],
  ["/trpc/answer?input=%FF%FE", 400],
  [`/trpc/answer?input=${"%5B".repeat(2_000)}`, 400],
  ["/trpc/answer?input=%7B%22__proto__%22%3A%7B%7D%7D", 400],
  ["/trpc/answer?batch=1&input=5", 400],
  ["/trpc/%E0%A4%A", 400],
  ["/api/v1/data?indicator=gross-unemployment&__proto__[x]=1", 400],
  ["/api/v1/data?indicator[]=gross-unemployment", 400],
  ["/api/v1/data?indicator=gross-unemployment&sort=__proto__", 400],
  ["/api/v1/data?indicator=%FF", 400],
  ["/api/v1/data?indicator=a%00", 400],
  ["/api/v1/data?indicator=gross-unemployment&lang=da-DK%0D%0ASet-Cookie:x=1", 400],
  ["/api/v1/data?indicator=gross-unemployment&time=2024M01..2024M0", 400],
  ["/api/v1/data?", 400],
  ["/api/v1/indicators/%00", 400],
  ["/api/v1/indicators/..%2f..%2fetc%2fpasswd", 400],
  ["/api/v1/indicators/%E0%A4%A", 400],
  ["/api/v1/dimensions/constructor", 404],
  ["/api/v2/indicators", 404],
  ["/export", 404],
  ["/health/x", 404],
  ["/assets/..%2f..%2fpackage.json", 404],
  ["/package.json", 404],
  ["/.env", 404],
];

test.each(addresses)("GET %s is %i", async (address, status) => {
  const answer = await fetch(`${at}${address}`);
  expect(answer.status).toBe(status);
  expect(answer.headers.get("Set-Cookie")).toBeNull();
});

test.each(["TRACE", "PUT", "DELETE", "OPTIONS", "PATCH", "PROPFIND"])("%s is refused everywhere", async (method) => {
  for (const path of ["/", "/trpc/answer", "/api/v1/data", "/export"]) {
    const answer = await raw(`${method} ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    expect(statusOf(answer)).toBe(405);
    expect(answer).toContain("Content-Security-Policy");
  }
});

test("a method that is none, an address of 64 kB and a line that is no request are refused by the reader itself", async () => {
  expect(statusOf(await raw("JUMP / HTTP/1.1\r\nHost: localhost\r\n\r\n"))).toBe(400);
  expect(statusOf(await raw(`GET /${"x".repeat(65_536)} HTTP/1.1\r\nHost: localhost\r\n\r\n`))).toBe(431);
  expect(statusOf(await raw(`GET / HTTP/1.1\r\nHost: localhost\r\nCookie: ${"x".repeat(17_000)}\r\n\r\n`))).toBe(431);
  expect(await raw("hello\r\n\r\n")).toContain('"code":"invalid-input"');
});

test("two lengths, and a length with chunks, are refused", async () => {
  const head = "POST /export HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
  expect(statusOf(await raw(`${head}Content-Length: 2\r\nContent-Length: 5\r\n\r\n{}`))).toBe(400);
  expect(
    statusOf(await raw(`${head}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n`)),
  ).toBe(400);
});

test("headers that name a user, and long lists of them, change nothing", async () => {
  const answer = await fetch(`${at}/trpc/standing`, {
    headers: { "X-User-ID": "admin", "X-Forwarded-For": Array(100).fill("1.1.1.1").join(", ") },
  });
  expect(await answer.json()).toMatchObject({ result: { data: { role: "viewer" } } });
});

test("a post for a query needs the same checks as any post, and then answers", async () => {
  expect((await post("/trpc/answer", '{"indicators":["gross-unemployment"]}')).status).toBe(200);
});

test("nothing of this was a fault", () => {
  expect(lines.filter(({ level }) => level === "error")).toEqual([]);
});

test("a refused request leaves one line, without its query string", async () => {
  await fetch(`${at}/api/v1/figure?indicator=secret%0Aname`);
  const line = { request: "r", method: "GET", path: "/api/v1/figure", status: 400, isWhole: true, ms: 0 };
  await expect
    .poll(() => lines.filter((one) => JSON.stringify(one).includes("figure")))
    .toEqual([{ level: "info", line }]);
});
