import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { type Answers, fakeServer, Refused } from "./fakeServer.ts";
import { newClient } from "./queries.ts";
import { WithAnswers } from "./WithAnswers.tsx";
import { useKeep, useKeepPreference, useKept } from "./kept.ts";
import { useKeptPreference } from "./keptQueries.ts";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const draw = (element: ReactNode) => render(<WithAnswers client={newClient()}>{element}</WithAnswers>);

const serve = (others: Answers["others"]) => vi.stubGlobal("fetch", fakeServer({ others }).fetch);

function Watched() {
  const { value, isKnown } = useKeptPreference("watch");
  const { keep, trouble, isKeeping } = useKeepPreference("watch");
  return (
    <>
      <p>{isKnown ? `watched: ${value?.join(",") ?? "none"}` : "unknown"}</p>
      <p>{trouble ? trouble.kind : isKeeping ? "keeping" : "settled"}</p>
      <button onClick={() => keep(["a"])}>a</button>
      <button onClick={() => keep(["b"])}>b</button>
    </>
  );
}

test("a choice stands at once and is kept in place of the version it was made from", async () => {
  const given: unknown[] = [];
  let answered: (came: unknown) => void = () => {};
  serve({
    preferences: () => ({ watch: { value: ["x"], version: 4 } }),
    keepPreference: (input) => {
      given.push(input);
      return new Promise((resolve) => (answered = resolve));
    },
  });
  draw(<Watched />);
  await screen.findByText("watched: x");
  await userEvent.click(screen.getByText("a"));
  await screen.findByText("watched: a");
  expect(given).toEqual([{ key: "watch", version: 4, value: ["a"] }]);
  await userEvent.click(screen.getByText("b"));
  await screen.findByText("watched: b");
  answered({ outcome: "kept", entry: { value: ["a"], version: 5 } });
  await vi.waitFor(() => expect(given).toHaveLength(2));
  expect(given[1]).toEqual({ key: "watch", version: 5, value: ["b"] });
  expect(screen.getByText("watched: b")).toBeDefined();
  answered({ outcome: "kept", entry: { value: ["b"], version: 6 } });
  await screen.findByText("settled");
});

test("where another window was first, what it kept comes in its place, and why is told", async () => {
  serve({
    preferences: () => ({ watch: { value: ["x"], version: 4 } }),
    keepPreference: () => ({ outcome: "conflict", entry: { value: ["theirs"], version: 5 } }),
  });
  draw(<Watched />);
  await screen.findByText("watched: x");
  await userEvent.click(screen.getByText("a"));
  await screen.findByText("conflict");
  expect(screen.getByText("watched: theirs")).toBeDefined();
});

test("what cannot be kept goes back to what it was", async () => {
  serve({
    preferences: () => ({ watch: { value: ["x"], version: 4 } }),
    keepPreference: () => {
      throw new Refused({ refusal: { code: "kept-down", path: "kept", values: {} }, reference: null });
    },
  });
  draw(<Watched />);
  await screen.findByText("watched: x");
  await userEvent.click(screen.getByText("a"));
  await screen.findByText("refusal");
  expect(screen.getByText("watched: x")).toBeDefined();
});

const content = {
  indicator: "gross-unemployment",
  area: "000",
  value: 5,
  from: "2026M01",
  to: "2026M12",
  label: "Mål",
};
const entry = { id: "i1", content, version: 1, by: "demo:viewer", isOwn: true, createdAt: "", changedAt: "" };

function Targets() {
  const { answer = [] } = useKept("own-target", "gross-unemployment");
  const { keep, trouble } = useKeep("own-target", "gross-unemployment");
  return (
    <>
      <p>targets: {answer.map((one) => `${one.content.label} ${one.content.value}`).join("; ")}</p>
      <p>{trouble?.kind ?? "well"}</p>
      <button onClick={() => keep({ kind: "add", content })}>add</button>
      <button onClick={() => keep({ kind: "change", entry, content: { ...content, value: 7 } })}>change</button>
      <button onClick={() => keep({ kind: "remove", entry })}>remove</button>
    </>
  );
}

test("a target shows before it is kept, and as the server has it after", async () => {
  const given: unknown[] = [];
  let list: unknown[] = [];
  serve({
    ownTargets: () => list,
    keepOwnTarget: (input) => {
      given.push(input);
      list = [entry];
      return { outcome: "kept", entry };
    },
    removeOwnTarget: (input) => {
      given.push(input);
      list = [];
      return { outcome: "kept", entry };
    },
  });
  draw(<Targets />);
  await userEvent.click(await screen.findByText("add"));
  await screen.findByText("targets: Mål 5");
  await userEvent.click(screen.getByText("remove"));
  await screen.findByText("targets:");
  expect(given).toEqual([
    { id: null, version: 0, content },
    { id: "i1", version: 1 },
  ]);
});

test("a change that another was before is as the server has it", async () => {
  serve({
    ownTargets: () => [{ ...entry, version: 2, content: { ...content, value: 6 } }],
    keepOwnTarget: () => ({ outcome: "conflict", entry: { ...entry, version: 2 } }),
  });
  draw(<Targets />);
  await screen.findByText("targets: Mål 6");
  await userEvent.click(screen.getByText("change"));
  await screen.findByText("conflict");
  expect(await screen.findByText("targets: Mål 6")).toBeDefined();
});
