import type { Period } from "#shared/period.ts";
import { yearOf } from "#shared/period.ts";
import { accidentsIn, employedCube } from "./atAccidents.ts";
import { areaCube, fatalCube, injuryCube, registerAt } from "./atAccidentParts.ts";
import { codesAt, type Cube } from "./atCube.ts";
import { diseasesIn } from "./atDiseases.ts";
import { hiddenIn } from "./atHidden.ts";
import { decisionsIn, inspectionCubes, inspectionMeasures, visitsByArea } from "./atInspections.ts";
import { published } from "./atNation.ts";
import { type Answers, surveyIn } from "./atSurvey.ts";
import { type Dimension, keyOf, total, wordOf } from "./atWords.ts";
import type { InboxFile } from "./inbox.ts";
import { csvFile, type Sheet, type Typed, workbook } from "./workbook.ts";

type Rows = Sheet["rows"];

const hiddenMark = ":";
/** Counts from 1 to 4 are not shown. */
const least = 5;
/** A group with fewer answers is not shown. */
const fewest = 30;

const lags = { statement: 152, employed: 517, running: 31, quarter: 45, round: 275 } as const;

/** `2026K2` as the authority writes it. */
const periodWord = (period: Period) => period.replace("K", " K");

/** Rows of cubes of the same cells, one column each; `shownFrom` is null where nothing is hidden. */
function rowsOf(
  period: Period,
  dimensions: readonly Dimension[],
  cubes: readonly Cube[],
  shownFrom: number | null,
): Typed[][] {
  const columns = cubes.map((cube) => {
    const hidden = shownFrom === null ? null : hiddenIn(cube, shownFrom);
    return Array.from(cube.values, (value, cell): Typed => (hidden?.[cell] === 1 ? hiddenMark : value));
  });
  const axes = cubes[0]?.axes ?? [];
  return (columns[0] ?? []).map((_, cell) => {
    const codes = codesAt(axes, cell);
    return [
      periodWord(period),
      ...dimensions.flatMap((dimension, at) => keyOf(dimension, codes[at] ?? "")),
      ...columns.map((column) => column[cell] ?? null),
    ];
  });
}

/** The whole history of a yearly table of counts, as it is out by the clock. */
const yearly = (
  heads: readonly string[],
  [first, lagDays]: readonly [Period, number],
  dimensions: readonly Dimension[],
  cubeOf: (year: number) => Cube,
  shownFrom: number | null = least,
) => {
  return (clock: string): Rows => [
    heads,
    ...published(first, lagDays, clock).flatMap((year) => rowsOf(year, dimensions, [cubeOf(yearOf(year))], shownFrom)),
  ];
};

const quarterly = (
  heads: readonly string[],
  dimensions: readonly Dimension[],
  cubesOf: (quarter: Period) => readonly Cube[],
) => {
  return (clock: string): Rows => [
    heads,
    ...published("2008K1", lags.quarter, clock).flatMap((quarter) =>
      rowsOf(quarter, dimensions, cubesOf(quarter), least),
    ),
  ];
};

const industry = ["Branchekode", "Branche"];

const accidents = yearly(
  ["År", ...industry, "Forventet fravær", "Køn", "Ulykker"],
  ["2006", lags.statement],
  ["industry", "severity", "sex"],
  accidentsIn,
);
const injuries = yearly(
  ["År", "Skadetype", "Køn", "Alder", "Ulykker"],
  ["2006", lags.statement],
  ["injury", "sex", "age"],
  injuryCube,
);
const areas = yearly(
  ["År", "Region", "Forventet fravær", "Ulykker"],
  ["2007", lags.statement],
  ["geography", "severity"],
  areaCube,
);
const employed = yearly(
  ["År", ...industry, "Køn", "Beskæftigede"],
  ["2006", lags.employed],
  ["industry", "sex"],
  employedCube,
);
const fatal = yearly(["År", ...industry, "Dødsulykker"], ["2006", lags.running], ["industry"], fatalCube, null);
const diseases = yearly(
  ["År", ...industry, "Diagnose", "Køn", "Sygdomme"],
  ["2006", lags.statement],
  ["industry", "diagnosis", "sex"],
  diseasesIn,
);

