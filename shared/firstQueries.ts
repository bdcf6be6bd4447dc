import { headlinesOf } from "./headlines.ts";
import type { IndicatorCard } from "./indicator.ts";
import type { Query } from "./query.ts";
import { defaults } from "./selection.ts";
import { timeRuleOf } from "./timeRule.ts";

type Asked = Pick<IndicatorCard, "id" | "frequency">;

/** What a tile asks where nothing is chosen: a figure for the whole country, over the time the front page opens with. */
export const tileQueries = (indicators: readonly Asked[]): Query[] =>
  indicators.map(({ id, frequency }) => ({
    indicators: [id],
    by: ["time"],
    where: { time: timeRuleOf(defaults.period, frequency, null) },
    transform: defaults.transform,
  }));

/** What the front page asks where nothing is chosen and nothing kept: its headline figures. */
export const firstQueries = (indicators: readonly Asked[]): Query[] => tileQueries(headlinesOf(indicators));
