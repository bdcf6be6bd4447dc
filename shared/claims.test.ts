import { describe, expect, test } from "vitest";
import type { Point } from "./change.ts";
import { type Claim, claimsOf, type Judged } from "./claims.ts";
import type { Break } from "./indicator.ts";

const words = (text: string) => ({ da: text, en: text });
const at = (period: string, value: number | null, status: Point["cell"]["status"] = "ok"): Point => ({
  period,
  cell: { value, status },
});
const years = (from: number, ...values: (number | null)[]): Point[] =>
  values.map((value, place) => at(String(from + place), value, value === null ? "suppressed" : "ok"));
const break2022: Break = {
  id: "platform",
  at: "2022M01",
  kind: "register",
  text: words("Ny platform."),
  left: words("før"),
  right: words("efter"),
  bridgeable: false,
};
const yearly: Judged = {
  better: "lower",
  breaks: [],
  decimals: 0,
  every: 1,
  frequency: "year",
  period: "sum",
  unit: { id: "accidents", label: words("ulykker"), isShare: false },
};
const monthly: Judged = { ...yearly, frequency: "month", period: "average" };
const kinds = (claims: readonly Claim[]) => claims.map(({ kind }) => kind);
const the = <Kind extends Claim["kind"]>(kind: Kind, claims: readonly Claim[]) =>
  claims.find((claim): claim is Extract<Claim, { kind: Kind }> => claim.kind === kind);
const periods = (claim: Claim | undefined) => claim?.cells.map(({ period }) => period);

describe("how a figure has changed", () => {
  test("is told from the two cells it is the difference of", () => {
    const change = the("change", claimsOf(years(2023, 40, 50), yearly, ["year"]));
    expect(change?.change).toMatchObject({ absolute: 10, relative: 25, direction: "up" });
    expect(periods(change)).toEqual(["2023", "2024"]);
  });

  test("is not told across a break that may not be bridged; the break is", () => {
    const claims = claimsOf(years(2021, 40, 50), { ...yearly, breaks: [break2022] }, ["year"]);
    expect(kinds(claims)).toEqual(["level", "blocked"]);
  });

  test("is told with a caution across one that may", () => {
    const bridgeable = { ...break2022, bridgeable: true };
    const claims = claimsOf(years(2021, 40, 50), { ...yearly, breaks: [bridgeable] }, ["year"]);
    expect(kinds(claims)).toEqual(["level", "change", "caution"]);
  });

  test("is from July to July, or from June to July where the period before is asked for", () => {
    const row = [at("2025M07", 90), at("2026M06", 95), at("2026M07", 94)];
    expect(periods(the("change", claimsOf(row, monthly, ["year"])))).toEqual(["2025M07", "2026M07"]);
    expect(periods(the("change", claimsOf(row, monthly, ["previous"])))).toEqual(["2026M06", "2026M07"]);
  });

  test("is from round to round of a survey, though a year lies between", () => {
    const row = [at("2021", 16), at("2023", 17)];
    expect(periods(the("change", claimsOf(row, { ...yearly, every: 2 }, ["year"])))).toEqual(["2021", "2023"]);
  });

  test("of four rolling quarters is from the year before, since windows that overlap hold the same cases", () => {
    const rolling: Judged = { ...yearly, frequency: "quarter", period: "rolling" };
    const row = [at("2025K1", 31), at("2025K4", 32), at("2026K1", 33)];
    expect(periods(the("change", claimsOf(row, rolling, ["previous"])))).toEqual(["2025K1", "2026K1"]);
  });
});

describe("of a hidden figure", () => {
  test("nothing is said but that it is hidden", () => {
    expect(kinds(claimsOf(years(2020, 1, 2, 3, 4, null), yearly, ["year"]))).toEqual(["hidden"]);
  });

  test("nothing is made a comparison with, and no record goes past it", () => {
    const claims = claimsOf(years(2017, 9, 5, null, 6, 7, 8, 10), yearly, ["year"]);
    // 2019 is hidden: of the seven years only 2020 to 2023 may be spoken of.
    expect(periods(the("extreme", claims))).toEqual(["2020", "2021", "2022", "2023"]);
    expect(periods(the("run", claims))).toEqual(["2020", "2021", "2022", "2023"]);
    expect(kinds(claimsOf(years(2020, null, 5), yearly, ["year"]))).toEqual(["level", "uncompared"]);
  });

  test("a row of nothing says nothing", () => {
    expect(claimsOf([at("2024", null, "missing")], yearly, ["year"])).toEqual([]);
    expect(claimsOf([], yearly, ["year"])).toEqual([]);
  });
});

