import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { type Answers, cubeOf, employees, fakeServer, grossUnemployment, Refused } from "../../data/fakeServer.ts";
import { renderAt } from "../../filters/renderAt.tsx";
import Overblik from "./Overblik.tsx";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const indicators = [grossUnemployment, employees];
const answer: Answers["answer"] = ({ indicators: [id] }) =>
  cubeOf(indicators.find((card) => card.id === id) ?? grossUnemployment, [["2026M07", 93_700]]);

async function overview(address: string, preferences: () => unknown) {
  const others = {
    preferences,
    estateChanges: () => [],
    keepPreference: () => ({ outcome: "conflict", entry: null }),
  };
  vi.stubGlobal("fetch", fakeServer({ answer, indicators, others }).fetch);
  await renderAt(address, Overblik);
}

const namesIn = async (column: string) =>
  within(await screen.findByRole("region", { name: column }))
    .queryAllByRole("heading", { level: 3 })
    .map(({ textContent }) => textContent);

test("while what is kept does not answer the standard layout is shown, and said to be", async () => {
  await overview("/", () => {
    throw new Refused({ refusal: { code: "kept-down", path: "kept", values: {} }, reference: null });
  });
  expect(await namesIn("I arbejde")).toEqual(["Bruttoledige", "Lønmodtagere"]);
  expect(screen.getByText(/Din egen visning kan ikke hentes lige nu/)).toBeDefined();
});

test("the reader's own order, hidden tiles and followed indicators are those of the arrangement", async () => {
  const mission = { order: ["employees", "gross-unemployment"], hidden: [] };
  const agency = { order: [], hidden: ["gross-unemployment"] };
  const preferences = () => ({
    overview: { value: { mission, agency }, version: 1 },
    watch: { value: ["employees"], version: 1 },
  });
  await overview("/", preferences);
  expect(await namesIn("I arbejde")).toEqual(["Lønmodtagere", "Bruttoledige"]);
  expect(await namesIn("Indikatorer, jeg følger")).toEqual(["Lønmodtagere"]);
  cleanup();
  await overview("/?opstilling=enhed", preferences);
  expect(await namesIn("Styrelsen for Arbejdsmarked og Rekruttering")).toEqual([]);
  expect(await namesIn("Departementet")).toEqual(["Lønmodtagere"]);
});
