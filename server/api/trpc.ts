import { initTRPC } from "@trpc/server";
import type { Caller } from "#server/access/caller.ts";
import { Refusal, type RefusalCode } from "#shared/refusal.ts";
import { may, type Right } from "#shared/role.ts";
import type { Doors } from "./doors.ts";
import { refusalIn, trpcErrorOf } from "./outcome.ts";

/** What a procedure holds: the doors, who is calling, and the number its request is known by in the log. */
export type Context = { doors: Doors; caller: Caller; requestId: string };

/** What each procedure declares: the right it asks for and, where it has a REST face, one sentence on it. */
export type Meta = { right: Right; summary?: string };

/** What a failed call carries to the browser: the refusal, or the reference of a fault. Never its text. */
export type Failure = {
  refusal: { code: RefusalCode; path: string; values: Readonly<Record<string, string | number>> } | null;
  reference: string | null;
};

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    isDev: false,
    defaultMeta: undefined,
    errorFormatter: ({ shape, error, ctx }) => {
      const refusal = refusalIn(error);
      const failure: Failure = refusal
        ? { refusal: { code: refusal.code, path: refusal.path, values: refusal.values }, reference: null }
        : { refusal: null, reference: ctx?.requestId ?? "?" };
      return {
        ...shape,
        message: refusal ? refusal.code : "Intern fejl",
        data: { code: shape.data.code, httpStatus: shape.data.httpStatus, path: shape.data.path, ...failure },
      };
    },
    sse: {
      maxDurationMs: 30 * 60_000,
      ping: { enabled: true, intervalMs: 15_000 },
      client: { reconnectAfterInactivityMs: 45_000 },
    },
  });

export const { router, createCallerFactory } = t;

/** The chain every procedure passes: what goes wrong becomes a refusal or a fault → may the caller → the denial is on record. */
const chained = t.procedure.use(async ({ ctx, meta, path, next }) => {
  try {
    if (!meta) throw new TypeError(`${path} declares no right`);
    if (!may(ctx.caller.role, meta.right)) {
      const { actor, role } = ctx.caller;
      await ctx.doors.record({
        actor,
        role,
        action: "denied",
        subject: path,
        generation: null,
        detail: { right: meta.right },
      });
      throw new Refusal("forbidden", path, { role });
    }
  } catch (error) {
    if (error instanceof Refusal) throw trpcErrorOf(error);
    throw error;
  }
  const result = await next();
  if (result.ok) return result;
  const refusal = refusalIn(result.error);
  throw refusal ? trpcErrorOf(refusal) : result.error;
});

/** A procedure that asks for `right`. There is no other way to make one. */
export const procedure = (right: Right, summary?: string) => chained.meta(summary ? { right, summary } : { right });
