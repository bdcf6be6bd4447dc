import fc from "fast-check";
import { expect, test } from "vitest";
import { workbookOf } from "./archive.testing.ts";
import { readFile } from "./read.ts";
import { FormatError } from "./table.ts";

const samples: Uint8Array[] = [
  '{"version":"2.0","class":"dataset","id":["a","t"],"size":[2,2],"dimension":{"a":{"category":{"index":{"x":0,"y":1}}},"t":{"category":{"index":["2023","2024"]}}},"value":[1.5,null,3,4],"status":{"1":":"}}',
  '{"dataset":{"value":{"0":1},"status":["p"],"dimension":{"id":["a"],"size":["1"],"a":{"category":{"label":{"x":"X"}}},"role":{"metric":["a"]}}}}',
  '{"columns":["Periode","Område","Antal","Andel"],"rows":[["2026M01","Aarhus",1,2.5],["2026M02","Aarhus",null,"3,5"]]}',
  'CHARSET="ANSI";CODEPAGE="iso-8859-15";MATRIX="X";STUB="a","b";HEADING="t";VALUES("a")="x","y";VALUES("b")="1";VALUES("t")="2023","2024";KEYS("a")=VALUES;TIMEVAL("t")=TLIST(A1,"2023"-"2024");DATA=\n"x","1",1 ".."\n"y","1",3 4;',
  'MATRIX="X";STUB="a";HEADING="t";VALUES("a")="x","y";VALUES("t")="2023","2024";NOTE="a"\n"b";DATA=1 ".." "-" 4.50;',
  '\uFEFFOMRÅDE;TID;INDHOLD\r\n000;2024;3,6\r\n"a;b";2025;..\r\n',
  "Ledige efter køn, alder og tid;;;\nEnhed: Antal;;;\n;;2023;2024\nMænd;I alt;1;..\n;16-20;2,5;3\n;;;\nFodnote;;;\n",
  "freq,geo\\TIME_PERIOD\t2023 \t2024 \nA,DK\t1.0 b\t: u\nA,SE\t: \t2 \n",
  'DATAFLOW,LAST UPDATE,freq,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\nX(1.0),1,A,"D, K",2024,1.5,b\n',
  "STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,geo,Geo,TIME_PERIOD,Time,OBS_VALUE,Value\ndataflow,X(1.0),N,DK,Denmark,2024,,1,\n",
  "Periode;Område;Antal\n2026M01;Aarhus;1.234\n2026M02;Aarhus;3,5\n",
].map((text) => Buffer.from(text));

const books = [
  workbookOf({ S: [["Ledige efter køn og tid"], [null, "2023", "2024"], ["Mænd", 1, ".."], ["Fodnote"]] }),
  workbookOf({
    "Sheet 1": [
      ["Data extracted on 1"],
      ["Sex", null, "T"],
      [],
      ["TIME", "2024"],
      ["GEO (Labels)"],
      ["DK", 1],
      [],
      [":", "x"],
    ],
  }),
];

/** A table whose cells can be walked, or a FormatError; any other exception fails. */
const settles = (bytes: Uint8Array): boolean => {
  try {
    for (const table of readFile(bytes))
      for (const cell of table.cells) if (cell.codes.length !== table.dimensions.length) return false;
    return true;
  } catch (error) {
    if (error instanceof FormatError) return error.message.length > 10 && !error.message.includes("\n");
    throw error;
  }
};

type Wound = { kind: string; at: number; length: number; bytes: Uint8Array; text: string };

const damage = fc.array(
  fc.record({
    kind: fc.constantFrom("flip", "cut", "drop", "repeat", "insert"),
    at: fc.nat(100_000),
    length: fc.nat(12),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 4 }),
    text: fc.constantFrom(
      '"',
      ";",
      ",",
      "\t",
      "\n",
      "{",
      "[",
      "]",
      "null",
      "-1",
      "1e999",
      "TLIST(",
      "\\",
      ":",
      "=",
      "\u0000",
      "99999999999999999999",
    ),
  }),
  { minLength: 1, maxLength: 4 },
);

const damaged = (sample: Uint8Array, wounds: Wound[]): Uint8Array =>
  wounds.reduce((current: Buffer, { kind, at, length, bytes, text }) => {
    const place = current.length === 0 ? 0 : at % current.length;
    const [head, tail] = [current.subarray(0, place), current.subarray(place)];
    if (kind === "cut") return head;
    if (kind === "drop") return Buffer.concat([head, tail.subarray(length)]);
    if (kind === "repeat") return Buffer.concat([head, tail.subarray(0, length), tail]);
    if (kind === "insert") return Buffer.concat([head, Buffer.from(text), tail]);
    return Buffer.concat([head, bytes, tail.subarray(bytes.length)]);
  }, Buffer.from(sample));

test("the samples themselves are read", () => {
  expect([...samples, ...books].map((sample) => readFile(sample).length)).toEqual(Array.from({ length: 13 }, () => 1));
});

test("a damaged text file is a table or a refusal, never a fault", { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(fc.constantFrom(...samples), damage, (sample, wounds) => {
      expect(settles(damaged(sample, wounds))).toBe(true);
    }),
    { numRuns: 6000 },
  );
});

test("a damaged workbook is a table or a refusal, never a fault", { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(fc.constantFrom(...books), damage, (sample, wounds) => {
      expect(settles(damaged(sample, wounds))).toBe(true);
    }),
    { numRuns: 1500 },
  );
});

test("any bytes are a table or a refusal", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(settles(bytes)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
