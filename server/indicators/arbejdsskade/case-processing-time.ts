import { indicator } from "../define.ts";

/** Mean time from report to first decision of the cases decided in a quarter. Unit: måneder. Shape: one per quarter, by type. Source: AES, sagsbehandlingstider. */
export default indicator({
  id: "case-processing-time",
  agency: "aes",
  theme: "arbejdsskade",
  label: { da: "Sagsbehandlingstid for arbejdsskader", en: "Processing time of work-injury cases" },
  subject: { da: "sagsbehandlingstiden for arbejdsskader", en: "the processing time of work-injury cases" },
  definition: {
    da: "Gennemsnitligt antal måneder fra anmeldelsen til AES' første afgørelse om anerkendelse, for de sager, der er afgjort i kvartalet.",
    en: "Mean number of months from the report until the first decision on recognition, for the cases decided in the quarter.",
  },
  unit: "months",
  decimals: 1,
  better: "lower",
  measure: { dataset: "aes-times", value: "mean-months" },
  frequency: "quarter",
  by: ["time", "casetype"],
  additive: { time: "none", geography: "none", casetype: "none" },
  basis: "national",
  period: "average",
  lagDays: 45,
  provisionalPeriods: 0,
  breaks: [],
  caveats: [
    {
      da: "Tallet er kun for afgjorte sager. Når gamle sager bliver afsluttet, stiger gennemsnittet, selv om bunken bliver mindre.",
      en: "The figure is of decided cases alone. When old cases are closed the mean rises, even though fewer are left.",
    },
    {
      da: "Gennemsnit kan ikke lægges sammen eller udjævnes over kvartaler eller sagstyper; AES' eget tal for alle sager er vægtet.",
      en: "Means cannot be added up or averaged over quarters or types of case; the figure for all cases is AES's own, weighted.",
    },
  ],
  mustNotBeReadAs: {
    da: "Må ikke læses som tiden, til en erstatning er udbetalt: den afgøres efter anerkendelsen.",
    en: "Must not be read as the time until compensation is paid: that is decided after recognition.",
  },
  related: ["injury-cases-opened", "recognition-rate"],
  synonyms: ["ventetid i AES", "behandlingstid", "sagsbehandlingstider", "måneder til afgørelse"],
});
