import type { Words } from "#shared/words.ts";
import {
  adjustable,
  adjustmentVariable,
  areaVariable,
  type Figures,
  figuresOf,
  oneDecimal,
  partOf,
  timeVariable,
} from "./statbankFigures.ts";
import type { StatbankTable, StatbankVariable } from "./statbankTable.ts";
import type { World } from "./world.ts";

const words = (da: string, en: string): Words => ({ da, en });
const variable = (
  id: string,
  text: Words,
  total: string | null,
  values: readonly (readonly [id: string, da: string, en: string])[],
): StatbankVariable => ({
  id,
  text,
  time: false,
  total,
  values: values.map(([code, da, en]) => ({ id: code, text: words(da, en) })),
});

const count = words("Antal", "Number");
const mixed = words("-", "-");
const percent = words("Pct.", "Per cent");
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
    MEN: partOf(gross, [men, 1 - men], 0),
    KVR: partOf(gross, [men, 1 - men], 1),
  };
  return known[code] ?? Number.NaN;
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
          const read = adjusted ? figures.adjusted : figures.actual;
          const [gross, net] = [read("gross-fte", nation, period), read("net-fte", nation, period)];
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
        (adjusted) =>
          adjusted ? figures.adjusted("gross-fte", area, period) : figures.actual("gross-fte", area, period),
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
/** The activity rate of the demonstration, the same every month: invented. */
const activityRate = 74.4;

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

/** Shares of employees by the ten industries and "not stated", around 2023. */
const industryShares = [0.015, 0.12, 0.07, 0.25, 0.04, 0.03, 0.02, 0.12, 0.285, 0.049, 0.001];
const industries = variable(
  "BRANCHEDB071038",
  words("branche (DB07 10- og 19-grp)", "industry (DB07 10- and 19-grouping)"),
  "TOT",
  [
    ["TOT", "Erhverv i alt", "All industries"],
    ["1", "Landbrug, skovbrug og fiskeri", "Agriculture, forestry and fishing"],
    ["2", "Industri, råstofindvinding og forsyningsvirksomhed", "Manufacturing, mining and utilities"],
    ["3", "Bygge og anlæg", "Construction"],
    ["4", "Handel og transport mv.", "Trade and transport etc."],
    ["5", "Information og kommunikation", "Information and communication"],
    ["6", "Finansiering og forsikring", "Finance and insurance"],
    ["7", "Ejendomshandel og udlejning", "Real estate"],
    ["8", "Erhvervsservice", "Business services"],
    ["9", "Offentlig administration, undervisning og sundhed", "Public administration, education and health"],
    ["10", "Kultur, fritid og anden service", "Arts, entertainment and other services"],
    ["11", "Uoplyst aktivitet", "Activity not stated"],
  ],
);

function employees(figures: Figures, id: "LBESK01" | "LBESK03"): StatbankTable {
  const { first, last, updated } = figures.span("employees", "2008M01");
  const isAdjusted = id === "LBESK03";
  return {
    id,
    text: isAdjusted
      ? words("Lønmodtagere (sæsonkorrigeret)", "Employees (seasonally adjusted)")
      : words("Lønmodtagere", "Employees"),
    unit: count,
    decimals: 0,
    subject: "2",
    updated,
    variables: [industries, timeVariable(first, last)],
    cell: ([code = "", period = ""]) => {
      const total = (isAdjusted ? figures.adjusted : figures.actual)("employees", nation, period);
      if (total === null) return "..";
      return code === "TOT" ? total : partOf(total, industryShares, Number(code) - 1);
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
const sexes = variable("KØN", words("køn", "sex"), "TOT", [
  ["TOT", "I alt", "Total"],
  ["M", "Mænd", "Men"],
  ["K", "Kvinder", "Women"],
]);

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
    variables: [areaVariable(figures.clock), ageGroups, sexes, timeVariable(first, last)],
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
    employees(figures, "LBESK01"),
    employees(figures, "LBESK03"),
    ras400(figures),
  ];
}
