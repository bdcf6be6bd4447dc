import type { Match } from "#shared/bridge.ts";
import { useText } from "../../text/useText.ts";
import type { Scheme } from "./schemes.ts";

const da = {
  lede: "Profilen af en branche på tværs af enhederne: beskæftigelse, rekruttering, ulykker, sygdomme, sygefravær og tilsyn. Enhederne inddeler brancherne hver på sin måde, og det står ved hvert tal.",
  search: "Søg branche",
  found: (count: number) => (count === 1 ? "1 branche" : `${count} brancher`),
  none: "Ingen brancher passer til søgningen. Prøv færre bogstaver, eller slet søgningen for at se alle.",
  best: (industry: string) => `Enter åbner ${industry}`,
  unknown: (code: string) =>
    `Der er ingen profil for branchen “${code}”. Uoplyste brancher har ingen. Vælg en branche på listen.`,
  back: "Alle brancher",
  scheme: {
    "db07-10": "DB07, 10 grupper",
    "db07-19": "DB07, 19 grupper",
    "db07-36": "DB07, 36 grupper",
    "db25-10": "DB25, 10 grupper",
    "at-10": "Arbejdstilsynets 10 hovedgrupper",
    "at-36": "Arbejdstilsynets 36 branchegrupper",
  } satisfies Record<Scheme, string>,
  usedBy: {
    "db07-10": "Danmarks Statistik: lønmodtagere. De 19 grupper lagt sammen.",
    "db07-19": "Danmarks Statistik og STAR: lønmodtagere, sygefravær og rekruttering. De 36 grupper lagt sammen.",
    "db07-36": "Danmarks Statistik. Ingen nøgletal vises på 36 grupper; de binder inddelingerne sammen.",
    "db25-10": "Danmarks Statistik fra 2025: ledige stillinger. Afløser DB07 og har samme navne med ny afgrænsning.",
    "at-10": "Arbejdstilsynet: de 36 grupper lagt sammen.",
    "at-36": "Arbejdstilsynet og NFA: ulykker, sygdomme, tilsyn og spørgeskemaer. Dannet af 6-cifrede branchekoder.",
  } satisfies Record<Scheme, string>,
  bridge: "Broen mellem inddelingerne",
  bridgeLede:
    "Hvilke grupper i hver inddeling branchen svarer til. Arbejdstilsynets grupper er dannet af 6-cifrede branchekoder og går ikke op i Danmarks Statistiks; svaret er skønnet efter gruppernes navne og er aldrig eksakt.",
  grouping: "Inddeling",
  answers: "Svarer til",
  how: "Hvor godt",
  exact: "eksakt",
  partly: "delvist",
  notAtAll: "ingen",
  is: "branchen selv",
  noGroup: "Ingen gruppe svarer til branchen",
  notHere: "127 grupper (DB07)",
  notHereWhy: "Ingen kilder leverer tal på 127 grupper til Overblik endnu.",
  says: (match: Match, other: string): string => {
    const named =
      match.basis === "named" ? ", skønnet efter navnene" : match.basis === "revised" ? ", ny afgrænsning" : "";
    const relations = {
      same: match.basis === "nested" ? `er det samme som ${other}` : `svarer til ${other}${named}`,
      within: `er en del af ${other}${named}`,
      contains: `rummer ${other}${named}`,
      overlaps: `har noget fælles med ${other}${named}`,
      none: `svarer ikke til ${other}`,
    };
    return relations[match.relation];
  },
  figures: (scheme: string) => `Tal for branchen selv (${scheme})`,
  others: (industry: string, scheme: string) => `Tal for “${industry}” (${scheme})`,
  readAs: (own: string, said: string) => `${own} ${said}.`,
  indicator: "Nøgletal",
  value: "Branchen",
  change: "Ændring",
  all: "Alle brancher",
  against: "Mod alle brancher",
  course: "Udvikling",
  loading: "Henter …",
  above: "højere",
  below: "lavere",
  alike: "ikke sikkert forskellig",
  equal: "det samme",
  lacking: (names: string, most: number) =>
    `Uden tal her, fordi branchen ligger spredt over flere end ${most} grupper i den inddeling, som nøgletallet har: ${names}.`,
  reading:
    "* er foreløbige tal, • er ikke vist af hensyn til diskretion, .. foreligger ikke. I parentes står 95 pct.-intervallet. For antal står ændringen på et år under alle brancher. Tal fra en anden inddeling står under dens eget navn og er ikke lagt sammen eller fordelt.",
  full: "Et nøgletal i sin helhed",
  choose: "Vis nøgletal",
  as: "Som",
};

