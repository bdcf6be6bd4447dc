import { expect, test } from "vitest";
import { readFile } from "./read.ts";
import { FormatError } from "./table.ts";

const refusal = (content: string | Uint8Array): string => {
  try {
    readFile(Buffer.from(content));
  } catch (error) {
    if (error instanceof FormatError) return `${error.code}: ${error.message}`;
    throw error;
  }
  return "read";
};

const format = (content: string): string => readFile(Buffer.from(content))[0]!.format;

test("each format is told by its content", () => {
  expect(
    format('{"version":"2.0","id":["a"],"size":[1],"dimension":{"a":{"category":{"index":["x"]}}},"value":[1]}'),
  ).toBe("json-stat-2");
  expect(format('{"dataset":{"value":[1],"dimension":{"id":["a"],"size":[1],"a":{"category":{"index":["x"]}}}}}')).toBe(
    "json-stat-1",
  );
  expect(format('\uFEFF{"columns":["Periode","Antal"],"rows":[["2026M01",1]]}')).toBe("jobindsats-json");
  expect(format("Periode;Område;Antal\n2026M01;Aarhus;1\n")).toBe("jobindsats-csv");
  expect(format('CHARSET="ANSI";MATRIX="X";STUB="a";VALUES("a")="x";DATA=1;')).toBe("px");
  expect(format("OMRÅDE;TID;INDHOLD\n000;2024;1\n")).toBe("statbank-csv");
  expect(format("Ledige efter køn og tid;\n;2024\nMænd;1\n")).toBe("statbank-web-csv");
  expect(format("DATAFLOW,geo,TIME_PERIOD,OBS_VALUE\nX,DK,2024,1\n")).toBe("sdmx-csv-1");
  expect(format("STRUCTURE,STRUCTURE_ID,geo,TIME_PERIOD,OBS_VALUE\ndataflow,X,DK,2024,1\n")).toBe("sdmx-csv-2");
  expect(format("freq,geo\\TIME_PERIOD\t2024 \nA,DK\t1 \n")).toBe("eurostat-tsv");
  expect(format("age,geo\\time\t2013 \nY,DK\t1 \n")).toBe("eurostat-tsv-old");
});

test("metadata, maps, errors and lists are refused by what they are", () => {
  expect(refusal('{"type":"FeatureCollection","features":[]}')).toBe(
    "geometry: The file is a map (GeoJSON or TopoJSON), not a statistical table.",
  );
  expect(refusal('{"id":"AUS08","text":"Ledige","variables":[]}')).toBe(
    "metadata: The file describes a StatBank table (tableinfo) and holds no figures.",
  );
  expect(refusal('[{"id":"AUS08","variables":["tid"]}]')).toContain("metadata");
  expect(refusal('{"errorTypeCode":"EXTRACT-NOTFOUND","message":"Tabel findes ikke: X"}')).toBe(
    'error-answer: The file is an error answer from StatBank, not data: "Tabel findes ikke: X".',
  );
  expect(refusal('{"code":422,"cause":"Unknown period type: M","request_id":"x"}')).toContain("error-answer");
  expect(refusal("SEKVENS;KODE;NIVEAU;TITEL\n1;101;2;København\n")).toContain("code-list");
  expect(refusal("region,kommune\nA,B\n")).toBe(
    'unknown: The columns "region, kommune" are not those of any statistical format known here.',
  );
});

test("what is no text is refused", () => {
  expect(refusal("")).toBe("empty: The file is empty.");
  expect(refusal(" \r\n ")).toContain("empty");
  expect(refusal(Buffer.from("\uFEFFA;TID;INDHOLD\n", "utf16le"))).toContain("encoding: The file is UTF-16");
  expect(refusal(Buffer.from("A;TID;INDHOLD\n", "utf16le"))).toContain("encoding: The file looks like UTF-16");
  expect(refusal("A;TID;INDHOLD\nx\u0000;2024;1\n")).toBe(
    "encoding: The file is not text: it has a NUL byte at position 15.",
  );
  expect(refusal(Buffer.from([0x1f, 0x8b, 8, 0]))).toContain("gzip");
  expect(refusal("%PDF-1.7 x")).toContain("PDF");
});

test("a login page and an XML answer are refused whatever they are called", () => {
  expect(refusal("\r\n<!DOCTYPE html><html><body>Log ind</body></html>")).toContain("markup: The file is a web page");
  expect(refusal('<?xml version="1.0"?><mes:GenericData xmlns:mes="http://www.sdmx.org/"/>')).toContain(
    "SDMX or DSTML",
  );
});

test("text in no format is refused with one sentence", () => {
  expect(refusal("Kære alle\n\nhermed tallene.\n")).toBe(
    "unknown: The file is text in no statistical format known here.",
  );
  expect(refusal('"just a text"')).toContain("unknown");
});

test("a single huge field is refused quickly", () => {
  expect(refusal(`A;TID;INDHOLD\n"${"x".repeat(20_000_000)}";2024;1\n`)).toContain("malformed");
});

test("a binary file with zeros is not called UTF-16", () => {
  expect(refusal(Buffer.concat([Buffer.from("SQLite format 3"), Buffer.alloc(100)]))).toBe(
    "encoding: The file is not text: it has a NUL byte at position 15.",
  );
  expect(refusal(Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]))).toContain("UTF-32");
});
