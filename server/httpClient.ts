import { readFile } from "node:fs/promises";
import { join } from "node:path";
import express, { type Request, type RequestHandler, type Response, Router } from "express";
import type { FirstAnswers } from "#server/api/firstAnswers.ts";

const unbuilt = `<!doctype html><html lang="da"><meta charset="utf-8"><title>Overblik</title>
<h1>Brugerfladen er ikke bygget</h1><p>Kør <code>npm run build</code>, og genindlæs siden.</p></html>`;

const isMissing = (error: unknown): boolean =>
  error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");

/** Tells what the page of an address is to start from; null where it must ask. */
export type FirstAnswersFor = (request: Request, response: Response) => Promise<FirstAnswers | null>;

/** The page with its first answers as a block of data, which no browser runs. A `<` cannot end the block early. */
const withAnswers = (html: string, first: FirstAnswers): string => {
  const data = JSON.stringify(first).replaceAll("<", String.raw`\u003c`);
  return html.replace("</body>", () => `<script type="application/json" id="first-answers">${data}</script></body>`);
};

/** The start page for every address of the dashboard's own. An address that ends like a file's is none. */
const startPage =
  (folder: string, firstAnswersFor: FirstAnswersFor): RequestHandler =>
  (request, response, next) => {
    if (/\.\w+$/.test(request.path)) {
      next();
      return;
    }
    response.set("Cache-Control", "no-store").type("html");
    Promise.all([readFile(join(folder, "index.html"), "utf8"), firstAnswersFor(request, response)]).then(
      ([html, first]) => response.send(first ? withAnswers(html, first) : html),
      (error: unknown) => {
        if (isMissing(error)) response.status(503).send(unbuilt);
        else next(error);
      },
    );
  };

const kept = { immutable: true, maxAge: "1y" } as const;

/** A script or style sheet as the build compressed it, for those who take that; for others, and where there is none, the next. */
const compressedFile =
  (folder: string): RequestHandler =>
  (request, response, next) => {
    const type = request.path.endsWith(".js") ? "text/javascript" : request.path.endsWith(".css") ? "text/css" : null;
    if (type === null || !request.acceptsEncodings("gzip")) {
      next();
      return;
    }
    response.vary("Accept-Encoding");
    const headers = { "Content-Encoding": "gzip", "Content-Type": `${type}; charset=utf-8` };
    response.sendFile(`${request.path}.gz`, { root: folder, ...kept, headers }, (error?: Error) => {
      if (error && !response.headersSent) next();
    });
  };

/** The built client: files named by their content are kept for good, the start page never. */
export function clientFiles(folder: string, firstAnswersFor: FirstAnswersFor): Router {
  const router = Router();
  const assets = join(folder, "assets");
  router.get("/assets/{*path}", compressedFile(folder));
  router.use("/assets", express.static(assets, { ...kept, index: false, redirect: false }));
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
