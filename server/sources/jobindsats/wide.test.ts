import { expect, test } from "vitest";
import type { Delivery, Means, Table } from "../define.ts";
import jobindsats from "./source.ts";

/** Tables with more measures than are used, with members told apart, or with measures made of the source's columns. */
const tableOf = (id: string): Table => jobindsats.tables.find(({ dataset }) => dataset === `jobindsats-${id}`)!;

const delivered = (body: { columns: string[]; rows: unknown[][] }, query = ""): Delivery => ({
  name: "answer.json",
  request: { method: "GET", url: `http://127.0.0.1/v3/data/x?${query}`, body: null },
  response: { status: 200, contentType: "application/json", requestId: null },
  bytes: new TextEncoder().encode(JSON.stringify(body)),
  fetchedAt: "2026-09-15T07:00:00Z",
});

const read = (id: string, columns: string[], rows: unknown[][], query = "") =>
  [...jobindsats.parse(delivered({ columns, rows }, query), tableOf(id))].map(({ keys, measure, value }) => [
    keys.time,
    keys.geography,
    measure,
    value,
  ]);

test("measures that are not used are left alone, by their names as users of the API know them", () => {
  const columns = [
    "Periode",
    "Område",
    "Antal personer",
    "Antal fuldtidspersoner",
    "Fuldtidspersoner i pct. af arbejdsstyrken 16-66 år",
    "Gnsn. varighed",
  ];
  expect(read("y07a02", columns, [["2026M07", "Randers", 1804, 1366, 2.9, "12,4"]])).toEqual([
    ["2026M07", "Randers", "Antal personer", 1804],
    ["2026M07", "Randers", "Antal fuldtidspersoner", 1366],
  ]);
});

test("a count that is no whole number is a fault: it may be a share under a name that was taken for a count", () => {
  const columns = ["Periode", "Område", "Antal personer", "Antal fuldtidspersoner"];
  expect(() => read("y08a02", columns, [["2026M07", "Skive", 812, 805.5]])).toThrow(
    "row 1 has 805.5 as Antal fuldtidspersoner, which is a count",
  );
  expect(() => read("y08a02", columns, [["2026M07", "Skive", 812, "805,5"]])).toThrow("which is a count");
});

test("recipients by readiness keep the category they are of, and a total among the members is not read again", () => {
  const columns = ["Periode", "Område", "Visitationskategori", "Antal personer", "Antal fuldtidspersoner"];
  const members = [
    ["2026M07", "Albertslund", "Visitationskategori i alt", 398, 381],
    ["2026M07", "Albertslund", "Jobparat", 118, 112],
    ["2026M07", "Albertslund", "Åbenlys uddannelsesparat", null, null],
  ];
  const rows = (query: string, given: unknown[][]) =>
    [...jobindsats.parse(delivered({ columns, rows: given }, query), tableOf("y60a02-visitation"))].map(
      ({ keys, value }) => [keys.benefit, value],
    );
  expect(rows("hierarchy._nykom=*&hierarchy._viskat_1int=*", members)).toEqual([
    ["Jobparat", 112],
    ["Åbenlys uddannelsesparat", null],
  ]);
  expect(rows("hierarchy._nykom=*&hierarchy._viskat_1int=/", members.slice(0, 1))).toEqual([
    ["Visitationskategori i alt", 381],
  ]);
});

test("categories and benefits of the source are ours", () => {
  const codes = jobindsats.codes("benefit", tableOf("y60a02-visitation"));
  expect(
    ["Visitationskategori i alt", "Aktivitetsparat", "Uoplyst visitationskategori", "A-dagpenge", "Kontanthjælp"].map(
      (word) => codes.get(word),
    ),
  ).toEqual(["TOT", "visitation.activity-ready", "visitation.unstated", "unemployed.ui", "unemployed.cash"]);
});

const status = [
  "Periode",
  "Område",
  "A-kasse",
  "Arbejdsmarkedsstatus",
  "Status 3 mdr. efter afsluttet forløb, antal",
  "Status 3 mdr. efter afsluttet forløb, pct.",
];
const after = (area: string, counts: (number | null)[]) =>
  ["Lønmodtagerbeskæftigelse", "Uddannelse", "Selvforsørgelse", "Forsørgelsesydelse", "Andet"].map((name, at) => [
    "2025Q04",
    area,
    "A-kasse i alt",
    name,
    counts[at],
    null,
  ]);

