import fc from "fast-check";
import { expect, test } from "vitest";
import { isObject, jsonIn } from "./jsonText.ts";
import { FormatError } from "./table.ts";

const refusal = (text: string): string => {
  try {
    jsonIn(text);
  } catch (error) {
    if (error instanceof FormatError) return error.code;
    throw error;
  }
  return "read";
};

test("a number keeps the digits JavaScript would not write back", () => {
  expect(jsonIn("[7.0, 6, 0.10000000000000000555, 1e2]")).toEqual([
    { digits: "7.0" },
    6,
    { digits: "0.10000000000000000555" },
    { digits: "1e2" },
  ]);
});

test("keys that look like numbers keep the file's order", () => {
  const json = jsonIn('{"b":1,"10":2,"2":3}');
  expect(isObject(json) && [...json.keys()]).toEqual(["b", "10", "2"]);
});

test("__proto__ is a key like any other", () => {
  expect(jsonIn('{"__proto__":{"isAdmin":true}}')).toEqual(new Map([["__proto__", new Map([["isAdmin", true]])]]));
});

test("a key that stands twice in one object is refused, not settled", () => {
  expect(() => jsonIn('{"value":{"5":1,"5":2}}')).toThrow('the key "5" a second time');
  expect(jsonIn('[{"a":1},{"a":2}]')).toEqual([new Map([["a", 1]]), new Map([["a", 2]])]);
});

test("escapes are read", () => {
  expect(jsonIn('"\\u00e6 \\"x\\" \\\\"')).toBe('æ "x" \\');
});

test("nesting beyond 200 levels is refused", () => {
  expect(refusal("[".repeat(100_000))).toBe("malformed");
});

test("a text that ends in the middle is said to be cut off", () => {
  expect(refusal('{"value":[1,2')).toBe("truncated");
  expect(refusal('{"val')).toBe("truncated");
  expect(refusal('{"a":tr')).toBe("truncated");
});

test("what is no JSON is refused", () => {
  expect(refusal("[1 2]")).toBe("malformed");
  expect(refusal("{a:1}")).toBe("malformed");
  expect(refusal("[1] 2")).toBe("malformed");
  expect(refusal("[NaN]")).toBe("malformed");
});

test("any JSON value is read as the engine reads it", () => {
  const plain = (json: ReturnType<typeof jsonIn>): unknown => {
    if (json instanceof Map) return Object.fromEntries([...json].map(([key, value]) => [key, plain(value)]));
    if (Array.isArray(json)) return json.map(plain);
    return typeof json === "object" && json !== null ? Number(json.digits) : json;
  };
  fc.assert(
    fc.property(fc.json({ maxDepth: 4 }), (text) => {
      expect(plain(jsonIn(text))).toEqual(JSON.parse(text));
    }),
  );
});
