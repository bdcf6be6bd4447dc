import { createServer, type RequestListener } from "node:http";
import { afterEach, expect, test, vi } from "vitest";
import type { Means } from "./define.ts";
import { retryAfterMs } from "./pace.ts";
import { manners, politely } from "./request.ts";

const open: (() => void)[] = [];
afterEach(() => {
  vi.useRealTimers();
  open.splice(0).forEach((close) => close());
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  open.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("not listening on a port");
  return `http://127.0.0.1:${address.port}`;
}

/** Means whose waits are written down instead of waited. */
function meansWith(waits: number[]): Means {
  return {
    fetch,
    baseUrl: "",
    token: null,
    now: () => new Date("2026-09-15T07:00:00Z"),
    sleep: (ms) => {
      waits.push(ms);
      return Promise.resolve();
    },
    random: () => 0.5,
    signal: new AbortController().signal,
  };
}

test("a 503 is tried again after a doubling wait, then answered", async () => {
  const waits: number[] = [];
  let calls = 0;
  const url = await serve((_, response) => {
    calls += 1;
    response.writeHead(calls < 3 ? 503 : 200).end("tal");
  });
  const answer = await politely(meansWith(waits)).fetch(url);
  expect([answer.status, await answer.text(), calls, waits]).toEqual([200, "tal", 3, [1000, 2000]]);
});

test("a 429 waits as long as it asks", async () => {
  const waits: number[] = [];
  let calls = 0;
  const url = await serve((_, response) => {
    calls += 1;
    response.writeHead(calls === 1 ? 429 : 200, { "Retry-After": "7" }).end();
  });
  await politely(meansWith(waits)).fetch(url);
  expect(waits).toEqual([7000]);
});

test("who is asked to wait longer than a run lasts gives up, and nobody asks again before that time", async () => {
  const waits: number[] = [];
  let calls = 0;
  let now = new Date("2026-09-15T07:00:00Z");
  const url = await serve((_, response) => {
    calls += 1;
    response.writeHead(calls === 1 ? 429 : 200, { "Retry-After": "3600" }).end("tal");
  });
  const means = { ...meansWith(waits), now: () => now };
  const resting = { name: "SourceFault", code: "asked-to-wait", retryable: true };
  await expect(politely(means).fetch(url)).rejects.toMatchObject(resting);
  await expect(politely(means).fetch(`${url}/other`)).rejects.toMatchObject(resting);
  expect([calls, waits]).toEqual([1, []]);
  now = new Date("2026-09-15T08:00:00Z");
  expect((await politely(means).fetch(url)).status).toBe(200);
});

test.each([["7"], [undefined]])(
  "while one call waits out a 429 with %s, no other asks the same address",
  async (after) => {
    let calls = 0;
    const url = await serve((_, response) => {
      calls += 1;
      response.writeHead(calls === 1 ? 429 : 200, after === undefined ? {} : { "Retry-After": after }).end("tal");
    });
    const ends: (() => void)[] = [];
    const sleep = () =>
      new Promise<void>((end) => {
        ends.push(end);
      });
    const means = { ...meansWith([]), sleep };
    const first = politely(means).fetch(`${url}/a`);
    await expect.poll(() => ends.length).toBe(1);
    const others = [politely(means).fetch(`${url}/b`), politely(means).fetch(`${url}/c`)];
    await new Promise((done) => setTimeout(done, 60));
    expect(calls).toBe(1);
    ends[0]?.();
    expect((await Promise.all([first, ...others])).map(({ status }) => status)).toEqual([200, 200, 200]);
  },
);

test("waits differ by chance, each between a half and one and a half of the doubling one", async () => {
  const waits: number[] = [];
  const chances = [0, 0.999, 0.25, 0.75];
  const url = await serve((_, response) => {
    response.writeHead(503).end();
  });
  await politely({ ...meansWith(waits), random: () => chances.shift() ?? 0 }).fetch(url);
  expect(waits).toEqual([500, 2998, 3000, 10_000]);
});

test("a 400 is final", async () => {
  const waits: number[] = [];
  let calls = 0;
  const url = await serve((_, response) => {
    calls += 1;
    response.writeHead(400).end("EXTRACT-NOTFOUND");
  });
  const answer = await politely(meansWith(waits)).fetch(url);
  expect([answer.status, calls, waits]).toEqual([400, 1, []]);
});

test("a 500 that stays is answered after the last try", async () => {
  let calls = 0;
  const url = await serve((_, response) => {
    calls += 1;
    response.writeHead(500).end();
  });
  const answer = await politely(meansWith([])).fetch(url);
  expect([answer.status, calls]).toEqual([500, 5]);
});

test("a body that falls silent is given up and named", async () => {
  const url = await serve((_, response) => {
    response.writeHead(200).write("1");
  });
  const hasty = politely(meansWith([]), { ...manners, tries: 2, idleMs: 60 });
  await expect(hasty.fetch(url)).rejects.toMatchObject({ name: "SourceFault", code: "idle", retryable: true });
});

test("a body that drips for ever is given up in the end", async () => {
  const url = await serve((_, response) => {
    response.writeHead(200);
    const timer = setInterval(() => response.write(";"), 10);
    response.on("close", () => clearInterval(timer));
  });
  const hasty = politely(meansWith([]), { ...manners, totalMs: 80 });
  await expect(hasty.fetch(url)).rejects.toMatchObject({ code: "time-out", retryable: true });
});

test("what took the whole time allowed is not asked for again in the same run", async () => {
  let calls = 0;
  const url = await serve((_, response) => {
    calls += 1;
    response.writeHead(200);
    const timer = setInterval(() => response.write(";"), 10);
    response.on("close", () => clearInterval(timer));
  });
  const hasty = politely(meansWith([]), { ...manners, totalMs: 80 });
  await expect(hasty.fetch(url)).rejects.toMatchObject({ code: "time-out" });
  expect(calls).toBe(1);
});

test("an answer comes back byte for byte, however it is cut into chunks", async () => {
  const sent = Uint8Array.from({ length: 200_003 }, (_, at) => at % 251);
  const url = await serve((_, response) => {
    for (let at = 0, size = 1; at < sent.length; at += size, size = (size * 7) % 65_537)
      response.write(sent.subarray(at, at + size));
    response.end();
  });
  const answer = await politely(meansWith([])).fetch(url);
  expect(Buffer.from(await answer.arrayBuffer()).equals(sent)).toBe(true);
});

test("a body beyond the size allowed is final", async () => {
  let calls = 0;
  const url = await serve((_, response) => {
    calls += 1;
    response.writeHead(200).end("x".repeat(1001));
  });
  const strict = politely(meansWith([]), { ...manners, mostBytes: 1000 });
  await expect(strict.fetch(url)).rejects.toMatchObject({ code: "too-large", retryable: false });
  expect(calls).toBe(1);
});

test("all who ask one public address share its pace", async () => {
  vi.useFakeTimers();
  const asked: number[] = [];
  const start = Date.now();
  const answering: Means["fetch"] = () => {
    asked.push(Date.now() - start);
    return Promise.resolve(new Response("tal"));
  };
  const calls = [1, 2, 3, 4, 5, 6].map(() =>
    politely({ ...meansWith([]), fetch: answering }).fetch("https://api.example.dk/v3/tables"),
  );
  await vi.advanceTimersByTimeAsync(3000);
  await Promise.all(calls);
  expect(asked.filter((ms) => ms < 900)).toHaveLength(4);
  expect(asked).toHaveLength(6);
});

test("a refused connection is unreachable, without the machine's own words", async () => {
  const url = await serve(() => {});
  open.splice(0).forEach((close) => close());
  await expect(politely(meansWith([])).fetch(url)).rejects.toMatchObject({ code: "unreachable" });
});

test("Retry-After is read as seconds and as a day and time", () => {
  const now = new Date("2026-09-15T07:00:00Z");
  expect(retryAfterMs("12", now)).toBe(12_000);
  expect(retryAfterMs("Tue, 15 Sep 2026 07:00:30 GMT", now)).toBe(30_000);
  expect(retryAfterMs("Tue, 15 Sep 2026 06:00:00 GMT", now)).toBe(0);
  expect(retryAfterMs("86400", now)).toBe(86_400_000);
  expect(retryAfterMs("-5", now)).toBeNull();
  expect(retryAfterMs("snart", now)).toBeNull();
  expect(retryAfterMs(null, now)).toBeNull();
});
