import { expect, test } from "vitest";
import { type Delivery, SourceFault, type Table } from "../define.ts";
import { readTableInfo, type TableInfo } from "./metadata.ts";
import { parse } from "./parse.ts";
import { selectionOf } from "./selection.ts";
import dst from "./source.ts";
import { layoutOf, tables } from "./tables.ts";

const tableOf = (dataset: string): Table => tables.find((table) => table.dataset === dataset)!;

type Asked = readonly (readonly [code: string, values: readonly string[]])[];

const delivered = (dataset: string, asked: Asked, lines: readonly string[]): Delivery => ({
  name: `${dataset}.csv`,
  request: {
    method: "POST",
    url: "https://api.statbank.dk/v1/data",
    body: JSON.stringify({
      table: tableOf(dataset).table,
      format: "BULK",
      variables: asked.map(([code, values]) => ({ code, values })),
    }),
  },
  response: { status: 200, contentType: "text/csv", requestId: "8216e6ab" },
  bytes: new TextEncoder().encode([[...asked.map(([code]) => code), "INDHOLD"].join(";"), ...lines, ""].join("\r\n")),
  fetchedAt: "2026-09-15T09:00:00+02:00",
});

const rowsOf = (dataset: string, asked: Asked, lines: readonly string[]) => [
  ...parse(delivered(dataset, asked, lines), tableOf(dataset)),
];

const faultOf = (work: () => unknown): SourceFault => {
  try {
    work();
  } catch (fault) {
    if (fault instanceof SourceFault) return fault;
    throw fault;
  }
  throw new Error("no fault");
};

test("one variable may tell of two dimensions: each is at its total where the value is of the other", () => {
  const asked: Asked = [
    ["SAESONFAK", ["24"]],
    ["YD", ["TOT", "MEN", "U25"]],
    ["Tid", ["*"]],
  ];
  const rows = rowsOf("dst-aus07-persons", asked, [
    "24;TOT;2026M07;90000",
    "24;MEN;2026M07;48000",
    "24;U25;2026M07;12000",
  ]);
  const [sex, age] = (["sex", "age"] as const).map((dimension) => dst.codes(dimension, tableOf("dst-aus07-persons")));
  expect(rows.map(({ keys, value }) => [sex!.get(keys.sex!), age!.get(keys.age!), value])).toEqual([
    ["TOT", "TOT", 90_000],
    ["M", "TOT", 48_000],
    ["TOT", "age-6.16-24", 12_000],
  ]);
});

const years = Array.from({ length: 51 }, (_, age) => String(age + 16));
const folkAsked: Asked = [
  ["OMRÅDE", ["*"]],
  ["ALDER", years],
  ["KØN", ["TOT"]],
  ["CIVILSTAND", ["TOT"]],
  ["Tid", ["*"]],
];
/** 100 persons of 16 years, one more for each year of age. */
const folkLines = (of: (age: string) => string = (age) => String(84 + Number(age))) =>
  years.map((age) => `101;${age};TOT;TOT;2025K1;${of(age)}`);

test("single years of age are summed to one row, from 16 up to and with 66", () => {
  // 100 + 101 + … + 150 = 51 × 125.
  expect(rowsOf("dst-folk1a", folkAsked, folkLines())).toEqual([
    { keys: { geography: "101", time: "2025K1" }, measure: "FOLK1A", value: 6375, mark: "", row: 1 },
  ]);
});

test.each([
  ["not available empties the sum", "..", null, ".."],
  ["nil adds nothing", "-", 6275, ""],
  ["what cannot occur adds nothing", ".", 6275, ""],
  ["provisional makes the sum provisional", "100*", 6375, "*"],
])("a part that is %s", (_, first, value, mark) => {
  const lines = folkLines((age) => (age === "16" ? first : String(84 + Number(age))));
  expect(rowsOf("dst-folk1a", folkAsked, lines)).toMatchObject([{ value, mark }]);
});

