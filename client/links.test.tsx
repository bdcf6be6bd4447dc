import { cleanup, screen } from "@testing-library/react";
import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import { carried, queryString, readSelection, writeSelection } from "#shared/selection.ts";
import { anySelection } from "#shared/selection.test.world.ts";
import { renderAt } from "./filters/renderAt.tsx";
import { SelectionLink } from "./filters/SelectionLink.tsx";
import { pages } from "./pageList.ts";

afterEach(cleanup);

/** A link to every page, those of one thing by a name for it. */
const Links = () =>
  pages.map(({ path }) => (
    <SelectionLink key={path} to={path} {...(path.endsWith("/$id") ? { params: { id: "employees" } } : {})}>
      {path}
    </SelectionLink>
  ));

test("from any page in any state a link to any page brings what is carried, and nothing of one page's view", async () => {
  await fc.assert(
    fc.asyncProperty(anySelection, fc.constantFrom(...pages), async (selection, { path }) => {
      const at = path.replace(/\{-\$\w+\}/, "x").replace(/\/\$\w+/, "/x");
      await renderAt(`${at}${queryString(writeSelection(selection))}`, Links, path);
      const links = screen.getAllByRole("link").map((link) => new URL(link.getAttribute("href") ?? "", "http://o"));
      expect(links.map(({ searchParams }) => readSelection(searchParams))).toEqual(
        links.map(() => ({ selection: carried(selection), dropped: [] })),
      );
      expect(links.map(({ pathname }) => pathname)).toEqual(
        pages.map((page) => page.path.replace(/\/\{-\$\w+\}/, "").replace("$id", "employees")),
      );
      cleanup();
    }),
    { numRuns: 30 },
  );
});
