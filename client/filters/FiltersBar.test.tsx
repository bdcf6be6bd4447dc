import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { fakeServer } from "../data/fakeServer.ts";
import { DroppedNotice } from "./DroppedNotice.tsx";
import { FiltersBar } from "./FiltersBar.tsx";
import { renderAt } from "./renderAt.tsx";

beforeEach(() => {
  vi.stubGlobal("fetch", fakeServer({}).fetch);
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  Element.prototype.scrollIntoView = () => {};
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const at = (address: string) =>
  renderAt(address, () => (
    <>
      <FiltersBar version="Version 0142" />
      <DroppedNotice />
    </>
  ));

describe("the filters", () => {
  test("show what the URL says, by name", async () => {
    await at("/?omraade=751,101&periode=seneste:13m");
    await screen.findByText("Aarhus");
    expect(screen.getByText("København")).toBeDefined();
    expect(screen.getByRole("button", { name: /Seneste 13 mdr\./ })).toBeDefined();
  });

  test("are taken away one by one, and all at once", async () => {
    const page = await at("/?omraade=751,101&periode=alle&sprog=en");
    await userEvent.click(await screen.findByRole("button", { name: "Fjern Aarhus" }));
    expect(page.address()).toBe("/?omraade=101&periode=alle&sprog=en");
    await userEvent.click(screen.getByRole("button", { name: "Nulstil" }));
    expect(page.address()).toBe("/?sprog=en");
    expect(screen.queryByRole("button", { name: "Nulstil" })).toBeNull();
  });

  test("of area are searched and chosen by keyboard alone", async () => {
    const page = await at("/");
    await userEvent.click(await screen.findByRole("button", { name: /Hele landet/ }));
    const search = await screen.findByRole("combobox");
    await userEvent.type(search, "k");
    expect(screen.getAllByRole("option").length).toBeGreaterThan(1);
    await userEvent.type(search, "oe{ArrowDown}{Enter}");
    expect(page.address()).toBe("/?omraade=259");
    expect(await screen.findByRole("option", { name: /Køge/, selected: true })).toBeDefined();
    await userEvent.keyboard("{Escape}");
    expect(screen.queryByRole("combobox")).toBeNull();
  });

  test("of area take all municipalities in one choice", async () => {
    const page = await at("/");
    await userEvent.click(await screen.findByRole("button", { name: /Hele landet/ }));
    await userEvent.click(await screen.findByRole("option", { name: /Alle kommuner/ }));
    expect(page.address()).toBe("/?omraade=niveau:kommune");
  });

  test("of period take a preset or a span, and no span that runs backwards", async () => {
    const page = await at("/");
    await userEvent.click(await screen.findByRole("button", { name: /Seneste 5 år/ }));
    const panel = await screen.findByRole("dialog");
    await userEvent.selectOptions(await within(panel).findByLabelText("Fra: År"), "2020");
    await userEvent.selectOptions(within(panel).getByLabelText("Til: År"), "2019");
    expect(within(panel).getByRole("alert").textContent).toBe("Fra-måneden ligger efter til-måneden. Byt om på dem.");
    await userEvent.selectOptions(within(panel).getByLabelText("Til: År"), "2024");
    await userEvent.click(within(panel).getByRole("button", { name: "Vis perioden" }));
    expect(page.address()).toBe("/?periode=2020M01..2024M12");
  });

  test("tell what a link asked for in vain, and clean it on request", async () => {
    const page = await at("/?omraade=751,999&vis=omvendt");
    const notice = await screen.findByText(/Siden vises uden/);
    await vi.waitFor(() => expect(notice.textContent).toContain("område “999”"));
    expect(notice.textContent).toContain("visning af tal “omvendt”");
    await userEvent.click(screen.getByRole("button", { name: "Fjern fra linket" }));
    expect(page.address()).toBe("/?omraade=751");
  });
});
