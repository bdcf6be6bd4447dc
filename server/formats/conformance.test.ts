import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { conformFormats } from "./conformance.ts";

const folder = mkdtempSync(join(tmpdir(), "formats-"));
const put = (file: string, text: string): void => writeFileSync(join(folder, file), text);

afterAll(() => rmSync(folder, { recursive: true }));

const dataset = (value: number): string =>
  `{"version":"2.0","id":["a"],"size":[1],"dimension":{"a":{"label":"A","category":{"index":["x"],"label":{"x":"X"}}}},"value":[${value}]}`;

test("a folder is compared file by file, and what was not foreseen differs", async () => {
  for (const name of ["geo", "jsonstat", "dst"]) mkdirSync(join(folder, name));
  put("geo/areas.geojson", '{"type":"FeatureCollection","features":[]}');
  put("geo/dawa_x.json", '{"type":"FeatureCollection","features":[]}');
  put("jsonstat/same.json", dataset(1));
  put("jsonstat/same.expected.csv", "A,value\nX,1.0\n");
  put("jsonstat/other.json", dataset(2));
  put("jsonstat/other.expected.csv", "A,value\nX,1\n");
  put("jsonstat/collection.json", dataset(1));
  put("dst/wide.csv", "OMRÅDE;MÅL;TID;INDHOLD\nx;p;2024;1\nx;q;2024;2\n");
  put("dst/wide.expected_long.csv", "area,year,first,second\nx,2024,1,2.0\n");
  put("dst/unknown.csv", "a,b\n1,2\n");
  const outcomes = await conformFormats(folder);
  expect(outcomes.map(({ file, outcome }) => [file, outcome])).toEqual([
    ["dst/unknown.csv", "differs"],
    ["dst/wide.csv", "read"],
    ["geo/areas.geojson", "refused"],
    ["geo/dawa_x.json", "differs"],
    ["jsonstat/collection.json", "differs"],
    ["jsonstat/other.json", "differs"],
    ["jsonstat/same.json", "read"],
  ]);
});
