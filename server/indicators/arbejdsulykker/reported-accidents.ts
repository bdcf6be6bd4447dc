import { indicator } from "../define.ts";

/** Accidents at work reported in a year. Unit: ulykker. Shape: one per year, by industry, absence and sex; by injury, sex and age; or by region. Source: Arbejdstilsynet, annual statement. */
export default indicator({
  id: "reported-accidents",
  agency: "at",
  theme: "arbejdsulykker",
  label: { da: "Anmeldte arbejdsulykker", en: "Reported accidents at work" },
  subject: { da: "antallet af anmeldte arbejdsulykker", en: "the number of reported accidents at work" },
  definition: {
    da: "Arbejdsulykker anmeldt til Arbejdstilsynet i året, hvor den tilskadekomne ikke kunne arbejde mindst én dag ud over ulykkesdagen. Tallet er årsopgørelsens og ændres ikke senere.",
    en: "Accidents reported to the Danish Working Environment Authority in the year in which the injured was unfit for work for at least one day beyond the day of injury. The figure is that of the annual statement and is not changed later.",
  },
  unit: "accidents",
  decimals: 0,
  better: "lower",
  measure: {
    dataset: "at-accidents",
    value: "accidents",
    also: [
      { dataset: "at-accidents-injury", value: "accidents" },
      { dataset: "at-accidents-area", value: "accidents" },
    ],
  },
  frequency: "year",
  by: ["time", "geography", "industry", "sex", "age", "injury", "severity"],
  additive: {
    time: "sum",
    geography: "sum",
    industry: "sum",
    sex: "sum",
    age: "sum",
    injury: "sum",
    severity: "sum",
  },
  basis: "workplace",
  datedBy: "registration",
  period: "sum",
  interval: { kind: "poisson" },
  lagDays: 152,
  provisionalPeriods: 0,
  breaks: ["at-registration-2006", "covid-accidents-2020"],
  caveats: [
    {
      da: "Langt fra alle ulykker anmeldes. En stigning kan skyldes, at flere anmelder, og et fald det modsatte.",
      en: "Far from all accidents are reported. A rise may be due to better reporting, and a fall to the opposite.",
    },
    {
      da: "Tallet følger det år, ulykken er anmeldt, ikke det år, den skete.",
      en: "The figure follows the year of the report, not the year of the accident.",
    },
    {
      da: "Smitte med covid-19 på arbejdet er talt med i 2020-2022, mest i 2021.",
      en: "Infections with covid-19 at work are counted in 2020-2022, most in 2021.",
    },
    {
      da: "Brancherne er Arbejdstilsynets 36 grupper. De svarer ikke til Danmarks Statistiks grupper.",
      en: "Industries are the 36 groups of the authority. They do not match the groups of Statistics Denmark.",
    },
    {
      da: "Intervallet viser den tilfældige variation i et antal hændelser; selve optællingen er fuld.",
      en: "The interval shows the chance variation of a number of events; the count itself is complete.",
    },
  ],
  mustNotBeReadAs: {
    da: "Må ikke læses som alle arbejdsulykker, og brancher må ikke sammenlignes på antallet: store brancher har flest. Brug ulykkesincidensen.",
    en: "Must not be read as all accidents at work, and industries must not be compared by the count: large industries have most. Use the accident incidence.",
  },
  related: ["accident-incidence", "serious-accidents", "fatal-accidents", "accidents-per-million-hours"],
  synonyms: ["arbejdsulykker", "ulykker", "arbejdsskader", "ulykker på arbejdet", "anmeldte ulykker", "tilskadekomne"],
});
