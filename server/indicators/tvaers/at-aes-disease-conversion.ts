import { indicator } from "../define.ts";

/** Diseases reported in a year and recognised by AES before the end of the second year after, per disease reported to AT. Unit: pct. Shape: one per year of report, by diagnosis. Sources: AES and AT. */
export default indicator({
  id: "at-aes-disease-conversion",
  agency: "aes",
  theme: "tvaers",
  label: { da: "Fra anmeldt til anerkendt erhvervssygdom", en: "From reported to recognised disease" },
  subject: {
    da: "forholdet mellem anerkendte og anmeldte erhvervssygdomme",
    en: "the ratio of recognised to reported occupational diseases",
  },
  definition: {
    da: "Erhvervssygdomme anmeldt i året, som AES har anerkendt inden udgangen af andet år efter, sat i forhold til de erhvervssygdomme, der samme år er anmeldt til Arbejdstilsynet, med samme diagnose.",
    en: "Occupational diseases reported in the year that AES has recognised by the end of the second year after, in relation to the occupational diseases of the same diagnosis reported to the Working Environment Authority in the same year.",
  },
  formula: {
    da: "anerkendt af AES i år t til t+2, af dem anmeldt i t / anmeldt til Arbejdstilsynet i t × 100",
    en: "recognised by AES in t to t+2 of those reported in t / reported to the Authority in t × 100",
  },
  unit: "percent",
  decimals: 1,
  better: null,
  measure: {
    ratio: {
      numerator: {
        dataset: "aes-followed",
        value: "followed",
        at: { casetype: ["disease"], outcome: ["recognised"] },
      },
      denominator: { dataset: "at-diseases", value: "diseases" },
      per: 100,
    },
  },
  frequency: "year",
  by: ["time", "diagnosis"],
  additive: { time: "ratio", geography: "none", diagnosis: "ratio" },
  basis: "national",
  datedBy: "registration",
  period: "sum",
  mixes: {
    da: "Tælleren er AES' anerkendte sager, nævneren Arbejdstilsynets anmeldelser. Det er to registre med hver sin vej ind; den samme sygdom kan stå i det ene og ikke i det andet.",
    en: "The numerator is cases recognised by AES, the denominator reports to the Authority. They are two registers with a way in of their own; the same disease may be in one and not in the other.",
  },
  lagDays: 897,
  provisionalPeriods: 0,
  breaks: ["at-deduplication-2020"],
  caveats: [
    {
      da: "En årgang følges i tre kalenderår, så den nyeste er to år ældre end de nyeste anmeldelser. Sager, der afgøres senere, er ikke med.",
      en: "A cohort is followed for three calendar years, so the newest is two years older than the newest reports. Cases decided later are not included.",
    },
    {
      da: "Personerne er ikke de samme i tæller og nævner, for registrene er ikke koblet. Andelen kan derfor i princippet blive over 100.",
      en: "Persons in numerator and denominator are not the same, as the registers are not linked. In principle the share may therefore exceed 100.",
    },
    {
      da: "Anmeldelser af covid-19 tæller under andre sygdomme og løfter deres andel for 2020 til 2022.",
      en: "Reports of covid-19 count among the other diseases and raise their share for 2020 to 2022.",
    },
  ],
  mustNotBeReadAs: {
    da: "Må ikke læses som AES' anerkendelsesprocent, der er af årets afgørelser, eller som hvor stor en del af anmeldelserne der er berettigede.",
    en: "Must not be read as the recognition rate of AES, which is of the year's decisions, or as how many reports are justified.",
  },
  related: ["recognition-rate", "injury-cases-opened", "reported-occupational-diseases"],
  synonyms: ["konvertering", "anerkendelse af anmeldte sygdomme", "anmeldt til anerkendt", "AT og AES"],
});
