import { indicator } from "../define.ts";

/** Full-time persons on A-dagpenge or job-ready kontanthjælp, activated included. Unit: fuldtidspersoner. Source: Jobindsats y25i01, by sex or age DST AUS07. */
export default indicator({
  id: "gross-unemployment",
  agency: "star",
  theme: "ledighed",
  label: { da: "Bruttoledige", en: "Gross unemployed" },
  subject: { da: "antallet af bruttoledige", en: "the number of gross unemployed" },
  definition: {
    da: "Personer fra 16 år til folkepensionsalderen, der modtager A-dagpenge eller er jobparate på kontanthjælp, både aktiverede og ikke-aktiverede. Opgjort i fuldtidspersoner: to personer, der hver er ledige halvdelen af måneden, tæller som én.",
    en: "Persons from 16 to the state pension age on unemployment benefit, or on cash assistance and ready for work, in activation or not. Counted as full-time persons: two persons unemployed half of the month each count as one.",
  },
  formula: {
    da: "ledige dagpengemodtagere + ledige jobparate kontanthjælpsmodtagere + aktiverede dagpengemodtagere + aktiverede jobparate kontanthjælpsmodtagere",
    en: "unemployed benefit recipients + unemployed job-ready cash-assistance recipients + activated benefit recipients + activated job-ready cash-assistance recipients",
  },
  unit: "fte-persons",
  decimals: 0,
  better: "lower",
  measure: {
    dataset: "jobindsats-y25i01",
    value: "fte",
    also: [
      { dataset: "dst-aus07-persons", value: "gross" },
      { dataset: "jobindsats-y25i01-benefit", value: "fte" },
    ],
  },
  seasonallyAdjusted: { dataset: "dst-aus08", value: "gross-sa" },
  frequency: "month",
  by: ["time", "geography", "sex", "age", "benefit"],
  additive: { time: "average", geography: "sum", sex: "sum", age: "sum", benefit: "sum" },
  basis: "residence",
  period: "average",
  lagDays: 28,
  provisionalPeriods: 2,
  breaks: ["fleur-2017", "jobparate-2025"],
  caveats: [
    {
      da: "De to nyeste måneder er opregnet for sen indberetning og bliver revideret.",
      en: "The two newest months are grossed up for late registration and will be revised.",
    },
    {
      da: "De sæsonkorrigerede tal er Danmarks Statistiks (AUS08), de faktiske er Jobindsats'. Niveauerne kan afvige lidt.",
      en: "Seasonally adjusted figures are Statistics Denmark's (AUS08), actual figures are Jobindsats'. Levels may differ slightly.",
    },
    {
      da: "Køn og alder er Danmarks Statistiks (AUS07): for hele landet og hver for sig.",
      en: "Sex and age are Statistics Denmark's (AUS07): for all Denmark, and one at a time.",
    },
  ],
  mustNotBeReadAs: {
    da: "Må ikke læses som antal personer, der har været ledige i måneden, og ikke som AKU-ledigheden, der er en stikprøve og også tæller personer uden ydelse.",
    en: "Must not be read as the number of persons unemployed at some time in the month, nor as LFS unemployment, which is a sample survey and also counts persons without benefits.",
  },
  related: ["gross-unemployment-rate", "net-unemployment", "long-term-unemployment", "unemployment-early-indicator"],
  synonyms: ["ledighed", "arbejdsløshed", "arbejdsløse", "ledige", "bruttoledighed", "fuldtidsledige", "jobløse"],
});
