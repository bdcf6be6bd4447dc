import type { z } from "zod";
import { type Query, querySchema } from "#shared/query.ts";
import { Refusal } from "#shared/refusal.ts";
import { refusalText } from "#shared/refusalSentences.ts";
import { faultText } from "#shared/sentences.ts";
import type { Language } from "#shared/words.ts";
import type { ServedFile } from "./doors.ts";
import { exported, exportSchema } from "./files.ts";
import { openapi } from "./openapi.ts";
import { type RestCaller, restCallerOf } from "./operations.ts";
import { invalidInput, refusalIn, refusalOfInput, statusOf } from "./outcome.ts";
import {
  classesOf,
  dataKeysSchema,
  figureKeysSchema,
  keysOf,
  lineageKeysSchema,
  markedOf,
  plainKeysSchema,
  presentationKeys,
  presentationSchema,
  queryOf,
  rowsOf,
} from "./queryString.ts";
import { type Context, createCallerFactory, router } from "./trpc.ts";

/** `path` is what follows `/api/v1/`, decoded; `body` is parsed JSON. */
export type RestRequest = { method: string; path: readonly string[]; search: URLSearchParams; body: unknown };
export type RestAnswer = { status: number; headers: Readonly<Record<string, string>>; body: string | Uint8Array };

/** Parses what a caller wrote. Throws `Refusal` that names the field as the caller wrote it. */
function parsed<Schema extends z.ZodType>(schema: Schema, input: unknown, named = (path: string) => path) {
  const read = schema.safeParse(input);
  if (read.success) return read.data;
  const { code, path, values } = refusalOfInput(read.error, input);
  throw new Refusal(code, named(path), "path" in values ? { ...values, path: named(path) } : values);
}

const keyOfField = (path: string) =>
  path.replace(/^where\.(\w+).*$|^(by)\b.*$/, "$1$2").replace(/^indicators\b.*$/, "indicator");

/** The refusal of a question that came as a query string, its path the key that was written. */
const asKeyed = (error: unknown): unknown => {
  const refusal = refusalIn(error);
  return refusal ? new Refusal(refusal.code, keyOfField(refusal.path), refusal.values) : error;
};

const queryIn = (keys: Parameters<typeof queryOf>[0]): Query => parsed(querySchema, queryOf(keys), keyOfField);

const json = (body: unknown): RestAnswer => ({
  status: 200,
  headers: { "Content-Type": "application/json; charset=utf-8" },
  body: JSON.stringify(body),
});

/** A file as an answer; its name is ASCII whatever it was made from. */
export const fileAnswer = (file: ServedFile, disposition: "inline" | "attachment"): RestAnswer => ({
  status: 200,
  headers: {
    "Content-Type": file.contentType,
    "Content-Disposition": `${disposition}; filename="${file.name.replace(/[^\w.-]/g, "_").slice(0, 200)}"`,
    "X-Overblik-Generation": String(file.generation),
    "X-Overblik-Mode": file.mode,
  },
  body: file.bytes,
});

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What is asked of `/data`: a query string, or a query as JSON with the presentation in either. */
function dataAsked({ method, search, body }: RestRequest) {
  if (method === "GET") {
    const { format, lang, sort, limit, offset, ...cells } = parsed(dataKeysSchema, keysOf(search));
    return { query: queryIn(cells), presentation: { format, lang, sort, limit, offset } };
  }
  if (!isRecord(body)) throw invalidInput("body");
  const fields = Object.entries(body);
  const isPresentation = (key: string) => Object.hasOwn(presentationKeys, key);
  const query = Object.fromEntries(fields.filter(([key]) => !isPresentation(key)));
  const written = fields
    .filter(([key]) => isPresentation(key))
    .map(([key, value]) => [key, typeof value === "number" ? String(value) : value]);
  const keys = keysOf(search);
  const twice = written.find(([key]) => typeof key === "string" && Object.hasOwn(keys, key));
  if (twice) throw invalidInput(String(twice[0]));
  const presentation = parsed(presentationSchema, { ...keys, ...Object.fromEntries(written) });
  return { query: parsed(querySchema, query), presentation };
}

