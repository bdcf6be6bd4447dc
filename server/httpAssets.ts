import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { RequestHandler } from "express";
import { send } from "./httpRequest.ts";

const types: Readonly<Record<string, string>> = {
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  woff2: "font/woff2",
};

/** How files that are named by their content are kept: for good. */
export const keptForGood = "public, max-age=31536000, immutable";

/**
 * Files of the build that a page is made of, read once and kept: scripts and style sheets as the build compressed them,
 * for those who take that. What is not here, or is asked for otherwise, is the next one's.
 */
export function builtFiles(folder: string): RequestHandler {
  const kept = new Map<string, Promise<Buffer>>();
  const read = (file: string) => {
    const known = kept.get(file) ?? readFile(join(folder, file));
    kept.set(file, known);
    return known;
  };
  return (request, response, next) => {
    const [, name = "", extension = ""] = /^\/([\w-]+(?:[.-][\w-]+)*\.(js|css|woff2))$/.exec(request.path) ?? [];
    const type = types[extension];
    const isCompressed = extension !== "woff2";
    if (!type || (request.method !== "GET" && request.method !== "HEAD")) return next();
    if (isCompressed && !request.acceptsEncodings("gzip")) return next();
    const file = isCompressed ? `${name}.gz` : name;
    const encoded: Record<string, string> = isCompressed ? { "Content-Encoding": "gzip", Vary: "Accept-Encoding" } : {};
    read(file).then(
      (body) =>
        send(response, {
          status: 200,
          headers: { "Content-Type": type, "Cache-Control": keptForGood, ...encoded },
          body,
        }),
      () => {
        kept.delete(file);
        next();
      },
    );
  };
}
