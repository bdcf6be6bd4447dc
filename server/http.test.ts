import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { createServer, request, type Server } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { fakeDoors } from "./api/fakeDoors.ts";
import { createApp, type HttpMeans } from "./http.ts";

let clientFolder = "";
const servers: Server[] = [];

beforeAll(async () => {
  clientFolder = await mkdtemp(join(tmpdir(), "overblik-client-"));
  await mkdir(join(clientFolder, "assets"));
  await writeFile(join(clientFolder, "index.html"), "<!doctype html><html><head></head><body>Overblik</body></html>");
  await writeFile(join(clientFolder, "assets/main-abc.js"), "export {};");
  await writeFile(join(clientFolder, "assets/main-abc.js.gz"), gzipSync("export { compressed };"));
});
afterAll(() => rm(clientFolder, { recursive: true, force: true }));
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

type Started = ReturnType<typeof fakeDoors> & { at: string; port: number; faults: unknown[] };

async function started(means: Partial<HttpMeans> = {}, fake = fakeDoors()): Promise<Started> {
  const faults: unknown[] = [];
  const none = () => {};
  let count = 0;
  const app = createApp({
    doors: fake.doors,
    mode: "demo",
    isReady: () => true,
    clientFolder,
    callsPerMinute: 1000,
    log: { debug: none, info: none, warn: none, error: (...line: unknown[]) => faults.push(line) },
    newId: () => {
      count += 1;
      return `r${count}`;
    },
    now: () => 0,
    ...means,
  });
  const server = createServer(app);
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return { ...fake, at: `http://127.0.0.1:${port}`, port, faults };
}

const figure = {
  id: "g",
  query: { indicators: ["gross-unemployment"] },
  kind: "line",
  title: { da: "Bruttoledige", en: "Gross unemployed" },
};
const post = (body: unknown, headers: Record<string, string> = {}) => ({
  method: "POST",
  headers: { "Content-Type": "application/json", ...headers },
  body: typeof body === "string" ? body : JSON.stringify(body),
});
const input = (query: unknown) => encodeURIComponent(JSON.stringify(query));
const gross = "indicator=gross-unemployment";

const everyRoute = [
  "/",
  "/indikator/gross-unemployment",
  "/assets/main-abc.js",
  "/assets/gone.js",
  "/health/live",
  "/health/ready",
  "/trpc/standing",
  "/trpc/nothing",
  "/api/v1/indicators",
  `/api/v1/data?${gross}`,
  "/api/v1/data?indicator=happiness",
  `/api/v1/data?${gross}&transform=rolling12`,
  "/api/v1/nothing",
  "/api/%E0%A4%A",
  "/export",
];

test.each(everyRoute)("%s carries the security headers", async (path) => {
  const { at } = await started();
  const { headers } = await fetch(`${at}${path}`);
  const policy = headers.get("Content-Security-Policy") ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain("upgrade-insecure-requests");
  expect(policy).not.toMatch(/(?:script-src|style-src )[^;]*unsafe/);
  expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
  expect(headers.get("Referrer-Policy")).toBe("no-referrer");
  expect(headers.get("Cross-Origin-Opener-Policy")).toBe("same-origin");
  expect(headers.get("Strict-Transport-Security")).toBeNull();
  expect(headers.get("X-Powered-By")).toBeNull();
  expect(headers.get("Access-Control-Allow-Origin")).toBeNull();
});

test("data are never stored, files named by content always", async () => {
  const { at } = await started();
  const cached = async (path: string) => (await fetch(`${at}${path}`)).headers.get("Cache-Control");
  expect(await cached("/trpc/indicators")).toBe("no-store");
  expect(await cached(`/api/v1/data?${gross}`)).toBe("no-store");
  expect(await cached("/api/v1/nothing")).toBe("no-store");
  expect(await cached("/health/ready")).toBe("no-store");
  expect(await cached("/")).toBe("no-store");
  expect(await cached("/assets/main-abc.js")).toBe("public, max-age=31536000, immutable");
});

test("every address of the dashboard is the start page", async () => {
  const { at } = await started();
  const answer = await fetch(`${at}/indikator/gross-unemployment?omraade=751`);
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain("<body>Overblik<");
});

const firstIn = (html: string): unknown =>
  JSON.parse(/<script type="application\/json" id="first-answers">(.*)<\/script><\/body>/.exec(html)?.[1] ?? "null");

