import { type Measure, SourceFault, type Table } from "../define.ts";

/** The hierarchy of municipalities, asked for twice: once for its total, the country, and once for its members. */
export const areaHierarchy = "_nykom";

/** How a table's other hierarchies are asked: `*` every member, `/` the total. A summed one has no total row; its disjoint leaves are added. */
export type Layout = {
  hierarchies: Readonly<Record<string, "*" | "/">>;
  summed: boolean;
  /** Other names a column may have, by the declared one. */
  spellings: Readonly<Record<string, readonly string[]>>;
};

const byFund = { _ygrpi09: "/", _akassebl: "/" } as const;
const byInsurance = { _akassedp: "/" } as const;
const plain = { summed: false, spellings: {} };

/** Columns of "antal personer og fuldtidspersoner", which in some of these tables name the benefit and leave out the age. */
const spelledWith = (benefit: string) => ({
  "Antal personer": [`Antal personer på ${benefit}`],
  "Antal fuldtidspersoner": [`Antal fuldtidspersoner på ${benefit}`],
  "Fuldtidspersoner i pct. af arbejdsstyrken 16-66 år": ["Fuldtidspersoner i pct. af arbejdsstyrken"],
  "Fuldtidspersoner i pct. af befolkningen 16-66 år": ["Fuldtidspersoner i pct. af befolkningen"],
});

const spelledVacancies = {
  "Antal stillinger": ["Antal ledige stillinger", "Antal åbne stillinger"],
  "Dagligt gennemsnitligt antal stillinger": ["Dagligt gennemsnitligt antal ledige stillinger"],
};

/**
 * Hierarchy ids as met in recorded requests (y25i01, y25i09, y25i05, y25i06, y01dia02) and table descriptions (the
 * others). Columns of y25i07, y01a02 and y60a02 are known from users of the API, not from recorded answers.
 */
const layouts: Readonly<Record<string, Layout>> = {
  y25i01: { ...plain, hierarchies: byFund },
  y25i09: { ...plain, hierarchies: byFund },
  y25i05: { ...plain, hierarchies: {} },
  y25i06: { ...plain, hierarchies: { _var13uger: "*" }, summed: true },
  y25i07: { ...plain, hierarchies: { _esco_uri: "/" }, spellings: spelledVacancies },
  y01dia02: { ...plain, hierarchies: byInsurance },
  y01a02: { ...plain, hierarchies: byInsurance, spellings: spelledWith("a-dagpenge") },
  y60a02: { ...plain, hierarchies: { _viskat_1int: "/" }, spellings: spelledWith("kontanthjælp") },
};

/** Throws `SourceFault` for a table that is not one of this source's. */
export function layoutOf({ table }: Pick<Table, "table">): Layout {
  const layout = layouts[table];
  if (!layout) throw new SourceFault("undeclared-table", `The layout of the table ${table} is not declared.`);
  return layout;
}

const count = (id: string, source: string, da: string, en: string, unit = "persons"): Measure => ({
  id,
  source,
  label: { da, en },
  unit,
  additive: true,
});

const share = (id: string, of: string, source: string, da: string, en: string): Measure => ({
  id,
  of,
  source,
  label: { da, en },
  unit: "percent",
  additive: false,
});

/** The four columns of a table "antal personer og fuldtidspersoner". */
const personsAndFte = (da: string, en: string): Measure[] => [
  count("persons", "Antal personer", da, en),
  count("fte", "Antal fuldtidspersoner", `${da}, fuldtid`, `${en}, full-time`, "fte-persons"),
  share(
    "rate-labour-force",
    "fte",
    "Fuldtidspersoner i pct. af arbejdsstyrken 16-66 år",
    `${da}, pct. af arbejdsstyrken`,
    `${en}, per cent of the labour force`,
  ),
  share(
    "rate-population",
    "fte",
    "Fuldtidspersoner i pct. af befolkningen 16-66 år",
    `${da}, pct. af befolkningen`,
    `${en}, per cent of the population`,
  ),
];

const shared = {
  frequency: "month",
  firstPeriod: "2007M01",
  dimensions: ["geography"],
  levels: ["country", "municipality", "unknown"],
  provisionalPeriods: 2,
  emptyMeans: "suppressed",
  smallestCount: 3,
} as const;

const page = (path: string) => `https://www.jobindsats.dk/databank/${path}`;

