import { createExpressMiddleware } from "@trpc/server/adapters/express";
import express, { type ErrorRequestHandler, type Express, type Request } from "express";
import { callerOf } from "#server/access/caller.ts";
import type { Doors } from "#server/api/doors.ts";
import { faultIn, invalidInput, refusalIn, statusOf, trpcErrorOf } from "#server/api/outcome.ts";
import { languageOf } from "#server/api/queryString.ts";
import { exportRefusal, faultAnswer, refusalAnswer } from "#server/api/rest.ts";
import { appRouter } from "#server/api/router.ts";
import { type Context, refusedCall } from "#server/api/trpc.ts";
import { Refusal } from "#shared/refusal.ts";
import { readSelection } from "#shared/selection.ts";
import type { DataMode } from "#shared/words.ts";
import { clientFiles } from "./httpClient.ts";
import { firstAnswersFor } from "./httpFirst.ts";
import { everyCall, everyRequest } from "./httpFront.ts";
import { exportFace, restFace } from "./httpRest.ts";
import { requestIdOf, searchOf, send } from "./httpRequest.ts";
import type { Log } from "./log.ts";

export const mostInBatch = 30;

export type HttpMeans = {
  doors: Doors;
  mode: DataMode;
  /** Whether a generation is open and what users keep answers; false also while stopping. */
  isReady: () => boolean | Promise<boolean>;
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

  /** A page cannot be asked for with a header: in demonstration mode its address says the role, as its calls then do. */
  const pageContextOf = (request: Request, response: object): Context => ({
    doors,
    caller: callerOf(
      request.headers["x-demo-role"] ?? readSelection(searchOf(request)).selection.role ?? undefined,
      mode,
    ),
    requestId: requestIdOf(response),
  });

  app.use(...everyRequest(means));

  app.get("/health/live", (_request, response) => send(response, health(200, "live")));
  app.get("/health/ready", async (_request, response) =>
    send(response, (await isReady()) ? health(200, "ready") : health(503, "not ready")),
  );

  app.use(["/trpc", "/api", "/export"], ...everyCall(means));

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
  app.use(clientFiles(means.clientFolder, firstAnswersFor(means, pageContextOf)));
  app.use(() => {
    throw new Refusal("not-found", "path");
  });
  app.use(troubled(log));
  return app;
}

const health = (status: number, state: string) => ({
  status,
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify({ status: state }),
});

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
    if (typeof seconds === "number") response.set("Retry-After", String(seconds));
    const answer = (request.path.startsWith("/export") ? exportRefusal : refusalAnswer)(refusal, language);
    const body = request.path.startsWith("/trpc") ? refusedCall(refusal, status) : answer.body;
    send(response, { ...answer, status, body });
  };
