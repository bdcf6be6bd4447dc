import type { Indicator, Part } from "#server/indicators/define.ts";
import {
  type Adds,
  type Asked,
  askedBy,
  askedOfDenominator,
  crossingTable,
  chosenTable,
  madeOf,
  overlaps,
  publishes,
} from "./choose.ts";
import { isThere, lineOf, type Place, placesIn } from "./members.ts";
import { around, grainOf, type Grain, inside, isCoarser, later, ordinal } from "./periods.ts";
import type { Question, Spot } from "./question.ts";
import { emptyOf, meanOf, type Seen, sumOf } from "./seen.ts";
import type { Table, Tables } from "./tables.ts";

/** What was counted for a cell: events and what they are divided by, or the answers to a survey. For its interval. */
export type Counted = { numerator: Seen; denominator: Seen; respondents: Seen };
export type Computed = { seen: Seen; counted: Counted };

/** A question that has no answer here. */
export class Unanswerable extends Error {}

const none: Counted = { numerator: "missing", denominator: "missing", respondents: "missing" };

type Way = Readonly<Partial<Record<Place, string>>>;

/** Every way to take one code of each dimension. */
const waysOf = (codes: readonly (readonly [Place, readonly string[]])[]): Way[] =>
  codes.reduce<Way[]>(
    (ways, [place, group]) => ways.flatMap((way) => group.map((code) => ({ ...way, [place]: code }))),
    [{}],
  );

/** The cell at one code of each dimension, of parts where the table does not publish the code's level. */
function wayOf(table: Table, measure: string, period: string, way: Way): Seen {
  const asked = placesIn(way);
  if (asked.some(([place, code]) => !isThere(lineOf(place, code), period))) return "missing";
  const made = waysOf(asked.map(([place, code]) => [place, madeOf(table.declared, place, code, period)]));
  const seen = made.map((one) => ({
    found: table.at(measure, period, one) ?? "missing",
    isUnplaced: placesIn(one).some(([place, code]) => way[place] !== code && lineOf(place, code).isUnknown),
  }));
  // A sum is whole without what the source could not place.
  return sumOf(seen.filter(({ found, isUnplaced }) => !isUnplaced || found !== "missing").map(({ found }) => found));
}

/** One cell of a table in a period of the table's own grain, at every code asked about summed. */
function cellOf(table: Table, measure: string, period: string, codes: Spot["codes"]): Seen {
  if (ordinal(period) > ordinal(table.last)) return "unpublished";
  const told = placesIn(codes).filter(([place]) => table.declared.dimensions.includes(place));
  return sumOf(waysOf(told).map((way) => wayOf(table, measure, period, way)));
}

/** Reads something for one period of the indicator's grain. */
type Read = (period: string, codes: Spot["codes"]) => Seen;

/**
 * How a part is read for a question: from the first table that has all that is asked, and the one it continues. `partly`:
 * beside a source's own ratio it may lack levels, and its cells of them are missing.
 */
function reader(part: Part, asked: Asked, adds: Adds, tables: Tables, partly = false): Read {
  const chosen = chosenTable(part, asked, adds) ?? (partly ? crossingTable(part, asked) : null);
  if (!chosen) throw new Unanswerable(`no table of ${part.dataset} has all that is asked`);
  const table = tables(chosen.dataset);
  const { before, over, forward = 0 } = part;
  const read: Read = (period, codes) => {
    if (before && ordinal(period) <= ordinal(before.until)) {
      const earlier = tables(before.dataset);
      const crossed = [...asked.keys()].every((place) => earlier.declared.dimensions.includes(place));
      return crossed ? cellOf(earlier, before.value, period, codes) : "missing";
    }
    const seen = inside(period, table.grain).map((finer) => cellOf(table, chosen.value, finer, codes));
    return over === "mean" ? meanOf(seen) : sumOf(seen);
  };
  return (period, codes) => {
    const cohort = Array.from({ length: forward + 1 }, (_, step) => later(period, step));
    return sumOf(cohort.map((one) => read(one, { ...part.at, ...codes })));
  };
}

/** A number by another; by nothing there is none. */
function divided(numerator: Seen, denominator: Seen, per: number): Seen {
  if (typeof numerator !== "number" || typeof denominator !== "number")
    return emptyOf([numerator, denominator]) ?? "missing";
  return denominator === 0 ? "missing" : (numerator * per) / denominator;
}

/** The period whose denominator is used: its own or that of the year before, and the newest before it where that is not out. */
function carried(period: string, table: Table, carry: "year-before" | "newest"): string {
  const own = around(period, table.grain);
  const wanted = carry === "year-before" ? later(own, -1) : own;
  return ordinal(wanted) > ordinal(table.last) ? table.last : wanted;
}

/** What is common to all that is read for one question. */
type Frame = {
  indicator: Indicator;
  asked: Asked;
  adds: Adds;
  tables: Tables;
  own: Grain;
  /** The periods of the indicator's own grain that a period is made of. */
  periodsIn: (period: string) => string[];
};
type Measure = (spot: Spot) => Computed;

