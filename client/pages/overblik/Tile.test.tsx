import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test, vi } from "vitest";
import { defaults, type Selection } from "#shared/selection.ts";
import {
  type Answers,
  cubeOf,
  employees,
  fakeServer,
  geography,
  grossUnemployment,
  Refused,
  y25i01,
} from "../../data/fakeServer.ts";
import { renderAt } from "../../filters/renderAt.tsx";
import { type Known, tilesOf } from "./figures.ts";
import { Tile } from "./Tile.tsx";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const card = grossUnemployment;

async function tile(
  answer: Answers["answer"],
  part: Partial<Known> = {},
  selection: Selection = defaults,
  targets: readonly unknown[] = [],
) {
  const known: Known = { indicators: [card], datasets: [y25i01], geography, ...part };
  const server = fakeServer({
    answer,
    indicators: known.indicators,
    datasets: known.datasets,
    others: { ownTargets: () => targets },
  });
  vi.stubGlobal("fetch", server.fetch);
  const [first] = tilesOf([known.indicators[0]!.id], selection, known);
  await renderAt("/?omraade=751", () => <Tile tile={first!} datasets={known.datasets} section="work" />);
  return { ...server, article: await screen.findByRole("article") };
}

describe("a tile", () => {
  test("shows the newest figure with unit, period, change on a year and what comes next", async () => {
    const { article } = await tile(() =>
      cubeOf(card, [
        ["2025M07", 89_100],
        ["2026M07", 93_700, "provisional"],
      ]),
    );
    await within(article).findByText("+4.600 (5,2 pct.)");
    expect(article.textContent).toContain("93.700 fuldtidspersoner");
    expect(article.textContent).toContain("ift. juli 2025");
    expect(article.textContent).toContain("juli 2026, foreløbigt");
    expect(article.textContent).toContain("STAR · næste 30. sep.");
    expect(article.querySelector(".sparkline-dashed")).not.toBeNull();
  });

  test("says that a figure is hidden, and compares nothing with it", async () => {
    const { article } = await tile(() =>
      cubeOf(card, [
        ["2025M07", 4],
        ["2026M07", null, "suppressed"],
      ]),
    );
    await within(article).findByText("ikke vist af hensyn til diskretion");
    expect(article.textContent).toContain("ingen sammenligning med året før");
  });

  test("makes no comparison over a break", async () => {
    const broken = {
      ...card,
      breaks: [
        {
          id: "reform",
          at: "2026M01",
          kind: "law" as const,
          text: card.label,
          left: card.label,
          right: card.label,
          bridgeable: false,
        },
      ],
    };
    const { article } = await tile(
      () =>
        cubeOf(broken, [
          ["2025M07", 100],
          ["2026M07", 90],
        ]),
      { indicators: [broken] },
    );
    await within(article).findByText("ingen sammenligning");
    expect(article.textContent).toContain("over databrud januar 2026");
    expect(article.textContent).not.toContain("pct.)");
  });

  test("of a figure that exists for the whole country only says so when an area is chosen", async () => {
    const { article } = await tile(
      () => cubeOf(employees, [["2026M05", 3_084_900]]),
      { indicators: [employees] },
      { ...defaults, areas: ["751"] },
    );
    await within(article).findByText("personer");
    expect(article.textContent).toContain("3.084.900 personer");
    expect(within(article).getByText("Hele landet")).toBeDefined();
  });

  test("says in words how late the figure is", async () => {
    const { article } = await tile(() => cubeOf(card, [["2026M07", 1]]), {
      datasets: [{ ...y25i01, state: "late", daysLate: 12 }],
    });
    expect((await within(article).findByText(/forsinket/)).textContent).toContain("STAR · 12 dage forsinket");
  });

  test("shows one notice with a reference where the answer fails, and asks again", async () => {
    let fails = true;
    const { article } = await tile(() => {
      if (fails) throw new Refused({ refusal: null, reference: "r-77" });
      return cubeOf(card, [["2026M07", 93_700]]);
    });
    const alert = await within(article).findByRole("alert");
    expect(alert.textContent).toContain("Intern fejl. Oplys referencen r-77.");
    fails = false;
    await userEvent.click(within(alert).getByRole("button", { name: "Prøv igen" }));
    await within(article).findByText("93.700");
    expect(within(article).queryByRole("alert")).toBeNull();
  });

  test("links to its indicator with the reader's filters", async () => {
    const { article } = await tile(() => cubeOf(card, [["2026M07", 1]]));
    expect(within(article).getByRole("link", { name: "Bruttoledige" }).getAttribute("href")).toBe(
      "/indikator/gross-unemployment?omraade=751",
    );
  });

  test("tells the interval of a figure, and calls a change unchanged that chance would make", async () => {
    const surveyed = {
      ...card,
      every: 2,
      interval: "sample" as const,
      unit: { ...card.unit, isShare: true },
      decimals: 1,
    };
    const cube = cubeOf(surveyed, [
      ["2023M07", 16.9],
      ["2025M07", 17.4],
    ]);
    // Standard errors 0,306 each: 1,96 times that of the difference is 0,85, more than 0,5.
    const interval = { lower: [16.3, 16.8], upper: [17.5, 18], kinds: { [card.id]: "sample" as const } };
    const { article } = await tile(() => ({ ...cube, interval }), { indicators: [surveyed] });
    await within(article).findByText("statistisk uændret");
    expect(article.textContent).toContain("95 pct.-interval 16,8–18,0");
    expect(article.textContent).toContain("ift. juli 2023");
  });

  test("tells how the figure stands against a number of one's own", async () => {
    const content = { indicator: card.id, area: "000", value: 90_000, from: "2026", to: "2026", label: "Budget" };
    const entry = { id: "i", content, version: 1, by: "demo:viewer", isOwn: true, createdAt: "", changedAt: "" };
    const { article } = await tile(() => cubeOf(card, [["2026M07", 93_700]]), {}, defaults, [entry]);
    await within(article).findByText(/Budget/);
    expect(article.textContent).toContain("Budget (eget tal): 90.000, 3.700 over");
  });
});
