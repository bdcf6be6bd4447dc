import fc from "fast-check";
import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { longForm } from "./longForm.ts";
import { parsePx } from "./px.ts";
import { FormatError } from "./table.ts";

const read = (text: string, charset = "latin1") => parsePx(iconv.encode(text, charset));
const csv = (text: string, charset?: string): string => [...longForm(read(text, charset))].join("");
const refusal = (text: string): string => {
  try {
    read(text);
  } catch (error) {
    if (error instanceof FormatError) return error.code;
    throw error;
  }
  return "read";
};

const head = `CHARSET="ANSI";\nAXIS-VERSION="2010";\nLANGUAGE="da";\nMATRIX="T1";\nTITLE="Ledige efter område og tid";\n`;
const small = `${head}STUB="område";HEADING="tid";\nVALUES("område")="København","Ærø";\nCODES("område")="101","492";\nVALUES("tid")="2024","2025";\nTIMEVAL("tid")=TLIST(A1),"2024","2025";\n`;

test("codes, digits and order are the file's", () => {
  expect(csv(`${small}DATA=\n12.50 3\n".." 7;\n`)).toBe(
    "område,tid,value,status\n101,2024,12.50,\n101,2025,3,\n492,2024,,..\n492,2025,7,\n",
  );
});

test("spaces, commas, semicolons, tabs and line ends all part cells", () => {
  expect(csv(`${small}DATA=\n1, "-"; 2\t".";`)).toBe(
    "område,tid,value,status\n101,2024,1,\n101,2025,,-\n492,2024,2,\n492,2025,,.\n",
  );
});

test("symbols are given their meanings and stay as written", () => {
  const [table] = read(`${small}DATASYMBOL2="oplyses ikke";\nDATASYMBOLNIL="nul";\nDATA=\n"-" ".." "..." 1;`);
  expect([...table!.cells].map(({ status }) => status)).toEqual(["-", "..", "...", ""]);
  expect(table?.meanings).toEqual(
    new Map([
      ["..", "oplyses ikke"],
      ["-", "nul"],
    ]),
  );
});

test("KEYS rows are placed by their keys and rows left out are zeros", () => {
  const keyed = `${small}KEYS("område")=CODES;\nDATA=\n"492",5 ".."\n;`;
  expect(csv(keyed)).toBe("område,tid,value,status\n101,2024,0,\n101,2025,0,\n492,2024,5,\n492,2025,,..\n");
  expect(read(keyed)[0]?.warnings).toEqual(["1 rows are left out of the file because they hold only zeros (KEYS)."]);
  expect(csv(`${small}KEYS("område")=VALUES;\nDATA=\n"Ærø",5 6\n"København",1 2\n;`)).toContain("101,2024,1,\n");
});

test("KEYS may name its variable by code", () => {
  expect(csv(`${small}VARIABLECODE("område")="OMR";KEYS("OMR")=CODES;\nDATA=\n"492",5 6\n;`)).toContain(
    "492,2025,6,\n",
  );
});

test("wrapped texts are joined and lists may break after a comma", () => {
  const [table] = read(
    `MATRIX="X";\nTITLE="Long "\n"title";\nSTUB="a";\nVALUES("a")="x;1",\n"y";\nNOTE="See# the"\n" law";\nDATA=\n1\n2\n;`,
  );
  expect(table?.title).toBe("Long title");
  expect(table?.dimensions[0]?.categories.map(({ code }) => code)).toEqual(["x;1", "y"]);
  expect(table?.notes).toEqual(["See\n the law"]);
});

