import { expect, test } from "vitest";
import { firstQueries } from "./firstQueries.ts";

test("the front page opens with five years of each headline figure, for the whole country", () => {
  const monthly = { id: "gross-unemployment", frequency: "month" } as const;
  const quarterly = { id: "case-processing-time", frequency: "quarter" } as const;
  expect(firstQueries([monthly, quarterly])).toEqual([
    { indicators: ["gross-unemployment"], by: ["time"], where: { time: { latest: 60 } }, transform: "none" },
    { indicators: ["case-processing-time"], by: ["time"], where: { time: { latest: 20 } }, transform: "none" },
  ]);
});
