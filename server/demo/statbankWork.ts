import { type Period, partsIn } from "#shared/period.ts";
import { byIndustry, grouped, industries } from "./worldIndustries.ts";
import { isBegun, lastBy, publishedBy, type Rule } from "./worldCalendar.ts";
import {
  figuresOf,
  mixedIndustries,
  type Figures,
  partOf,
  remembered,
  sexVariable,
  timeVariable,
  units,
  variable,
  words,
} from "./statbankFigures.ts";
import type { StatbankTable, StatbankVariable } from "./statbankTable.ts";
import type { World } from "./world.ts";

const nation = "000";
const quarterRule: Rule = { frequency: "quarter", first: "2008K1", monthsAfter: 2, day: 20 };
const hoursRule: Rule = { frequency: "year", first: "2008", monthsAfter: 12, day: 13 };

const industryVariable = mixedIndustries(
  "BRANCHEDB071038",
  "branche (DB07 10- og 19-grp)",
  "industry (DB07 10- and 19-grouping)",
);

/** Employees by month, LBESK01 and seasonally adjusted LBESK03. */
export function employees(figures: Figures, id: "LBESK01" | "LBESK03"): StatbankTable {
  const { first, last, updated } = figures.span("employees", "2008M01");
  const isAdjusted = id === "LBESK03";
  const inMonth = remembered((period: Period) => {
    const total = (isAdjusted ? figures.adjusted : figures.actual)("employees", nation, period);
    return total === null ? null : grouped(byIndustry(total));
  });
  return {
    id,
    text: isAdjusted
      ? words("Lønmodtagere (sæsonkorrigeret)", "Employees (seasonally adjusted)")
      : words("Lønmodtagere", "Employees"),
    unit: units.count,
    decimals: 0,
    subject: "2",
    updated,
    variables: [industryVariable, timeVariable(first, last)],
    cell: ([code = "", period = ""]) => inMonth(period)?.get(code) ?? "..",
  };
}

/** Employees and full-time employees by the 36 industries in a quarter: the mean of its months as they are known. */
export function employedIn(world: World, quarter: Period): { employees: number[]; fullTime: number[] } | null {
  const months = partsIn(quarter, "month").map((month) => world.value("employees", nation, month, world.clock));
  if (months.some((value) => value === null)) return null;
  const employees = byIndustry(Math.round(months.reduce<number>((sum, value) => sum + (value ?? 0), 0) / 3));
  return {
    employees,
    fullTime: employees.map((count, at) => Math.round(count * (industries[at]?.fullTime ?? 0))),
  };
}

function lbesk20(world: World, last: Period): StatbankTable {
  const inQuarter = remembered((quarter: Period) => {
    const found = employedIn(world, quarter);
    return found && { "1020": grouped(found.employees), "1010": grouped(found.fullTime) };
  });
  return {
    id: "LBESK20",
    text: words("Lønmodtagere", "Employees"),
    unit: units.count,
    decimals: 0,
    subject: "2",
    updated: publishedBy(quarterRule, last),
    variables: [
      variable("TAL", words("enhed", "unit"), null, [
        ["1020", "Lønmodtagere", "Employees"],
        ["1010", "Fuldtidsbeskæftigede lønmodtagere", "Full-time equivalent employees"],
      ]),
      industryVariable,
      timeVariable(quarterRule.first, last),
    ],
    cell: ([unit = "", code = "", quarter = ""]) =>
      inQuarter(quarter)?.[unit === "1010" ? "1010" : "1020"].get(code) ?? "..",
  };
}

/** Hours worked in a year for each full-time employee, and for each self-employed: invented. */
const hoursEach = { employee: 1.62, selfEmployed: 1.75 };

