import type { BreakdownId } from "#shared/dimension.ts";
import type { Period } from "#shared/period.ts";
import type { Table } from "../define.ts";

/** A variable of a table: its code, and its Danish text by which it is found where the code has changed. */
export type Variable = { code: string; text: string };

/** A value of a variable, with its Danish text where its code is not known for certain. */
export type Value = { code: string; text?: string };

/** A variable whose value says what is measured; its values are found by their texts where these are told. */
export type Selector = Variable & { values?: readonly Value[] };

/**
 * A word of our rows and the source's values it is made of; several are summed. Before `from` and after `to` it does not
 * exist: its cells are nil there, and no rows.
 */
export type Word = { word: string; of: readonly Value[]; from?: Period; to?: Period };

/** A variable that takes a table apart. Its word is the key of each dimension it tells of; of none, it only sums. */
export type Breakdown = Variable & { dimensions: readonly BreakdownId[]; words: "all" | readonly Word[] };

/** How a table's variables are used. Every variable but time is one of these, so nothing is summed unseen. */
export type Layout = {
  /** The variable of areas; null where the table is national. */
  geography: Variable | null;
  /** Variables whose value says what is measured. Their values, comma-joined in this order, are a measure's word. */
  selectors: readonly Selector[];
  /** Variables that take the table apart, in the order they are asked for. */
  breakdowns: readonly Breakdown[];
  /** Variables held at their total: the declared code, `TOT` without it, else the value whose text ends in "i alt". */
  totals: readonly (Variable & { total?: string })[];
};

/** A table and how its variables are used. */
export type Laid = { table: Table; layout: Layout };

/** Words that are single values of the source. */
export const words = (...codes: readonly string[]): readonly Word[] =>
  codes.map((code) => ({ word: code, of: [{ code }] }));

/** A word made of values that are found by their texts. */
export const sum = (word: string, ...of: readonly (readonly [code: string, text: string])[]): Word => ({
  word,
  of: of.map(([code, text]) => ({ code, text })),
});

/** The values of a breakdown as they are asked for, each once; null where all are. */
export function valuesOf({ words: chosen }: Breakdown): readonly Value[] | null {
  if (chosen === "all") return null;
  return [...new Map(chosen.flatMap(({ of }) => of.map((value) => [value.code, value] as const))).values()];
}

/** The values of a selector that a table's measures are made of, each once, in the order of the measures. */
export function selectedOf({ values = [] }: Selector, at: number, { measures }: Table): readonly Value[] {
  const codes = [...new Set(measures.map(({ source }) => source.split(",")[at] ?? ""))];
  return codes.map((code) => values.find((value) => value.code === code) ?? { code });
}

/**
 * The source's code → the declared one. A value that was found by its text is told by its place among those asked for;
 * null where as many were not asked for.
 */
export function namesOf(declared: readonly Value[], asked: readonly string[]): ReadonlyMap<string, string> | null {
  if (declared.some(({ text }) => text !== undefined) && asked.length !== declared.length) return null;
  return new Map(declared.map(({ code, text }, at) => [text === undefined ? code : (asked[at] ?? code), code]));
}
