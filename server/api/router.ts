import { tracked } from "@trpc/server";
import { z } from "zod";
import type { Cube } from "#shared/cube.ts";
import { dimensionIds, type DimensionCard } from "#shared/dimension.ts";
import type { DatasetCard, IndicatorCard } from "#shared/indicator.ts";
import { idSchema, querySchema } from "#shared/query.ts";
import { Refusal } from "#shared/refusal.ts";
import { type Role, roles } from "#shared/role.ts";
import type { Standing } from "./doors.ts";
import {
  annotations,
  keepAnnotation,
  keepOwnTarget,
  keepPreference,
  keepSavedView,
  ownTargets,
  preferences,
  removeAnnotation,
  removeOwnTarget,
  removeSavedView,
  savedViews,
} from "./kept.ts";
import { qualities, quality } from "./quality.ts";
import { industryBridge } from "./bridges.ts";
import { ranking } from "./rankings.ts";
import { reconciliation, reconciliations } from "./reconciliations.ts";
import { calendar, latency, lineage } from "./freshness.ts";
import { estateChanges, vintages } from "./revisions.ts";
import { switches } from "./switches.ts";
import { procedure, router } from "./trpc.ts";

/** What is served, as whom, and (in demonstration mode) the roles one may choose. */
export type StandingCard = Standing & { role: Role; roles: readonly Role[] };

export const indicators = procedure("read", "All indicators, definitions included").query(
  ({ ctx }): readonly IndicatorCard[] => ctx.doors.indicators(),
);

export const indicator = procedure("read", "One indicator")
  .input(z.strictObject({ id: idSchema }))
  .query(({ ctx, input }): IndicatorCard => {
    const card = ctx.doors.indicators().find(({ id }) => id === input.id);
    if (!card) throw new Refusal("unknown-indicator", "id", { id: input.id });
    return card;
  });

export const datasets = procedure("read", "All datasets, with freshness and quality").query(
  ({ ctx }): readonly DatasetCard[] => ctx.doors.datasets(),
);

export const dimension = procedure("read", "The members of a dimension, with validity")
  .input(z.strictObject({ id: z.string().max(64) }))
  .query(({ ctx, input }): DimensionCard => {
    const id = dimensionIds.find((known) => known === input.id);
    if (!id) throw new Refusal("unknown-dimension", "id", { id: input.id, known: dimensionIds.join(", ") });
    return ctx.doors.dimension(id);
  });

const standing = procedure("read", "What is served, as whom").query(({ ctx }): StandingCard => {
  const now = ctx.doors.standing();
  return { ...now, role: ctx.caller.role, roles: now.mode === "demo" ? roles : [] };
});

const answer = procedure("read", "A query answered as a cube")
  .input(querySchema)
  .query(({ ctx, input }): Promise<Cube> => ctx.doors.answer(input));

/** Null before the first generation. */
function standingNow(ask: () => Standing): Standing | null {
  try {
    return ask();
  } catch (error) {
    if (error instanceof Refusal && error.code === "not-ready") return null;
    throw error;
  }
}

/** What is served now and, from then on, each new generation as it is published. The event's id is the generation. */
const changes = procedure("read", "Each generation as it is published").subscription(async function* ({ ctx, signal }) {
  const listening = { onSwitch: ctx.doors.onSwitch, now: () => standingNow(ctx.doors.standing) };
  for await (const next of switches(listening, signal ?? new AbortController().signal))
    yield tracked(String(next.generation), next);
});

/** The dashboard's procedures, at `/trpc`. */
export const appRouter = router({
  standing,
  indicators,
  indicator,
  datasets,
  dimension,
  answer,
  changes,
  estateChanges,
  vintages,
  calendar,
  latency,
  lineage,
  reconciliations,
  reconciliation,
  ranking,
  industryBridge,
  qualities,
  quality,
  preferences,
  keepPreference,
  savedViews,
  keepSavedView,
  removeSavedView,
  ownTargets,
  keepOwnTarget,
  removeOwnTarget,
  annotations,
  keepAnnotation,
  removeAnnotation,
});
export type AppRouter = typeof appRouter;
