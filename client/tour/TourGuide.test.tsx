import { cleanup, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { renderAt } from "../filters/renderAt.tsx";
import { useSelection } from "../filters/useSelection.ts";
import TourOfAddress from "./TourOfAddress.tsx";

beforeEach(() => {
  Element.prototype.scrollIntoView = () => {};
  vi.stubGlobal("matchMedia", () => ({ matches: true }));
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function Drawn() {
  const { selection } = useSelection();
  return (
    <>
      <button type="button" className="help-button">
        Hjælp
      </button>
      <main>
        <h1>Flere ledige</h1>
        <section className="filters">Filtre</section>
      </main>
      {selection.tour !== null && <TourOfAddress text={selection.tour} />}
    </>
  );
}
const draw = () => <Drawn />;

test("a step takes the focus, frames what it is about and says where in the tour it is", async () => {
  await renderAt("/?rundtur=leder:1", draw);
  const callout = await screen.findByRole("dialog", { name: "Det vigtigste først" });
  await waitFor(() => expect(document.activeElement).toBe(callout));
  expect(screen.getByRole("heading", { level: 1, hidden: true }).hasAttribute("data-pointed-out")).toBe(true);
  expect(screen.getByText("Trin 1 af 6")).toBeDefined();
});

test("an arrow goes on and back, and the address follows with what was chosen", async () => {
  const at = await renderAt("/?omraade=751&rundtur=leder:1", draw);
  await screen.findByRole("dialog", { name: "Det vigtigste først" });
  await userEvent.keyboard("{ArrowRight}");
  await screen.findByRole("dialog", { name: "Vælg område og periode" });
  expect(at.address()).toBe("/?omraade=751&rundtur=leder:2");
  await userEvent.keyboard("{ArrowLeft}");
  await screen.findByRole("dialog", { name: "Det vigtigste først" });
});

test("Esc ends it and gives the focus to the help", async () => {
  const at = await renderAt("/?omraade=751&rundtur=leder:2", draw);
  await screen.findByRole("dialog", { name: "Vælg område og periode" });
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(at.address()).toBe("/?omraade=751"));
  expect(document.activeElement?.textContent).toBe("Hjælp");
});

test("a step whose element is missing is passed over, and the next one says so", async () => {
  const at = await renderAt("/?rundtur=bruger:3", draw);
  await screen.findByRole("dialog", { name: "Vælg område og periode" }, { timeout: 9000 });
  expect(screen.getByText(/Trinnet «Om tallet, ét klik væk» er sprunget over/)).toBeDefined();
  expect(at.address()).toBe("/?rundtur=bruger:4");
});

test("a reader who goes elsewhere is not pulled back, but told the way", async () => {
  const at = await renderAt("/indikatorer?rundtur=leder:2", draw);
  await screen.findByText("Rundturen fortsætter på en anden side.");
  await userEvent.click(screen.getByRole("button", { name: "Gå til trinnet" }));
  await waitFor(() => expect(at.address()).toBe("/?rundtur=leder:2"));
});
