import { useText } from "../text/useText.ts";

const da = {
  title: (number: string) => `Hvor kommer tallet fra? ${number}`,
  pick: "Vælg et tal (klik eller Enter) for at se, hvor det kommer fra.",
  newest: "Spor det nyeste tal til kilden",
  loading: "Sporer tallet …",
  close: "Luk",
  none: "Tallet er ikke læst nogen steder: ingen tabel, der vises, har det.",
  lead: (files: number) => (files === 1 ? "Læst i 1 fil:" : `Læst i ${files} filer:`),
  own: "Kildens egen side",
  table: "Tabel",
  release: "Udgave",
  archive: "Udgavens fil, SHA-256",
  read: "Læst",
  periods: (first: string, last: string, count: number) =>
    count === 1 ? first : `${first} – ${last} (${count} perioder)`,
  file: "Fil som modtaget",
  hash: "Filens SHA-256",
  fetched: "Hentet",
  asked: "Spurgt på",
  body: "Spørgsmålet, der blev sendt",
  call: "Kildens nummer på kaldet",
  licence: "Licens",
  notStated: "ikke oplyst",
};
export type LineageText = typeof da;

const en: LineageText = {
  title: (number) => `Where does the number come from? ${number}`,
  pick: "Choose a number (click or Enter) to see where it comes from.",
  newest: "Trace the newest number to its source",
  loading: "Tracing the number …",
  close: "Close",
  none: "The number was read nowhere: no table that is served has it.",
  lead: (files) => (files === 1 ? "Read in 1 file:" : `Read in ${files} files:`),
  own: "The source's own page",
  table: "Table",
  release: "Release",
  archive: "The release's file, SHA-256",
  read: "Read",
  periods: (first, last, count) => (count === 1 ? first : `${first} – ${last} (${count} periods)`),
  file: "File as received",
  hash: "The file's SHA-256",
  fetched: "Fetched",
  asked: "Asked at",
  body: "The question that was sent",
  call: "The source's number of the call",
  licence: "Licence",
  notStated: "not stated",
};

/** What is said of where a number comes from, in the language of the page. */
export const useLineageText = (): LineageText => ({ da, en })[useText().language];
