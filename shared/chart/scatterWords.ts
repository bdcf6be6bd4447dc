import { formatValueWithUnit } from "../format.ts";
import { fill } from "../sentences.ts";
import type { Language, Words } from "../words.ts";
import type { Pair, Pairs } from "./pairs.ts";

const words = {
  none: { da: "Ingen tal at vise.", en: "No figures to show." },
  spread: {
    da: "{what}: højest {highest}; lavest {lowest}.",
    en: "{what}: highest {highest}; lowest {lowest}.",
  },
  whole: {
    da: "{name}: {x} og {y}. Over begge ligger {both}, over det første alene {first}, over det andet alene {second}, over ingen af dem {neither}.",
    en: "{name}: {x} and {y}. Above both are {both}, above the first alone {first}, above the second alone {second}, above neither {neither}.",
  },
  marked: { da: "Fremhævet: {name}, {x} og {y}.", en: "Pointed out: {name}, {x} and {y}." },
} satisfies Record<string, Words>;

const valueOf = (pair: Pair, side: "x" | "y") => pair[side].value ?? 0;

/** A scatter in words: the ends of both measures, the four fields around the country, and those pointed out. */
export function scatterSentences(found: Pairs | null, language: Language): string[] {
  if (!found || found.pairs.length === 0) return [words.none[language]];
  const { pairs, whole } = found;
  const read = (pair: Pair, side: "x" | "y") =>
    formatValueWithUnit(pair[side], found[side].unit, found[side].unit.decimals, language);
  const spread = (side: "x" | "y") => {
    const sorted = pairs.toSorted((a, b) => valueOf(a, side) - valueOf(b, side));
    const [lowest, highest] = [sorted[0], sorted.at(-1)];
    const said = (pair: Pair | undefined) => (pair ? `${read(pair, side)}, ${pair.label}` : "");
    const values = { what: found[side].label, highest: said(highest), lowest: said(lowest) };
    return fill(words.spread[language], values, language);
  };
  const above = (side: "x" | "y") => (pair: Pair) => whole !== null && valueOf(pair, side) > valueOf(whole, side);
  const count = (x: boolean, y: boolean) =>
    pairs.filter((pair) => above("x")(pair) === x && above("y")(pair) === y).length;
  const said = (template: Words, pair: Pair) =>
    fill(
      template[language],
      {
        name: pair.label,
        x: read(pair, "x"),
        y: read(pair, "y"),
        both: count(true, true),
        first: count(true, false),
        second: count(false, true),
        neither: count(false, false),
      },
      language,
    );
  return [
    spread("x"),
    spread("y"),
    ...(whole ? [said(words.whole, whole)] : []),
    ...pairs.filter(({ isMarked }) => isMarked).map((pair) => said(words.marked, pair)),
  ];
}
