import { expect, test } from "vitest";
import { assertModestJson } from "./jsonBounds.ts";
import { readFile } from "./read.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const bounded = (text: string) => () => assertModestJson(bytes(text));

test("a table passes, brackets in its texts and quotes in them uncounted", () => {
  expect(bounded('{"columns":["a[[[","\\"]","\\\\"],"rows":[[1,2],[3,null]]}')).not.toThrow();
  expect(bounded(`["${"[".repeat(1000)}"]`)).not.toThrow();
});

test.each([
  ["levels", "[".repeat(201)],
  ["levels", '{"a":'.repeat(201)],
  ["lists", `[${"[],".repeat(1_000_001)}0]`],
  ["values", `[${"0,".repeat(20_000_001)}0]`],
])("more %s than any table has are refused before they are read", (what, text) => {
  expect(bounded(text)).toThrow(`more ${what} than any table has`);
  expect(() => readFile(bytes(text))).toThrow(`more ${what}`);
});

test("a text that never ends is left to the reader", () => {
  expect(bounded('["abc')).not.toThrow();
  expect(bounded('["abc\\"')).not.toThrow();
});
