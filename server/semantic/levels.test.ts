import { expect, test } from "vitest";
import { cellAt, flatIndex } from "#shared/cube.ts";
import { querySchema, type QueryInput } from "#shared/query.ts";
import { answer } from "./answer.ts";
import { municipalities, type SmallDataset, type SmallRow, worldOf } from "./small.test.world.ts";

/** Each municipality has 10 full-time unemployed in January, 11 in February; labour force 400 (2023) and 500 (2024). */
const everyone = (period: string, measure: string, value: number): SmallRow[] =>
  municipalities.map((code) => [period, code, measure, value]);

const withoutRow = (rows: SmallRow[], area: string) => rows.filter(([, code]) => code !== area);
const marked = (rows: SmallRow[], area: string, mark: "suppressed" | "provisional"): SmallRow[] =>
  rows.map((row) => {
    const [period, code, measure, number] = row;
    if (code !== area) return row;
    return mark === "suppressed" ? [period, code, measure, mark] : [period, code, measure, Number(number), mark];
  });

const unemployed: SmallDataset = {
  dataset: "jobindsats-y25i01",
  levels: ["country", "municipality", "unknown"],
  firstPeriod: "2024M01",
  lastPeriod: "2025M02",
  rows: [
    ...everyone("2024M01", "fte", 10),
    ["2024M01", "000", "fte", 984],
    ["2024M01", "997", "fte", 4],
    ["2024M01", "000", "rate-labour-force", 2.5],
    ["2024M01", "101", "rate-labour-force", 2.4],
    ["2024M01", "147", "rate-labour-force", "suppressed"],
    // Region Nordjylland: Aalborg (851) is hidden in February, and Hjørring (860) has no row in March.
    ...marked(everyone("2024M02", "fte", 11), "851", "suppressed"),
    ...withoutRow(everyone("2024M03", "fte", 12), "860"),
    ...marked(everyone("2024M04", "fte", 13), "851", "provisional"),
    ...everyone("2025M02", "fte", 20),
  ],
};

/** 2024 has been published for neither Copenhagen nor anyone: the newest year is 2023. */
const labourForce: SmallDataset = {
  dataset: "dst-ras400",
  levels: ["country", "municipality"],
  firstPeriod: "2023",
  lastPeriod: "2023",
  rows: [...everyone("2023", "labour-force", 400), ["2023", "000", "labour-force", 39_200]],
};

/** Notices are published by municipality alone here, so that the country has to be added up. */
const notices: SmallDataset = {
  dataset: "jobindsats-y25i05",
  levels: ["municipality", "unknown"],
  firstPeriod: "2024M01",
  lastPeriod: "2024M01",
  rows: [...everyone("2024M01", "persons", 3), ["2024M01", "997", "persons", 5]],
};

const longTerm: SmallDataset = {
  dataset: "jobindsats-y25i09",
  levels: ["country", "municipality", "unknown"],
  firstPeriod: "2024M01",
  lastPeriod: "2024M02",
  rows: [...everyone("2024M01", "fte", 2), ...marked(everyone("2024M02", "fte", 2), "810", "suppressed")],
};

const world = await worldOf([unemployed, labourForce, notices, longTerm]);
const ask = (query: QueryInput) => answer(querySchema.parse(query), world);

/** One number: an indicator in one area and one period. */
async function cell(indicator: string, codes: string[], period: string) {
  const cube = await ask({
    indicators: [indicator],
    by: [],
    where: { geography: { codes }, time: { codes: [period] } },
  });
  return cellAt(cube, flatIndex(cube.axes, [0]));
}

test("a region is the sum of its municipalities", async () => {
  expect(await cell("gross-unemployment", ["081"], "2024M01")).toEqual({ value: 110, status: "ok" });
});

test("a region with a hidden municipality is hidden", async () => {
  expect(await cell("gross-unemployment", ["081"], "2024M02")).toEqual({ value: null, status: "suppressed" });
  expect(await cell("gross-unemployment", ["082"], "2024M02")).toEqual({ value: 209, status: "ok" });
});

test("a group of municipalities is added up as a region is, and hidden with one of them", async () => {
  // Odense, Aarhus and Aalborg; Aalborg is hidden in February.
  expect(await cell("gross-unemployment", ["kg-2"], "2024M01")).toEqual({ value: 30, status: "ok" });
  expect(await cell("gross-unemployment", ["kg-2"], "2024M02")).toEqual({ value: null, status: "suppressed" });
  // 30 of 3 × 400 in the labour force.
  expect(await cell("gross-unemployment-rate", ["kg-2"], "2024M01")).toEqual({ value: 2.5, status: "ok" });
});

test("a region with a municipality missing is missing, never a smaller sum", async () => {
  expect(await cell("gross-unemployment", ["081"], "2024M03")).toEqual({ value: null, status: "missing" });
});

test("a sum with a provisional part is provisional", async () => {
  expect(await cell("gross-unemployment", ["081"], "2024M04")).toEqual({ value: 143, status: "provisional" });
});

test("the country is the source's own where published, not the sum of the municipalities", async () => {
  expect(await cell("gross-unemployment", ["000"], "2024M01")).toEqual({ value: 984, status: "ok" });
});

test("a country that has to be added up takes in the unknown area", async () => {
  expect(await cell("notified-redundancies", ["000"], "2024M01")).toEqual({ value: 299, status: "ok" });
});

