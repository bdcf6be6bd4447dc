import type { CellStatus } from "#shared/cube.ts";
import { type ByBreakdown, total } from "#shared/dimension.ts";
import { frequencyOf, type Period, periodsBetween } from "#shared/period.ts";
import { membersOf, partsOfMember } from "#server/dimensions/breakdowns.ts";
import { partsOfArea } from "#server/dimensions/geography.ts";
import { hide } from "#server/disclosure/pattern.ts";
import type { Observation } from "#server/store/release.ts";
import type { PlaceDimension } from "./grid.ts";
import type { SmallDataset } from "./small.test.world.ts";

/** A table of the lattice: which periods, and the codes published along each dimension. */
export type Lattice = {
  dataset: string;
  periods: readonly Period[];
  codes: Partial<Record<PlaceDimension, readonly string[]>>;
  levels?: readonly string[];
  groupings?: ByBreakdown<readonly string[]>;
  cuts?: readonly (readonly PlaceDimension[])[];
  every?: number;
  measures: readonly string[];
};

const years = (first: string, last: string) => periodsBetween(first, last);

/** The eleven groups of Arbejdstilsynet's that make up construction, trade and industry's first two sectors. */
export const groups = ["at-10.01", "at-10.02"].flatMap((code) =>
  partsOfMember("industry", code, "at-36").map((part) => part.code),
);
export const areas = partsOfArea("081").map(({ code }) => code);
export const absences = membersOf("severity").flatMap(({ code, level }) => (level === "absence" ? [code] : []));
const unemployed = partsOfMember("benefit", "group.unemployed", "benefit").map(({ code }) => code);

const industry = [total.code, ...groups];
const sex = [total.code, "M", "K"];
const byIndustryAndSex = { groupings: { industry: ["total", "at-36"], sex: ["total", "sex"] } };
const byBenefitAndSex = { groupings: { benefit: ["total", "benefit"], sex: ["total", "sex"] } };
const bySexOrAge = { groupings: { sex: ["total", "sex"], age: ["total", "age-6"] }, cuts: [["sex"], ["age"]] } as const;
const age = membersOf("age").flatMap(({ code, level }) => (level === "total" || level === "age-6" ? [code] : []));
const benefit = [total.code, ...unemployed];

/** Events and all they are compared with, in tables of every shape that a source has. */
export const lattice: readonly Lattice[] = [
  {
    dataset: "lat-events",
    periods: years("2021", "2024"),
    codes: { industry, sex, severity: [total.code, ...absences] },
    groupings: { ...byIndustryAndSex.groupings, severity: ["total", "absence"] },
    measures: ["count", "base", "rate"],
  },
  {
    dataset: "lat-areas",
    periods: years("2020", "2025"),
    codes: { geography: areas, sex: ["M", "K"] },
    levels: ["municipality"],
    groupings: { sex: ["sex"] },
    measures: ["count", "base", "rate"],
  },
  {
    dataset: "lat-employed",
    periods: years("2020", "2023"),
    codes: { industry, sex },
    ...byIndustryAndSex,
    measures: ["count"],
  },
  {
    dataset: "lat-quarters",
    periods: periodsBetween("2021K1", "2024K4"),
    codes: { industry },
    groupings: { industry: ["total", "at-36"] },
    measures: ["count"],
  },
  {
    dataset: "lat-months",
    periods: periodsBetween("2024M04", "2025M12"),
    codes: { benefit, sex },
    ...byBenefitAndSex,
    measures: ["count"],
  },
  {
    dataset: "lat-old-months",
    periods: periodsBetween("2023M01", "2024M06"),
    codes: { benefit, sex },
    ...byBenefitAndSex,
    measures: ["count"],
  },
  {
    dataset: "lat-survey",
    periods: ["2021", "2023"],
    codes: { sex, age },
    ...bySexOrAge,
    every: 2,
    measures: ["rate", "base"],
  },
  {
    dataset: "lat-old-survey",
    periods: ["2016", "2018"],
    codes: { sex, age },
    ...bySexOrAge,
    every: 2,
    measures: ["rate", "base"],
  },
];

/** Dimensions of the lattice, in the order of the closed list. */
export const along = ["geography", "industry", "sex", "age", "benefit", "severity"] as const;

