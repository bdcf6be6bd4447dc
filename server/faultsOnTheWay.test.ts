import { setImmediate as turn } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { type AddressCase, addressCases } from "./faultCases.testing.ts";
import * as change from "./faultChanges.testing.ts";
import { standingOf } from "./faultRun.testing.ts";
import type { Between, Fault, Kind } from "./faultServer.testing.ts";
import { addressStore, type AddressStore } from "./faultStore.testing.ts";

/** F11 to F14 of the plan of tests: each source that is asked, at each kind of request that it is asked with. */
const kindsOf: Readonly<Record<string, Partial<Record<Kind, number>>>> = {
  // Twice the list of tables; the metadata for the figures and for their control; the country, its areas, and the control.
  dst: { calendar: 2, metadata: 2, figures: 1 },
  jobindsats: { calendar: 1, metadata: 2, figures: 3 },
  "eurostat statistics": { calendar: 4, figures: 1 },
  "eurostat sdmx": { calendar: 4, figures: 1 },
};
const kinds = ["calendar", "metadata", "figures"] as const;
/** `usual`: how often a good run asks with the kind. */
const asking = addressCases.flatMap((one) =>
  kinds.flatMap((kind) => {
    const usual = kindsOf[one.id]?.[kind];
    return usual === undefined ? [] : [{ id: one.id, one, kind, usual }];
  }),
);

const stores = new Map<string, AddressStore>();
const storeOf = ({ id }: AddressCase): AddressStore => {
  const store = stores.get(id);
  if (!store) throw new Error(`no store of ${id}`);
  return store;
};
beforeAll(async () => {
  for (const one of addressCases) stores.set(one.id, await addressStore(one));
}, 120_000);
afterEach(() => vi.useRealTimers());
afterAll(() => Promise.all([...stores.values()].map((store) => store.close())));

/** One run with a fault at each request of a kind up to the n-th, or at all of them: what was found, how often it was asked, and the waits between. */
async function askedWith(store: AddressStore, kind: Kind, fault: Fault, until = Number.POSITIVE_INFINITY) {
  const waits: number[] = [];
  const before = await standingOf(store.dataDir);
  store.server.plan((request, count) => (request.kind === kind && count <= until ? fault : null));
  const report = await store.ask(waits);
  const asked = store.server.asked.filter((request) => request.kind === kind).length;
  store.server.plan(() => null);
  expect(await standingOf(store.dataDir)).toEqual(before);
  const findings = [...report.findings, ...report.tables.flatMap((table) => table.findings)];
  const stops = findings.filter(({ level }) => level === "stop").map(({ code }) => code);
  return { isPublished: report.isPublished, stops, asked, waits };
}

const refusal = /^(?:source-fault|source-unreachable|unreadable)$/;
const given = { isPublished: false, stops: ["source-unreachable"], asked: 5, waits: [1000, 2000, 4000, 8000] };

