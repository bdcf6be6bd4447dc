import fc from "fast-check";
import type { Classes } from "./classes.ts";
import type { PeriodChoice, Selection } from "./selection.ts";

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

/** Anything a reader may have chosen. The compiler asks for every field there is. */
export const anySelection: fc.Arbitrary<Selection> = fc.record({
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

const words =
  "omraade periode tal opdeling branche koen fremhaev sammenlign kendt vis figur klasser sorter opstilling visning rediger rundtur farver sprog rolle find soeg".split(
    " ",
  );
const halfRight = fc.constantFrom(
  "751,999,101",
  "niveau:kommune",
  "niveau:maane",
  "2020M13..2021M01",
  "2021M01..2020M01",
  "seneste:0m",
  "seneste:13m",
  "branche:at-36",
  "branche:at-36:x",
  "gross-unemployment,employees,findes-ikke",
  "egne:3,2",
  "kvantil:5",
  "2026-02-30",
  "-",
  "graf",
  "tabel",
  "en",
  "__proto__",
  "constructor",
);

/** Any query string at all: words that are known or not, with values that are right, nearly right or anything. */
export const anyQuery: fc.Arbitrary<URLSearchParams> = fc
  .array(
    fc.tuple(
      fc.oneof(fc.constantFrom(...words, "__proto__", "toString"), fc.string({ unit: "binary", maxLength: 12 })),
      fc.oneof(halfRight, fc.string({ unit: "binary", maxLength: 200 })),
    ),
    { maxLength: 8 },
  )
  .map((pairs) => new URLSearchParams(pairs));
