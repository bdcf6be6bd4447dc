import { describe, expect, test } from "vitest";
import { defaults, type Selection } from "#shared/selection.ts";
import { geography, grossUnemployment as card, y25i01 } from "../../data/fakeServer.ts";
import { indicatorFigures, type Known } from "./figures.ts";
import { comparisonsFor } from "./kindQuery.ts";

const known = (more: Partial<Known["card"]> = {}): Known => ({
  card: { ...card, ...more },
  datasets: [y25i01],
  geography,
  breakdowns: {},
});
const shown = (part: Partial<Selection>, more: Partial<Known["card"]> = {}) =>
  indicatorFigures({ ...defaults, ...part }, known(more));
const two = { areas: ["751", "101"] };

describe("what is asked for a kind of chart", () => {
  test("a line beside the year before reaches back a year, and shows from where it did", () => {
    const { full } = shown({ ...two, compare: ["year"], period: { kind: "latest", months: 12 } });
    expect(full.query.where.time).toEqual({ from: "2024M08", to: null });
    expect(full.compare).toEqual({ with: ["year"], from: "2025M08" });
  });

  test("bars beside two other periods ask for those three", () => {
    const { full } = shown({ ...two, kind: "bar", compare: ["previous", "year"] });
    expect(full.query.where.time).toEqual({ codes: ["2026M07", "2026M06", "2025M07"] });
  });

  test("the distance between two periods is to the year before, or to the chosen base", () => {
    expect(shown({ ...two, kind: "dumbbell" }).full.query.where.time).toEqual({ codes: ["2026M07", "2025M07"] });
    expect(shown({ ...two, kind: "slope", compare: [{ period: "2020M01" }] }).full.query.where.time).toEqual({
      codes: ["2026M07", "2020M01"],
    });
  });

  test("a heat map keeps the whole span", () => {
    const { full } = shown({ areas: { level: "municipality" }, kind: "heatmap" });
    expect(full.query.where).toEqual({ time: { latest: 60 }, geography: { level: "municipality" } });
  });

  test("the year so far is held against the same stretch of the year before", () => {
    expect(comparisonsFor(["previous"], card, { kind: "year-to-date" })).toEqual(["year"]);
    expect(comparisonsFor(["previous", "year"], card, { kind: "year-to-date" })).toEqual(["year"]);
  });

  test("a base of another frequency is left out", () => {
    expect(comparisonsFor([{ period: "2020" }], card, { kind: "all" })).toEqual([]);
  });
});

describe("a map", () => {
  test("is offered of all areas of a level, tiles of municipalities alone, and asks for one period", () => {
    const municipalities = shown({ areas: { level: "municipality" }, kind: "tilemap" });
    expect(municipalities.kinds.slice(-2)).toEqual(["map", "tilemap"]);
    expect(municipalities.full).toMatchObject({ kind: "tilemap", query: { where: { time: { latest: 1 } } } });
    expect(shown({ areas: { level: "region" } }).kinds.slice(-1)).toEqual(["map"]);
    expect(shown(two).kinds).not.toContain("map");
  });
});

describe("a link with a kind that makes no sense", () => {
  test("shows the default and tells what was left out", () => {
    const { full, notOffered, kinds } = shown({ kind: "funnel" });
    expect([full.kind, notOffered, kinds]).toEqual(["line", "funnel", ["line"]]);
  });

  test("of what cannot be added is not stacked", () => {
    const none = { ...card.additive, geography: "none" as const };
    expect(shown({ ...two, kind: "stacked" }, { additive: none }).notOffered).toBe("stacked");
    expect(shown({ ...two, kind: "stacked" }).full.kind).toBe("stacked");
  });
});

test("only what is shown is pointed out", () => {
  expect(shown({ ...two, marked: ["751", "461"] }).full.marked).toEqual(["751"]);
});
