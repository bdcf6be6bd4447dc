import { Readable } from "node:stream";
import fc from "fast-check";
import { expect, test } from "vitest";
import { recordsIn } from "./csvRecords.ts";
import { longForm } from "./longForm.ts";
import { parseStatbankCsv, streamStatbankCsv } from "./statbankCsv.ts";
import { FormatError } from "./table.ts";

const bytes = (text: string): Uint8Array => Buffer.from(text);
const csv = (text: string): string => [...longForm(parseStatbankCsv(bytes(text)))].join("");
const refusal = (text: string): string => {
  try {
    parseStatbankCsv(bytes(text));
  } catch (error) {
    if (error instanceof FormatError) return `${error.code}: ${error.message}`;
    throw error;
  }
  return "read";
};

async function* chunked(text: string, size: number): AsyncGenerator<Uint8Array> {
  const all = Buffer.from(text);
  for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size);
}

test("a decimal comma becomes a point and a dropped zero is not put back", () => {
  expect(csv("\uFEFFOMRÅDE;TID;INDHOLD\r\n000;2024;3,6\r\n101;2024;6\r\n")).toBe(
    "OMRÅDE,TID,value,status\n000,2024,3.6,\n101,2024,6,\n",
  );
});

test("marks are kept in the status and a provisional star leaves its number", () => {
  expect(csv("A;Tid;INDHOLD\na;2024M01;..\nb;2024M01;.\nc;2024M01;-\nd;2024M01;12*\ne;2024M01;…\n")).toBe(
    "A,Tid,value,status\na,2024M01,,..\nb,2024M01,,.\nc,2024M01,,-\nd,2024M01,12,*\ne,2024M01,,…\n",
  );
});

test("the time column is known as TID and as Tid, and the byte order mark is told", () => {
  const [upper] = parseStatbankCsv(bytes("\uFEFFA;TID;INDHOLD\na;2024K1;1\n"));
  const [lower] = parseStatbankCsv(bytes("A;Tid;INDHOLD\na;2024K1;1\n"));
  expect(upper?.dimensions[1]).toMatchObject({ id: "TID", role: "time" });
  expect(lower?.dimensions[1]).toMatchObject({ id: "Tid", role: "time" });
  expect([upper?.encoding, lower?.encoding]).toEqual(["utf-8 with BOM", "utf-8"]);
});

test("quoted labels may hold the delimiter and quotes", () => {
  expect(csv('A;TID;INDHOLD\n"Mænd; ""unge""";2024;1\n')).toBe('A,TID,value,status\n"Mænd; ""unge""",2024,1,\n');
});

test("the column of figures is known by its name, wherever it stands", async () => {
  const moved = "TID;INDHOLD;OMRÅDE\n2024;3,6;000\n2024;6;101\n";
  expect(csv(moved)).toBe("TID,OMRÅDE,value,status\n2024,000,3.6,\n2024,101,6,\n");
  const { dimensions, cells } = await streamStatbankCsv(chunked(moved, 5));
  expect(dimensions).toEqual(["TID", "OMRÅDE"]);
  expect((await cells.next()).value).toEqual({ codes: ["2024", "000"], value: "3.6", status: "" });
});

test("a line that is cut off is refused with its number", () => {
  expect(refusal("A;TID;INDHOLD\na;2024;1\nb;20")).toBe(
    'truncated: Line 3 has 2 columns where the header has 3: "b;20".',
  );
});

test("a quote that is never closed is refused", () => {
  expect(refusal(`A;TID;INDHOLD\n"a;2024;1\n${"b;2024;2\n".repeat(100)}`)).toContain("malformed");
});

test("a stream answers the cells that the whole file holds", async () => {
  const text = '\uFEFFOMRÅDE;Tid;INDHOLD\r\n"Høje;Taastrup";2024M01;1,5\r\n101;2024M02;..\r\n';
  const { dimensions, cells } = await streamStatbankCsv(chunked(text, 5));
  expect(dimensions).toEqual(["OMRÅDE", "Tid"]);
  expect(await Readable.from(cells).toArray()).toEqual([
    { codes: ["Høje;Taastrup", "2024M01"], value: "1.5", status: "" },
    { codes: ["101", "2024M02"], value: null, status: ".." },
  ]);
});

test("an answer that is no StatBank table stops the stream", async () => {
  await expect(streamStatbankCsv(chunked('{"errorTypeCode":"X"}', 8))).rejects.toThrow(FormatError);
});

test("any records written as CSV read back the same", () => {
  const field = fc.string({ maxLength: 8 }).filter((text) => !text.includes("\u0000"));
  fc.assert(
    fc.property(
      fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 }),
      (records) => {
        const text = records
          .map((record) => record.map((each) => `"${each.replaceAll('"', '""')}"`).join(";"))
          .join("\n");
        expect([...recordsIn(Buffer.from(text), ";", "utf-8")]).toEqual(records);
      },
    ),
  );
});

test("a header of many thousand columns is refused at once", () => {
  expect(() => parseStatbankCsv(Buffer.from(`${"c;".repeat(200_000)}INDHOLD\n`))).toThrow(
    "The header names 200001 columns, more than any StatBank answer has.",
  );
});
