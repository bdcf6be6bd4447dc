import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { fakeServer, y25i01 } from "../../data/fakeServer.ts";
import { renderAt } from "../../filters/renderAt.tsx";
import Aktualitet from "./Aktualitet.tsx";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const card = (id: string, more: Partial<typeof y25i01> = {}) => ({
  ...y25i01,
  id,
  table: id,
  label: { da: id, en: id },
  ...more,
});

async function shown(...datasets: (typeof y25i01)[]) {
  vi.stubGlobal("fetch", fakeServer({ datasets }).fetch);
  await renderAt("/aktualitet", () => <Aktualitet />);
  const rows = await screen.findAllByRole("row");
  return rows.slice(1).map((row) => row.textContent);
}

test("an update that was stopped stands above what is as new as promised, and is told of", async () => {
  const rows = await shown(
    card("first"),
    card("stopped", { state: "stopped" }),
    card("late", { state: "late", daysLate: 3 }),
  );
  expect(rows[0]).toMatch(/^late.*▲ 3 dage forsinket$/);
  expect(rows[1]).toMatch(/^stopped.*▲ opdatering stoppet$/);
  expect(rows[2]).toMatch(/^first.*● ajour$/);
  expect(screen.getByRole("caption").textContent).toBe("1 opdatering er stoppet. 1 af 3 datasæt er forsinket.");
});

test("all as new as promised is said in one sentence", async () => {
  await shown(card("one"), card("two"));
  expect(screen.getByRole("caption").textContent).toBe("Alle 2 datasæt er ajour.");
});
