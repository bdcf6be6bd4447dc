import { terms } from "../define.ts";

/** Areas, industries and what dates and places a figure. */
export const divisions = terms("inddelinger", [
  {
    id: "rar",
    name: { da: "RAR-område", en: "RAR area" },
    forms: "rar|rar-område|rar-områder|rar-området/rar|rar area|rar areas",
    definition: {
      da: "Et af de otte områder med hver sit regionale arbejdsmarkedsråd.",
      en: "One of the eight areas with a regional labour market council each.",
    },
    source: "organisation",
    related: ["landsdel", "region"],
    misread: {
      da: "RAR Hovedstaden er regionen uden Bornholm.",
      en: "RAR Hovedstaden is the region without Bornholm.",
    },
  },
  {
    id: "landsdel",
    name: { da: "Landsdel", en: "Landsdel (province)" },
    forms: "landsdel|landsdele|landsdelen/landsdel|landsdele|province|provinces",
    definition: {
      da: "En af Danmarks 11 statistiske landsdele (NUTS 3), hver en samling af kommuner.",
      en: "One of Denmark's 11 statistical provinces (NUTS 3), each a set of municipalities.",
    },
    source: "dst",
    related: ["rar", "region"],
  },
  {
    id: "region",
    name: { da: "Region", en: "Region" },
    forms: "region|regionen|regioner|regionerne/region|regions",
    definition: {
      da: "En af de fem regioner. Fra 1. januar 2027 bliver Region Hovedstaden og Region Sjælland til Region Østdanmark.",
      en: "One of the five regions. From 1 January 2027 Region Hovedstaden and Region Sjælland become Region Østdanmark.",
    },
    source: "dst",
    related: ["landsdel", "rar"],
  },
  {
    id: "kommunegruppe",
    name: { da: "Kommunegruppe", en: "Municipality group" },
    forms: "kommunegruppe|kommunegruppen|kommunegrupper/municipality group|municipality groups",
    definition: {
      da: "Danmarks Statistiks fem grupper fra 2018: hovedstads-, storbys-, provinsby-, oplands- og landkommuner.",
      en: "Statistics Denmark's five groups of 2018: capital, metropolitan, provincial, commuter and rural municipalities.",
    },
    source: "dst",
    related: ["region"],
  },
  {
    id: "bopael",
    name: { da: "Bopæl og arbejdssted", en: "Residence and workplace" },
    forms: "bopæl|bopælen|bopælskommune|arbejdssted|arbejdsstedet|arbejdssteder/residence|workplace|workplaces",
    definition: {
      da: "Hvad et område betyder i tallet: hvor personen bor, eller hvor arbejdet bliver udført. Ledighed er efter bopæl, arbejdsulykker efter arbejdssted.",
      en: "What an area means in the figure: where the person lives, or where the work is done. Unemployment is by residence, work accidents by workplace.",
    },
    source: "dst",
    related: ["naevner"],
    misread: {
      da: "Et forhold skal have samme grundlag over og under stregen.",
      en: "A ratio must have the same basis above and below the line.",
    },
  },
  {
    id: "db07",
    name: { da: "DB07 og DB25", en: "DB07 and DB25" },
    forms: "db07|db25|dansk branchekode/db07|db25",
    definition: {
      da: "Dansk Branchekode, Danmarks udgave af EU's brancheinddeling (NACE). DB07 er fra 2007; DB25 afløser den fra 2025 og tages i brug tabel for tabel.",
      en: "The Danish industrial classification, Denmark's edition of the EU's (NACE). DB07 is of 2007; DB25 replaces it from 2025 and is taken into use table by table.",
    },
    source: "dst",
    related: ["at-36", "databrud"],
    misread: {
      da: "Samme bogstav kan være en anden branche i DB25.",
      en: "The same letter can be another industry in DB25.",
    },
  },
  {
    id: "at-36",
    name: { da: "AT-36 (Arbejdstilsynets branchegrupper)", en: "AT-36 (groups of the Working Environment Authority)" },
    forms: "at-36|36 branchegrupper|branchegruppe|branchegrupper|branchegruppen/at-36|36 groups",
    definition: {
      da: "Arbejdstilsynets 36 branchegrupper i 10 hovedgrupper, bygget af branchekoder efter arbejdsmiljø.",
      en: "The Working Environment Authority's 36 groups of industries in 10 main groups, built of industry codes by working environment.",
    },
    source: "accidents",
    related: ["db07", "incidens"],
    misread: {
      da: "Grupperne går ikke op i Danmarks Statistiks 36 brancher, selv om antallet er det samme.",
      en: "The groups do not fit into Statistics Denmark's 36 industries, though the number is the same.",
    },
  },
  {
    id: "pensionsalder",
    name: { da: "Folkepensionsalder", en: "Pension age" },
    forms: "folkepensionsalder|folkepensionsalderen|pensionsalder|pensionsalderen/pension age",
    definition: {
      da: "Alderen, folkepension kan fås fra. Den steg fra 65 til 67 år i 2019-2022.",
      en: "The age from which state pension can be had. It rose from 65 to 67 in 2019-2022.",
    },
    source: "law",
    related: ["offentligt-forsoergede", "databrud"],
  },
  {
    id: "forloeb",
    name: { da: "Forløb", en: "Spell" },
    forms: "forløb|forløbet|forløbene/spell|spells",
    definition: {
      da: "En sammenhængende periode på en ydelse. Korte afbrydelser kan høre med efter kildens regel.",
      en: "An unbroken time on a benefit. Short interruptions can belong to it by the source's rule.",
    },
    source: "jobindsats",
    related: ["personer", "fuldtidsperson"],
  },
]);
