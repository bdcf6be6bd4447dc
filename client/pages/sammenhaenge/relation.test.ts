import { describe, expect, test } from "vitest";
import type { DimensionCard, Member } from "#shared/dimension.ts";
import type { IndicatorCard } from "#shared/indicator.ts";
import { defaults, type Selection } from "#shared/selection.ts";
import { geography, grossUnemployment } from "../../data/fakeServer.ts";
import { codesOf, commonOf, commonPeriod, related } from "./relation.ts";

const card = (id: string, part: Partial<IndicatorCard>): IndicatorCard => ({ ...grossUnemployment, id, ...part });
const monthly = card("monthly", { levels: ["country", "region", "municipality"] });
const yearly = card("yearly", { frequency: "year", levels: ["country", "region"] });
const survey = card("survey", {
  frequency: "year",
  every: 2,
  levels: ["country"],
  groupings: { industry: ["total", "at-36"] },
});
const accidents = card("accidents", {
  frequency: "year",
  levels: ["country"],
  groupings: { industry: ["total", "at-10", "at-36"] },
});
const rolling = card("rolling", {
  frequency: "quarter",
  period: "rolling",
  additive: { time: "none", geography: "ratio" },
});

const member = (code: string, level: string, part: Partial<Member> = {}): Member => ({
  code,
  scheme: "AT-36",
  label: { da: code, en: code },
  level,
  parents: [],
  validFrom: null,
  validTo: null,
  order: 0,
  isTotal: false,
  isUnknown: false,
  ...part,
});
const industry: DimensionCard = {
  id: "industry",
  label: { da: "Branche", en: "Industry" },
  levels: [],
  members: [
    member("TOT", "total", { isTotal: true }),
    member("at-36.02", "at-36", { order: 2 }),
    member("at-36.01", "at-36", { order: 1 }),
    member("at-36.99", "at-36", { isUnknown: true }),
    member("at-10.1", "at-10"),
  ],
};
const dimensions = { geography, industry };
const last = ({ frequency, every }: IndicatorCard) =>
  frequency === "month" ? "2026M07" : frequency === "quarter" ? "2026K1" : every > 1 ? "2023" : "2024";
const ask = (pair: readonly [IndicatorCard, IndicatorCard], part: Partial<Selection> = {}) =>
  related({ ...defaults, ...part }, pair, dimensions, last);

describe("two indicators", () => {
  test("are held together across what both have, the finest where nothing is chosen", () => {
    expect(commonOf(monthly, yearly)).toEqual([{ dimension: "geography", level: "region" }]);
    expect(commonOf(survey, accidents)).toEqual([{ dimension: "industry", level: "at-36" }]);
    expect(ask([monthly, card("other", { levels: monthly.levels })])).toMatchObject({
      across: { dimension: "geography", level: "municipality" },
      period: "2026M07",
    });
  });

  test("make one question, the whole first and then every part that is known and there", () => {
    expect(ask([survey, accidents])).toMatchObject({
      period: "2023",
      query: {
        indicators: ["survey", "accidents"],
        by: ["time", "industry"],
        where: { time: { codes: ["2023"] }, industry: { codes: ["TOT", "at-36.01", "at-36.02"] } },
      },
    });
    // Region Østdanmark is there from 2027.
    const regions = { dimension: "geography", level: "region" } as const;
    expect(codesOf(geography, regions, "2026M07")).toEqual(["000", "084", "082"]);
    expect(codesOf(geography, regions, "2027M01")).toEqual(["000", "084", "082", "region-oestdanmark"]);
  });

  test("that are the same, or have nothing in common, are refused", () => {
    expect(ask([monthly, monthly])).toMatchObject({ why: "same" });
    expect(ask([monthly, survey])).toMatchObject({ why: "nothing-common", common: [] });
  });

  test("at a level that one lacks are refused with the levels they share", () => {
    expect(ask([monthly, yearly], { areas: { level: "municipality" } })).toMatchObject({
      why: "level",
      common: [{ dimension: "geography", level: "region" }],
    });
    expect(ask([survey, accidents], { breakdown: { dimension: "industry", level: "at-10" } })).toMatchObject({
      why: "level",
    });
  });

  test("of which one cannot be made into the period of the other are refused", () => {
    expect(ask([rolling, yearly])).toMatchObject({ why: "time", about: [{ id: "rolling" }] });
  });
});

describe("the period of both", () => {
  const at = (to: string | null) => ({
    period: to === null ? defaults.period : { kind: "span" as const, from: null, to },
  });

  test("is the newest whole one in the coarser frequency", () => {
    // July 2026 lies in a year that is not over; both have 2024.
    expect(commonPeriod([monthly, yearly], ["2026M07", "2024"], at(null))).toBe("2024");
    expect(commonPeriod([monthly, yearly], ["2026M07", "2025"], at(null))).toBe("2025");
    expect(commonPeriod([monthly, rolling], ["2026M07", "2026K2"], at(null))).toBe("2026K2");
  });

  test("is no later than the period chosen, whole", () => {
    expect(commonPeriod([monthly, yearly], ["2026M07", "2024"], at("2022M12"))).toBe("2022");
    expect(commonPeriod([monthly, yearly], ["2026M07", "2024"], at("2022M11"))).toBe("2021");
  });

  test("is a round where one is a survey", () => {
    expect(commonPeriod([survey, accidents], ["2023", "2025"], at(null))).toBe("2023");
    expect(commonPeriod([survey, accidents], ["2023", "2025"], at("2022M12"))).toBe("2021");
  });
});
