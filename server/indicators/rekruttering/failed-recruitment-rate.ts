import { indicator } from "../define.ts";

/** Failed recruitment attempts per attempt, times 100. Unit: pct. Shape: one per round (quarter), RAR area or industry. Sources: Jobindsats y25i14 and STAR's recruitment survey. */
export default indicator({
  id: "failed-recruitment-rate",
  agency: "star",
  theme: "rekruttering",
  label: { da: "Forgæves rekrutteringsrate", en: "Failed recruitment rate" },
  subject: { da: "andelen af forgæves rekrutteringer", en: "the failed recruitment rate" },
  definition: {
    da: "Rekrutteringsforsøg, hvor stillingen ikke blev besat, eller blev besat af en person uden alle de ønskede kvalifikationer, i pct. af alle rekrutteringsforsøg. Hver runde handler om opslag i det seneste halve år og kaldes efter det kvartal, den slutter.",
    en: "Recruitment attempts in which the job was not filled, or was filled by a person without all the qualifications wanted, in per cent of all attempts. Each round is about postings of the latest half year and is called by the quarter that it ends.",
  },
  formula: {
    da: "forgæves rekrutteringsforsøg / rekrutteringsforsøg × 100",
    en: "failed recruitment attempts / recruitment attempts × 100",
  },
  unit: "percent",
  decimals: 1,
  better: "lower",
  measure: {
    ratio: {
      numerator: {
        dataset: "jobindsats-y25i14",
        value: "failed",
        also: [{ dataset: "star-recruitment-industry", value: "failed" }],
      },
      denominator: {
        dataset: "jobindsats-y25i14",
        value: "attempts",
        also: [{ dataset: "star-recruitment-industry", value: "attempts" }],
      },
      per: 100,
    },
  },
  frequency: "quarter",
  by: ["time", "geography", "industry"],
  additive: { time: "ratio", geography: "ratio", industry: "ratio" },
  basis: "workplace",
  period: "round",
  lagDays: 60,
  provisionalPeriods: 0,
  breaks: ["recruitment-2020"],
  caveats: [
    {
      da: "Tallet er opregnet fra en stikprøve af virksomheder med elektroniske opslag. STAR offentliggør ikke usikkerheden, så der vises ingen.",
      en: "The figure is grossed up from a sample of companies with electronic postings. STAR does not publish the uncertainty, so none is shown.",
    },
    {
      da: "To runder i træk deler et kvartals opslag. Et års tal er runderne vejet efter antal forsøg.",
      en: "Two rounds in a row share a quarter's postings. The figure of a year is its rounds weighted by attempts.",
    },
    {
      da: "Tabellen kan ikke deles efter branche i Jobindsats. Brancherne kommer fra STARs egen opgørelse og kan ikke deles efter område.",
      en: "In Jobindsats the table cannot be taken apart by industry. Industries come from STAR's own statement and cannot be taken apart by area.",
    },
  ],
  mustNotBeReadAs: {
    da: "Må ikke læses som antallet af ubesatte stillinger: omkring halvdelen af de forgæves forsøg ender med, at stillingen bliver besat af en anden profil.",
    en: "Must not be read as the number of vacant jobs: about half of the failed attempts end with another profile in the job.",
  },
  related: ["vacancies-new", "job-vacancy-rate", "labour-tightness", "shortage-and-strain"],
  synonyms: [
    "forgæves rekrutteringer",
    "FRR",
    "mangel på arbejdskraft",
    "rekrutteringsproblemer",
    "rekrutteringsudfordringer",
  ],
});