function partMeasure(part: Part, { indicator, asked, adds, tables, periodsIn }: Frame): Measure {
  const read = reader(part, asked, adds, tables);
  const { interval } = indicator;
  const answered = interval?.kind === "sample" ? interval.respondents : null;
  const before = part.before && answered !== null ? { before: { ...part.before, value: answered } } : {};
  const askedAll = answered === null ? null : reader({ ...part, ...before, value: answered }, asked, adds, tables);
  return ({ period, codes }) => {
    const seen = periodsIn(period).map((one) => read(one, codes));
    const whole = indicator.additive.time === "average" ? meanOf(seen) : sumOf(seen);
    return {
      seen: whole,
      counted: { ...none, numerator: whole, respondents: askedAll?.(period, codes) ?? "missing" },
    };
  };
}

type Rule = Indicator["measure"];

function productMeasure({ left, right, per }: Extract<Rule, { product: unknown }>["product"], frame: Frame): Measure {
  const { asked, adds, tables, periodsIn } = frame;
  const [one, other] = [reader(left, asked, adds, tables), reader(right, asked, adds, tables)];
  return ({ period, codes }) => {
    const [only = period, ...more] = periodsIn(period);
    if (more.length > 0) throw new Unanswerable("a product has no coarser periods");
    const [a, b] = [one(only, codes), other(only, codes)];
    const seen = typeof a === "number" && typeof b === "number" ? a * b * per : (emptyOf([a, b]) ?? "missing");
    return { seen, counted: none };
  };
}

function ratioMeasure({ ratio, published }: Extract<Rule, { ratio: unknown }>, frame: Frame): Measure {
  const { asked, adds, tables, own, periodsIn } = frame;
  const { numerator, denominator, per, relativeTo } = ratio;
  const isToldToo = published !== undefined;
  const above = reader(numerator, asked, adds, tables, isToldToo);
  const askedBelow = askedOfDenominator(denominator, asked);
  const below = reader(denominator, askedBelow, adds, tables, isToldToo);
  const { carry } = denominator;
  const belowTable = tables((chosenTable(denominator, askedBelow, adds) ?? denominator).dataset);
  const countsAt = ({ period, codes }: Spot) => {
    const periods = periodsIn(period);
    return {
      numerator: sumOf(periods.map((one) => above(one, codes))),
      denominator: sumOf(periods.map((one) => below(carry ? carried(one, belowTable, carry) : one, codes))),
    };
  };
  const toldIn = published && crossingTable(published, asked);
  const toldAt = ({ period, codes }: Spot): Seen | null => {
    if (!toldIn || grainOf(period) !== own || !publishes(tables(toldIn.dataset).declared, codes)) return null;
    return cellOf(tables(toldIn.dataset), toldIn.value, period, codes);
  };
  return (spot) => {
    const counts = countsAt(spot);
    const counted = { ...none, ...counts };
    const told = toldAt(spot);
    if (told !== null) return { seen: told, counted };
    const seen = divided(counts.numerator, counts.denominator, per);
    if (relativeTo === undefined) return { seen, counted };
    const whole = countsAt({ ...spot, codes: { ...spot.codes, [relativeTo]: ["TOT"] } });
    return { seen: divided(seen, divided(whole.numerator, whole.denominator, per), 1), counted };
  };
}

/** How the cells of a question are computed, by what the indicator's declaration says. Throws `Unanswerable`. */
export function measureOf(indicator: Indicator, question: Question, tables: Tables): Measure {
  const { additive, frequency: own, measure, seasonallyAdjusted } = indicator;
  if (own === "week") throw new Unanswerable("weeks are not read here");
  const adds: Adds = (place) => additive[place] === "sum" || additive[place] === "ratio";
  for (const [place, codes] of placesIn(question.where)) {
    if (codes.length < 2 || question.by.includes(place)) continue;
    if (!adds(place) || overlaps(place, codes) || question.isAdjusted)
      throw new Unanswerable(`${codes.join("+")} of ${place} is no sum`);
  }
  const periodsIn = (period: string) => {
    // An adjusted series of rates has nothing that could be summed.
    const isSum = additive.time !== "none" && !(question.isAdjusted && additive.time === "ratio");
    if (isCoarser(grainOf(period), own) && !isSum) throw new Unanswerable("periods are no sum");
    return inside(period, own);
  };
  const frame = { indicator, asked: askedBy(question), adds, tables, own, periodsIn };
  const made = (): Measure => {
    if (question.isAdjusted) {
      if (!seasonallyAdjusted) throw new Unanswerable("there is no adjusted series");
      return partMeasure(seasonallyAdjusted, frame);
    }
    if ("ratio" in measure) return ratioMeasure(measure, frame);
    return "product" in measure ? productMeasure(measure.product, frame) : partMeasure(measure, frame);
  };
  const computed = made();
  return (spot) => {
    // A member that is not there in the period cannot have a number, whatever else there is.
    const isPossible = placesIn(spot.codes).every(([place, codes]) =>
      codes.every((code) => isThere(lineOf(place, code), spot.period)),
    );
    return isPossible ? computed(spot) : { seen: "impossible", counted: none };
  };
}
