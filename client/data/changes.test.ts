import { expect, test } from "vitest";
import { take } from "./changes.ts";
import { standing } from "./fakeServer.ts";
import { datasetsQuery, newClient, standingQuery } from "./queries.ts";

const next = { generation: 143, publishedAt: "2026-09-16T08:00:00+02:00", mode: "demo", clock: null } as const;

function opened() {
  const client = newClient();
  client.setQueryData(standingQuery().queryKey, { ...standing, roles: [...standing.roles] });
  client.setQueryData(datasetsQuery().queryKey, []);
  return client;
}

test("a new generation is served from now, announced, and the catalogue is read again", () => {
  const client = opened();
  take(next, client);
  expect(client.getQueryData(standingQuery().queryKey)).toMatchObject({ generation: 143, role: "viewer" });
  expect(client.getQueryData(["announced"])).toEqual(next);
  expect(client.getQueryState(datasetsQuery().queryKey)?.isInvalidated).toBe(true);
});

test("the generation already served is not news, however often it is told", () => {
  const client = opened();
  take({ ...next, generation: 142 }, client);
  expect(client.getQueryData(["announced"])).toBeUndefined();
  expect(client.getQueryState(datasetsQuery().queryKey)?.isInvalidated).toBe(false);
});