const barometer = (clock: string): Rows => [
  ["År", "Ulykker", "Dødsulykker"],
  ...published("2006", lags.running, clock).map((year) => {
    const counted = registerAt(yearOf(year), clock);
    return [year, counted.accidents, counted.fatal];
  }),
];

const inspections = quarterly(
  ["Kvartal", ...industry, "Besøg", "Virksomheder", "Virksomheder med reaktion"],
  ["industry"],
  (quarter) => {
    const cubes = inspectionCubes(quarter);
    return inspectionMeasures.map((measure) => cubes[measure]);
  },
);
const inspectionAreas = quarterly(["Kvartal", "Region", "Besøg"], ["geography"], (quarter) => [visitsByArea(quarter)]);
const decisions = quarterly(
  ["Kvartal", "Afgørelse", ...industry, "Afgørelser"],
  ["decision", "industry"],
  (quarter) => [decisionsIn(quarter)],
);

/** A group of too few is not shown, and neither is how many they were. */
const answersRow = (round: Period, keys: readonly string[], { respondents, shares }: Answers): Typed[] => [
  round,
  ...keys,
  ...(respondents < fewest ? [...shares.map(() => hiddenMark), hiddenMark] : [...shares, respondents]),
];

const noal = (clock: string): Rows => [
  ["NOA-L: svar i pct., vægtet (demonstrationsdata)"],
  [],
  [
    "År",
    "Køn",
    "Alder",
    ...industry,
    "Stressede ofte eller hele tiden, pct.",
    "Udsat for vold eller trusler, pct.",
    "Hårdt fysisk arbejde, pct.",
    "Smerter flere gange om ugen, pct.",
    "Svarpersoner",
  ],
  ...published("2021", lags.round, clock)
    .filter((year) => yearOf(year) % 2 === 1)
    .flatMap((round) => {
      const answers = surveyIn(yearOf(round));
      const [sex, age, code] = [wordOf("sex", total), wordOf("age", total), keyOf("industry", total)];
      return [
        ...answers.all.map((all) => answersRow(round, [sex, age, ...code], all)),
        ...answers.sex.map((one) => answersRow(round, [wordOf("sex", one.code), age, ...code], one)),
        ...answers.age.map((one) => answersRow(round, [sex, wordOf("age", one.code), ...code], one)),
        ...answers.industry.map((one) => answersRow(round, [sex, age, ...keyOf("industry", one.code)], one)),
      ];
    }),
];

const csv =
  (rows: (clock: string) => Rows, encoding: "utf-8" | "windows-1252" = "utf-8"): InboxFile["bytes"] =>
  ({ clock }) =>
    csvFile(rows(clock), { delimiter: ";", decimal: ",", encoding });

const book =
  (name: string, rows: (clock: string) => Rows): InboxFile["bytes"] =>
  ({ clock }) =>
    workbook([{ name, rows: rows(clock) }]);

/** What Arbejdstilsynet lays in the inbox, each table with its whole history. */
export const atFiles: readonly InboxFile[] = [
  { name: "at_ulykker_branche.csv", bytes: csv(accidents) },
  { name: "at_ulykker_skadetype.csv", bytes: csv(injuries) },
  { name: "at_ulykker_region.csv", bytes: csv(areas, "windows-1252") },
  { name: "at_beskaeftigede.xlsx", bytes: book("Beskæftigede", employed) },
  { name: "at_doedsulykker.xlsx", bytes: book("Dødsulykker", fatal) },
  { name: "at_ulykkesbarometer.csv", bytes: csv(barometer) },
  { name: "at_erhvervssygdomme.csv", bytes: csv(diseases) },
  { name: "at_tilsyn_branche.xlsx", bytes: book("Tilsyn", inspections) },
  { name: "at_tilsyn_region.csv", bytes: csv(inspectionAreas) },
  { name: "at_afgoerelser.csv", bytes: csv(decisions, "windows-1252") },
  { name: "at_noal.xlsx", bytes: book("NOA-L", noal) },
];
