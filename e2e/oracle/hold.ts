import type { Indicator, Part } from "#server/indicators/define.ts";
import { answered, cardsOf } from "./answers.ts";
import { compared, type Difference } from "./compare.ts";
import { dice, drawnQuestion } from "./draw.ts";
import { openTables, type Tables, type Wanted } from "./tables.ts";

export type Held = {
  cells: number;
  questions: number;
  intervals: number;
  byIndicator: ReadonlyMap<string, number>;
  byKind: ReadonlyMap<string, number>;
  differences: readonly Difference[];
};

/** So many differences are enough to see what is wrong. */
const most = 1000;

/** The measures that indicators are made of, by dataset. */
function wantedBy(indicators: readonly Indicator[]): Wanted {
  const wanted = new Map<string, Set<string>>();
  const want = (part: Part | undefined, respondents?: string) => {
    for (const { dataset, value } of part ? [part, ...(part.also ?? []), ...(part.before ? [part.before] : [])] : [])
      wanted.set(
        dataset,
        new Set([...(wanted.get(dataset) ?? []), value, ...(respondents === undefined ? [] : [respondents])]),
      );
  };
  for (const { measure, seasonallyAdjusted, interval } of indicators) {
    want(seasonallyAdjusted);
    if ("ratio" in measure)
      for (const part of [measure.ratio.numerator, measure.ratio.denominator, measure.published]) want(part);
    else if ("product" in measure) for (const part of [measure.product.left, measure.product.right]) want(part);
    else want(measure, interval?.kind === "sample" ? interval.respondents : undefined);
  }
  return wanted;
}

/** Where an indicator has figures: by the table it is first read from, and the one before that. */
function spanOf({ measure }: Indicator, tables: Tables): { first: string; last: string } {
  const part = "ratio" in measure ? measure.ratio.numerator : "product" in measure ? measure.product.left : measure;
  const { first, last } = tables(part.dataset);
  return { first: part.before ? tables(part.before.dataset).first : first, last };
}

/**
 * Asks the product at `origin` random questions, in turns of every indicator, until so many cells of them, and some of each,
 * are held against what the bytes in its data folder say. The same seed asks the same questions.
 */
export async function hold(
  indicators: readonly Indicator[],
  { dataDir, origin, seed, cells }: { dataDir: string; origin: string; seed: number; cells: number },
): Promise<Held> {
  const wanted = wantedBy(indicators);
  const tables = openTables(dataDir, wanted);
  // Read before the first question, so that no connection waits while a table is read.
  for (const dataset of wanted.keys()) tables(dataset);
  const roll = dice(seed);
  const cards = new Map((await cardsOf(origin)).map((card) => [card.id, card]));
  const byIndicator = new Map<string, number>();
  const byKind = new Map<string, number>();
  const differences: Difference[] = [];
  const held = { cells: 0, questions: 0, intervals: 0 };
  const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  const own = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  while (held.cells < cells || byIndicator.size < indicators.length) {
    // The indicator with the fewest cells so far, so that those of one dimension are not left behind.
    const [indicator] = indicators.toSorted((a, b) => (byIndicator.get(a.id) ?? 0) - (byIndicator.get(b.id) ?? 0));
    const card = indicator && cards.get(indicator.id);
    if (!indicator || !card || indicator.frequency === "week") throw new RangeError(`${indicator?.id} is not answered`);
    const span = spanOf(indicator, tables);
    const question = drawnQuestion(roll, card, indicator.frequency, span, [...cards.values()]);
    const asked = question.indicators.flatMap((id) => own.get(id) ?? []);
    const outcome = compared(asked, question, await answered(origin, question), tables);
    held.questions += 1;
    held.cells += outcome.cells.length;
    held.intervals += outcome.intervals;
    for (const cell of outcome.cells) {
      count(byIndicator, cell.indicator);
      count(byKind, cell.kind);
    }
    differences.push(...outcome.differences);
    if (differences.length > most) break;
  }
  return { ...held, byIndicator, byKind, differences };
}