export type PageWords = typeof da;

const en: PageWords = {
  lede: "The profile of an industry across the agencies: employment, recruitment, accidents, diseases, sickness absence and inspections. Each agency groups industries in its own way, and each figure says how.",
  search: "Search industries",
  found: (count) => (count === 1 ? "1 industry" : `${count} industries`),
  none: "No industries match the search. Try fewer letters, or clear the search to see all.",
  best: (industry) => `Enter opens ${industry}`,
  unknown: (code) =>
    `There is no profile of the industry “${code}”. Industries not stated have none. Choose one from the list.`,
  back: "All industries",
  scheme: {
    "db07-10": "DB07, 10 groups",
    "db07-19": "DB07, 19 groups",
    "db07-36": "DB07, 36 groups",
    "db25-10": "DB25, 10 groups",
    "at-10": "The Working Environment Authority's 10 main groups",
    "at-36": "The Working Environment Authority's 36 groups",
  },
  usedBy: {
    "db07-10": "Statistics Denmark: employees. The 19 groups added up.",
    "db07-19": "Statistics Denmark and STAR: employees, sickness absence and recruitment. The 36 groups added up.",
    "db07-36": "Statistics Denmark. No indicators are shown by 36 groups; they tie the groupings together.",
    "db25-10": "Statistics Denmark from 2025: vacancies. Replaces DB07, with the same names and new borders.",
    "at-10": "The Working Environment Authority: the 36 groups added up.",
    "at-36":
      "The Working Environment Authority and NFA: accidents, diseases, inspections and surveys. Made of six-digit codes.",
  },
  bridge: "The bridge between groupings",
  bridgeLede:
    "Which groups of each grouping the industry answers to. The authority's groups are made of six-digit codes and do not nest in those of Statistics Denmark; the answer is judged by the names of the groups and never exact.",
  grouping: "Grouping",
  answers: "Answers to",
  how: "How well",
  exact: "exact",
  partly: "in part",
  notAtAll: "none",
  is: "the industry itself",
  noGroup: "No group answers to the industry",
  notHere: "127 groups (DB07)",
  notHereWhy: "No source delivers figures by 127 groups to Overblik yet.",
  says: (match, other) => {
    const named = match.basis === "named" ? ", judged by the names" : match.basis === "revised" ? ", new borders" : "";
    const relations = {
      same: match.basis === "nested" ? `is the same as ${other}` : `answers to ${other}${named}`,
      within: `is a part of ${other}${named}`,
      contains: `holds ${other}${named}`,
      overlaps: `has something in common with ${other}${named}`,
      none: `does not answer to ${other}`,
    };
    return relations[match.relation];
  },
  figures: (scheme) => `Figures of the industry itself (${scheme})`,
  others: (industry, scheme) => `Figures of “${industry}” (${scheme})`,
  readAs: (own, said) => `${own} ${said}.`,
  indicator: "Indicator",
  value: "The industry",
  change: "Change",
  all: "All industries",
  against: "Against all",
  course: "Trend",
  loading: "Fetching …",
  above: "higher",
  below: "lower",
  alike: "not surely different",
  equal: "the same",
  lacking: (names, most) =>
    `Without figures here, since the industry is spread over more than ${most} groups of the grouping the indicator has: ${names}.`,
  reading:
    "* marks provisional figures, • those not shown for reasons of confidentiality, .. those not available. In brackets the 95 per cent interval. For counts, all industries stand as the change on a year. Figures of another grouping stand under its own name and are neither added up nor shared out.",
  full: "One indicator in full",
  choose: "Show indicator",
  as: "As",
};

/** The page's own sentences in the language of the page. */
export const useWords = (): PageWords => (useText().language === "da" ? da : en);