test("a sum that lacks one of its parts is a fault, not a smaller sum", () => {
  const fault = faultOf(() => rowsOf("dst-folk1a", folkAsked, folkLines().slice(1)));
  expect(fault.message).toContain("50 of the 51 values");
  expect(fault.requestId).toBe("8216e6ab");
});

test("a value may be part of several words: each age of its own band and of all", () => {
  const asked: Asked = [
    ["KØN", ["TOT", "1", "2"]],
    ["ALDER", years],
    ["OMRÅDE", ["000"]],
    ["CIVILSTAND", ["TOT"]],
    ["Tid", ["*"]],
  ];
  const rows = rowsOf(
    "dst-folk1a-persons",
    asked,
    years.map((age) => `1;${age};000;TOT;2025K1;10`),
  );
  expect(rows.map(({ keys, value }) => [keys.sex, keys.age, value])).toEqual([
    ["1", "TOT", 510],
    ["1", "16-24", 90],
    ["1", "25-29", 50],
    ["1", "30-34", 50],
    ["1", "35-39", 50],
    ["1", "40-44", 50],
    ["1", "45-49", 50],
    ["1", "50-54", 50],
    ["1", "55-59", 50],
    ["1", "60-66", 70],
  ]);
});

/** AUK01 as it is described: the codes that are not known for certain are others here, their texts the declared ones. */
const auk01Info = (change: (text: string) => string = (text) => text): TableInfo => {
  const texts: Readonly<Record<string, string>> = {
    TOT: "I alt",
    TOTUSU: "I alt uden SU-modtagere",
    DP: "Nettoledige dagpengemodtagere",
    SY: "Sygedagpenge mv.",
    RE: "Revalideringsydelse i øvrigt",
    LY: "Ledighedsydelse",
    JA: "Jobafklaringsforløb",
    RES: "Ressourceforløb",
    TOTVO: "Vejledning og opkvalificering",
    Q1: "Nettoledige kontanthjælpsmodtagere",
    Q2: "Kontanthjælp i øvrigt",
    Q3: "Uddannelseshjælp i øvrigt",
    Q4: "Selvforsørgelses-, hjemrejse- og overgangsydelse",
    Q5: "Feriedagpenge",
    Q6: "Virksomhedspraktik",
    Q7: "Nytteindsats",
    Q8: "Ansættelse med løntilskud",
    Q9: "Fleksjob",
    SK: "Skånejob",
    R1: "Førtidspension",
    R2: "Seniorpension",
    R3: "Tidlig pension",
    R4: "Efterløn",
    R5: "Fleksydelse",
    R6: "Barselsdagpenge",
  };
  const variable = (id: string, text: string, values: readonly (readonly [string, string])[], time = false) => ({
    id,
    text,
    elimination: !time,
    time,
    values: values.map(([code, name]) => ({ id: code, text: name })),
  });
  const info = {
    id: "AUK01",
    text: "Offentligt forsørgede (fuldtidsmodtagere)",
    updated: "2026-06-18T08:00:00",
    variables: [
      variable("OMRÅDE", "område", [
        ["000", "Hele landet"],
        ["101", "København"],
      ]),
      variable(
        "YDELSESTYPE",
        "ydelsestype",
        Object.entries(texts).map(([code, text]) => [code, change(text)] as const),
      ),
      variable("KØN", "køn", [["TOT", "I alt"]]),
      variable("ALDER", "alder", [["TOT", "Alder i alt"]]),
      variable("Tid", "tid", [["2019K4", "2019K4"]], true),
    ],
  };
  return readTableInfo(new TextEncoder().encode(JSON.stringify(info)));
};

test("values whose codes are not known are asked for as they are found by their texts, and read back by their places", () => {
  const { others } = selectionOf(tableOf("dst-auk01"), auk01Info());
  const asked: Asked = [...others.map(({ code, values }) => [code, values] as const), ["Tid", ["*"]]];
  const codes = asked[1]![1];
  expect(codes).toContain("Q1");
  expect(codes).not.toContain("KL");
  const rows = rowsOf("dst-auk01", asked, [
    "101;Q1;TOT;TOT;2019K4;300",
    "101;Q2;TOT;TOT;2019K4;4000",
    "101;DP;TOT;TOT;2019K4;9000",
  ]);
  expect(rows.map(({ keys, value }) => [keys.benefit, value])).toEqual([
    ["DP", 9000],
    ["cash", 4300],
  ]);
});

