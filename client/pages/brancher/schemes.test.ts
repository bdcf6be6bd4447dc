import { describe, expect, test } from "vitest";
import type { BridgeLink } from "#shared/bridge.ts";
import type { DimensionCard, Member } from "#shared/dimension.ts";
import { bestIndustry, industrySections, ownCode, profiledIndustry, standIns } from "./schemes.ts";

const put = (code: string, label: string, parents: string[], order: number, more: Partial<Member> = {}): Member => ({
  code,
  scheme: code.split(".")[0]!.toUpperCase(),
  label: { da: label, en: label },
  level: code.split(".")[0]!,
  parents,
  validFrom: null,
  validTo: null,
  order,
  isTotal: false,
  isUnknown: false,
  ...more,
});

const members = [
  { ...put("TOT", "Alle brancher", [], 0), level: "total", isTotal: true },
  put("db07-10.4", "Handel og transport mv.", [], 1),
  put("db07-19.G", "Handel", ["db07-10.4"], 2),
  put("db07-19.I", "Hoteller og restauranter", ["db07-10.4"], 3),
  put("db07-19.X", "Uoplyst", ["db07-10.11"], 4, { isUnknown: true }),
  put("db07-36.G", "Handel", ["db07-19.G", "db07-10.4"], 5),
  put("db07-36.I", "Hoteller og restauranter", ["db07-19.I", "db07-10.4"], 6),
  put("at-10.07", "Privat service", [], 7),
  put("at-36.25", "Hotel og camping", ["at-10.07"], 8),
  put("at-36.27", "Rengøring", ["at-10.07"], 9),
  put("at-36.28", "Restauranter og barer", ["at-10.07"], 10),
];
const industry: DimensionCard = { id: "industry", label: { da: "branche", en: "industry" }, levels: [], members };
const named = (from: string, to: string): BridgeLink => ({ from, to, basis: "named", source: "navne" });
const bridge = { members, links: [named("at-36.25", "db07-36.I"), named("at-36.28", "db07-36.I")] };
const by = (code: string) => members.find((member) => member.code === code)!;
const said = (code: string, groupings: string[]) =>
  standIns(by(code), groupings, bridge).map(({ member, match }) => `${member.code} ${match.relation}`);

describe("the list of industries", () => {
  test("is by scheme, without the total and without what is not stated", () => {
    expect(industrySections(industry, "", "da").map(({ scheme, industries }) => [scheme, industries.length])).toEqual([
      ["db07-10", 1],
      ["db07-19", 2],
      ["db07-36", 2],
      ["at-10", 1],
      ["at-36", 3],
    ]);
  });

  test("answers to names and codes", () => {
    expect(bestIndustry(industry, "rengoring", "da")?.code).toBe("at-36.27");
    expect(bestIndustry(industry, "db07-19.i", "da")?.code).toBe("db07-19.I");
    expect(bestIndustry(industry, "", "da")).toBeNull();
  });

  test("has a profile of each, by its code", () => {
    expect(profiledIndustry("at-36.25", industry)?.label.da).toBe("Hotel og camping");
    expect([profiledIndustry("db07-19.X", industry), profiledIndustry("TOT", industry)]).toEqual([null, null]);
    expect(ownCode(by("at-36.25"))).toBe("25");
  });
});

describe("what stands for an industry", () => {
  test("is itself where its scheme is there", () => {
    expect(said("at-36.25", ["at-10", "at-36"])).toEqual(["at-36.25 same"]);
  });

  test("is its parts before the one it is part of", () => {
    expect(said("db07-19.I", ["at-10", "at-36"])).toEqual(["at-36.25 contains", "at-36.28 contains"]);
  });

  test("is the narrowest one it is part of", () => {
    expect(said("at-36.28", ["db07-10", "db07-19"])).toEqual(["db07-19.I within"]);
  });

  test("is nothing where nothing is shared", () => {
    expect(said("at-36.27", ["db07-19"])).toEqual([]);
  });
});
