import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Delivery, SourceFault, type Table } from "../define.ts";
import eurostat from "./source.ts";

const tableOf = (name: string): Table => eurostat.tables.find(({ table }) => table === name)!;
const [monthly, deaths] = [tableOf("UNE_RT_M"), tableOf("HSW_N2_02")];
const bytesOf = (name: string) => readFileSync(join(import.meta.dirname, "fixtures", name));

const delivered = (name: string, bytes: Uint8Array | string, url = `https://eurostat.test/${name}`): Delivery => ({
  name,
  request: { method: "GET", url, body: null },
  response: { status: 200, contentType: "", requestId: null },
  bytes: typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes,
  fetchedAt: "2026-09-15T07:00:00.000Z",
});

const told = (delivery: Delivery, table: Table) =>
  [...eurostat.parse(delivery, table)].map(({ keys, measure, value, mark }) =>
    `${measure} ${keys.geography} ${keys.time} ${value ?? "–"} ${mark}`.trimEnd(),
  );

function fault(read: () => unknown): SourceFault {
  try {
    read();
  } catch (caught) {
    if (caught instanceof SourceFault) return caught;
    throw caught;
  }
  throw new Error("nothing was wrong");
}

describe("an answer of the statistics API", () => {
  test("becomes a row a cell, the month that nobody has reported left out", () => {
    expect(told(delivered("UNE_RT_M.json", bytesOf("UNE_RT_M.json")), monthly)).toEqual([
      "NSA DK 2026-05 6.7",
      "NSA DK 2026-06 6.9 b",
      "NSA DK 2026-07 7.1",
      "NSA SE 2026-05 9.1",
      "NSA SE 2026-06 8.8 bu",
      "NSA SE 2026-07 –",
      "SA DK 2026-05 6.9",
      "SA DK 2026-06 6.9",
      "SA DK 2026-07 7 p",
      "SA SE 2026-05 8.7",
      "SA SE 2026-06 8.6",
      "SA SE 2026-07 – :",
    ]);
  });

  const changed = (change: (json: ReturnType<typeof JSON.parse>) => void) => {
    const json = JSON.parse(bytesOf("UNE_RT_M.json").toString());
    change(json);
    return delivered("UNE_RT_M.json", JSON.stringify(json));
  };

  test.each<[string, Delivery, RegExp]>([
    ["a cut short answer", delivered("a.json", bytesOf("UNE_RT_M.json").subarray(0, 900)), /^a\.json: /],
    ["a web page", delivered("a.json", "<!DOCTYPE html><html><body>Maintenance</body></html>"), /web page/],
    [
      "another age",
      changed((json) => {
        json.dimension.age.category = { index: { "Y25-74": 0 }, label: { "Y25-74": "From 25 to 74 years" } };
      }),
      /row 1 has Y25-74 in age, where TOTAL was asked for/,
    ],
    [
      "a dimension that has come",
      changed((json) => {
        json.id[4] = "citizen";
        json.dimension.citizen = json.dimension.sex;
      }),
      /the dimension sex is missing/,
    ],
    [
      "a dimension too many",
      changed((json) => {
        json.id.push("citizen");
        json.size.push(1);
        json.dimension.citizen = { category: { index: { TOTAL: 0 } } };
      }),
      /the dimension citizen was not asked for/,
    ],
    [
      "a number that is none",
      changed((json) => {
        json.value["0"] = "six";
      }),
      /row 1 has the value "six"/,
    ],
    [
      "SDMX-CSV where JSON-stat was asked for",
      delivered("a.json", bytesOf("HSW_N2_02.csv")),
      /sdmx-csv-2, which was not/,
    ],
  ])("is refused when it is %s", (_, delivery, message) => {
    const met = fault(() => told(delivery, monthly));
    expect(met.code).toBe("malformed");
    expect(met.message).toMatch(message);
  });
});

describe("an answer of the SDMX API", () => {
  test("becomes a row a line, with flag and confidentiality as its mark", () => {
    expect(told(delivered("HSW_N2_02.csv", bytesOf("HSW_N2_02.csv")), deaths)).toEqual([
      "NR DK 2021 37",
      "NR DK 2022 40 b",
      "NR FI 2021 – C",
      "NR FI 2022 – m",
      "RT_INC DK 2021 1.27 e",
      "RT_INC DK 2022 1.34 p F",
      "RT_INC FI 2021 0.93 C",
    ]);
  });

  test("is refused when a line is cut short", () => {
    const cut = bytesOf("HSW_N2_02.csv").toString().slice(0, -30);
    expect(fault(() => told(delivered("HSW_N2_02.csv", cut), deaths)).message).toMatch(/Line 8 has \d columns/);
  });
});

