import type { Cube } from "#shared/cube.ts";
import type { DimensionCard } from "#shared/dimension.ts";
import { firstQueries } from "#shared/firstQueries.ts";
import type { DatasetCard, IndicatorCard } from "#shared/indicator.ts";
import type { Query } from "#shared/query.ts";
import { refusalIn } from "./outcome.ts";
import { appRouter, type StandingCard } from "./router.ts";
import { type Context, createCallerFactory } from "./trpc.ts";

/** What a page needs before it can be drawn, so that it need not ask. Travels inside the start page. */
export type FirstAnswers = {
  standing: StandingCard;
  indicators: readonly IndicatorCard[];
  datasets: readonly DatasetCard[];
  geography: DimensionCard;
  /** Of the standing's generation; what is not among them the page asks for itself, and meets its refusal there. */
  answers: readonly { query: Query; cube: Cube }[];
};

const callerOf = createCallerFactory(appRouter);

/** The procedures' own answers to what every page asks first, and to what the front page then asks. Null where they refuse. */
export async function firstAnswers(context: Context, isFrontPage: boolean): Promise<FirstAnswers | null> {
  const call = callerOf(context);
  try {
    const [standing, indicators, datasets, geography] = await Promise.all([
      call.standing(),
      call.indicators(),
      call.datasets(),
      call.dimension({ id: "geography" }),
    ]);
    const asked = isFrontPage ? firstQueries(indicators) : [];
    const told = await Promise.allSettled(asked.map(async (query) => ({ query, cube: await call.answer(query) })));
    const answers = told.flatMap((one) =>
      one.status === "fulfilled" && one.value.cube.generation === standing.generation ? [one.value] : [],
    );
    return { standing, indicators, datasets, geography, answers };
  } catch (error) {
    if (refusalIn(error)) return null;
    throw error;
  }
}
