import { casesByRegion, casesOf, firstYear, type Kind, kinds, womenOf } from "./aesCases.ts";
import { type Decided, decisionsOf, followedOf } from "./aesDecisions.ts";
import { awardedIn, awards } from "./aesMoney.ts";
import { quartersOut, timesOf, yearsOut } from "./aesTimes.ts";
import { caseTypes, diagnosisWords, outcomes, regionWords } from "./aesWords.ts";
import type { Sheet } from "./workbook.ts";

/** Rows of a table as AES writes them on a day (`YYYY-MM-DD`), heads first. */
type Rows = Sheet["rows"];

const all = "I alt";
const types = ["TOT", "accident", "disease"] as const;
const years = (day: string) => yearsOut(firstYear, day);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

export const newCases = (day: string): Rows => [
  ["År", "Sagstype", "Diagnose", "Køn", "Nye sager"],
  ...years(day).flatMap((year) =>
    kinds.flatMap((kind) => {
      const [cases, women] = [casesOf(year, kind), womenOf(year, kind)];
      const key = [year, caseTypes[kind.casetype], diagnosisWords[kind.diagnosis]];
      return [
        [...key, all, cases],
        [...key, "Mænd", cases - women],
        [...key, "Kvinder", women],
      ];
    }),
  ),
];

export const casesByArea = (day: string): Rows => [
  ["År", "Region", "Sagstype", "Nye sager"],
  ...years(day).flatMap((year) => {
    const [accidents, diseases] = [casesByRegion(year, "accident"), casesByRegion(year, "disease")];
    const of = (word: string, accident: number, disease: number) => [
      [year, word, caseTypes.TOT, accident + disease],
      [year, word, caseTypes.accident, accident],
      [year, word, caseTypes.disease, disease],
    ];
    return [
      ...of("Hele landet", sum(accidents), sum(diseases)),
      ...regionWords.flatMap((word, at) => of(word, accidents[at] ?? 0, diseases[at] ?? 0)),
    ];
  }),
];

/** Each kind of case by how it ended, after the sum. */
const byOutcome = (year: number, of: (year: number, kind: Kind) => Decided): Rows =>
  kinds.flatMap((kind) => {
    const ended = of(year, kind);
    const key = [year, caseTypes[kind.casetype], diagnosisWords[kind.diagnosis]];
    return [
      [...key, all, sum(Object.values(ended))],
      ...(["recognised", "rejected", "closed"] as const).map((one) => [...key, outcomes[one], ended[one]]),
    ];
  });

export const decisions = (day: string): Rows => [
  ["År", "Sagstype", "Diagnose", "Udfald", "Afgørelser"],
  ...years(day).flatMap((year) => byOutcome(year, decisionsOf)),
];

/** A year's cases are followed until the end of the second year after. */
export const followed = (day: string): Rows => [
  ["Anmeldt i", "Sagstype", "Diagnose", "Udfald", "Afgjort inden udgangen af andet år efter"],
  ...years(day).flatMap((year, _, out) => (out.includes(year + 2) ? byOutcome(year, followedOf) : [])),
];

const timesHeads = ["Gennemsnit, måneder", "Median, måneder", "Inden for fristen, pct.", "Afgjorte sager"];

export const processingTimes = (day: string): Rows => [
  ["Kvartal", "Sagstype", ...timesHeads],
  ...quartersOut(day).flatMap((quarter) =>
    types.map((casetype) => {
      const { mean, median, withinLimit, decided } = timesOf(quarter, casetype);
      const word = `${quarter.slice(5)}. kvartal ${quarter.slice(0, 4)}`;
      return [word, caseTypes[casetype], mean, median, withinLimit, decided];
    }),
  ),
];

export const compensation = (day: string): Rows => [
  ["År", "Sagstype", "Méngodtgørelse", "Tab af erhvervsevne", "Forsørgertab", "Behandling"],
  ...years(day).flatMap((year) =>
    types.map((casetype) => [year, caseTypes[casetype], ...awards.map((award) => awardedIn(year, casetype, award))]),
  ),
];
