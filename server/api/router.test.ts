import { TRPCError } from "@trpc/server";
import { expect, test } from "vitest";
import { rights, type Role } from "#shared/role.ts";
import { fakeDoors, fakeIndicator } from "./fakeDoors.ts";
import { restRouter } from "./operations.ts";
import { refusalIn } from "./outcome.ts";
import { appRouter } from "./router.ts";
import { createCallerFactory, declarationsOf } from "./trpc.ts";

const callerFor = (role: Role, fake = fakeDoors()) => ({
  ...fake,
  call: createCallerFactory(appRouter)({ doors: fake.doors, caller: { actor: "demo", role }, requestId: "r1" }),
});

const refusalOf = async (asked: Promise<unknown>) => {
  const error: unknown = await asked.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  const refusal = refusalIn(error);
  return refusal ? { code: refusal.code, path: refusal.path, values: refusal.values } : error;
};

test.each([...declarationsOf(appRouter), ...declarationsOf(restRouter)])(
  "%s declares the right it asks for",
  (_, declared) => {
    expect(rights).toContain(declared?.right);
  },
);

const everyDimension =
  "time, geography, industry, sex, age, benefit, injury, severity, diagnosis, decision, outcome, casetype, agency";

test("the dashboard's procedures are these", () => {
  expect([...declarationsOf(appRouter).keys()].toSorted()).toEqual([
    "annotations",
    "answer",
    "calendar",
    "changes",
    "datasets",
    "dimension",
    "estateChanges",
    "indicator",
    "indicators",
    "industryBridge",
    "keepAnnotation",
    "keepOwnTarget",
    "keepPreference",
    "keepSavedView",
    "latency",
    "lineage",
    "ownTargets",
    "preferences",
    "qualities",
    "quality",
    "ranking",
    "reconciliation",
    "reconciliations",
    "removeAnnotation",
    "removeOwnTarget",
    "removeSavedView",
    "savedViews",
    "standing",
    "vintages",
  ]);
});

test("every role may read", async () => {
  const answers = await Promise.all(
    (["viewer", "manager", "analyst", "steward", "admin", "auditor"] as const).map((role) =>
      callerFor(role).call.answer({ indicators: ["gross-unemployment"] }),
    ),
  );
  expect(answers.map(({ value }) => value)).toEqual([[80_123], [80_123], [80_123], [80_123], [80_123], [80_123]]);
});

test("the standing tells the role and, in demonstration mode, the roles one may choose", async () => {
  expect(await callerFor("analyst").call.standing()).toMatchObject({
    generation: 7,
    mode: "demo",
    role: "analyst",
    roles: ["viewer", "manager", "analyst", "steward", "admin", "auditor"],
  });
});

test("a query is answered with its defaults filled in", async () => {
  const { call, asked } = callerFor("viewer");
  await call.answer({ indicators: ["gross-unemployment"] });
  expect(asked).toEqual([{ indicators: ["gross-unemployment"], by: ["time"], where: {}, transform: "none" }]);
});

test("an indicator is found by its id", async () => {
  expect(await callerFor("viewer").call.indicator({ id: "gross-unemployment" })).toEqual(fakeIndicator);
});

test("an indicator that is not there is refused by name", async () => {
  expect(await refusalOf(callerFor("viewer").call.indicator({ id: "happiness" }))).toEqual({
    code: "unknown-indicator",
    path: "id",
    values: { id: "happiness" },
  });
});

test("a dimension that is not there is refused with the known ones", async () => {
  expect(await refusalOf(callerFor("viewer").call.dimension({ id: "__proto__" }))).toEqual({
    code: "unknown-dimension",
    path: "id",
    values: { id: "__proto__", known: everyDimension },
  });
});

test("a refusal of a door keeps its code, path and values", async () => {
  const fake = fakeDoors({ refuses: "too-many-cells" });
  expect(
    await refusalOf(callerFor("viewer", fake).call.answer({ indicators: ["gross-unemployment"], transform: "index" })),
  ).toEqual({ code: "too-many-cells", path: "transform", values: { indicator: "x" } });
});

test("before the first generation the standing is refused as not ready", async () => {
  expect(await refusalOf(callerFor("viewer", fakeDoors({ isEmpty: true })).call.standing())).toMatchObject({
    code: "not-ready",
  });
});

const wrong: [string, unknown, { code: string; path: string; values: object }][] = [
  ["nothing", undefined, { code: "invalid-input", path: "input", values: { path: "input" } }],
  ["no indicator", { indicators: [] }, { code: "invalid-input", path: "indicators", values: { path: "indicators" } }],
  [
    "an unknown field",
    { indicators: ["a"], ownerId: 1 },
    { code: "invalid-input", path: "ownerId", values: { path: "ownerId" } },
  ],
  [
    "a period that is none",
    { indicators: ["a"], where: { time: { codes: ["2024M01", "2024M13"] } } },
    { code: "period-invalid", path: "where.time.codes.1", values: { period: "2024M13" } },
  ],
  [
    "a span from a period that is none",
    { indicators: ["a"], where: { time: { from: "24M01", to: null } } },
    { code: "period-invalid", path: "where.time.from", values: { period: "24M01" } },
  ],
  [
    "a dimension that is none",
    { indicators: ["a"], by: ["time", "shoe-size"] },
    { code: "unknown-dimension", path: "by.1", values: { id: "shoe-size", known: everyDimension } },
  ],
  [
    "text for a number",
    { indicators: ["a"], where: { time: { latest: "10" } } },
    { code: "invalid-input", path: "where.time.latest", values: { path: "where.time.latest" } },
  ],
  [
    "a day that does not exist",
    { indicators: ["a"], knownOn: "2024-02-30" },
    { code: "invalid-input", path: "knownOn", values: { path: "knownOn" } },
  ],
  [
    "SQL for an identifier",
    { indicators: ["'; DROP TABLE x;--"] },
    { code: "invalid-input", path: "indicators.0", values: { path: "indicators.0" } },
  ],
];

test.each(wrong)("%s is refused where it stands", async (_, input, refusal) => {
  const { call, asked } = callerFor("viewer");
  const unchecked: (input: never) => Promise<unknown> = call.answer;
  expect(await refusalOf(Reflect.apply(unchecked, null, [input]))).toEqual(refusal);
  expect(asked).toEqual([]);
});

test("a fault stays a fault", async () => {
  const error = await refusalOf(
    callerFor("viewer").call.answer({ indicators: ["gross-unemployment"], transform: "rolling12" }),
  );
  expect(error).toBeInstanceOf(TRPCError);
  expect(error).toMatchObject({ code: "INTERNAL_SERVER_ERROR" });
});

test("changes tells what is served at connect, then each new generation, and stops listening", async () => {
  const { call, publish, listeners } = callerFor("viewer");
  const events = (await call.changes())[Symbol.asyncIterator]();
  expect((await events.next()).value).toMatchObject(["7", { generation: 7 }, expect.anything()]);
  const second = events.next();
  publish(8);
  expect((await second).value).toMatchObject(["8", { generation: 8 }, expect.anything()]);
  publish(9);
  publish(10);
  expect((await events.next()).value).toMatchObject(["10", { generation: 10 }, expect.anything()]);
  await events.return?.();
  expect(listeners.size).toBe(0);
});

test("changes waits for the first generation", async () => {
  const { call, publish } = callerFor("viewer", fakeDoors({ isEmpty: true }));
  const events = (await call.changes())[Symbol.asyncIterator]();
  const first = events.next();
  publish(1);
  expect((await first).value).toMatchObject(["1", { generation: 1 }, expect.anything()]);
  await events.return?.();
});
