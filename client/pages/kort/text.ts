import type { MappedLevel } from "#shared/chart/isMapped.ts";
import { useText } from "../../text/useText.ts";

const da = {
  lede: "Kommuner, RAR-områder, landsdele eller regioner på et kort, med tabellen ved siden af.",
  indicator: "Indikator",
  level: "Områder",
  levels: { municipality: "Kommuner", rar: "RAR", landsdel: "Landsdele", region: "Regioner" } satisfies Record<
    MappedLevel,
    string
  >,
  kind: "Figur",
  transform: "Vis som",
  transforms: { none: "Niveau", yoy: "Ændring på et år" },
  elsewhere: (count: number, level: string) =>
    count === 1
      ? `1 indikator findes for områder, men ikke for ${level}.`
      : `${count} indikatorer findes for områder, men ikke for ${level}.`,
  lacking: (name: string, level: string, known: string) =>
    `“${name}” findes ikke for ${level}. Den findes for ${known}.`,
  onlyCountry: "hele landet alene",
  and: "og",
  showIt: (level: string) => `Vis den for ${level}`,
  showOther: "Vis en anden indikator",
  none: "Ingen indikatorer findes for disse områder.",
  count: {
    residence: "Antal: afspejler også, hvor mange der bor dér.",
    workplace: "Antal: afspejler også, hvor mange der arbejder dér.",
    national: "Antal: afspejler også, hvor stort området er.",
  },
  rates: "Sammenlign områder med:",
  period: "Periode",
  earlier: "Forrige periode",
  later: "Næste periode",
  classes: "Inddeling",
  ways: { quantile: "Lige mange områder i hver", equal: "Lige store spring", custom: "Egne grænser" },
  classCount: "Antal klasser",
  limits: "Grænser",
  limitsHelp: "Stigende tal adskilt af semikolon, fx 2,5; 4; 6. Højst otte.",
  badLimits: "Grænserne kan ikke læses. Skriv stigende tal adskilt af semikolon, fx 2,5; 4; 6. Højst otte.",
  use: "Brug",
  table: "Områderne i tabel",
  tableNote: "Pegning eller fokus i tabellen viser området på kortet og omvendt.",
  area: "Område",
  value: "Tal",
  class: "Klasse",
  noClass: "ingen",
  sortBy: (column: string) => `Sortér efter ${column}`,
  mark: "Fremhæv",
  unmark: "Fjern fremhævning",
  loading: "Henter kortet",
  openIndicator: "Læs mere om tallet",
};

type Words = typeof da;

const en: Words = {
  lede: "Municipalities, RAR areas, landsdele or regions on a map, with the table beside it.",
  indicator: "Indicator",
  level: "Areas",
  levels: { municipality: "Municipalities", rar: "RAR", landsdel: "Landsdele", region: "Regions" },
  kind: "Figure",
  transform: "Show as",
  transforms: { none: "Level", yoy: "Change on a year" },
  elsewhere: (count, level) =>
    count === 1
      ? `1 indicator has figures for areas, but not for ${level}.`
      : `${count} indicators have figures for areas, but not for ${level}.`,
  lacking: (name, level, known) => `“${name}” has no figures for ${level}. It has figures for ${known}.`,
  onlyCountry: "all Denmark only",
  and: "and",
  showIt: (level) => `Show it for ${level}`,
  showOther: "Show another indicator",
  none: "No indicators have figures for these areas.",
  count: {
    residence: "A count: it also reflects how many live there.",
    workplace: "A count: it also reflects how many work there.",
    national: "A count: it also reflects how large the area is.",
  },
  rates: "Compare areas by:",
  period: "Period",
  earlier: "Earlier period",
  later: "Later period",
  classes: "Classes",
  ways: { quantile: "As many areas in each", equal: "As wide each", custom: "Own limits" },
  classCount: "Number of classes",
  limits: "Limits",
  limitsHelp: "Rising numbers with semicolons between, for instance 2.5; 4; 6. Eight at most.",
  badLimits:
    "The limits cannot be read. Write rising numbers with semicolons between, for instance 2.5; 4; 6. Eight at most.",
  use: "Use",
  table: "The areas as a table",
  tableNote: "Pointing at or focusing a row shows the area on the map, and the other way round.",
  area: "Area",
  value: "Figure",
  class: "Class",
  noClass: "none",
  sortBy: (column) => `Sort by ${column}`,
  mark: "Point out",
  unmark: "Stop pointing out",
  loading: "Fetching the map",
  openIndicator: "Read about the figure",
};

/** The page's sentences in the language of the reader. */
export const useWords = (): Words => ({ da, en })[useText().language];
