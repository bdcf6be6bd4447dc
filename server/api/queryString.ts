import { z } from "zod";
import { breakdownIds, dimensionIds } from "#shared/dimension.ts";
import { chartKinds, classesSchema, type Figure, type Rows } from "#shared/figure.ts";
import { frequencyOf, comparePeriods, isPeriod } from "#shared/period.ts";
import { transforms } from "#shared/query.ts";
import { Refusal } from "#shared/refusal.ts";
import { type Language, languages } from "#shared/words.ts";
import { invalidInput } from "./outcome.ts";

const text = (description: string, example: string) =>
  z.string().min(1).max(12_000).optional().meta({ description, example });

const members = (of: string, example: string) =>
  text(`Codes of ${of}, or all of a grouping. Default: the total, TOT`, example);

/** Which cells: the query string of `/api/v1/data` and `/api/v1/figure`, as text. */
const cellKeys = {
  indicator: z.string().min(1).max(1_300).meta({ description: "Indicators, by id", example: "gross-unemployment" }),
  by: text("Dimensions to break down by, in the order of the answer. Default: time", "time,geography"),
  time: text("Periods, a span (either end may be open) or a rolling rule", "2020M01..2026M07"),
  geography: text("Area codes, or all areas of a level", "level:municipality"),
  industry: members("industry", "level:db07-10"),
  sex: members("sex", "M,K"),
  age: members("age", "level:age-3"),
  benefit: members("benefit", "benefit.ui"),
  injury: members("type of injury", "level:at-13"),
  severity: members("severity", "serious"),
  diagnosis: members("diagnosis", "mental"),
  decision: members("type of decision", "prohibition"),
  outcome: members("outcome", "recognised"),
  casetype: members("type of case", "disease"),
  agency: members("agency", "at"),
  transform: z
    .enum(transforms)
    .optional()
    .meta({ description: "A transformation the indicator offers. Default: none" }),
  knownOn: text("As published on that day or before", "2026-03-01"),
};

const lang = z.enum(languages).optional().meta({ description: "Language of labels and refusals. Default: da" });

const rowKeys = {
  sort: text("Columns to sort rows by, - first for descending. CSV only", "-value,geography"),
  limit: text("Number of rows. CSV only", "100"),
  offset: text("Rows to leave out first. CSV only", "0"),
};

const dataFormat = z.enum(["json-stat", "csv", "csv-da"]).optional().meta({ description: "Default: json-stat" });

export const presentationKeys = { format: dataFormat, lang, ...rowKeys };
export const dataKeysSchema = z.strictObject({ ...cellKeys, ...presentationKeys });
export const presentationSchema = z.strictObject(presentationKeys);

export const figureKeysSchema = z.strictObject({
  ...cellKeys,
  kind: z.enum(chartKinds).optional().meta({ description: "Default: line over several periods, else bar" }),
  classes: text(
    "Classes of a map: as many areas in each, as wide each, or rising limits. Default: quantile:5",
    "limits:2,4,6",
  ),
  marked: text("Codes of areas or members pointed out", "751,101"),
  format: z.enum(["svg", "png"]).optional().meta({ description: "Default: svg" }),
  size: z.enum(["16x9", "4x3", "half"]).optional().meta({ description: "Default: 16x9" }),
  scale: z.enum(["1", "2", "3"]).optional().meta({ description: "Pixels to a point, PNG only. Default: 2" }),
  lang,
});

/** Which number: the same as of cells, all that names one. */
export const lineageKeysSchema = z.strictObject({ ...cellKeys, lang });

export const plainKeysSchema = z.strictObject({ lang });

/** The keys of a query string, each once. Throws `Refusal` on a key that stands twice. */
export function keysOf(search: URLSearchParams): Record<string, string> {
  const keys = new Map<string, string>();
  for (const [key, value] of search) {
    if (keys.has(key)) throw invalidInput(key.slice(0, 40));
    keys.set(key, value);
  }
  return Object.fromEntries(keys);
}

