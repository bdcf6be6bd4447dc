import { useText } from "../text/useText.ts";
import type { SearchItem } from "./item.ts";

const results = (count: number) => (count === 1 ? "1 resultat" : `${count} resultater`);
const found = (count: number) => (count === 1 ? "1 result" : `${count} results`);

const da = {
  title: "Søg i Overblik",
  label: "Søg efter tal, områder, brancher, begreber, datasæt og sider",
  results: "Resultater",
  count: (count: number) => (count === 0 ? "Ingen resultater" : results(count)),
  none: "Ingen resultater. Prøv et kortere ord, et andet ord for det samme eller et id.",
  waiting: "Henter det, der kan søges i …",
  keys: "Pil op og ned vælger, Enter åbner, Esc lukker.",
  recent: "Senest åbnet",
  start: "Gå til",
  kinds: {
    indicator: "Indikatorer",
    area: "Områder",
    member: "Brancher og andre opdelinger",
    page: "Sider",
    term: "Begreber",
    dataset: "Datasæt",
  } satisfies Record<SearchItem["kind"], string>,
  all: (count: number) => `Vis alle ${count}`,
  ended: "opdateres ikke længere",
  in: (what: string, area: string) => `${what}, ${area}`,
  table: (table: string) => `tabel ${table}`,
  code: (code: string) => `kode ${code}`,
  shownFor: (indicator: string) => `vist for ${indicator}`,
  onlyCountry: "kun hele landet",
  theme: "Tema",
  reconciled: "To tal for det samme",
};
export type SearchText = typeof da;

const en: SearchText = {
  title: "Search Overblik",
  label: "Search for figures, areas, industries, terms, datasets and pages",
  results: "Results",
  count: (count) => (count === 0 ? "No results" : found(count)),
  none: "No results. Try a shorter word, another word for the same, or an id.",
  waiting: "Fetching what can be searched …",
  keys: "Up and down choose, Enter opens, Esc closes.",
  recent: "Opened last",
  start: "Go to",
  kinds: {
    indicator: "Indicators",
    area: "Areas",
    member: "Industries and other breakdowns",
    page: "Pages",
    term: "Terms",
    dataset: "Datasets",
  },
  all: (count) => `Show all ${count}`,
  ended: "no longer updated",
  in: (what, area) => `${what}, ${area}`,
  table: (table) => `table ${table}`,
  code: (code) => `code ${code}`,
  shownFor: (indicator) => `shown for ${indicator}`,
  onlyCountry: "all Denmark only",
  theme: "Theme",
  reconciled: "Two figures for the same",
};

export const searchTexts = { da, en };

/** The words around a search, in the language of the page. */
export const useSearchText = (): SearchText => searchTexts[useText().language];