export const tables: readonly Table[] = [
  {
    ...shared,
    dataset: "jobindsats-y25i01",
    table: "y25i01",
    label: { da: "Ledige", en: "Unemployed" },
    documentation: page("arbejdsmarked/ledighed/ledige/"),
    measures: [
      count("persons", "Antal ledige personer", "Ledige personer", "Unemployed persons"),
      count("fte", "Antal ledige fuldtidspersoner", "Ledige fuldtidspersoner", "Full-time unemployed", "fte-persons"),
      share(
        "rate-labour-force",
        "fte",
        "Ledige fuldtidspersoner i pct. af arbejdsstyrken 16-66 år",
        "Ledige i pct. af arbejdsstyrken",
        "Unemployed in per cent of the labour force",
      ),
      share(
        "rate-population",
        "fte",
        "Ledige fuldtidspersoner i pct. af befolkningen 16-66 år",
        "Ledige i pct. af befolkningen",
        "Unemployed in per cent of the population",
      ),
    ],
    lagDays: 28,
  },
  {
    ...shared,
    dataset: "jobindsats-y25i09",
    table: "y25i09",
    label: { da: "Langtidsledige", en: "Long-term unemployed" },
    documentation: page("arbejdsmarked/ledighed/langtidsledige/"),
    measures: [
      count(
        "fte",
        "Antal langtidsledige fuldtidspersoner",
        "Langtidsledige fuldtidspersoner",
        "Long-term unemployed, full-time",
        "fte-persons",
      ),
      count("persons", "Antal langtidsledige personer", "Langtidsledige personer", "Long-term unemployed persons"),
      count("gross-persons", "Antal bruttoledige personer", "Bruttoledige personer", "Gross unemployed persons"),
      share(
        "share",
        "persons",
        "Andel langtidsledige personer ift. bruttoledige personer",
        "Langtidsledige i pct. af bruttoledige (personer)",
        "Long-term in per cent of gross unemployed (persons)",
      ),
    ],
    lagDays: 28,
  },
  {
    ...shared,
    dataset: "jobindsats-y25i05",
    table: "y25i05",
    label: { da: "Varslinger", en: "Notified redundancies" },
    documentation: page("arbejdsmarked/virksomheder/varslinger/"),
    measures: [
      count("persons", "Varslinger, antal personer", "Varslede personer", "Persons given notice"),
      count("companies", "Varslinger, antal virksomheder", "Virksomheder", "Companies", "companies"),
    ],
    provisionalPeriods: 0,
    lagDays: 14,
  },
  {
    ...shared,
    dataset: "jobindsats-y25i06",
    table: "y25i06",
    label: { da: "Arbejdsfordeling", en: "Work sharing" },
    documentation: page("arbejdsmarked/virksomheder/arbejdsfordeling/"),
    measures: [
      count("persons", "Antal personer", "Personer i arbejdsfordeling", "Persons in work sharing"),
      count("cases", "Antal sager", "Sager", "Cases", "cases"),
    ],
    // A recorded answer has 2 cases in the whole country: not every small count is hidden here.
    smallestCount: null,
    lagDays: 28,
  },
  {
    ...shared,
    dataset: "jobindsats-y25i07",
    table: "y25i07",
    label: { da: "Stillinger på Jobnet", en: "Vacancies on Jobnet" },
    documentation: page("arbejdsmarked/rekruttering/stillinger-paa-jobnet/"),
    measures: [
      count("new", "Antal nyopslåede stillinger", "Nyopslåede stillinger", "Newly posted vacancies", "positions"),
      count("open", "Antal stillinger", "Stillinger i alt", "Vacancies in all", "positions"),
      count(
        "daily",
        "Dagligt gennemsnitligt antal stillinger",
        "Stillinger pr. dag i gennemsnit",
        "Vacancies a day on average",
        "positions",
      ),
    ],
    provisionalPeriods: 0,
    lagDays: 7,
  },
  {
    ...shared,
    dataset: "jobindsats-y01dia02",
    table: "y01dia02",
    label: { da: "Ledige dimittender", en: "Unemployed graduates" },
    documentation: page("ydelser/a-dagpenge/dimittender/"),
    measures: [
      count("persons", "Antal dimittendledige personer", "Ledige dimittender", "Unemployed graduates"),
      count(
        "fte",
        "Antal dimittendledige fuldtidspersoner",
        "Ledige dimittender, fuldtid",
        "Unemployed graduates, full-time",
        "fte-persons",
      ),
      share(
        "share-persons",
        "persons",
        "Andel dimittendledige personer ift. dagpengeledige personer",
        "Dimittender i pct. af dagpengeledige (personer)",
        "Graduates in per cent of benefit unemployed (persons)",
      ),
      share(
        "share-fte",
        "fte",
        "Andel dimittendledige fuldtidspersoner ift. dagpengeledige fuldtidspersoner",
        "Dimittender i pct. af dagpengeledige (fuldtid)",
        "Graduates in per cent of benefit unemployed (full-time)",
      ),
    ],
    lagDays: 28,
  },
  {
    ...shared,
    dataset: "jobindsats-y01a02",
    table: "y01a02",
    label: { da: "A-dagpengemodtagere", en: "Unemployment-benefit recipients" },
    documentation: page("ydelser/a-dagpenge/antal-personer-og-fuldtidspersoner/"),
    measures: [...personsAndFte("Personer på A-dagpenge", "Persons on unemployment benefit")],
    lagDays: 21,
  },
  {
    ...shared,
    dataset: "jobindsats-y60a02",
    table: "y60a02",
    label: { da: "Kontanthjælpsmodtagere", en: "Cash-assistance recipients" },
    documentation: page("ydelser/kontanthjaelp/antal-personer-og-fuldtidspersoner/"),
    measures: [...personsAndFte("Personer på kontanthjælp", "Persons on cash assistance")],
    lagDays: 28,
  },
];
