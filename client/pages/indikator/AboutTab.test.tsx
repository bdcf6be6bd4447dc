import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { cubeOf, fakeServer, grossUnemployment } from "../../data/fakeServer.ts";
import { renderAt } from "../../filters/renderAt.tsx";
import { AboutTab } from "../../figure/AboutTab.tsx";

const query = { indicators: ["gross-unemployment"], by: ["time" as const], where: {}, transform: "sa" as const };
const cube = cubeOf(grossUnemployment, [
  ["2026M06", 93_000],
  ["2026M07", null, "suppressed"],
]);

beforeEach(() => vi.stubGlobal("fetch", fakeServer({}).fetch));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const rowOf = (term: string) => within(screen.getByText(term).closest("div")!);

test("it tells how the number is transformed, what is hidden, who answers for it and how good it is", async () => {
  await renderAt("/x?omraade=751", () => <AboutTab card={grossUnemployment} cube={cube} query={query} />);
  expect(screen.getByText("Omregnet").closest("div")!.textContent).toBe(
    "OmregnetHer vist som sæsonkorrigeret. Kan vises som sæsonkorrigeret, ændring på et år.",
  );
  expect(screen.getByText("Ikke vist").closest("div")!.textContent).toContain(
    "1 af figurens 2 celler er skjult af hensyn til diskretion.",
  );
  expect(rowOf("Ikke vist").getByRole("link").getAttribute("href")).toBe("/ordbog/metode-diskretion?omraade=751");
  expect(rowOf("Ansvarlig").getByText("Styrelsen for Arbejdsmarked og Rekruttering")).toBeDefined();
  expect(rowOf("Kvalitet").getByRole("link").getAttribute("href")).toBe("/kvalitet/jobindsats-y25i01?omraade=751");
});

test("its words lead to the glossary", async () => {
  await renderAt("/x", () => <AboutTab card={grossUnemployment} cube={cube} query={query} />);
  expect((await screen.findByRole("link", { name: "fuldtidspersoner" })).getAttribute("href")).toBe(
    "/ordbog/fuldtidsperson",
  );
});
