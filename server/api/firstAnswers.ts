import type { Cube } from "#shared/cube.ts";
import type { DimensionCard } from "#shared/dimension.ts";
import { firstQueries, tileQueries } from "#shared/firstQueries.ts";
import { headlinesOf } from "#shared/headlines.ts";
import type { DatasetCard, IndicatorCard } from "#shared/indicator.ts";
import type { Kept, Preferences } from "#shared/kept.ts";
import type { Query } from "#shared/query.ts";
import { refusalIn } from "./outcome.ts";
import { appRouter, type StandingCard } from "./router.ts";
import { type Context, createCallerFactory } from "./trpc.ts";

type Answered = readonly { query: Query; cube: Cube }[];

/** What a page needs before it can be drawn, so that it need not ask: the same for every user of a role. */
type SharedAnswers = {
  standing: StandingCard;
  indicators: readonly IndicatorCard[];
  datasets: readonly DatasetCard[];
  geography: DimensionCard;
  /** Of the standing's generation; what is not among them the page asks for itself, and meets its refusal there. */
  answers: Answered;
};

/** What one user keeps that the front page is arranged by, and the figures that only they follow. */
export type OwnAnswers = { preferences: Preferences; ownTargets: readonly Kept<"own-target">[]; followed: Answered };

/** Travels inside the start page. `own` is null where what users keep does not answer: the page asks, and tells. */
export type FirstAnswers = SharedAnswers & { own: OwnAnswers | null };

const callerOf = createCallerFactory(appRouter);

type Call = ReturnType<typeof callerOf>;

/** What can be answered of one generation; what is refused the page asks for itself, and meets its refusal there. */
async function answered(call: Call, asked: readonly Query[], generation: number): Promise<Answered> {
  const told = await Promise.allSettled(asked.map(async (query) => ({ query, cube: await call.answer(query) })));
  return told.flatMap((one) =>
    one.status === "fulfilled" && one.value.cube.generation === generation ? [one.value] : [],
  );
}

/** The procedures' own answers to what every page asks first, and to what the front page then asks. Null where they refuse. */
export async function sharedAnswers(context: Context, isFrontPage: boolean): Promise<SharedAnswers | null> {
  const call = callerOf(context);
  try {
    const [standing, indicators, datasets, geography] = await Promise.all([
      call.standing(),
      call.indicators(),
      call.datasets(),
      call.dimension({ id: "geography" }),
    ]);
    const answers = await answered(call, isFrontPage ? firstQueries(indicators) : [], standing.generation);
    return { standing, indicators, datasets, geography, answers };
  } catch (error) {
    if (refusalIn(error)) return null;
    throw error;
  }
}

/** What the caller keeps, asked anew for each page: another window may have changed it. Null where it does not answer. */
export async function ownAnswers(context: Context, isFrontPage: boolean): Promise<OwnAnswers | null> {
  const call = callerOf(context);
  try {
    const [preferences, ownTargets, standing, indicators] = await Promise.all([
      call.preferences(),
      call.ownTargets({ indicator: null }),
      call.standing(),
      call.indicators(),
    ]);
    const watch = isFrontPage ? (preferences.watch?.value ?? []) : [];
    const headlines = headlinesOf(indicators);
    const cards = indicators.filter((card) => watch.includes(card.id) && !headlines.includes(card));
    return { preferences, ownTargets, followed: await answered(call, tileQueries(cards), standing.generation) };
  } catch (error) {
    if (refusalIn(error)) return null;
    throw error;
  }
}
