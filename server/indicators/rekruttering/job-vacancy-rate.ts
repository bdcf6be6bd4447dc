import { indicator } from "../define.ts";

/** Vacancies in the private sector as a share of all posts. Unit: pct. (0–100). Shape: one per quarter, region and industry. Source: DST LSK13, before 2026 LSK02. */
export default indicator({
  id: "job-vacancy-rate",
  agency: "dst",
  theme: "rekruttering",
  label: { da: "Andel ledige stillinger", en: "Job vacancy rate" },
  subject: { da: "andelen af ledige stillinger", en: "the job vacancy rate" },
  definition: {
    da: "Ledige stillinger i procent af alle stillinger, ledige og besatte, i private virksomheder. Danmarks Statistiks egen andel vises, for antallet af besatte stillinger offentliggøres ikke.",
    en: "Vacancies as a percentage of all posts, vacant and filled, in private enterprises. Statistics Denmark's own rate is shown, as the number of filled posts is not published.",
  },
  formula: {
    da: "ledige stillinger / (ledige stillinger + besatte stillinger) × 100",
    en: "vacancies / (vacancies + filled posts) × 100",
  },
  unit: "percent",
  decimals: 1,
  better: null,
  measure: {
    dataset: "dst-lsk13",
    value: "rate",
    before: { dataset: "dst-lsk02", value: "rate", until: "2025K4" },
  },
  seasonallyAdjusted: { dataset: "dst-lsk03", value: "rate-sa" },
  frequency: "quarter",
  by: ["time", "geography", "industry"],
  additive: { time: "none", geography: "none", industry: "none" },
  basis: "workplace",
  period: "average",
  lagDays: 65,
  provisionalPeriods: 0,
  breaks: ["db25-2026", "oestdanmark-2027"],
  caveats: [
    {
      da: "Tallet er fra en stikprøve af private virksomheder. Offentlige arbejdspladser er ikke med, og usikkerheden offentliggøres ikke pr. region og branche.",
      en: "The figure is from a sample of private enterprises. Public workplaces are not included, and uncertainty is not published by region and industry.",
    },
    {
      da: "Brancher findes fra 2026 efter DB25. Tabellerne efter DB07 sluttede med 4. kvartal 2025; kun totalen og regionerne går over skiftet.",
      en: "Industries are there from 2026 by DB25. The tables by DB07 ended with the fourth quarter of 2025; only the total and the regions go across.",
    },
    {
      da: "De sæsonkorrigerede tal slutter med 4. kvartal 2025.",
      en: "Seasonally adjusted figures end with the fourth quarter of 2025.",
    },
  ],
  mustNotBeReadAs: {
    da: "Må ikke læses som mangel på arbejdskraft: en stilling er ledig fra den søges besat, også når den let besættes.",
    en: "Must not be read as a shortage of labour: a post is vacant from the moment it is to be filled, also when it is easily filled.",
  },
  related: ["labour-tightness", "vacancies-new", "employees"],
  synonyms: ["ledige stillinger", "vakancer", "vakanceprocent", "andel ubesatte stillinger", "vakancegrad"],
});
