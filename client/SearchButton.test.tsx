import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { employees, fakeServer, grossUnemployment, y25i01 } from "./data/fakeServer.ts";
import { renderAt } from "./filters/renderAt.tsx";
import { SearchButton } from "./SearchButton.tsx";

const pages = [
  { path: "/", title: { da: "Overblik", en: "Overview" } },
  { path: "/aktualitet", title: { da: "Dataaktualitet", en: "Data freshness" } },
];

// The browser's own dialog is not in the test's document model.
beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function show(this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) {
    this.open = false;
  };
  Element.prototype.scrollIntoView = () => {};
});
beforeEach(() => {
  const ended = { ...y25i01, id: "dst-lbesk01", table: "LBESK01", state: "ended" as const };
  vi.stubGlobal(
    "fetch",
    fakeServer({
      indicators: [grossUnemployment, employees],
      datasets: [y25i01, ended],
      others: { reconciliations: () => [] },
    }).fetch,
  );
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function Drawn() {
  const [isOpen, setOpen] = useState(false);
  return <SearchButton pages={pages} isOpen={isOpen} setOpen={setOpen} />;
}
const draw = () => <Drawn />;
const field = () => screen.findByRole("combobox", { name: /^Søg efter/ });

test("Ctrl and K opens the search, and it lists where one may go", async () => {
  await renderAt("/x", draw);
  await userEvent.keyboard("{Control>}k{/Control}");
  await field();
  const group = await screen.findByRole("group", { name: /^Gå til/ });
  expect(
    within(group)
      .getAllByRole("option")
      .map(({ textContent }) => textContent),
  ).toEqual(["Overblik", "Dataaktualitet"]);
});

test("a result tells agency, areas, span, id and freshness, and one that has ended says so", async () => {
  await renderAt("/x?soeg=l", draw);
  expect(await screen.findByRole("option", { name: /^Bruttoledige/ })).toHaveProperty(
    "textContent",
    "BruttoledigeSTAR · kommuner · jan. 2007 – jul. 2026 · gross-unemployment · ● ajour",
  );
  expect(screen.getByRole("option", { name: /^Lønmodtagere/ }).textContent).toContain("opdateres ikke længere");
});

test("arrows choose, Enter opens, and what the reader has chosen comes along", async () => {
  const at = await renderAt("/x?omraade=751&periode=alle&visning=tabel", draw);
  await userEvent.click(screen.getByRole("button", { name: "Søg" }));
  await userEvent.type(await field(), "l");
  const options = await screen.findAllByRole("option");
  await userEvent.keyboard("{ArrowDown}");
  expect((await field()).getAttribute("aria-activedescendant")).toBe(options[1]!.id);
  await userEvent.keyboard("{Enter}");
  await waitFor(() => expect(at.address()).toBe("/indikator/gross-unemployment?omraade=751&periode=alle"));
  expect(screen.queryByRole("combobox")).toBeNull();
});

test("an area is chosen in place of the one there was", async () => {
  const at = await renderAt("/x?omraade=751&periode=alle", draw);
  await userEvent.keyboard("{Meta>}k{/Meta}");
  await userEvent.type(await field(), "koege{Enter}");
  await waitFor(() => expect(at.address()).toBe("/?omraade=259&periode=alle"));
});

test("the number of results is said aloud, none with advice", async () => {
  await renderAt("/x", draw);
  await userEvent.click(screen.getByRole("button", { name: "Søg" }));
  await userEvent.type(await field(), "bruttoledig");
  await waitFor(() => expect(screen.getByRole("status").textContent).toBe("1 resultat"));
  await userEvent.type(await field(), "qqq");
  await waitFor(() => expect(screen.getByRole("status").textContent).toBe("Ingen resultater"));
  expect(screen.getByText(/Prøv et kortere ord/)).toBeDefined();
});

test("the address takes the search in, and a closed search is out of it", async () => {
  const at = await renderAt("/x?omraade=751", draw);
  await userEvent.click(screen.getByRole("button", { name: "Søg" }));
  await userEvent.type(await field(), "køge");
  await waitFor(() => expect(at.address()).toBe("/x?omraade=751&soeg=k%C3%B8ge"));
  await userEvent.click(screen.getByRole("button", { name: "Luk" }));
  await waitFor(() => expect(at.address()).toBe("/x?omraade=751"));
  expect(screen.queryByRole("combobox")).toBeNull();
});

test("what was opened before stands first the next time", async () => {
  await renderAt("/x", draw);
  await userEvent.click(screen.getByRole("button", { name: "Søg" }));
  await userEvent.type(await field(), "køge{Enter}");
  await userEvent.click(screen.getByRole("button", { name: "Søg" }));
  const group = await screen.findByRole("group", { name: /^Senest åbnet/ });
  expect(within(group).getByRole("option").textContent).toMatch(/^Køge/);
});
