import { groupingTerms, levelTerms } from "#shared/terms.ts";
import { useText } from "../../text/useText.ts";
import type { Across } from "./relation.ts";

const da = {
  lede: "To tal over for hinanden, et punkt for hvert område eller hver branche. Vælg selv, eller begynd med et af parrene.",
  prepared: "Begynd her",
  pick: "Vælg to tal",
  x: "Vandret",
  y: "Lodret",
  swap: "Byt om",
  across: "Punkter",
  mark: "Fremhæv",
  markNone: "Vælg et punkt",
  title: (first: string, second: string, across: string, period: string) =>
    `${first} og ${second}, ${across}, ${period}`,
  and: "og",
  loading: "Henter tallene …",
  counts:
    "Begge tal er antal. Store områder eller brancher har mange af begge, så en sammenhæng viser først og fremmest størrelse.",
  basis:
    "Det ene tal er opgjort efter bopæl og det andet efter arbejdssted. Mange arbejder et andet sted, end de bor, så tallene handler ikke om de samme mennesker.",
  facts: "Hvad der holdes sammen",
  fact: {
    figure: "Tal",
    agency: "Myndighed",
    unit: "Enhed",
    basis: "Opgjort efter",
    period: "Periode",
    own: "Udgives",
  },
  made: {
    average: (period: string) => `gennemsnit af ${period}`,
    ratio: (period: string) => `hele ${period}, regnet af tæller og nævner`,
    sum: (period: string) => `sum af ${period}`,
    none: (period: string) => period,
  },
  newer: (period: string) => ` (nyeste er ${period})`,
  time: "Over tid",
  timeLede: "De to tal hver for sig, så de ikke deler akse. Fremhævede punkter får hver sin linje.",
  refused: {
    same: () => "Vælg to forskellige tal.",
    "nothing-common": (a: string, b: string) =>
      `${a} og ${b} findes ikke for de samme slags områder eller brancher, så de kan ikke holdes over for hinanden.`,
    level: (a: string, b: string, what: string) => `${a} og ${b} findes ikke begge for ${what}.`,
    time: (name: string) =>
      `${name} er opgjort i vinduer, der ikke kan lægges sammen til det andet tals periode. Vælg et tal med samme frekvens.`,
    "no-period": () => "Der er ingen periode, hvor begge tal findes.",
  },
  common: "De findes begge for:",
};

type PageWords = typeof da;

const en: PageWords = {
  lede: "Two figures against each other, a point for each area or industry. Choose your own, or begin with one of the pairs.",
  prepared: "Begin here",
  pick: "Choose two figures",
  x: "Across",
  y: "Up",
  swap: "Swap",
  across: "Points",
  mark: "Point out",
  markNone: "Choose a point",
  title: (first, second, across, period) => `${first} and ${second}, ${across}, ${period}`,
  and: "and",
  loading: "Fetching the figures …",
  counts:
    "Both figures are counts. Large areas or industries have many of both, so a relation shows size before anything else.",
  basis:
    "One figure is by residence and the other by workplace. Many work elsewhere than they live, so the figures are not about the same people.",
  facts: "What is held together",
  fact: { figure: "Figure", agency: "Agency", unit: "Unit", basis: "By", period: "Period", own: "Published" },
  made: {
    average: (period) => `mean of ${period}`,
    ratio: (period) => `all of ${period}, from numerator and denominator`,
    sum: (period) => `sum of ${period}`,
    none: (period) => period,
  },
  newer: (period) => ` (newest is ${period})`,
  time: "Over time",
  timeLede: "The two figures apart, so that they share no axis. Points pointed out have a line each.",
  refused: {
    same: () => "Choose two different figures.",
    "nothing-common": (a, b) =>
      `${a} and ${b} do not exist for the same kind of areas or industries, so they cannot be held against each other.`,
    level: (a, b, what) => `${a} and ${b} do not both exist for ${what}.`,
    time: (name) =>
      `${name} is made in windows that cannot be added up to the other figure's period. Choose a figure with the same frequency.`,
    "no-period": () => "There is no period in which both figures exist.",
  },
  common: "Both exist for:",
};

/** The page's own sentences in the language of the page. */
export const useWords = (): PageWords => (useText().language === "da" ? da : en);

/** What the points are, inside a sentence: "kommuner", "Arbejdstilsynets 36 branchegrupper". */
export const acrossTerm = ({ dimension, level }: Across, language: "da" | "en"): string =>
  (dimension === "geography" ? levelTerms[level] : groupingTerms[level])?.[language] ?? level;

/** A name inside a sentence: a small initial, but for names in capitals. */
export const inside = (label: string): string =>
  /^\p{Lu}{2}|^\p{Lu}-/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
