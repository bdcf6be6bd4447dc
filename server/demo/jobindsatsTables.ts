import { type Column, type Hierarchy, type JobindsatsTable, split } from "./jobindsatsTable.ts";
import { visitations, visited } from "./starActivation.ts";
import { benefitTables } from "./jobindsatsBenefits.ts";
import { transitionTables } from "./jobindsatsTransitions.ts";
import type { Series } from "./world.ts";

const funds: readonly (readonly [name: string, share: number])[] = [
  ["Ingen a-kasse", 0.17],
  ["Faglig Fælles (3F) A-kasse", 0.2],
  ["Akademikernes A-kasse", 0.22],
  ["HK /Danmarks A-kasse", 0.15],
  ["Kristelig A-Kasse", 0.14],
  ["Min A-kasse", 0.12],
];
/** Those on A-dagpenge among the unemployed (domain notes D.1); the rest are job-ready on kontanthjælp. */
const insuredAmong = { "gross-fte": "benefit-fte", "gross-persons": "benefit-persons" } as const;

const benefits: Hierarchy = {
  ...split(
    "_ygrpi09",
    "Ydelsesgrupper",
    "Ydelsesgrupper i alt",
    [
      ["Øvrige", 0],
      ["A-dagpenge", 0.86],
      ["Kontanthjælp", 0.14],
    ],
    false,
  ),
  parts: (world, series, area, month) => {
    if (series !== "gross-fte" && series !== "gross-persons") return null;
    const [all, own] = [series, insuredAmong[series]].map((one) => world.value(one, area, month, world.clock) ?? 0);
    const insured = Math.min(all ?? 0, own ?? 0);
    return [0, insured, (all ?? 0) - insured];
  },
};
// Recorded answers list the total of this hierarchy among its members.
const anyFund = split("_akassebl", "A-kasse", "I alt", funds, true);
const insured = split("_akassedp", "A-kasse", "A-kasse i alt", funds.slice(1), true);

const percent = (name: string, of: Series, per: Series): Column => ({ name, of, per, base: "year-before" });
const share = (name: string, of: Series, per: Series): Column => ({ name, of, per, base: "same-month" });

