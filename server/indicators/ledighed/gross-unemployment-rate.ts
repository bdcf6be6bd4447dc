import { indicator } from "../define.ts";

/** Gross unemployed as a share of the labour force end-November of the year before. Unit: pct. (0–100). Source: Jobindsats y25i01, DST RAS400, by sex or age DST AUS07. */
export default indicator({
  id: "gross-unemployment-rate",
  agency: "star",
  theme: "ledighed",
  label: { da: "Bruttoledighedsprocent", en: "Gross unemployment rate" },
  subject: { da: "bruttoledigheden", en: "the gross unemployment rate" },
  definition: {
    da: "Bruttoledige i fuldtidspersoner i procent af arbejdsstyrken 16-66 år. Kildens egen procent bruges, hvor den er offentliggjort; for områder, grupper og perioder, som kilden ikke viser, beregnes den af summen af tæller og summen af nævner.",
    en: "Gross unemployed in full-time persons as a percentage of the labour force aged 16-66. The source's own rate is used where published; for areas, groups and periods the source does not show it is computed from the summed numerator and the summed denominator.",
  },
  formula: {
    da: "bruttoledige / arbejdsstyrken ultimo november året før × 100",
    en: "gross unemployed / labour force at the end of November of the year before × 100",
  },
  unit: "percent",
  decimals: 1,
  better: "lower",
  measure: {
    ratio: {
      numerator: {
        dataset: "jobindsats-y25i01",
        value: "fte",
        also: [{ dataset: "dst-aus07-persons", value: "gross" }],
      },
      denominator: {
        dataset: "dst-ras400",
        value: "labour-force",
        also: [{ dataset: "dst-ras400-persons", value: "labour-force" }],
        carry: "year-before",
      },
      per: 100,
    },
    published: { dataset: "jobindsats-y25i01", value: "rate-labour-force" },
  },
  seasonallyAdjusted: { dataset: "dst-aus08", value: "rate-sa" },
  frequency: "month",
  by: ["time", "geography", "sex", "age"],
  additive: { time: "ratio", geography: "ratio", sex: "ratio", age: "ratio" },
  basis: "residence",
  period: "average",
  lagDays: 28,
  provisionalPeriods: 2,
  breaks: ["fleur-2017", "jobparate-2025"],
  caveats: [
    {
      da: "Arbejdsstyrken er 1-2 år gammel og skiftes én gang om året; det kan give et lille spring i januar.",
      en: "The labour force is 1-2 years old and is replaced once a year, which may give a small step in January.",
    },
    {
      da: "Køn og alder er Danmarks Statistiks (AUS07 og RAS400): for hele landet og hver for sig.",
      en: "Sex and age are Statistics Denmark's (AUS07 and RAS400): for all Denmark, and one at a time.",
    },
  ],
  mustNotBeReadAs: {
    da: "Må ikke læses som andel af befolkningen, og en ændring fra 3,0 til 3,3 pct. er 0,3 procentpoint, ikke 0,3 pct.",
    en: "Must not be read as a share of the population, and a change from 3.0 to 3.3 per cent is 0.3 percentage points, not 0.3 per cent.",
  },
  related: ["gross-unemployment", "lfs-unemployment-rate", "net-unemployment"],
  synonyms: [
    "ledighedsprocent",
    "arbejdsløshedsprocent",
    "ledighedsgrad",
    "ledighed i procent",
    "bruttoledighed i pct.",
    "andel ledige",
  ],
});