test("the self-supporting are employees, students and those without a benefit; hidden where one is", () => {
  const rows = [...after("Skive", [300, 20, 60, 110, 10]), ...after("Læsø", [4, null, null, 3, null])];
  expect(read("y01b15", status, rows, "hierarchy._nykom=*&hierarchy._amstatusb15=*")).toEqual([
    ["2025Q04", "Skive", "Selvforsørgende efter 3 mdr.", 380],
    ["2025Q04", "Skive", "I lønmodtagerbeskæftigelse efter 3 mdr.", 300],
    ["2025Q04", "Læsø", "Selvforsørgende efter 3 mdr.", null],
    ["2025Q04", "Læsø", "I lønmodtagerbeskæftigelse efter 3 mdr.", 4],
  ]);
});

test("all spells that ended come from the total, which is not hidden by a small part", () => {
  const total = [["2025Q04", "Læsø", "A-kasse i alt", "Arbejdsmarkedsstatus i alt", 9, 100]];
  expect(read("y01b15", status, total, "hierarchy._nykom=*&hierarchy._amstatusb15=/")).toEqual([
    ["2025Q04", "Læsø", "Afsluttede forløb", 9],
  ]);
});

test("a status that is gone, or comes twice, is a fault and not a smaller sum", () => {
  const rows = after("Skive", [300, 20, 60, 110, 10]);
  const query = "hierarchy._nykom=*&hierarchy._amstatusb15=*";
  expect(() => read("y01b15", status, rows.toSpliced(1, 1), query)).toThrow('the member "Uddannelse" is missing');
  expect(() => read("y01b15", status, [...rows, rows[0]!], query)).toThrow("row 6 comes twice");
});

test("offers are those followed by employment in three ways, and by none", () => {
  const columns = [
    "Periode",
    "Område",
    "Ydelsesgrupper",
    "Tilbud",
    "Målgruppe",
    "Efterfølgende beskæftigelse: I anden virksomhed i anden branche",
    "Efterfølgende beskæftigelse: I anden virksomhed i samme branche",
    "Efterfølgende beskæftigelse: I samme virksomhed",
    "Efterfølgende beskæftigelse: Ingen beskæftigelse",
  ];
  const totals = ["Ydelsesgrupper i alt", "Tilbud i alt", "Målgruppe i alt"];
  expect(read("y14d03", columns, [["2025QMAT04", "Randers", ...totals, 260, 110, 150, 1180]])).toEqual([
    ["2025QMAT04", "Randers", "I beskæftigelse efter tilbud", 520],
    ["2025QMAT04", "Randers", "Afsluttede tilbud", 1700],
  ]);
  expect(() => read("y14d03", columns, [["2025QMAT04", "Randers", ...totals, 15.3, 6.5, 8.8, 69.4]])).toThrow(
    "which is a count",
  );
});

test("weeks of completed spells are spells times their mean, rounded", () => {
  const columns = ["Periode", "Område", "A-kasse", "Antal afsluttede forløb", "Gnsn. varighed af afsluttede forløb"];
  const rows = [
    ["2026M06", "Skive", "A-kasse i alt", 121, 23.7],
    ["2026M06", "Læsø", "A-kasse i alt", null, null],
  ];
  // 121 × 23.7 is 2,867.7.
  expect(read("y01a27", columns, rows).filter(([, , measure]) => measure === "Uger i afsluttede forløb")).toEqual([
    ["2026M06", "Skive", "Uger i afsluttede forløb", 2868],
    ["2026M06", "Læsø", "Uger i afsluttede forløb", null],
  ]);
});

test("a round of recruitment is the quarter that its month ends", () => {
  const columns = [
    "Periode",
    "Område",
    "Stillingsbetegnelse (ESCOSTAR)",
    "Jobopslag",
    "Antal rekrutteringsforsøg",
    "Antal forgæves rekrutteringsforsøg",
    "Forgæves rekrutteringsrate",
  ];
  const round = (month: string) => [[month, "RAR Fyn", "Stillingsbetegnelse i alt", 30_000, 34_000, 7480, 22]];
  expect(read("y25i14", columns, round("2026M06"))).toEqual([
    ["2026Q02", "RAR Fyn", "Antal rekrutteringsforsøg", 34_000],
    ["2026Q02", "RAR Fyn", "Antal forgæves rekrutteringsforsøg", 7480],
  ]);
  expect(() => read("y25i14", columns, round("2026M05"))).toThrow("the round 2026M05 is not the end of a quarter");
});