test("each charset declaration is followed", () => {
  const table = (declared: string, charset: string) =>
    read(`${declared}MATRIX="X";STUB="a";VALUES("a")="æøå €";DATA=1;`, charset)[0]!;
  const label = (declared: string, charset: string): string =>
    table(declared, charset).dimensions[0]!.categories[0]!.code;
  expect(label('CHARSET="ANSI";', "windows-1252")).toBe("æøå €");
  expect(label('CHARSET="ANSI";CODEPAGE="iso-8859-15";', "iso-8859-15")).toBe("æøå €");
  expect(label('CHARSET="ANSI";CODEPAGE="utf-8";', "utf-8")).toBe("æøå €");
  expect(label('CHARSET="ANSI";CODEPAGE="Windows-1252";', "utf-8")).toBe("æøå €");
  expect(table('CHARSET="ANSI";CODEPAGE="Windows-1252";', "utf-8").warnings).toHaveLength(1);
  expect(label("\uFEFF", "utf-8")).toBe("æøå €");
  expect(
    read('CHARSET="OEM";MATRIX="X";STUB="a";VALUES("a")="æøå";DATA=1;', "cp850")[0]?.dimensions[0]?.categories[0]?.code,
  ).toBe("æøå");
  expect(read('MATRIX="X";STUB="a";VALUES("a")="æøå";DATA=1;', "cp850")[0]?.encoding).toBe("cp850");
});

test("other languages of the file are left aside", () => {
  const [table] = read(
    `CHARSET="ANSI";LANGUAGE="da";LANGUAGES="da","en";MATRIX="X";TITLE="Ledige";TITLE[en]="Unemployed";STUB="køn";STUB[en]="sex";VALUES("køn")="I alt";VALUES[en]("sex")="Total";CODES("køn")="TOT";VARIABLECODE("køn")="KØN";DATA=1;`,
  );
  expect(table?.title).toBe("Ledige");
  expect(table?.dimensions).toEqual([
    { id: "KØN", label: "køn", role: null, categories: [{ code: "TOT", label: "I alt" }] },
  ]);
});

test("several contents have a unit and decimals each", () => {
  const [table] = read(
    `MATRIX="X";HEADING="indhold";CONTVARIABLE="indhold";VALUES("indhold")="Antal","Andel";CODES("indhold")="A","P";UNITS("Antal")="personer";UNITS("Andel")="pct.";DECIMALS=0;PRECISION("indhold","Andel")=1;DATA=1 2.5;`,
  );
  expect(table?.units).toEqual([
    { code: "A", unit: "personer", decimals: 0 },
    { code: "P", unit: "pct.", decimals: 1 },
  ]);
});

test("a time variable without values is listed from the range of its TIMEVAL", () => {
  const [table] = read(`MATRIX="X";HEADING="tid";TIMEVAL("tid")=TLIST(Q1,"20241"-"20251");DATA=1 2 3 4 5;`);
  expect(table?.dimensions[0]?.categories.map(({ code }) => code)).toEqual([
    "20241",
    "20242",
    "20243",
    "20244",
    "20251",
  ]);
  expect(table?.dimensions[0]?.role).toBe("time");
});

test("what does not fit is refused", () => {
  expect(refusal(`${small}DATA=\n1 2 3;`)).toBe("truncated");
  expect(refusal(`${small}DATA=\n1 2 3 4 5;`)).toBe("size-mismatch");
  expect(refusal(`${small}DATA=\n1 2 3 abc;`)).toBe("malformed");
  expect(refusal(small)).toBe("truncated");
  expect(refusal(`${head}STUB="a";DATA=1;`)).toBe("malformed");
  expect(refusal(`${head}STUB="a";VALUES("a")="x","y";CODES("a")="1";DATA=1 2;`)).toBe("size-mismatch");
  expect(refusal(`${small}KEYS("område")=CODES;\nDATA=\n"999",5 6;`)).toBe("malformed");
});

