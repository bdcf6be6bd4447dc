import type { IndicatorCard } from "#shared/indicator.ts";
import { type Question, queryString } from "./question.ts";

/** What the product answered: its cells in their order, or the code of its refusal. */
export type Answered =
  | {
      value: readonly (number | null)[];
      status: Readonly<Record<string, string>>;
      lower: readonly (number | null)[] | null;
      upper: readonly (number | null)[] | null;
      /** The codes on the axis of each dimension, in the order of the answer. */
      axes: Readonly<Record<string, readonly string[]>>;
    }
  | { refused: string };

type JsonStat = {
  id: string[];
  dimension: Record<string, { category: { index: string[] } }>;
  value: (number | null)[];
  status?: Record<string, string>;
  extension: { interval?: { lower: (number | null)[]; upper: (number | null)[] } };
};

/** The one way to the product: its REST face. Throws where it answers neither with figures nor with a refusal. */
export async function answered(origin: string, question: Question): Promise<Answered> {
  const response = await fetch(`${origin}/api/v1/data?${queryString(question)}`);
  if (response.status >= 500) throw new Error(`${response.status} to ${queryString(question)}`);
  if (!response.ok) {
    const { code }: { code: string } = JSON.parse(await response.text());
    return { refused: code };
  }
  const { id, dimension, value, status = {}, extension }: JsonStat = JSON.parse(await response.text());
  return {
    value,
    status,
    lower: extension.interval?.lower ?? null,
    upper: extension.interval?.upper ?? null,
    axes: Object.fromEntries(id.map((name) => [name, dimension[name]?.category.index ?? []])),
  };
}

export async function cardsOf(origin: string): Promise<IndicatorCard[]> {
  const response = await fetch(`${origin}/api/v1/indicators`);
  const cards: IndicatorCard[] = JSON.parse(await response.text());
  return cards;
}
