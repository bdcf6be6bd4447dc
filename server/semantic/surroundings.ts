import type { Surroundings } from "#server/disclosure/disclose.ts";
import { fixedMembers } from "./axes.ts";
import type { Plan } from "./grid.ts";
import { sourcesOf } from "./notes.ts";

/** What a plan says about its cells before they are known: units, sources, generation, fixed members. */
export const surroundingsOf = (plan: Plan): Surroundings => {
  const { generation } = plan.catalogue;
  return {
    fixed: fixedMembers(plan) ?? {},
    units: Object.fromEntries(
      plan.series.map(({ indicator, unit, decimals }) => [indicator.id, { ...unit, decimals }]),
    ),
    notes: [],
    sources: sourcesOf(plan),
    generation: generation.number,
    mode: generation.mode,
  };
};
