import { useText } from "../../text/useText.ts";

const da = {
  lede: "Tolv temaer på tværs af enhederne. Hvert åbner med det, tallene siger, og viser figurerne bagved.",
  beside: "Uden for temaerne",
  open: (count: number) => (count === 1 ? "1 indikator" : `${count} indikatorer`),
  messages: "Hovedbudskaber",
  made: "Sætningerne er lavet af tallene efter faste regler. Linket efter hver sætning viser de tal, den bygger på.",
  compare: "Sammenlign med",
  comparisons: { year: "Samme periode året før", previous: "Forrige periode" },
  figures: "Figurer",
  shows: "Se tallene",
  showsWhat: (label: string, period: string) => ` bag sætningen om ${label.toLowerCase()}, ${period}`,
  waits: "Henter tallene …",
  nothing: "Der er ingen tal at sige noget om.",
  nationwide: (label: string) => `${label} findes ikke for det valgte område. Sætningerne gælder hele landet.`,
  mustNot: "Må ikke læses som",
  terms: "Ord, der bruges",
  datasets: "Datasæt",
  reconciled: "Hvorfor er tallet et andet dér?",
  tones: { good: "gunstig udvikling", bad: "ugunstig udvikling" },
  fresh: {
    next: (day: string) => `Ajour. Næste tal ventes ${day}.`,
    current: "Ajour.",
    late: (days: string) => `Nye tal er ${days} forsinket.`,
    stopped: "Opdateringen er stoppet.",
    empty: "Der er ingen data endnu.",
    ended: "Serien er afsluttet og bliver ikke opdateret.",
  },
  days: (count: number) => (count === 1 ? "1 dag" : `${count} dage`),
  unknown: "Temaet findes ikke. Vælg et af temaerne på listen.",
  all: "Alle temaer",
};

type PageWords = typeof da;

const en: PageWords = {
  lede: "Twelve themes across the agencies. Each opens with what the figures say, and shows the charts behind.",
  beside: "Beside the themes",
  open: (count) => (count === 1 ? "1 indicator" : `${count} indicators`),
  messages: "Key messages",
  made: "The sentences are made from the figures by fixed rules. The link after each shows the figures it rests on.",
  compare: "Compare with",
  comparisons: { year: "Same period of the year before", previous: "Previous period" },
  figures: "Charts",
  shows: "See the figures",
  showsWhat: (label, period) => ` behind the sentence on ${label.toLowerCase()}, ${period}`,
  waits: "Fetching the figures …",
  nothing: "There are no figures to say anything about.",
  nationwide: (label) => `${label} has no figures for the area chosen. The sentences are about all Denmark.`,
  mustNot: "Must not be read as",
  terms: "Words used",
  datasets: "Datasets",
  reconciled: "Why is the figure another one there?",
  tones: { good: "favourable", bad: "unfavourable" },
  fresh: {
    next: (day) => `Up to date. The next figures are expected on ${day}.`,
    current: "Up to date.",
    late: (days) => `New figures are ${days} late.`,
    stopped: "Updates have stopped.",
    empty: "There are no data yet.",
    ended: "The series has ended and is not updated.",
  },
  days: (count) => (count === 1 ? "1 day" : `${count} days`),
  unknown: "There is no such theme. Choose one from the list.",
  all: "All themes",
};

/** The page's own sentences in the language of the page. */
export const useWords = (): PageWords => (useText().language === "da" ? da : en);
