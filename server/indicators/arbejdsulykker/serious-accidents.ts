import { indicator } from "../define.ts";

/** Reported accidents with an expected absence of three weeks and more. Unit: ulykker. Shape: one per year, by industry and sex or by region. Source: Arbejdstilsynet, annual statement. */
export default indicator({
  id: "serious-accidents",
  agency: "at",
  theme: "arbejdsulykker",
  label: { da: "Alvorlige arbejdsulykker", en: "Serious accidents at work" },
  subject: {
    da: "antallet af anmeldte alvorlige arbejdsulykker",
    en: "the number of reported serious accidents at work",
  },
  definition: {
    da: "Anmeldte arbejdsulykker med et forventet fravær på 3 uger og derover, varig uarbejdsdygtighed medregnet. Ulykker med uoplyst fravær er ikke med.",
    en: "Reported accidents with an expected absence of 3 weeks and more, permanent unfitness included. Accidents whose absence is not stated are not included.",
  },
  unit: "accidents",
  decimals: 0,
  better: "lower",
  measure: {
    dataset: "at-accidents",
    value: "accidents",
    at: { severity: ["serious"] },
    also: [{ dataset: "at-accidents-area", value: "accidents" }],
  },
  frequency: "year",
  by: ["time", "geography", "industry", "sex"],
  additive: { time: "sum", geography: "sum", industry: "sum", sex: "sum" },
  basis: "workplace",
  datedBy: "registration",
  period: "sum",
  interval: { kind: "poisson" },
  lagDays: 152,
  provisionalPeriods: 0,
  breaks: ["at-registration-2006", "covid-accidents-2020"],
  caveats: [
    {
      da: "Fraværet er det, anmelderen ventede, ikke det, det blev. For omkring hver tiende ulykke er det ikke oplyst.",
      en: "The absence is what the reporter expected, not what it became. For about every tenth accident it is not stated.",
    },
    {
      da: "Hvad der regnes som alvorligt, har skiftet mellem Arbejdstilsynets udgivelser. Her er det altid 3 uger og derover.",
      en: "What counts as serious has differed between the authority's publications. Here it is always 3 weeks and more.",
    },
    {
      da: "Ulykker med over 6 måneders forventet fravær er mere end fordoblet fra 2019 til 2023. Det kan skyldes, at feltet bruges anderledes.",
      en: "Accidents with an expected absence of more than 6 months have more than doubled from 2019 to 2023. The field may be used differently.",
    },
  ],
  mustNotBeReadAs: {
    da: "Må ikke læses som varige mén eller anerkendte arbejdsskader: det afgøres af AES, og kun for nogle af ulykkerne.",
    en: "Must not be read as permanent injury or recognised cases: Labour Market Insurance decides on those, and for some accidents only.",
  },
  related: ["reported-accidents", "fatal-accidents", "accident-incidence"],
  synonyms: ["alvorlige ulykker", "svære ulykker", "langt fravær efter ulykke", "ulykker over 3 uger"],
});
