import {
  anything,
  assert,
  asyncProperty,
  constantFrom,
  dictionary,
  oneof,
  record,
  string,
  webQueryParameters,
} from "fast-check";
import { expect, test } from "vitest";
import { dimensionIds } from "#shared/dimension.ts";
import { fakeDoors } from "./fakeDoors.ts";
import { refusalIn } from "./outcome.ts";
import { restAnswer } from "./rest.ts";
import { appRouter } from "./router.ts";
import { createCallerFactory } from "./trpc.ts";

const context = { doors: fakeDoors().doors, caller: { actor: "demo", role: "viewer" as const }, requestId: "r" };
const call = createCallerFactory(appRouter)(context);

const outcomeOf = async (asked: Promise<unknown>) =>
  asked.then(
    () => "answered",
    (error: unknown) => (refusalIn(error) ? "refused" : String(error)),
  );

const words = oneof(
  string(),
  constantFrom(
    "gross-unemployment",
    "time",
    "geography",
    "2024M01",
    "latest:3",
    "__proto__",
    "level:municipality",
    "level:at-36",
  ),
);
const rule = constantFrom(
  { codes: ["TOT"] },
  { level: "total" },
  { codes: [] },
  { level: "" },
  { codes: ["__proto__"] },
);
const almostQuery = record(
  {
    indicators: oneof(anything(), constantFrom(["gross-unemployment"], ["gross-unemployment", "a"])),
    by: oneof(anything(), constantFrom(["time"], ["geography", "time"], [...dimensionIds], ["sex", "sex"])),
    where: oneof(
      anything(),
      record(Object.fromEntries(dimensionIds.map((id) => [id, oneof(anything(), rule)])), { requiredKeys: [] }),
    ),
    transform: oneof(anything(), constantFrom("none", "yoy")),
    knownOn: oneof(anything(), constantFrom("2024-01-01")),
  },
  { requiredKeys: [] },
);

test("no input to a procedure is a fault", async () => {
  const one = (procedure: (input: never) => Promise<unknown>) => (input: unknown) =>
    outcomeOf(Reflect.apply(procedure, null, [input]));
  const procedures = constantFrom(one(call.answer), one(call.indicator), one(call.dimension), one(call.lineage));
  await assert(
    asyncProperty(procedures, oneof(anything(), almostQuery), async (ask, input) => {
      expect(["answered", "refused"]).toContain(await ask(input));
    }),
    { numRuns: 2000 },
  );
});

test("no address and no body of the REST face is a fault", async () => {
  const keys = constantFrom(
    ...dimensionIds,
    "indicator",
    "by",
    "transform",
    "knownOn",
    "sort",
    "limit",
    "format",
    "lang",
    "kind",
    "size",
    "scale",
  );
  const search = oneof(
    dictionary(keys, words).map((all) => new URLSearchParams(all)),
    webQueryParameters().map((text) => new URLSearchParams(text)),
  );
  const path = oneof(
    constantFrom(["data"], ["figure"], ["indicators"], ["dimensions", "time"], ["datasets"]),
    words.map((text) => text.split("/")),
  );
  await assert(
    asyncProperty(
      constantFrom("GET", "POST"),
      path,
      search,
      oneof(anything(), almostQuery),
      async (method, path, search, body) => {
        expect(["answered", "refused"]).toContain(await outcomeOf(restAnswer({ method, path, search, body }, context)));
      },
    ),
    { numRuns: 2000 },
  );
});
