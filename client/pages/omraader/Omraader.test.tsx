import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Cube } from "#shared/cube.ts";
import type { IndicatorCard } from "#shared/indicator.ts";
import type { Ranking } from "#shared/rank.ts";
import { type Answers, cubeOf, fakeServer, grossUnemployment, Refused, y25i01 } from "../../data/fakeServer.ts";
import { renderAt } from "../../filters/renderAt.tsx";
import Omraader from "./Omraader.tsx";
import page from "./page.ts";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const rate: IndicatorCard = {
  ...grossUnemployment,
  id: "gross-unemployment-rate",
  label: { da: "Bruttoledighedsprocent", en: "Gross unemployment rate" },
  unit: { id: "percent", label: { da: "pct.", en: "per cent" }, isShare: true },
  decimals: 1,
  additive: { time: "ratio", geography: "ratio" },
  levels: ["country", "municipality"],
};

const ranking: Ranking = {
  indicator: rate.id,
  area: "751",
  level: "municipality",
  period: "2026M07",
  order: "lowest",
  place: { rank: 90, from: 71, to: 96 },
  status: "ok",
  ranked: 97,
  hidden: 1,
  missing: 0,
  hasIntervals: true,
  generation: 142,
};

/** Aarhus and the country in July of two years. */
function cubeWith(own: number | null): Cube {
  const plain = cubeOf(rate, [
    ["2025M07", 0],
    ["2026M07", 0],
  ]);
  return {
    ...plain,
    axes: [
      ...plain.axes,
      {
        dimension: "geography",
        members: [
          { code: "751", label: { da: "Aarhus", en: "Aarhus" } },
          { code: "000", label: { da: "Hele landet", en: "All Denmark" } },
        ],
      },
    ],
    value: [3.6, 2.9, own, 3.1],
    status: own === null ? { "2": "suppressed" } : {},
  };
}

async function profile({ own = 3.8, answer, ...more }: Partial<Answers> & { own?: number | null } = {}) {
  const server = fakeServer({
    answer: answer ?? (() => cubeWith(own)),
    indicators: [rate],
    others: { ranking: () => ranking },
    ...more,
  });
  vi.stubGlobal("fetch", server.fetch);
  await renderAt("/omraader/751", Omraader, page.path);
  return screen.findByRole("row", { name: /Bruttoledighedsprocent/ });
}

describe("a row of a profile", () => {
  test("has figure, change, country and place with the places chance cannot tell apart", async () => {
    const row = await profile();
    await within(row).findByText("nr. 90 af 97");
    expect(
      within(row)
        .getAllByRole("cell")
        .map(({ textContent }) => textContent),
    ).toEqual([
      "3,8",
      "▲ +0,2 pct.-point ift. juli 2025",
      "3,1",
      "nr. 90 af 97 lavest først · spænd 71–96 · 1 skjult",
      "",
    ]);
    expect(within(row).getByRole("rowheader").textContent).toContain("pct., jul. 2026");
  });

  test("leads to its indicator with the same area", async () => {
    const row = await profile();
    expect(within(row).getByRole("link").getAttribute("href")).toBe("/indikator/gross-unemployment-rate?omraade=751");
  });

  test("says that a figure is hidden and not placed", async () => {
    const row = await profile({
      own: null,
      others: { ranking: () => ({ ...ranking, place: null, status: "suppressed" }) },
    });
    await within(row).findByText("ikke placeret: ikke vist af hensyn til diskretion");
    expect(within(row).getAllByRole("cell")[0]?.textContent).toBe("ikke vist af hensyn til diskretion");
  });

  test("says in words how late it is", async () => {
    const row = await profile({ datasets: [{ ...y25i01, state: "late", daysLate: 12 }] });
    expect((await within(row).findByText("12 dage forsinket")).className).toContain("freshness-late");
  });

  test("keeps its trouble to itself", async () => {
    const row = await profile({
      answer: () => {
        throw new Refused({ refusal: null, reference: "r-77" });
      },
    });
    await within(row).findByText("Intern fejl. Oplys referencen r-77.");
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Aarhus");
  });
});

describe("a count", () => {
  const counted: IndicatorCard = { ...grossUnemployment, levels: ["country", "municipality"] };
  const plain = cubeWith(3.8);
  const people: Cube = {
    ...plain,
    axes: [{ dimension: "indicator", members: [{ code: counted.id, label: counted.label }] }, ...plain.axes.slice(1)],
    // Aarhus from 400 to 430, the country from 2,000 to 2,050.
    value: [400, 2000, 430, 2050],
  };

  test("is held against the country by its change on a year, and has no place", async () => {
    const server = fakeServer({ answer: () => people, indicators: [counted] });
    vi.stubGlobal("fetch", server.fetch);
    await renderAt("/omraader/751", Omraader, page.path);
    const row = await screen.findByRole("row", { name: /Bruttoledige/ });
    expect(
      within(row)
        .getAllByRole("cell")
        .map(({ textContent }) => textContent),
    ).toEqual(["430", "▲ +30 (7,5 pct.) ift. juli 2025", "+2,5 pct.", ""]);
    expect(server.asked).not.toContain("ranking");
  });
});

describe("the list of areas", () => {
  test("opens the best answer to a search with Enter", async () => {
    vi.stubGlobal("fetch", fakeServer({}).fetch);
    const { address } = await renderAt("/omraader", Omraader, page.path);
    await userEvent.type(await screen.findByRole("searchbox", { name: "Søg område" }), "koge{Enter}");
    expect(await screen.findByRole("heading", { level: 1, name: "Køge" })).toBeDefined();
    expect(address()).toBe("/omraader/259");
  });

  test("says of a code without a profile that there is none, and lists what there is", async () => {
    vi.stubGlobal("fetch", fakeServer({}).fetch);
    await renderAt("/omraader/997", Omraader, page.path);
    expect((await screen.findByText(/^Der er ingen profil for “997”/)).textContent).toContain(
      "Vælg et område på listen",
    );
    expect(screen.getByRole("link", { name: "Aarhus" })).toBeDefined();
  });

  test("has what was chosen elsewhere one step away", async () => {
    vi.stubGlobal("fetch", fakeServer({}).fetch);
    await renderAt("/omraader?omraade=101", Omraader, page.path);
    expect((await screen.findByText(/^Dit valg/)).textContent).toBe("Dit valg: København");
  });
});
