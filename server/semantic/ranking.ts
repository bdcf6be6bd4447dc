import { cellAt, flatIndex } from "#shared/cube.ts";
import { querySchema } from "#shared/query.ts";
import type { Ranking } from "#shared/rank.ts";
import { Refusal } from "#shared/refusal.ts";
import { dimensionTerms } from "#shared/terms.ts";
import { geographyMember } from "#server/dimensions/geography.ts";
import { placesOf } from "#server/statistics/ranks.ts";
import { answer, type Means } from "./answer.ts";
import { generationFor } from "./knownOn.ts";

export type RankQuestion = { indicator: string; area: string; knownOn?: string | undefined };

/**
 * Where an area stands among the areas of its level in the newest period, from disclosed cells alone: a hidden area has no
 * place, and its absence is counted. Throws `Refusal`.
 */
export async function rankingOf({ indicator: id, area, knownOn }: RankQuestion, means: Means): Promise<Ranking> {
  const member = geographyMember(area);
  if (!member) throw new Refusal("unknown-member", "area", { code: area, dimension: dimensionTerms.geography });
  const generation = generationFor(knownOn, means.store);
  const indicator = means.catalogue.at(generation).indicators.get(id);
  if (!indicator) throw new Refusal("unknown-indicator", "indicator", { id });
  const query = querySchema.parse({
    indicators: [id],
    by: ["time", "geography"],
    where: { time: { latest: 1 }, geography: { level: member.level } },
  });
  const cube = await answer(query, means, generation);
  const [, time, areas] = cube.axes;
  const cells = (areas?.members ?? []).map((_, at) => cellAt(cube, flatIndex(cube.axes, [0, 0, at])));
  const at = areas?.members.findIndex(({ code }) => code === area) ?? -1;
  const own = cells[at] ?? { value: null, status: "impossible" as const };
  const order = indicator.better === "lower" ? "lowest" : "highest";
  const hidden = cells.filter(({ status }) => status === "suppressed").length;
  const ranked = cells.filter(({ value }) => value !== null).length;
  return {
    indicator: id,
    area,
    level: member.level,
    period: time?.members[0]?.code ?? "",
    order,
    place: placesOf(cells, { decimals: indicator.decimals, order })[at] ?? null,
    status: own.status,
    ranked,
    hidden,
    missing: cells.length - ranked - hidden,
    hasIntervals: cells.some(({ interval }) => interval !== undefined),
    generation: cube.generation,
  };
}
