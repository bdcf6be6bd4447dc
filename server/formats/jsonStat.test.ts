import { expect, test } from "vitest";
import { parseJsonStat } from "./jsonStat.ts";
import { longForm } from "./longForm.ts";
import { FormatError } from "./table.ts";

const bytes = (json: unknown): Uint8Array => Buffer.from(typeof json === "string" ? json : JSON.stringify(json));
const csv = (json: unknown): string => [...longForm(parseJsonStat(bytes(json)))].join("");
const refusal = (json: unknown): string => {
  try {
    parseJsonStat(bytes(json));
  } catch (error) {
    if (error instanceof FormatError) return `${error.code}: ${error.message}`;
    throw error;
  }
  return "read";
};

const pair = {
  version: "2.0",
  class: "dataset",
  id: ["sex", "time"],
  size: [2, 2],
  dimension: {
    sex: { category: { index: ["M", "F"] } },
    time: { category: { index: { "2021": 1, "2020": 0 } } },
  },
};

test("values are row-major, the last dimension fastest", () => {
  expect(csv({ ...pair, value: [1, 2, 3, 4] })).toBe(
    "sex,time,value,status\nM,2020,1,\nM,2021,2,\nF,2020,3,\nF,2021,4,\n",
  );
});

test("a sparse value object leaves the other cells empty", () => {
  expect(csv({ ...pair, value: { "3": 4.5 } })).toBe(
    "sex,time,value,status\nM,2020,,\nM,2021,,\nF,2020,,\nF,2021,4.5,\n",
  );
});

test("status is read as a text, a list and an object", () => {
  const tail = (status: unknown): string =>
    csv({ ...pair, value: [1, 2, 3, 4], status })
      .split("\n")
      .slice(1, 5)
      .join("|");
  expect(tail("p")).toBe("M,2020,1,p|M,2021,2,p|F,2020,3,p|F,2021,4,p");
  expect(tail(["a", null, "b", null])).toBe("M,2020,1,a|M,2021,2,|F,2020,3,b|F,2021,4,");
  expect(tail(["e"])).toBe("M,2020,1,e|M,2021,2,e|F,2020,3,e|F,2021,4,e");
  expect(tail({ "2": "u" })).toBe("M,2020,1,|M,2021,2,|F,2020,3,u|F,2021,4,");
});

test("Eurostat's 1.x status with its own value list and meanings is read", () => {
  const [table] = parseJsonStat(
    bytes({
      nama: {
        status: { value: [":", null], category: { label: { ":": "not available" } } },
        value: [null, 5],
        dimension: { id: ["geo"], size: [2], geo: { category: { index: { DK: 0, SE: 1 } } } },
      },
    }),
  );
  expect([...table!.cells]).toEqual([
    { codes: ["DK"], value: null, status: ":" },
    { codes: ["SE"], value: "5", status: "" },
  ]);
  expect(table?.meanings.get(":")).toBe("not available");
  expect(table?.id).toBe("nama");
});

test("sizes as texts and a dataset without any wrapping are read", () => {
  expect(
    csv({ value: [1, 2], dimension: { id: ["a"], size: ["2"], a: { category: { index: { x: 0, y: 1 } } } } }),
  ).toBe("a,value,status\nx,1,\ny,2,\n");
});

test("a category without index is the one its label names", () => {
  expect(
    csv({ dataset: { value: [9], dimension: { id: ["a"], size: [1], a: { category: { label: { only: "Only" } } } } } }),
  ).toBe("a,value,status\nonly,9,\n");
});

test("a single null given as an object and a value that is null as a whole are both missing", () => {
  expect(csv({ ...pair, value: { "0": null } })).toContain("M,2020,,\n");
  expect(csv({ ...pair, value: null })).toContain("F,2021,,\n");
});

test("digits are kept: 7.0 stays 7.0 and a long decimal loses nothing", () => {
  const text = JSON.stringify({ ...pair, value: [] }).replace(
    '"value":[]',
    '"value":[7.0,6,0.1234567890123456789,-1e3]',
  );
  expect(csv(text)).toBe(
    "sex,time,value,status\nM,2020,7.0,\nM,2021,6,\nF,2020,0.1234567890123456789,\nF,2021,-1e3,\n",
  );
});

test("a text in a value stays a value, a missing mark does not", () => {
  expect(csv({ ...pair, value: ["A1", "..", "12.5", ":"] })).toBe(
    "sex,time,value,status\nM,2020,A1,\nM,2021,,..\nF,2020,12.5,\nF,2021,,:\n",
  );
});

test("a bundle answers its datasets one after the other, parted by an empty line", () => {
  const one = { value: [1], dimension: { id: ["a"], size: [1], a: { category: { index: ["x"] } } } };
  const two = { value: [2], dimension: { id: ["b"], size: [1], b: { category: { index: ["y"] } } } };
  expect(csv({ first: one, second: two })).toBe("a,value,status\nx,1,\n\nb,value,status\ny,2,\n");
});

