import type { Request, RequestHandler, Response } from "express";
import type { Log } from "./log.ts";

const ids = new WeakMap<object, string>();

/** The number a request is known by in the log. */
export const requestIdOf = (response: object): string => ids.get(response) ?? "?";

export const searchOf = (request: Request): URLSearchParams =>
  new URLSearchParams(request.originalUrl.split("?").slice(1).join("?"));

type Means = { log: Log; newId: () => string; now: () => number };

/** Numbers the request, and writes one line when it has ended: address without query string, status, time. */
export const numbered =
  ({ log, newId, now }: Means): RequestHandler =>
  (request, response, next) => {
    const id = newId();
    const began = now();
    ids.set(response, id);
    response.setHeader("X-Request-Id", id);
    response.once("close", () => {
      const { statusCode: status, writableEnded: isWhole } = response;
      const path = request.originalUrl.split("?", 1).join("").slice(0, 200);
      const line = { request: id, method: request.method, path, status, isWhole, ms: Math.round(now() - began) };
      if (path.startsWith("/health/")) log.debug(line, "answered");
      else if (status >= 500) log.error(line, "answered");
      else if (status >= 400) log.info(line, "refused");
      else log.debug(line, "answered");
    });
    next();
  };

/** Sends an answer made elsewhere. */
export function send(
  response: Response,
  { status, headers, body }: { status: number; headers: Readonly<Record<string, string>>; body: string | Uint8Array },
): void {
  const bytes =
    typeof body === "string" ? Buffer.from(body) : Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  response.status(status).set({ "Cache-Control": "no-store", "Content-Length": String(bytes.length), ...headers });
  response.end(bytes);
}
