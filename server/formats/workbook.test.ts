import { expect, test } from "vitest";
import { workbookOf, zipOf } from "./archive.testing.ts";
import { longForm } from "./longForm.ts";
import { readFile } from "./read.ts";
import { FormatError } from "./table.ts";
import { workbookIn } from "./workbook.ts";

const csv = (bytes: Uint8Array): string => [...longForm(readFile(bytes))].join("");
const refusal = (bytes: Uint8Array): string => {
  try {
    readFile(bytes);
  } catch (error) {
    if (error instanceof FormatError) return error.code;
    throw error;
  }
  return "read";
};

const sheet = (content: string, strings = "<sst/>"): Uint8Array =>
  zipOf([
    {
      name: "xl/workbook.xml",
      content: Buffer.from('<workbook><sheets><sheet name="S" r:id="r1"/></sheets></workbook>'),
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: Buffer.from(
        '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="/xl/s.xml"/></Relationships>',
      ),
    },
    { name: "xl/sharedStrings.xml", content: Buffer.from(strings) },
    { name: "xl/s.xml", content: Buffer.from(content) },
  ]);

test("a StatBank workbook is read whatever size its sheet claims", () => {
  const bytes = workbookOf({
    RAS200: [
      ["Rates by region and time"],
      ["Units: Per cent"],
      [null, "2023", "2024"],
      ["All Denmark", 76, 72.8],
      ["Copenhagen", "..", 0.1],
      [],
      ["A footnote."],
    ],
  });
  expect(csv(bytes)).toBe(
    "region,time,value,status\nAll Denmark,2023,76,\nAll Denmark,2024,72.8,\nCopenhagen,2023,,..\nCopenhagen,2024,0.1,\n",
  );
  expect(readFile(bytes)[0]).toMatchObject({ id: "RAS200", format: "statbank-web-xlsx", notes: ["A footnote."] });
});

test("Data Browser: fixed dimensions, codes and labels, flag columns and the meaning of marks", () => {
  const bytes = workbookOf({
    Summary: [["Overview"]],
    "Sheet 1": [
      ["Data extracted on 06/01/2025 18:10:04 from [ESTAT]"],
      ["Dataset: ", "Unemployment [une_rt_a]"],
      ["Last updated: ", "19/12/2024 11:00"],
      [],
      ["Sex", null, "Total"],
      [],
      ["TIME", "TIME", "2023", null, "2024", null],
      ["GEO (Codes)", "GEO (Labels)", null, null, null, null],
      ["DK", "Denmark", 5.1, "b", ":", "u"],
      ["SE", "Sweden", 7.7, null, 8.4, "p"],
      [],
      ["Special value"],
      [":", "not available"],
    ],
  });
  expect(csv(bytes)).toBe(
    "Sex,GEO,TIME,value,status\nTotal,DK,2023,5.1,b\nTotal,DK,2024,,:u\nTotal,SE,2023,7.7,\nTotal,SE,2024,8.4,p\n",
  );
  const [table] = readFile(bytes);
  expect(table).toMatchObject({
    id: "une_rt_a",
    title: "Unemployment",
    updated: "19/12/2024 11:00",
    format: "eurostat-xlsx",
  });
  expect(table?.dimensions[1]?.categories[0]).toEqual({ code: "DK", label: "Denmark" });
  expect(table?.meanings.get(":")).toBe("not available");
});

test("Data Browser: several data sheets are put together", () => {
  const data = (sex: string, value: number) => [
    ["Data extracted on 06/01/2025 from [ESTAT]"],
    ["Sex", null, sex],
    [],
    ["GEO (Labels)", "Denmark"],
    ["TIME"],
    ["2024", value],
  ];
  expect(csv(workbookOf({ "Sheet 1": data("Males", 5), "Sheet 2": data("Females", 6) }))).toBe(
    "Sex,TIME,GEO,value,status\nMales,2024,Denmark,5,\nFemales,2024,Denmark,6,\n",
  );
});

test("the digits of a stored double are those that were typed", () => {
  const { sheets } = workbookIn(
    sheet(
      '<worksheet><row r="1"><c r="B1"><v>3.6000000000000001</v></c><c><v>6.0</v></c><c><v>5.5E-2</v></c></row></worksheet>',
    ),
  );
  expect([...sheets[0]!.rows[0]!.cells].map(([column, { text }]) => [column, text])).toEqual([
    [1, "3.6"],
    [2, "6.0"],
    [3, "0.055"],
  ]);
});

