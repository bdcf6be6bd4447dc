import { join } from "node:path";
import express, { type RequestHandler, Router } from "express";

const unbuilt = `<!doctype html><html lang="da"><meta charset="utf-8"><title>Overblik</title>
<h1>Brugerfladen er ikke bygget</h1><p>Kør <code>npm run build</code>, og genindlæs siden.</p></html>`;

const isMissing = (error: unknown): boolean =>
  error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");

/** The start page for every address of the dashboard's own. An address that ends like a file's is none. */
const startPage =
  (folder: string): RequestHandler =>
  (request, response, next) => {
    if (/\.\w+$/.test(request.path)) {
      next();
      return;
    }
    response.set("Cache-Control", "no-store");
    response.sendFile("index.html", { root: folder, cacheControl: false }, (error?: Error) => {
      if (!error || response.headersSent) return;
      if (isMissing(error)) response.status(503).type("html").send(unbuilt);
      else next(error);
    });
  };

/** The built client: files named by their content are kept for good, the start page never. */
export function clientFiles(folder: string): Router {
  const router = Router();
  router.use(
    "/assets",
    express.static(join(folder, "assets"), { immutable: true, maxAge: "1y", index: false, redirect: false }),
  );
  router.use(
    express.static(folder, {
      index: false,
      redirect: false,
      setHeaders: (response) => response.set("Cache-Control", "no-cache"),
    }),
  );
  router.get("/{*path}", startPage(folder));
  return router;
}
