import { afterEach, expect, test } from "vitest";
import { request, type Server } from "node:http";
import { listening } from "./httpListen.ts";
import { stoppable } from "./httpStop.ts";

let server: Server | null = null;
afterEach(() => server?.closeAllConnections());

async function started(answer: (path: string) => Promise<string | null>) {
  const made = await listening(
    (asked, response) => {
      response.setHeader("Content-Type", asked.url === "/stream" ? "text/event-stream" : "text/plain");
      if (asked.url === "/stream") response.write("data: 1\n\n");
      else
        answer(asked.url ?? "").then(
          (text) => response.end(text),
          () => response.destroy(),
        );
    },
    0,
    "127.0.0.1",
  );
  server = made.server;
  return { stop: stoppable(made.server), at: `http://127.0.0.1:${made.port}`, port: made.port };
}

test("an answer being made is finished before the server is stopped", async () => {
  let finish: (text: string) => void = () => {};
  const made = new Promise<string>((done) => (finish = done));
  let arrive = () => {};
  const arrived = new Promise<void>((done) => (arrive = done));
  const { stop, at } = await started(() => {
    arrive();
    return made;
  });
  const asked = fetch(`${at}/slow`);
  await arrived;
  let isStopped = false;
  const stopped = stop().then(() => (isStopped = true));
  await new Promise((done) => setTimeout(done, 50));
  expect(isStopped).toBe(false);
  finish("whole");
  const answer = await asked;
  expect(await answer.text()).toBe("whole");
  expect(answer.headers.get("Connection")).toBe("close");
  await stopped;
});

test("an open event stream does not hold the stop", async () => {
  const { stop, port } = await started(() => Promise.resolve(""));
  const ended = new Promise((done) => {
    request({ port, path: "/stream" }, (answer) => {
      answer.once("data", () => done(stop()));
      answer.on("error", () => {});
    }).end();
  });
  await expect(ended).resolves.toBeUndefined();
});

test("no new connection is taken while stopping", async () => {
  const { stop, at } = await started(() => Promise.resolve("x"));
  await stop();
  await expect(fetch(at)).rejects.toThrow("fetch failed");
});

test("an address that is taken is said", async () => {
  const { port } = await started(() => Promise.resolve("x"));
  await expect(listening(() => {}, port, "127.0.0.1")).rejects.toMatchObject({ code: "EADDRINUSE" });
});
