import { membersOf } from "#server/dimensions/breakdowns.ts";
import { apportioned } from "./worldAreas.ts";
import { chance, swing } from "./worldChance.ts";
import { between } from "./aesCases.ts";

/** Questions of "Arbejdsmiljø og Helbred" that NOA-L asks too, most alike. */
export const questions = ["stress", "violence-threats", "heavy-physical", "pain"] as const;
export type Question = (typeof questions)[number];

/** Years of the four rounds. */
export const rounds = [2012, 2014, 2016, 2018] as const;

/** One group of respondents: all of them, or a part in one of three ways. Words as NFA writes them. */
export type Group = { way: "all" | "sex" | "age" | "industry"; word: string };

const fewest = 30;

/** Who answered, and in per cent with one decimal what they answered; null where fewer than 30 answered. */
export type Answers = { respondents: number | null } & Readonly<Record<Question, number | null>>;

/** Synthetic: how many answered a round, and the shares of all. The level of 2018 leads to that of NOA-L (domain notes D.10). */
const respondents: Readonly<Record<number, number>> = { 2012: 16_400, 2014: 27_100, 2016: 35_200, 2018: 27_800 };
const levels: Readonly<Record<Question, Readonly<Record<number, number>>>> = {
  stress: { 2012: 13.9, 2018: 16.2 },
  "violence-threats": { 2012: 7.4, 2018: 8.1 },
  "heavy-physical": { 2012: 11.8, 2018: 10.6 },
  pain: { 2012: 30.8, 2018: 33.6 },
};

type Lean = { size: number } & Readonly<Record<Question, number>>;

const lean = (size: number, stress: number, threats: number, heavy: number, pain: number): Lean => ({
  size,
  stress,
  "violence-threats": threats,
  "heavy-physical": heavy,
  pain,
});

/** Size of each group, and how far its shares lie from those of all, in percentage points. */
const sexes: Readonly<Record<string, Lean>> = {
  Mænd: lean(47, -2.4, -2.6, 2.2, -4.4),
  Kvinder: lean(53, 2.1, 2.3, -2, 3.9),
};
const ages: Readonly<Record<string, Lean>> = {
  "18-24 år": lean(7, 1.4, 2.8, 5.2, -3.1),
  "25-34 år": lean(17, 2.6, 1.2, 1.1, -2.2),
  "35-44 år": lean(24, 0.7, 0.1, -0.6, -0.7),
  "45-54 år": lean(30, -0.6, -0.6, -0.9, 1.2),
  "55-64 år": lean(22, -2.6, -1.2, -0.5, 2.1),
};

/** Groups of another size than most. */
const sizes: Readonly<Record<string, number>> = {
  Kontor: 15,
  Undervisning: 10,
  Hospitaler: 8,
  "Døgninstitutioner og hjemmepleje": 9,
  Butikker: 7,
  Daginstitutioner: 5,
  Engros: 6,
  "IT og telekommunikation": 5,
  "Metal og maskiner": 4,
  "Religiøse institutioner og begravelsesvæsen": 0.16,
};
const physical = /byggeri|Anlæg|Slagt|gods|Rengøring|affald|Træ|Landbrug/;
const threatened = /Politi|Døgn|Hospital|passagerer/;

/** The 36 groups of Arbejdstilsynet, small ones so small that their answers are hidden now and then. */
const industries: Readonly<Record<string, Lean>> = Object.fromEntries(
  membersOf("industry")
    .filter(({ level, isUnknown }) => level === "at-36" && !isUnknown)
    .map(({ label: { da } }) => [
      da,
      lean(
        sizes[da] ?? 0.16 + 2 * chance("nfa", da, "size"),
        5 * swing("nfa", da, "stress"),
        threatened.test(da) ? 14 : -3 + 2 * swing("nfa", da, "threats"),
        physical.test(da) ? 17 : -4 + 3 * swing("nfa", da, "heavy"),
        (physical.test(da) ? 8 : -2) + 3 * swing("nfa", da, "pain"),
      ),
    ]),
);

const ways: Readonly<Record<Exclude<Group["way"], "all">, Readonly<Record<string, Lean>>>> = {
  sex: sexes,
  age: ages,
  industry: industries,
};

export const groups: readonly Group[] = [
  { way: "all", word: "I alt" },
  ...(["sex", "age", "industry"] as const).flatMap((way) => Object.keys(ways[way]).map((word) => ({ way, word }))),
];

const tenth = (value: number) => Math.round(value * 10) / 10;

/** What a group answered in a round. Groups of one way make the shares of all, but for rounding. */
export function answersOf(round: number, { way, word }: Group): Answers {
  const of = (question: Question) => between(levels[question], round);
  const shares = (share: (question: Question) => number | null) => ({
    stress: share("stress"),
    "violence-threats": share("violence-threats"),
    "heavy-physical": share("heavy-physical"),
    pain: share("pain"),
  });
  if (way === "all") return { respondents: respondents[round] ?? null, ...shares((question) => tenth(of(question))) };
  const parts = Object.entries(ways[way]);
  const counts = apportioned(
    respondents[round] ?? 0,
    parts.map(([name, { size }]) => size * (1 + 0.04 * swing("nfa", name, round))),
  );
  const own = parts.findIndex(([name]) => name === word);
  const count = counts[own] ?? 0;
  if (count < fewest) return { respondents: null, ...shares(() => null) };
  return {
    respondents: count,
    ...shares((question) => {
      const raw = parts.map(([name, part]) =>
        Math.max(0.4, of(question) + part[question] + 0.4 * swing("nfa", question, name, round)),
      );
      const mean = raw.reduce((sum, value, at) => sum + value * (counts[at] ?? 0), 0) / (respondents[round] ?? 1);
      return tenth(((raw[own] ?? 0) * of(question)) / mean);
    }),
  };
}
