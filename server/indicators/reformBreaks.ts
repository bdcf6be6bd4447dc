import type { Break } from "#shared/indicator.ts";

/** Breaks that reforms of benefits, of the employment effort and of the map make. */
export const reformBreaks = {
  "pension-age-2019": {
    id: "pension-age-2019",
    at: "2019M01",
    kind: "law",
    text: {
      da: "Folkepensionsalderen steg med et halvt år om året fra 65 år i 2018 til 67 år i 2022. Opgørelser af personer fra 16 år til pensionsalderen omfatter flere, jo senere de er fra, og niveauet løftes.",
      en: "The pension age rose by half a year a year, from 65 in 2018 to 67 in 2022. Counts of persons from 16 to the pension age cover more of them the later they are, which raises the level.",
    },
    left: { da: "pensionsalder 65 år", en: "pension age 65" },
    right: { da: "stigende til 67 år i 2022", en: "rising to 67 in 2022" },
    bridgeable: true,
  },
  "cash-merged-2025": {
    id: "cash-merged-2025",
    at: "2025M07",
    kind: "law",
    scope: { benefit: ["benefit.cash", "benefit.sho", "benefit.education"] },
    text: {
      da: "Kontanthjælpsreformen 1. juli 2025 samlede uddannelseshjælp, selvforsørgelses-, hjemrejse- og overgangsydelse og kontanthjælp i én kontanthjælp. De enkelte ydelser kan ikke sammenlignes over skiftet; alle ydelser tilsammen kan.",
      en: "The cash-assistance reform of 1 July 2025 merged education assistance, self-support, repatriation and transition benefit and cash assistance into one benefit. The single benefits cannot be compared across it; all benefits together can.",
    },
    left: { da: "flere ydelser", en: "several benefits" },
    right: { da: "én kontanthjælp", en: "one cash assistance" },
    bridgeable: false,
  },
  "sanctions-2021": {
    id: "sanctions-2021",
    at: "2021M01",
    kind: "definition",
    text: {
      da: "Fra 1. kvartal 2021 indgår også de sanktioner, som a-kasserne selv giver. Antallet er omtrent tre gange så højt, og tal før og efter kan ikke sammenlignes.",
      en: "From the first quarter of 2021 sanctions given by the unemployment insurance funds themselves are included. The number is about three times as high, and figures before and after cannot be compared.",
    },
    left: { da: "uden a-kassernes egne sager", en: "without the funds' own cases" },
    right: { da: "med a-kassernes egne sager", en: "with the funds' own cases" },
    bridgeable: false,
  },
  "employment-reform-2026-02": {
    id: "employment-reform-2026-02",
    at: "2026M02",
    kind: "law",
    text: {
      da: "Første del af beskæftigelsesreformen trådte i kraft 1. februar 2026. Krav til samtaler, opfølgning og organisering af indsatsen er lempet, så tal for indsatsen kan skifte niveau.",
      en: "The first part of the employment reform came into force on 1 February 2026. Requirements of interviews, follow-up and organisation are eased, so figures of the effort may change level.",
    },
    left: { da: "før beskæftigelsesreformen", en: "before the employment reform" },
    right: { da: "første del i kraft", en: "first part in force" },
    bridgeable: true,
  },
  "employment-reform-2026-07": {
    id: "employment-reform-2026-07",
    at: "2026M07",
    kind: "law",
    text: {
      da: "Anden del af beskæftigelsesreformen trådte i kraft 1. juli 2026. Ressourceforløb og revalidering er lukket for nye borgere, så grupperne bliver mindre, og andre ydelser vokser tilsvarende.",
      en: "The second part of the employment reform came into force on 1 July 2026. Resource courses and rehabilitation are closed to new citizens, so these groups shrink and other benefits grow accordingly.",
    },
    left: { da: "åbent for nye borgere", en: "open to new citizens" },
    right: { da: "lukket for nye borgere", en: "closed to new citizens" },
    bridgeable: true,
  },
  "employment-reform-2027": {
    id: "employment-reform-2027",
    at: "2027M01",
    kind: "law",
    text: {
      da: "En ny hovedlov om beskæftigelsesindsatsen ventes 1. januar 2027, og organiseringsloven ophæves. RAR-områder og jobcentre kan blive historiske opdelinger.",
      en: "A new main act on the employment effort is expected on 1 January 2027, and the act on its organisation is repealed. RAR areas and job centres may become divisions of the past.",
    },
    left: { da: "gældende lov", en: "present act" },
    right: { da: "ny hovedlov", en: "new main act" },
    bridgeable: true,
  },
  "oestdanmark-2027": {
    id: "oestdanmark-2027",
    at: "2027M01",
    kind: "classification",
    text: {
      da: "1. januar 2027 lægges Region Hovedstaden og Region Sjælland sammen til Region Østdanmark. Kommuner og landsdele er uændrede, men de to regioner har ingen tal efter 2026.",
      en: "On 1 January 2027 the Capital Region and Region Zealand become Region Eastern Denmark. Municipalities and provinces are unchanged, but the two regions have no figures after 2026.",
    },
    left: { da: "fem regioner", en: "five regions" },
    right: { da: "fire regioner", en: "four regions" },
    bridgeable: true,
  },
} as const satisfies Record<string, Break>;
