import type { Words } from "./words.ts";

/** How a figure about what happened afterwards was made, the strongest first. */
export const evidenceGrades = ["trial", "comparison", "description"] as const;
export type EvidenceGrade = (typeof evidenceGrades)[number];

/** What an effect figure can carry. `selection` says how those counted differ from others, where that rules out a cause. */
export type Evidence = { grade: EvidenceGrade; selection: Words | null };

/**
 * The three ways of analysis that Jobeffekter.dk tells apart. Only the first two compare with those who did not take part,
 * and only they count towards an effect there.
 */
export const gradeWords: Readonly<Record<EvidenceGrade, { label: Words; text: Words }>> = {
  trial: {
    label: { da: "Lodtrækningsforsøg", en: "Randomised trial" },
    text: {
      da: "Deltagere og kontrolgruppe er trukket ved lod, så forskellen kan tilskrives indsatsen.",
      en: "Participants and control group are drawn by lot, so the difference may be put down to the measure.",
    },
  },
  comparison: {
    label: { da: "Effektstudie med sammenligningsgruppe", en: "Effect study with a comparison group" },
    text: {
      da: "Deltagere er statistisk sammenlignet med andre, der ligner dem. Det, der ikke er målt, kan stadig spille ind.",
      en: "Participants are compared statistically with others like them. What is not measured may still play a part.",
    },
  },
  description: {
    label: { da: "Opgørelse uden sammenligningsgruppe", en: "Account without a comparison group" },
    text: {
      da: "Tallet fortæller, hvordan det gik, ikke hvordan det var gået ellers. Det indgår ikke i en vurdering af effekt.",
      en: "The figure tells how things went, not how they would have gone otherwise. It does not count as evidence of an effect.",
    },
  },
};

/** Where the scale is from. */
export const evidenceScale = {
  label: {
    da: "Skalaen er Jobeffekter.dk's analysemetoder",
    en: "The scale is the methods of analysis of Jobeffekter.dk",
  },
  address: "https://jobeffekter.dk/om-jobeffekter/om-algoritmen/vaegte/",
} as const satisfies { label: Words; address: string };

/** Said wherever selection rules out a causal reading. */
export const noCause: Words = { da: "ikke en årsagssammenhæng", en: "not a causal relation" };
