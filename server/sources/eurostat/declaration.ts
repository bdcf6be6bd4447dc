import type { Declaration } from "#shared/quality.ts";
import type { Table } from "../define.ts";

const survey: Declaration = {
  relevance: {
    da: "Viser ledigheden efter ILO's definition, ens i alle lande, så Danmark kan holdes op mod Norden, naboer og EU. Siger intet om, hvem der får en ydelse.",
    en: "Shows unemployment by the ILO definition, the same in all countries, so that Denmark can be held against the Nordics, neighbours and the EU. Says nothing of who receives a benefit.",
  },
  accuracy: {
    da: "Bygger på landenes stikprøver. Små ændringer fra måned til måned kan være tilfældige; Eurostat mærker usikre tal.",
    en: "Rests on the countries' samples. Small changes from month to month may be chance; Eurostat flags unreliable figures.",
  },
  timeliness: {
    da: "Måneden kommer omkring en måned efter, kvartalet omkring ti uger efter. Ikke alle lande er med i den nyeste periode.",
    en: "The month comes about a month after, the quarter about ten weeks after. Not all countries are there in the newest period.",
  },
  comparability: {
    da: "Sammenlignelig mellem lande. Serien sæsonkorrigeres på ny ved hver offentliggørelse, og oktober 2023 er et brud for Danmark.",
    en: "Comparable between countries. The series is seasonally adjusted anew at each publication, and October 2023 is a break for Denmark.",
  },
  coherence: {
    da: "Samme stikprøve som AKU hos Danmarks Statistik. Omtrent dobbelt så høj som registerledigheden, der tæller ydelser.",
    en: "The same sample as the LFS of Statistics Denmark. About twice as high as register unemployment, which counts benefits.",
  },
};

const accidents: Declaration = {
  relevance: {
    da: "Viser arbejdsulykker efter EU's fælles metode (ESAW), så lande kan sammenlignes. Ulykker med højst tre dages fravær er ikke med.",
    en: "Shows accidents at work by the common method of the EU (ESAW), so that countries can be compared. Accidents with up to three days of absence are not included.",
  },
  accuracy: {
    da: "Bygger på landenes anmeldelser. Underanmeldelse er forskellig fra land til land, og nogle lande har bedre dækning end andre.",
    en: "Rests on the countries' reports. Under-reporting differs from country to country, and some cover better than others.",
  },
  timeliness: {
    da: "Et år kommer knap to år efter.",
    en: "A year comes almost two years after.",
  },
  comparability: {
    da: "Sammenlignelig mellem lande med forbehold for anmeldelsen. Covid-19 er behandlet forskelligt i 2020-2022.",
    en: "Comparable between countries with reservation for the reporting. Covid-19 was treated differently in 2020-2022.",
  },
  coherence: {
    da: "Omtrent halvt så mange som Arbejdstilsynet opgør for Danmark: grænsen er mere end tre dages fravær mod mindst én, og året er ulykkens, ikke anmeldelsens.",
    en: "About half as many as the Working Environment Authority counts for Denmark: the threshold is more than three days of absence against at least one, and the year is that of the accident, not of the report.",
  },
};

/** What the tables of Eurostat are good for. */
export const declaration = ({ table }: Pick<Table, "table">): Declaration =>
  table.startsWith("HSW") ? accidents : survey;
