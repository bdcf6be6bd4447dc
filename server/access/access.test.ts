import { expect, test } from "vitest";
import { Refusal } from "#shared/refusal.ts";
import { callLimit } from "./calls.ts";
import { callerOf } from "./caller.ts";
import { assertSameSite, isLoopback } from "./origin.ts";

test("in demonstration mode the role is the header's, else viewer", () => {
  expect(callerOf("auditor", "demo")).toEqual({ actor: "demo", role: "auditor" });
  expect(callerOf(undefined, "demo")).toEqual({ actor: "demo", role: "viewer" });
});

test("in live mode everyone is a viewer, whatever the header says", () => {
  expect(callerOf("admin", "live")).toEqual({ actor: "live", role: "viewer" });
});

const noRoles: (string | string[])[] = [
  "",
  "root",
  "Admin",
  "admin ",
  "__proto__",
  ["admin", "viewer"],
  "admin, viewer",
];

test.each(noRoles)("%j is no role", (role) => {
  expect(() => callerOf(role, "demo")).toThrow(Refusal);
});

const clock = () => {
  let at = 0;
  return { now: () => at, pass: (ms: number) => (at += ms) };
};

test("a bucket holds a minute's calls and refills evenly", () => {
  const { now, pass } = clock();
  const limit = callLimit(60, now);
  expect(limit.take("a", 60)).toBe(0);
  expect(limit.take("a", 1)).toBe(1);
  pass(1000);
  expect(limit.take("a", 1)).toBe(0);
  expect(limit.take("a", 10)).toBe(10);
  pass(10_000);
  expect(limit.take("a", 10)).toBe(0);
});

test("one client's calls leave another's alone", () => {
  const limit = callLimit(60, () => 0);
  expect(limit.take("a", 60)).toBe(0);
  expect(limit.take("b", 60)).toBe(0);
});

test("a full bucket holds no more however long one waits", () => {
  const { now, pass } = clock();
  const limit = callLimit(60, now);
  limit.take("a", 1);
  pass(3_600_000);
  expect(limit.take("a", 60)).toBe(0);
  expect(limit.take("a", 1)).toBe(1);
});

test("more calls at once than a bucket holds never pass", () => {
  expect(callLimit(60, () => 0).take("a", 61)).toBeGreaterThan(0);
});

const sent = (host: string | undefined, origin?: string, site?: string) => ({ host, origin, site });

test.each(["localhost:3000", "127.0.0.1", "127.0.0.1:3417", "[::1]:3000"])("%s is this machine", (host) => {
  expect(() => assertSameSite(sent(host), false)).not.toThrow();
});

test.each([undefined, "", "evil.dk", "localhost.evil.dk", "127.0.0.1.evil.dk", "x@localhost", "localhost:3000/x"])(
  "%s is not this machine",
  (host) => {
    expect(() => assertSameSite(sent(host), false)).toThrow(Refusal);
  },
);

test("reading needs no origin, changing needs our own or none", () => {
  expect(() => assertSameSite(sent("localhost:3000", "https://evil.dk"), false)).not.toThrow();
  expect(() => assertSameSite(sent("localhost:3000", "http://localhost:3000"), true)).not.toThrow();
  expect(() => assertSameSite(sent("localhost:3000"), true)).not.toThrow();
  expect(() => assertSameSite(sent("localhost:3000", "https://localhost:3000"), true)).toThrow(Refusal);
  expect(() => assertSameSite(sent("localhost:3000", undefined, "cross-site"), true)).toThrow(Refusal);
});

test("loopback addresses are told from others", () => {
  expect(["127.0.0.1", "localhost", "::1", "127.1.2.3"].filter((host) => !isLoopback(host))).toEqual([]);
  expect(["0.0.0.0", "::", "10.0.0.1", "evil.dk", "127.evil.dk"].filter(isLoopback)).toEqual([]);
});
