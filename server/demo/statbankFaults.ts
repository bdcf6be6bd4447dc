import type { NextFunction, Request, Response } from "express";

/** What a test lets the simulator do instead of answering well. */
export type StatbankFault =
  | { kind: "status"; status: number; retryAfter?: string }
  | { kind: "html" }
  /** The head of a good answer, then the connection is cut (`reset`), or the answer ends as if it were whole. */
  | { kind: "truncated"; bytes: number; reset: boolean }
  /** One byte at a time, for ever. */
  | { kind: "drip"; everyMs: number };

/** Decides for the n-th request (from 1) to a path what goes wrong; null where nothing does. */
export type FaultPlan = (path: string, count: number) => StatbankFault | null;

const page = "<!DOCTYPE html><html><body><h1>Statistikbanken er midlertidigt lukket</h1></body></html>";

function truncate(response: Response, { bytes, reset }: { bytes: number; reset: boolean }): void {
  let left = bytes;
  const write = response.write.bind(response);
  const cut = (chunk: unknown): boolean => {
    const whole = Buffer.from(typeof chunk === "string" || chunk instanceof Uint8Array ? chunk : "");
    const part = whole.subarray(0, left);
    left -= part.length;
    return part.length === 0 || write(part);
  };
  response.write = cut;
  const end = response.end.bind(response);
  response.end = (chunk?: unknown): Response => {
    if (!response.headersSent) response.removeHeader("Content-Length");
    cut(chunk);
    if (reset) response.destroy();
    else end();
    return response;
  };
}

function drip(response: Response, everyMs: number): void {
  response.status(200).type("text/csv").flushHeaders();
  const timer = setInterval(() => response.write(";"), everyMs);
  response.on("close", () => clearInterval(timer));
}

/** Lets planned faults happen. Reachable by argument only, never through an address. */
export function faulty(plan: FaultPlan) {
  const counts = new Map<string, number>();
  return (request: Request, response: Response, next: NextFunction): void => {
    const count = (counts.get(request.path) ?? 0) + 1;
    counts.set(request.path, count);
    const fault = plan(request.path, count);
    switch (fault?.kind) {
      case undefined:
        next();
        return;
      case "status":
        if (fault.retryAfter !== undefined) response.set("Retry-After", fault.retryAfter);
        response.status(fault.status).end();
        return;
      case "html":
        response.status(200).type("text/html").send(page);
        return;
      case "truncated":
        truncate(response, fault);
        next();
        return;
      case "drip":
        drip(response, fault.everyMs);
    }
  };
}
