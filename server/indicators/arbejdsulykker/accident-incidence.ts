import { indicator } from "../define.ts";

/** Reported accidents per 10,000 employed. Unit: pr. 10.000 beskæftigede. Shape: one per year, by industry, absence, sex and injury. Source: Arbejdstilsynet, accidents and employed. */
export default indicator({
  id: "accident-incidence",
  agency: "at",
  theme: "arbejdsulykker",
  label: { da: "Ulykkesincidens", en: "Accident incidence" },
  subject: { da: "ulykkesincidensen", en: "the accident incidence" },
  definition: {
    da: "Anmeldte arbejdsulykker pr. 10.000 beskæftigede i samme branche. Nævneren er Arbejdstilsynets egen opgørelse af beskæftigede; tæller og nævner lægges sammen hver for sig, før der divideres.",
    en: "Reported accidents per 10,000 employed in the same industry. The denominator is the authority's own count of employed; numerator and denominator are each summed before dividing.",
  },
  formula: {
    da: "anmeldte arbejdsulykker / beskæftigede × 10.000",
    en: "reported accidents / employed × 10,000",
  },
  unit: "per-10000-employed",
  decimals: 0,
  better: "lower",
  measure: {
    ratio: {
      numerator: {
        dataset: "at-accidents",
        value: "accidents",
        also: [{ dataset: "at-accidents-injury", value: "accidents" }],
      },
      denominator: { dataset: "at-employed", value: "employed", carry: "newest" },
      per: 10_000,
    },
  },
  frequency: "year",
  by: ["time", "industry", "sex", "injury", "severity"],
  additive: { time: "ratio", geography: "none", industry: "ratio", sex: "ratio", injury: "ratio", severity: "ratio" },
  basis: "workplace",
  datedBy: "registration",
  period: "sum",
  interval: { kind: "poisson" },
  lagDays: 152,
  provisionalPeriods: 0,
  breaks: ["at-registration-2006", "covid-accidents-2020"],
  caveats: [
    {
      da: "Registret over beskæftigede er et år bagud. Det nyeste år deles derfor med det forrige års beskæftigede og regnes om, når de nye kommer.",
      en: "The register of employed is a year behind. The newest year is therefore divided by the employed of the year before and recomputed when the new ones come.",
    },
    {
      da: "Beskæftigede er personer, ikke arbejdstid. Brancher med mange på deltid får en lavere incidens end efter timer.",
      en: "Employed are persons, not working time. Industries with many part-timers have a lower incidence than by hours.",
    },
    {
      da: "Smitte med covid-19 på arbejdet er talt med i 2020-2022 og løfter især social- og sundhedsområdet.",
      en: "Infections with covid-19 at work are counted in 2020-2022 and raise social and health services most.",
    },
  ],
  mustNotBeReadAs: {
    da: "Må ikke læses som den enkeltes risiko for at komme til skade: ikke alle ulykker anmeldes, og brancher anmelder forskelligt.",
    en: "Must not be read as a person's risk of injury: not all accidents are reported, and industries report differently.",
  },
  related: ["reported-accidents", "serious-accidents", "accidents-per-million-hours"],
  synonyms: ["ulykker pr. 10.000", "incidens", "ulykkesfrekvens", "ulykkesrate", "risiko for arbejdsulykke"],
});
