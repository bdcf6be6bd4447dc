import {
  adjustable,
  adjustmentVariable,
  areaVariable,
  type Figures,
  figuresOf,
  oneDecimal,
  partOf,
  sexVariable,
  timeVariable,
  units,
  variable,
  words,
} from "./statbankFigures.ts";
import { absenceTables } from "./statbankAbsence.ts";
import { accidentTables } from "./statbankAccidents.ts";
import { peopleTables } from "./statbankPeople.ts";
import { supportTables } from "./statbankSupport.ts";
import type { StatbankTable } from "./statbankTable.ts";
import { vacancyTables } from "./statbankVacancies.ts";
import { workTables } from "./statbankWork.ts";
import type { World } from "./world.ts";
import { unknownArea } from "./worldAreas.ts";

const { count, mixed, percent } = units;
const nation = "000";

/** Shares of the insured, of men and of the ages among the unemployed: invented, the same every month. */
const insured = 0.86;
const men = 0.53;
const ages = [0.13, 0.17, 0.25, 0.19, 0.18, 0.08];

const benefits = variable("YD", words("ydelse køn og alder", "benefit, sex and age"), null, [
  ["TOT", "Bruttoledige", "Gross unemployed"],
  ["NET", "Nettoledige", "Net unemployed"],
  ["LDP", "Nettoledige dagpengemodtagere", "Net unemployed on unemployment benefit"],
  ["LKT", "Nettoledige kontanthjælpsmodtagere", "Net unemployed on cash assistance"],
  ["AKI", "Aktiverede i alt", "Activated, total"],
  ["ADP", "Aktiverede dagpengeberettigede", "Activated with insurance"],
  ["AKT", "Aktiverede kontanthjælpsmodtagere (arbejdsmarkedsparate)", "Activated on cash assistance (ready for work)"],
  ["MEN", "Mænd", "Men"],
  ["KVR", "Kvinder", "Women"],
  ["U25", "16-24 år", "16-24 years"],
  ["O25", "25-29 år", "25-29 years"],
  ["O30", "30-39 år", "30-39 years"],
  ["O40", "40-49 år", "40-49 years"],
  ["O50", "50-59 år", "50-59 years"],
  ["O60", "60 år og derover", "60 years and over"],
]);
const ageCodes = ["U25", "O25", "O30", "O40", "O50", "O60"];

function benefitCount(code: string, gross: number, net: number): number {
  const age = ageCodes.indexOf(code);
  if (age !== -1) return partOf(gross, ages, age);
  const known: Readonly<Record<string, number>> = {
    TOT: gross,
    NET: net,
    LDP: partOf(net, [insured, 1 - insured], 0),
    LKT: partOf(net, [insured, 1 - insured], 1),
    AKI: gross - net,
    ADP: partOf(gross - net, [insured, 1 - insured], 0),
    AKT: partOf(gross - net, [insured, 1 - insured], 1),
    MEN: partOf(gross, [men, 1 - men], 0),
    KVR: partOf(gross, [men, 1 - men], 1),
  };
  return known[code] ?? Number.NaN;
}

/** Gross unemployed as Statistics Denmark counts them: those whose municipality STAR does not know are left out. */
function resident(figures: Figures, area: string, period: string): number | null {
  const all = figures.actual("gross-fte", area, period);
  if (all === null || area !== nation) return all;
  return all - (figures.actual("gross-fte", unknownArea, period) ?? 0);
}

function aus07(figures: Figures): StatbankTable {
  const { first, last, updated } = figures.span("net-fte");
  return {
    id: "AUS07",
    text: words("Fuldtidsledige (sæsonkorrigeret)", "Full-time unemployed (seasonally adjusted)"),
    unit: mixed,
    decimals: 1,
    subject: "2",
    updated,
    variables: [benefits, adjustmentVariable, timeVariable(first, last)],
    cell: ([code = "", factor = "", period = ""]) =>
      adjustable(
        figures,
        (adjusted) => {
          const gross = adjusted ? figures.adjusted("gross-fte", nation, period) : resident(figures, nation, period);
          const net = (adjusted ? figures.adjusted : figures.actual)("net-fte", nation, period);
          return gross === null || net === null ? null : benefitCount(code, gross, net);
        },
        { area: nation, factor, period },
      ),
  };
}

function aus08(figures: Figures): StatbankTable {
  const { first, last, updated } = figures.span("net-fte");
  return {
    id: "AUS08",
    text: words("Fuldtidsledige (sæsonkorrigeret)", "Full-time unemployed (seasonally adjusted)"),
    unit: mixed,
    decimals: 1,
    subject: "2",
    updated,
    variables: [areaVariable(figures.clock), adjustmentVariable, timeVariable(first, last)],
    cell: ([area = "", factor = "", period = ""]) =>
      adjustable(
        figures,
        (adjusted) => (adjusted ? figures.adjusted("gross-fte", area, period) : resident(figures, area, period)),
        { area, factor, period },
      ),
  };
}

