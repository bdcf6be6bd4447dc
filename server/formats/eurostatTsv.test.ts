import fc from "fast-check";
import { expect, test } from "vitest";
import { parseEurostatTsv } from "./eurostatTsv.ts";
import { longForm } from "./longForm.ts";
import { FormatError } from "./table.ts";

const csv = (text: string): string => [...longForm(parseEurostatTsv(Buffer.from(text)))].join("");

test("the current layout: freq first, flags after a blank, a colon for what is missing", () => {
  expect(csv("freq,unit,geo\\TIME_PERIOD\t2023 \t2024 \nA,PC,DK\t10.8 bu\t: \nA,PC,SE\t: u\t7.10 \n")).toBe(
    "freq,unit,geo,TIME_PERIOD,value,status\nA,PC,DK,2023,10.8,bu\nA,PC,DK,2024,,:\nA,PC,SE,2023,,:u\nA,PC,SE,2024,7.10,\n",
  );
});

test("the old bulk layout: years descend and keep doing so", () => {
  const [table] = parseEurostatTsv(Buffer.from("age,geo\\time\t2013 \t2012 \nY15-24,DK\t9.4 b\t-0.7 \n"));
  expect(table?.format).toBe("eurostat-tsv-old");
  expect(table?.dimensions[2]).toMatchObject({ id: "time", role: "time" });
  expect([...table!.cells].map(({ codes, value, status }) => [codes[2], value, status])).toEqual([
    ["2013", "9.4", "b"],
    ["2012", "-0.7", ""],
  ]);
});

test("a slash instead of a backslash and mixed frequencies are read", () => {
  expect(csv("FREQ,GEO/TIME_PERIOD\t1999\t1999-01\nA,DK\t1353651\t:\n")).toBe(
    "FREQ,GEO,TIME_PERIOD,value,status\nA,DK,1999,1353651,\nA,DK,1999-01,,:\n",
  );
});

test("a series that is cut off is refused", () => {
  expect(() => csv("geo\\time\t2013\t2012\nDK\t9.4")).toThrow(FormatError);
  expect(() => csv("age,geo\\time\t2013\nDK\t9.4\n")).toThrow(
    "Line 2 has 1 codes and 1 values where the header has 2 and 1.",
  );
});

const code = fc.stringMatching(/^[A-Z][A-Z0-9_-]{0,5}$/);
const field = fc.record({
  value: fc.option(fc.tuple(fc.integer(), fc.nat(999)).map(([whole, part]) => `${whole}.${part}`)),
  flag: fc.constantFrom("", "b", "bu", "p"),
});

test("any series written as TSV read back the same", () => {
  const table = fc.uniqueArray(code, { minLength: 1, maxLength: 4 }).chain((areas) =>
    fc.record({
      areas: fc.constant(areas),
      fields: fc.array(fc.tuple(field, field), { minLength: areas.length, maxLength: areas.length }),
    }),
  );
  fc.assert(
    fc.property(table, ({ areas, fields }) => {
      const lines = areas.map((area, at) =>
        [`A,${area}`, ...fields[at]!.map(({ value, flag }) => `${value ?? ":"} ${flag}`)].join("\t"),
      );
      const expected = areas.flatMap((area, at) =>
        fields[at]!.map(({ value, flag }, place) => ({
          codes: ["A", area, place === 0 ? "2024" : "2023"],
          value,
          status: value === null ? `:${flag}` : flag,
        })),
      );
      const text = ["freq,geo\\TIME_PERIOD\t2024 \t2023 ", ...lines].join("\n");
      expect([...parseEurostatTsv(Buffer.from(text))[0]!.cells]).toEqual(expected);
    }),
  );
});
