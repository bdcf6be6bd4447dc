import { readFile } from "node:fs/promises";
import { join } from "node:path";
import express, { type RequestHandler, Router } from "express";
import { markOf } from "./httpRequest.ts";

const unbuilt = `<!doctype html><html lang="da"><meta charset="utf-8"><title>Overblik</title>
<h1>Brugerfladen er ikke bygget</h1><p>Kør <code>npm run build</code>, og genindlæs siden.</p></html>`;

const isMissing = (error: unknown): boolean =>
  error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");

/** The start page for every address of the dashboard's own, with the nonce its style elements need. */
const startPage =
  (folder: string): RequestHandler =>
  async (request, response, next) => {
    if (/\.\w+$/.test(request.path)) {
      next();
      return;
    }
    response.set("Cache-Control", "no-store").type("html");
    try {
      const page = await readFile(join(folder, "index.html"), "utf8");
      const { nonce } = markOf(response);
      response.send(page.replace(/<head>/i, `<head><meta property="csp-nonce" nonce="${nonce}">`));
    } catch (error) {
      if (!isMissing(error)) throw error;
      response.status(503).send(unbuilt);
    }
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
