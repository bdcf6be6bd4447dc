import compression from "compression";
import type { RequestHandler } from "express";
import { callLimit } from "#server/access/calls.ts";
import type { Doors } from "#server/api/doors.ts";
import { Refusal } from "#shared/refusal.ts";
import { watermark } from "#shared/sentences.ts";
import type { DataMode } from "#shared/words.ts";
import { boundedInput, limitedCalls, sameSiteOnly } from "./httpGuard.ts";
import { securityHeaders } from "./httpHeaders.ts";
import { numbered } from "./httpRequest.ts";
import type { Log } from "./log.ts";

const isCompressible = (type: unknown): boolean =>
  typeof type === "string" &&
  /^(?:text\/(?!event-stream)|application\/(?:json|javascript|manifest)|image\/svg)/.test(type);

type RequestMeans = { log: Log; newId: () => string; now: () => number };

/** What every request passes first: its number, the security headers, the methods and sites that are let in, compression. */
export const everyRequest = (means: RequestMeans): RequestHandler[] => [
  numbered(means),
  securityHeaders,
  sameSiteOnly,
  compression({ filter: (_request, response) => isCompressible(response.getHeader("Content-Type")) }),
];

/** Generation and mode of what is served now, and in demonstration mode that it is not real. */
function standingHeaders(doors: Doors, mode: DataMode): Record<string, string> {
  const marked: Record<string, string> =
    mode === "demo" ? { "X-Overblik-Mode": mode, "X-Overblik-Notice": watermark.da } : { "X-Overblik-Mode": mode };
  try {
    return { ...marked, "X-Overblik-Generation": String(doors.standing().generation) };
  } catch (error) {
    if (error instanceof Refusal) return marked;
    throw error;
  }
}

type CallMeans = { doors: Doors; mode: DataMode; callsPerMinute: number; now: () => number };

/** What every call passes then: how many there may be, how large, and what is served told in its answer's headers. */
export const everyCall = ({ doors, mode, callsPerMinute, now }: CallMeans): RequestHandler[] => [
  limitedCalls(callLimit(callsPerMinute, now)),
  ...boundedInput,
  (_request, response, next) => {
    response.set({ "Cache-Control": "no-store", ...standingHeaders(doors, mode) });
    next();
  },
];
