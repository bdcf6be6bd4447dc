import { formatNumber } from "#shared/format.ts";

const thousands = (count: number) => formatNumber(count, 0, "da");
const areas = (count: number) => (count === 1 ? "1 område" : `${count} områder`);

const counted: Readonly<Record<string, (count: number) => string>> = {
  municipality: (count) => `${count} kommuner`,
  rar: (count) => `${count} RAR-områder`,
  landsdel: (count) => `${count} landsdele`,
  region: (count) => `${count} regioner`,
};

/** The sentences around a figure, in Danish; fetched with the figure. English has the same shape. */
export const figureDa = {
  figure: {
    tabs: "Visning af figuren",
    chart: "Graf",
    table: "Tabel",
    data: "Hent data",
    about: "Om tallet",
    copy: "Kopiér billede",
    copied: "Billedet er kopieret.",
    notCopied: "Billedet kunne ikke kopieres. Hent det under Hent data.",
    loading: "Henter figuren …",
    updating: "Henter nye tal …",
    keys: "Piletaster flytter mellem perioder, Esc lukker.",
    notes: "Noter",
    nationwideInstead: (label: string) => `${label} findes kun for hele landet. Figuren viser hele landet.`,
    levelInstead: (label: string, level: string) =>
      `${label} findes ikke for ${level.toLowerCase()}. Figuren viser hele landet.`,
    empty: "Der er ingen tal for valget. Vælg en længere periode eller et andet område.",
  },
  message: {
    rose: (label: string, size: string, since: string) => `${label}: ${size} højere end i ${since}`,
    fell: (label: string, size: string, since: string) => `${label}: ${size} lavere end i ${since}`,
    still: (label: string, since: string) => `${label}: uændret siden ${since}`,
    inArea: (label: string, area: string) => `${label}, ${area}`,
    compared: (label: string, count: number, level: string | undefined) =>
      `${label} i ${counted[level ?? ""]?.(count) ?? areas(count)}`,
  },
  download: {
    lead: (rows: number, periods: string) => `Det viste udsnit: ${thousands(rows)} rækker, ${periods}.`,
    pictures: "Billede",
    files: "Tal",
    png: { "16x9": "PNG 16:9", "4x3": "PNG 4:3", half: "PNG halv slide" },
    svg: "SVG (vektor)",
    "csv-da": "CSV til Excel (dansk)",
    csv: "CSV til maskiner",
    "json-stat": "JSON-stat",
    making: "Laver filen …",
    made: "Filen er hentet.",
    address: "API-adresse til de samme tal",
    copyAddress: "Kopiér adresse",
    addressCopied: "Adressen er kopieret.",
    csvAdvice: "CSV til Excel har semikolon og decimalkomma. Koder med foranstillet nul kan Excel ændre ved åbning.",
  },
  about: {
    definition: "Definition",
    formula: "Beregning",
    unit: "Enhed",
    basis: "Opgjort efter",
    period: "Periodens tal er",
    additivity: "Kan lægges sammen",
    release: "Udgivelse",
    fetched: "Hentet",
    updated: "Opdateret hos kilden",
    next: "Næste opdatering",
    caveats: "Forbehold",
    breaks: "Databrud",
    mustNot: "Bemærk",
    id: "Id",
    documentation: "dokumentation hos kilden",
    none: "Ingen.",
    basisWords: { residence: "bopæl", workplace: "arbejdssted", national: "hele landet" },
    dimension: { time: "tid", geography: "område" },
    additive: {
      sum: (dimension: string) => `Over ${dimension}: ja, tallene kan lægges sammen.`,
      average: (dimension: string) => `Over ${dimension}: nej, gennemsnittet bruges.`,
      ratio: (dimension: string) => `Over ${dimension}: nej, forholdet regnes igen af tæller og nævner.`,
      none: (dimension: string) => `Over ${dimension}: nej, der kan ikke dannes en total.`,
    },
  },
  table: { rows: (count: number) => `${thousands(count)} rækker`, marks: "Tegnforklaring" },
  transformed: {
    none: "",
    sa: "sæsonkorrigeret",
    yoy: "ændring i forhold til samme periode året før",
    index: "indeks, første viste periode = 100",
    rolling12: "gennemsnit eller sum af de seneste 12 måneder",
  },
};

export type FigureText = typeof figureDa;