/** Names of columns and hierarchies as in recorded answers and requests; y25i07, y01a02 and y60a02 as told by users of the API. */
export const tables: readonly JobindsatsTable[] = [
  {
    id: "y25i01",
    name: "Ledighed: Faktiske antal ledige og fuldtidsledige",
    group: "Ledighed",
    page: "ledighed/faktiske-antal-ledige",
    calendar: "gross-fte",
    hierarchies: [benefits, anyFund],
    columns: [
      { name: "Antal ledige personer", count: "gross-persons" },
      { name: "Antal ledige fuldtidspersoner", count: "gross-fte" },
      percent("Ledige fuldtidspersoner i pct. af arbejdsstyrken 16-66 år", "gross-fte", "labour-force"),
      percent("Ledige fuldtidspersoner i pct. af befolkningen 16-66 år", "gross-fte", "population-16-66"),
    ],
  },
  {
    id: "y25i09",
    name: "Antal langtidsledige personer",
    group: "Ledighed",
    page: "ledighed/langtidsledige",
    calendar: "long-term",
    hierarchies: [benefits, anyFund],
    columns: [
      { name: "Antal langtidsledige fuldtidspersoner", count: "long-term-fte" },
      { name: "Antal langtidsledige personer", count: "long-term" },
      { name: "Antal bruttoledige personer", count: "gross-persons" },
      share("Andel langtidsledige personer ift. bruttoledige personer", "long-term", "gross-persons"),
    ],
  },
  {
    id: "y25i05",
    name: "Antal varslinger om afskedigelser",
    group: "Virksomheder",
    page: "virksomheder/varslinger",
    calendar: "redundancies",
    hierarchies: [],
    columns: [
      { name: "Varslinger, antal personer", count: "redundancies" },
      { name: "Varslinger, antal virksomheder", count: "redundancy-companies" },
    ],
    hiddenBy: "redundancy-companies",
  },
  {
    id: "y25i06",
    name: "Antal arbejdsfordelinger",
    group: "Virksomheder",
    page: "virksomheder/arbejdsfordelinger",
    calendar: "work-sharing",
    hierarchies: [
      split(
        "_var13uger",
        "Arbejdsfordelingstype",
        "Arbejdsfordelingstype i alt",
        [
          ["Supplerende dagpenge op til 13 uger", 0.84],
          ["Supplerende dagpenge ud over 13 uger", 0.16],
        ],
        false,
      ),
    ],
    columns: [
      { name: "Antal personer", count: "work-sharing" },
      { name: "Antal sager", count: "work-sharing-cases" },
    ],
  },
  {
    id: "y25i07",
    name: "Antal ledige stillinger på Jobnet",
    group: "Rekruttering",
    page: "rekruttering/ledige-stillinger-paa-jobnet",
    calendar: "vacancies-new",
    hierarchies: [
      split(
        "_esco_uri",
        "Stillingsbetegnelse",
        "Stillingsbetegnelse i alt",
        [
          ["Sygeplejerske", 0.5],
          ["Pædagog", 0.3],
          ["Tømrer", 0.2],
        ],
        true,
      ),
    ],
    columns: [
      { name: "Antal stillinger", count: "vacancies-open" },
      { name: "Dagligt gennemsnitligt antal stillinger", count: "vacancies-daily" },
      { name: "Antal nyopslåede stillinger", count: "vacancies-new" },
    ],
  },
  {
    id: "y01dia02",
    name: "Antal dimittendledige personer",
    group: "A-dagpenge",
    page: "ydelser/a-dagpenge/dimittendledige",
    calendar: "graduates",
    hierarchies: [insured],
    columns: [
      { name: "Antal dimittendledige personer", count: "graduates" },
      { name: "Antal dimittendledige fuldtidspersoner", count: "graduates-fte" },
      share("Andel dimittendledige personer ift. dagpengeledige personer", "graduates", "benefit-persons"),
      share(
        "Andel dimittendledige fuldtidspersoner ift. dagpengeledige fuldtidspersoner",
        "graduates-fte",
        "benefit-fte",
      ),
    ],
  },
  {
    id: "y01a02",
    name: "Antal personer og fuldtidspersoner på a-dagpenge",
    group: "A-dagpenge",
    page: "ydelser/a-dagpenge/antal-personer-og-fuldtidspersoner",
    calendar: "benefit-fte",
    hierarchies: [insured],
    columns: [
      { name: "Antal personer", count: "benefit-persons" },
      { name: "Antal fuldtidspersoner", count: "benefit-fte" },
      percent("Fuldtidspersoner i pct. af arbejdsstyrken 16-66 år", "benefit-fte", "labour-force"),
      percent("Fuldtidspersoner i pct. af befolkningen 16-66 år", "benefit-fte", "population-16-66"),
    ],
  },
  {
    id: "y60a02",
    name: "Antal personer og fuldtidspersoner på kontanthjælp",
    group: "Kontanthjælp",
    page: "ydelser/kontanthjaelp/antal-personer-og-fuldtidspersoner",
    calendar: "cash-fte",
    hierarchies: [
      {
        ...split(
          "_viskat_1int",
          "Visitationskategori",
          "Visitationskategori i alt",
          visitations.map((name) => [name, 0]),
          true,
        ),
        parts: (world, series, area, month) =>
          series === "cash-fte" || series === "cash-persons" ? visited(world, series, area, month) : null,
      },
    ],
    columns: [
      { name: "Antal personer", count: "cash-persons" },
      { name: "Antal fuldtidspersoner", count: "cash-fte" },
      percent("Fuldtidspersoner i pct. af arbejdsstyrken 16-66 år", "cash-fte", "labour-force"),
      percent("Fuldtidspersoner i pct. af befolkningen 16-66 år", "cash-fte", "population-16-66"),
    ],
  },
  ...benefitTables,
  ...transitionTables,
];
