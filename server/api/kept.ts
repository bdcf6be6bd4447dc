import { z } from "zod";
import { ownerOf } from "#server/access/caller.ts";
import {
  contentSchemas,
  type ContentOf,
  type KeepOutcome,
  type Kept,
  type KeptKind,
  type Preference,
  preferenceKeys,
  type Preferences,
  preferenceSchemas,
} from "#shared/kept.ts";
import { comparePeriods } from "#shared/period.ts";
import { idSchema } from "#shared/query.ts";
import { Refusal } from "#shared/refusal.ts";
import { invalidInput, refusalOfInput } from "./outcome.ts";
import { type Context, procedure } from "./trpc.ts";

/** Writes on record that something is kept or removed: which, never what. */
const recording =
  ({ caller: { actor, role }, doors }: Context, action: "keep" | "remove", kind: string) =>
  ({ id, version }: { id: string; version: number }) =>
    doors.record({ actor, role, action, subject: kind, generation: null, detail: { id, version } });

const version = z.int().min(0);

export const preferences = procedure("read", "All that one has chosen once").query(({ ctx }): Promise<Preferences> =>
  ctx.doors.kept.preferences(ownerOf(ctx.caller)),
);

/** What a schema finds in an input, or its refusal. */
function read<Schema extends z.ZodType>(schema: Schema, value: unknown, path: string): z.infer<Schema> {
  const found = schema.safeParse(value);
  if (found.success) return found.data;
  throw refusalOfInput(new z.ZodError(found.error.issues.map((issue) => ({ ...issue, path: [path, ...issue.path] }))), {
    [path]: value,
  });
}

export const keepPreference = procedure("read", "Keeps one choice in place of the version it was made from")
  .input(z.strictObject({ key: z.enum(preferenceKeys), version, value: z.unknown() }))
  .mutation(({ ctx, input: { key, version: before, value } }): Promise<KeepOutcome<Preference>> => {
    const change = { key, version: before, value: read(preferenceSchemas[key], value, "value") };
    return ctx.doors.kept.keepPreference(ownerOf(ctx.caller), change, recording(ctx, "keep", key));
  });

/** Refuses what is about an indicator, an area or a span that is not there. */
function assertIsThere(content: ContentOf<KeptKind>, { doors }: Context): void {
  if (!("indicator" in content)) return;
  const { indicator: id, area } = content;
  if (!doors.indicators().some((card) => card.id === id))
    throw new Refusal("unknown-indicator", "content.indicator", { id });
  if (area !== null && !doors.dimension("geography").members.some(({ code }) => code === area))
    throw new Refusal("unknown-member", "content.area", { code: area, dimension: "geography" });
  if ("from" in content && comparePeriods(content.from, content.to) > 0)
    throw new Refusal("period-order", "content.from", { from: content.from, to: content.to });
}

const lists = (summary: string) => procedure("read", summary).input(z.strictObject({ indicator: idSchema.nullable() }));
const keeps = (summary: string) =>
  procedure("read", summary).input(z.strictObject({ id: z.uuid().nullable(), version, content: z.unknown() }));
const removes = (summary: string) => procedure("read", summary).input(z.strictObject({ id: z.uuid(), version }));

type Given = { id: string | null; version: number; content?: unknown };

const listed = <Kind extends KeptKind>(kind: Kind, ctx: Context, indicator: string | null) =>
  ctx.doors.kept.list(kind, ownerOf(ctx.caller), indicator);

function kept<Kind extends KeptKind>(
  kind: Kind,
  schema: z.ZodType<ContentOf<Kind>>,
  ctx: Context,
  { id, version: before, content: given }: Given,
): Promise<KeepOutcome<Kept<Kind>>> {
  if (id === null && before !== 0) throw invalidInput("version");
  const content = read(schema, given, "content");
  assertIsThere(content, ctx);
  const change = { id, version: before, content };
  return ctx.doors.kept.keep(kind, ownerOf(ctx.caller), change, recording(ctx, "keep", kind));
}

const removed = <Kind extends KeptKind>(kind: Kind, ctx: Context, at: { id: string; version: number }) =>
  ctx.doors.kept.remove(kind, ownerOf(ctx.caller), at, recording(ctx, "remove", kind));

export const savedViews = lists("One's own saved views").query(({ ctx }) => listed("saved-view", ctx, null));
export const keepSavedView = keeps("Keeps a view").mutation(({ ctx, input }) =>
  kept("saved-view", contentSchemas["saved-view"], ctx, input),
);
export const removeSavedView = removes("Removes a view").mutation(({ ctx, input }) =>
  removed("saved-view", ctx, input),
);

export const ownTargets = lists("One's own targets, of an indicator where one is named").query(({ ctx, input }) =>
  listed("own-target", ctx, input.indicator),
);
export const keepOwnTarget = keeps("Keeps a target of one's own").mutation(({ ctx, input }) =>
  kept("own-target", contentSchemas["own-target"], ctx, input),
);
export const removeOwnTarget = removes("Removes a target of one's own").mutation(({ ctx, input }) =>
  removed("own-target", ctx, input),
);

export const annotations = lists("An indicator's annotations, or one's own where none is named").query(
  ({ ctx, input }) => listed("annotation", ctx, input.indicator),
);
export const keepAnnotation = keeps("Keeps an annotation").mutation(({ ctx, input }) =>
  kept("annotation", contentSchemas.annotation, ctx, input),
);
export const removeAnnotation = removes("Removes an annotation").mutation(({ ctx, input }) =>
  removed("annotation", ctx, input),
);
