import { formatNumber } from "#shared/format.ts";
import type { FigureText } from "./figureDa.ts";

const thousands = (count: number) => formatNumber(count, 0, "en");
const areas = (count: number) => (count === 1 ? "1 area" : `${count} areas`);

const counted: Readonly<Record<string, (count: number) => string>> = {
  municipality: (count) => `${count} municipalities`,
  rar: (count) => `${count} RAR areas`,
  landsdel: (count) => `${count} provinces`,
  region: (count) => `${count} regions`,
};

export const figureEn: FigureText = {
  figure: {
    tabs: "Views of the figure",
    chart: "Chart",
    table: "Table",
    data: "Download data",
    about: "About the figure",
    copy: "Copy picture",
    copied: "The picture has been copied.",
    notCopied: "The picture could not be copied. Fetch it under Download data.",
    loading: "Loading the figure …",
    updating: "Loading new figures …",
    keys: "Arrow keys move between periods, Esc closes.",
    notes: "Notes",
    nationwideInstead: (label) => `${label} exists for all Denmark only. The figure shows all Denmark.`,
    levelInstead: (label, level) => `${label} does not exist for ${level.toLowerCase()}. The figure shows all Denmark.`,
    empty: "There are no figures for the choice. Choose a longer period or another area.",
  },
  message: {
    rose: (label, size, since) => `${label}: ${size} higher than in ${since}`,
    fell: (label, size, since) => `${label}: ${size} lower than in ${since}`,
    still: (label, since) => `${label}: unchanged since ${since}`,
    inArea: (label, area) => `${label}, ${area}`,
    compared: (label, count, level) => `${label} in ${counted[level ?? ""]?.(count) ?? areas(count)}`,
  },
  download: {
    lead: (rows, periods) => `What is shown: ${thousands(rows)} rows, ${periods}.`,
    pictures: "Picture",
    files: "Figures",
    png: { "16x9": "PNG 16:9", "4x3": "PNG 4:3", half: "PNG half slide" },
    svg: "SVG (vector)",
    "csv-da": "CSV for Excel (Danish)",
    csv: "CSV for machines",
    "json-stat": "JSON-stat",
    making: "Making the file …",
    made: "The file has been fetched.",
    address: "API address of the same figures",
    copyAddress: "Copy address",
    addressCopied: "The address has been copied.",
    csvAdvice:
      "CSV for Excel has semicolons and decimal commas. Excel may change codes with leading zeros when opening.",
  },
  about: {
    definition: "Definition",
    formula: "Calculation",
    unit: "Unit",
    basis: "Counted by",
    period: "A period's figure is",
    additivity: "May be added",
    release: "Release",
    fetched: "Fetched",
    updated: "Updated at the source",
    next: "Next update",
    caveats: "Caveats",
    breaks: "Breaks in series",
    mustNot: "Note",
    id: "Id",
    documentation: "documentation at the source",
    none: "None.",
    basisWords: { residence: "residence", workplace: "workplace", national: "all Denmark" },
    dimension: { time: "time", geography: "area" },
    additive: {
      sum: (dimension) => `Over ${dimension}: yes, the figures may be added.`,
      average: (dimension) => `Over ${dimension}: no, the mean is used.`,
      ratio: (dimension) => `Over ${dimension}: no, the ratio is computed again from numerator and denominator.`,
      none: (dimension) => `Over ${dimension}: no, no total can be made.`,
    },
  },
  table: { rows: (count) => `${thousands(count)} rows`, marks: "Symbols" },
  transformed: {
    none: "",
    sa: "seasonally adjusted",
    yoy: "change on the same period of the year before",
    index: "index, first period shown = 100",
    rolling12: "mean or sum of the latest 12 months",
  },
};
