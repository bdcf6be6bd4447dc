import type { ChartKind } from "#shared/figure.ts";
import { formatNumber } from "#shared/format.ts";

const thousands = (count: number) => formatNumber(count, 0, "da");
const areas = (count: number) => (count === 1 ? "1 område" : `${count} områder`);

const counted: Readonly<Record<string, (count: number) => string>> = {
  municipality: (count) => `${count} kommuner`,
  "municipality-group": (count) => `${count} kommunegrupper`,
  rar: (count) => `${count} RAR-områder`,
  landsdel: (count) => `${count} landsdele`,
  region: (count) => `${count} regioner`,
};

/** The sentences around a figure, in Danish; fetched with the figure. English has the same shape. */
export const figureDa = {
  kinds: {
    line: "Linje over tid",
    bar: "Søjler for én periode",
    stacked: "Stablede søjler over tid",
    dumbbell: "Afstand mellem to",
    slope: "Hældning mellem to perioder",
    heatmap: "Varmekort over tid",
    multiples: "Små grafer side om side",
    funnel: "Tragt: tal mod størrelse",
    pyramid: "Pyramide efter køn og alder",
    scatter: "Punkter for to tal",
    map: "Kort",
    tilemap: "Fliser, lige store",
  } satisfies Record<ChartKind, string>,
  figure: {
    tabs: "Visning af figuren",
    chart: "Graf",
    table: "Tabel",
    data: "Hent data",
    about: "Om tallet",
    revisions: "Historik",
    copy: "Kopiér billede",
    copied: "Billedet er kopieret.",
    notCopied: "Billedet kunne ikke kopieres. Hent det under Hent data.",
    loading: "Henter figuren …",
    updating: "Henter nye tal …",
    mapKeys:
      "Piletaster læser kortet område for område: venstre og højre i læserækkefølge, op og ned til det nærmeste. Esc går ud.",
    mapKeysOpen:
      "Piletaster læser kortet område for område: venstre og højre i læserækkefølge, op og ned til det nærmeste. Enter åbner området, mellemrum fremhæver det, Esc går ud.",
    keys: "Piletaster flytter fra tal til tal, Esc lukker.",
    notes: "Noter",
    notApart: (label: string) =>
      `${label} findes ikke med alle de valgte opdelinger på én gang. Vist er det, der er offentliggjort.`,
    onePlace: (area: string) => `Opdelt viser figuren ét område ad gangen: ${area}.`,
    nationwideInstead: (label: string) => `${label} findes kun for hele landet. Figuren viser hele landet.`,
    levelInstead: (label: string, level: string) =>
      `${label} findes ikke for ${level.toLowerCase()}. Figuren viser hele landet.`,
    empty: "Der er ingen tal for valget. Vælg en længere periode eller et andet område.",
  },
  revisions: {
    pageTitle: "Hvad er ændret siden sidst?",
    lede: "Nye perioder, reviderede tal fra gammelt til nyt, og hvad der er opgjort anderledes, udgave for udgave.",
    nothing: "Der er kun én udgave af tallene endnu, så intet er ændret.",
    edition: (number: number, indicators: number) =>
      `Version ${number}, ${indicators === 1 ? "1 indikator" : `${indicators} indikatorer`} ændret`,
    newDatasets: (names: string) => `Nye datasæt: ${names}.`,
    loading: "Henter udgaverne …",
    onlyOne: "Tallene er offentliggjort i én udgave. Når der kommer en ny, kan de to sammenlignes her.",
    editions: (count: number, since: string) => `Tallene er offentliggjort i ${count} udgaver siden ${since}.`,
    changedSince: (day: string) => `Ændret ${day}`,
    fan: "Tallene, som de var kendt i hver udgave",
    table: "Reviderede tal, udgave for udgave",
    period: "Periode",
    difference: "Nyeste minus første",
    noneRevised: (editions: number) => `Intet tal er revideret i de ${editions} udgaver.`,
    newPeriod: (newest: string, count: number) =>
      count === 1 ? `Ny periode: ${newest}.` : `${count} nye perioder, senest ${newest}.`,
    revised: (period: string, before: string, after: string) => `${period}: ${before} → ${after}.`,
    revisedCells: (count: number) =>
      `${thousands(count)} tal i alt har fået en anden værdi, når alle områder tælles med.`,
    hidden: (count: number) => `${thousands(count)} tal, der før var vist, er nu skjult af hensyn til diskretion.`,
    shown: (count: number) => `${thousands(count)} tal, der før var skjult, er nu vist.`,
    gone: (count: number) => `${thousands(count)} tal er ikke længere med.`,
    declared: (parts: string[]) => `Kilden opgør nu anderledes: ${parts.join(", ")}.`,
    parts: {
      label: "navn",
      frequency: "frekvens",
      dimensions: "opdelinger",
      levels: "områdeniveauer",
      groupings: "grupperinger",
      measures: "mål",
      lagDays: "lovet frist",
    } as Record<string, string>,
  },
  message: {
    rose: (label: string, size: string, since: string) => `${label}: ${size} højere end i ${since}`,
    fell: (label: string, size: string, since: string) => `${label}: ${size} lavere end i ${since}`,
    still: (label: string, since: string) => `${label}: uændret siden ${since}`,
    unsure: (label: string, since: string) => `${label}: statistisk uændret siden ${since}`,
    apart: (label: string, dimension: string) => `${label} efter ${dimension}`,
    inArea: (label: string, area: string) => `${label}, ${area}`,
    compared: (label: string, count: number, level: string | undefined) =>
      `${label} i ${counted[level ?? ""]?.(count) ?? areas(count)}`,
  },
  follow: {
    label: (label: string) => `Følg ${label}`,
    on: "Følg på Overblik",
    off: "Følg ikke længere",
    followed: "Følges på Overblik",
  },
  download: {
    lead: (rows: number, periods: string) => `Det viste udsnit: ${thousands(rows)} rækker, ${periods}.`,
    pictures: "Billede",
    files: "Tal",
    png: { "16x9": "PNG 16:9", "4x3": "PNG 4:3", half: "PNG halv slide" },
    svg: "SVG (vektor)",
    "csv-da": "CSV til Excel (dansk)",
    csv: "CSV til maskiner",
    "json-stat": "JSON-stat",
    making: "Laver filen …",
    made: "Filen er hentet.",
    address: "API-adresse til de samme tal",
    copyAddress: "Kopiér adresse",
    addressCopied: "Adressen er kopieret.",
    csvAdvice: "CSV til Excel har semikolon og decimalkomma. Koder med foranstillet nul kan Excel ændre ved åbning.",
  },
  about: {
    definition: "Definition",
    formula: "Beregning",
    unit: "Enhed",
    basis: "Opgjort efter",
    period: "Periodens tal er",
    additivity: "Kan lægges sammen",
    transformations: "Omregnet",
    shownAs: (transform: string) => `Her vist som ${transform}.`,
    maybeShownAs: (transforms: string) => `Kan vises som ${transforms}.`,
    onlyAsIs: "Kan ikke omregnes.",
    suppression: "Ikke vist",
    hidden: (hidden: number, cells: number) =>
      hidden === 0
        ? `Ingen af figurens ${thousands(cells)} celler er skjult.`
        : `${thousands(hidden)} af figurens ${thousands(cells)} celler er skjult af hensyn til diskretion.`,
    protected: "Sådan beskyttes små tal",
    quality: "Kvalitet",
    checks: "Kontroller og historie",
    owner: "Ansvarlig",
    release: "Udgivelse",
    fetched: "Hentet",
    updated: "Opdateret hos kilden",
    next: "Næste opdatering",
    caveats: "Forbehold",
    breaks: "Databrud",
    mustNot: "Bemærk",
    evidence: "Hvad tallet kan bære",
    id: "Id",
    documentation: "dokumentation hos kilden",
    none: "Ingen.",
    datedBy: "Dateret efter",
    datedWords: { event: "hændelsen", registration: "registreringen", payment: "udbetalingen" },
    mixes: "Hvad der er blandet",
    uncertainty: "Usikkerhed",
    intervalWords: {
      poisson: "95 pct.-interval, eksakt Poisson for antallet af hændelser",
      wilson: "95 pct.-interval, Wilson for en andel af et antal",
      sample: "95 pct.-interval, Wilson for en stikprøve med designeffekt (omtrentligt)",
    },
    apart: "Kan opdeles på (hver linje på én gang)",
    notApart: "Findes kun samlet for hele landet.",
    promised: "Lovet",
    promisedDays: (days: number, open: number) =>
      `${days} dage efter periodens slutning${open > 0 ? `; ${open === 1 ? "den seneste periode" : `de seneste ${open} perioder`} kan blive revideret` : ""}`,
    basisWords: { residence: "bopæl", workplace: "arbejdssted", national: "hele landet" },
    additive: {
      sum: (dimension: string) => `Over ${dimension}: ja, tallene kan lægges sammen.`,
      average: (dimension: string) => `Over ${dimension}: nej, gennemsnittet bruges.`,
      ratio: (dimension: string) => `Over ${dimension}: nej, forholdet regnes igen af tæller og nævner.`,
      none: (dimension: string) => `Over ${dimension}: nej, der kan ikke dannes en total.`,
    },
  },
  table: {
    rows: (count: number) => `${thousands(count)} rækker`,
    interval: "95 pct.-interval",
    marks: "Tegnforklaring",
  },
  transformed: {
    none: "",
    sa: "sæsonkorrigeret",
    yoy: "ændring i forhold til samme periode året før",
    index: "indeks, første viste periode = 100",
    rolling12: "gennemsnit eller sum af de seneste 12 måneder",
  },
};

export type FigureText = typeof figureDa;
