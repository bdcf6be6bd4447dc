import { indicator } from "../define.ts";

/** Persons on income-replacing benefits below the state pension age, students left out. Unit: fuldtidspersoner. Source: DST AUK01, adjusted AUKS01. */
export default indicator({
  id: "publicly-supported",
  agency: "dst",
  theme: "ydelser",
  label: { da: "Offentligt forsørgede (ekskl. SU)", en: "Publicly supported (excl. students)" },
  subject: { da: "antallet af offentligt forsørgede", en: "the number of publicly supported" },
  definition: {
    da: "Personer fra 16 år til folkepensionsalderen, der modtager en offentlig forsørgelsesydelse: dagpenge, kontanthjælp, sygedagpenge, fleksjob, førtidspension, efterløn og de øvrige ydelser. SU-modtagere er ikke med. Opgjort i fuldtidspersoner, så ingen tæller mere end én gang.",
    en: "Persons from 16 to the state pension age on a public income-replacing benefit: unemployment benefit, cash assistance, sickness benefit, flex jobs, disability pension, early retirement and the others. Students on grants are not included. Counted as full-time persons, so that nobody counts more than once.",
  },
  unit: "fte-persons",
  decimals: 0,
  better: "lower",
  measure: {
    dataset: "dst-auk01",
    value: "fte",
    also: [{ dataset: "dst-auk01-persons", value: "fte" }],
  },
  seasonallyAdjusted: { dataset: "dst-auks01", value: "fte-sa" },
  frequency: "quarter",
  by: ["time", "geography", "benefit", "sex", "age"],
  additive: { time: "average", geography: "sum", benefit: "sum", sex: "sum", age: "sum" },
  basis: "residence",
  period: "average",
  lagDays: 80,
  provisionalPeriods: 0,
  breaks: ["pension-age-2019", "cash-merged-2025", "oestdanmark-2027"],
  caveats: [
    {
      da: "Folkepensionsalderen steg fra 65 til 67 år fra 2019 til 2022. Alene derfor er flere med, jo senere kvartalet er.",
      en: "The pension age rose from 65 to 67 from 2019 to 2022. For that reason alone later quarters cover more persons.",
    },
    {
      da: "A-dagpenge og kontanthjælp er nettoledige og øvrige modtagere; personer i vejledning, opkvalificering, praktik og løntilskud står for sig.",
      en: "Unemployment benefit and cash assistance are the net unemployed and other recipients; persons in guidance, upskilling, placement and wage subsidy stand apart.",
    },
    {
      da: "Køn og alder findes kun for hele landet.",
      en: "Sex and age are there for all Denmark only.",
    },
  ],
  mustNotBeReadAs: {
    da: "Må ikke læses som antal personer på ydelser eller som ledige: to personer på halv tid tæller som én, og de fleste, der er med, søger ikke arbejde.",
    en: "Must not be read as the number of persons on benefits, nor as unemployment: two half-time persons count as one, and most of those counted are not looking for work.",
  },
  related: ["publicly-supported-share", "gross-unemployment", "cash-assistance-recipients", "net-unemployment"],
  synonyms: [
    "offentlig forsørgelse",
    "overførselsmodtagere",
    "ydelsesmodtagere",
    "forsørgede",
    "overførselsindkomst",
    "på offentlig forsørgelse",
  ],
});
