import fc from "fast-check";
import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { longForm } from "./longForm.ts";
import { FormatError } from "./table.ts";
import { parseWebCsv } from "./webCsv.ts";

const read = (text: string, charset = "windows-1252") => parseWebCsv(iconv.encode(text, charset))[0]!;
const csv = (text: string): string => [...longForm([read(text)])].join("");

const pivot = `Ledige i pct. efter alder (10-års, grp.), køn og tid;;;
Enhed: Pct.;;;
;;2023;2024
Alder i alt;Mænd;3,6;6
;Kvinder;..;2,75
;;;
Opgjort 1/1 til 31/12. ;;;
`.replaceAll("\n", "\r\n");

test("stubs are filled down, the title names the variables and the footnote is a note", () => {
  expect(csv(pivot)).toBe(
    '"alder (10-års, grp.)",køn,tid,value,status\nAlder i alt,Mænd,2023,3.6,\nAlder i alt,Mænd,2024,6,\nAlder i alt,Kvinder,2023,,..\nAlder i alt,Kvinder,2024,2.75,\n',
  );
  expect(read(pivot)).toMatchObject({
    encoding: "windows-1252",
    title: "Ledige i pct. efter alder (10-års, grp.), køn og tid",
    units: [{ code: null, unit: "Pct.", decimals: null }],
    notes: ["Opgjort 1/1 til 31/12."],
  });
});

test("several header rows are filled right and code prefixes become codes", () => {
  const text = `Ledige efter tid, køn og område;;;;
Enhed: Antal;;;;
;TOT I alt;;M Mænd;
;000 Hele landet;084 Region Hovedstaden;000 Hele landet;084 Region Hovedstaden
2024;1;2;3;4
`;
  expect(csv(text)).toBe(
    "tid,køn,område,value,status\n2024,TOT,000,1,\n2024,TOT,084,2,\n2024,M,000,3,\n2024,M,084,4,\n",
  );
  expect(read(text).dimensions[2]?.categories[1]).toEqual({ code: "084", label: "Region Hovedstaden" });
});

test("labels that only look like codes stay whole", () => {
  expect(csv("Rates by age, sex and time;;\n;;2024\n16-64 years;I alt;1\n")).toBe(
    "age,sex,time,value,status\n16-64 years,I alt,2024,1,\n",
  );
});

test("a header row the title does not name is the measures and goes last", () => {
  const text = `Sygefravær efter område og tid;;;;
;Fravær i pct.;;Fravær i dage;
;2023;2024;2023;2024
Hele landet;1;2;3;4
`;
  expect(csv(text)).toBe(
    "område,tid,measure,value,status\nHele landet,2023,Fravær i pct.,1,\nHele landet,2024,Fravær i pct.,2,\nHele landet,2023,Fravær i dage,3,\nHele landet,2024,Fravær i dage,4,\n",
  );
});

test("two measures stacked in a stub stay a dimension where they stand", () => {
  const text = `Rates by frequency, region and time;;;
Units: Per cent;;;
;;2023;2024
Employment rate;All Denmark;76;72.8
;Copenhagen;75;73
Activity rate;All Denmark;78;77
;Copenhagen;77;76
`;
  expect(csv(text).split("\n").slice(0, 6)).toEqual([
    "frequency,region,time,value,status",
    "Employment rate,All Denmark,2023,76,",
    "Employment rate,All Denmark,2024,72.8,",
    "Employment rate,Copenhagen,2023,75,",
    "Employment rate,Copenhagen,2024,73,",
    "Activity rate,All Denmark,2023,78,",
  ]);
});

test("a text where a figure should be is refused with its cell", () => {
  expect(() => csv("Ledige efter køn og tid;;\n;2023;2024\nMænd;1;mange\n")).toThrow(
    'Cell C3 has the text "mange" where a figure should be.',
  );
});

test("a figure without a heading and a list without an empty corner are refused", () => {
  expect(() => csv("Ledige efter køn og tid;;\n;2023;\nMænd;1;2\n")).toThrow(FormatError);
  expect(() => csv("Ledige;;\nkøn;antal;andel\nMænd;1;2\n")).toThrow(FormatError);
});

