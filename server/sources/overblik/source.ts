import { isPeriod } from "#shared/period.ts";
import { source, SourceFault } from "../define.ts";
import { parse } from "./parse.ts";
import { latency } from "./tables.ts";

/** Overblik itself: what it knows of its own figures. Its table is neither asked for nor laid anywhere; each run makes it. */
export default source({
  id: "overblik",
  agency: "dep",
  label: { da: "Overblik", en: "Overblik" },
  homepage: "https://bm.dk",
  licence: "CC BY 4.0",
  tables: [latency],
  address: null,
  discover: () => Promise.resolve(new Map()),
  fetch: () => {
    throw new SourceFault("undeclared-table", "Overblik's own table is made by each run.");
  },
  parse,
  codes: () => new Map(),
  period: (word) => (isPeriod(word) ? word : null),
  declaration: () => ({
    relevance: {
      da: "Viser, hvor længe efter en periodes slutning dens tal kan læses i Overblik, og om det er inden for den tid, der er lovet.",
      en: "Shows how long after the end of a period its figures can be read in Overblik, and whether that is within the promised time.",
    },
    accuracy: {
      da: "Hver periode tælles én gang, den dag den første udgave med tal for den er offentliggjort her. For et nyt datasæt tælles kun den nyeste periode, med kildens egen dato; ældre perioders dag er ukendt.",
      en: "Each period counts once, on the day the first edition with figures for it was published here. Of a new dataset only the newest period counts, on its source's own date; the day of older ones is unknown.",
    },
    timeliness: {
      da: "En måned er med, når den er slut, og en senere periode er kommet.",
      en: "A month is there when it is over and a later period has come.",
    },
    comparability: {
      da: "Månederne er ikke ens: kvartals- og årstal kommer samlet i få måneder.",
      en: "Months are not alike: quarterly and yearly figures come together in a few months.",
    },
    coherence: {
      da: "Bygger på de samme udgaver, som tallene vises fra.",
      en: "Builds on the same editions that the figures are shown from.",
    },
  }),
});
