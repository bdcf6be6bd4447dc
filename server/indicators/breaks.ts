import type { Break } from "#shared/indicator.ts";
import { reformBreaks } from "./reformBreaks.ts";
import { workEnvironmentBreaks } from "./workEnvironmentBreaks.ts";

/** Breaks in series as data. Only one that is not bridgeable stops growth, index and rolling figures. */
const breaks = {
  "fleur-2017": {
    id: "fleur-2017",
    at: "2017M07",
    kind: "source",
    text: {
      da: "Fra juli 2017 bygger A-dagpenge på FLEUR i stedet for RAM. Niveauet før og efter er ikke helt sammenligneligt.",
      en: "From July 2017 unemployment benefit builds on FLEUR instead of RAM. Levels before and after are not fully comparable.",
    },
    left: { da: "RAM", en: "RAM" },
    right: { da: "FLEUR", en: "FLEUR" },
    bridgeable: true,
  },
  "kontanthjaelp-2025": {
    id: "kontanthjaelp-2025",
    at: "2025M07",
    kind: "law",
    text: {
      da: "Kontanthjælpsreformen 1. juli 2025 samlede uddannelseshjælp, kontanthjælp og SHO i én kontanthjælp. Tal før og efter kan ikke sammenlignes.",
      en: "The cash-assistance reform of 1 July 2025 merged education assistance, cash assistance and SHO into one benefit. Figures before and after cannot be compared.",
    },
    left: { da: "før reformen", en: "before the reform" },
    right: { da: "efter reformen", en: "after the reform" },
    bridgeable: false,
  },
  "jobparate-2025": {
    id: "jobparate-2025",
    at: "2025M07",
    kind: "law",
    text: {
      da: "Kontanthjælpsreformen 1. juli 2025 ændrede, hvem der regnes som jobparate. De jobparate på kontanthjælp er en mindre del af de ledige, så niveauet påvirkes kun lidt.",
      en: "The cash-assistance reform of 1 July 2025 changed who counts as ready for work. Job-ready recipients are a smaller part of the unemployed, so levels are affected only slightly.",
    },
    left: { da: "før reformen", en: "before the reform" },
    right: { da: "efter reformen", en: "after the reform" },
    bridgeable: true,
  },
  "db25-2026": {
    id: "db25-2026",
    at: "2026M01",
    kind: "classification",
    text: {
      da: "Fra 2026 opgøres brancher efter DB25 i stedet for DB07. Totalen er uændret, brancherne er ikke sammenlignelige.",
      en: "From 2026 industries follow DB25 instead of DB07. The total is unaffected, industries are not comparable.",
    },
    left: { da: "DB07", en: "DB07" },
    right: { da: "DB25", en: "DB25" },
    bridgeable: true,
  },
  "aku-2023k4": {
    id: "aku-2023k4",
    at: "2023M10",
    kind: "outlier",
    text: {
      da: "4. kvartal 2023 er påvirket af en forskudt indsamlingsperiode i AKU og behandles som sæsonafviger.",
      en: "The fourth quarter of 2023 is affected by a shifted LFS collection period and is treated as a seasonal outlier.",
    },
    left: { da: "før", en: "before" },
    right: { da: "forskudt indsamling", en: "shifted collection" },
    bridgeable: true,
  },
  "aes-ruling-2013": {
    id: "aes-ruling-2013",
    at: "2014M01",
    kind: "law",
    scope: { casetype: ["TOT", "accident"] },
    text: {
      da: "Højesteret strammede i 2013 kravene til, hvornår en hændelse er en arbejdsulykke. Fra 2014 anerkendes færre ulykker, og anerkendelsesprocenten før og efter kan ikke sammenlignes.",
      en: "In 2013 the Supreme Court tightened what makes an event an accident at work. From 2014 fewer accidents are recognised, and recognition rates before and after cannot be compared.",
    },
    left: { da: "før Højesterets dom", en: "before the ruling" },
    right: { da: "efter Højesterets dom", en: "after the ruling" },
    bridgeable: false,
  },
  "ankestyrelsen-2023": {
    id: "ankestyrelsen-2023",
    at: "2023M01",
    kind: "register",
    text: {
      da: "Fra 1. januar 2023 registrerer Ankestyrelsen sine afgørelser på en ny måde. AES' første afgørelser er ikke berørt, men hvor mange af dem, der siden omgøres, kan ikke sammenlignes over 2023.",
      en: "From 1 January 2023 the National Social Appeals Board registers its decisions in a new way. First decisions are not affected, but how many of them are later changed cannot be compared across 2023.",
    },
    left: { da: "tidligere registrering", en: "former registration" },
    right: { da: "ny registrering", en: "new registration" },
    bridgeable: true,
  },
  ...reformBreaks,
  "recruitment-2020": {
    id: "recruitment-2020",
    at: "2020M07",
    kind: "definition",
    text: {
      da: "Fra runden i september 2020 er antallet af forgæves rekrutteringer opgjort på et andet niveau og med flere decimaler. STAR har ikke beskrevet ændringen; før og efter kan ikke sammenlignes.",
      en: "From the round of September 2020 failed recruitments are on another level and have more decimals. STAR has not described the change; before and after cannot be compared.",
    },
    left: { da: "til og med juni 2020", en: "up to June 2020" },
    right: { da: "fra september 2020", en: "from September 2020" },
    bridgeable: false,
  },
  ...workEnvironmentBreaks,
} as const satisfies Record<string, Break>;

export type BreakId = keyof typeof breaks;

const isBreakId = (id: string): id is BreakId => id in breaks;

/** Every break, by name. */
export const breakIds: readonly BreakId[] = Object.keys(breaks).filter(isBreakId);

export const breakOf = (id: BreakId): Break => breaks[id];
