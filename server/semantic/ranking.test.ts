import { expect, test } from "vitest";
import { rankingOf } from "./ranking.ts";
import { municipalities, type SmallRow, worldOf } from "./small.test.world.ts";

/** Every municipality has 3.0 per cent but København 2.0, Odense 4.0 and Aalborg, which is hidden. */
const rates = municipalities.map((code): SmallRow => {
  if (code === "851") return ["2024M02", code, "rate-labour-force", "suppressed"];
  return ["2024M02", code, "rate-labour-force", code === "101" ? 2 : code === "461" ? 4 : 3];
});

const world = await worldOf([
  {
    dataset: "jobindsats-y25i01",
    levels: ["country", "municipality", "unknown"],
    firstPeriod: "2024M01",
    lastPeriod: "2024M02",
    rows: [["2024M01", "101", "rate-labour-force", 9], ...rates],
  },
]);
const ask = (area: string) => rankingOf({ indicator: "gross-unemployment-rate", area }, world);

test("the lowest unemployment is number one, and is told of the newest period", async () => {
  expect(await ask("101")).toEqual({
    indicator: "gross-unemployment-rate",
    area: "101",
    level: "municipality",
    period: "2024M02",
    order: "lowest",
    place: { rank: 1, from: 1, to: 1 },
    status: "ok",
    ranked: 97,
    hidden: 1,
    missing: 0,
    hasIntervals: false,
    generation: 1,
  });
});

test("95 municipalities that are alike share the second place, and the highest is the last of 97", async () => {
  expect((await ask("751")).place).toEqual({ rank: 2, from: 2, to: 96 });
  expect((await ask("461")).place).toEqual({ rank: 97, from: 97, to: 97 });
});

test("a hidden municipality is not placed, and it is said that it is hidden", async () => {
  expect(await ask("851")).toMatchObject({ place: null, status: "suppressed" });
});

test("an unknown area is refused", async () => {
  await expect(ask("999")).rejects.toMatchObject({ code: "unknown-member" });
});
