import { expect, test } from "vitest";
import { roles } from "#shared/role.ts";
import { fakeDoors } from "./fakeDoors.ts";
import { restRouter } from "./operations.ts";
import { refusalIn } from "./outcome.ts";
import { exportRouter } from "./rest.ts";
import { appRouter } from "./router.ts";
import { createCallerFactory, declarationsOf } from "./trpc.ts";

/** Every procedure that a role is refused, out of all procedures and all roles. Written by hand from the roles' rights. */
const refusedTo = ["auditor table", "auditor figure", "auditor export"];

const faces = [
  { declared: declarationsOf(appRouter), callerOf: createCallerFactory(appRouter) },
  { declared: declarationsOf(restRouter), callerOf: createCallerFactory(restRouter) },
  { declared: declarationsOf(exportRouter), callerOf: createCallerFactory(exportRouter) },
];

const isForbidden = (error: unknown) => refusalIn(error)?.code === "forbidden";

test("each procedure is refused to the roles without its right, and to no other, and each denial is on record", async () => {
  const { doors, recorded } = fakeDoors();
  const found: string[] = [];
  for (const { declared, callerOf } of faces)
    for (const role of roles) {
      const caller = callerOf({ doors, caller: { actor: "demo", role }, requestId: "r" });
      for (const name of declared.keys()) {
        const call: unknown = Reflect.get(caller, name);
        if (typeof call !== "function") throw new TypeError(`${name} cannot be called`);
        const outcome: unknown = await Promise.resolve(Reflect.apply(call, null, [undefined])).catch(
          (error: unknown) => error,
        );
        if (isForbidden(outcome)) found.push(`${role} ${name}`);
      }
    }
  expect(found).toEqual(refusedTo);
  expect(recorded.map(({ role, action, subject }) => `${action}: ${role} ${subject}`)).toEqual(
    refusedTo.map((refused) => `denied: ${refused}`),
  );
});

test("a right is asked for before the input is read, so that a refusal tells nothing of what is there", async () => {
  const { doors, asked } = fakeDoors();
  const caller = createCallerFactory(exportRouter)({
    doors,
    caller: { actor: "demo", role: "auditor" },
    requestId: "r",
  });
  const call: unknown = Reflect.get(caller, "export");
  if (typeof call !== "function") throw new TypeError("export cannot be called");
  await expect(Reflect.apply(call, null, [{ figure: "nonsense" }])).rejects.toMatchObject({ message: "forbidden" });
  expect(asked).toEqual([]);
});
