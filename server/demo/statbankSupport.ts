import { geography, partsOfArea } from "#server/dimensions/geography.ts";
import type { Period } from "#shared/period.ts";
import { apportioned, areas, unknownArea } from "./worldAreas.ts";
import { areasBy, benefitCodes, nationBy, supportRule } from "./worldBenefits.ts";
import { isBegun, lastBy, publishedBy } from "./worldCalendar.ts";
import { areaVariable, remembered, sexVariable, timeVariable, units, variable, words } from "./statbankFigures.ts";
import type { StatbankTable } from "./statbankTable.ts";
import type { World } from "./world.ts";

/** Sums of YDELSESTYPE, and the single values each is made of. Codes other than those in public descriptions are made up. */
const sums: Readonly<Record<string, readonly string[]>> = {
  TOTUSU: benefitCodes,
  TOTLE: ["DP", "KL"],
  TOTSB: ["VP", "NYT", "LT", "FL", "SK"],
  TOTAN: ["BA", "FE"],
  TOTTB: ["FØP", "EFT", "FY", "SEN", "TID"],
  TOTYD: ["KH", "UH", "SHO", "RE", "LY", "SY", "RES", "JA"],
};

const benefits = variable("YDELSESTYPE", words("ydelsestype", "type of benefits"), "TOT", [
  ["TOT", "I alt", "Total"],
  ["TOTUSU", "I alt uden SU-modtagere", "Total excl. recipients of student grants"],
  ["SU", "SU-modtagere", "Recipients of student grants"],
  ["TOTLE", "Nettoledige i alt", "Net unemployed, total"],
  ["DP", "Nettoledige dagpengemodtagere", "Net unemployed on unemployment benefit"],
  ["KL", "Nettoledige kontanthjælpsmodtagere", "Net unemployed on cash assistance"],
  ["TOTVO", "Vejledning og opkvalificering", "Guidance and upskilling"],
  ["TOTSB", "Støttet beskæftigelse", "Supported employment"],
  ["VP", "Virksomhedspraktik", "Work placement"],
  ["NYT", "Nytteindsats", "Utility jobs"],
  ["LT", "Ansættelse med løntilskud", "Employment with wage subsidy"],
  ["FL", "Fleksjob", "Flex job"],
  ["SK", "Skånejob", "Protected job"],
  ["TOTAN", "Barselsdagpenge mv.", "Parental benefit etc."],
  ["BA", "Barselsdagpenge", "Parental benefit"],
  ["FE", "Feriedagpenge", "Holiday benefit"],
  ["TOTTB", "Tilbagetrækning", "Withdrawal"],
  ["FØP", "Førtidspension", "Disability pension"],
  ["EFT", "Efterløn", "Early retirement pay"],
  ["FY", "Fleksydelse", "Flex benefit"],
  ["SEN", "Seniorpension", "Senior pension"],
  ["TID", "Tidlig pension", "Early pension"],
  ["TOTYD", "Øvrige ydelsesmodtagere", "Other recipients"],
  ["KH", "Kontanthjælp i øvrigt", "Other cash assistance"],
  ["UH", "Uddannelseshjælp i øvrigt", "Other education assistance"],
  ["SHO", "Selvforsørgelses-, hjemrejse- og overgangsydelse", "Self-support, repatriation and transition benefit"],
  ["RE", "Revalideringsydelse i øvrigt", "Other rehabilitation benefit"],
  ["LY", "Ledighedsydelse", "Unemployment allowance"],
  ["SY", "Sygedagpenge mv.", "Sickness benefit etc."],
  ["RES", "Ressourceforløb", "Resource programme"],
  ["JA", "Jobafklaringsforløb", "Job clarification"],
]);

const ages = variable("ALDER", words("alder", "age"), "TOT", [
  ["TOT", "Alder i alt", "Age, total"],
  ...["16-24", "25-29", "30-34", "35-39", "40-44", "45-49", "50-54", "55-59"].map(
    (band) => [band, `${band} år`, `${band} years`] as const,
  ),
  ["6099", "60 år og derover", "60 years and over"],
]);

/** Shares of the nine ages and of women, by kind of benefit: invented, the same every quarter. */
const profiles = {
  working: { ages: [0.11, 0.15, 0.14, 0.12, 0.1, 0.1, 0.1, 0.1, 0.08], women: 0.49 },
  sick: { ages: [0.05, 0.08, 0.1, 0.11, 0.12, 0.13, 0.14, 0.15, 0.12], women: 0.6 },
  worn: { ages: [0.03, 0.04, 0.05, 0.07, 0.09, 0.13, 0.17, 0.21, 0.21], women: 0.52 },
  old: { ages: [0, 0, 0, 0, 0, 0, 0, 0, 1], women: 0.5 },
  parental: { ages: [0.06, 0.28, 0.39, 0.2, 0.06, 0.01, 0, 0, 0], women: 0.83 },
  student: { ages: [0.68, 0.24, 0.05, 0.02, 0.01, 0, 0, 0, 0], women: 0.55 },
} as const;
const profileOf: Readonly<Record<string, keyof typeof profiles>> = {
  SY: "sick",
  JA: "sick",
  RES: "sick",
  FØP: "worn",
  FL: "worn",
  SK: "worn",
  LY: "worn",
  EFT: "old",
  FY: "old",
  SEN: "old",
  TID: "old",
  BA: "parental",
  SU: "student",
};