/** What a cell of the lattice is: its name is `dataset measure period code…`, its number may be there although hidden. */
export type Truth = (name: string) => { value: number; status: CellStatus };

/** The cells of a table that are there: all combinations, or with cuts those where one cut alone is taken apart. */
function coordinates({ codes, cuts }: Lattice): Partial<Record<PlaceDimension, string>>[] {
  let all: Partial<Record<PlaceDimension, string>>[] = [{}];
  for (const dimension of along) {
    const own = codes[dimension];
    if (own) all = all.flatMap((at) => own.map((code) => ({ ...at, [dimension]: code })));
  }
  return all.filter((at) => !cuts || Object.values(at).filter((code) => code !== total.code).length <= 1);
}

/** Whether a member is there in a period; by the year all are. */
export const existsIn = (dimension: PlaceDimension, code: string, period: Period) => {
  const member = membersOf(dimension).find((one) => one.code === code);
  return member?.validTo === undefined || member.validTo === null || frequencyOf(period) === "year"
    ? true
    : period <= `${member.validTo.slice(0, 4)}M${member.validTo.slice(5, 7)}`;
};

/** Name of a cell, its codes in the order of its table's dimensions. */
export const nameOf = (dataset: string, measure: string, period: Period, codes: readonly string[]): string =>
  [dataset, measure, period, ...codes].join(" ");

/** The cells of a table as its release holds them; with `left` a number is still in each hidden one. */
export function cellsOf(table: Lattice, truth: Truth, left?: (name: string) => number): Observation[] {
  const places = coordinates(table);
  const sent = table.periods.flatMap((period) =>
    places
      .filter((at) => along.every((id) => existsIn(id, at[id] ?? total.code, period)))
      .flatMap((at) =>
        table.measures.map((measure): Observation => {
          const { value, status } = truth(nameOf(table.dataset, measure, period, Object.values(at)));
          return { ...at, period, measure, value: status === "missing" ? null : value, status };
        }),
      ),
  );
  const published = hide(sent, { tier: "T0", shares: { rate: table.measures.includes("count") ? "count" : "base" } });
  if (!left) return published;
  return published.map((row) => {
    const codes = along.flatMap((id) => row[id] ?? []);
    const name = nameOf(table.dataset, row.measure, row.period, codes);
    return row.status === "suppressed" ? { ...row, value: left(name) } : row;
  });
}

export const datasetsOf = (truth: Truth, left?: (name: string) => number): SmallDataset[] =>
  lattice.map((table) => {
    const { dataset, periods, codes, levels = [], groupings = {}, cuts, every = 1 } = table;
    const dimensions = along.filter((id) => codes[id]);
    const [firstPeriod = "", lastPeriod = ""] = [periods[0], periods.at(-1)];
    return {
      dataset,
      levels,
      firstPeriod,
      lastPeriod,
      rows: [],
      cells: cellsOf(table, truth, left),
      declared: {
        dimensions: ["time", ...dimensions],
        levels: [...levels],
        groupings: Object.fromEntries(Object.entries(groupings).map(([id, levels]) => [id, [...levels]])),
        cuts: (cuts ?? [dimensions]).map((cut) => [...cut]),
        frequency: frequencyOf(firstPeriod),
        every,
      },
    };
  });

/** A number from a name, the same for the same seed: 0 to 999. */
export function drawn(name: string, seed: number): number {
  let hash = 2166136261 ^ seed;
  for (const letter of name) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619);
  hash = Math.imul(hash ^ (hash >>> 15), 2246822519);
  return ((hash ^ (hash >>> 13)) >>> 0) % 1000;
}

/** Cells of all kinds: so many of a thousand hidden, half as many missing, twice as many provisional; shares are below 100. */
export const truthOf =
  (seed: number, hidden = 40): Truth =>
  (name) => {
    const kind = drawn(`status of ${name}`, seed);
    const [isHidden, isMissing, isProvisional] = [1, 1.5, 3.5].map((width) => kind < width * hidden);
    const status = isHidden ? "suppressed" : isMissing ? "missing" : isProvisional ? "provisional" : "ok";
    const measure = name.split(" ")[1];
    const value = measure === "rate" ? drawn(name, seed) / 10 : drawn(name, seed) + (measure === "base" ? 1000 : 0);
    return { value, status };
  };
