import { type AnyTRPCRouter, initTRPC } from "@trpc/server";
import type { Caller } from "#server/access/caller.ts";
import { Refusal, type RefusalCode, type RefusalValues } from "#shared/refusal.ts";
import { may, type Right } from "#shared/role.ts";
import type { Doors } from "./doors.ts";
import { refusalIn, trpcErrorOf } from "./outcome.ts";

/** What a procedure holds: the doors, who is calling, and the number its request is known by in the log. */
export type Context = { doors: Doors; caller: Caller; requestId: string };

/** What each procedure declares: the right it asks for and what it answers, in a line of the API's description. */
export type Meta = { right: Right; summary: string };

/** What a failed call carries to the browser: the refusal, or the reference of a fault. Never its text. */
export type Failure = {
  refusal: { code: RefusalCode; path: string; values: RefusalValues } | null;
  reference: string | null;
};

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    isDev: false,
    errorFormatter: ({ shape, error, ctx }) => {
      const refusal = refusalIn(error);
      const failure: Failure = refusal
        ? { refusal: { code: refusal.code, path: refusal.path, values: refusal.values }, reference: null }
        : { refusal: null, reference: ctx?.requestId ?? null };
      const { code, httpStatus, path } = shape.data;
      return {
        code: shape.code,
        message: refusal ? refusal.code : "Intern fejl",
        data: { code, httpStatus, path, ...failure },
      };
    },
    sse: {
      maxDurationMs: 30 * 60_000,
      ping: { enabled: true, intervalMs: 15_000 },
      client: { reconnectAfterInactivityMs: 45_000 },
    },
  });

export const { router, createCallerFactory } = t;

/** A refusal made before any procedure was reached, in the envelope that the dashboard reads. */
export const refusedCall = ({ code, path, values }: Refusal, httpStatus: number): string => {
  const failure: Failure = { refusal: { code, path, values }, reference: null };
  return JSON.stringify({
    error: { code: -32_600, message: code, data: { code: "BAD_REQUEST", httpStatus, ...failure } },
  });
};

/** Throws the refusal `forbidden` where the caller may not; the denial is on record first. */
async function authorise({ caller: { actor, role }, doors }: Context, right: Right, subject: string) {
  if (may(role, right)) return;
  await doors.record({ actor, role, action: "denied", subject, generation: null, detail: { right } });
  throw trpcErrorOf(new Refusal("forbidden", subject, { role }));
}

/** The chain every procedure passes: may the caller → the procedure → what went wrong as a refusal, or left as a fault. */
const chained = t.procedure.use(async ({ ctx, meta, path, getRawInput, next }) => {
  if (!meta) throw new TypeError(`${path} declares no right`);
  await authorise(ctx, meta.right, path);
  const result = await next();
  if (result.ok) return result;
  const refusal = refusalIn(result.error, await getRawInput());
  throw refusal ? trpcErrorOf(refusal) : result.error;
});

/** A procedure that asks for `right`. There is no other way to make one. */
export const procedure = (right: Right, summary: string) => chained.meta({ right, summary });

const isMeta = (meta: unknown): meta is Meta =>
  typeof meta === "object" && meta !== null && "right" in meta && "summary" in meta;

/** What each procedure of a router declares; null where one declares nothing, which no procedure made here does. */
export function declarationsOf({ _def: { procedures } }: AnyTRPCRouter): ReadonlyMap<string, Meta | null> {
  const made: [string, { _def: { meta: unknown } }][] = Object.entries(procedures);
  return new Map(
    made.map(
      ([
        name,
        {
          _def: { meta },
        },
      ]) => [name, isMeta(meta) ? meta : null],
    ),
  );
}
