import { describe, expect, test } from "vitest";
import type { DimensionCard, Member } from "#shared/dimension.ts";
import { defaults, readSelection } from "#shared/selection.ts";
import { employees, grossUnemployment, y25i01 } from "../../data/fakeServer.ts";
import { isCount, levelOf, mapFigures, markedIn, periodsOf } from "./figures.ts";

const member = (code: string, level: string): Member => ({
  code,
  scheme: "STATBANK",
  label: { da: code, en: code },
  level,
  parents: [],
  validFrom: null,
  validTo: null,
  order: 0,
  isTotal: false,
  isUnknown: false,
});
const geography: DimensionCard = {
  id: "geography",
  label: { da: "område", en: "area" },
  levels: [],
  members: [member("000", "country"), member("751", "municipality"), member("07", "landsdel"), member("082", "region")],
};
const rate = {
  ...grossUnemployment,
  id: "gross-unemployment-rate",
  additive: { time: "average", geography: "ratio" } as const,
};
const known = { cards: [employees, grossUnemployment, rate], datasets: [y25i01], geography };
const at = (search: string) => mapFigures(readSelection(new URLSearchParams(search)).selection, known);

describe("the level of a map", () => {
  test("is the one chosen, that of chosen areas, and else municipalities", () => {
    expect(levelOf({ areas: { level: "rar" } }, geography)).toBe("rar");
    expect(levelOf({ areas: ["000", "07"] }, geography)).toBe("landsdel");
    expect(levelOf(defaults, geography)).toBe("municipality");
    expect(levelOf({ areas: { level: "country" } }, geography)).toBe("municipality");
  });
});

describe("what is offered", () => {
  test("are the indicators with figures for the level, and a rate is shown before a count", () => {
    expect(at("").offered.map(({ id }) => id)).toEqual(["gross-unemployment", "gross-unemployment-rate"]);
    expect(at("").shown?.card.id).toBe("gross-unemployment-rate");
    expect([isCount(grossUnemployment), isCount(rate)]).toEqual([true, false]);
  });

  test("an indicator without figures for the level is named, and nothing is shown in its place", () => {
    expect(at("tal=employees")).toMatchObject({ lacking: { id: "employees" }, shown: null });
    expect(at("tal=gross-unemployment&omraade=niveau:rar")).toMatchObject({
      lacking: { id: "gross-unemployment" },
      shown: null,
      elsewhere: 2,
    });
  });
});

describe("the figure of a map", () => {
  test("asks for all areas of the level at the newest period", () => {
    expect(at("").shown?.figure).toMatchObject({
      kind: "map",
      query: {
        indicators: ["gross-unemployment-rate"],
        by: ["time", "geography"],
        where: { geography: { level: "municipality" }, time: { latest: 1 } },
        transform: "none",
      },
    });
  });

  test("carries period, change, classes, tiles and marked areas from the address", () => {
    const { figure } = at("periode=2025M01..2025M01&vis=aar&klasser=egne:2,4&figur=fliser&fremhaev=751").shown!;
    expect(figure).toMatchObject({
      kind: "tilemap",
      classes: { kind: "custom", limits: [2, 4] },
      marked: ["751"],
      query: { where: { time: { codes: ["2025M01"] } }, transform: "yoy" },
    });
  });

  test("has tiles of municipalities alone", () => {
    expect(at("omraade=niveau:region&figur=fliser").shown?.figure.kind).toBe("map");
  });

  test("points out areas chosen elsewhere too", () => {
    expect(markedIn({ areas: ["751"], marked: ["101", "751"] })).toEqual(["101", "751"]);
    expect(markedIn({ areas: { level: "municipality" }, marked: [] })).toEqual([]);
  });
});

describe("the periods of the slider", () => {
  test("are those published", () => {
    const months = periodsOf(grossUnemployment, [y25i01]);
    expect([months[0], months.at(-1), months.length]).toEqual(["2007M01", "2026M07", 235]);
  });

  test("of an indicator of longer periods are whole ones", () => {
    const quarters = periodsOf({ ...grossUnemployment, frequency: "quarter" }, [y25i01]);
    expect([quarters[0], quarters.at(-1)]).toEqual(["2007K2", "2026K2"]);
  });

  test("are none where nothing is published", () => {
    expect(periodsOf(grossUnemployment, [])).toEqual([]);
  });
});
