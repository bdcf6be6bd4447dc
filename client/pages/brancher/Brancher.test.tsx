import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { BridgeLink } from "#shared/bridge.ts";
import type { Cube } from "#shared/cube.ts";
import type { DimensionCard, Member } from "#shared/dimension.ts";
import type { IndicatorCard } from "#shared/indicator.ts";
import { type Answers, cubeOf, fakeServer, grossUnemployment, Refused, y25i01 } from "../../data/fakeServer.ts";
import { renderAt } from "../../filters/renderAt.tsx";
import Brancher from "./Brancher.tsx";
import page from "./page.ts";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const put = (code: string, label: string, parents: string[]): Member => ({
  code,
  scheme: "",
  label: { da: label, en: label },
  level: code.split(".")[0]!,
  parents,
  validFrom: null,
  validTo: null,
  order: 0,
  isTotal: false,
  isUnknown: false,
});

const industry: DimensionCard = {
  id: "industry",
  label: { da: "branche", en: "industry" },
  levels: [],
  members: [
    put("db07-19.I", "Hoteller og restauranter", []),
    put("db07-36.I", "Hoteller og restauranter", ["db07-19.I"]),
    put("at-36.25", "Hotel og camping", []),
    put("at-36.28", "Restauranter og barer", []),
  ],
};

const links: BridgeLink[] = [
  { from: "at-36.25", to: "db07-36.I", basis: "named", source: "navne" },
  { from: "at-36.28", to: "db07-36.I", basis: "named", source: "navne" },
];

const incidence: IndicatorCard = {
  ...grossUnemployment,
  id: "accident-incidence",
  agency: "at",
  theme: "arbejdsulykker",
  label: { da: "Ulykkesincidens", en: "Accident incidence" },
  unit: { id: "per-10000-employed", label: { da: "pr. 10.000 beskæftigede", en: "per 10,000" }, isShare: false },
  frequency: "year",
  by: ["time", "industry"],
  additive: { time: "ratio", geography: "none", industry: "ratio" },
  levels: ["country"],
  groupings: { industry: ["total", "at-36"] },
  cuts: [["industry"]],
  interval: "poisson",
};

/** Hotels and all industries in two years: 147 and 152 (135–169) against 168 and 163. */
const cube: Cube = {
  ...cubeOf(incidence, []),
  axes: [
    { dimension: "indicator", members: [{ code: incidence.id, label: incidence.label }] },
    { dimension: "time", members: ["2024", "2025"].map((code) => ({ code, label: { da: code, en: code } })) },
    {
      dimension: "industry",
      members: ["TOT", "at-36.25"].map((code) => ({ code, label: { da: code, en: code } })),
    },
  ],
  value: [168, 147, 163, 152],
  status: {},
  interval: { lower: [166, 131, 161, 135], upper: [170, 164, 165, 169], kinds: { "accident-incidence": "poisson" } },
};

async function opened(address: string, part: Partial<Answers> = {}) {
  const server = fakeServer({
    answer: () => cube,
    indicators: [incidence],
    others: { dimension: () => industry, industryBridge: () => links },
    ...part,
  });
  vi.stubGlobal("fetch", server.fetch);
  return renderAt(address, Brancher, page.path);
}

describe("the profile of an industry", () => {
  test("has the figures of its own scheme, held against all industries, with interval and what chance may have made", async () => {
    await opened("/brancher/at-36.25");
    const table = await screen.findByRole("table", { name: /^Tal for branchen selv/ });
    await within(table).findByText("ikke sikkert forskellig");
    expect(
      within(table)
        .getAllByRole("cell")
        .map(({ textContent }) => textContent),
    ).toEqual(["152 (135–169)", "■ statistisk uændret ift. 2024", "163", "ikke sikkert forskellig", ""]);
    expect(within(table).getByRole("link").getAttribute("href")).toBe("/indikator/accident-incidence?branche=at-36.25");
  });

  test("puts figures of another scheme under that scheme's own name, and says how it answers", async () => {
    await opened("/brancher/db07-19.I");
    await screen.findByRole("heading", { name: /^Tal for “Hotel og camping”/ });
    const headings = screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent);
    expect(headings).toEqual([
      "Broen mellem inddelingerne",
      "Tal for “Hotel og camping” (Arbejdstilsynets 36 branchegrupper)",
      "Tal for “Restauranter og barer” (Arbejdstilsynets 36 branchegrupper)",
      "Et nøgletal i sin helhed",
    ]);
    expect(
      screen.getByText("“Hoteller og restauranter” rummer “Hotel og camping”, skønnet efter navnene."),
    ).toBeDefined();
  });

  test("states the bridge: exact, in part, or none", async () => {
    await opened("/brancher/db07-19.I");
    const table = await screen.findByRole("table", { name: "Broen mellem inddelingerne" });
    expect(
      within(table)
        .getAllByRole("row")
        .map(({ textContent }) => textContent),
    ).toEqual([
      "InddelingSvarer tilHvor godt",
      "DB07, 10 grupperIngen gruppe svarer til brancheningen",
      "DB07, 19 grupperbranchen selveksakt",
      "DB07, 36 grupperer det samme som I Hoteller og restaurantereksakt",
      "DB25, 10 grupperIngen gruppe svarer til brancheningen",
      "Arbejdstilsynets 10 hovedgrupperIngen gruppe svarer til brancheningen",
      "Arbejdstilsynets 36 branchegrupperrummer 25 Hotel og camping, skønnet efter navnenerummer 28 Restauranter og barer, skønnet efter navnenedelvist",
      "127 grupper (DB07)Ingen kilder leverer tal på 127 grupper til Overblik endnu.ingen",
    ]);
  });

  test("says in words how late a figure is", async () => {
    await opened("/brancher/at-36.25", { datasets: [{ ...y25i01, state: "late", daysLate: 12 }] });
    expect((await screen.findByText("12 dage forsinket")).className).toContain("freshness-late");
  });

  test("keeps the trouble of one figure in its row", async () => {
    await opened("/brancher/at-36.25", {
      answer: () => {
        throw new Refused({ refusal: null, reference: "r-77" });
      },
    });
    const row = await screen.findByRole("row", { name: /^Ulykkesincidens/ });
    expect(await within(row).findByText("Intern fejl. Oplys referencen r-77.")).toBeDefined();
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Hotel og camping");
  });
});

describe("the list of industries", () => {
  test("opens the best answer to a search with Enter", async () => {
    const { address } = await opened("/brancher");
    await userEvent.type(await screen.findByRole("searchbox", { name: "Søg branche" }), "barer{Enter}");
    expect(await screen.findByRole("heading", { level: 1, name: "Restauranter og barer" })).toBeDefined();
    expect(address()).toBe("/brancher/at-36.28");
  });

  test("says of an industry without a profile that there is none", async () => {
    await opened("/brancher/at-36.99");
    expect((await screen.findByText(/^Der er ingen profil for branchen “at-36.99”/)).textContent).toContain("Vælg");
  });
});