test("the front page brings its first answers, other pages what every page asks", async () => {
  const { at } = await started();
  const front = firstIn(await (await fetch(`${at}/`)).text());
  expect(front).toMatchObject({ standing: { generation: 7 }, answers: [{ cube: { value: [80_123] } }] });
  const chosen = firstIn(await (await fetch(`${at}/?omraade=751`)).text());
  expect(chosen).toMatchObject({ standing: { generation: 7 }, answers: [] });
});

test("no answer ends its block in the page early", async () => {
  const fake = fakeDoors();
  const label = { da: "</script><script>alert(1)</script>", en: "$&" };
  const doors = { ...fake.doors, indicators: () => fake.doors.indicators().map((card) => ({ ...card, label })) };
  const { at } = await started({ doors }, fake);
  const html = await (await fetch(`${at}/`)).text();
  expect(html).not.toContain("<script>alert");
  expect(firstIn(html)).toMatchObject({ indicators: [{ label }] });
});

test("first answers are made once a minute for a role, and anew for a new generation", async () => {
  const fake = fakeDoors();
  let time = 0;
  let generation = 7;
  const standing = () => ({ ...fake.doors.standing(), generation });
  const { at } = await started({ doors: { ...fake.doors, standing }, now: () => time }, fake);
  const open = async (role: string) => (await fetch(`${at}/`, { headers: { "X-Demo-Role": role } })).text();
  expect(firstIn(await open("viewer"))).toMatchObject({ standing: { role: "viewer" } });
  expect(await open("viewer")).toBe(await open("viewer"));
  expect(fake.asked).toHaveLength(1);
  expect(firstIn(await open("steward"))).toMatchObject({ standing: { role: "steward" } });
  expect(fake.asked).toHaveLength(2);
  time = 60_001;
  await open("viewer");
  expect(fake.asked).toHaveLength(3);
  generation = 8;
  expect(firstIn(await open("viewer"))).toMatchObject({ standing: { generation: 8 }, answers: [] });
  expect(fake.asked).toHaveLength(4);
});

test("what one user keeps is in no other's first answers, and is as new as can be", async () => {
  const fake = fakeDoors();
  let version = 1;
  const preferences = (owner: string) =>
    Promise.resolve(owner === "demo:viewer" ? { watch: { value: ["gross-unemployment"], version } } : {});
  const { at } = await started({ doors: { ...fake.doors, kept: { ...fake.doors.kept, preferences } } }, fake);
  const open = async (role: string) =>
    firstIn(await (await fetch(`${at}/`, { headers: { "X-Demo-Role": role } })).text());
  expect(await open("viewer")).toMatchObject({ own: { preferences: { watch: { version: 1 } } } });
  version = 2;
  expect(await open("viewer")).toMatchObject({ own: { preferences: { watch: { version: 2 } } } });
  expect(await open("manager")).toMatchObject({ own: { preferences: {} } });
});

test("in demonstration mode a page's address says its role, in live mode it does not", async () => {
  const demo = await started();
  const told = firstIn(await (await fetch(`${demo.at}/?rolle=leder&sprog=en`)).text());
  expect(told).toMatchObject({ standing: { role: "manager" }, answers: [{}] });
  const live = await started({ mode: "live" });
  expect(firstIn(await (await fetch(`${live.at}/?rolle=leder`)).text())).toMatchObject({
    standing: { role: "viewer" },
  });
});

test("a page opens also before the first generation, and where its first answers break", async () => {
  const empty = await started({}, fakeDoors({ isEmpty: true }));
  expect(await (await fetch(`${empty.at}/`)).text()).toContain("<body>Overblik</body>");
  const fake = fakeDoors();
  const broken = () => {
    throw new Error("disk");
  };
  const { at, faults } = await started({ doors: { ...fake.doors, datasets: broken } }, fake);
  expect(await (await fetch(`${at}/`)).text()).toContain("<body>Overblik</body>");
  expect(faults).toHaveLength(1);
});

