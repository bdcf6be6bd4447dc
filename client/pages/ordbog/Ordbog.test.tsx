import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { employees, fakeServer, grossUnemployment } from "../../data/fakeServer.ts";
import { renderAt } from "../../filters/renderAt.tsx";
import Ordbog from "./Ordbog.tsx";
import page from "./page.ts";

beforeEach(() => vi.stubGlobal("fetch", fakeServer({ indicators: [grossUnemployment, employees] }).fetch));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test("a word tells what it means, how it is misread, who says so and which indicators use it", async () => {
  await renderAt("/ordbog/bruttoledig?omraade=751", () => <Ordbog />, page.path);
  expect(await screen.findByRole("heading", { level: 1, name: "Bruttoledig" })).toBeDefined();
  expect(screen.getByText("Læses ofte forkert.")).toBeDefined();
  expect(screen.getByRole("link", { name: "STAR, Jobindsats" }).getAttribute("href")).toBe("https://www.jobindsats.dk");
  const users = await screen.findByRole("region", { name: "Brugt om 1 indikator" });
  expect(within(users).getByRole("link", { name: "Bruttoledige" }).getAttribute("href")).toBe(
    "/indikator/gross-unemployment?omraade=751",
  );
});

test("words in a definition lead on, the word itself does not", async () => {
  await renderAt("/ordbog/bruttoledig", () => <Ordbog />, page.path);
  const link = await screen.findByRole("link", { name: "aktivering" });
  expect(link.getAttribute("href")).toBe("/ordbog/aktivering");
  expect(screen.queryByRole("link", { name: /^bruttoledig$/i })).toBeNull();
});

test("the words are narrowed by what is written, however it is spelled", async () => {
  const at = await renderAt("/ordbog", () => <Ordbog />, page.path);
  await userEvent.type(await screen.findByRole("searchbox", { name: "Find et ord" }), "paabud");
  await waitFor(() => expect(screen.getByRole("status").textContent).toBe("2 ord"));
  expect(at.address()).toBe("/ordbog?find=paabud");
});

test("a word that is not there is told, and the words that are there are shown", async () => {
  await renderAt("/ordbog/vejret", () => <Ordbog />, page.path);
  expect(await screen.findByText("Ordet findes ikke i ordbogen.")).toBeDefined();
  expect(screen.getByRole("link", { name: "Databrud" })).toBeDefined();
});

test("a page of method says how it is done", async () => {
  await renderAt("/ordbog/metode-intervaller", () => <Ordbog />, page.path);
  expect(await screen.findByRole("heading", { level: 1 })).toHaveProperty("textContent", "Sådan regnes usikkerhed");
  expect(screen.getByRole("article").textContent).toContain("32 dødsulykker giver 21,9-45,2");
});