test("a group of municipalities is their sum, and says so", async () => {
  const cube = await ask({
    indicators: ["gross-unemployment"],
    where: { geography: { codes: ["147", "101"] }, time: { codes: ["2024M01", "2024M02"] } },
  });
  expect(cube.value).toEqual([20, 22]);
  expect(cube.fixed?.geography?.map(({ code }) => code)).toEqual(["101", "147"]);
  expect(cube.notes.find(({ code }) => code === "group")).toEqual({
    code: "group",
    values: { count: 2 },
    text: { da: "København, Frederiksberg", en: "Copenhagen, Frederiksberg" },
  });
});

test("a group with a hidden member is hidden", async () => {
  expect(await cell("gross-unemployment", ["101", "851"], "2024M02")).toEqual({ value: null, status: "suppressed" });
});

test("a level outside by is the group of its members", async () => {
  const cube = await ask({
    indicators: ["gross-unemployment"],
    by: [],
    where: { geography: { level: "municipality" }, time: { codes: ["2024M01"] } },
  });
  expect(cube.value).toEqual([980]);
});

test("a rate is the source's own where it publishes the very cell", async () => {
  expect(await cell("gross-unemployment-rate", ["000"], "2024M01")).toEqual({ value: 2.5, status: "ok" });
  expect(await cell("gross-unemployment-rate", ["101"], "2024M01")).toEqual({ value: 2.4, status: "ok" });
});

test("a rate the source hides is not computed from its parts", async () => {
  expect(await cell("gross-unemployment-rate", ["147"], "2024M01")).toEqual({ value: null, status: "suppressed" });
});

test("a rate of a region or a group is summed unemployed by summed labour force", async () => {
  // Region Nordjylland: 11 municipalities × 10 of 11 × 400 is 2,5 per cent.
  expect(await cell("gross-unemployment-rate", ["081"], "2024M01")).toEqual({ value: 2.5, status: "ok" });
  expect(await cell("gross-unemployment-rate", ["101", "147"], "2024M01")).toEqual({ value: 2.5, status: "ok" });
});

test("the newest labour force is carried where the year's own is not out, and the rate is provisional", async () => {
  const cube = await ask({
    indicators: ["gross-unemployment-rate"],
    by: [],
    where: { geography: { codes: ["081"] }, time: { codes: ["2025M02"] } },
  });
  expect(cellAt(cube, 0)).toEqual({ value: 5, status: "provisional" });
  expect(cube.notes.find(({ code }) => code === "carried-denominator")).toEqual({
    code: "carried-denominator",
    indicator: "gross-unemployment-rate",
    values: { year: "2023" },
  });
});

test("a share of parts from two datasets is hidden where either is", async () => {
  expect(await cell("long-term-share", ["810"], "2024M01")).toEqual({ value: 20, status: "ok" });
  expect(await cell("long-term-share", ["810"], "2024M02")).toEqual({ value: null, status: "suppressed" });
  expect(await cell("long-term-share", ["851"], "2024M02")).toEqual({ value: null, status: "suppressed" });
});

test("a share is not published for longer than both of its parts", async () => {
  expect(await cell("long-term-share", ["810"], "2024M03")).toEqual({ value: null, status: "unpublished" });
});

test("an area the dataset lacks is missing", async () => {
  expect(await cell("gross-unemployment", ["411"], "2024M01")).toEqual({ value: null, status: "missing" });
  expect(await cell("gross-unemployment", ["997"], "2024M01")).toEqual({ value: 4, status: "ok" });
});

test("an indicator whose dataset is not served is unpublished, and others in the question are answered", async () => {
  const cube = await ask({
    indicators: ["gross-unemployment", "work-sharing"],
    by: [],
    where: { time: { codes: ["2024M01"] } },
  });
  expect(cube.value).toEqual([984, null]);
  expect(cube.status).toEqual({ 1: "unpublished" });
  expect(cube.sources.map(({ indicator }) => indicator)).toEqual(["gross-unemployment"]);
});

test("region Østdanmark cannot occur before 2027, region Hovedstaden not after 2026", async () => {
  const cube = await ask({
    indicators: ["gross-unemployment"],
    by: ["geography", "time"],
    where: {
      geography: { codes: ["084", "region-oestdanmark"] },
      time: { codes: ["2024M01", "2027M01"] },
    },
  });
  expect(cube.value).toEqual([290, null, null, null]);
  expect(cube.status).toEqual({ 1: "impossible", 2: "impossible", 3: "unpublished" });
});

test("the regions of a period are those that exist in it", async () => {
  const regionsIn = async (period: string) => {
    const where = { geography: { level: "region" }, time: { codes: [period] } };
    const cube = await ask({ indicators: ["gross-unemployment"], by: ["geography"], where });
    return cube.axes[1]!.members.map(({ code }) => code);
  };
  expect(await regionsIn("2024M01")).toEqual(["084", "085", "083", "082", "081"]);
  expect(await regionsIn("2027M01")).toEqual(["083", "082", "081", "region-oestdanmark"]);
});

test("geography in by without a choice is the municipalities", async () => {
  const cube = await ask({ indicators: ["gross-unemployment"], by: ["geography"], where: { time: { latest: 1 } } });
  expect(cube.axes[1]!.members).toHaveLength(98);
  expect(cube.value[0]).toBe(20);
});
