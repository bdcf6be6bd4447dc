import { cleanup, screen } from "@testing-library/react";
import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { queryString } from "#shared/selection.ts";
import { anyQuery } from "#shared/selection.test.world.ts";
import { cubeOf, employees, fakeServer, grossUnemployment, Refused } from "./data/fakeServer.ts";
import { renderAt } from "./filters/renderAt.tsx";
import { pages } from "./pageList.ts";

vi.mock("./figure/Chart.tsx", () => ({ default: () => <p>drawn</p> }));
vi.mock("./figure/CubeTable.tsx", () => ({ default: () => <p>written</p> }));

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const refused = () => {
  throw new Refused({ refusal: null, reference: "x-1" });
};
/** What pages ask besides is a fault of the server: the worst a page may meet. */
const others = new Proxy<Record<string, () => unknown>>({}, { get: () => refused });

const answer = () =>
  cubeOf(grossUnemployment, [
    ["2025M07", 89_100],
    ["2026M07", 93_700, "provisional"],
  ]);

/** The same few queries in every run: known words with values that are right, nearly right or anything. */
const queries = fc.sample(anyQuery, { numRuns: 3, seed: 4 }).map((params) => Object.fromEntries(params));

const links = pages.flatMap((page) => {
  const at = page.path.replace(/\{-\$\w+\}/, "x").replace(/\$\w+/, "employees");
  return queries.map((query) => [`${at}${queryString(query)}`, page] as const);
});

test.each(links)("%s opens", async (link, page) => {
  vi.stubGlobal("fetch", fakeServer({ answer, indicators: [grossUnemployment, employees], others }).fetch);
  const { default: Shown } = await page.load();
  await renderAt(link, () => <Shown />, page.path);
  expect(await screen.findByRole("heading", { level: 1 })).toBeTruthy();
});
