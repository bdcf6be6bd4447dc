import { indicator } from "../define.ts";

/** Employed as a share of the population aged 16-64 at the end of November. Unit: pct. (0–100). Shape: one per year and area. Source: DST RAS201. */
export default indicator({
  id: "employment-rate",
  agency: "dst",
  theme: "beskaeftigelse",
  label: { da: "Beskæftigelsesfrekvens", en: "Employment rate" },
  subject: { da: "beskæftigelsesfrekvensen", en: "the employment rate" },
  definition: {
    da: "Beskæftigede på 16-64 år i procent af befolkningen på 16-64 år ultimo november ifølge den registerbaserede arbejdsstyrkestatistik (RAS). Lønmodtagere, selvstændige og medarbejdende ægtefæller er med.",
    en: "Employed aged 16-64 as a percentage of the population aged 16-64 at the end of November according to the register-based labour-force statistics (RAS). Employees, the self-employed and assisting spouses are included.",
  },
  formula: {
    da: "beskæftigede 16-64 år / befolkningen 16-64 år × 100",
    en: "employed aged 16-64 / population aged 16-64 × 100",
  },
  unit: "percent",
  decimals: 1,
  better: "higher",
  measure: {
    ratio: {
      numerator: { dataset: "dst-ras201", value: "employed" },
      denominator: { dataset: "dst-ras201", value: "population" },
      per: 100,
    },
  },
  frequency: "year",
  by: ["time", "geography", "sex", "age"],
  additive: { time: "ratio", geography: "ratio", sex: "ratio", age: "ratio" },
  basis: "residence",
  period: "end-of-period",
  lagDays: 305,
  provisionalPeriods: 0,
  breaks: ["oestdanmark-2027"],
  caveats: [
    {
      da: "Tallet er en status for én uge i november og kommer et år efter. Det siger ikke noget om resten af året.",
      en: "The figure is the state in one week of November and comes a year later. It says nothing of the rest of the year.",
    },
    {
      da: "AKU's beskæftigelsesfrekvens er en stikprøve af 15-74-årige og er lavere (69,4 pct. i december 2024), fordi flere unge og ældre er med.",
      en: "The LFS employment rate is a sample survey of those aged 15-74 and is lower (69.4 per cent in December 2024), since more young and old persons are included.",
    },
  ],
  mustNotBeReadAs: {
    da: "Må ikke læses som det modsatte af ledigheden: de fleste uden beskæftigelse er under uddannelse, på ydelser eller uden for arbejdsstyrken.",
    en: "Must not be read as the opposite of unemployment: most of those not employed are students, on benefits or outside the labour force.",
  },
  related: ["employees", "publicly-supported-share", "gross-unemployment-rate", "lfs-unemployment-rate"],
  synonyms: ["beskæftigelsesgrad", "andel i beskæftigelse", "i arbejde", "beskæftigede i procent", "erhvervsfrekvens"],
});
