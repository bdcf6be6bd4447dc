import { expect, test } from "vitest";
import { facets } from "#shared/reconciliation.ts";
import { Refusal } from "#shared/refusal.ts";
import { reconciliation } from "#server/indicators/reconcile.ts";
import { reconciliations } from "#server/indicators/reconciliations.ts";
import { reconcile, reconciliationCards } from "./reconcile.ts";
import { type SmallDataset, worldOf } from "./small.test.world.ts";

const monthly = { firstPeriod: "2026M04", lastPeriod: "2026M07" };
const country = (measure: string, numbers: readonly number[], from = 4): SmallDataset["rows"] =>
  numbers.map((number, at) => [`2026M0${from + at}`, "000", measure, number] as const);

/** Two publishers of the unemployed: Jobindsats has a month more, one of its months is hidden, one of the other is nil. */
const unemployed: readonly SmallDataset[] = [
  {
    dataset: "jobindsats-y25i01",
    levels: ["country", "municipality", "unknown"],
    ...monthly,
    rows: [...country("fte", [88_000, 90_000, 0]), ["2026M07", "000", "fte", "suppressed"]],
  },
  {
    dataset: "dst-aus08",
    levels: ["country", "region", "municipality"],
    firstPeriod: "2026M05",
    lastPeriod: "2026M07",
    rows: country("gross", [89_100, 87_000, 86_000], 5),
  },
];

async function faultOf(doing: Promise<unknown>): Promise<Refusal> {
  const met = await doing.then(
    () => new Error("answered"),
    (fault: unknown) => fault,
  );
  if (met instanceof Refusal) return met;
  throw met;
}

test("two publishers stand side by side from the first month that both have, with difference and ratio", async () => {
  const { cube, against, lacking } = await reconcile("gross-unemployed", await worldOf(unemployed));
  expect(cube.axes.map(({ members }) => members.map(({ code }) => code))).toEqual([
    ["jobindsats", "aus08"],
    ["2026M05", "2026M06", "2026M07"],
  ]);
  expect(cube.value).toEqual([90_000, 0, null, 89_100, 87_000, 86_000]);
  expect(cube.status).toEqual({ 2: "suppressed" });
  // 89,100 − 90,000 and 89,100 / 90,000; nothing is so many times zero, and what is hidden has no difference.
  expect(against).toEqual([{ series: "aus08", difference: [-900, 87_000, null], ratio: [0.99, null, null] }]);
  expect(lacking).toEqual([]);
});

test("where the figures come from is told for each series", async () => {
  const { cube } = await reconcile("gross-unemployed", await worldOf(unemployed));
  expect(cube.sources.map(({ indicator, dataset }) => [indicator, dataset])).toEqual([
    ["jobindsats", "jobindsats-y25i01"],
    ["aus08", "dst-aus08"],
  ]);
});

test("a series that is not served yet is lacking, and the others are held against the first that is", async () => {
  const { cube, against, lacking } = await reconcile("gross-unemployed", await worldOf(unemployed.slice(1)));
  expect(cube.axes[0]?.members.map(({ code }) => code)).toEqual(["aus08"]);
  expect([against, lacking]).toEqual([[], ["jobindsats"]]);
});

test("a concept without any figures is refused as not ready, an unknown one as not found", async () => {
  const world = await worldOf(unemployed);
  expect((await faultOf(reconcile("diseases-insurance", world))).code).toBe("not-ready");
  expect((await faultOf(reconcile("weather", world))).code).toBe("not-found");
});

