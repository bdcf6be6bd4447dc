/** What Danes say for areas whose names they do not write, by code. */
export const areaWords: Readonly<Record<string, readonly string[]>> = {
  "000": ["Danmark", "landet", "hele Danmark", "nationalt", "landstal"],
  "101": ["kbh", "kbhvn", "Copenhagen", "København by"],
  "147": ["frb", "frb."],
  "173": ["Lyngby", "Kongens Lyngby"],
  "169": ["Taastrup"],
  "400": ["Rønne", "klippeøen"],
  "561": ["Esbjerg-Ribe", "Ribe"],
  "580": ["Sønderjylland", "Åbenrå"],
  "730": ["Randers by"],
  "751": ["Smilets by"],
  "846": ["Hobro"],
  "851": ["Ålborg", "Nørresundby"],
  "084": ["hovedstaden", "hovedstadsområdet"],
  "085": ["Sjælland"],
};

/** What a page is looked for as, by its address. */
export const pageWords: Readonly<Record<string, readonly string[]>> = {
  "/": ["forside", "start", "dashboard", "nøgletal", "front page"],
  "/temaer/{-$theme}": ["tema", "emner", "topics"],
  "/omraader/{-$code}": ["kommuner", "områdeprofil", "kommuneprofil", "RAR", "regioner", "municipalities"],
  "/brancher/{-$code}": ["brancheprofil", "erhverv", "sektorer", "industries"],
  "/kort": ["danmarkskort", "kommunekort", "map"],
  "/sammenhaenge": ["korrelation", "sammenligning", "scatter", "på tværs"],
  "/indikatorer": ["katalog", "alle tal", "liste over tal", "catalogue"],
  "/aendringer": ["revisioner", "nyt", "hvad er nyt", "ændringslog", "revisions", "news"],
  "/aktualitet": [
    "hvornår kommer tallene",
    "udgivelseskalender",
    "opdateringer",
    "forsinkede data",
    "release calendar",
    "next update",
  ],
  "/kvalitet/{-$dataset}": ["kvalitet", "fejl i data", "kontrol af data", "datasæt", "checks"],
  "/afstemning/{-$id}": ["afstemning", "to tal for det samme", "forskel mellem tal", "reconciliation"],
  "/ordbog/{-$term}": ["begreber", "definitioner", "ordliste", "metode", "hvad betyder", "glossary", "definitions"],
};
