import { apportioned } from "./worldAreas.ts";
import { swing } from "./worldChance.ts";
import { between, casesOf, type Diagnosis, diagnoses, firstYear, type Kind } from "./aesCases.ts";

/** How cases ended; their sum is every first decision. */
export type Decided = { recognised: number; rejected: number; closed: number };

/** Recognised in per cent of recognised and rejected. 2013 and 2020 are published (domain notes D.12); the fall after 2013 is the Supreme Court's ruling. */
const recognition: Readonly<Record<"accident" | "disease", Readonly<Record<number, number>>>> = {
  accident: { 2008: 77.2, 2013: 75.7, 2014: 70.1, 2015: 69.4, 2018: 71.6, 2020: 74, 2021: 74.3, 2025: 73.4 },
  disease: { 2008: 21.5, 2013: 24.4, 2016: 22.5, 2019: 23.2, 2020: 24, 2021: 28.5, 2022: 26.8, 2023: 24.6, 2025: 23.9 },
};

/** How readily each diagnosis is recognised, beside the others. Synthetic. */
const readiness: Readonly<Record<Diagnosis, Readonly<Record<number, number>>>> = {
  musculoskeletal: { 2008: 0.14 },
  mental: { 2008: 0.05 },
  ear: { 2008: 0.34 },
  skin: { 2008: 0.5 },
  airways: { 2008: 0.35 },
  nervous: { 2008: 0.2 },
  cancer: { 2008: 0.52 },
  other: { 2008: 0.28, 2020: 0.34, 2021: 0.72, 2022: 0.7, 2023: 0.4, 2024: 0.3 },
};

const none: Decided = { recognised: 0, rejected: 0, closed: 0 };
const plus = (one: Decided, other: Decided): Decided => ({
  recognised: one.recognised + other.recognised,
  rejected: one.rejected + other.rejected,
  closed: one.closed + other.closed,
});

/** From cases that get a decision: so many closed without one, the rest recognised or rejected. */
function ended(cases: number, name: string, year: number): { decided: number; closed: number } {
  const closed = Math.round(cases * (0.12 + 0.01 * swing("aes", "closed", name, year)));
  return { decided: cases - closed, closed };
}

/** Cases by kind that a year's decisions are about: most of its own and the rest of the year before. */
const due = (year: number, kind: Kind): number =>
  Math.round(0.55 * casesOf(year, kind) + 0.45 * casesOf(Math.max(firstYear, year - 1), kind));

/** Of cases opened in a year, those with a first decision by the end of the second year after. */
const followed = (year: number, kind: Kind): number => Math.round(0.965 * casesOf(year, kind));

function diseasesEnded(year: number, cases: (kind: Kind) => number, rate: number): Map<Diagnosis, Decided> {
  const parts = diagnoses.map((diagnosis) => ({
    diagnosis,
    ...ended(cases({ casetype: "disease", diagnosis }), diagnosis, year),
  }));
  const all = parts.reduce((sum, { decided }) => sum + decided, 0);
  const weights = parts.map(({ diagnosis, decided }) => decided * between(readiness[diagnosis], year));
  const recognised = apportioned(Math.round((all * rate) / 100), weights);
  return new Map(
    parts.map(({ diagnosis, decided, closed }, at) => {
      const own = recognised[at] ?? 0;
      return [diagnosis, { recognised: own, rejected: decided - own, closed }];
    }),
  );
}

function outcomes(
  year: number,
  { casetype, diagnosis }: Kind,
  cases: (kind: Kind) => number,
  rate: (casetype: "accident" | "disease") => number,
): Decided {
  const accidents = (): Decided => {
    const { decided, closed } = ended(cases({ casetype: "accident", diagnosis: "TOT" }), "accident", year);
    const recognised = Math.round((decided * rate("accident")) / 100);
    return { recognised, rejected: decided - recognised, closed };
  };
  if (casetype === "accident") return accidents();
  const byDiagnosis = diseasesEnded(year, cases, rate("disease"));
  if (diagnosis !== "TOT") return byDiagnosis.get(diagnosis) ?? none;
  const diseases = [...byDiagnosis.values()].reduce(plus, none);
  return casetype === "disease" ? diseases : plus(accidents(), diseases);
}

/** First decisions made in a year. */
export const decisionsOf = (year: number, kind: Kind): Decided =>
  outcomes(
    year,
    kind,
    (one) => due(year, one),
    (casetype) => between(recognition[casetype], year),
  );

/** First decisions, until the end of the second year after, on the cases opened in a year. */
export const followedOf = (year: number, kind: Kind): Decided =>
  outcomes(
    year,
    kind,
    (one) => followed(year, one),
    (casetype) => (between(recognition[casetype], year) + between(recognition[casetype], year + 1)) / 2,
  );
