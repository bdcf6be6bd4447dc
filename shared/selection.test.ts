import fc from "fast-check";
import type { Classes } from "./classes.ts";
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
  indicators: fc.uniqueArray(fc.constantFrom("employees", "gross-unemployment", "dw-1", "vacancies"), { maxLength: 6 }),
  breakdown: fc.constantFrom(
    null,
    { dimension: "industry" as const, level: "at-36" },
    { dimension: "sex" as const, level: "sex" },
  ),
  members: fc.constantFrom({}, { industry: ["at-36.12", "db07-19.F"] }, { age: ["age-3.50+"], sex: ["K"] }),
  marked: fc.uniqueArray(fc.constantFrom("751", "at-36.12", "HOV"), { maxLength: 3 }),
  compare: fc.uniqueArray(
    fc.oneof(
      fc.constantFrom("previous" as const, "year" as const),
      month.map((period) => ({ period })),
    ),
    { maxLength: 2, selector: (one) => JSON.stringify(one) },
  ),
  knownOn: fc.constantFrom(null, "2026-08-15", "2024-02-29"),
  transform: fc.constantFrom("none", "yoy", "index", "rolling12", "sa"),
  kind: fc.constantFrom(null, "line", "bar"),
  classes: fc.oneof(
    fc.constant(null),
    fc
      .tuple(fc.constantFrom("quantile" as const, "equal" as const), fc.integer({ min: 2, max: 9 }))
      .map(([kind, count]): Classes => ({ kind, count })),
    fc
      .uniqueArray(fc.integer({ min: -9999, max: 9999 }), { minLength: 1, maxLength: 8 })
      .map((tenths): Classes => ({ kind: "custom", limits: tenths.toSorted((a, b) => a - b).map((one) => one / 10) })),
  ),
  sort: fc.constantFrom(null, "value", "-gross-unemployment-rate"),
  arrangement: fc.constantFrom("mission", "agency"),
  isEditing: fc.boolean(),
  tour: fc.constantFrom(null, "bruger:1", "leder:12"),
  colours: fc.constantFrom(null, "light", "dark", "contrast"),
  view: fc.constantFrom("chart", "table", "data", "about", "revisions"),
  language: fc.constantFrom("da", "en"),
  role: fc.constantFrom(null, "viewer", "manager", "analyst", "steward", "admin", "auditor"),
  find: fc.string({ maxLength: 80 }),
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

  test("a breakdown, members and a day known on are Danish words too", () => {
    const selection: Selection = {
      ...defaults,
      breakdown: { dimension: "industry", level: "at-36" },
      members: { sex: ["K"], age: ["age-3.50+"] },
      knownOn: "2026-08-15",
    };
    expect(queryString(writeSelection(selection))).toBe(
      "?opdeling=branche:at-36&koen=K&alder=age-3.50%2B&kendt=2026-08-15",
    );
  });

  test("a day that is none, and a breakdown nobody knows, are dropped", () => {
    const { selection, dropped } = read("kendt=2026-02-30&opdeling=form:rund&koen=,");
    expect(selection).toEqual(defaults);
    expect(dropped.map(({ name }) => name)).toEqual(["kendt", "opdeling", "koen"]);
  });

  test("what is compared, pointed out and put in classes are Danish words too", () => {
    const selection: Selection = {
      ...defaults,
      indicators: ["employees"],
      marked: ["751"],
      compare: ["year", { period: "2020M01" }],
      classes: { kind: "custom", limits: [2, 3.5] },
      colours: "dark",
    };
    expect(queryString(writeSelection(selection))).toBe(
      "?tal=employees&fremhaev=751&sammenlign=aaret-foer,2020M01&klasser=egne:2,3.5&farver=moerk",
    );
  });

  test("classes that do not rise, one class and a tenth are dropped", () => {
    expect(read("klasser=egne:3,2").dropped).toEqual([{ name: "klasser", value: "egne:3,2" }]);
    expect(read("klasser=lige:1").dropped).toEqual([{ name: "klasser", value: "lige:1" }]);
    expect(read("klasser=egne:1,2,3,4,5,6,7,8,9").dropped).toHaveLength(1);
  });

  test("a level and a span are read", () => {
    const { selection } = read("omraade=niveau:kommune&periode=2020M01..2026M07");
    expect(selection.areas).toEqual({ level: "municipality" });
    expect(selection.period).toEqual({ kind: "span", from: "2020M01", to: "2026M07" });
  });

  test("what a link says that is not understood is dropped by name, and the rest is kept", () => {
    const { selection, dropped } = read("omraade=751&vis=omvendt&farve=F&periode=2020M13..");
    expect(selection).toEqual({ ...defaults, areas: ["751"] });
    expect(dropped).toEqual([
      { name: "vis", value: "omvendt" },
      { name: "farve", value: "F" },
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
