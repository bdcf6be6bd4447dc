import type { Selection } from "#shared/selection.ts";
import type { Words } from "#shared/words.ts";

/** Two indicators worth holding against each other, across what, and why in plain words. */
export type Prepared = {
  indicators: readonly [string, string];
  part: Pick<Selection, "areas" | "breakdown">;
  why: Words;
};

const municipalities = { areas: { level: "municipality" }, breakdown: null } as const;
const industries = (level: string) => ({ areas: [], breakdown: { dimension: "industry", level } }) as const;

/** Pairs across agencies, the first shown where nothing is chosen. */
export const prepared: readonly [Prepared, ...Prepared[]] = [
  {
    indicators: ["gross-unemployment-rate", "publicly-supported-share"],
    part: municipalities,
    why: {
      da: "De fleste på offentlig forsørgelse er ikke ledige. Hvor følges de to ad, og hvor gør de ikke?",
      en: "Most who are publicly supported are not unemployed. Where do the two go together, and where not?",
    },
  },
  {
    indicators: ["failed-recruitment-rate", "sickness-absence-rate"],
    part: industries("db07-19"),
    why: {
      da: "Mangel og slid: i hvilke brancher er det både svært at finde folk, og mange er syge?",
      en: "Shortage and strain: in which industries are people hard to find while many are ill?",
    },
  },
  {
    indicators: ["stress-share", "accident-incidence"],
    part: industries("at-36"),
    why: {
      da: "Er det de samme brancher, hvor mange er stressede, og hvor mange kommer til skade?",
      en: "Are the industries where many are stressed also those where many are injured?",
    },
  },
  {
    indicators: ["accident-incidence", "inspection-coverage-vs-risk"],
    part: industries("at-36"),
    why: {
      da: "Ligger tilsynene der, hvor der sker flest ulykker?",
      en: "Are inspections where most accidents happen?",
    },
  },
  {
    indicators: ["heavy-physical-work", "pain-weekly"],
    part: industries("at-36"),
    why: {
      da: "Følges hårdt fysisk arbejde og smerter ad på tværs af brancher?",
      en: "Do heavy physical work and pain go together across industries?",
    },
  },
  {
    indicators: ["cash-assistance-activity-ready-share", "ordinary-hours-share"],
    part: municipalities,
    why: {
      da: "Har kommuner med mange aktivitetsparate færre med ordinære timer?",
      en: "Do municipalities with many activity-ready recipients have fewer with ordinary hours?",
    },
  },
];