test("a value that is found neither by its text nor by its code is named", () => {
  const fault = faultOf(() =>
    selectionOf(
      tableOf("dst-auk01"),
      auk01Info((text) => text.replace("Fleksjob", "Flekslønsjob")),
    ),
  );
  expect(fault.code).toBe("value-gone");
  expect(fault.message).toBe("AUK01 no longer has the value FL (Fleksjob) in YDELSESTYPE.");
});

test("values found by their texts cannot be read where as many were not asked for", () => {
  const asked: Asked = [
    ["OMRÅDE", ["*"]],
    ["YDELSESTYPE", ["DP", "Q1"]],
    ["KØN", ["TOT"]],
    ["ALDER", ["TOT"]],
    ["Tid", ["*"]],
  ];
  expect(faultOf(() => rowsOf("dst-auk01", asked, ["101;DP;TOT;TOT;2019K4;1"])).message).toContain(
    "other values than are declared",
  );
});

const auk01Asked = (): Asked => {
  const { others } = selectionOf(tableOf("dst-auk01"), auk01Info());
  return [...others.map(({ code, values }) => [code, values] as const), ["Tid", ["*"]]];
};

test("a benefit that is not there yet makes no row where it is nil, and is a fault where it has a figure", () => {
  const line = (value: string) => [`000;R2;TOT;TOT;2019K4;${value}`, "000;DP;TOT;TOT;2019K4;1"];
  for (const nothing of ["-", ".", "..", "0"])
    expect(rowsOf("dst-auk01", auk01Asked(), line(nothing)).map(({ keys }) => keys.benefit)).toEqual(["DP"]);
  expect(faultOf(() => rowsOf("dst-auk01", auk01Asked(), line("17"))).message).toContain(
    "row 1 has a figure for senior in 2019K4",
  );
});

test("the same number and letter is an industry of its own scheme, never of another's", () => {
  const industry = (dataset: string, word: string) => dst.codes("industry", tableOf(dataset)).get(word);
  expect(industry("dst-lbesk01", "4")).toBe("db07-10.4");
  expect(industry("dst-lsk13", "4")).toBe("db25-10.4");
  expect(industry("dst-lbesk01", "C")).toBe("db07-19.C");
  expect(industry("dst-lsk13", "C")).toBeUndefined();
  expect(industry("dst-ligehb11", "F")).toBe("db07-36.F");
  expect(industry("dst-ligehb11", "4")).toBeUndefined();
});

test("every word that is declared has a code in each dimension it tells of", () => {
  const without = tables.flatMap((table) =>
    layoutOf(table).breakdowns.flatMap(({ dimensions, words }) =>
      dimensions.flatMap((dimension) => {
        const codes = dst.codes(dimension, table);
        if (words === "all") return codes.size > 1 ? [] : [`${table.dataset} ${dimension}`];
        return words.filter(({ word }) => !codes.has(word)).map(({ word }) => `${table.dataset} ${dimension} ${word}`);
      }),
    ),
  );
  expect(without).toEqual([]);
});

test("vacancies outside the regions are of unknown area, and code 1 is the country", () => {
  for (const dataset of ["dst-lsk02", "dst-lsk13"]) {
    const codes = dst.codes("geography", tableOf(dataset));
    expect([codes.get("1"), codes.get("84"), codes.get("135")]).toEqual(["000", "084", "997"]);
  }
});

test("every table says in both languages what it is good for, and an ended one that nothing more comes", () => {
  for (const table of tables)
    for (const { da, en } of Object.values(dst.declaration!(table))) expect([da, en]).not.toContain("");
  expect(dst.declaration!(tableOf("dst-lsk02")).timeliness.da).toContain("afsluttet");
  expect(dst.declaration!(tableOf("dst-lsk13")).timeliness.da).toContain("65 dage");
});
