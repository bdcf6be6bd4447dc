import { employedIn } from "./atAccidents.ts";
import { industries, type Profile } from "./atIndustries.ts";
import { between } from "./atNation.ts";
import { apportioned } from "./worldAreas.ts";
import { swing } from "./worldChance.ts";

const surveyMeasures = ["stress", "violence-threats", "heavy-physical", "pain"] as const;
type SurveyMeasure = (typeof surveyMeasures)[number];

/** All employees' answers in per cent by round, and how many answered (domain notes D.10; violence and threats are made up). */
const all: Readonly<Record<SurveyMeasure, Readonly<Record<number, number>>>> = {
  stress: { 2021: 16.1, 2023: 17, 2025: 17.4 },
  "violence-threats": { 2021: 8.6, 2023: 9.7, 2025: 10.2 },
  "heavy-physical": { 2021: 10.4, 2023: 10, 2025: 9.8 },
  pain: { 2021: 33.7, 2023: 35, 2025: 35.4 },
};
const answered: Readonly<Record<number, number>> = { 2021: 28_600, 2023: 21_700, 2025: 21_000 };

/** How many times as often as all; in the order of the measures. */
type Odds = readonly [number, number, number, number];

const bySex: Readonly<Record<string, { share: number; odds: Odds }>> = {
  M: { share: 0.475, odds: [0.81, 0.66, 1.22, 0.86] },
  K: { share: 0.525, odds: [1.17, 1.31, 0.8, 1.13] },
};

const byAge: Readonly<Record<string, { share: number; odds: Odds }>> = {
  "age-work.18-24": { share: 0.07, odds: [1.28, 1.35, 1.75, 0.86] },
  "age-work.25-34": { share: 0.17, odds: [1.22, 1.3, 1.1, 0.92] },
  "age-work.35-44": { share: 0.21, odds: [1.08, 1.02, 0.84, 0.96] },
  "age-work.45-54": { share: 0.28, odds: [0.94, 0.92, 0.9, 1.06] },
  "age-work.55-64": { share: 0.27, odds: [0.78, 0.75, 0.92, 1.07] },
};

const byProfile: Readonly<Record<Profile, Odds>> = {
  build: [0.75, 0.12, 3.4, 1.25],
  factory: [0.85, 0.12, 1.9, 1.2],
  food: [0.85, 0.15, 2.7, 1.3],
  trade: [0.92, 0.6, 1.3, 1.05],
  office: [1.05, 0.35, 0.1, 0.86],
  police: [0.95, 4.2, 0.6, 0.95],
  utility: [0.78, 0.4, 1.5, 1.05],
  service: [0.95, 0.6, 2, 1.12],
  transport: [0.9, 0.95, 1.3, 1.1],
  daycare: [1.1, 1.5, 1.1, 1.15],
  care: [1.12, 2.9, 1.2, 1.14],
  teaching: [1.2, 1.6, 0.15, 0.88],
};

export type Answers = { code: string; respondents: number; shares: readonly number[] };

type Group = { code: string; share: number; odds: Odds };

const total = "TOT";
const rounded = (value: number) => Math.round(value * 10) / 10;

/** Groups whose answers, weighed by how many gave them, are those of all before they are rounded. */
function grouped(round: number, groups: readonly Group[]): Answers[] {
  const numbers = apportioned(
    between(answered, round),
    groups.map(({ share }) => share),
  );
  const odds = groups.map(({ code, odds: own }) => own.map((one, at) => one * (1 + 0.05 * swing(code, at, round))));
  return groups.map(({ code }, group) => ({
    code,
    respondents: numbers[group] ?? 0,
    shares: surveyMeasures.map((measure, at) => {
      const weighed = odds.reduce((sum, own, other) => sum + (own[at] ?? 0) * (numbers[other] ?? 0), 0);
      const scale = between(answered, round) / weighed;
      return rounded(between(all[measure], round) * scale * (odds[group]?.[at] ?? 0));
    }),
  }));
}

/** The answers of a round: all, and one background variable at a time. */
export function surveyIn(round: number): Record<"all" | "sex" | "age" | "industry", Answers[]> {
  const named = (groups: Readonly<Record<string, { share: number; odds: Odds }>>) =>
    grouped(
      round,
      Object.entries(groups).map(([code, group]) => ({ code, ...group })),
    );
  const { all: employed } = employedIn(round);
  return {
    all: [
      {
        code: total,
        respondents: Math.round(between(answered, round)),
        shares: surveyMeasures.map((measure) => rounded(between(all[measure], round))),
      },
    ],
    sex: named(bySex),
    age: named(byAge),
    industry: grouped(
      round,
      industries.map(({ code, profile, answers }, at) => ({
        code,
        share: (employed[at] ?? 0) * answers,
        odds: byProfile[profile],
      })),
    ),
  };
}