describe("the highest for years", () => {
  test("goes back to the last that was as high", () => {
    const extreme = the("extreme", claimsOf(years(2018, 50, 60, 40, 41, 42, 55), yearly, ["year"]));
    expect(extreme).toMatchObject({ side: "highest", since: "2019", first: "2020" });
  });

  test("of all that may be compared has nothing to go back to", () => {
    const extreme = the("extreme", claimsOf(years(2020, 44, 43, 42, 41), yearly, ["year"]));
    expect(extreme).toMatchObject({ side: "lowest", since: null, first: "2020" });
  });

  test("is no record of fewer than three years, and none across a break", () => {
    expect(the("extreme", claimsOf(years(2021, 60, 40, 41, 42), yearly, ["year"]))).toBeUndefined();
    const broken: Judged = { ...yearly, breaks: [break2022] };
    expect(the("extreme", claimsOf(years(2018, 1, 2, 3, 4, 5, 6, 7), broken, ["year"]))).toBeUndefined();
    expect(the("extreme", claimsOf(years(2018, 1, 2, 3, 4, 5, 6, 7, 8), broken, ["year"]))?.cells).toHaveLength(4);
  });

  test("holds July against July alone", () => {
    const row = [
      at("2022M07", 50),
      at("2023M01", 99),
      at("2023M07", 51),
      at("2024M07", 52),
      at("2025M07", 53),
      at("2026M01", 99),
      at("2026M07", 60),
    ];
    expect(periods(the("extreme", claimsOf(row, monthly, ["year"])))).toEqual([
      "2022M07",
      "2023M07",
      "2024M07",
      "2025M07",
      "2026M07",
    ]);
  });

  test("is not told where chance alone would make the difference", () => {
    // 43, 40, 42 and 45 events: each interval is wider than the differences.
    const unsure = (period: string, value: number): Point => ({
      period,
      cell: { value, status: "ok", interval: { lower: value - 12, upper: value + 15 } },
    });
    const row = [unsure("2020", 43), unsure("2021", 40), unsure("2022", 42), unsure("2023", 45)];
    expect(kinds(claimsOf(row, yearly, ["year"]))).toEqual(["level", "change"]);
  });
});

describe("how long it has gone one way", () => {
  test("counts years in a row", () => {
    expect(the("run", claimsOf(years(2018, 50, 49, 51, 52, 53, 54), yearly, ["year"]))).toMatchObject({
      side: "up",
      length: 4,
    });
  });

  test("what rounds to no change ends it", () => {
    const row = years(2019, 50, 51, 51.2, 52, 53);
    // 51 → 51.2 rounds to nothing: two years are left, and two are no run.
    expect(the("run", claimsOf(row, yearly, ["year"]))).toBeUndefined();
  });

  test("is none across a break", () => {
    const broken: Judged = { ...yearly, breaks: [break2022] };
    expect(the("run", claimsOf(years(2018, 1, 2, 3, 4, 5, 6, 7), broken, ["year"]))).toBeUndefined();
  });
});

describe("what is not settled", () => {
  test("the provisional figures at the end are counted", () => {
    const row = [at("2022", 1), at("2023", 2, "provisional"), at("2024", 3, "provisional")];
    expect(the("provisional", claimsOf(row, yearly, ["year"]))).toMatchObject({ count: 2 });
  });

  test("a break further back is told where there are figures before it, once", () => {
    const broken: Judged = { ...yearly, breaks: [break2022] };
    expect(kinds(claimsOf(years(2020, 5, 5, 5, 5, 5), broken, ["year"]))).toEqual(["level", "change", "break"]);
    expect(kinds(claimsOf(years(2022, 5, 5, 5), broken, ["year"]))).toEqual(["level", "change"]);
  });
});
