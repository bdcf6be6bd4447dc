import { terms } from "../define.ts";

/** How figures are computed and how sure they are. */
export const statistics = terms("statistik", [
  {
    id: "saesonkorrigeret",
    name: { da: "Sæsonkorrigeret", en: "Seasonally adjusted" },
    forms: "sæsonkorrigeret|sæsonkorrigerede|sæsonkorrektion|sæsonkorrigering/seasonally adjusted|seasonal adjustment",
    definition: {
      da: "Renset for det, der gentager sig hvert år, så måneder kan holdes op mod hinanden. Overblik viser kildens egen korrektion og laver ingen selv.",
      en: "Cleared of what repeats itself every year, so that months can be held against each other. Overblik shows the source's own adjustment and makes none itself.",
    },
    source: "seasonal",
    related: ["aarsaendring", "revision"],
    misread: {
      da: "Korrigerede dele kan ikke lægges sammen til den korrigerede total, og hele serien ændres lidt, hver gang en måned kommer til.",
      en: "Adjusted parts do not add up to the adjusted total, and the whole series changes a little each time a month is added.",
    },
  },
  {
    id: "aarsaendring",
    name: { da: "Ændring på et år", en: "Change on a year" },
    forms: "ændring på et år|årlig ændring|ift. samme periode året før/change on a year",
    definition: {
      da: "Forskellen til samme periode året før. Sæsonen er den samme, så den forstyrrer ikke.",
      en: "The difference from the same period of the year before. The season is the same, so it does not disturb.",
    },
    source: "own",
    related: ["saesonkorrigeret", "procentpoint", "databrud"],
  },
  {
    id: "procentpoint",
    name: { da: "Procentpoint", en: "Percentage point" },
    forms: "procentpoint|pct.-point/percentage point|percentage points",
    definition: {
      da: "Forskellen mellem to procenter. Fra 4 til 5 pct. er 1 procentpoint og 25 pct.",
      en: "The difference between two percentages. From 4 to 5 per cent is 1 percentage point and 25 per cent.",
    },
    source: "own",
    related: ["aarsaendring"],
    misread: {
      da: "Et procentpoint er ikke en procent.",
      en: "A percentage point is not a per cent.",
    },
  },
  {
    id: "indeks",
    name: { da: "Indeks", en: "Index" },
    forms: "indeks|indekset|indekstal/index",
    definition: {
      da: "Et tal i forhold til en basisperiode, der er sat til 100. Indeks 110 er 10 pct. over basis.",
      en: "A figure relative to a base period that is set to 100. Index 110 is 10 per cent above the base.",
    },
    source: "own",
    related: ["aarsaendring", "databrud"],
    misread: {
      da: "To kurver med samme indeks har ikke samme niveau.",
      en: "Two curves with the same index do not have the same level.",
    },
  },
  {
    id: "rullende",
    name: { da: "Rullende 12 måneder", en: "Rolling 12 months" },
    forms: "rullende 12 måneder|rullende vindue|rullende gennemsnit|rullende/rolling 12 months|rolling",
    definition: {
      da: "Summen eller gennemsnittet af de seneste 12 måneder, flyttet frem én måned ad gangen.",
      en: "The sum or the mean of the last 12 months, moved on one month at a time.",
    },
    source: "own",
    related: ["saesonkorrigeret"],
    misread: {
      da: "En ændring slår langsomt igennem og bliver i tallet et år.",
      en: "A change comes through slowly and stays in the figure for a year.",
    },
  },
  {
    id: "konfidensinterval",
    name: { da: "Konfidensinterval (95 pct.)", en: "Confidence interval (95 per cent)" },
    forms:
      "konfidensinterval|konfidensintervaller|konfidensintervallet|95 pct.-interval|usikkerhedsinterval/confidence interval|confidence intervals|95 per cent interval",
    definition: {
      da: "Et spænd regnet sådan, at det indeholder den underliggende værdi i 95 af 100 tilfælde, når det regnes igen og igen.",
      en: "A span computed so that it holds the underlying value in 95 of 100 cases when it is computed again and again.",
    },
    source: "own",
    related: ["poisson", "wilson", "statistisk-uaendret", "metode-intervaller"],
    misread: {
      da: "At to intervaller overlapper, betyder ikke, at der ingen forskel er; det skal regnes på forskellen selv.",
      en: "That two intervals overlap does not mean there is no difference; that must be computed of the difference itself.",
    },
  },
  {
    id: "statistisk-uaendret",
    name: { da: "Statistisk uændret", en: "Statistically unchanged" },
    forms:
      "statistisk uændret|statistisk uændrede|signifikant|signifikante|statistisk usikker/statistically unchanged|significant",
    definition: {
      da: "En forskel, der ikke er større, end tilfældet alene kan give, med 5 pct. risiko for at tage fejl.",
      en: "A difference no larger than chance alone can make, with a 5 per cent risk of being wrong.",
    },
    source: "own",
    related: ["konfidensinterval", "poisson"],
    misread: {
      da: "Uændret betyder ikke ens: data kan ikke afgøre det.",
      en: "Unchanged does not mean equal: the data cannot tell.",
    },
  },
  {
    id: "poisson",
    name: { da: "Poisson-interval", en: "Poisson interval" },
    forms: "poisson|eksakt poisson|poisson-interval/poisson|exact poisson",
    definition: {
      da: "Interval for et antal hændelser, der falder tilfældigt og uafhængigt, fx dødsulykker. Regnes eksakt: 32 hændelser giver 21,9-45,2.",
      en: "Interval for a number of events that fall at random and independently, such as fatal accidents. Computed exactly: 32 events give 21.9-45.2.",
    },
    source: "garwood",
    related: ["konfidensinterval", "wilson", "doedsulykke"],
  },
  {
    id: "wilson",
    name: { da: "Wilson-interval", en: "Wilson interval" },
    forms: "wilson|wilson-interval/wilson",
    definition: {
      da: "Interval for en andel af et antal. Det holder sig mellem 0 og 100 pct., også når andelen er lille eller grundlaget er det.",
      en: "Interval for a share of a number. It stays between 0 and 100 per cent, also when the share or its base is small.",
    },
    source: "wilson",
    related: ["konfidensinterval", "poisson", "designeffekt"],
  },
  {
    id: "stikproeve",
    name: { da: "Stikprøve", en: "Sample" },
    forms: "stikprøve|stikprøven|stikprøver|spørgeundersøgelse|survey/sample|samples|survey",
    definition: {
      da: "Et udvalg, der bliver spurgt i stedet for alle. Svarene vægtes, så de ligner dem, de skal gælde for.",
      en: "A selection that is asked instead of everybody. Answers are weighted to be like those they are to hold for.",
    },
    source: "dst",
    related: ["konfidensinterval", "designeffekt", "noa-l", "aku"],
  },
  {
    id: "designeffekt",
    name: { da: "Designeffekt", en: "Design effect" },
    forms: "designeffekt|designeffekten/design effect",
    definition: {
      da: "Hvor meget mindre sikker en vægtet stikprøve er end en simpel. En designeffekt på 1,4 gør 1.400 svar lige så sikre som 1.000 simple.",
      en: "How much less sure a weighted sample is than a simple one. A design effect of 1.4 makes 1,400 answers as sure as 1,000 simple ones.",
    },
    source: "own",
    related: ["stikproeve", "wilson", "metode-intervaller"],
  },
  {
    id: "naevner",
    name: { da: "Tæller og nævner", en: "Numerator and denominator" },
    forms: "nævner|nævneren|nævnere|tæller og nævner/denominator|numerator",
    definition: {
      da: "Et forhold er tælleren delt med nævneren. Overblik lægger tællere og nævnere sammen hver for sig og deler til sidst; procenter tages der aldrig gennemsnit af.",
      en: "A ratio is the numerator divided by the denominator. Overblik adds numerators and denominators each for themselves and divides last; percentages are never averaged.",
    },
    source: "own",
    related: ["additiv", "arbejdsstyrke", "incidens"],
    misread: {
      da: "Er nævneren fra et tidligere år, står det ved tallet.",
      en: "Where the denominator is of an earlier year, it says so by the figure.",
    },
  },
  {
    id: "additiv",
    name: { da: "Kan lægges sammen (additiv)", en: "Can be added up (additive)" },
    forms: "additiv|additive|additivitet|kan lægges sammen|lægges sammen/additive|additivity|be added up",
    definition: {
      da: "Om dele giver en total, når de lægges sammen. Det er erklæret for hver indikator og hver opdeling, og totaler dannes kun, hvor det gælder.",
      en: "Whether parts make a total when added up. It is declared for each indicator and each breakdown, and totals are made only where it holds.",
    },
    source: "own",
    related: ["personer", "naevner"],
  },
  {
    id: "median",
    name: { da: "Median", en: "Median" },
    forms: "median|medianen/median",
    definition: {
      da: "Den midterste værdi: halvdelen ligger under og halvdelen over.",
      en: "The middle value: half lie below and half above.",
    },
    source: "own",
    related: ["konfidensinterval"],
    misread: {
      da: "Medianen af områder er ikke landets tal.",
      en: "The median of areas is not the country's figure.",
    },
  },
  {
    id: "oekologisk-fejlslutning",
    name: { da: "Økologisk fejlslutning", en: "Ecological fallacy" },
    forms: "økologisk fejlslutning|økologiske fejlslutning/ecological fallacy",
    definition: {
      da: "At slutte fra områder eller brancher til mennesker. At områder med meget af det ene har meget af det andet, siger ikke, at det er de samme mennesker.",
      en: "To conclude from areas or industries to people. That areas with much of the one have much of the other does not say that they are the same people.",
    },
    source: "own",
    related: ["tilbud"],
  },
]);
