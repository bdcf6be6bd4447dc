import { QueryClientProvider } from "@tanstack/react-query";
import { cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Cube } from "#shared/cube.ts";
import type { Figure } from "#shared/figure.ts";
import type { View } from "#shared/selection.ts";
import { type Answers, cubeOf, fakeServer, grossUnemployment, Refused } from "../data/fakeServer.ts";
import { newClient } from "../data/queries.ts";
import { FigureCard } from "./FigureCard.tsx";

vi.mock("./Chart.tsx", () => ({
  default: ({ cube }: { cube: Cube }) => <img alt={`drawn ${cube.value.join(" ")}`} />,
}));

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const card = grossUnemployment;

const figureOf = (latest: number): Figure => ({
  id: card.id,
  kind: "line",
  language: "da",
  title: card.label,
  query: { indicators: [card.id], by: ["time"], where: { time: { latest } }, transform: "none" },
});

const answers = cubeOf(card, [
  ["2025M07", 89_100],
  ["2026M07", 93_700],
]);

function show(answer: Answers["answer"], { view = "chart", latest = 13 }: { view?: View; latest?: number } = {}) {
  const server = fakeServer({ answer });
  vi.stubGlobal("fetch", server.fetch);
  const client = newClient();
  const drawn = (periods: number) => (
    <QueryClientProvider client={client}>
      <FigureCard figure={figureOf(periods)} card={card} view={view} choose={() => undefined} />
    </QueryClientProvider>
  );
  const { rerender } = render(drawn(latest));
  return { ...server, change: (periods: number) => rerender(drawn(periods)) };
}

describe("a figure card", () => {
  test("holds its place while the first answer is on its way", async () => {
    show(() => new Promise(() => undefined));
    expect(screen.getAllByText("Henter figuren …").length).toBeGreaterThan(0);
    expect(screen.getByRole("heading", { name: "Bruttoledige" })).toBeDefined();
  });

  test("has the message as its title, then what is measured, where and when, then the source", async () => {
    show(() => answers);
    await screen.findByRole("img", { name: "drawn 89100 93700" });
    expect(screen.getByRole("heading", { level: 2 }).textContent).toBe("Bruttoledige: 5,2 pct. højere end i juli 2025");
    expect(screen.getByText(/fuldtidspersoner\. Hele landet, juli 2025 – juli 2026/)).toBeDefined();
    expect(screen.getByText(/Kilde: Jobindsats, y25i01/).textContent).toContain("Demonstrationsdata (syntetiske)");
  });

  test("keeps the old picture, marked as busy, while a new answer is on its way", async () => {
    let release: (cube: Cube) => void = () => {};
    const later = new Promise<Cube>((resolve) => {
      release = resolve;
    });
    const { change } = show(({ where }) =>
      where.time && "latest" in where.time && where.time.latest === 60 ? later : answers,
    );
    const old = await screen.findByRole("img", { name: "drawn 89100 93700" });
    change(60);
    await screen.findByText("Henter nye tal …");
    expect(old.isConnected).toBe(true);
    expect(old.closest("[aria-busy='true']")).not.toBeNull();
    release(cubeOf(card, [["2026M07", 5]]));
    const drawn = await screen.findByRole("img", { name: "drawn 5" });
    expect(drawn.closest("[aria-busy='true']")).toBeNull();
  });

  test("tells a fault by its reference, in the figure alone, and can be asked again", async () => {
    let fails = true;
    show(() => {
      if (fails) throw new Refused({ refusal: null, reference: "r-31" });
      return answers;
    });
    expect((await screen.findByRole("alert")).textContent).toContain("Oplys referencen r-31.");
    expect(screen.getByRole("tab", { name: "Om tallet" })).toBeDefined();
    fails = false;
    await userEvent.click(screen.getByRole("button", { name: "Prøv igen" }));
    await screen.findByRole("img", { name: "drawn 89100 93700" });
    expect(screen.queryByRole("alert")).toBeNull();
  });

  test("tells a refusal by its sentence and offers no second try, since the answer would be the same", async () => {
    show(() => {
      throw new Refused({
        refusal: {
          code: "transform-not-offered",
          path: "transform",
          values: { indicator: "Bruttoledige", transform: "index", known: "none, sa" },
        },
        reference: null,
      });
    });
    const notice = await screen.findByRole("alert");
    await within(notice).findByText(/Bruttoledige findes ikke som index\. Vælg en af: none, sa\./);
    expect(screen.queryByRole("button", { name: "Prøv igen" })).toBeNull();
  });

  test("says under Hent data how many rows there are and where a machine finds them", async () => {
    show(() => answers, { view: "data" });
    await screen.findByText("Det viste udsnit: 2 rækker, juli 2025 – juli 2026.");
    expect(
      screen.getByText("http://localhost:3000/api/v1/data?indicator=gross-unemployment&by=time&time=latest:13"),
    ).toBeDefined();
    expect(screen.getByRole("button", { name: "CSV til Excel (dansk)" })).toBeDefined();
  });

  test("says under Om tallet what the number is even before the answer is there", () => {
    show(() => new Promise(() => undefined), { view: "about" });
    expect(screen.getByText("Ledige og aktiverede.")).toBeDefined();
    expect(screen.getByText("Over tid: nej, gennemsnittet bruges.")).toBeDefined();
    expect(screen.getByText("Over område: ja, tallene kan lægges sammen.")).toBeDefined();
  });
});
