import type { Language } from "#shared/words.ts";

const danish = {
  ariaColumn: "Kolonne",
  ariaColumnFiltered: "Kolonne filtreret",
  ariaHidden: "skjult",
  ariaIndeterminate: "ubestemt",
  ariaRowSelect: "Tryk mellemrum for at vælge rækken",
  ariaSortableColumn: "Tryk Enter for at sortere",
  ariaVisible: "synlig",
  ariaLabelLoading: "Henter",
  ariaLabelLoadingError: "Fejl ved hentning",
  ariaLabelColumnMenu: "Kolonnemenu",
  ariaLabelTooltip: "Forklaring",
  loadingOoo: "Henter …",
  loadingError: "Fejl",
  noRowsToShow: "Ingen rækker at vise",
  sortAscending: "Stigende",
  sortDescending: "Faldende",
  sortUnSort: "Ingen sortering",
  copy: "Kopiér",
  page: "Side",
  of: "af",
  to: "til",
  more: "flere",
  nextPage: "Næste side",
  lastPage: "Sidste side",
  firstPage: "Første side",
  previousPage: "Forrige side",
  thousandSeparator: ".",
  decimalSeparator: ",",
};

/** The table's own words, by the table library's keys. English is what it speaks unasked. */
export const gridText: Readonly<Record<Language, Record<string, string>>> = { da: danish, en: {} };