const described = (id: string, type: string, periods: string[], hierarchies: string[]) => ({
  table_id: id,
  periods: [{ periodtype_id: type, values: periods.map((period_id) => ({ period_id })) }],
  dimensions: hierarchies.map((one) => ({ dimension_id: one, hierarchies: [{ hierarchy_id: one }] })),
});

/** What a table is asked by, where the source describes it so. */
async function askedOf(table: Table, description: unknown): Promise<string[]> {
  const asked: string[] = [];
  const means: Means = {
    fetch: (input) => {
      const url = input instanceof Request ? input.url : input.toString();
      asked.push(decodeURIComponent(url.replace("http://127.0.0.1/v3", "")));
      return Promise.resolve(
        new Response(JSON.stringify(description), { headers: { "Content-Type": "application/json" } }),
      );
    },
    baseUrl: "http://127.0.0.1/v3",
    token: "nøgle",
    now: () => new Date("2026-09-15T07:00:00Z"),
    sleep: () => Promise.resolve(),
    random: () => 0.5,
    signal: new AbortController().signal,
  };
  for await (const _ of jobindsats.fetch(table, means)) continue;
  return asked.slice(1).map((path) => path.replace(/^.*\?mgroup\.\*=\*&|&format=json$/g, ""));
}

test("a hierarchy told apart is asked for its total and its members, in the country and its areas", async () => {
  const description = described("y60a02", "M", ["2021M06", "2026M07"], ["_nykom", "_viskat_1int"]);
  expect(await askedOf(tableOf("y60a02-visitation"), description)).toEqual([
    "period.M=2026M07&hierarchy._nykom=/&hierarchy._viskat_1int=/",
    "period.M=2026M07&hierarchy._nykom=/&hierarchy._viskat_1int=*",
    "period.M=2026M07&hierarchy._nykom=*&hierarchy._viskat_1int=/",
    "period.M=2026M07&hierarchy._nykom=*&hierarchy._viskat_1int=*",
  ]);
});

test("a table of the country alone is not asked for areas, and rolling quarters by their own type", async () => {
  const unemployed = described("y25i01", "M", ["2026M07"], ["_nykom", "_ygrpi09", "_akassebl"]);
  expect(await askedOf(tableOf("y25i01-benefit"), unemployed)).toEqual([
    "period.M=2026M07&hierarchy._nykom=/&hierarchy._ygrpi09=/&hierarchy._akassebl=/",
    "period.M=2026M07&hierarchy._nykom=/&hierarchy._ygrpi09=/2/&hierarchy._akassebl=/",
    "period.M=2026M07&hierarchy._nykom=/&hierarchy._ygrpi09=/3/&hierarchy._akassebl=/",
  ]);
  const offers = described("y14d03", "QMAT", ["2025QMAT04"], ["_nykom", "_ygrpmm12", "_tilbud_d03", "_maalgrp_d03"]);
  expect((await askedOf(tableOf("y14d03"), offers))[0]).toMatch(/^period\.QMAT=2025QMAT04&/);
});

test("RAR areas are asked for under the name the table has them, and municipalities are not tried", async () => {
  const by = (area: string) => described("y25i14", "M", ["2026M06"], [area, "_escostar_rs"]);
  expect((await askedOf(tableOf("y25i14"), by("_reko")))[1]).toBe(
    "period.M=2026M06&hierarchy._reko=*&hierarchy._escostar_rs=/",
  );
  await expect(askedOf(tableOf("y25i14"), by("_nykom"))).rejects.toMatchObject({
    code: "hierarchy",
    message: "y25i14 has no hierarchy _rar or _reko; it has _nykom, _escostar_rs.",
  });
});

test("every table is declared in words, what is assumed of it among them", () => {
  const told = (id: string) => jobindsats.declaration?.(tableOf(id));
  expect(told("y10a02")?.coherence.da).toContain("forstavelse (y10)");
  expect(told("y14d03")?.accuracy.da).toContain("antages at være antal");
  expect(told("y25i05")?.timeliness.en).toBe("Comes within 14 days of the period.");
});
