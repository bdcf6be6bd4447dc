import type { Language, Words } from "#shared/words.ts";

export type StatbankValue = { id: string; text: Words };

export type StatbankVariable = {
  id: string;
  text: Words;
  time: boolean;
  values: readonly StatbankValue[];
  /** The value a left-out variable stands for; null where it must be chosen. */
  total: string | null;
  map?: string;
};

/** One table of the demonstration StatBank as it is at the world's clock. `updated` is ISO 8601 with the Danish offset. */
export type StatbankTable = {
  id: string;
  text: Words;
  unit: Words;
  decimals: number;
  subject: string;
  updated: string;
  variables: readonly StatbankVariable[];
  /** The figure of one combination of codes in the order of the variables: a number, or a mark where there is none. */
  cell: (codes: readonly string[]) => number | string;
};

export const timeOf = (table: StatbankTable): StatbankVariable => {
  const time = table.variables.find((variable) => variable.time);
  if (!time) throw new Error(`the demonstration table ${table.id} has no time`);
  return time;
};

/** A period's text: quarters are K in Danish and Q in English. */
export const periodText = (period: string): Words => ({ da: period, en: period.replace("K", "Q") });

const list = (names: readonly string[], last: string) =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} ${last} ${names.at(-1)}`;

/** "Fuldtidsledige efter område, sæsonkorrigering og tid", as StatBank describes a table. */
export const titleOf = (table: StatbankTable, language: Language, names: readonly string[]): string =>
  language === "da" ? `${table.text.da} efter ${list(names, "og")}` : `${table.text.en} by ${list(names, "and")}`;