/** The language a refusal is written in: the one asked for, in the address or the body, where it can be read; else Danish. */
export const languageOf = (search: URLSearchParams, body?: unknown): Language => {
  const written = typeof body === "object" && body !== null && "lang" in body ? body.lang : undefined;
  return languages.find((language) => language === (search.get("lang") ?? written)) ?? "da";
};

const listOf = (value: string): string[] => value.split(",");

const period = (value: string): string => {
  if (!isPeriod(value)) throw new Refusal("period-invalid", "time", { period: value.slice(0, 40) });
  return value;
};

function timeRule(value: string) {
  const latest = /^latest:(\d{1,4})$/.exec(value);
  if (latest) return { latest: Number(latest[1]) };
  const span = /^([^.]*)\.\.([^.]*)$/.exec(value);
  if (!span) return { codes: listOf(value).map(period) };
  const [from, to] = [span[1], span[2]].map((end) => (end ? period(end) : null));
  if (from && to && frequencyOf(from) === frequencyOf(to) && comparePeriods(from, to) > 0)
    throw new Refusal("period-order", "time", { from, to });
  return { from, to };
}

const memberRule = (value: string) =>
  value.startsWith("level:") ? { level: value.slice("level:".length) } : { codes: listOf(value) };

const placeKeys = ["geography", ...breakdownIds] as const;

type CellKeys = { [key in keyof typeof cellKeys]?: string | undefined };

/** The query that a query string says, not yet checked against `querySchema`. Throws `Refusal` on a period that is none. */
export const queryOf = ({ indicator, by, time, transform, knownOn, ...places }: CellKeys): unknown => ({
  indicators: listOf(indicator ?? ""),
  ...(by === undefined ? {} : { by: listOf(by) }),
  where: {
    ...(time === undefined ? {} : { time: timeRule(time) }),
    ...Object.fromEntries(
      placeKeys.flatMap((id) => {
        const value = places[id];
        return value === undefined ? [] : [[id, memberRule(value)]];
      }),
    ),
  },
  ...(transform === undefined ? {} : { transform }),
  ...(knownOn === undefined ? {} : { knownOn }),
});

const count = (value: string, path: string, least: number): number => {
  if (!/^(?:0|[1-9]\d{0,6})$/.test(value) || Number(value) < least) throw invalidInput(path);
  return Number(value);
};

/** How a map's values are put in classes: `quantile:5`, `equal:5` or `limits:2,4,6`. */
export function classesOf(value: string): Figure["classes"] {
  const [, kind, count] = /^(quantile|equal):(\d)$/.exec(value) ?? [];
  const [, limits] = /^limits:(.+)$/.exec(value) ?? [];
  const read = classesSchema.safeParse(
    limits === undefined ? { kind, count: Number(count) } : { kind: "custom", limits: listOf(limits).map(Number) },
  );
  if (!read.success) throw invalidInput("classes");
  return read.data;
}

/** Codes of areas pointed out. */
export const markedOf = (value: string): string[] => listOf(value);

const columns = ["indicator", ...dimensionIds, "value", "status"];

function sortOf(value: string): Rows["sort"] {
  const sort = listOf(value).map((part) => {
    const column = columns.find((known) => known === part.replace(/^-/, ""));
    if (!column) throw invalidInput("sort");
    return { column, descending: part.startsWith("-") };
  });
  if (new Set(sort.map(({ column }) => column)).size < sort.length) throw invalidInput("sort");
  return sort;
}

type RowKeys = { [key in keyof typeof rowKeys]?: string | undefined };

/** The rows that a query string asks for: unsorted and all where it says nothing. */
export const rowsOf = ({ sort, limit, offset }: RowKeys): Rows => ({
  sort: sort === undefined ? [] : sortOf(sort),
  limit: limit === undefined ? null : count(limit, "limit", 1),
  offset: offset === undefined ? 0 : count(offset, "offset", 0),
});
