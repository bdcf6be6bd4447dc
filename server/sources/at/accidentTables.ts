import type { Measure, Table } from "../define.ts";

const accidents: Measure = {
  id: "accidents",
  source: "Ulykker",
  label: { da: "Anmeldte arbejdsulykker", en: "Reported accidents at work" },
  unit: "accidents",
  additive: true,
};

const fatal: Measure = {
  id: "fatal",
  source: "Dødsulykker",
  label: { da: "Dødsulykker", en: "Fatal accidents" },
  unit: "fatal-accidents",
  additive: true,
};

const industries = ["total", "at-10", "at-36"];
const sexes = ["total", "sex"];
const severities = ["total", "seriousness", "absence"];

/** Counts from 1 to 4 are hidden (assumed: the authority's own limit is not published). */
const hidesBelow = 5;

/** The annual statements are frozen: five months after the year, and not corrected since. */
const statement = {
  frequency: "year",
  firstPeriod: "2006",
  levels: [],
  lagDays: 152,
  provisionalPeriods: 0,
  emptyMeans: "missing",
  smallestCount: hidesBelow,
} as const;

const aboutAccidents =
  "https://at.dk/arbejdsmiljoe-i-tal/anmeldte-arbejdsulykker-i-tal/information-om-data-til-anmeldte-arbejdsulykker/";
const aboutFatal = "https://arbejdstilsynet.dk/da/statistik/ulykkesbarometeret/dodsulykker%20i%20tal";

/** Accidents, fatal accidents and diseases as they are reported, and the employed that the authority divides them by. */
export const accidentTables: readonly Table[] = [
  {
    ...statement,
    dataset: "at-accidents",
    table: "at_ulykker_branche",
    label: {
      da: "Anmeldte arbejdsulykker efter branche, fravær og køn",
      en: "Reported accidents by industry, absence and sex",
    },
    documentation: aboutAccidents,
    dimensions: ["industry", "severity", "sex"],
    groupings: { industry: industries, severity: severities, sex: sexes },
    measures: [accidents],
  },
  {
    ...statement,
    dataset: "at-accidents-injury",
    table: "at_ulykker_skadetype",
    label: {
      da: "Anmeldte arbejdsulykker efter skadetype, køn og alder",
      en: "Reported accidents by type of injury, sex and age",
    },
    documentation: aboutAccidents,
    dimensions: ["injury", "sex", "age"],
    groupings: { injury: ["total", "at-13"], sex: sexes, age: ["total", "age-work"] },
    measures: [accidents],
  },
  {
    ...statement,
    dataset: "at-accidents-area",
    table: "at_ulykker_region",
    label: {
      da: "Anmeldte arbejdsulykker efter region og fravær",
      en: "Reported accidents by region and absence",
    },
    documentation: aboutAccidents,
    // The regions came in 2007.
    firstPeriod: "2007",
    dimensions: ["geography", "severity"],
    levels: ["country", "region"],
    groupings: { severity: severities },
    measures: [accidents],
    // Region Østdanmark takes the place of two regions in 2027.
    quality: { thinTolerance: 0.2 },
  },
  {
    ...statement,
    dataset: "at-employed",
    table: "at_beskaeftigede",
    label: { da: "Beskæftigede efter branche og køn", en: "Employed by industry and sex" },
    documentation: aboutAccidents,
    dimensions: ["industry", "sex"],
    groupings: { industry: industries, sex: sexes },
    measures: [
      {
        id: "employed",
        source: "Beskæftigede",
        label: { da: "Beskæftigede", en: "Employed" },
        unit: "employed",
        additive: true,
      },
    ],
    // The register of a year's end comes a year after the accidents of the year.
    lagDays: 517,
  },
  {
    ...statement,
    dataset: "at-fatal",
    table: "at_doedsulykker",
    label: { da: "Dødsulykker efter hovedbranche", en: "Fatal accidents by main group of industries" },
    documentation: aboutFatal,
    dimensions: ["industry"],
    groupings: { industry: ["total", "at-10"] },
    measures: [fatal],
    lagDays: 31,
    // Deaths of the newest year are still being judged.
    provisionalPeriods: 1,
    // The authority tells of each death, so none is hidden.
    smallestCount: null,
    quality: { revisionWindow: 1 },
  },
  {
    ...statement,
    dataset: "at-barometer",
    table: "at_ulykkesbarometer",
    label: { da: "Ulykkesbarometer: registret i dag", en: "Accident barometer: the register today" },
    documentation: aboutFatal,
    dimensions: [],
    measures: [accidents, fatal],
    lagDays: 31,
    provisionalPeriods: 2,
    smallestCount: null,
    // Late reports are counted in the year they belong to, however old it is.
    quality: { revisionWindow: "all" },
  },
  {
    ...statement,
    dataset: "at-diseases",
    table: "at_erhvervssygdomme",
    label: {
      da: "Anmeldte erhvervssygdomme efter branche, diagnose og køn",
      en: "Reported occupational diseases by industry, diagnosis and sex",
    },
    documentation:
      "https://at.dk/arbejdsmiljoe-i-tal/anmeldte-erhvervssygdomme-i-tal/information-om-data-til-erhvervssygdomme/",
    dimensions: ["industry", "diagnosis", "sex"],
    groupings: { industry: industries, diagnosis: ["total", "diagnosis"], sex: sexes },
    measures: [
      {
        id: "diseases",
        source: "Sygdomme",
        label: { da: "Anmeldte erhvervssygdomme", en: "Reported occupational diseases" },
        unit: "diseases",
        additive: true,
      },
    ],
  },
];