test("a script is sent as the build compressed it, to those who take that", async () => {
  const { at } = await started();
  const asked = (accepts: string) => fetch(`${at}/assets/main-abc.js`, { headers: { "Accept-Encoding": accepts } });
  const compressed = await asked("gzip");
  expect(compressed.headers.get("Content-Encoding")).toBe("gzip");
  expect(compressed.headers.get("Content-Type")).toBe("text/javascript; charset=utf-8");
  expect(compressed.headers.get("Vary")).toBe("Accept-Encoding");
  expect(compressed.headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
  expect(await compressed.text()).toBe("export { compressed };");
  const plain = await asked("identity");
  expect(plain.headers.get("Content-Encoding")).toBeNull();
  expect(await plain.text()).toBe("export {};");
});

test("the code of an industry is a page, and what ends like a file is none", async () => {
  const { at } = await started();
  expect((await fetch(`${at}/brancher/at-36.25`)).status).toBe(200);
  expect((await fetch(`${at}/brancher/db07-36.CA`)).status).toBe(200);
  expect((await fetch(`${at}/gone.js`)).status).toBe(404);
});

test("a missing build is said on the page", async () => {
  const { at } = await started({ clientFolder: join(clientFolder, "nowhere") });
  const answer = await fetch(`${at}/`);
  expect(answer.status).toBe(503);
  expect(await answer.text()).toContain("npm run build");
});

test("live is the process, ready is the data", async () => {
  const { at } = await started({ isReady: () => false });
  expect((await fetch(`${at}/health/live`)).status).toBe(200);
  expect((await fetch(`${at}/health/ready`)).status).toBe(503);
});

test("a procedure answers with its role from the header", async () => {
  const { at } = await started();
  const answer = await fetch(`${at}/trpc/standing`, { headers: { "X-Demo-Role": "steward" } });
  expect(await answer.json()).toMatchObject({ result: { data: { role: "steward", generation: 7 } } });
});

test("in live mode the role header has no effect", async () => {
  const { at } = await started({ mode: "live" });
  const answer = await fetch(`${at}/trpc/standing`, { headers: { "X-Demo-Role": "admin" } });
  expect(await answer.json()).toMatchObject({ result: { data: { role: "viewer" } } });
});

test("a role that does not exist is refused, on both faces", async () => {
  const { at } = await started();
  const headers = { "X-Demo-Role": "root" };
  const answer = await fetch(`${at}/trpc/standing`, { headers });
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({
    error: { message: "invalid-input", data: { refusal: { code: "invalid-input", path: "X-Demo-Role" } } },
  });
  expect((await fetch(`${at}/api/v1/indicators`, { headers })).status).toBe(400);
});

test("a fault tells its reference and nothing else", async () => {
  const { at, faults } = await started();
  const query = input({ indicators: ["gross-unemployment"], transform: "rolling12" });
  const answer = await fetch(`${at}/trpc/answer?input=${query}`);
  expect(answer.status).toBe(500);
  expect(await answer.json()).toEqual({
    error: {
      code: -32603,
      message: "Intern fejl",
      data: { code: "INTERNAL_SERVER_ERROR", httpStatus: 500, path: "answer", refusal: null, reference: "r1" },
    },
  });
  const rest = await fetch(`${at}/api/v1/data?${gross}&transform=rolling12&lang=en`);
  expect(rest.status).toBe(500);
  expect(await rest.json()).toEqual({
    code: "fault",
    message: "Internal fault. Quote the reference r2.",
    path: "",
    reference: "r2",
  });
  expect(faults.length).toBeGreaterThanOrEqual(2);
});

test("a batch of 30 is answered and one of 31 is refused", async () => {
  const { at } = await started();
  const batch = (size: number) => `${at}/trpc/${Array(size).fill("datasets").join(",")}?batch=1&input=%7B%7D`;
  const answer = await fetch(batch(30));
  expect(answer.status).toBe(200);
  expect(await answer.json()).toHaveLength(30);
  expect((await fetch(batch(31))).status).toBe(400);
});

test("calls are counted inside batches, and the wait is told", async () => {
  const { at } = await started({ callsPerMinute: 60 });
  const batch = `${at}/trpc/${Array(29).fill("datasets").join(",")}?batch=1&input=%7B%7D`;
  expect((await fetch(batch)).status).toBe(200);
  expect((await fetch(batch)).status).toBe(200);
  const refused = await fetch(batch.replace(/,/g, "%2C"));
  expect(refused.status).toBe(429);
  expect(refused.headers.get("Retry-After")).toBe("27");
  expect(await refused.json()).toMatchObject({ error: { data: { refusal: { code: "too-many-calls" } } } });
  expect((await fetch(`${at}/health/live`)).status).toBe(200);
});

test("an export is a file, on record with its hash before it leaves", async () => {
  const { at, recorded } = await started();
  const answer = await fetch(`${at}/export`, post({ figure, format: "csv" }));
  expect(answer.status).toBe(200);
  expect(answer.headers.get("Content-Disposition")).toBe('attachment; filename="g_da.csv"');
  expect(await answer.text()).toBe("time,value\n2026M06,80123\n");
  expect(recorded).toEqual([
    {
      actor: "demo",
      role: "viewer",
      action: "export",
      subject: "gross-unemployment",
      generation: 7,
      detail: {
        format: "csv",
        cells: 1,
        bytes: 25,
        sha256: "a71a0eadab44453b79d7434c12e98829ac42ed9dcdaa6efc3040025c4e5e25d5",
      },
    },
  ]);
});

test("an export is in the reader's language where that is another than the figure's", async () => {
  const { at } = await started();
  const answer = await fetch(`${at}/export`, post({ figure, format: "csv", language: "en" }));
  expect(answer.headers.get("Content-Disposition")).toBe('attachment; filename="g_en.csv"');
});

test("no record, no answer", async () => {
  const fake = fakeDoors();
  const doors = { ...fake.doors, record: () => Promise.reject(new Error("disk full")) };
  const { at } = await started({}, { ...fake, doors });
  const answer = await fetch(`${at}/export`, post({ figure, format: "csv" }));
  expect(answer.status).toBe(500);
  expect(await answer.text()).not.toContain("80123");
});

test("an auditor may read but not export, and the denial is on record", async () => {
  const { at, recorded } = await started();
  const auditor = { "X-Demo-Role": "auditor" };
  expect((await fetch(`${at}/api/v1/data?${gross}`, { headers: auditor })).status).toBe(200);
  const denied = await fetch(`${at}/export`, post({ figure, format: "csv" }, auditor));
  expect(denied.status).toBe(403);
  expect(await denied.json()).toEqual({
    code: "forbidden",
    message: "Din rolle (auditor) giver ikke adgang til dette. Spørg en administrator.",
    path: "export",
    values: { role: "auditor" },
  });
  expect((await fetch(`${at}/api/v1/data?${gross}&format=csv`, { headers: auditor })).status).toBe(403);
  expect((await fetch(`${at}/api/v1/figure?${gross}`, { headers: auditor })).status).toBe(403);
  expect(recorded.map(({ action, subject }) => [action, subject])).toEqual([
    ["denied", "export"],
    ["denied", "table"],
    ["denied", "figure"],
  ]);
});

const foreign: [string, Record<string, string>][] = [
  ["another site", { Origin: "https://evil.dk" }],
  ["a look-alike", { Origin: "http://127.0.0.1.evil.dk" }],
  ["no origin at all", { Origin: "null" }],
  ["another port", { Origin: "http://127.0.0.1:1" }],
  ["a page that hides its origin", { "Sec-Fetch-Site": "cross-site" }],
];

test.each(foreign)("a post from %s is refused", async (_, headers) => {
  const { at, recorded } = await started();
  for (const path of ["/export", "/api/v1/data", "/trpc/answer"]) {
    const answer = await fetch(`${at}${path}`, post({ figure, format: "csv" }, headers));
    expect(answer.status).toBe(403);
  }
  expect(recorded).toEqual([]);
});

test("a post from our own page, and one from a program, are answered", async () => {
  const { at } = await started();
  expect((await fetch(`${at}/export`, post({ figure, format: "csv" }, { Origin: at }))).status).toBe(200);
  expect((await fetch(`${at}/api/v1/data`, post({ indicators: ["gross-unemployment"] }))).status).toBe(200);
});

const raw = (port: number, text: string) =>
  new Promise<string>((done, fail) => {
    let got = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(text));
    socket.on("data", (chunk) => (got += chunk.toString()));
    socket.on("close", () => done(got));
    socket.on("error", fail);
  });

test("a foreign host name pointed at this machine is refused", async () => {
  const { port } = await started();
  expect(await raw(port, "GET /api/v1/indicators HTTP/1.1\r\nHost: evil.dk\r\nConnection: close\r\n\r\n")).toMatch(
    /^HTTP\/1.1 403/,
  );
});

test("an open page learns of a new generation", async () => {
  const { port, publish, listeners } = await started();
  const got = await new Promise<string>((done, fail) => {
    let text = "";
    const asked = request({ port, path: "/trpc/changes", headers: { Accept: "text/event-stream" } }, (answer) => {
      expect(answer.headers["content-type"]).toContain("text/event-stream");
      expect(answer.headers["content-encoding"]).toBeUndefined();
      answer.on("data", (chunk: Buffer) => {
        text += chunk.toString();
        if (text.includes('"generation":7') && !text.includes('"generation":8')) publish(8);
        if (text.includes("id: 8")) {
          asked.destroy();
          done(text);
        }
      });
    });
    asked.on("error", fail);
    asked.end();
  });
  expect(got).toContain("id: 7");
  expect(got).toContain("id: 8");
  await expect.poll(() => listeners.size).toBe(0);
});
