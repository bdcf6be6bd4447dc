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
  "server/state": ["shared"],
  "server/sources": ["shared", "server/formats"],
  "server/disclosure": ["shared"],
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
  "server/api": ["shared", "shared/chart/capabilities.ts", "shared/chart/suits.ts", "server/access", "server/audit"],
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
    "server/state",
    "server/semantic",
    "server/store",
    "server/sources",
    "server/ingest",
  ],

  "client/text": ["shared"],
  "client/ui": ["client/text"],
  "client/data": ["shared"],
  "client/filters": ["shared", "shared/chart/capabilities.ts", "client/data", "client/ui", "client/text"],
  "client/glossary": ["shared", "client/filters", "client/ui", "client/text"],
  "client/figure": [
    "shared",
    "shared/chart",
    "client/data",
    "client/filters/SelectionLink.tsx",
    "client/glossary",
    "client/ui",
    "client/text",
  ],
  "client/pages": [
    "shared",
    "shared/chart/capabilities.ts",
    "shared/chart/isMapped.ts",
    "shared/chart/mapped.ts",
    "shared/chart/offered.ts",
    "client/data",
    "client/filters",
    "client/glossary",
    "client/figure",
    "client/ui",
    "client/text",
    "client/tour/start.ts",
  ],
  "client/search": [
    "shared",
    "client/data",
    "client/filters",
    "client/glossary",
    "client/figure",
    "client/ui",
    "client/text",
  ],
  "client/tour": ["shared", "client/filters", "client/ui", "client/text"],
  client: [
    "shared",
    "client/data",
    "client/filters",
    "client/pages",
    "client/search",
    "client/tour",
    "client/ui",
    "client/text",
  ],
};

/** Erased by the compiler, so no code crosses. */
const typeOnly: Record<string, string[]> = {
  "client/data": ["server/api/router.ts", "server/api/firstAnswers.ts"],
};

/** Folders that only a test straight in `server` may bring together. */
const onlyInTests = ["server/indicators", "server/demo"];

/** npm package → the only places that may import it; tests may import any of them. A package without a home may not be imported. */
const home: Record<string, string[]> = {
  "@duckdb/node-api": ["server/store/"],
  "@duckdb/node-bindings": ["server/store/"],
  express: ["server/http", "server/demo/"],
  compression: ["server/http"],
  helmet: ["server/http"],
  "@trpc/server": ["server/api/", "server/http"],
  "@trpc/client": ["client/data/"],
  "@tanstack/react-query": ["client/data/"],
  "@tanstack/react-router": ["client/"],
  react: ["client/"],
  "react-dom": ["client/main.tsx"],
  "@fontsource/ibm-plex-sans": ["client/main.tsx", "server/export/"],
  "@expo-google-fonts/ibm-plex-sans": ["server/export/"],
  "radix-ui": ["client/ui/"],
  echarts: ["shared/chart/"],
  "topojson-client": ["shared/chart/"],
  "ag-grid-community": ["client/figure/"],
  "ag-grid-react": ["client/figure/"],
  zod: ["shared/", "server/env.ts", "server/sources/", "server/api/", "server/store/"],
  "zod-openapi": ["server/api/"],
  pino: ["server/log.ts"],
  "@resvg/resvg-js": ["server/export/"],
  "csv-stringify": ["server/export/", "server/demo/"],
  "csv-parse": ["server/formats/", "server/dimensions/", "server/sources/"],
  "iconv-lite": ["server/formats/"],
  saxes: ["server/formats/"],
  "p-limit": ["server/store/", "server/ingest/"],
  "p-throttle": ["server/sources/"],
  "proper-lockfile": ["server/store/", "server/audit/"],
  "cli-progress": ["server/ingest/"],
  kysely: ["server/state/"],
  libsql: ["server/state/"],
};

/** Packages that no code of the tree imports: they build it and run it. */
const tools = ["@vitejs/plugin-react", "tsx", "vite"];

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

/** Tests and what only they use: worlds, examples, a page drawn at an address. */
const isForTests = (file: string) => /\.test\.|\.testing\.|\/renderAt\.tsx$/.test(file);

function complaint(file: string, { name, local, type }: { name: string; local: string | null; type: boolean }) {
  if (local === null) {
    if (name.startsWith("node:") || isForTests(file)) return null;
    const places = Object.entries(home).find(([pack]) => name === pack || name.startsWith(`${pack}/`))?.[1];
    if (!places) return `${name} has no home`;
    return places.some((place) => file.startsWith(place)) ? null : `${name} lives in ${places.join(" and ")}`;
  }
  const [from, to] = [layer(file), layer(local)];
  if (from === to)
    return entry(file) && entry(local) && entry(file) !== entry(local) ? `${local}: a sibling entry` : null;
  if (mayImport[from]?.some((allowed) => allowed === to || allowed === local)) return null;
  if (from === "server" && isForTests(file) && onlyInTests.includes(to)) return null;
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

/** A file with all that it brings along, code of its own and packages alike. */
function broughtBy(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const { name, local, type } of importsOf(file)) {
    if (!type && local === null) seen.add(name);
    if (!type && local !== null && /\.tsx?$/.test(local)) broughtBy(local, seen);
  }
  return seen;
}

test("what reads a question stays at the server: a browser is not sent the parser", () => {
  const sent = files.filter(
    (file) => file.startsWith("client/") && !isForTests(file) && file !== "client/data/fakeServer.ts",
  );
  expect(sent.filter((file) => broughtBy(file).has("zod"))).toEqual([]);
});

test("every package the product needs to run has a home, and the homes no other", () => {
  const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(
    readFileSync(join(root, "package.json"), "utf8"),
  );
  expect([...Object.keys(home), ...tools].toSorted()).toEqual(Object.keys(dependencies).toSorted());
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