test("an adjusted series is the indicator's own adjusted one, and other members are those that are named", async () => {
  const cells = (measure: string, value: number, casetype: string) =>
    ({ measure, period: "2024", value, status: "ok", casetype }) as const;
  const world = await worldOf([
    { dataset: "dst-aku111m", levels: [], ...monthly, rows: [["2026M04", "", "unemployment-rate-sa", 6.9]] },
    {
      dataset: "eurostat-une-rt-m",
      levels: ["country", "foreign"],
      ...monthly,
      rows: [
        ["2026M04", "000", "unemployment-rate-sa", 7],
        ["2026M04", "SE", "unemployment-rate-sa", 8.7],
      ],
    },
    {
      dataset: "aes-cases",
      levels: [],
      firstPeriod: "2024",
      lastPeriod: "2024",
      rows: [],
      cells: [cells("cases", 33_000, "TOT"), cells("cases", 17_000, "accident"), cells("cases", 16_000, "disease")],
      declared: {
        dimensions: ["time", "casetype"],
        groupings: { casetype: ["total", "casetype"] },
        cuts: [["casetype"]],
      },
    },
  ]);
  const rates = await reconcile("unemployment-rate", world);
  expect(rates.cube.value.filter((value) => value !== null)).toEqual([6.9, 7]);
  expect(rates.against[0]?.difference[0]).toBeCloseTo(0.1, 10);
  expect(rates.lacking).toEqual(["register"]);
  const cases = await reconcile("accidents-insurance", world);
  expect(cases.cube.value).toEqual([17_000]);
  expect(cases.lacking).toEqual(["at"]);
});

test("a rate is told per another number where the others are", async () => {
  const years = { firstPeriod: "2023", lastPeriod: "2023" };
  const world = await worldOf([
    { dataset: "at-accidents", levels: [], ...years, rows: [["2023", "", "accidents", 49_088]] },
    { dataset: "at-employed", levels: [], ...years, rows: [["2023", "", "employed", 3_068_000]] },
    {
      dataset: "eurostat-hsw-n2-01",
      levels: ["country", "foreign"],
      ...years,
      rows: [["2023", "000", "incidence", 800]],
    },
  ]);
  const { cube, against, lacking } = await reconcile("accident-rate-europe", world);
  // 49,088 of 3,068,000 is 160 of 10,000 and 1,600 of 100,000.
  expect(cube.value).toEqual([1600, 800]);
  expect(against).toEqual([{ series: "esaw", difference: [-800], ratio: [0.5] }]);
  expect(lacking).toEqual(["euosha"]);
});

test("a break of one side is told", async () => {
  const years = (dataset: string, rows: SmallDataset["rows"]): SmallDataset => ({
    dataset,
    levels: [],
    firstPeriod: "2019",
    lastPeriod: "2020",
    rows,
  });
  const broken = reconciliation({
    ...reconciliations[0]!,
    frequency: "year",
    series: ["first", "second"].map((id) => ({
      ...reconciliations[0]!.series[0]!,
      id,
      reads: { part: { dataset: `town-${id}`, value: "x" }, breaks: id === "first" ? [] : ["at-deduplication-2020"] },
    })),
  });
  const world = await worldOf([
    years("town-first", [
      ["2019", "", "x", 10],
      ["2020", "", "x", 12],
    ]),
    years("town-second", [
      ["2019", "", "x", 5],
      ["2020", "", "x", 9],
    ]),
  ]);
  const { cube, against } = await reconcile(broken.id, world, [broken]);
  expect(cube.notes.flatMap(({ code, indicator, at }) => (code === "break" ? [[indicator, at]] : []))).toEqual([
    ["second", "2020M01"],
  ]);
  expect(against).toEqual([{ series: "second", difference: [-5, -3], ratio: [0.5, 0.75] }]);
});

test("every reconciliation has its own name, at least two series, reasons, and every fact of each", () => {
  const cards = reconciliationCards();
  expect(new Set(cards.map(({ id }) => id)).size).toBe(cards.length);
  for (const { series, why, question, label } of cards) {
    expect(new Set(series.map(({ id }) => id)).size).toBe(series.length);
    expect(series.length).toBeGreaterThan(1);
    expect(why.length).toBeGreaterThan(1);
    const words = [question, label, ...why, ...series.flatMap((one) => facets.map((facet) => one.facts[facet]))];
    for (const { da, en } of words) expect([da.trim() !== "", en.trim() !== ""]).toEqual([true, true]);
  }
});
