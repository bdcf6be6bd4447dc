import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { fakeServer } from "../data/fakeServer.ts";
import { DroppedNotice } from "./DroppedNotice.tsx";
import { renderAt } from "./renderAt.tsx";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test("what a link asked for in vain is listed, and the button leaves what there is", async () => {
  vi.stubGlobal("fetch", fakeServer({}).fetch);
  const { address } = await renderAt(
    "/sammenhaenge?omraade=751,999&tal=gross-unemployment,efterloen&kendt=2026-02-30&sorter=-employees",
    DroppedNotice,
  );
  await screen.findByText("indikator “efterloen”");
  await screen.findByText("område “999”");
  expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    "dag “2026-02-30”",
    "område “999”",
    "indikator “efterloen”",
  ]);
  await userEvent.click(screen.getByRole("button", { name: "Fjern fra linket" }));
  expect(address()).toBe("/sammenhaenge?omraade=751&tal=gross-unemployment&sorter=-employees");
});
