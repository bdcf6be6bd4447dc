import { formatNumber } from "#shared/format.ts";
import { useText } from "../text/useText.ts";

const da = {
  loading: "Henter tallene …",
  fallacyTitle: {
    geography: "Læs det som områder, ikke som mennesker",
    other: "Læs det som brancher, ikke som mennesker",
  },
  fallacy: {
    geography:
      "En sammenhæng mellem områder siger ikke noget om den enkelte. At steder med meget af det ene også har meget af det andet, betyder ikke, at det er de samme mennesker, eller at det ene er årsag til det andet.",
    other:
      "En sammenhæng mellem brancher siger ikke noget om den enkelte. At brancher med meget af det ene også har meget af det andet, betyder ikke, at det er de samme mennesker, eller at det ene er årsag til det andet.",
  },
  rank: (number: number, count: number, what: string) =>
    `Rangkorrelationen (Spearman) er ${formatNumber(number, 2, "da")} for ${count} ${what} med begge tal.`,
  rankMeans:
    "1 betyder, at rækkefølgen efter de to tal er den samme, −1 at den er omvendt, 0 at der ingen fælles rækkefølge er. Hvert punkt tæller lige meget, uanset hvor mange mennesker det dækker. Tallet beskriver kun de viste punkter.",
  tooFew: (count: number, least: number) =>
    `Der er ${count} punkter med begge tal. Under ${least} regnes der ikke en rangkorrelation.`,
  noSpread: "Det ene tal er det samme overalt, så der er ingen rækkefølge at sammenligne.",
  points: { geography: "områder", other: "brancher" },
  table: "Tallene bag punkterne",
  name: "Navn",
  sortBy: (column: string) => `Sortér efter ${column}`,
  data: "Hent tallene",
};

type PairsText = typeof da;

const en: PairsText = {
  loading: "Fetching the figures …",
  fallacyTitle: { geography: "Read it as areas, not as people", other: "Read it as industries, not as people" },
  fallacy: {
    geography:
      "A relation between areas says nothing of the individual. That places with much of one also have much of the other does not mean that it is the same people, or that one causes the other.",
    other:
      "A relation between industries says nothing of the individual. That industries with much of one also have much of the other does not mean that it is the same people, or that one causes the other.",
  },
  rank: (number, count, what) =>
    `The rank correlation (Spearman) is ${formatNumber(number, 2, "en")} for ${count} ${what} with both figures.`,
  rankMeans:
    "1 means that the order by the two figures is the same, −1 that it is the opposite, 0 that there is no common order. Every point counts the same, however many people it covers. The number describes only the points shown.",
  tooFew: (count, least) =>
    `There are ${count} points with both figures. Below ${least} no rank correlation is computed.`,
  noSpread: "One figure is the same everywhere, so there is no order to compare.",
  points: { geography: "areas", other: "industries" },
  table: "The figures behind the points",
  name: "Name",
  sortBy: (column) => `Sort by ${column}`,
  data: "Download the figures",
};

/** The sentences around a figure of two indicators, in the language of the page. */
export const usePairsText = (): PairsText => (useText().language === "da" ? da : en);