/** A count by age and sex, men before women within each age. */
const byPerson = (benefit: string, count: number): readonly number[] => {
  const { ages: shares, women } = profiles[profileOf[benefit] ?? "working"];
  return apportioned(
    count,
    shares.flatMap((share) => [share * (1 - women), share * women]),
  );
};

/** Students on grants, full-time persons, all of them outside our totals. D.5: 287,000 in 2023. */
const students = 287_000;

const placeOf = new Map(areas.map((area, place) => [area, place]));
const placesIn = remembered((area: string): readonly number[] =>
  (placeOf.has(area) ? [area] : partsOfArea(area).map(({ code }) => code)).flatMap((code) => placeOf.get(code) ?? []),
);

/** Which single values a value of YDELSESTYPE is made of. */
const singles = (code: string): readonly string[] =>
  code === "TOT" ? [...benefitCodes, "SU"] : (sums[code] ?? [code]);

type Counts = (benefit: string, area: string) => number;

const countsIn = (world: World, quarter: Period): Counts => {
  const nation = nationBy(world, quarter, false);
  const whole = (benefit: string) => (benefit === "SU" ? students : (nation.get(benefit) ?? 0));
  const byArea = remembered((benefit: string) => areasBy(benefit, quarter, whole(benefit)));
  return (benefit, area) =>
    area === "000" ? whole(benefit) : placesIn(area).reduce((sum, place) => sum + (byArea(benefit)[place] ?? 0), 0);
};

const nothing = "-";
const text = words(
  "Offentligt forsørgede (fuldtidsmodtagere)",
  "Persons receiving public benefits (full-time recipients)",
);

function auk01(world: World, last: Period): StatbankTable {
  const counts = remembered((quarter: Period) => countsIn(world, quarter));
  const persons = remembered((key: string) => {
    const [benefit = "", area = "", quarter = ""] = key.split("|");
    return byPerson(benefit, counts(quarter)(benefit, area));
  });
  const areaValues = areaVariable(world.clock);
  const unknown = geography
    .filter(({ code }) => code === unknownArea)
    .map(({ code, label }) => ({ id: code, text: label }));
  return {
    id: "AUK01",
    text,
    unit: units.count,
    decimals: 0,
    subject: "4",
    updated: publishedBy(supportRule, last),
    variables: [
      { ...areaValues, values: [...areaValues.values, ...unknown] },
      benefits,
      sexVariable,
      ages,
      timeVariable(supportRule.first, last),
    ],
    cell: ([area = "", code = "", sex = "", age = "", quarter = ""]) => {
      const band = ages.values.findIndex(({ id }) => id === age) - 1;
      const isIn = (place: number) =>
        (age === "TOT" || Math.floor(place / 2) === band) && (sex === "TOT" || (place % 2 === 1) === (sex === "K"));
      let sum = 0;
      for (const benefit of singles(code))
        sum +=
          age === "TOT" && sex === "TOT"
            ? counts(quarter)(benefit, area)
            : persons(`${benefit}|${area}|${quarter}`).reduce((part, value, at) => part + (isIn(at) ? value : 0), 0);
      return sum === 0 ? nothing : sum;
    },
  };
}

function auks01(world: World, last: Period): StatbankTable {
  const nation = remembered((quarter: Period) => nationBy(world, quarter, true));
  return {
    id: "AUKS01",
    text: words(`${text.da.slice(0, -1)}, sæsonkorrigeret)`, `${text.en.slice(0, -1)}, seasonally adjusted)`),
    unit: units.count,
    decimals: 0,
    subject: "4",
    updated: publishedBy(supportRule, last),
    variables: [benefits, timeVariable(supportRule.first, last)],
    cell: ([code = "", quarter = ""]) => {
      const sum = singles(code).reduce(
        (part, benefit) => part + (benefit === "SU" ? students : (nation(quarter).get(benefit) ?? 0)),
        0,
      );
      return sum === 0 ? nothing : sum;
    },
  };
}

/** Persons on public support, by area, benefit, sex and age, and the whole seasonally adjusted. */
export function supportTables(world: World): readonly StatbankTable[] {
  if (!isBegun(supportRule, world.clock)) return [];
  const last = lastBy(supportRule, world.clock);
  return [auk01(world, last), auks01(world, last)];
}
