import { readFile } from "node:fs/promises";
import { join } from "node:path";
import express, { type Request, type RequestHandler, type Response, Router } from "express";
import type { FirstAnswers } from "#server/api/firstAnswers.ts";
import { builtFiles, keptForGood } from "./httpAssets.ts";

const unbuilt = `<!doctype html><html lang="da"><meta charset="utf-8"><title>Overblik</title>
<h1>Brugerfladen er ikke bygget</h1><p>Kør <code>npm run build</code>, og genindlæs siden.</p></html>`;

const isMissing = (error: unknown): boolean =>
  error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");

/** Tells what the page of an address is to start from; null where it must ask. Never rejects. */
export type FirstAnswersFor = (request: Request, response: Response) => Promise<FirstAnswers | null>;

/** First answers as a block of data, which no browser runs. A `<` cannot end the block early. */
const blockOf = (first: FirstAnswers): string =>
  `<script type="application/json" id="first-answers">${JSON.stringify(first).replaceAll("<", String.raw`\u003c`)}</script>`;

/**
 * The start page for every address of the dashboard's own. Its head is sent at once, so that the browser asks for the code
 * while the first answers are made. An address that ends like a file's is none.
 */
const startPage =
  (folder: string, firstAnswersFor: FirstAnswersFor): RequestHandler =>
  (request, response, next) => {
    if (/\.\w+$/.test(request.path)) {
      next();
      return;
    }
    response.set("Cache-Control", "no-store").type("html");
    readFile(join(folder, "index.html"), "utf8").then(
      async (html) => {
        const end = html.lastIndexOf("</body>");
        response.write(html.slice(0, end));
        response.flush();
        const first = await firstAnswersFor(request, response);
        response.end((first ? blockOf(first) : "") + html.slice(end));
      },
      (error: unknown) => {
        if (isMissing(error)) response.status(503).send(unbuilt);
        else next(error);
      },
    );
  };

/** The built client: files named by their content are kept for good, the start page never. */
export function clientFiles(folder: string, firstAnswersFor: FirstAnswersFor): Router {
  const router = Router();
  const assets = join(folder, "assets");
  router.use(
    "/assets",
    builtFiles(assets),
    express.static(assets, {
      index: false,
      redirect: false,
      cacheControl: false,
      setHeaders: (response) => response.set("Cache-Control", keptForGood),
    }),
  );
  router.use(
    express.static(folder, {
      index: false,
      redirect: false,
      setHeaders: (response) => response.set("Cache-Control", "no-cache"),
    }),
  );
  router.get("/{*path}", startPage(folder, firstAnswersFor));
  return router;
}
