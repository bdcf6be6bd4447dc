import { indicator } from "../define.ts";

/** Reported occupational diseases per 10,000 employed. Unit: pr. 10.000 beskæftigede. Shape: one per year, by industry, diagnosis and sex. Source: Arbejdstilsynet, diseases and employed. */
export default indicator({
  id: "disease-incidence",
  agency: "at",
  theme: "erhvervssygdomme",
  label: { da: "Sygdomsincidens", en: "Disease incidence" },
  subject: { da: "sygdomsincidensen", en: "the disease incidence" },
  definition: {
    da: "Anmeldte erhvervssygdomme pr. 10.000 beskæftigede i samme branche. Nævneren er Arbejdstilsynets egen opgørelse af beskæftigede og den samme for alle diagnoser.",
    en: "Reported occupational diseases per 10,000 employed in the same industry. The denominator is the authority's own count of employed and the same for all diagnoses.",
  },
  formula: {
    da: "anmeldte erhvervssygdomme / beskæftigede × 10.000",
    en: "reported occupational diseases / employed × 10,000",
  },
  unit: "per-10000-employed",
  decimals: 0,
  better: "lower",
  measure: {
    ratio: {
      numerator: { dataset: "at-diseases", value: "diseases" },
      denominator: { dataset: "at-employed", value: "employed", carry: "newest" },
      per: 10_000,
    },
  },
  frequency: "year",
  by: ["time", "industry", "sex", "diagnosis"],
  additive: { time: "ratio", geography: "none", industry: "ratio", sex: "ratio", diagnosis: "ratio" },
  basis: "workplace",
  datedBy: "registration",
  period: "sum",
  interval: { kind: "poisson" },
  lagDays: 152,
  provisionalPeriods: 0,
  breaks: ["at-registration-2006", "at-deduplication-2020"],
  caveats: [
    {
      da: "Branchen er den, hvor påvirkningen menes at være sket, men nævneren er dem, der arbejder der nu.",
      en: "The industry is where the exposure is believed to have happened, but the denominator is those who work there now.",
    },
    {
      da: "Registret over beskæftigede er et år bagud. Det nyeste år deles derfor med det forrige års beskæftigede og regnes om, når de nye kommer.",
      en: "The register of employed is a year behind. The newest year is therefore divided by the employed of the year before and recomputed when the new ones come.",
    },
    {
      da: "Fra 2020 fjernes gengangere på en ny måde, så ældre tal ikke kan sammenlignes.",
      en: "From 2020 repeated reports are removed in a new way, so older figures cannot be compared.",
    },
  ],
  mustNotBeReadAs: {
    da: "Må ikke læses som risikoen for at blive syg af arbejdet: læger anmelder forskelligt, og mange sygdomme anmeldes aldrig.",
    en: "Must not be read as the risk of falling ill from work: doctors report differently, and many diseases are never reported.",
  },
  related: ["reported-occupational-diseases", "mental-disease-share", "accident-incidence"],
  synonyms: ["sygdomme pr. 10.000", "erhvervssygdomme pr. beskæftiget", "muskelskeletincidens", "sygdomsrate"],
});
