import { describe, expect, test } from "vitest";
import type { Member } from "#shared/dimension.ts";
import type { IndicatorCard } from "#shared/indicator.ts";
import { defaults } from "#shared/selection.ts";
import { employees, geography, grossUnemployment, y25i01 } from "../../data/fakeServer.ts";
import { fullFigure, type Known, profileFigures, rowsOf, shownRow } from "./figures.ts";

const put = (code: string, level: string, label: string, parents: string[]): Member => ({
  ...geography.members[0]!,
  code,
  level,
  label: { da: label, en: label },
  parents,
  isTotal: false,
});

const aarhus = put("751", "municipality", "Aarhus", ["000", "082", "kg-2"]);
const members = [
  put("000", "country", "Hele landet", []),
  put("082", "region", "Region Midtjylland", ["000"]),
  put("kg-2", "municipality-group", "Storbykommuner", ["000"]),
  aarhus,
];

const counted: IndicatorCard = {
  ...grossUnemployment,
  levels: ["country", "municipality-group", "municipality"],
  transforms: ["none", "index"],
};
const rate: IndicatorCard = {
  ...counted,
  id: "gross-unemployment-rate",
  additive: { ...grossUnemployment.additive, geography: "ratio" },
};
const accidents: IndicatorCard = {
  ...grossUnemployment,
  id: "reported-accidents",
  theme: "arbejdsulykker",
  frequency: "year",
  levels: ["country", "region"],
};
const goals: IndicatorCard = { ...employees, id: "strategy-goal-progress", theme: "strategi" };

const known: Known = {
  indicators: [employees, rate, counted, accidents, goals],
  datasets: [y25i01],
  geography: { ...geography, members },
  day: "2026-09-15",
};
const profile = profileFigures(aarhus, defaults, known);
const rowNamed = (id: string) => rowsOf(profile).find(({ card }) => card.id === id)!;

describe("the profile of a municipality", () => {
  test("has each theme on its side, and nothing about the ministry itself", () => {
    expect(profile.labour.map(({ theme }) => theme)).toEqual(["ledighed", "beskaeftigelse"]);
    expect(profile.environment.map(({ theme }) => theme)).toEqual(["arbejdsulykker"]);
    expect(rowsOf(profile).map(({ card }) => card.id)).not.toContain("strategy-goal-progress");
  });

  test("asks for the municipality, its group and the country in one question", () => {
    const { figure, at, group } = rowNamed("gross-unemployment");
    expect([at?.code, group?.code]).toEqual(["751", "kg-2"]);
    expect(figure.query).toEqual({
      indicators: ["gross-unemployment"],
      by: ["time", "geography"],
      where: { time: { latest: 60 }, geography: { codes: ["751", "kg-2", "000"] } },
      transform: "none",
    });
  });

  test("takes the region's figures where there are none of municipalities, and compares with no group", () => {
    const { figure, at, group } = rowNamed("reported-accidents");
    expect([at?.code, group]).toEqual(["082", null]);
    expect(figure.query.where.geography).toEqual({ codes: ["082", "000"] });
    expect(figure.query.where.time).toEqual({ latest: 5 });
  });

  test("shows what is of the whole country alone as that", () => {
    const { at, figure } = rowNamed("employees");
    expect(at).toBeNull();
    expect(figure.query.by).toEqual(["time"]);
  });

  test("places shares and rates of its own, no counts and no figures of others", () => {
    expect(rowsOf(profile).map(({ card, isRanked }) => [card.id, isRanked])).toEqual([
      ["gross-unemployment", false],
      ["gross-unemployment-rate", true],
      ["employees", false],
      ["reported-accidents", false],
    ]);
  });

  test("shows in full the indicator chosen, else the first of its own", () => {
    expect(shownRow(profile, aarhus, defaults)?.card.id).toBe("gross-unemployment");
    expect(shownRow(profile, aarhus, { ...defaults, indicators: ["employees"] })?.card.id).toBe("employees");
  });

  test("is as known on the day chosen", () => {
    const then = profileFigures(aarhus, { ...defaults, knownOn: "2026-03-01" }, known);
    expect(rowsOf(then).map(({ figure }) => figure.query.knownOn)).toEqual([
      "2026-03-01",
      "2026-03-01",
      "2026-03-01",
      "2026-03-01",
    ]);
  });

  test("compares areas of unlike size as an index where that is chosen and offered", () => {
    const row = rowNamed("gross-unemployment");
    expect(fullFigure(row, { ...defaults, transform: "index" }).query.transform).toBe("index");
    expect(fullFigure(row, defaults).query).toEqual(row.figure.query);
  });
});
