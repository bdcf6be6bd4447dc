import { expect, test } from "vitest";
import { pages } from "./pageList.ts";

test("every folder of pages is a page, in the order of the menu", () => {
  expect(pages.map(({ path }) => path)).toEqual(["/", "/indikatorer", "/aktualitet", "/indikator/$id"]);
});

test("every page has its own address and a name in both languages", () => {
  expect(new Set(pages.map(({ path }) => path)).size).toBe(pages.length);
  expect(pages.filter(({ title }) => title.da === "" || title.en === "")).toEqual([]);
});

test.each(pages.map((page) => [page.path, page] as const))("%s has something to show", async (_, page) => {
  const { default: Shown } = await page.load();
  expect(typeof Shown).toBe("function");
});