const indicated = variable("YDELSESTYPE", words("ydelsestype", "type of benefit"), "TOT", [
  ["TOT", "Bruttoledige", "Gross unemployed"],
  ["LDM", "Ledige dagpengemodtagere", "Unemployed on unemployment benefit"],
  ["LKM", "Ledige kontanthjælpsmodtagere", "Unemployed on cash assistance"],
]);

function aus09(figures: Figures): StatbankTable {
  const { first, last, updated } = figures.span("early-indicator");
  return {
    id: "AUS09",
    text: words("Ledighedsindikator", "Unemployment indicator"),
    unit: mixed,
    decimals: 1,
    subject: "2",
    updated,
    variables: [indicated, adjustmentVariable, timeVariable(first, last)],
    // The rates are there for the total alone.
    cell: ([code = "", factor = "", period = ""]) =>
      code !== "TOT" && (factor === "9" || factor === "22")
        ? "."
        : adjustable(
            figures,
            (adjusted) => {
              const total = (adjusted ? figures.adjusted : figures.actual)("early-indicator", nation, period);
              if (total === null || code === "TOT") return total;
              return partOf(total, [insured, 1 - insured], code === "LDM" ? 0 : 1);
            },
            { area: nation, factor, period },
          ),
  };
}

const season = variable("SÆSON", words("sæsonkorrigering", "seasonal adjustment"), null, [
  ["10", "Sæsonkorrigeret", "Seasonally adjusted"],
  ["11", "Ikke sæsonkorrigeret", "Not seasonally adjusted"],
]);
const status = variable("BESKSTATUS", words("beskæftigelsesstatus", "employment status"), null, [
  ["BFK", "Beskæftigelsesfrekvens", "Employment rate"],
  ["LPCT", "AKU-ledighedsprocent", "LFS unemployment rate"],
  ["EFK", "Erhvervsfrekvens", "Activity rate"],
]);
/** The activity rate of the demonstration, the same every month: such that 69.4 per cent are employed in December 2024 (domain notes D.3). */
const activityRate = 74.1;

function aku111m(figures: Figures): StatbankTable {
  const { first, last, updated } = figures.span("lfs-rate");
  return {
    id: "AKU111M",
    text: words("Arbejdsmarkedstilknytning", "Attachment to the labour market"),
    unit: percent,
    decimals: 1,
    subject: "2",
    updated,
    variables: [season, status, timeVariable(first, last)],
    cell: ([factor, code, period = ""]) => {
      const rate = (factor === "10" ? figures.adjusted : figures.actual)("lfs-rate", nation, period);
      if (rate === null) return "..";
      if (code === "LPCT") return rate;
      return code === "EFK" ? activityRate : oneDecimal(activityRate * (1 - rate / 100));
    },
  };
}

const ageGroups = variable("ALDER", words("alder", "age"), "TOT", [
  ["TOT", "Alder i alt", "Age, total"],
  ["16-24", "16-24 år", "16-24 years"],
  ["25-29", "25-29 år", "25-29 years"],
  ["30-39", "30-39 år", "30-39 years"],
  ["40-49", "40-49 år", "40-49 years"],
  ["50-59", "50-59 år", "50-59 years"],
  ["6099", "60 år og derover", "60 years and over"],
]);
const ageShares = [0.14, 0.11, 0.21, 0.2, 0.22, 0.12];
function ras400(figures: Figures): StatbankTable {
  const { first, last, updated } = figures.span("labour-force", "2008");
  return {
    id: "RAS400",
    text: words(
      "Arbejdsstyrken til ledighedspct-beregning (ultimo november)",
      "Labour force for the unemployment rate (end of November)",
    ),
    unit: count,
    decimals: 0,
    subject: "2",
    updated,
    variables: [areaVariable(figures.clock), ageGroups, sexVariable, timeVariable(first, last)],
    cell: ([area = "", age = "", sex = "", year = ""]) => {
      const total = figures.actual("labour-force", area, year);
      if (total === null) return "..";
      const place = ageGroups.values.findIndex(({ id }) => id === age) - 1;
      const ofAge = age === "TOT" ? total : partOf(total, ageShares, place);
      return sex === "TOT" ? ofAge : partOf(ofAge, [0.52, 0.48], sex === "M" ? 0 : 1);
    },
  };
}

/** The tables of the demonstration StatBank, as they are at the world's clock. */
export function statbankTables(world: World): readonly StatbankTable[] {
  const figures = figuresOf(world);
  return [
    aus07(figures),
    aus08(figures),
    aus09(figures),
    aku111m(figures),
    ras400(figures),
    ...supportTables(world),
    ...peopleTables(world),
    ...workTables(world),
    ...vacancyTables(world),
    ...absenceTables(world),
    ...accidentTables(world),
  ];
}
