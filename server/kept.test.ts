import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Role } from "#shared/role.ts";
import { fakeDoors } from "./api/fakeDoors.ts";
import { appRouter } from "./api/router.ts";
import { createCallerFactory } from "./api/trpc.ts";
import { openState } from "./state/open.ts";

let dataDir = "";
let state: ReturnType<typeof openState>;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "overblik-kept-"));
  const now = () => new Date("2026-09-15T07:00:00Z");
  state = openState({ dataDir, mode: "demo", now, newId: randomUUID, onFault: () => {} });
});
afterEach(async () => {
  await state.close();
  await rm(dataDir, { recursive: true, force: true });
});

function world() {
  const fake = fakeDoors();
  const geography = {
    ...fake.doors.dimension("geography"),
    members: [
      {
        code: "000",
        scheme: "",
        label: { da: "Hele landet", en: "All Denmark" },
        level: "country",
        parents: [],
        validFrom: null,
        validTo: null,
        order: 0,
        isTotal: true,
        isUnknown: false,
      },
    ],
  };
  const doors = { ...fake.doors, dimension: () => geography, kept: state };
  const as = (role: Role) => createCallerFactory(appRouter)({ doors, caller: { actor: "demo", role }, requestId: "r" });
  return { recorded: fake.recorded, as };
}

const target = {
  indicator: "gross-unemployment",
  area: "000",
  value: 85_000,
  from: "2026M01",
  to: "2026M12",
  label: "  Budget\n2026 ",
};

test("each role of the demonstration keeps its own", async () => {
  const { as } = world();
  const value = ["gross-unemployment"];
  await as("viewer").keepPreference({ key: "watch", version: 0, value });
  expect(await as("viewer").preferences()).toEqual({ watch: { value, version: 1 } });
  expect(await as("manager").preferences()).toEqual({});
});

test("what is kept is on record by which it is, never by what it says", async () => {
  const { as, recorded } = world();
  const { entry } = await as("analyst").keepOwnTarget({ id: null, version: 0, content: target });
  const id = entry?.id ?? "";
  await as("analyst").removeOwnTarget({ id, version: 1 });
  const line = { actor: "demo", role: "analyst", subject: "own-target", generation: null, detail: { id, version: 1 } };
  expect(recorded).toEqual([
    { ...line, action: "keep" },
    { ...line, action: "remove" },
  ]);
});

test("text is kept plain, on one line", async () => {
  const { as } = world();
  const { entry } = await as("viewer").keepOwnTarget({ id: null, version: 0, content: target });
  expect(entry?.content.label).toBe("Budget 2026");
  const text = "abc\u202e\u0000 <b>d</b>";
  const content = { indicator: "gross-unemployment", area: null, period: "2026M07", text };
  const kept = await as("viewer").keepAnnotation({ id: null, version: 0, content });
  expect(kept.entry?.content.text).toBe("abc <b>d</b>");
});

test.each([
  ["a text that is too long", { label: "x".repeat(61) }, { code: "too-long", values: { most: 60 } }],
  ["an indicator that is not there", { indicator: "happiness" }, { code: "unknown-indicator" }],
  ["an area that is not there", { area: "999" }, { code: "unknown-member" }],
  ["a period that is none", { from: "2026M13" }, { code: "period-invalid" }],
  ["a span that ends before it begins", { from: "2027M01" }, { code: "period-order" }],
  ["a number that is none", { value: Number.NaN }, { code: "invalid-input", path: "content.value" }],
  ["an empty label", { label: " " }, { code: "invalid-input", path: "content.label" }],
  ["what was not asked for", { secret: 1 }, { code: "invalid-input" }],
])("%s is refused", async (_, part, refusal) => {
  const { as, recorded } = world();
  const asked = as("viewer").keepOwnTarget({ id: null, version: 0, content: { ...target, ...part } });
  await expect(asked).rejects.toMatchObject({ cause: refusal });
  expect(recorded).toEqual([]);
});

test("a view is an address of the dashboard's own", async () => {
  const { as } = world();
  const keep = (address: string) =>
    as("viewer").keepSavedView({ id: null, version: 0, content: { title: "Min", address } });
  expect(await keep("/indikator/gross-unemployment?omraade=751")).toMatchObject({ outcome: "kept" });
  await expect(keep("//evil.dk")).rejects.toMatchObject({ cause: { code: "invalid-input" } });
  await expect(keep("javascript:alert(1)")).rejects.toMatchObject({ cause: { code: "invalid-input" } });
});

test("a watch list holds 24 indicators", async () => {
  const { as } = world();
  const value = Array.from({ length: 25 }, (_each, at) => `indicator-${at}`);
  await expect(as("viewer").keepPreference({ key: "watch", version: 0, value })).rejects.toMatchObject({
    cause: { code: "too-long", values: { most: 24 } },
  });
});
