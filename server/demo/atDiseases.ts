import { employedIn, infections } from "./atAccidents.ts";
import { apportionedWithin, type Cube, cubeOf, treeOf } from "./atCube.ts";
import { industries, type Profile } from "./atIndustries.ts";
import { between, totalIn } from "./atNation.ts";
import { apportioned } from "./worldAreas.ts";
import { swing } from "./worldChance.ts";

const diagnoses = ["musculoskeletal", "mental", "ear", "skin", "airways", "nervous", "cancer", "other"] as const;
type Diagnosis = (typeof diagnoses)[number];

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The full split of 2006, and the two largest of 2019, 2020, 2022 and 2023 (domain notes D.8). */
const known: Readonly<Record<number, Partial<Record<Diagnosis, number>>>> = {
  2006: {
    musculoskeletal: 7602,
    mental: 2976,
    ear: 1908,
    skin: 1468,
    airways: 649,
    nervous: 511,
    cancer: 311,
    other: 1461,
  },
  2019: { musculoskeletal: 5546, mental: 4159 },
  2020: { musculoskeletal: 4805, mental: 3990 },
  2022: { musculoskeletal: 4880, mental: 4430 },
  2023: { musculoskeletal: 4721, mental: 4728 },
};

/** Shares in per cent of the reports that are no covid-19. */
const shares: Readonly<Record<Diagnosis, Readonly<Record<number, number>>>> = {
  musculoskeletal: { 2006: 45, 2012: 38, 2019: 32, 2023: 29, 2025: 27 },
  mental: { 2006: 17.6, 2012: 20, 2019: 24, 2023: 29, 2025: 31 },
  ear: { 2006: 11.3, 2019: 11, 2025: 11 },
  skin: { 2006: 8.7, 2012: 14, 2019: 12, 2025: 9.5 },
  airways: { 2006: 3.8, 2019: 3.7 },
  nervous: { 2006: 3, 2019: 3.6 },
  cancer: { 2006: 1.8, 2019: 2.4, 2025: 3 },
  other: { 2006: 8.7, 2019: 11.2 },
};

/** Women's share by diagnosis; the mental, ear and airways shares are those of 2019, the others make 61 and 59 per 10,000 men and women (domain notes D.8). */
const women: Readonly<Record<Diagnosis, number>> = {
  musculoskeletal: 0.43,
  mental: 0.74,
  ear: 0.09,
  skin: 0.6,
  airways: 0.19,
  nervous: 0.42,
  cancer: 0.12,
  other: 0.375,
};

type Weights = readonly [number, number, number, number, number, number, number, number];

/** How often each diagnosis is met in an industry, beside other industries; in the order of `diagnoses`. */
const mix: Readonly<Record<Profile, Weights>> = {
  build: [1.7, 0.25, 2.2, 0.5, 2, 1.9, 3, 0.8],
  factory: [1.5, 0.3, 2, 1.1, 1.8, 1.5, 1.8, 0.8],
  food: [2, 0.25, 1.4, 1.2, 1.5, 1.8, 0.4, 0.9],
  trade: [1.3, 0.9, 0.6, 1.1, 0.8, 1, 0.5, 0.9],
  office: [0.8, 1.5, 0.3, 0.5, 0.6, 0.8, 0.5, 1],
  police: [0.5, 2.2, 1.6, 0.3, 0.8, 0.5, 1.2, 0.8],
  utility: [1.2, 0.5, 1.7, 0.8, 1.6, 1.2, 1.8, 1],
  service: [1.2, 0.8, 0.6, 2.4, 1, 1.1, 0.4, 0.9],
  transport: [1.4, 0.7, 1.4, 0.4, 1, 1.2, 0.9, 0.9],
  daycare: [0.7, 1.5, 1.3, 1.2, 0.4, 0.5, 0.1, 1.1],
  care: [0.7, 1.6, 0.3, 1.6, 0.5, 0.5, 0.2, 1.2],
  teaching: [0.4, 2, 1.2, 0.4, 0.5, 0.4, 0.3, 0.9],
};

