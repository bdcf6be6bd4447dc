import fc from "fast-check";
import { expect, test } from "vitest";
import { parseStatbankCsv } from "./statbankCsv.ts";
import { statbankLines } from "./statbankLines.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Lines as the quick reader tells them: its array of codes is the same each time, so it is copied, and a short whole number is spelt out. */
const quick = (bytes: Uint8Array) => {
  const read = statbankLines(bytes);
  return (
    read &&
    Array.from(read.lines, ({ codes, value, status, whole }) => ({
      codes: [...codes],
      value: whole === undefined ? value : String(whole),
      status,
    }))
  );
};

test("codes and figures are those written, line by line", () => {
  const text =
    "\uFEFFOMRÅDE;SAESONFAK;TID;INDHOLD\r\n000;24;2026M01;87699\r\n000;24;2026M02;..\r\n101;24;2026M01;3,7*\r\n\r\n";
  expect(statbankLines(bytesOf(text))?.header).toEqual(["OMRÅDE", "SAESONFAK", "TID", "INDHOLD"]);
  expect(quick(bytesOf(text))).toEqual([
    { codes: ["000", "24", "2026M01"], value: "87699", status: "" },
    { codes: ["000", "24", "2026M02"], value: null, status: ".." },
    { codes: ["101", "24", "2026M01"], value: "3.7", status: "*" },
  ]);
});

test("Windows-1252 and UTF-8 make the same codes", () => {
  const text = "KØN;TID;INDHOLD\nMænd;2025;1\nKvinder;2025;2\nMænd;2026;3\n";
  const codes = (bytes: Uint8Array) => quick(bytes)?.map((line) => line.codes[0]);
  expect(codes(bytesOf(text))).toEqual(["Mænd", "Kvinder", "Mænd"]);
  expect(codes(Uint8Array.from(Buffer.from(text, "latin1")))).toEqual(["Mænd", "Kvinder", "Mænd"]);
});

test("figures that do not stand last are left to the reader of any CSV", () => {
  expect(statbankLines(bytesOf("INDHOLD;TID\n7;2025\n"))).toBeNull();
});

test.each([
  ["too few", "A;TID;INDHOLD\n1;2025;3\n2025;3\n", "truncated", "Line 3 has 2 columns where the header has 3"],
  ["too many", "A;TID;INDHOLD\n1;2025;3;4\n", "malformed", "Line 2 has 4 columns where the header has 3"],
])("a line with %s columns is told with its number", (_, text, code, sentence) => {
  expect(() => quick(bytesOf(text))).toThrow(
    expect.objectContaining({ code, message: expect.stringContaining(sentence) }),
  );
});

test("what is quoted, or has no lines, is left to the reader of any CSV", () => {
  expect(statbankLines(bytesOf('A;TID;INDHOLD\n"x;y";2025;3\n'))).toBeNull();
  expect(statbankLines(bytesOf("A;TID;INDHOLD"))).toBeNull();
});

test("whatever is written, it says what the reader of any CSV says", () => {
  const word = fc.stringMatching(/^[A-ZÆØÅa-zæøå0-9.:+ -]{0,6}$/);
  const figure = fc.constantFrom(
    "",
    "0",
    "-0",
    "007",
    "-3",
    "12345",
    "3,1",
    "0.25",
    "1.234,5",
    "..",
    "-",
    "x",
    "17*",
    "mange",
  );
  const line = fc
    .tuple(word, word, fc.constantFrom("2025", "2026M01", "2026K1"), figure)
    .map((cells) => cells.join(";"));
  const text = fc
    .tuple(fc.array(line, { minLength: 1, maxLength: 12 }), fc.constantFrom("\n", "\r\n"), fc.boolean())
    .map(([lines, end, isMarked]) => `${isMarked ? "\uFEFF" : ""}${["AB;CÆ;TID;INDHOLD", ...lines].join(end)}${end}`);
  fc.assert(
    fc.property(text, (written) => {
      const bytes = bytesOf(written);
      const cells = parseStatbankCsv(bytes)[0]?.cells ?? [];
      expect(quick(bytes)).toEqual([...cells]);
    }),
    { numRuns: 300, seed: 20_260_915 },
  );
});