async function dataAnswer(caller: RestCaller, request: RestRequest): Promise<RestAnswer> {
  const { query, presentation } = dataAsked(request);
  const { format = "json-stat", lang: language = "da", sort, limit, offset } = presentation;
  const rows = rowsOf({ sort, limit, offset });
  if (format !== "json-stat")
    return fileAnswer(
      await caller.table({ query, language, format, rows: { ...rows, sort: [...rows.sort] } }),
      "attachment",
    );
  const answer = fileAnswer(await caller.data({ query, language }), "inline");
  const ignored = Object.entries({ sort, limit, offset }).flatMap(([key, value]) => (value === undefined ? [] : [key]));
  return ignored.length === 0
    ? answer
    : { ...answer, headers: { ...answer.headers, "X-Overblik-Ignored": ignored.join(", ") } };
}

const scales = { 1: 1, 2: 2, 3: 3 } as const;

async function figureAnswer(caller: RestCaller, search: URLSearchParams): Promise<RestAnswer> {
  const { kind, classes, marked, format, size, scale, lang, ...cells } = parsed(figureKeysSchema, keysOf(search));
  const drawn = await caller.figure({
    query: queryIn(cells),
    language: lang,
    kind,
    classes: classes === undefined ? undefined : classesOf(classes),
    marked: marked === undefined ? undefined : markedOf(marked),
    format,
    size,
    scale: scale === undefined ? undefined : scales[scale],
  });
  return fileAnswer(drawn, "inline");
}

async function lineageAnswer(caller: RestCaller, search: URLSearchParams): Promise<RestAnswer> {
  const { lang: _, ...cell } = parsed(lineageKeysSchema, keysOf(search));
  return json(await caller.lineage(queryIn(cell)));
}

async function routed(request: RestRequest, caller: RestCaller): Promise<RestAnswer> {
  const [place = "", id, ...rest] = request.path;
  const at = `${place}${id === undefined ? "" : "/{id}"}${rest.map(() => "/*").join("")}`;
  if (at === "data") return dataAnswer(caller, request);
  if (request.method !== "GET") throw new Refusal("not-found", "path");
  if (at === "figure") return figureAnswer(caller, request.search);
  if (at === "lineage") return lineageAnswer(caller, request.search);
  const catalogue: Readonly<Record<string, () => unknown>> = {
    indicators: () => caller.indicators(),
    "indicators/{id}": () => caller.indicator({ id: id ?? "" }),
    datasets: () => caller.datasets(),
    "dimensions/{id}": () => caller.dimension({ id: id ?? "" }),
    calendar: () => caller.calendar(),
    latency: () => caller.latency(),
    "openapi.json": openapi,
  };
  const answer = Object.hasOwn(catalogue, at) ? catalogue[at] : undefined;
  if (!answer) throw new Refusal("not-found", "path");
  parsed(plainKeysSchema, keysOf(request.search));
  return json(await answer());
}

/** A refusal as the REST face writes it. */
export const refusalAnswer = ({ code, path, values }: Refusal, language: Language): RestAnswer => ({
  status: statusOf(code),
  headers: { "Content-Type": "application/json; charset=utf-8" },
  body: JSON.stringify({ code, message: refusalText(code, values, language), path }),
});

/** The same for the dashboard, which writes the sentence in the language on screen: with what it is filled with. */
export const exportRefusal = (refusal: Refusal, language: Language): RestAnswer => {
  const { code, path, values } = refusal;
  const message = refusalText(code, values, language);
  return { ...refusalAnswer(refusal, language), body: JSON.stringify({ code, message, path, values }) };
};

/** A fault of ours as the REST face writes it: where to find it in the log, never its text. */
export const faultAnswer = (reference: string, language: Language): RestAnswer => ({
  status: 500,
  headers: { "Content-Type": "application/json; charset=utf-8" },
  body: JSON.stringify({
    code: "fault",
    message: faultText[language].replace("{reference}", reference),
    path: "",
    reference,
  }),
});

/** Answers a request under `/api/v1`. Throws `Refusal` on what cannot be given; anything else thrown is a fault. */
export async function restAnswer(request: RestRequest, context: Context): Promise<RestAnswer> {
  try {
    return await routed(request, restCallerOf(context));
  } catch (error) {
    throw request.method === "GET" ? asKeyed(error) : (refusalIn(error) ?? error);
  }
}

/** What is reached at `/export` alone. */
export const exportRouter = router({ export: exported });
const exportCallerOf = createCallerFactory(exportRouter);

/** Answers `POST /export`: a figure as a file, on record before it leaves. Throws as `restAnswer` does. */
export async function exportAnswer(body: unknown, context: Context): Promise<RestAnswer> {
  try {
    return fileAnswer(await exportCallerOf(context).export(parsed(exportSchema, body)), "attachment");
  } catch (error) {
    throw refusalIn(error) ?? error;
  }
}
