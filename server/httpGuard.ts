import { isUtf8 } from "node:buffer";
import express, { type RequestHandler } from "express";
import type { CallLimit } from "#server/access/calls.ts";
import { assertSameSite } from "#server/access/origin.ts";
import { invalidInput } from "#server/api/outcome.ts";
import { Refusal } from "#shared/refusal.ts";
import { searchOf } from "./httpRequest.ts";

export const mostBodyBytes = 262_144;
const deepest = 32;

/** Whether brackets nest deeper than `most`, those inside JSON strings left out. */
export function nestsDeeper(text: string, most: number): boolean {
  let depth = 0;
  let isString = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (isString) {
      if (sign === "\\") at += 1;
      else if (sign === '"') isString = false;
    } else if (sign === '"') isString = true;
    else if (sign === "{" || sign === "[") {
      depth += 1;
      if (depth > most) return true;
    } else if (sign === "}" || sign === "]") depth -= 1;
  }
  return false;
}

const reading = new Set(["GET", "HEAD"]);

/** Only the methods that are used; requests that change or make something must come from this site, as JSON. */
export const sameSiteOnly: RequestHandler = (request, response, next) => {
  const { method, headers } = request;
  if (!reading.has(method) && method !== "POST") {
    response.status(405).setHeader("Allow", "GET, HEAD, POST");
    throw invalidInput("method");
  }
  const changes = !reading.has(method);
  const { host, origin } = headers;
  const site = headers["sec-fetch-site"];
  assertSameSite({ host, origin, site: typeof site === "string" ? site : undefined }, changes);
  if (changes && !/^application\/json\s*(?:;\s*charset="?utf-8"?\s*)?$/i.test(headers["content-type"] ?? "")) {
    response.status(415);
    throw invalidInput("Content-Type");
  }
  next();
};

/** JSON bodies: 256 kB, UTF-8, nested 32 deep at most. The same depth for a procedure's `input` in the address. */
export const boundedInput: RequestHandler[] = [
  express.json({
    limit: mostBodyBytes,
    inflate: false,
    strict: false,
    type: () => true,
    verify: (_request, _response, bytes) => {
      if (!isUtf8(bytes) || nestsDeeper(bytes.toString("utf8"), deepest)) throw invalidInput("body");
    },
  }),
  (request, _response, next) => {
    if (nestsDeeper(searchOf(request).get("input") ?? "", deepest)) throw invalidInput("input");
    next();
  },
];

const callsIn = (path: string): number => {
  try {
    return decodeURIComponent(path).split(",").length;
  } catch {
    throw invalidInput("path");
  }
};

/** Takes each procedure of a batch from the client's bucket. */
export const limitedCalls =
  (limit: CallLimit): RequestHandler =>
  (request, _response, next) => {
    const seconds = limit.take(request.socket.remoteAddress ?? "?", callsIn(request.path));
    if (seconds > 0) throw new Refusal("too-many-calls", "path", { seconds });
    next();
  };
