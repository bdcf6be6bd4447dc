import { isPeriod } from "./period.ts";
import type { Category } from "./table.ts";

/** Names of a web export's variables, the order they are answered in, and what had to be guessed. */
export type Names = { ids: string[]; order: number[]; warnings: string[] };

const timeWord = /^(?:tid|time|år|year|kvartal|quarter|måned|month|halvår|uge|week)$/i;

/** The lists that may end a title: "… efter alder, område, køn og tid" or "… by region and time". Commas inside brackets do not part names. */
const endings = (title: string): string[][] =>
  [...title.matchAll(/\s(?:efter|etter|fordelt på|by)\s/gi)]
    .toReversed()
    .map((match) => namesIn(title.slice(match.index + match[0].length)));

const namesIn = (list: string): string[] => {
  const parts: string[] = [];
  let depth = 0;
  let current = "";
  for (const character of list) {
    if (character === "(") depth += 1;
    if (character === ")") depth -= 1;
    if (character === "," && depth <= 0) {
      parts.push(current);
      current = "";
    } else current += character;
  }
  const last = /^(.*)\s(?:og|and)\s(.+?)$/i.exec(current);
  return [...parts, ...(last === null ? [current] : [last[1] ?? "", last[2] ?? ""])].map((name) => name.trim());
};

/** Whether a title ends in a list of this many variables. */
export const namesAsMany = (title: string, count: number): boolean =>
  endings(title).some((names) => names.length === count && names.every((name) => name !== ""));

/** How many of a row's first texts are the title's first variables, when they are all of them but the last; else 0. */
export const namedAtHead = (title: string, texts: string[]): number => {
  const same = (a: string, b: string | undefined): boolean => a.toLowerCase() === b?.toLowerCase();
  const list = endings(title).find((names) => names.slice(0, -1).every((name, at) => same(name, texts[at])));
  return list === undefined ? 0 : list.length - 1;
};

/** A period, also when a star marks it as provisional. */
export const isPeriodText = (text: string): boolean => isPeriod(text.replace(/\s?\*$/, ""));

/** The variables' names from the title, stubs first and then header rows, as StatBank writes it. A header row the title does not name is the measures, and goes last. */
export const variableNames = (title: string, axes: string[][], stubs: number): Names => {
  const timeAt = axes.findIndex((texts) => texts.every(isPeriodText));
  const plain = axes.map((_, at) => at);
  for (const names of endings(title)) {
    if (names.length === axes.length && fits(names, plain, timeAt))
      return { ids: distinct(names), order: plain, warnings: [] };
    if (names.length !== axes.length - 1) continue;
    for (const unnamed of plain.filter((at) => at !== timeAt).toSorted((a, b) => b - a)) {
      const others = plain.filter((at) => at !== unnamed);
      if (!fits(names, others, timeAt)) continue;
      const ids = plain.map((at) => (at === unnamed ? "measure" : (names[others.indexOf(at)] ?? "")));
      return { ids: distinct(ids), order: unnamed < stubs ? plain : [...others, unnamed], warnings: [] };
    }
  }
  const ids = plain.map((at) => (at === timeAt ? "tid" : `variable ${at + 1}`));
  return { ids, order: plain, warnings: ["The title does not name the variables; they are numbered instead."] };
};

/** A title fits when its word for time, if it has one, stands where the periods are. */
const fits = (names: string[], axes: number[], timeAt: number): boolean =>
  names.every((name, at) => name !== "" && timeWord.test(name) === (axes[at] === timeAt && timeWord.test(name))) &&
  (timeAt === -1 || !names.some((name) => timeWord.test(name)) || timeWord.test(names[axes.indexOf(timeAt)] ?? ""));

const distinct = (names: string[]): string[] =>
  names.map((name, at) => (names.indexOf(name) === at ? name : `${name} ${at + 1}`));

const prefixed = /^([A-ZÆØÅ0-9][A-ZÆØÅ0-9+._:/-]*) ([\p{Lu}\d].*)$/u;

/** Codes and labels of texts such as "084 Region Hovedstaden", when every text of the variable begins with a code of its own; else an empty map, and the texts stand as they are. */
export const partedCodes = (texts: string[]): Map<string, Category> => {
  const parted = new Map<string, Category>();
  const codes = new Set<string>();
  for (const text of texts) {
    const [, code, label] = prefixed.exec(text) ?? [];
    if (code === undefined || label === undefined) return new Map();
    codes.add(code);
    parted.set(text, { code, label });
  }
  return codes.size === texts.length ? parted : new Map();
};