describe("a file that somebody dropped", () => {
  test("is refused where a word stands for a number, and not where nothing does", () => {
    const text = bytesOf("HSW_N2_02.csv").toString("utf8");
    const put = (figure: string) => delivered("HSW_N2_02.csv", text.replace(",DK,2021,37,", `,DK,2021,${figure},`));
    expect(fault(() => told(put("mange"), deaths)).message).toContain('row 1 has "mange" where a number');
    expect(told(put(""), deaths)[0]).toBe("NR DK 2021 –");
  });

  test.each(["3.620", "3,620", "3.602", "37.5", "37 %"])("is refused where a count is written %s", (figure) => {
    const text = bytesOf("HSW_N2_02.csv").toString("utf8");
    const put = text.replace(",DK,2021,37,", `,DK,2021,"${figure}",`);
    expect(fault(() => told(delivered("HSW_N2_02.csv", put), deaths)).message).toMatch(/row 1 has (?:the value )?"3/);
  });

  test("may hold more than we ask for, and another form", () => {
    const tsv =
      "freq,s_adj,age,unit,sex,geo\\TIME_PERIOD\t2026-06 \t2026-07 \n" +
      "M,SA,TOTAL,PC_ACT,T,DK\t6.9 \t7.0 p\nM,SA,TOTAL,PC_ACT,T,FR\t7.5 \t7.6 \n" +
      "M,SA,Y_LT25,PC_ACT,T,DK\t15.2 \t15.3 \nM,TC,TOTAL,PC_ACT,T,DK\t6.9 \t6.9 \n";
    const dropped = delivered("une_rt_m.tsv", tsv, "file:une_rt_m.tsv");
    expect(told(dropped, monthly)).toEqual(["SA DK 2026-06 6.9", "SA DK 2026-07 7 p"]);
    expect(fault(() => told(delivered("une_rt_m.tsv", tsv), monthly)).message).toMatch(/eurostat-tsv/);
  });
});

test.each([
  ["p", 7, "provisional", undefined],
  ["b", 7, "ok", "brud i serien (b)"],
  ["bu", 7, "ok", "brud i serien (b), lav pålidelighed (u)"],
  ["bp", 7, "provisional", "brud i serien (b)"],
  ["d", 7, "ok", "afvigende definition (d)"],
  ["e", 7, "ok", "skønnet af kilden (e)"],
  ["f", 7, "forecast", undefined],
  ["r", 7, "ok", undefined],
  [":", null, "missing", undefined],
  ["m", null, "missing", undefined],
  [": u", null, "missing", undefined],
  ["z", null, "impossible", undefined],
  ["c", null, "suppressed", undefined],
  ["C", null, "suppressed", undefined],
  ["|C", null, "suppressed", undefined],
  ["p|C", 7, "suppressed", undefined],
  ["p F", 7, "provisional", undefined],
] as const)("the flag %s of %s is %s", (mark, value, status, words) => {
  expect(eurostat.standing?.(mark, value)).toEqual(words === undefined ? { status } : { status, told: words });
});

test("a flag that is not in Eurostat's list is unknown", () => {
  expect(eurostat.standing?.("q", 7)).toBeNull();
  expect(eurostat.standing?.("b*", 7)).toBeNull();
});

test("periods are months, quarters and years", () => {
  expect(["2026-07", "2026-Q1", "2023", "2023-S1", "2023-W05", "2026-13", "2026K1"].map(eurostat.period)).toEqual([
    "2026M07",
    "2026K1",
    "2023",
    null,
    null,
    null,
    null,
  ]);
});

test("the survey is declared as another thing than the accidents", () => {
  expect(eurostat.declaration?.(monthly).coherence.en).toMatch(/register unemployment/);
  expect(eurostat.declaration?.(deaths).coherence.en).toMatch(/Working Environment Authority/);
});

test("Denmark is the whole country, the others are themselves", () => {
  expect([...eurostat.codes("geography", monthly)]).toEqual([
    ["DK", "000"],
    ...["EU27_2020", "DE", "FI", "NL", "NO", "SE"].map((code) => [code, code]),
  ]);
});
