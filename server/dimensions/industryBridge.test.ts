import { describe, expect, test } from "vitest";
import { isExact, matchOf } from "#shared/bridge.ts";
import { breakdowns, memberOf } from "./breakdowns.ts";
import { industryBridge } from "./industryBridge.ts";

const members = breakdowns.industry;
const codesAt = (level: string) => members.filter((member) => member.level === level).map(({ code }) => code);
const bridge = { members, links: industryBridge };
const match = (one: string, other: string) => matchOf(memberOf("industry", one)!, memberOf("industry", other)!, bridge);

describe("the bridge between schemes", () => {
  test("names every group of AT, of DB07's 36 and of DB25, and none that does not exist", () => {
    const [from, to] = [industryBridge.map((link) => link.from), industryBridge.map((link) => link.to)];
    expect(codesAt("at-36").filter((code) => !from.includes(code))).toEqual([]);
    expect(codesAt("db25-10").filter((code) => !from.includes(code))).toEqual([]);
    expect(codesAt("db07-36").filter((code) => !to.includes(code))).toEqual([]);
    const known = members.map(({ code }) => code);
    expect([...from, ...to].filter((code) => !known.includes(code))).toEqual([]);
  });

  test("says of each pair where it is known from, and no pair twice", () => {
    expect(industryBridge.filter(({ source }) => source === "")).toEqual([]);
    expect(new Set(industryBridge.map(({ from, to }) => `${from} ${to}`)).size).toBe(industryBridge.length);
  });

  test("reaches every group that is stated, of each scheme, from the other family", () => {
    const alone = members.filter(
      (one) =>
        !one.isTotal &&
        !one.isUnknown &&
        members.every(
          (other) =>
            other.level.startsWith("at-") === one.level.startsWith("at-") ||
            matchOf(one, other, bridge).relation === "none",
        ),
    );
    expect(alone).toEqual([]);
  });
});

describe("two industries", () => {
  test("are the same where a scheme's section is a group of the ten by itself", () => {
    expect(match("db07-19.F", "db07-10.3")).toEqual({ relation: "same", basis: "nested" });
    expect(isExact(match("db07-19.F", "db07-10.3"))).toBe(true);
  });

  test("nest as the scheme says", () => {
    expect(match("db07-36.CA", "db07-19.C")).toEqual({ relation: "within", basis: "nested" });
    expect(match("db07-10.4", "db07-19.I")).toEqual({ relation: "contains", basis: "nested" });
    expect(match("at-36.28", "at-10.07")).toEqual({ relation: "within", basis: "nested" });
    expect(match("db07-19.A", "db07-19.B")).toEqual({ relation: "none", basis: "nested" });
  });

  test("of AT and DB07 match by name and are never exact", () => {
    expect(match("at-36.25", "db07-19.I")).toEqual({ relation: "within", basis: "named" });
    expect(match("db07-19.I", "at-36.28")).toEqual({ relation: "contains", basis: "named" });
    expect(match("at-36.23", "db07-19.E")).toEqual({ relation: "same", basis: "named" });
    expect(isExact(match("at-36.23", "db07-19.E"))).toBe(false);
    // Office work is found in many sections, and cleaning stands beside it in N.
    expect(match("at-36.17", "db07-19.N")).toEqual({ relation: "overlaps", basis: "named" });
    expect(match("at-36.33", "db07-19.F")).toEqual({ relation: "none", basis: "named" });
  });

  test("of the same name before and after a revision of the scheme are not exact", () => {
    expect(match("db07-10.3", "db25-10.3")).toEqual({ relation: "same", basis: "revised" });
    expect(isExact(match("db07-10.3", "db25-10.3"))).toBe(false);
    expect(match("db07-19.I", "db25-10.4")).toEqual({ relation: "within", basis: "revised" });
  });

  test("do not match where one is not stated", () => {
    expect(match("at-36.99", "db07-19.X").relation).toBe("none");
  });
});