describe.each(asking)("$id, asked for $kind", ({ one, kind, usual }) => {
  test.each([500, 502, 503])("an answer of %i is asked for five times, and told", async (status) => {
    expect(await askedWith(storeOf(one), kind, { how: "status", status })).toEqual(given);
  });

  test("an answer of 503 twice is nothing to tell", async () => {
    const ended = await askedWith(storeOf(one), kind, { how: "status", status: 503 }, 2);
    expect(ended).toEqual({ isPublished: false, stops: [], asked: usual + 2, waits: [1000, 2000] });
  });

  test("an answer of 429 is waited for as long as it asks", async () => {
    const ended = await askedWith(storeOf(one), kind, { how: "status", status: 429, retryAfter: "7" }, 2);
    expect(ended).toEqual({ isPublished: false, stops: [], asked: usual + 2, waits: [7000, 7000] });
  });

  test("an answer of 429 that asks for nothing is waited for, five times at most", async () => {
    expect(await askedWith(storeOf(one), kind, { how: "status", status: 429 })).toEqual(given);
  });

  test("an answer that is cut in the middle is asked for five times, and told", async () => {
    expect(await askedWith(storeOf(one), kind, { how: "cut", bytes: 150, isWhole: false })).toEqual(given);
  });

  test("an answer that ends too early as if it were whole is refused", async () => {
    const ended = await askedWith(storeOf(one), kind, { how: "cut", bytes: 150, isWhole: true });
    expect(ended).toMatchObject({
      isPublished: false,
      stops: [expect.stringMatching(refusal)],
      waits: [],
    });
  });

  test.each(["request", "head"] as const)(
    "silence after the %s is given up after half a minute, five times",
    async (after) => {
      const store = storeOf(one);
      vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
      store.server.onSilence(() => vi.advanceTimersByTime(30_000));
      expect(await askedWith(store, kind, { how: "silence", after })).toEqual(given);
    },
  );

  test.each(["text/html; charset=utf-8", null, "asked"])(
    "a web page that is called %s is no answer",
    async (contentType) => {
      const ended = await askedWith(storeOf(one), kind, { how: "page", contentType });
      expect(ended).toMatchObject({
        isPublished: false,
        stops: [expect.stringMatching(refusal)],
        waits: [],
      });
    },
  );
});

describe.each(addressCases)("$id", (one) => {
  test("figures that drip are given up after ten minutes, and not asked for again", async () => {
    const store = storeOf(one);
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    store.server.onSilence(() => void dripped(store.server));
    expect(await askedWith(store, "figures", { how: "drip" })).toMatchObject({
      isPublished: false,
      stops: ["source-unreachable"],
      waits: [],
      asked: 1,
    });
  });

  test("figures that end too early at the end of a row are not served", async () => {
    const ended = await askedWith(storeOf(one), "figures", {
      how: "bytes",
      change: change.inAny(change.shortened, one).bytes,
    });
    expect(ended.isPublished).toBe(false);
    expect(ended.stops).not.toEqual([]);
  });
});

/** A byte every twenty seconds, as long as any answer drips. */
async function dripped(server: Between): Promise<void> {
  if (!server.drop()) return;
  for (let turns = 0; turns < 20; turns += 1) await turn();
  vi.advanceTimersByTime(20_000);
  await dripped(server);
}

describe("dst, asked for control", () => {
  const faults: [string, Fault, number][] = [
    ["an answer of 503", { how: "status", status: 503 }, 5],
    ["an answer of 429", { how: "status", status: 429 }, 5],
    ["a cut answer", { how: "cut", bytes: 150, isWhole: false }, 5],
    ["a short answer", { how: "cut", bytes: 150, isWhole: true }, 1],
    ["a web page", { how: "page", contentType: "text/html" }, 1],
    ["a web page called data", { how: "page", contentType: "asked" }, 1],
  ];
  test.each(faults)("%s leaves the figures uncontrolled, and is told", async (_name, fault, asked) => {
    const [one] = addressCases;
    if (!one) throw new Error("no dst");
    const store = storeOf(one);
    const { bytes } = change.inAny(
      change.revised((figure) => figure + 1),
      one,
    );
    store.server.plan(({ kind }) =>
      kind === "control" ? fault : kind === "figures" ? { how: "bytes", change: bytes } : null,
    );
    const report = await store.ask();
    expect(store.server.asked.filter(({ kind }) => kind === "control")).toHaveLength(asked);
    store.server.plan(() => null);
    await store.ask();
    expect(report.isPublished).toBe(true);
    expect(report.tables.flatMap(({ findings }) => findings.map(({ code }) => code))).toContain("control-unread");
  });
});

test.each(addressCases)("$id, asked to wait an hour, is left alone by every request of the run", async (one) => {
  const ended = await askedWith(storeOf(one), "calendar", { how: "status", status: 429, retryAfter: "3600" });
  expect(ended).toEqual({ isPublished: false, stops: ["source-unreachable"], asked: 1, waits: [] });
});
