import { headlinesOf } from "./headlines.ts";
import type { IndicatorCard } from "./indicator.ts";
import type { Query } from "./query.ts";
import { defaults } from "./selection.ts";
import { timeRuleOf } from "./timeRule.ts";

/** What the front page asks where nothing is chosen: each headline figure for the whole country, over the time it opens with. */
export const firstQueries = (indicators: readonly Pick<IndicatorCard, "id" | "frequency">[]): Query[] =>
  headlinesOf(indicators).map(({ id, frequency }) => ({
    indicators: [id],
    by: ["time"],
    where: { time: timeRuleOf(defaults.period, frequency, null) },
    transform: defaults.transform,
  }));
