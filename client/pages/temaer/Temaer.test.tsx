import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { type Answers, cubeOf, fakeServer, grossUnemployment, Refused, y25i01 } from "../../data/fakeServer.ts";
import { renderAt } from "../../filters/renderAt.tsx";
import page from "./page.ts";
import Temaer from "./Temaer.tsx";

vi.mock("../../figure/FigureCard.tsx", () => ({ FigureCard: ({ view }: { view: string }) => <p>drawn as {view}</p> }));

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const evidence = {
  grade: "description",
  selection: { da: "De stærkeste deltager.", en: "The strongest take part." },
} as const;
const cells = () =>
  cubeOf(grossUnemployment, [
    ["2025M07", 89_100],
    ["2026M07", 93_700, "provisional"],
  ]);

const open = (address: string, answers: Answers) => {
  vi.stubGlobal("fetch", fakeServer({ ...answers, others: { reconciliations: () => [] } }).fetch);
  return renderAt(address, Temaer, page.path);
};

test("a theme says first what its figures say, each sentence with the way to its figures", async () => {
  await open("/temaer/ledighed?omraade=751", { answer: cells });
  const said = await screen.findByRole("region", { name: "Bruttoledige" });
  await within(said).findByText(/Tallet er steget med 4\.600 fuldtidspersoner \(5,2 pct\.\) siden juli 2025\./);
  const [level, change] = within(said).getAllByRole("link", { name: /^Se tallene/ });
  expect(level?.getAttribute("href")).toBe(
    "/indikator/gross-unemployment?omraade=751&periode=2026M07..2026M07&visning=tabel",
  );
  expect(change?.getAttribute("href")).toBe("/indikator/gross-unemployment?omraade=751&periode=2025M07..2026M07");
  expect(said.textContent).toContain("ugunstig udvikling");
  expect(said.textContent).toContain("Ajour. Næste tal ventes 30. september 2026.");
});

test("what must not be read out of a figure stands under the figures, and its datasets after", async () => {
  await open("/temaer/ledighed", { answer: cells });
  await screen.findByText("Ikke antal berørte personer.");
  // The definition is "Ledige og aktiverede."
  expect((await screen.findByRole("link", { name: "Aktivering" })).getAttribute("href")).toMatch(/^\/ordbog\//);
  expect(screen.getByRole("link", { name: "Ledige (y25i01)" }).getAttribute("href")).toBe(
    "/kvalitet/jobindsats-y25i01",
  );
});

test("an effect figure says what it can carry and that it is no cause", async () => {
  await open("/temaer/ledighed", { answer: cells, indicators: [{ ...grossUnemployment, evidence }] });
  await screen.findByText("Opgørelse uden sammenligningsgruppe, ikke en årsagssammenhæng.");
  expect(screen.getByText(/De stærkeste deltager\./)).toBeTruthy();
});

test("late figures are told late by words", async () => {
  await open("/temaer/ledighed", { answer: cells, datasets: [{ ...y25i01, state: "late", daysLate: 12 }] });
  expect(await screen.findByText(/Nye tal er 12 dage forsinket\./)).toBeTruthy();
});

test("the tab in the address is of the figure named there alone", async () => {
  const other = { ...grossUnemployment, id: "net-unemployment" };
  await open("/temaer/ledighed?tal=net-unemployment&visning=tabel", {
    answer: cells,
    indicators: [grossUnemployment, other],
  });
  await screen.findByText("drawn as table");
  expect(screen.getAllByText(/^drawn as/).map(({ textContent }) => textContent)).toEqual([
    "drawn as chart",
    "drawn as table",
  ]);
});

test("a hidden figure, no figures and a fault are each told in their place", async () => {
  await open("/temaer", { answer: () => cubeOf(grossUnemployment, [["2026M07", null, "suppressed"]]) });
  await screen.findByText(/Tallet for juli 2026 er ikke vist af hensyn til diskretion\./);
  cleanup();
  await open("/temaer", { answer: () => cubeOf(grossUnemployment, []) });
  await screen.findByText("Der er ingen tal at sige noget om.");
  cleanup();
  await open("/temaer", {
    answer: () => {
      throw new Refused({ refusal: null, reference: "abc-1" });
    },
  });
  expect((await screen.findByRole("alert")).textContent).toContain("abc-1");
});

test("an unknown theme is told, and the twelve are listed all the same", async () => {
  await open("/temaer/vejret", { answer: cells });
  await screen.findByText("Temaet findes ikke. Vælg et af temaerne på listen.");
  expect(await screen.findAllByRole("heading", { level: 2 })).toHaveLength(13);
  expect(screen.getByRole("link", { name: "Alle temaer" }).getAttribute("href")).toBe("/temaer");
});
