import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { fakeServer, Refused, standing } from "./fakeServer.ts";
import { newClient } from "./queries.ts";
import { useSeenBefore } from "./visit.ts";
import { WithAnswers } from "./WithAnswers.tsx";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function Seen() {
  const before = useSeenBefore();
  return <p>{before === undefined ? "unknown" : `seen before: ${before ?? "nothing"}`}</p>;
}

function visit(seen: { value: { generation: number; before: number | null }; version: number } | undefined) {
  const given: unknown[] = [];
  const others = {
    preferences: () => ({ seen }),
    keepPreference: (input: unknown) => {
      given.push(input);
      return { outcome: "kept", entry: { value: input, version: 1 } };
    },
  };
  vi.stubGlobal("fetch", fakeServer({ others }).fetch);
  render(
    <WithAnswers client={newClient()}>
      <Seen />
    </WithAnswers>,
  );
  return given;
}

test("a first visit is kept, and has nothing before it", async () => {
  const given = visit(undefined);
  await screen.findByText("seen before: nothing");
  expect(given).toEqual([{ key: "seen", version: 0, value: { generation: standing.generation, before: null } }]);
});

test("a visit to a newer edition tells the one seen before, and keeps both", async () => {
  const given = visit({ value: { generation: 140, before: 139 }, version: 3 });
  await screen.findByText("seen before: 140");
  expect(given).toEqual([{ key: "seen", version: 3, value: { generation: standing.generation, before: 140 } }]);
});

test("another visit to the same edition tells the same, and keeps nothing", async () => {
  const given = visit({ value: { generation: standing.generation, before: 139 }, version: 4 });
  await screen.findByText("seen before: 139");
  expect(given).toEqual([]);
});

test("where what is kept does not answer it is as a first visit", async () => {
  const down = () => {
    throw new Refused({ refusal: { code: "kept-down", path: "kept", values: {} }, reference: null });
  };
  vi.stubGlobal("fetch", fakeServer({ others: { preferences: down } }).fetch);
  render(
    <WithAnswers client={newClient()}>
      <Seen />
    </WithAnswers>,
  );
  expect(await screen.findByText("seen before: nothing")).toBeDefined();
});