test("shared texts are joined from their runs, without phonetic readings", () => {
  const { sheets } = workbookIn(
    sheet(
      '<x:worksheet xmlns:x="y"><x:row r="2"><x:c r="A2" t="s"><x:v>0</x:v></x:c></x:row></x:worksheet>',
      "<sst><si><r><t>Hele </t></r><r><t>landet</t></r><rPh><t>x</t></rPh></si></sst>",
    ),
  );
  expect(sheets[0]?.rows[0]?.cells.get(0)?.text).toBe("Hele landet");
});

test("a bomb, a lie about its size, a password and entities are refused", () => {
  const zeros = Buffer.alloc(20_000_000);
  expect(refusal(zipOf([{ name: "xl/workbook.xml", content: zeros }]))).toBe("too-large");
  expect(refusal(zipOf([{ name: "xl/workbook.xml", content: zeros, claimed: 1000 }]))).toBe("too-large");
  expect(refusal(zipOf([{ name: "xl/workbook.xml", content: Buffer.from("x"), flags: 1 }]))).toBe("encrypted");
  expect(refusal(sheet('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet>&a;</worksheet>'))).toBe(
    "malformed",
  );
  const cfb = Buffer.concat([
    Buffer.from("d0cf11e0a1b11ae1", "hex"),
    Buffer.alloc(100),
    Buffer.from("EncryptedPackage", "utf16le"),
  ]);
  expect(refusal(cfb)).toBe("encrypted");
});

test("an archive that is no workbook, and a workbook that is cut off, are refused", () => {
  expect(refusal(zipOf([{ name: "data.csv", content: Buffer.from("a;b") }]))).toBe("archive");
  expect(refusal(workbookOf({ S: [["a"]] }).subarray(0, 200))).toBe("archive");
  expect(refusal(sheet('<worksheet><row r="1"><c r="A1" t="s"><v>7</v></c></row></worksheet>'))).toBe("malformed");
  expect(refusal(sheet('<worksheet><row r="1"><c r="ZZZ1"><v>7</v></c></row></worksheet>'))).toBe("malformed");
});

test("a workbook of many sheets and a code list are refused with the reason", () => {
  expect(() =>
    csv(
      workbookOf({
        "1.2": [
          ["Country", "x"],
          ["DK", 1],
        ],
        "1.3": [["Country"], ["DK"]],
      }),
    ),
  ).toThrow('The workbook has 2 sheets with content ("1.2" and others) and cannot be read as one table.');
  expect(() =>
    csv(
      workbookOf({
        Samlet: [
          ["ID", "Tekst"],
          [1, "Landbrug"],
        ],
      }),
    ),
  ).toThrow('The sheet "Samlet" is a list with a name over every column, not a table of figures under headings.');
});

test("a workbook with macros is refused", () => {
  const parts = [
    { name: "xl/workbook.xml", content: Buffer.from("<workbook/>") },
    { name: "xl/vbaProject.bin", content: Buffer.from("x") },
  ];
  expect(() => readFile(zipOf(parts))).toThrow(
    "The workbook holds macros; save it as xlsx without them and try again.",
  );
});

test("sizes in the long form of ZIP64 are read", () => {
  expect(csv(workbookOf({ S: [["Ledige efter område og tid"], [null, "2024"], ["Ærø", 3]] }, { isZip64: true }))).toBe(
    "område,tid,value,status\nÆrø,2024,3,\n",
  );
});

test("Data Browser: a code in brackets after the label of a fixed dimension is its code", () => {
  const bytes = workbookOf({
    "Sheet 1": [
      ["Data extracted on 06/01/2025 from [ESTAT]"],
      ["Time frequency [FREQ]", null, "Annual [A]"],
      ["Unit of measure [UNIT]", null, "Percentage [of GDP] [PC_GDP]"],
      [],
      ["TIME", "TIME", "2024"],
      ["GEO (Codes)", "GEO (Labels)"],
      ["DK", "Denmark", 5],
    ],
  });
  expect(csv(bytes)).toBe("FREQ,UNIT,GEO,TIME,value,status\nA,PC_GDP,DK,2024,5,\n");
  const [table] = readFile(bytes);
  expect(table?.dimensions[1]).toEqual({
    id: "UNIT",
    label: "Unit of measure",
    role: null,
    categories: [{ code: "PC_GDP", label: "Percentage [of GDP]" }],
  });
  expect(table?.units).toEqual([{ code: null, unit: "Percentage [of GDP]", decimals: null }]);
});

test("Data Browser: words where figures should be are refused, not taken for marks", () => {
  const shifted = workbookOf({
    "Sheet 1": [
      ["Data extracted on 06/01/2025 from [ESTAT]"],
      ["TIME", "2023", null, "2022", null],
      ["GEO (Codes)", "GEO (Labels)"],
      ["DK", "Denmark", 5, "break", 4.5],
    ],
  });
  expect(() => readFile(shifted)).toThrow('Cell D4 has the text "break" where a figure should be.');
});
