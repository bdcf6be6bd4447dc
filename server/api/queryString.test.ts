import { assert, property, array, constantFrom, integer, string } from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { querySchema } from "#shared/query.ts";
import { Refusal } from "#shared/refusal.ts";
import { dataKeysSchema, keysOf, languageOf, queryOf, rowsOf } from "./queryString.ts";

const read = (text: string) => {
  const {
    format: _format,
    lang: _lang,
    sort,
    limit,
    offset,
    ...cells
  } = dataKeysSchema.parse(keysOf(new URLSearchParams(text)));
  return { query: querySchema.parse(queryOf(cells)), rows: rowsOf({ sort, limit, offset }) };
};

const refusalOf = (text: string) => {
  try {
    read(text);
  } catch (error) {
    if (error instanceof Refusal) return [error.code, error.path];
    if (error instanceof z.ZodError) return "unread";
    throw error;
  }
  return "read";
};

test("the example of the contract is one query", () => {
  expect(
    read(
      "indicator=gross-unemployment,employees&by=time,geography&geography=101,751&time=2020M01..2026M07&transform=yoy&knownOn=2026-03-01&sort=-value,geography&limit=10&offset=20&lang=en&format=csv",
    ),
  ).toEqual({
    query: {
      indicators: ["gross-unemployment", "employees"],
      by: ["time", "geography"],
      where: { time: { from: "2020M01", to: "2026M07" }, geography: { codes: ["101", "751"] } },
      transform: "yoy",
      knownOn: "2026-03-01",
    },
    rows: {
      sort: [
        { column: "value", descending: true },
        { column: "geography", descending: false },
      ],
      limit: 10,
      offset: 20,
    },
  });
});

test("a breakdown is filtered as areas are: by codes or by all of a grouping", () => {
  expect(read("indicator=reported-accidents&by=industry&industry=level:at-36&sex=M,K").query).toEqual({
    indicators: ["reported-accidents"],
    by: ["industry"],
    where: { industry: { level: "at-36" }, sex: { codes: ["M", "K"] } },
    transform: "none",
  });
});

test("what is left out has its default", () => {
  expect(read("indicator=employees")).toEqual({
    query: { indicators: ["employees"], by: ["time"], where: {}, transform: "none" },
    rows: { sort: [], limit: null, offset: 0 },
  });
});

const times: [string, unknown][] = [
  ["2024", { codes: ["2024"] }],
  ["2024,2025", { codes: ["2024", "2025"] }],
  ["latest:24", { latest: 24 }],
  ["2020M01..", { from: "2020M01", to: null }],
  ["..2026K2", { from: null, to: "2026K2" }],
  ["..", { from: null, to: null }],
];

test.each(times)("time=%s is read", (text, rule) => {
  expect(read(`indicator=a&time=${text}`).query.where.time).toEqual(rule);
});

test("all areas of a level are asked for by its name", () => {
  expect(read("indicator=a&geography=level:municipality").query.where.geography).toEqual({ level: "municipality" });
});

const refused: [string, unknown][] = [
  ["indicator=a&time=2024M13", ["period-invalid", "time"]],
  ["indicator=a&time=2024M01,2024M1", ["period-invalid", "time"]],
  ["indicator=a&time=2024M01..24", ["period-invalid", "time"]],
  ["indicator=a&time=2025M01..2024M12", ["period-order", "time"]],
  ["indicator=a&time=2024M01..2024M02..2024M03", ["period-invalid", "time"]],
  ["indicator=a&time=latest:-1", ["period-invalid", "time"]],
  ["indicator=a&time=latest:0", "unread"],
  ["indicator=a&time=", "unread"],
  ["indicator=a&geography=", "unread"],
  ["indicator=", "unread"],
  ["by=time", "unread"],
  ["indicator=a&indicator=b", ["invalid-input", "indicator"]],
  ["indicator=a&branche=A", "unread"],
  ["indicator=a&__proto__=x", "unread"],
  ["indicator=a&limit=0", ["invalid-input", "limit"]],
  ["indicator=a&limit=-1", ["invalid-input", "limit"]],
  ["indicator=a&limit=0.5", ["invalid-input", "limit"]],
  ["indicator=a&limit=1e3", ["invalid-input", "limit"]],
  ["indicator=a&limit=9007199254740993", ["invalid-input", "limit"]],
  ["indicator=a&offset=010", ["invalid-input", "offset"]],
  ["indicator=a&sort=__proto__", ["invalid-input", "sort"]],
  ["indicator=a&sort=value,-value", ["invalid-input", "sort"]],
  ["indicator=a&sort=--value", ["invalid-input", "sort"]],
  ["indicator=a&knownOn=2024-02-30", "unread"],
  ["indicator=a&transform=log", "unread"],
];

test.each(refused)("%s is refused", (text, refusal) => {
  expect(refusalOf(text)).toEqual(refusal);
});

test("any text is read or refused, never a fault", () => {
  assert(
    property(
      array(constantFrom("indicator", "time", "geography", "by", "sort", "limit", "x"), { maxLength: 4 }),
      string(),
      (keys, value) => {
        const text = keys.map((key) => `${key}=${encodeURIComponent(value)}`).join("&");
        expect(() => refusalOf(text)).not.toThrow();
      },
    ),
    { numRuns: 2000 },
  );
});

test("months written as a list come back in the order they were written", () => {
  assert(
    property(array(integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 20 }), (months) => {
      const codes = months.map((month) => `2024M${String(month).padStart(2, "0")}`);
      expect(read(`indicator=a&time=${codes.join(",")}`).query.where.time).toEqual({ codes });
    }),
  );
});

test("a refusal is written in the language asked for, and in Danish where none can be read", () => {
  expect(languageOf(new URLSearchParams("lang=en"))).toBe("en");
  expect(languageOf(new URLSearchParams(), { lang: "en" })).toBe("en");
  expect(languageOf(new URLSearchParams("lang=da-DK%0D%0ASet-Cookie:x"))).toBe("da");
});
