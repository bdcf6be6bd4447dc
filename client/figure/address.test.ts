import { expect, test } from "vitest";
import { apiAddress } from "./address.ts";

test("the address carries what was asked and nothing that goes without saying", () => {
  expect(apiAddress({ indicators: ["gross-unemployment"], where: { time: { latest: 60 } } }, "da")).toBe(
    "/api/v1/data?indicator=gross-unemployment&by=time&time=latest:60",
  );
});

test("areas, spans, transformation and language are written as the API reads them", () => {
  expect(
    apiAddress(
      {
        indicators: ["gross-unemployment"],
        by: ["time", "geography"],
        where: { time: { from: "2020M01", to: "2026M07" }, geography: { codes: ["101", "751"] } },
        transform: "sa",
      },
      "en",
    ),
  ).toBe(
    "/api/v1/data?indicator=gross-unemployment&by=time,geography&geography=101,751&time=2020M01..2026M07&transform=sa&lang=en",
  );
});

test("all areas of a level and all periods", () => {
  expect(
    apiAddress(
      {
        indicators: ["long-term-share"],
        by: ["geography"],
        where: { time: { from: null, to: null }, geography: { level: "municipality" } },
      },
      "da",
    ),
  ).toBe("/api/v1/data?indicator=long-term-share&by=geography&geography=level:municipality");
});

test("breakdowns are written as areas are", () => {
  expect(
    apiAddress(
      {
        indicators: ["reported-accidents"],
        by: ["time", "industry"],
        where: { industry: { level: "at-36" }, sex: { codes: ["K"] } },
      },
      "da",
    ),
  ).toBe("/api/v1/data?indicator=reported-accidents&by=time,industry&industry=level:at-36&sex=K");
});
