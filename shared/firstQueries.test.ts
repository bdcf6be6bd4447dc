import { expect, test } from "vitest";
import { firstQueries } from "./firstQueries.ts";

test("the front page opens with five years of each indicator, for the whole country", () => {
  const monthly = { id: "gross-unemployment", frequency: "month" } as const;
  const quarterly = { id: "lfs-unemployment-rate", frequency: "quarter" } as const;
  expect(firstQueries([monthly, quarterly])).toEqual([
    { indicators: ["gross-unemployment"], by: ["time"], where: { time: { latest: 60 } }, transform: "none" },
    { indicators: ["lfs-unemployment-rate"], by: ["time"], where: { time: { latest: 20 } }, transform: "none" },
  ]);
});
