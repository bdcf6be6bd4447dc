import type { Request } from "express";
import { type DataRequest, StatbankRefusal } from "./statbankQuery.ts";

/** A request's parameters by lower-case name: of the body when posted, of the address otherwise. */
export type Parameters = ReadonlyMap<string, unknown>;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const byName = (given: Record<string, unknown>) =>
  new Map(Object.entries(given).map(([name, value]) => [name.toLowerCase(), value]));

function posted(body: unknown): Record<string, unknown> {
  const empty = () =>
    new StatbankRefusal(
      "REQUEST-EMPTY",
      "Medsend gyldigt JSON-objekt når der postes. / Supply valid JSON-object when posting.",
    );
  if (typeof body !== "string") throw empty();
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    throw empty();
  }
  if (!isObject(json)) throw empty();
  return json;
}

export const parametersOf = (request: Request): Parameters =>
  byName(request.method === "POST" ? posted(request.body) : request.query);

export const textOf = (parameters: Parameters, name: string): string => {
  const value = parameters.get(name);
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";
};

/** The values of a list: an array in a body, parted by commas in an address. */
export const listOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : typeof value === "string" ? value.split(",") : [])
    .filter((one): one is string | number => typeof one === "string" || typeof one === "number")
    .map((one) => String(one).trim())
    .filter((one) => one !== "");

const settings = new Set([
  "table",
  "format",
  "lang",
  "valuepresentation",
  "timeorder",
  "delimiter",
  "allowvariablesinhead",
  "allowcodeoverrideincolumnnames",
]);

/** A `/data` request, of a body or of an address whose other keys are variables. */
export function dataRequestOf(request: Request, path: { table?: string; format?: string }): DataRequest {
  const parameters = parametersOf(request);
  const variables =
    request.method === "POST"
      ? bodyVariables(parameters.get("variables"))
      : Object.entries(request.query)
          .filter(([name]) => !settings.has(name.toLowerCase()))
          .map(([code, values]) => ({ code, values: listOf(values) }));
  return {
    table: path.table ?? textOf(parameters, "table"),
    format: path.format ?? textOf(parameters, "format"),
    lang: textOf(parameters, "lang"),
    valuePresentation: textOf(parameters, "valuepresentation"),
    timeOrder: textOf(parameters, "timeorder") || null,
    delimiter: textOf(parameters, "delimiter"),
    variables,
  };
}

const bodyVariables = (given: unknown) =>
  (Array.isArray(given) ? given : []).filter(isObject).map((variable) => {
    const named = byName(variable);
    return { code: textOf(named, "code"), values: listOf(named.get("values")) };
  });
