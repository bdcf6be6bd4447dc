import type { Declaration } from "#shared/quality.ts";

/** What the recruitment survey by industry is good for. */
export const declaration = (): Declaration => ({
  relevance: {
    da: "Viser, i hvilke brancher virksomheder, der har slået en stilling op, ikke fik den ønskede arbejdskraft.",
    en: "Shows in which industries companies that posted a job did not get the labour they wanted.",
  },
  accuracy: {
    da: "Opregnet fra en stikprøve af elektroniske opslag. Usikkerheden er ikke offentliggjort og er størst i små brancher.",
    en: "Grossed up from a sample of electronic postings. The uncertainty is not published and is largest in small industries.",
  },
  timeliness: {
    da: "Fire runder om året, hver om det seneste halve år, senest to måneder efter kvartalet.",
    en: "Four rounds a year, each about the latest half year, within two months of the quarter.",
  },
  comparability: {
    da: "Antallet springer fra runden i september 2020. To runder i træk deler et kvartals opslag.",
    en: "The number jumps from the round of September 2020. Two rounds in a row share a quarter's postings.",
  },
  coherence: {
    da: "Summen af brancher er landet i Jobindsats' tabel y25i14, som ikke selv kan deles efter branche.",
    en: "Industries sum to the country in Jobindsats' table y25i14, which cannot itself be taken apart by industry.",
  },
});
