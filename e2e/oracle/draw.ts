import type { IndicatorCard } from "#shared/indicator.ts";
import { isThere, linesOf, type Place } from "./members.ts";
import { around, type Grain, ordinal, periodAt } from "./periods.ts";
import type { Question } from "./question.ts";

/** Whole numbers from 0 up to and without `below`, the same for the same seed (mulberry32). */
export type Dice = (below: number) => number;

export function dice(seed: number): Dice {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

function oneOf<Thing>(roll: Dice, things: readonly Thing[]): Thing {
  const thing = things[roll(things.length)];
  if (thing === undefined) throw new RangeError("nothing to draw from");
  return thing;
}

function someOf<Thing>(roll: Dice, things: readonly Thing[], most: number): Thing[] {
  const left = [...things];
  const drawn: Thing[] = [];
  for (let wanted = 1 + roll(Math.min(most, left.length)); wanted > 0; wanted -= 1)
    drawn.push(...left.splice(roll(left.length), 1));
  return drawn;
}

const codesAt = (place: Place, level: string): string[] =>
  linesOf(place)
    .filter((line) => line.level === level)
    .map(({ code }) => code);

const levelsOf = (card: IndicatorCard, place: Place): readonly string[] =>
  place === "geography" ? card.levels : (card.groupings[place] ?? []);

const coarserThan: Readonly<Record<Grain, readonly Grain[]>> = {
  month: ["quarter", "half", "year"],
  quarter: ["half", "year"],
  half: ["year"],
  year: [],
};

/** Periods of one grain, now and then before the first figure or after the newest. */
function drawnTime(roll: Dice, card: IndicatorCard, own: Grain, span: { first: string; last: string }): string[] {
  const coarser = card.additive.time === "none" ? [] : coarserThan[own];
  const grain = coarser.length > 0 && roll(4) === 0 ? oneOf(roll, coarser) : own;
  const [from, to] = [ordinal(around(span.first, grain)), ordinal(around(span.last, grain))];
  const one = () => {
    const place = roll(25) === 0 ? (roll(2) === 0 ? from - 1 - roll(3) : to + 1 + roll(3)) : from + roll(to - from + 1);
    return periodAt(grain, roll(6) === 0 ? to - roll(Math.min(4, to - from + 1)) : place);
  };
  return [...new Set(Array.from({ length: 1 + roll(6) }, one))];
}

/** All codes of a level that are there in some of the periods; all there are, where none is. */
function levelCodes(place: Place, level: string, time: readonly string[]): string[] {
  const all = linesOf(place).filter((line) => line.level === level);
  const there = all.filter((line) => time.some((period) => isThere(line, period)));
  return (there.length > 0 ? there : all).map(({ code }) => code);
}

/** An indicator that may be asked for beside another: as often, by the same dimensions at the same levels. */
const goWith = (card: IndicatorCard, other: IndicatorCard, chosen: readonly Place[]): boolean =>
  other.id !== card.id &&
  other.frequency === card.frequency &&
  chosen.every((place) => levelsOf(card, place).every((level) => levelsOf(other, place).includes(level)));

/** Something to ask of an indicator, anything its card says it can be asked. `span` is where it has figures. */
export function drawnQuestion(
  roll: Dice,
  card: IndicatorCard,
  own: Grain,
  span: { first: string; last: string },
  cards: readonly IndicatorCard[],
): Question {
  const isAdjusted = card.adjustedLevels.length > 0 && roll(6) === 0;
  const drawn = drawnTime(roll, card, own, span);
  const cut = oneOf(roll, card.cuts).filter((place) => place !== "time");
  const chosen = cut.filter(() => roll(3) > 0).filter((place) => !isAdjusted || place === "geography");
  const by: ("time" | Place)[] = [];
  const where: Partial<Record<Place, string[]>> = {};
  let level: Question["level"];
  for (const place of chosen) {
    const levels = isAdjusted ? card.adjustedLevels : levelsOf(card, place);
    const id = oneOf(roll, levels);
    const codes = codesAt(place, id);
    const adds = card.additive[place] === "sum" || card.additive[place] === "ratio";
    const way = roll(adds && !isAdjusted ? 8 : 6);
    if (way > 5) where[place] = someOf(roll, codes, 4);
    else if (way < 2) where[place] = [oneOf(roll, codes)];
    else {
      by.splice(roll(by.length + 1), 0, place);
      if (way === 2 && !level && codes.length < 40) {
        level = { place, id };
        continue;
      }
      const more = roll(4) === 0 ? someOf(roll, codesAt(place, oneOf(roll, levels)), 3) : [];
      where[place] = [...new Set([...someOf(roll, codes, 7), ...more])];
    }
  }
  if (by.length === 0 || roll(4) > 0) by.splice(roll(by.length + 1), 0, "time");
  const time = by.includes("time") ? drawn : drawn.slice(0, 1);
  if (level) where[level.place] = levelCodes(level.place, level.id, time);
  const others = isAdjusted || roll(5) > 0 ? [] : cards.filter((other) => goWith(card, other, chosen));
  const beside = others.length > 0 ? [oneOf(roll, others).id] : [];
  return { indicators: [card.id, ...beside], by, time, where, level, isAdjusted };
}
