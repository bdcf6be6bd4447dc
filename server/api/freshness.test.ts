import { expect, test } from "vitest";
import { fakeDoors } from "./fakeDoors.ts";
import { restAnswer } from "./rest.ts";

async function asked(path: string, search = "") {
  const { doors, asked: queries } = fakeDoors();
  const context = { doors, caller: { actor: "demo", role: "viewer" as const }, requestId: "r" };
  const request = { method: "GET", path: [path], search: new URLSearchParams(search), body: undefined };
  const { status, body } = await restAnswer(request, context);
  return { status, json: JSON.parse(String(body)) as unknown, queries };
}

test("the calendar and the ledger are answered as JSON, by anyone who may read", async () => {
  expect(await asked("calendar")).toMatchObject({ status: 200, json: { today: "2026-09-15", coming: [], looks: [] } });
  expect(await asked("latency")).toMatchObject({ status: 200, json: [] });
});

test("a number is named by the same words as in a question for figures", async () => {
  const { json, queries } = await asked(
    "lineage",
    "indicator=gross-unemployment&time=2026M07&geography=751&sex=K&knownOn=2026-09-01&lang=en",
  );
  expect(json).toMatchObject({ generation: 7, mode: "demo", steps: [] });
  expect(queries).toEqual([
    {
      indicators: ["gross-unemployment"],
      by: ["time"],
      where: { time: { codes: ["2026M07"] }, geography: { codes: ["751"] }, sex: { codes: ["K"] } },
      transform: "none",
      knownOn: "2026-09-01",
    },
  ]);
});

test.each([
  ["lineage", "indicator=gross-unemployment&time=2026M13", "period-invalid", "time"],
  ["lineage", "indicator=gross-unemployment&format=csv", "invalid-input", "format"],
  ["lineage", "indicator=nothing", "unknown-indicator", "indicator"],
  ["calendar", "day=2026-09-15", "invalid-input", "day"],
])("%s?%s is refused: %s at %s", async (path, search, code, at) => {
  await expect(asked(path, search)).rejects.toMatchObject({ code, path: at });
});