/** Diseases per 10,000 employed that are published (domain notes D.8). */
const rates: Readonly<Record<number, Readonly<Record<string, number>>>> = {
  2019: { "at-36.19": 199, "at-36.33": 53 },
  2020: { "at-36.19": 140, "at-36.33": 68 },
  2022: { "at-36.19": 121 },
};

/** Reports by diagnosis, those of covid-19 among the others. */
function nationally(year: number, covid: number): number[] {
  const total = totalIn("diseases", year);
  const fixed = known[year] ?? {};
  const rest = apportioned(
    total - covid - sum(Object.values(fixed)),
    diagnoses.map((diagnosis) => (fixed[diagnosis] === undefined ? between(shares[diagnosis], year) : 0)),
  );
  return diagnoses.map((diagnosis, at) => fixed[diagnosis] ?? (rest[at] ?? 0) + (diagnosis === "other" ? covid : 0));
}

/** Reports by industry and diagnosis: both the known industries and all diagnoses are met to the number. */
function byIndustry(year: number): number[][] {
  const { all: employed } = employedIn(year);
  const covid = totalIn("covid-diseases", year);
  const national = nationally(year, covid);
  const infected = infections(covid, employed);
  const weights = industries.map(({ code, diseases, profile }, at) => {
    // The slaughterhouses' fall from 2019 goes on; all else follows the country.
    const level = diseases * (code === "at-36.19" ? between({ 2006: 1.3, 2019: 1, 2020: 0.75, 2022: 0.62 }, year) : 1);
    return diagnoses.map(
      (diagnosis, place) =>
        (employed[at] ?? 0) * level * (mix[profile][place] ?? 0) * (1 + 0.06 * swing(code, diagnosis, year)),
    );
  });
  const wholes = diagnoses.map((_, place) => sum(weights.map((row) => row[place] ?? 0)));
  const expected = weights.map((row, at) =>
    row.map((weight, place) => {
      const isOther = diagnoses[place] === "other";
      const usual = (national[place] ?? 0) - (isOther ? covid : 0);
      return (usual * weight) / (wholes[place] ?? 1) + (isOther ? (infected[at] ?? 0) : 0);
    }),
  );
  const fixed = industries.map(({ code }, at) => {
    const rate = rates[year]?.[code];
    return rate === undefined
      ? null
      : apportioned(Math.round((rate * (employed[at] ?? 0)) / 10_000), expected[at] ?? []);
  });
  const rest = diagnoses.map((_, place) =>
    apportioned(
      (national[place] ?? 0) - sum(fixed.map((row) => row?.[place] ?? 0)),
      expected.map((row, at) => (fixed[at] ? 0 : (row[place] ?? 0))),
    ),
  );
  return industries.map((_, at) => diagnoses.map((__, place) => fixed[at]?.[place] ?? rest[place]?.[at] ?? 0));
}

/** Reported occupational diseases of a year by industry, diagnosis and sex. */
export function diseasesIn(year: number): Cube {
  const numbers = byIndustry(year);
  const covid = totalIn("covid-diseases", year);
  const female = diagnoses.map((diagnosis, place) => {
    const own = numbers.map((row) => row[place] ?? 0);
    const extra = diagnosis === "other" ? covid * (0.75 - women.other) : 0;
    return apportionedWithin(
      Math.round(women[diagnosis] * sum(own) + extra),
      industries.map(({ women: share }, at) => {
        const odds = (share / (1 - share)) * (women[diagnosis] / (1 - women[diagnosis]));
        return (own[at] ?? 0) * (odds / (1 + odds));
      }),
      own,
    );
  });
  const placeOf = new Map(industries.map(({ code }, at) => [code, at]));
  const order: readonly string[] = diagnoses;
  return cubeOf(
    [treeOf("industry", ["at-10", "at-36"]), treeOf("diagnosis", ["diagnosis"]), treeOf("sex", ["sex"])],
    ([industry = "", diagnosis = "", sex]) => {
      const [at, place] = [placeOf.get(industry) ?? -1, order.indexOf(diagnosis)];
      const [all, own] = [numbers[at]?.[place] ?? 0, female[place]?.[at] ?? 0];
      return sex === "K" ? own : all - own;
    },
  );
}
