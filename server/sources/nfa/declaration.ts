import type { Declaration } from "#shared/quality.ts";

/** What the survey is good for. */
export const declaration = (): Declaration => ({
  relevance: {
    da: "Viser, hvordan lønmodtagere på 18-64 år selv vurderer deres arbejdsmiljø og helbred i 2012, 2014, 2016 og 2018.",
    en: "Shows how employees aged 18-64 themselves saw their working environment and health in 2012, 2014, 2016 and 2018.",
  },
  accuracy: {
    da: "Stikprøve. Usikkerheden er vist som et interval med en designeffekt, der er antaget. Grupper med færre end 30 svar er skjult.",
    en: "A sample. Uncertainty is shown as an interval with an assumed design effect. Groups with fewer than 30 answers are hidden.",
  },
  timeliness: {
    da: "Undersøgelsen er afsluttet; der kommer ikke flere runder.",
    en: "The survey is closed; there are no more rounds.",
  },
  comparability: {
    da: "De fire runder kan sammenlignes med hinanden. NOA-L stiller beslægtede spørgsmål med andre ord og er ikke samme serie.",
    en: "The four rounds compare with one another. NOA-L asks related questions in other words and is not the same series.",
  },
  coherence: {
    da: "Køn, alder og branche er ikke krydset med hinanden, fordi der er for få svar.",
    en: "Sex, age and industry are not crossed with each other, as there are too few answers.",
  },
});
