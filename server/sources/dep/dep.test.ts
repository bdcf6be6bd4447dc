import { Buffer } from "node:buffer";
import { expect, test } from "vitest";
import { type Delivery, SourceFault } from "../define.ts";
import dep from "./source.ts";

const delivered = (name: string, text: string): Delivery => ({
  name,
  request: { method: "GET", url: `file:${name}`, body: null },
  response: { status: 200, contentType: "text/csv", requestId: null },
  bytes: Buffer.from(text, "utf8"),
  fetchedAt: "2026-09-15T07:00:00Z",
});
const table = (dataset: string) => dep.tables.find((one) => one.dataset === dataset)!;
const goals = (text: string) => [...dep.parse(delivered("dep_strategimaal.csv", text), table("dep-goals"))];

const status =
  "År;Enhed;Strategi;Milepæle forfaldne;Milepæle nået\r\n" +
  "2021;I alt;Data bringes i spil;24;17\r\n2021;NFA;Data bringes i spil;4;3\r\n";

test("a status tells what was due and what was met, of all and of each unit", () => {
  expect(goals(status).map(({ keys, measure, value }) => [keys.agency, measure, value])).toEqual([
    ["I alt", "Milepæle forfaldne", 24],
    ["I alt", "Milepæle nået", 17],
    ["NFA", "Milepæle forfaldne", 4],
    ["NFA", "Milepæle nået", 3],
  ]);
});

test("a plan's line tells the years of the strategy it belongs to, so a later strategy needs only lines", () => {
  const plan =
    "År;Enhed;Strategi;Udgangspunkt, pct.;Mål, pct.;Tolerance, pct.-point;Strategi gælder fra;Strategi gælder til\r\n" +
    "2024;Arbejdstilsynet;Data bringes i spil;50;90;5;2021;2024\r\n" +
    "2027;Arbejdstilsynet;En ny strategi;81,5;95;5;2027;2030\r\n";
  const rows = [...dep.parse(delivered("dep_plantal.csv", plan), table("dep-targets"))];
  const years = rows.filter(({ measure }) => measure.startsWith("Strategi gælder"));
  expect(years.map(({ keys, value }) => [keys.time, value])).toEqual([
    ["2024", 2021],
    ["2024", 2024],
    ["2027", 2027],
    ["2027", 2030],
  ]);
  expect(rows.find(({ value }) => value === 81.5)?.measure).toBe("Udgangspunkt, pct.");
});

test("the four units of the strategy are ours, and AES is not one of them", () => {
  const codes = dep.codes("agency", table("dep-goals"));
  expect([...codes.values()].toSorted()).toEqual(["TOT", "at", "dep", "nfa", "star"]);
});

test("no more milestones can be met than are due", () => {
  expect(table("dep-goals").quality?.identities).toMatchObject([
    { left: [{ measure: "milestones-met" }], is: "at-most", right: [{ measure: "milestones-due" }] },
  ]);
});

test.each([
  ["half a milestone", status.replace(";17", ";16,5"), /16,5/],
  ["no unit", status.replace("NFA", ""), /»Enhed« er tom/],
  ["its letters damaged", status.replaceAll("æ", "Ã¦"), /Ã¦|tegnsæt/],
])("a status with %s is refused", (_, text, sentence) => {
  expect(() => goals(text)).toThrow(SourceFault);
  expect(() => goals(text)).toThrow(sentence);
});
