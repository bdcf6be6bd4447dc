import type { Declaration } from "#shared/quality.ts";

/** What the barometer is good for. */
export const declaration = (): Declaration => ({
  relevance: {
    da: "Viser, hvordan arbejdsulykker i Danmark udvikler sig i forhold til EU og de enkelte lande.",
    en: "Shows how accidents at work in Denmark develop against the EU and single countries.",
  },
  accuracy: {
    da: "Bygger på landenes indberetninger til Eurostat (ESAW). Lande anmelder i meget forskellig grad, så de anmeldte antal er ikke en rangorden.",
    en: "Rests on the countries' reports to Eurostat (ESAW). Countries report to very different degrees, so the reported counts are no ranking.",
  },
  timeliness: {
    da: "Europæiske ulykkestal kommer knap to år efter året, og arbejdsmappen udgives uden fast dato.",
    en: "European accident figures come almost two years after the year, and the workbook has no fixed date.",
  },
  comparability: {
    da: "Indekset er hvert lands udvikling siden 2010, ikke dets niveau. Hyppighederne har intet årstal i arbejdsmappen og er lagt på dens nyeste år.",
    en: "The index is each country's development since 2010, not its level. The rates have no year in the workbook and are placed on its newest.",
  },
  coherence: {
    da: "ESAW tæller ulykker med mere end tre dages fravær og er derfor ikke Arbejdstilsynets antal anmeldte ulykker.",
    en: "ESAW counts accidents with more than three days of absence and so differs from the accidents reported to the Danish authority.",
  },
});
