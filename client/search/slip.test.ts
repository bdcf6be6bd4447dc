import { expect, test } from "vitest";
import { isOneSlipFrom } from "./slip.ts";

test("one letter too many, too few, another, or two that changed places is forgiven", () => {
  expect(isOneSlipFrom("lediighed", "ledighed")).toBe(true);
  expect(isOneSlipFrom("ledghed", "ledighed")).toBe(true);
  expect(isOneSlipFrom("ledigjed", "ledighed")).toBe(true);
  expect(isOneSlipFrom("ledihged", "ledighed")).toBe(true);
});

test("two slips are not", () => {
  expect(isOneSlipFrom("ldghed", "ledighed")).toBe(false);
  expect(isOneSlipFrom("falck", "faldulykke")).toBe(false);
});

test("a word may go on after what is sought", () => {
  expect(isOneSlipFrom("sygedagpneg", "sygedagpengemodtagere")).toBe(true);
});

test("another first letter is another word, unless the first two changed places", () => {
  expect(isOneSlipFrom("bedighed", "ledighed")).toBe(false);
  expect(isOneSlipFrom("eldighed", "ledighed")).toBe(true);
});