test("a collection's own datasets are read and its links left out with a warning", () => {
  const tables = parseJsonStat(
    bytes({
      version: "2.0",
      class: "collection",
      link: {
        item: [
          { class: "dataset", href: "https://example.invalid/a.json" },
          { ...pair, value: [1, 2, 3, 4] },
        ],
      },
    }),
  );
  expect(tables).toHaveLength(1);
  expect(tables[0]?.warnings).toEqual(["1 entries of the collection are only links and are left out."]);
});

test("a collection of links alone is refused", () => {
  expect(refusal({ version: "2.0", class: "collection", link: { item: [{ class: "dataset", href: "x" }] } })).toBe(
    "metadata: The file is a JSON-stat collection that only links to other files (1) and holds no figures itself.",
  );
});

test("roles and units are read from 1.x and from 2.0", () => {
  const dimension = {
    t: { category: { index: ["2020"] } },
    m: { label: "Measure", category: { index: ["N"], unit: { N: { base: "Antal", decimals: 1 } } } },
  };
  const [old] = parseJsonStat(
    bytes({
      dataset: {
        value: [1],
        dimension: { ...dimension, id: ["t", "m"], size: [1, 1], role: { time: ["t"], metric: ["m"] } },
      },
    }),
  );
  const [current] = parseJsonStat(
    bytes({
      version: "2.0",
      id: ["t", "m"],
      size: [1, 1],
      role: { time: ["t"], metric: ["m"] },
      dimension,
      value: [1],
    }),
  );
  expect(old?.format).toBe("json-stat-1");
  expect(current?.format).toBe("json-stat-2");
  expect(old?.dimensions.map(({ role }) => role)).toEqual(["time", "metric"]);
  expect(current?.dimensions.map(({ role }) => role)).toEqual(["time", "metric"]);
  expect(old?.units).toEqual([{ code: "N", unit: "Antal", decimals: 1 }]);
});

test("sizes that do not agree with categories or values are refused before anything is made", () => {
  expect(refusal({ ...pair, value: [1, 2, 3] })).toBe(
    "size-mismatch: The JSON-stat dataset holds 3 values, but its dimensions make 4 cells.",
  );
  expect(refusal({ ...pair, size: [1_000_000, 1_000_000], value: [1] })).toContain("size-mismatch");
  expect(refusal({ ...pair, size: [2, -2], value: [1] })).toContain("malformed");
  expect(refusal({ ...pair, value: { "9": 1 } })).toContain("size-mismatch");
  expect(refusal({ ...pair, id: ["sex", "sex"], value: [1, 2, 3, 4] })).toContain("malformed");
});

test("a product of sizes beyond one table is refused", () => {
  const index = Array.from({ length: 400 }, (_, at) => `c${at}`);
  const dimension = Object.fromEntries(["a", "b", "c"].map((id) => [id, { category: { index } }]));
  expect(refusal({ version: "2.0", id: ["a", "b", "c"], size: [400, 400, 400], dimension, value: {} })).toContain(
    "too-large",
  );
});

test("a lone dimension is refused as metadata", () => {
  expect(refusal({ version: "2.0", class: "dimension", category: { index: ["a"] } })).toContain("metadata");
});

test("a mark in the value stands when the status is empty", () => {
  expect(
    csv(
      '{"version":"2.0","id":["a"],"size":[3],"dimension":{"a":{"category":{"index":["x","y","z"]}}},"value":[":","..",1],"status":["","p",""]}',
    ),
  ).toBe("a,value,status\nx,,:\ny,,p\nz,1,\n");
});

test("the links of a collection are counted wherever they stand", () => {
  const set = '{"class":"dataset","id":["a"],"size":[1],"dimension":{"a":{"category":{"index":["x"]}}},"value":[1]}';
  const nested = `{"version":"2.0","class":"collection","link":{"item":[{"class":"dataset","href":"http://x"},{"class":"collection","link":{"item":[${set}]}}]}}`;
  expect(parseJsonStat(Buffer.from(nested)).map(({ warnings }) => warnings)).toEqual([
    ["1 entries of the collection are only links and are left out."],
  ]);
});

test("an answer wrapped in JSON-RPC is read, and goes by its matrix", () => {
  const text =
    '{"jsonrpc":"2.0","result":{"class":"dataset","version":"2.0","id":["a"],"size":[1],"dimension":{"a":{"category":{"index":["x"]}}},"extension":{"matrix":"MUM01"},"value":[10.50]},"id":1}';
  expect(csv(text)).toBe("a,value,status\nx,10.50,\n");
  expect(parseJsonStat(Buffer.from(text))[0]?.id).toBe("MUM01");
});
