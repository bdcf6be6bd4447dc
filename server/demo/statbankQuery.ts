import { comparePeriods, isPeriod } from "#shared/period.ts";
import { type Language, languages } from "#shared/words.ts";
import type { StatbankTable, StatbankVariable } from "./statbankTable.ts";

/** A refused request, in StatBank's words. */
export class StatbankRefusal extends Error {
  readonly status: number;
  readonly errorTypeCode: string;

  constructor(errorTypeCode: string, message: string, status = 400) {
    super(message);
    this.status = status;
    this.errorTypeCode = errorTypeCode;
  }
}

export const formats = ["CSV", "BULK", "JSONSTAT", "PX"] as const;
export type Format = (typeof formats)[number];

const presentations = ["Default", "Code", "Value", "CodeAndValue", "ValueAndCode"] as const;
export type Presentation = (typeof presentations)[number];

/** A `/data` request, from a body or an address. */
export type DataRequest = {
  table: string;
  format: string;
  lang: string;
  valuePresentation: string;
  timeOrder: string | null;
  delimiter: string;
  variables: readonly { code: string; values: readonly string[] }[];
};

/** One variable of an answer with its chosen values, in the table's order. */
export type Chosen = { variable: StatbankVariable; values: readonly { id: string; text: string }[]; isShown: boolean };

export type Extract = {
  table: StatbankTable;
  format: Format;
  language: Language;
  presentation: Presentation;
  delimiter: string;
  chosen: readonly Chosen[];
};

const same = (a: string, b: string) => a.toUpperCase() === b.toUpperCase();
const escaped = (text: string) => text.replace(/[.+?^${}()|[\]\\]/g, "\\$&");

/** The codes that one pattern stands for: a code, `*`, `1*`, `>=a`, `<=b`, `>=a<=b`, `(1)` newest, `(-n+5)` the last five. */
function codesFor(pattern: string, variable: StatbankVariable): readonly string[] {
  const codes = variable.values.map((value) => value.id);
  const exact = codes.find((code) => same(code, pattern));
  if (exact !== undefined) return [exact];
  const range = /^(?:>=([^<>=]+))?(?:<=([^<>=]+))?$/.exec(pattern);
  if (pattern !== "" && range) {
    const [, from, to] = range;
    if ([from, to].some((end) => end !== undefined && variable.time && !isPeriod(end))) return [];
    const order = variable.time ? comparePeriods : (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
    return codes.filter(
      (code) => (from === undefined || order(code, from) >= 0) && (to === undefined || order(code, to) <= 0),
    );
  }
  const nth = /^\((\d+)\)$/.exec(pattern)?.[1];
  if (nth !== undefined && variable.time)
    return codes.slice(-Number(nth)).slice(0, codes.length >= Number(nth) ? 1 : 0);
  const last = /^\(-n\+(\d+)\)$/.exec(pattern)?.[1];
  if (last !== undefined && variable.time) return Number(last) === 0 ? [] : codes.slice(-Number(last));
  if (!pattern.includes("*")) return [];
  const wildcard = new RegExp(`^${pattern.split("*").map(escaped).join(".*")}$`, "i");
  return codes.filter((code) => wildcard.test(code));
}

function valuesOf(patterns: readonly string[], variable: StatbankVariable, language: Language): Chosen["values"] {
  const wanted = new Set<string>();
  for (const pattern of patterns) {
    const codes = codesFor(pattern, variable);
    if (codes.length === 0) {
      const sentence = language === "da" ? "Kan ikke finde værdien" : "Can't find value";
      throw new StatbankRefusal("EXTRACT-NOTFOUND", `${sentence}: ${pattern} (${variable.id})`);
    }
    for (const code of codes) wanted.add(code);
  }
  return variable.values
    .filter((value) => wanted.has(value.id))
    .map((value) => ({ id: value.id, text: value.text[language] }));
}

export const findTable = (tables: readonly StatbankTable[], id: string): StatbankTable => {
  if (id === "") throw new StatbankRefusal("REQUEST-MISSING", "Der er ikke angivet nogen tabel-id.");
  const table = tables.find((candidate) => same(candidate.id, id));
  if (!table) throw new StatbankRefusal("EXTRACT-NOTFOUND", `Tabel findes ikke: ${id}`);
  return table;
};

export const languageOf = (lang: string): Language => languages.find((language) => same(language, lang)) ?? "da";

const cellsOf = (chosen: readonly Chosen[]) => chosen.reduce((cells, { values }) => cells * values.length, 1);

/** What a request asks for, checked in StatBank's order. Throws `StatbankRefusal`. */
export function extractOf(
  request: DataRequest,
  tables: readonly StatbankTable[],
  limit: { cells: number; code: string },
): Extract {
  const table = findTable(tables, request.table);
  const format = formats.find((known) => same(known, request.format));
  if (!format) throw new StatbankRefusal("REQUEST-MISSING", "Format ikke angivet, eller ikke gyldigt.");
  const isStream = format === "BULK";
  if (isStream && request.timeOrder !== null) {
    throw new StatbankRefusal(
      "EXTRACT-STREAMINGTIMESORT",
      "Der kan ikke vælges sortering af tid for streamede formater.",
    );
  }
  const language = languageOf(request.lang);
  for (const { code } of request.variables) {
    if (!table.variables.some((variable) => same(variable.id, code))) {
      throw new StatbankRefusal("EXTRACT-NOTFOUND", `Kan ikke finde variablen: ${code}`);
    }
  }
  const asked = (variable: StatbankVariable) => request.variables.find(({ code }) => same(code, variable.id));
  const chosen = table.variables.map((variable): Chosen => {
    const values = asked(variable)?.values ?? [];
    if (values.length > 0) return { variable, values: valuesOf(values, variable, language), isShown: true };
    if (variable.total === null || isStream) {
      throw new StatbankRefusal("EXTRACT-NOTALLOWED", `Der skal vælges værdier for variabel: ${variable.id}`);
    }
    return { variable, values: valuesOf([variable.total], variable, language), isShown: false };
  });
  const cells = cellsOf(chosen);
  if (!isStream && cells > limit.cells) {
    const [asText, most] = [cells, limit.cells].map((count) => count.toLocaleString("da-DK"));
    throw new StatbankRefusal(
      limit.code,
      `Forespørgslen på op mod ${asText} celler er over begrænsningen på ${most} celler for denne filtype. Anvend BULK eller andet streaming format i stedet.`,
    );
  }
  const place = (variable: StatbankVariable) => request.variables.findIndex(({ code }) => same(code, variable.id));
  const presentation = presentations.find((known) => same(known, request.valuePresentation)) ?? "Default";
  return {
    table,
    format,
    language,
    presentation,
    delimiter: delimiterOf(request.delimiter),
    chosen: ordered(chosen, request.timeOrder).toSorted((a, b) => place(a.variable) - place(b.variable)),
  };
}

function ordered(chosen: readonly Chosen[], timeOrder: string | null): readonly Chosen[] {
  if (timeOrder === null) return chosen;
  const sign = same(timeOrder, "Descending") ? -1 : 1;
  return chosen.map((one) =>
    one.variable.time ? { ...one, values: one.values.toSorted((a, b) => sign * comparePeriods(a.id, b.id)) } : one,
  );
}

const delimiters: Readonly<Record<string, string>> = { semicolon: ";", comma: ",", tab: "\t", colon: ":" };
const delimiterOf = (name: string) => delimiters[name.toLowerCase()] ?? ";";
