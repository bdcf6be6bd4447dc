import { expect, test } from "vitest";
import { type SmallDataset, worldOf } from "./small.test.world.ts";
import { spine } from "./spine.test.world.ts";

const { catalogue } = await worldOf(spine);

test("the levels of an indicator are those published and those that add up from municipalities", () => {
  const levels = Object.fromEntries(catalogue.indicators().map((card) => [card.id, card.levels]));
  const all = ["country", "region", "landsdel", "rar", "municipality-group", "municipality", "unknown"];
  expect(levels["gross-unemployment"]).toEqual(all);
  expect(levels["gross-unemployment-rate"]).toEqual(all);
  expect(levels["net-unemployment"]).toEqual(["country"]);
  expect(levels["employees"]).toEqual(["country"]);
});

test("an indicator's card tells what it is read from and nothing of how", () => {
  const card = catalogue.indicators().find(({ id }) => id === "gross-unemployment-rate")!;
  expect(card.datasets).toEqual([
    "jobindsats-y25i01",
    "dst-aus07-persons",
    "dst-ras400",
    "dst-ras400-persons",
    "dst-aus08",
  ]);
  expect(card.transforms).toEqual(["none", "yoy", "rolling12", "sa"]);
  expect(card.breaks.map(({ id }) => id)).toEqual(["fleur-2017", "jobparate-2025"]);
  expect(card.unit.id).toBe("percent");
  expect(Object.keys(card)).not.toContain("measure");
});

const y25i01 = spine.find(({ dataset }) => dataset === "jobindsats-y25i01")!;
const freshness = async (release: SmallDataset["release"]) => {
  const world = await worldOf([{ ...y25i01, release: { ...release, rows: 1 } }]);
  const [card] = world.catalogue.datasets();
  return [card!.state, card!.daysLate];
};

test("a dataset is late from the day after it was announced or promised", async () => {
  // The store's clock says 15 September 2026; July 2026 came, August is promised 28 days after its end.
  expect(await freshness({ lastPeriod: "2026M07" })).toEqual(["current", 0]);
  expect(await freshness({ lastPeriod: "2026M06" })).toEqual(["late", 18]);
  expect(await freshness({ lastPeriod: "2026M06", nextUpdate: "2026-09-15" })).toEqual(["current", 0]);
  expect(await freshness({ lastPeriod: "2026M07", nextUpdate: "2026-09-14" })).toEqual(["late", 1]);
  // 22.30 UTC on 14 September is 15 September in Denmark.
  expect(await freshness({ lastPeriod: "2026M07", nextUpdate: "2026-09-14T22:30:00Z" })).toEqual(["current", 0]);
});

test("a dataset whose newest figures were stopped says so, whatever its days", async () => {
  const found = { at: "2026-09-15T07:00:00Z", findings: { stop: 1, warn: 0 } };
  const stateAfter = async (outcome: "published" | "unchanged" | "stopped") => {
    const released = { ...y25i01, release: { lastPeriod: "2026M06", rows: 1 } };
    const world = await worldOf([released], { outcomes: { "jobindsats-y25i01": { ...found, outcome } } });
    return world.catalogue.datasets()[0]!.state;
  };
  expect(await stateAfter("stopped")).toBe("stopped");
  expect(await stateAfter("unchanged")).toBe("late");
});

test("a dataset's card names the indicators read from it, adjusted ones too", () => {
  const cards = new Map(catalogue.datasets().map((card) => [card.id, card]));
  expect(cards.get("dst-aus08")!.indicators).toEqual([
    "gross-unemployment",
    "gross-unemployment-rate",
    "labour-tightness",
  ]);
  expect(cards.get("jobindsats-y25i01")!.indicators).toEqual([
    "gross-unemployment",
    "gross-unemployment-rate",
    "long-term-share",
  ]);
});

test("the areas are in the statistical order with their levels in both languages", () => {
  const card = catalogue.dimension("geography");
  expect(card.levels.find(({ id }) => id === "municipality")).toEqual({
    id: "municipality",
    label: { da: "kommuner", en: "municipalities" },
  });
  expect(card.members.slice(0, 2).map(({ code }) => code)).toEqual(["000", "084"]);
});

test("the periods are those published, by frequency", () => {
  const { levels, members } = catalogue.dimension("time");
  expect(levels.map(({ id }) => id)).toEqual(["month", "year"]);
  expect(members.find(({ level }) => level === "month")).toMatchObject({
    code: "2007M01",
    label: { da: "januar 2007", en: "January 2007" },
    validFrom: "2007-01-01",
    validTo: "2007-01-31",
  });
  expect(members.at(-1)!.code).toBe("2024");
});
