import { indicator } from "../define.ts";

/** Periods of all datasets that became available within the time promised, as a share of those that did. Unit: pct. (0–100). Shape: one per month. Source: Overblik's own ledger. */
export default indicator({
  id: "data-timeliness",
  agency: "dep",
  theme: "strategi",
  label: { da: "Dataaktualitet", en: "Data timeliness" },
  subject: { da: "andelen af rettidige tal", en: "the share of figures that were on time" },
  definition: {
    da: "Andelen af de perioder, der blev tilgængelige i Overblik i måneden, som kom inden for den tid fra periodens slutning, der er lovet for datasættet.",
    en: "Share of the periods that became available in Overblik in the month which came within the time from the end of the period that is promised for the dataset.",
  },
  formula: {
    da: "perioder tilgængelige inden for lovet tid / perioder, der blev tilgængelige × 100",
    en: "periods available within the promised time / periods that became available × 100",
  },
  unit: "percent",
  decimals: 0,
  better: "higher",
  measure: {
    ratio: {
      numerator: { dataset: "overblik-latency", value: "within" },
      denominator: { dataset: "overblik-latency", value: "entries" },
      per: 100,
    },
  },
  frequency: "month",
  by: ["time"],
  additive: { time: "ratio", geography: "none" },
  basis: "national",
  datedBy: "registration",
  period: "sum",
  mixes: {
    da: "Alle enheders datasæt tæller lige, hver periode én gang: måneds-, kvartals- og årstal fra STAR, Arbejdstilsynet, NFA, AES, departementet, Danmarks Statistik og Eurostat.",
    en: "The datasets of all units count alike, each period once: monthly, quarterly and yearly figures of STAR, the Working Environment Authority, NFA, AES, the Department, Statistics Denmark and Eurostat.",
  },
  lagDays: 31,
  provisionalPeriods: 0,
  breaks: [],
  caveats: [
    {
      da: "Af et nyt datasæt tæller kun den nyeste periode, med kildens egen dato. Hvornår ældre perioder kom, er ukendt.",
      en: "Of a new dataset only the newest period counts, on its source's own date. When older ones came is unknown.",
    },
    {
      da: "Hvor mange dage der gik, står pr. datasæt på siden Dataaktualitet, med løftet ved siden af.",
      en: "How many days it took is shown for each dataset on the page Data freshness, beside the promise.",
    },
    {
      da: "En måned er med, når den er slut, og en senere periode er kommet. Er intet kommet i en måned, er der intet tal.",
      en: "A month is there when it is over and a later period has come. Where nothing came in a month there is no figure.",
    },
  ],
  mustNotBeReadAs: {
    da: "Må ikke læses som kildernes kvalitet eller rettidighed alene: tiden tæller, til tallet kan læses her, så også vores egen indlæsning tæller med.",
    en: "Must not be read as the quality or punctuality of the sources alone: time counts until the figure can be read here, so our own loading counts too.",
  },
  related: ["strategy-goal-progress"],
  synonyms: ["aktualitet", "forsinkelse", "real time data", "rettidighed", "friske data", "dataforsinkelse"],
});