/** Thousand hours worked by the 36 industries in a year, men and women; null before the year has its quarters. */
export function hoursIn(world: World, year: string): readonly (readonly [men: number, women: number])[] | null {
  const quarters = partsIn(year, "quarter").map((quarter) => employedIn(world, quarter));
  if (quarters.some((found) => found === null)) return null;
  return industries.map(({ selfEmployed, women }, at) => {
    const mean = (of: "employees" | "fullTime") =>
      quarters.reduce((sum, found) => sum + (found?.[of][at] ?? 0), 0) / quarters.length;
    const hours = Math.round(
      mean("fullTime") * hoursEach.employee + mean("employees") * selfEmployed * hoursEach.selfEmployed,
    );
    // Women work fewer hours where both are full-time.
    const theirs = Math.round(hours * women * 0.95);
    return [hours - theirs, theirs];
  });
}

/** Self-employed, family workers and employees of the hours worked: invented, the same in all industries. */
const statusShares = [0.07, 0.005, 0.925];
const sectorShares = [0.29, 0.71];

function atr116(world: World, last: Period): StatbankTable {
  const inYear = remembered((key: string) => {
    const [sex = "", year = ""] = key.split("|");
    const hours = hoursIn(world, year);
    return hours && grouped(hours.map(([men, women]) => (sex === "K" ? 0 : men) + (sex === "M" ? 0 : women)));
  });
  const types = variable("TYPE", words("type", "type"), null, [
    ["HAC", "Præsterede timer (1.000 timer)", "Hours worked (1,000 hours)"],
    ["ABESK", "Beskæftigede (antal)", "Employed (number)"],
    ["AJOB", "Job (antal)", "Jobs (number)"],
    ["WSUM", "Lønsum (mio. kr.)", "Wages (DKK million)"],
  ]);
  /** Of each thousand hours: persons, jobs and million kroner, invented. */
  const of: Readonly<Record<string, number>> = { HAC: 1, ABESK: 0.72, AJOB: 0.78, WSUM: 0.29 };
  const sectorVariable = variable("SEKTOR", words("sektor", "sector"), "TOT", [
    ["TOT", "Sektorer i alt", "All sectors"],
    ["OFF", "Offentlig forvaltning og service", "General government"],
    ["PRI", "Virksomheder og organisationer", "Enterprises and organisations"],
  ]);
  const statusVariable = variable("SOCIO", words("socioøkonomisk status", "socioeconomic status"), "TOT", [
    ["TOT", "I alt", "Total"],
    ["11", "Selvstændige", "Self-employed"],
    ["12", "Medarbejdende ægtefæller", "Assisting spouses"],
    ["13", "Lønmodtagere", "Employees"],
  ]);
  const placeIn = ({ values }: StatbankVariable, code: string) => values.findIndex(({ id }) => id === code) - 1;
  return {
    id: "ATR116",
    text: words("Arbejdstidsregnskab (år)", "Working-time accounts (year)"),
    unit: units.mixed,
    decimals: 0,
    subject: "2",
    updated: publishedBy(hoursRule, last),
    variables: [
      mixedIndustries("BRANCHE07", "branche (DB07)", "industry (DB07)"),
      sectorVariable,
      types,
      statusVariable,
      sexVariable,
      timeVariable(hoursRule.first, last),
    ],
    cell: ([code = "", sector = "", type = "", status = "", sex = "", year = ""]) => {
      const hours = inYear(`${sex}|${year}`)?.get(code);
      if (hours === undefined) return "..";
      const [inSector, inStatus] = [placeIn(sectorVariable, sector), placeIn(statusVariable, status)];
      const own = inSector < 0 ? hours : partOf(hours, sectorShares, inSector);
      const whose = inStatus < 0 ? own : partOf(own, statusShares, inStatus);
      return Math.round(whose * (of[type] ?? 0));
    },
  };
}

/** Employees by month and quarter, and hours worked. */
export function workTables(world: World): readonly StatbankTable[] {
  const figures = figuresOf(world);
  const { clock } = world;
  return [
    employees(figures, "LBESK01"),
    employees(figures, "LBESK03"),
    ...(isBegun(quarterRule, clock) ? [lbesk20(world, lastBy(quarterRule, clock))] : []),
    ...(isBegun(hoursRule, clock) ? [atr116(world, lastBy(hoursRule, clock))] : []),
  ];
}
