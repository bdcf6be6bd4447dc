import type { Unit } from "#shared/indicator.ts";

const units = {
  persons: {
    id: "persons",
    label: { da: "personer", en: "persons" },
    one: { da: "person", en: "person" },
    isShare: false,
  },
  "fte-persons": {
    id: "fte-persons",
    label: { da: "fuldtidspersoner", en: "full-time persons" },
    one: { da: "fuldtidsperson", en: "full-time person" },
    isShare: false,
  },
  percent: { id: "percent", label: { da: "pct.", en: "per cent" }, isShare: true },
  "percentage-points": {
    id: "percentage-points",
    label: { da: "pct.-point", en: "percentage points" },
    isShare: true,
  },
  index: { id: "index", label: { da: "indeks", en: "index" }, isShare: false },
  positions: {
    id: "positions",
    label: { da: "stillinger", en: "vacancies" },
    one: { da: "stilling", en: "vacancy" },
    isShare: false,
  },
  cases: { id: "cases", label: { da: "sager", en: "cases" }, one: { da: "sag", en: "case" }, isShare: false },
  weeks: { id: "weeks", label: { da: "uger", en: "weeks" }, one: { da: "uge", en: "week" }, isShare: false },
  months: { id: "months", label: { da: "måneder", en: "months" }, one: { da: "måned", en: "month" }, isShare: false },
  accidents: {
    id: "accidents",
    label: { da: "ulykker", en: "accidents" },
    one: { da: "ulykke", en: "accident" },
    isShare: false,
  },
  "fatal-accidents": {
    id: "fatal-accidents",
    label: { da: "dødsulykker", en: "fatal accidents" },
    one: { da: "dødsulykke", en: "fatal accident" },
    isShare: false,
  },
  diseases: {
    id: "diseases",
    label: { da: "sygdomme", en: "diseases" },
    one: { da: "sygdom", en: "disease" },
    isShare: false,
  },
  employed: {
    id: "employed",
    label: { da: "beskæftigede", en: "employed" },
    one: { da: "beskæftiget", en: "employed" },
    isShare: false,
  },
  "per-10000-employed": {
    id: "per-10000-employed",
    label: { da: "pr. 10.000 beskæftigede", en: "per 10,000 employed" },
    isShare: false,
  },
  "per-100000-employed": {
    id: "per-100000-employed",
    label: { da: "pr. 100.000 beskæftigede", en: "per 100,000 employed" },
    isShare: false,
  },
  "per-million-hours": {
    id: "per-million-hours",
    label: { da: "pr. mio. arbejdstimer", en: "per million hours worked" },
    isShare: false,
  },
  visits: { id: "visits", label: { da: "besøg", en: "visits" }, one: { da: "besøg", en: "visit" }, isShare: false },
  companies: {
    id: "companies",
    label: { da: "virksomheder", en: "companies" },
    one: { da: "virksomhed", en: "company" },
    isShare: false,
  },
  decisions: {
    id: "decisions",
    label: { da: "afgørelser", en: "decisions" },
    one: { da: "afgørelse", en: "decision" },
    isShare: false,
  },
  "times-average": {
    id: "times-average",
    label: { da: "gange gennemsnittet", en: "times the average" },
    isShare: false,
  },
  days: { id: "days", label: { da: "dage", en: "days" }, one: { da: "dag", en: "day" }, isShare: false },
  "unemployed-per-vacancy": {
    id: "unemployed-per-vacancy",
    label: { da: "ledige pr. ledig stilling", en: "unemployed per vacancy" },
    one: { da: "ledig pr. ledig stilling", en: "unemployed per vacancy" },
    isShare: false,
  },
} as const satisfies Record<string, Unit>;

export type UnitId = keyof typeof units;

export const unitOf = (id: UnitId): Unit => units[id];
