import { indicator } from "../define.ts";

/** Gross unemployed for each vacancy in the private sector. Unit: ledige pr. ledig stilling. Shape: one per quarter and region. Source: DST AUS08 over LSK13, before 2026 LSK02. */
export default indicator({
  id: "labour-tightness",
  agency: "dst",
  theme: "rekruttering",
  label: { da: "Ledige pr. ledig stilling", en: "Unemployed per vacancy" },
  subject: { da: "antallet af ledige pr. ledig stilling", en: "the number of unemployed per vacancy" },
  definition: {
    da: "Bruttoledige i fuldtidspersoner, som gennemsnit af kvartalets tre måneder, for hver ledig stilling i private virksomheder. Et lavt tal er et stramt arbejdsmarked.",
    en: "Gross unemployed in full-time persons, as the mean of the quarter's three months, for each vacancy in private enterprises. A low figure is a tight labour market.",
  },
  formula: {
    da: "bruttoledige (kvartalets gennemsnit) / ledige stillinger",
    en: "gross unemployed (mean of the quarter) / vacancies",
  },
  unit: "unemployed-per-vacancy",
  decimals: 2,
  better: null,
  measure: {
    ratio: {
      numerator: { dataset: "dst-aus08", value: "gross", over: "mean" },
      denominator: {
        dataset: "dst-lsk13",
        value: "vacancies",
        before: { dataset: "dst-lsk02", value: "vacancies", until: "2025K4" },
      },
      per: 1,
    },
  },
  frequency: "quarter",
  by: ["time", "geography"],
  additive: { time: "ratio", geography: "ratio" },
  basis: "residence",
  period: "average",
  mixes: {
    da: "Tælleren er ledige efter bopæl i hele økonomien (AUS08), nævneren er stillinger efter arbejdsstedets region og kun i private virksomheder (LSK). Ledige, der pendler over en regionsgrænse, står i en anden region end den stilling, de kan få.",
    en: "The numerator is unemployed by residence in the whole economy (AUS08), the denominator posts by the region of the workplace and in private enterprises only (LSK). Unemployed persons who commute across a regional border stand in another region than the post they may get.",
  },
  lagDays: 65,
  provisionalPeriods: 0,
  breaks: ["fleur-2017", "jobparate-2025", "db25-2026", "oestdanmark-2027"],
  caveats: [
    {
      da: "Måneder er lagt sammen til kvartaler som et gennemsnit. Begge tal er faktiske, så forholdet svinger med årstiden.",
      en: "Months are put together to quarters as a mean. Both figures are actual, so the ratio moves with the season.",
    },
    {
      da: "Offentlige stillinger er ikke med, så der er flere ledige pr. stilling her, end der er på hele arbejdsmarkedet.",
      en: "Public posts are not included, so there are more unemployed per vacancy here than in the whole labour market.",
    },
  ],
  mustNotBeReadAs: {
    da: "Må ikke læses som antal ansøgere til en stilling: mange stillinger besættes af personer i arbejde, og ledige og stillinger kræver ikke det samme.",
    en: "Must not be read as the number of applicants for a post: many posts are filled by persons in work, and the unemployed and the posts do not match.",
  },
  related: ["job-vacancy-rate", "gross-unemployment", "vacancies-new"],
  synonyms: ["stramhed", "arbejdsmarkedets stramhed", "mangel på arbejdskraft", "ledige pr. stilling", "Beveridge"],
});
