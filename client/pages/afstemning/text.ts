import type { Facet } from "#shared/reconciliation.ts";
import { useText } from "../../text/useText.ts";

const da = {
  lede: "To steder offentliggør et tal for det samme, og tallene er ikke ens. Her står de side om side, med forskellen og forklaringen.",
  choose: "Vælg et begreb",
  chart: "Tallene over tid",
  loading: "Henter tallene …",
  newest: (period: string) => `Senest alle har tal: ${period}`,
  higher: (size: string, than: string) => `${size} højere end ${than}`,
  lower: (size: string, than: string) => `${size} lavere end ${than}`,
  same: (than: string) => `det samme som ${than}`,
  table: "Periode for periode",
  period: "Periode",
  difference: "Forskel",
  ratio: "Forhold",
  against: (series: string) => `Forskel og forhold er i forhold til ${series}.`,
  all: (count: number) => `Vis alle ${count} perioder`,
  few: "Vis kun de nyeste",
  facts: "Hvad tallene er",
  facet: "Egenskab",
  facets: {
    population: "Hvem tælles",
    unit: "Enhed",
    basis: "Grundlag",
    coverage: "Med og ikke med",
    dating: "Tidspunkt",
  } satisfies Record<Facet, string>,
  why: "Derfor er de forskellige",
  sources: "Kilder",
  indicator: "Læs mere om tallet",
  lacking: (names: string) => `${names} har endnu ingen tal her. Forklaringen gælder alligevel.`,
  unknown: "Begrebet findes ikke. Vælg et af begreberne på listen.",
};

type PageWords = typeof da;

const en: PageWords = {
  lede: "Two places publish a figure for the same thing, and the figures differ. Here they stand side by side, with the difference and the reason.",
  choose: "Choose a concept",
  chart: "The figures over time",
  loading: "Fetching the figures …",
  newest: (period) => `Newest with all figures: ${period}`,
  higher: (size, than) => `${size} higher than ${than}`,
  lower: (size, than) => `${size} lower than ${than}`,
  same: (than) => `the same as ${than}`,
  table: "Period by period",
  period: "Period",
  difference: "Difference",
  ratio: "Ratio",
  against: (series) => `Difference and ratio are relative to ${series}.`,
  all: (count) => `Show all ${count} periods`,
  few: "Show only the newest",
  facts: "What the figures are",
  facet: "Property",
  facets: {
    population: "Who is counted",
    unit: "Unit",
    basis: "Basis",
    coverage: "In and out",
    dating: "When",
  },
  why: "Why they differ",
  sources: "Sources",
  indicator: "Read more about the figure",
  lacking: (names) => `${names} has no figures here yet. The explanation holds all the same.`,
  unknown: "There is no such concept. Choose one from the list.",
};

/** The page's own sentences in the language of the page. */
export const useWords = (): PageWords => (useText().language === "da" ? da : en);
