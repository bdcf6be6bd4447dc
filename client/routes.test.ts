import { expect, test } from "vitest";
import { pages } from "./pageList.ts";

const menu = pages.filter(({ order }) => order !== null);

test("the menu begins with the overview, and no two pages share a place in it", () => {
  expect(menu[0]?.path).toBe("/");
  expect(new Set(menu.map(({ order }) => order)).size).toBe(menu.length);
});

test("what the figures are about comes before how they are made", () => {
  const groups = menu.map(({ group }) => group);
  expect(groups.indexOf("data")).toBeGreaterThan(groups.lastIndexOf("subjects"));
});

test("one indicator is reached from another page, not from the menu", () => {
  expect(pages.find(({ path }) => path === "/indikator/$id")?.order).toBeNull();
});

test("every page has its own address and a name in both languages", () => {
  expect(new Set(pages.map(({ path }) => path)).size).toBe(pages.length);
  expect(pages.filter(({ title }) => title.da === "" || title.en === "")).toEqual([]);
});

test.each(pages.map((page) => [page.path, page] as const))("%s has something to show", async (_, page) => {
  const { default: Shown } = await page.load();
  expect(typeof Shown).toBe("function");
});
