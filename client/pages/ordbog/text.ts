import type { Field } from "../../glossary/define.ts";
import { useText } from "../../text/useText.ts";

const da = {
  lede: "Hvad ordene betyder, og hvordan tallene er lavet. Ord med prikket streg under fører hertil.",
  find: "Find et ord",
  count: (count: number) => (count === 1 ? "1 ord" : `${count} ord`),
  none: "Intet ord passer. Prøv et kortere ord.",
  entries: "Ord og metoder",
  methods: "Sådan er tallene lavet",
  fields: {
    arbejdsmarked: "Arbejdsmarked",
    ydelser: "Ydelser og indsats",
    arbejdsmiljoe: "Arbejdsmiljø",
    statistik: "Statistik",
    data: "Data",
    inddelinger: "Inddelinger",
  } satisfies Record<Field, string>,
  whole: "Hele ordbogen",
  misread: "Læses ofte forkert",
  source: "Kilde",
  english: "På engelsk",
  related: "Se også",
  users: (count: number) => (count === 1 ? "Brugt om 1 indikator" : `Brugt om ${count} indikatorer`),
  unused: "Ingen indikators tekst bruger ordet.",
  unknown: "Ordet findes ikke i ordbogen.",
};
export type PageWords = typeof da;

const en: PageWords = {
  lede: "What the words mean, and how the figures are made. Words with a dotted line under them lead here.",
  find: "Find a word",
  count: (count) => (count === 1 ? "1 word" : `${count} words`),
  none: "No word matches. Try a shorter one.",
  entries: "Words and methods",
  methods: "How the figures are made",
  fields: {
    arbejdsmarked: "Labour market",
    ydelser: "Benefits and effort",
    arbejdsmiljoe: "Working environment",
    statistik: "Statistics",
    data: "Data",
    inddelinger: "Divisions",
  },
  whole: "The whole glossary",
  misread: "Often misread",
  source: "Source",
  english: "In Danish",
  related: "See also",
  users: (count) => (count === 1 ? "Used of 1 indicator" : `Used of ${count} indicators`),
  unused: "No indicator's text uses the word.",
  unknown: "The word is not in the glossary.",
};

/** The page's own sentences in the language of the page. */
export const useWords = (): PageWords => (useText().language === "da" ? da : en);
