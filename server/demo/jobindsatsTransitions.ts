import { areaHierarchy, type Column, type Figure, type JobindsatsTable, split, type Where } from "./jobindsatsTable.ts";
import { labourMarketAreas, recruitment, recruitmentRule } from "./starRecruitment.ts";
import { afterOffer, endedSpells, statusAfter, statuses, weeksOfSpells } from "./starTransitions.ts";

const insured = split(
  "_akassedp",
  "A-kasse",
  "A-kasse i alt",
  [
    ["Faglig Fælles (3F) A-kasse", 0.3],
    ["Akademikernes A-kasse", 0.27],
    ["HK /Danmarks A-kasse", 0.18],
    ["Kristelig A-Kasse", 0.14],
    ["Min A-kasse", 0.11],
  ],
  true,
);
const asked = split(
  "_amstatusb15",
  "Arbejdsmarkedsstatus",
  "Arbejdsmarkedsstatus i alt",
  statuses.map((name) => [name, 0]),
  true,
);

/** The status a row is of; null is all of them. */
const statusIn = ({ cut }: Where) => {
  const found = cut.find(({ hierarchy }) => hierarchy === asked)?.member;
  return found && found.id !== "/" ? statuses.findIndex((name) => name === found.name) : null;
};
const all: Figure = ({ world, area, period }) =>
  statusAfter(world, area, period).reduce((sum, count) => sum + count, 0);
const withStatus: Figure = (where) => {
  const at = statusIn(where);
  return at === null ? all(where) : (statusAfter(where.world, where.area, where.period)[at] ?? null);
};
const spells: Figure = ({ world, area, period }) => endedSpells(world, area, period);

const outcome = (name: string, at: number): Column => ({
  name: `Efterfølgende beskæftigelse: ${name}`,
  figure: ({ area, period }) => afterOffer(area, period)[at] ?? null,
});

const total = (id: string, column: string) => split(id, column, `${column} i alt`, [], true);

const attempts: Figure = ({ area, period }) => recruitment(area, period)?.attempts ?? null;
const failed: Figure = ({ area, period }) => recruitment(area, period)?.failed ?? null;

/** Transitions and recruitment. Names of columns and hierarchies as with users of the API; those of counts in y01b15 and attempts in y25i14 are assumed. */
export const transitionTables: readonly JobindsatsTable[] = [
  {
    id: "y01a27",
    name: "Antal og varighed af afsluttede forløb",
    group: "A-dagpenge",
    page: "ydelser/a-dagpenge/antal-og-varighed-af-afsluttede-forloeb",
    calendar: { frequency: "month", first: "2019M01", monthsAfter: 2, day: 27 },
    hierarchies: [insured],
    columns: [
      { name: "Antal afsluttede forløb", figure: spells },
      {
        name: "Gnsn. varighed af afsluttede forløb (uger)",
        above: ({ world, area, period }) => weeksOfSpells(world, area, period),
        below: spells,
        times: 1,
      },
    ],
  },
  {
    id: "y01b15",
    name: "Arbejdsmarkedsstatus 1, 3, 6 og 12 mdr. efter afsluttede forløb",
    group: "A-dagpenge",
    page: "ydelser/a-dagpenge/arbejdsmarkedsstatus-efter-afsluttede-forloeb",
    calendar: { frequency: "quarter", first: "2019K1", monthsAfter: 6, day: 24 },
    periods: "Q",
    hierarchies: [insured, asked],
    columns: [
      { name: "Status 3 mdr. efter afsluttet forløb, antal", figure: withStatus },
      { name: "Status 3 mdr. efter afsluttet forløb, pct.", above: withStatus, below: all, times: 100 },
    ],
  },
  {
    id: "y14d03",
    name: "Fra ydelse til job",
    group: "Tilbud og samtaler",
    page: "indsatser/tilbud-og-samtaler/fra-ydelse-til-job",
    calendar: { frequency: "quarter", first: "2019K4", monthsAfter: 8, day: 26 },
    periods: "QMAT",
    hierarchies: [
      total("_ygrpmm12", "Ydelsesgrupper"),
      total("_tilbud_d03", "Tilbud"),
      total("_maalgrp_d03", "Målgruppe"),
    ],
    columns: [
      outcome("I samme virksomhed", 0),
      outcome("I anden virksomhed i samme branche", 1),
      outcome("I anden virksomhed i anden branche", 2),
      outcome("Ingen beskæftigelse", 3),
    ],
  },
  {
    id: "y25i14",
    name: "Virksomhedernes forgæves rekrutteringer",
    group: "Rekruttering",
    page: "rekruttering/virksomhedernes-forgaeves-rekrutteringer",
    calendar: recruitmentRule,
    periods: "M-of-quarter",
    areas: areaHierarchy("_rar", labourMarketAreas),
    hierarchies: [split("_escostar_rs", "Stillingsbetegnelse (ESCOSTAR)", "Stillingsbetegnelse i alt", [], true)],
    columns: [
      { name: "Jobopslag", figure: (where) => Math.round((attempts(where) ?? 0) * 0.86) },
      { name: "Antal rekrutteringsforsøg", figure: attempts },
      { name: "Antal forgæves rekrutteringsforsøg", figure: failed },
      { name: "Forgæves rekrutteringsrate", above: failed, below: attempts, times: 100 },
    ],
  },
];
