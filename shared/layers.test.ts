import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, test } from "vitest";

/** Folder → the folders (or single files) it may import. npm packages are the table after the next. Decision 001. */
const mayImport: Record<string, string[]> = {
  shared: [],
  "shared/chart": ["shared"],

  "server/formats": ["shared"],
  "server/store": ["shared"],
  "server/dimensions": ["shared"],
  "server/indicators": ["shared"],
  "server/access": ["shared"],
  "server/audit": ["shared"],
  "server/sources": ["shared", "server/formats"],
  "server/disclosure": ["shared", "server/dimensions"],
  "server/statistics": ["shared"],
  "server/semantic": [
    "shared",
    "server/indicators",
    "server/dimensions",
    "server/store",
    "server/disclosure",
    "server/statistics",
  ],
  "server/export": ["shared", "shared/chart", "server/disclosure"],
  "server/api": ["shared", "server/access", "server/audit"],
  "server/ingest": [
    "shared",
    "server/sources",
    "server/dimensions",
    "server/disclosure",
    "server/store",
    "server/audit",
    "server/env.ts",
  ],
  "server/demo": ["shared", "server/dimensions", "server/env.ts"],
  server: [
    "shared",
    "server/api",
    "server/export",
    "server/access",
    "server/audit",
    "server/semantic",
    "server/store",
    "server/indicators",
    "server/dimensions",
    "server/disclosure",
    "server/sources",
    "server/demo",
    "server/ingest",
  ],

  "client/text": ["shared"],
  "client/ui": ["client/text"],
  "client/data": ["shared"],
  "client/filters": ["shared", "client/data", "client/ui", "client/text"],
  "client/figure": ["shared", "shared/chart", "client/data", "client/ui", "client/text"],
  "client/pages": ["shared", "client/data", "client/filters", "client/figure", "client/ui", "client/text"],
  client: ["shared", "client/data", "client/filters", "client/pages", "client/ui", "client/text"],
};

/** Erased by the compiler, so no code crosses. */
const typeOnly: Record<string, string[]> = {
  "client/data": ["server/api/router.ts", "server/api/firstAnswers.ts"],
  "server/sources": ["server/dimensions"],
};

/** npm package → the only places that may import it. */
const home: Record<string, string[]> = {
  "@duckdb/node-api": ["server/store/"],
  express: ["server/http", "server/demo/"],
  "@trpc/server": ["server/api/", "server/http"],
  "@trpc/client": ["client/data/"],
  "@tanstack/react-query": ["client/data/", "client/main.tsx"],
  "@tanstack/react-router": ["client/"],
  echarts: ["shared/chart/", "server/export/", "client/figure/"],
  "ag-grid-community": ["client/figure/"],
  "ag-grid-react": ["client/figure/"],
  "radix-ui": ["client/ui/", "client/filters/"],
  zod: ["shared/", "server/env.ts", "server/sources/", "server/api/", "server/formats/", "server/store/"],
  pino: ["server/log.ts"],
  "@resvg/resvg-js": ["server/export/"],
  fontkit: ["server/export/"],
  "csv-stringify": ["server/export/", "server/formats/", "server/demo/"],
  "csv-parse": ["server/formats/", "server/dimensions/", "server/sources/"],
  "iconv-lite": ["server/formats/"],
  "jsonstat-toolkit": ["server/formats/"],
  saxes: ["server/formats/"],
  "p-limit": ["server/store/", "server/ingest/"],
  "p-throttle": ["server/sources/", "server/ingest/"],
  "proper-lockfile": ["server/store/", "server/ingest/", "server/audit/"],
  "cli-progress": ["server/ingest/"],
};

/** Folders that are lists: an entry may not import a sibling entry, only what lies straight in the list's folder. */
const lists = ["server/sources", "server/indicators", "client/pages"];

const root = resolve(import.meta.dirname, "..");
const files = ["shared", "server", "client"]
  .flatMap((top) => readdirSync(join(root, top), { recursive: true, encoding: "utf8" }).map((file) => join(top, file)))
  .filter((file) => /\.tsx?$/.test(file))
  .toSorted();

const importLine =
  /^(?:import|export)\s+(type\s+)?(?:[^'"]*?\sfrom\s+)?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']/gm;

function importsOf(file: string) {
  return [...readFileSync(join(root, file), "utf8").matchAll(importLine)].map(([, type, still, lazy]) => {
    const name = still ?? lazy ?? "";
    const local = name.startsWith("#")
      ? name.slice(1)
      : name.startsWith(".")
        ? relative(root, resolve(root, dirname(file), name))
        : null;
    return { name, local, type: type !== undefined };
  });
}

/** "server/api/x.ts" → "server/api"; a file straight in a top folder belongs to that folder alone. */
const layer = (file: string) =>
  file
    .split("/")
    .slice(0, Math.min(2, file.split("/").length - 1))
    .join("/");
const entry = (file: string) => lists.map((list) => file.match(`^${list}/([^/]+)/`)?.[0]).find(Boolean);

function complaint(file: string, { name, local, type }: { name: string; local: string | null; type: boolean }) {
  if (local === null) {
    const places = Object.entries(home).find(([pack]) => name === pack || name.startsWith(`${pack}/`))?.[1];
    const isTest = file.includes(".test.");
    return places && !isTest && !places.some((place) => file.startsWith(place))
      ? `${name} lives in ${places.join(" and ")}`
      : null;
  }
  const [from, to] = [layer(file), layer(local)];
  if (from === to)
    return entry(file) && entry(local) && entry(file) !== entry(local) ? `${local}: a sibling entry` : null;
  if (mayImport[from]?.some((allowed) => allowed === to || allowed === local)) return null;
  if (type && typeOnly[from]?.some((allowed) => allowed === to || allowed === local)) return null;
  return `${from} may not import ${local}`;
}

test.each(files)("%s imports only what its folder may", (file) => {
  expect(Object.keys(mayImport)).toContain(layer(file));
  expect(
    importsOf(file)
      .map((found) => complaint(file, found))
      .filter(Boolean),
  ).toEqual([]);
});

test("no barrels, no drawers", () => {
  expect(files.filter((file) => /\/index\.tsx?$/.test(file))).toEqual([]);
  expect(files.filter((file) => /(?:^|\/)(?:utils?|common|misc|helpers?|managers?)(?:\/|\.|$)/i.test(file))).toEqual(
    [],
  );
});

test("no big files", () => {
  const lines = (file: string) => readFileSync(join(root, file), "utf8").split("\n").length;
  expect(files.filter((file) => lines(file) > (file.includes(".test.") ? 500 : 300))).toEqual([]);
});
