import { readFile } from "node:fs/promises";
import { join } from "node:path";
import express, { type RequestHandler, Router } from "express";
import { builtFiles, keptForGood } from "./httpAssets.ts";
import type { FirstAnswersFor } from "./httpFirst.ts";

const unbuilt = `<!doctype html><html lang="da"><meta charset="utf-8"><title>Overblik</title>
<h1>Brugerfladen er ikke bygget</h1><p>Kør <code>npm run build</code>, og genindlæs siden.</p></html>`;

const isMissing = (error: unknown): boolean =>
  error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");

/** First answers as a block of data, which no browser runs. */
const blockOf = (json: string): string => `<script type="application/json" id="first-answers">${json}</script>`;

/**
 * The start page for every address of the dashboard's own. Its head is sent at once, so that the browser asks for the code
 * while the first answers are made. An address that ends like a file's is none; the code of an industry is no file
 * (`at-36.25`, `db07-36.CA`).
 */
const startPage =
  (folder: string, firstFor: FirstAnswersFor): RequestHandler =>
  (request, response, next) => {
    if (/\.[a-z][a-z\d]+$/.test(request.path)) {
      next();
      return;
    }
    response.set("Cache-Control", "no-store").type("html");
    readFile(join(folder, "index.html"), "utf8").then(
      async (html) => {
        const end = html.lastIndexOf("</body>");
        response.write(html.slice(0, end));
        response.flush();
        const first = await firstFor(request, response);
        response.end((first ? blockOf(first) : "") + html.slice(end));
      },
      (error: unknown) => {
        if (isMissing(error)) response.status(503).send(unbuilt);
        else next(error);
      },
    );
  };

/** The built client: files named by their content are kept for good, the start page never. */
export function clientFiles(folder: string, firstFor: FirstAnswersFor): Router {
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
  router.get("/{*path}", startPage(folder, firstFor));
  return router;
}
