import { type Request, type RequestHandler, Router } from "express";
import { exportAnswer, type RestAnswer, restAnswer } from "#server/api/rest.ts";
import type { Context } from "#server/api/trpc.ts";
import { searchOf, send } from "./httpRequest.ts";

type ContextOf = (request: Request, response: object) => Context;

const answering =
  (answerOf: (request: Request, response: object) => Promise<RestAnswer>): RequestHandler =>
  (request, response, next) => {
    answerOf(request, response).then((answer) => send(response, answer), next);
  };

/** The REST face under `/api/v1`. */
export const restFace = (contextOf: ContextOf): Router =>
  Router().use(
    answering(async (request, response) => {
      const method = request.method === "HEAD" ? "GET" : request.method;
      const path = request.path.split("/").slice(1).map(decodeURIComponent);
      const asked = { method, path, search: searchOf(request), body: request.body as unknown };
      return restAnswer(asked, contextOf(request, response));
    }),
  );

/** `POST /export`: a figure as a file. */
export const exportFace = (contextOf: ContextOf): Router =>
  Router().post(
    "/",
    answering(async (request, response) => exportAnswer(request.body, contextOf(request, response))),
  );
