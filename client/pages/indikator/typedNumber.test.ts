import { expect, test } from "vitest";
import { typedNumber } from "./typedNumber.ts";

test.each([
  ["1234", 1234],
  ["1234,5", 1234.5],
  ["1.234,5", 1234.5],
  ["1.234.567", 1_234_567],
  ["1234.5", 1234.5],
  ["−3,3", -3.3],
  ["1,234", 1.234],
  ["1.234", "ambiguous"],
  ["", null],
  ["12 a", null],
  ["1,2,3", null],
])("in Danish “%s” is %s", (text, value) => {
  expect(typedNumber(text, "da")).toBe(value);
});

test.each([
  ["1,234.5", 1234.5],
  ["1.234", 1.234],
  ["1,234", "ambiguous"],
])("in English “%s” is %s", (text, value) => {
  expect(typedNumber(text, "en")).toBe(value);
});