const word = fc
  .stringMatching(/^[A-Za-zæøåÆØÅ0-9;,=() .#-]{1,12}$/)
  .filter((text) => text.trim() === text && text !== "");
const cube = fc
  .tuple(
    fc.uniqueArray(word, { minLength: 1, maxLength: 4 }),
    fc.uniqueArray(word, { minLength: 1, maxLength: 4 }),
    fc.boolean(),
    fc.constantFrom(" ", "\n", ", ", "\t"),
  )
  .chain(([rows, columns, keyed, gap]) =>
    fc
      .array(fc.oneof(fc.integer().map(String), fc.constantFrom('".."', '"-"', "0.50", "-3.14")), {
        minLength: rows.length * columns.length,
        maxLength: rows.length * columns.length,
      })
      .map((cells) => ({ rows, columns, keyed, gap, cells })),
  );

test("any cube written as PX reads back the same, with KEYS and without", () => {
  fc.assert(
    fc.property(cube, ({ rows, columns, keyed, gap, cells }) => {
      const list = (items: string[]): string => items.map((item) => `"${item}"`).join(",");
      const data = rows.map(
        (row, at) => (keyed ? `"${row}",` : "") + cells.slice(at * columns.length, (at + 1) * columns.length).join(gap),
      );
      const text = `CHARSET="ANSI";MATRIX="X";STUB="s t";HEADING="h";VALUES("s t")=${list(rows)};VALUES("h")=${list(columns)};${keyed ? 'KEYS("s t")=VALUES;' : ""}DATA=\n${data.join(" \n")};\n`;
      const expected = cells.map((cell, at) => ({
        codes: [rows[Math.floor(at / columns.length)]!, columns[at % columns.length]!],
        value: cell.startsWith('"') ? null : cell,
        status: cell.startsWith('"') ? cell.slice(1, -1) : "",
      }));
      expect([...read(text, "windows-1252")[0]!.cells]).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

const periodsOf = (timeval: string, cells: number): string[] =>
  read(
    `${head}STUB="a";HEADING="t";VALUES("a")="x";TIMEVAL("t")=${timeval};DATA=\n${"1 ".repeat(cells)};`,
  )[0]!.dimensions[1]!.categories.map(({ code }) => code);

test("a range of periods is listed in the letters it is written in, for every scale", () => {
  expect(periodsOf('TLIST(A1,"2010"-"2012")', 3)).toEqual(["2010", "2011", "2012"]);
  expect(periodsOf('TLIST(M1,"2010M11"-"2011M02")', 4)).toEqual(["2010M11", "2010M12", "2011M01", "2011M02"]);
  expect(periodsOf('TLIST(M1,"201011"-"201101")', 3)).toEqual(["201011", "201012", "201101"]);
  expect(periodsOf('TLIST(Q1,"2015K3"-"2016K1")', 3)).toEqual(["2015K3", "2015K4", "2016K1"]);
  expect(periodsOf('TLIST(H1,"2015H2"-"2016H2")', 3)).toEqual(["2015H2", "2016H1", "2016H2"]);
  expect(periodsOf('TLIST(W1,"202052"-"202102")', 4)).toEqual(["202052", "202053", "202101", "202102"]);
  expect(periodsOf('TLIST(W1,"2021W51"-"2022W01")', 3)).toEqual(["2021W51", "2021W52", "2022W01"]);
  expect(periodsOf('TLIST(D1,"20240228"-"20240301")', 3)).toEqual(["20240228", "20240229", "20240301"]);
});

test("a mark that DATANOTECELL puts on a cell is its status, by codes, texts or any", () => {
  const marked = `${small}DATANOTECELL("101","2025")="*";\nDATANOTECELL("Ærø","*")="u";\nDATANOTECELL("999","2025")="x";\nDATANOTECELL[en]("101","2024")="e";\nDATA=\n1 2\n".." 4;`;
  expect(csv(marked)).toBe("område,tid,value,status\n101,2024,1,\n101,2025,2,*\n492,2024,,..u\n492,2025,4,u\n");
  expect(read(marked)[0]?.warnings).toEqual(["1 marks (DATANOTECELL) are put on no cell of the table."]);
});

test("keywords may be written small, units with blanks before them, and a side may be empty", () => {
  const [table] = read(
    'charset="ANSI";\nmatrix="X";\nunits="  Porcentaje";\nstub="a";\nheading="";\nvalues("a")="x","y";\ndata=1 2;',
  );
  expect(table?.units).toEqual([{ code: null, unit: "Porcentaje", decimals: null }]);
  expect(table?.cellCount).toBe(2);
});

test("a bracket without an end is no fault of the reader", () => {
  expect(refusal(`${head}STUB("${'"a"'.repeat(3_000_000)}`)).toBe("truncated");
});
