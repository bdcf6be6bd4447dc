import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  carried,
  defaults,
  queryString,
  readSelection,
  writeSelection,
  type PeriodChoice,
  type Selection,
} from "./selection.ts";

const read = (query: string) => readSelection(new URLSearchParams(query));

const month = fc
  .tuple(fc.integer({ min: 1990, max: 2099 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, part]) => `${year}M${String(part).padStart(2, "0")}`);

const anyPeriod: fc.Arbitrary<PeriodChoice> = fc.oneof(
  fc.integer({ min: 1, max: 999 }).map((months): PeriodChoice => ({ kind: "latest", months })),
  fc.constant<PeriodChoice>({ kind: "all" }),
  fc.constant<PeriodChoice>({ kind: "year-to-date" }),
  fc.tuple(month, fc.option(month)).map(([from, to]): PeriodChoice => ({ kind: "span", from, to })),
  month.map((to): PeriodChoice => ({ kind: "span", from: null, to })),
);

const anySelection: fc.Arbitrary<Selection> = fc.record({
  areas: fc.oneof(
    fc.uniqueArray(fc.constantFrom("101", "751", "084", "HOV", "SJÆ", "01", "region-oestdanmark"), { maxLength: 6 }),
    fc.constantFrom("region" as const, "municipality" as const, "rar" as const).map((level) => ({ level })),
  ),
  period: anyPeriod,
  transform: fc.constantFrom("none", "yoy", "index", "rolling12", "sa"),
  kind: fc.constantFrom(null, "line", "bar"),
  view: fc.constantFrom("chart", "table", "data", "about"),
  language: fc.constantFrom("da", "en"),
  role: fc.constantFrom(null, "viewer", "manager", "analyst", "steward", "admin", "auditor"),
  search: fc.string({ maxLength: 80 }),
});

describe("a selection and its URL", () => {
  test("every selection comes back from its URL as it was", () => {
    fc.assert(
      fc.property(anySelection, (selection) => {
        const { selection: back, dropped } = read(queryString(writeSelection(selection)));
        expect(back).toEqual(selection);
        expect(dropped).toEqual([]);
      }),
    );
  });

  test("an empty URL is the whole country, five years, actual figures, in Danish", () => {
    expect(read("")).toEqual({ selection: defaults, dropped: [] });
    expect(writeSelection(defaults)).toEqual({});
  });

  test("the words are Danish and readable", () => {
    const selection: Selection = {
      ...defaults,
      areas: ["751", "101"],
      period: { kind: "latest", months: 13 },
      transform: "sa",
      view: "table",
    };
    expect(queryString(writeSelection(selection))).toBe(
      "?omraade=751,101&periode=seneste:13m&vis=saeson&visning=tabel",
    );
  });

  test("a level and a span are read", () => {
    const { selection } = read("omraade=niveau:kommune&periode=2020M01..2026M07");
    expect(selection.areas).toEqual({ level: "municipality" });
    expect(selection.period).toEqual({ kind: "span", from: "2020M01", to: "2026M07" });
  });

  test("what a link says that is not understood is dropped by name, and the rest is kept", () => {
    const { selection, dropped } = read("omraade=751&vis=omvendt&branche=F&periode=2020M13..");
    expect(selection).toEqual({ ...defaults, areas: ["751"] });
    expect(dropped).toEqual([
      { name: "vis", value: "omvendt" },
      { name: "branche", value: "F" },
      { name: "periode", value: "2020M13.." },
    ]);
  });

  test("a seventh area is dropped by name", () => {
    const { selection, dropped } = read("omraade=101,147,151,153,155,157,159");
    expect(selection.areas).toEqual(["101", "147", "151", "153", "155", "157"]);
    expect(dropped).toEqual([{ name: "omraade", value: "159" }]);
  });

  test("from page to page go where, when, language and role, not one page's view", () => {
    const { selection } = read("omraade=751&periode=alle&visning=tabel&vis=saeson&sprog=en&rolle=leder&soeg=dag");
    expect(writeSelection(carried(selection))).toEqual({
      omraade: "751",
      periode: "alle",
      sprog: "en",
      rolle: "leder",
    });
  });
});
