import { indicator } from "../define.ts";

/** Publicly supported as a share of the population aged 16-66. Unit: pct. (0–100). Shape: one per quarter and area. Source: DST AUK01, FOLK1A. */
export default indicator({
  id: "publicly-supported-share",
  agency: "dst",
  theme: "ydelser",
  label: { da: "Andel offentligt forsørgede", en: "Share publicly supported" },
  subject: { da: "andelen af offentligt forsørgede", en: "the share of publicly supported" },
  definition: {
    da: "Offentligt forsørgede under folkepensionsalderen, ekskl. SU-modtagere og opgjort i fuldtidspersoner, i procent af befolkningen på 16-66 år den første dag i kvartalet.",
    en: "Publicly supported below the state pension age, students left out and counted as full-time persons, as a percentage of the population aged 16-66 on the first day of the quarter.",
  },
  formula: {
    da: "offentligt forsørgede / befolkningen 16-66 år × 100",
    en: "publicly supported / population aged 16-66 × 100",
  },
  unit: "percent",
  decimals: 1,
  better: "lower",
  measure: {
    ratio: {
      numerator: {
        dataset: "dst-auk01",
        value: "fte",
        also: [{ dataset: "dst-auk01-persons", value: "fte" }],
      },
      denominator: {
        dataset: "dst-folk1a",
        value: "population",
        also: [{ dataset: "dst-folk1a-persons", value: "population" }],
      },
      per: 100,
    },
  },
  frequency: "quarter",
  by: ["time", "geography", "sex", "age"],
  additive: { time: "ratio", geography: "ratio", sex: "ratio", age: "ratio" },
  basis: "residence",
  period: "average",
  mixes: {
    da: "Tælleren er fuldtidspersoner gennem kvartalet, nævneren er personer den første dag i det. Begge er fra Danmarks Statistik og efter bopæl.",
    en: "The numerator is full-time persons over the quarter, the denominator persons on its first day. Both are Statistics Denmark's and by residence.",
  },
  lagDays: 80,
  provisionalPeriods: 0,
  breaks: ["pension-age-2019", "oestdanmark-2027"],
  caveats: [
    {
      da: "Befolkningen er altid 16-66 år, mens de forsørgede er under folkepensionsalderen, som steg fra 65 til 67 år fra 2019 til 2022. Før 2022 er andelen derfor lidt for lav, mest blandt de ældste.",
      en: "The population is always 16-66 years, while those supported are below the pension age, which rose from 65 to 67 from 2019 to 2022. Before 2022 the share is therefore a little low, most of all among the oldest.",
    },
    {
      da: "Køn og alder findes kun for hele landet.",
      en: "Sex and age are there for all Denmark only.",
    },
  ],
  mustNotBeReadAs: {
    da: "Må ikke læses som andelen af personer, der har modtaget en ydelse: tælleren er fuldtidspersoner. En ændring fra 19,0 til 19,5 pct. er 0,5 procentpoint.",
    en: "Must not be read as the share of persons who have received a benefit: the numerator is full-time persons. A change from 19.0 to 19.5 per cent is 0.5 percentage points.",
  },
  related: ["publicly-supported", "employment-rate", "gross-unemployment-rate"],
  synonyms: [
    "andel på offentlig forsørgelse",
    "forsørgelsesandel",
    "forsørgede i procent",
    "andel på overførselsindkomst",
  ],
});