const label = fc.stringMatching(/^[A-ZÆØÅ][a-zæøå]{1,6}$/);
const table = fc
  .tuple(
    fc.uniqueArray(label, { minLength: 1, maxLength: 3 }),
    fc.uniqueArray(label, { minLength: 1, maxLength: 3 }),
    fc.uniqueArray(label, { minLength: 1, maxLength: 3 }),
    fc.uniqueArray(fc.integer({ min: 1990, max: 2030 }).map(String), { minLength: 1, maxLength: 3 }),
  )
  .chain(([outer, inner, top, years]) => {
    const size = outer.length * inner.length * top.length * years.length;
    return fc
      .array(fc.oneof(fc.integer().map(String), fc.constantFrom("..", "3,6", "-0,25")), {
        minLength: size,
        maxLength: size,
      })
      .map((cells) => ({ outer, inner, top, years, cells }));
  });

test("any cube laid out as a web export reads back the same", () => {
  fc.assert(
    fc.property(table, ({ outer, inner, top, years, cells }) => {
      const width = top.length * years.length;
      const rows = outer.flatMap((first, at) =>
        inner.map((second, place) => {
          const from = (at * inner.length + place) * width;
          return [place === 0 ? first : "", second, ...cells.slice(from, from + width)].join(";");
        }),
      );
      const head = ["", "", ...top.flatMap((name) => years.map((_, at) => (at === 0 ? name : "")))].join(";");
      const times = ["", "", ...top.flatMap(() => years)].join(";");
      const text = ["Ledige efter ydre, indre, øvre og tid", "Enhed: Antal", head, times, ...rows, "", "Fodnote"].join(
        "\r\n",
      );
      const codes = outer.flatMap((a) => inner.flatMap((b) => top.flatMap((c) => years.map((d) => [a, b, c, d]))));
      const expected = cells.map((cell, at) => ({
        codes: codes[at],
        value: cell === ".." ? null : cell.replace(",", "."),
        status: cell === ".." ? ".." : "",
      }));
      expect([...read(text).cells]).toEqual(expected);
    }),
  );
});

test("all variables may stand as stubs, with the figures in a column without heading", () => {
  expect(
    csv(
      "Folketal efter område, køn og tid;;;\nEnhed: Antal;;;\nHele landet;Mænd;2023;123\n;;2024;..\n;Kvinder;2023;5\n",
    ),
  ).toBe(
    "område,køn,tid,value,status\nHele landet,Mænd,2023,123,\nHele landet,Mænd,2024,,..\nHele landet,Kvinder,2023,5,\n",
  );
});

test("all variables may stand over the figures, with no stubs", () => {
  expect(csv("Folketal efter køn og tid;;;\nEnhed: Antal;;;\nMænd;;Kvinder;\n2023;2024;2023;2024\n1;2;3;4,5\n")).toBe(
    "køn,tid,value,status\nMænd,2023,1,\nMænd,2024,2,\nKvinder,2023,3,\nKvinder,2024,4.5,\n",
  );
});

test("stubs may have their names over them when the title has the same names", () => {
  expect(
    csv(
      '"Population by region, sex and year"\n\n"region","sex","2020","2021"\n"0 Total","men",1,2\n"0 Total","women",3,..\n',
    ),
  ).toBe("region,sex,year,value,status\n0,men,2020,1,\n0,men,2021,2,\n0,women,2020,3,\n0,women,2021,,..\n");
});

test("a period marked as provisional is still a period", () => {
  const [table] = [read("Ledige efter område og tid;;\n;2024M01;2024M02*\nKøbenhavn;1;2*\n")];
  expect(table.dimensions.map(({ id, role }) => [id, role])).toEqual([
    ["område", "geo"],
    ["tid", "time"],
  ]);
  expect([...table.cells].at(-1)).toEqual({ codes: ["København", "2024M02*"], value: "2", status: "*" });
});

test("a column of codes beside their texts is no variable of its own", () => {
  const text = `Population by region, sex and year;;;;
;;;2020;2021
0101;Halden;men;1;2
;;women;3;4
0102;Moss;men;5;6
;;women;7;..
`;
  expect(csv(text)).toBe(
    "region,sex,year,value,status\n0101,men,2020,1,\n0101,men,2021,2,\n0101,women,2020,3,\n0101,women,2021,4,\n0102,men,2020,5,\n0102,men,2021,6,\n0102,women,2020,7,\n0102,women,2021,,..\n",
  );
  expect(read(text).dimensions[0]?.categories[0]).toEqual({ code: "0101", label: "Halden" });
});
