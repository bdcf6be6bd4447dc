import type { Request, RequestHandler, Response } from "express";
import type { Log } from "./log.ts";

/** What a request is known by: its number in the log and the nonce of the page it is answered with. */
export type RequestMark = { id: string; nonce: string };

const marks = new WeakMap<object, RequestMark>();

export const markOf = (response: object): RequestMark => marks.get(response) ?? { id: "?", nonce: "" };

export const searchOf = (request: Request): URLSearchParams =>
  new URLSearchParams(request.originalUrl.split("?").slice(1).join("?"));

type Means = { log: Log; newMark: () => RequestMark; now: () => number };

/** Numbers the request, and writes one line when it has ended: address without query string, status, time. */
export const numbered =
  ({ log, newMark, now }: Means): RequestHandler =>
  (request, response, next) => {
    const mark = newMark();
    const began = now();
    marks.set(response, mark);
    response.setHeader("X-Request-Id", mark.id);
    response.once("close", () => {
      const { statusCode: status, writableEnded: isWhole } = response;
      const path = request.originalUrl.split("?", 1).join("").slice(0, 200);
      const line = { request: mark.id, method: request.method, path, status, isWhole, ms: Math.round(now() - began) };
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
