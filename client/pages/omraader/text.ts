import type { ProfileLevel } from "./places.ts";
import { useText } from "../../text/useText.ts";

const da = {
  lede: "Profilen af en kommune, et RAR-område, en landsdel eller en region: arbejdsmarked og arbejdsmiljø side om side.",
  search: "Søg område",
  found: (count: number) => (count === 1 ? "1 område" : `${count} områder`),
  none: "Ingen områder passer til søgningen. Prøv færre bogstaver, eller slet søgningen for at se alle.",
  best: (area: string) => `Enter åbner ${area}`,
  chosen: "Dit valg",
  municipalitiesIn: (landsdel: string) => `Kommuner i ${landsdel}`,
  unknown: (code: string) =>
    `Der er ingen profil for “${code}”. Lande, uoplyste områder og områder, der ikke findes endnu, har ingen. Vælg et område på listen.`,
  back: "Alle områder",
  kind: {
    region: "Region",
    landsdel: "Landsdel",
    rar: "RAR-område",
    "municipality-group": "Kommunegruppe (Danmarks Statistik, 2018)",
    municipality: "Kommune",
  } satisfies Record<ProfileLevel, string>,
  liesIn: "Ligger i",
  holds: (count: number) => (count === 1 ? "Består af 1 kommune" : `Består af ${count} kommuner`),
  labour: "Arbejdsmarked",
  environment: "Arbejdsmiljø",
  aboutLabour: "Ledighed, ydelser, beskæftigelse, indsats og rekruttering.",
  aboutEnvironment:
    "Ulykker, sygdomme, psykisk arbejdsmiljø, sygefravær, tilsyn og sager. Arbejdsmiljøet opgøres mest for regioner og hele landet, ikke for kommuner.",
  indicator: "Nøgletal",
  change: "Ændring",
  country: "Hele landet",
  group: "Kommunegruppe",
  place: "Placering",
  course: "Udvikling",
  loading: "Henter …",
  onlyCountry: "kun hele landet",
  onlyIn: (area: string) => `kun ${area}`,
  ranked: (rank: number, of: number) => `nr. ${rank} af ${of}`,
  first: { lowest: "lavest først", highest: "højest først" },
  range: (from: number, to: number) => `spænd ${from}–${to}`,
  shared: (from: number, to: number) => `delt ${from}–${to}`,
  hidden: (count: number) => `${count} skjult`,
  lacking: (count: number) => `${count} uden tal`,
  unplaced: "ikke placeret",
  reading:
    "* er foreløbige tal, • er ikke vist af hensyn til diskretion, .. foreligger ikke. Til sammenligning står andele og rater, som de er; for antal står ændringen på et år, fordi antallet følger områdets størrelse.",
  places:
    "Placeringen er blandt områder af samme slags og kun for andele og rater. Hvor tallet har et 95 pct.-interval, er spændet de placeringer, tilfældigheder ikke kan skille fra hinanden (parvis test). Ens afrundede tal deler plads. Skjulte områder placeres ikke.",
  groups:
    "Kommunegruppens tal er kommunernes lagt sammen, tæller og nævner hver for sig; ét skjult tal skjuler gruppen.",
  strategy: "Tal om ministeriets strategi og data handler ikke om områder og er ikke med.",
  choose: "Vis nøgletal",
  as: "Som",
  full: "Et nøgletal i sin helhed",
  print: "Udskriv på to sider",
  sources: "Kilder",
  page: (page: number) => `Side ${page} af 2`,
  printed: (area: string) => `${area} · områdeprofil`,
};

export type PageWords = typeof da;

const en: PageWords = {
  lede: "The profile of a municipality, an RAR area, a province or a region: labour market and working environment side by side.",
  search: "Search areas",
  found: (count) => (count === 1 ? "1 area" : `${count} areas`),
  none: "No areas match the search. Try fewer letters, or clear the search to see all.",
  best: (area) => `Enter opens ${area}`,
  chosen: "Your choice",
  municipalitiesIn: (landsdel) => `Municipalities in ${landsdel}`,
  unknown: (code) =>
    `There is no profile of “${code}”. Countries, unknown areas and areas that do not exist yet have none. Choose an area from the list.`,
  back: "All areas",
  kind: {
    region: "Region",
    landsdel: "Province (landsdel)",
    rar: "RAR area",
    "municipality-group": "Group of municipalities (Statistics Denmark, 2018)",
    municipality: "Municipality",
  },
  liesIn: "Lies in",
  holds: (count) => (count === 1 ? "Consists of 1 municipality" : `Consists of ${count} municipalities`),
  labour: "Labour market",
  environment: "Working environment",
  aboutLabour: "Unemployment, benefits, employment, active measures and recruitment.",
  aboutEnvironment:
    "Accidents, diseases, psychosocial environment, sickness absence, inspections and cases. Mostly published for regions and the country, not for municipalities.",
  indicator: "Indicator",
  change: "Change",
  country: "All Denmark",
  group: "Group",
  place: "Place",
  course: "Trend",
  loading: "Fetching …",
  onlyCountry: "country only",
  onlyIn: (area) => `${area} only`,
  ranked: (rank, of) => `no. ${rank} of ${of}`,
  first: { lowest: "lowest first", highest: "highest first" },
  range: (from, to) => `span ${from}–${to}`,
  shared: (from, to) => `shared ${from}–${to}`,
  hidden: (count) => `${count} hidden`,
  lacking: (count) => `${count} without figures`,
  unplaced: "not placed",
  reading:
    "* marks provisional figures, • those not shown for reasons of confidentiality, .. those not available. For comparison, shares and rates stand as they are; for counts it is the change on a year, since a count follows the size of the area.",
  places:
    "The place is among areas of the same kind and only for shares and rates. Where the figure has a 95 per cent interval, the span is the places that chance cannot tell apart (pairwise test). Figures that round alike share a place. Hidden areas are not placed.",
  groups:
    "The group's figure is its municipalities added up, numerator and denominator each; one hidden figure hides the group.",
  strategy: "Figures on the ministry's strategy and data are not about areas and are left out.",
  choose: "Show indicator",
  as: "As",
  full: "One indicator in full",
  print: "Print on two pages",
  sources: "Sources",
  page: (page) => `Page ${page} of 2`,
  printed: (area) => `${area} · area profile`,
};

/** The page's own sentences in the language of the page. */
export const useWords = (): PageWords => (useText().language === "da" ? da : en);
