import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { parseJobindsats, streamJobindsatsCsv } from "./jobindsats.ts";
import { longForm } from "./longForm.ts";
import { FormatError } from "./table.ts";

const csv = (text: string): string => [...longForm(parseJobindsats(Buffer.from(text)))].join("");

test("measures side by side become a last dimension, and null is a missing value without a mark", () => {
  expect(
    csv(
      '{"columns":["Periode","Område","Antal personer","Andel, pct."],"rows":[["2026M05","Hele landet",107080,3.0],["2026M06","Hele landet",null,2.9]]}',
    ),
  ).toBe(
    'Periode,Område,measure,value,status\n2026M05,Hele landet,Antal personer,107080,\n2026M05,Hele landet,"Andel, pct.",3.0,\n2026M06,Hele landet,Antal personer,,\n2026M06,Hele landet,"Andel, pct.",2.9,\n',
  );
});

test("a dimension of numbers stays a dimension when rows would repeat without it", () => {
  const [table] = parseJobindsats(
    Buffer.from('{"columns":["Periode","Alder","Antal"],"rows":[["2026M05",16,1],["2026M05",17,2]]}'),
  );
  expect(table?.dimensions.map(({ id }) => id)).toEqual(["Periode", "Alder", "measure"]);
});

test("Danish numbers in texts are read as Danish", () => {
  expect(
    csv('{"columns":["Periode","Antal","Andel"],"rows":[["2026M05","1.234","3,5"],["2026M06","987","4,0"]]}'),
  ).toBe(
    "Periode,measure,value,status\n2026M05,Antal,1234,\n2026M05,Andel,3.5,\n2026M06,Antal,987,\n2026M06,Andel,4.0,\n",
  );
});

test("the CSV answer is read with its byte order mark, its semicolons and its decimal comma", () => {
  expect(csv("\uFEFFPeriode;Område;Antal;Andel\r\n2026M05;Aarhus;12;3,5\r\n2026M05;Odense;;\r\n")).toBe(
    "Periode,Område,measure,value,status\n2026M05,Aarhus,Antal,12,\n2026M05,Aarhus,Andel,3.5,\n2026M05,Odense,Antal,,\n2026M05,Odense,Andel,,\n",
  );
});

test("a row of the wrong length, no rows and no figures are refused", () => {
  expect(() => csv('{"columns":["Periode","Antal"],"rows":[["2026M05"]]}')).toThrow(FormatError);
  expect(() => csv('{"columns":["Periode","Antal"],"rows":[]}')).toThrow(
    "The Jobindsats answer has columns but no rows.",
  );
  expect(() => csv('{"columns":["Periode","Navn"],"rows":[["2026M05","x"]]}')).toThrow(FormatError);
});

test("the CSV can be read while it arrives", async () => {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield Buffer.from("\uFEFFPeriode;Område;An");
    yield Buffer.from("tal\r\n2026M05;Aarhus;12\r\n");
  }
  const { columns, rows } = await streamJobindsatsCsv(chunks());
  expect(columns).toEqual(["Periode", "Område", "Antal"]);
  expect(await Readable.from(rows).toArray()).toEqual([["2026M05", "Aarhus", "12"]]);
});

test("a table of thousands of columns is refused at once", () => {
  const names = Array.from({ length: 20_000 }, (_, at) => `c${at}`).join(";");
  expect(() => parseJobindsats(Buffer.from(`Periode;${names}\n2026M01;${names}\n`))).toThrow(
    "The table has 20001 columns, more than the 200 that can be told apart.",
  );
});
