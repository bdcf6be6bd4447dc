import { createExpressMiddleware } from "@trpc/server/adapters/express";
import compression from "compression";
import express, {
  type ErrorRequestHandler,
  type Express,
  type NextFunction,
  type Request,
  type Response,
} from "express";
import { callLimit } from "#server/access/calls.ts";
import { callerOf } from "#server/access/caller.ts";
import type { Doors } from "#server/api/doors.ts";
import { faultIn, invalidInput, refusalIn, statusOf, trpcErrorOf } from "#server/api/outcome.ts";
import { languageOf } from "#server/api/queryString.ts";
import { exportRefusal, faultAnswer, refusalAnswer } from "#server/api/rest.ts";
import { appRouter } from "#server/api/router.ts";
import { type Context, refusedCall } from "#server/api/trpc.ts";
import { Refusal } from "#shared/refusal.ts";
import { watermark } from "#shared/sentences.ts";
import type { DataMode } from "#shared/words.ts";
import { clientFiles } from "./httpClient.ts";
import { boundedInput, limitedCalls, sameSiteOnly } from "./httpGuard.ts";
import { securityHeaders } from "./httpHeaders.ts";
import { exportFace, restFace } from "./httpRest.ts";
import { numbered, requestIdOf, searchOf, send } from "./httpRequest.ts";
import type { Log } from "./log.ts";

export const mostInBatch = 30;

export type HttpMeans = {
  doors: Doors;
  mode: DataMode;
  /** Whether a generation is open and the audit can be written; false also while stopping. */
  isReady: () => boolean;
  clientFolder: string;
  callsPerMinute: number;
  log: Log;
  newId: () => string;
  /** Milliseconds of a clock that never goes back. */
  now: () => number;
};

/** The whole address space: health, procedures, REST face, export, client. */
export function createApp(means: HttpMeans): Express {
  const { doors, mode, isReady, log } = means;
  const app = express();
  app.disable("x-powered-by").disable("etag").set("query parser", false);

  const contextOf = (request: Request, response: object): Context => ({
    doors,
    caller: callerOf(request.headers["x-demo-role"], mode),
    requestId: requestIdOf(response),
  });

  app.use(numbered(means), securityHeaders, sameSiteOnly);
  app.use(compression({ filter: (_request, response) => isCompressible(response.getHeader("Content-Type")) }));

  app.get("/health/live", (_request, response) => send(response, health(200, "live")));
  app.get("/health/ready", (_request, response) =>
    send(response, isReady() ? health(200, "ready") : health(503, "not ready")),
  );

  const limited = limitedCalls(callLimit(means.callsPerMinute, means.now));
  app.use(
    ["/trpc", "/api", "/export"],
    limited,
    ...boundedInput,
    (_request: Request, response: Response, next: NextFunction) => {
      response.set({ "Cache-Control": "no-store", ...standingHeaders(doors, mode) });
      next();
    },
  );

  app.use(
    "/trpc",
    createExpressMiddleware({
      router: appRouter,
      maxBatchSize: mostInBatch,
      allowMethodOverride: true,
      createContext: ({ req, res }) => {
        try {
          return contextOf(req, res);
        } catch (error) {
          throw error instanceof Refusal ? trpcErrorOf(error) : error;
        }
      },
      onError: ({ error, path, ctx }) => {
        if (refusalIn(error) === null)
          log.error({ request: ctx?.requestId, procedure: path?.slice(0, 80), err: faultIn(error) }, "fault");
      },
    }),
  );

  app.use("/api/v1", restFace(contextOf));
  app.use("/export", exportFace(contextOf));

  app.use(["/trpc", "/api", "/export", "/health"], () => {
    throw new Refusal("not-found", "path");
  });
  app.use(clientFiles(means.clientFolder));
  app.use(() => {
    throw new Refusal("not-found", "path");
  });
  app.use(troubled(log));
  return app;
}

const isCompressible = (type: unknown): boolean =>
  typeof type === "string" &&
  /^(?:text\/(?!event-stream)|application\/(?:json|javascript|manifest)|image\/svg)/.test(type);

const health = (status: number, state: string) => ({
  status,
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify({ status: state }),
});

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

const statusIn = (error: unknown): number | null =>
  typeof error === "object" && error !== null && "status" in error && typeof error.status === "number"
    ? error.status
    : null;

/** What middleware threw: a refusal by its code, a request that cannot be read, else a fault, which only the log tells of. */
const troubled =
  (log: Log): ErrorRequestHandler =>
  (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const language = languageOf(searchOf(request), request.body);
    const unread = statusIn(error);
    const refusal =
      refusalIn(error) ??
      (error instanceof URIError || (unread !== null && unread < 500) ? invalidInput("body") : null);
    if (!refusal) {
      const id = requestIdOf(response);
      log.error({ request: id, err: faultIn(error) }, "fault");
      send(response, faultAnswer(id, language));
      return;
    }
    const decided = response.statusCode >= 400 ? response.statusCode : null;
    const status = decided ?? (unread === 413 || unread === 415 ? unread : statusOf(refusal.code));
    const { seconds } = refusal.values;
    if (refusal.code === "too-many-calls") response.set("Retry-After", String(seconds));
    const answer = (request.path.startsWith("/export") ? exportRefusal : refusalAnswer)(refusal, language);
    const body = request.path.startsWith("/trpc") ? refusedCall(refusal, status) : answer.body;
    send(response, { ...answer, status, body });
  };
