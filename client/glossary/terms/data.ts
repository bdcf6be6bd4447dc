import { terms } from "../define.ts";

/** Where figures come from, how new and how whole they are. */
export const data = terms("data", [
  {
    id: "databrud",
    name: { da: "Databrud", en: "Break in series" },
    forms: "databrud|databruddet|databruddene/break in series|breaks in series|break in the series",
    definition: {
      da: "Et tidspunkt, hvor definition, kilde, register eller lov er ændret, så tal før og efter er forskellige af andre grunde end det, de måler.",
      en: "A point where definition, source, register or law changed, so that figures before and after differ for other reasons than what they measure.",
    },
    source: "practice",
    related: ["metode-databrud", "revision", "indeks"],
    misread: {
      da: "Et spring ved en lodret streg er ikke en udvikling.",
      en: "A jump at a vertical line is not a development.",
    },
  },
  {
    id: "foreloebig",
    name: { da: "Foreløbig", en: "Provisional" },
    forms: "foreløbig|foreløbigt|foreløbige/provisional",
    definition: {
      da: "Et nyt tal, som kilden regner med at ændre, når flere indberetninger er kommet. Vist stiplet og med *.",
      en: "A new figure that the source expects to change when more reports have come. Drawn dashed and marked *.",
    },
    source: "practice",
    related: ["revision", "metode-revisioner"],
    misread: {
      da: "Et fald i de nyeste måneder kan være sene indberetninger.",
      en: "A fall in the newest months can be late reports.",
    },
  },
  {
    id: "revision",
    name: { da: "Revision", en: "Revision" },
    forms: "revision|revisionen|revisioner|revideret|reviderede|revideres|revidere/revision|revisions|revised",
    definition: {
      da: "At et tal, der var offentliggjort, får en anden værdi. Alle udgaver bliver gemt, så man kan se, hvad der var kendt en bestemt dag.",
      en: "That a published figure gets another value. All editions are kept, so that one can see what was known on a day.",
    },
    source: "practice",
    related: ["udgave", "foreloebig", "metode-revisioner"],
    misread: {
      da: "En revision er planlagt og ikke en rettet fejl.",
      en: "A revision is planned and not an error put right.",
    },
  },
  {
    id: "udgave",
    name: { da: "Udgave (release)", en: "Edition (release)" },
    forms: "udgave|udgaven|udgaver|udgaverne|udgivelse|release/edition|editions|release|releases",
    definition: {
      da: "Et datasæts tal, som de blev indlæst en gang. Den ændres aldrig; nye tal er en ny udgave. Versionen øverst på siden er et nummer for alle datasæts udgaver tilsammen.",
      en: "A dataset's figures as they were read one time. It never changes; new figures are a new edition. The version at the top of the page is a number for all datasets' editions together.",
    },
    source: "own",
    related: ["revision", "sporbarhed", "datasaet"],
  },
  {
    id: "datasaet",
    name: { da: "Datasæt", en: "Dataset" },
    forms: "datasæt|datasættet|datasættene/dataset|datasets",
    definition: {
      da: "En tabel hos en kilde, fx AUS08 hos Danmarks Statistik.",
      en: "A table of a source, such as AUS08 of Statistics Denmark.",
    },
    source: "own",
    related: ["udgave", "indikator"],
  },
  {
    id: "indikator",
    name: { da: "Indikator", en: "Indicator" },
    forms: "indikator|indikatoren|indikatorer|indikatorerne/indicator|indicators",
    definition: {
      da: "Et mål med navn, enhed, definition, kilde og regler for, hvordan det må lægges sammen og læses.",
      en: "A measure with a name, a unit, a definition, a source and rules of how it may be added up and read.",
    },
    source: "own",
    related: ["datasaet", "additiv"],
  },
  {
    id: "aktualitet",
    name: { da: "Aktualitet", en: "Timeliness" },
    forms: "aktualitet|aktualiteten|dataaktualitet/timeliness",
    definition: {
      da: "Dage fra en periode slutter, til dens tal er fremme. Holdt op mod det antal dage, der er lovet.",
      en: "Days from the end of a period until its figures are there. Held against the number of days promised.",
    },
    source: "practice",
    related: ["forsinket", "udgave"],
    misread: {
      da: "Hentet i dag betyder ikke, at tallet er fra i dag: se perioden.",
      en: "Fetched today does not mean that the figure is of today: see the period.",
    },
  },
  {
    id: "forsinket",
    name: { da: "Ajour og forsinket", en: "Up to date and late" },
    forms: "ajour|forsinket|forsinkede|forsinkelse/up to date|late figures",
    definition: {
      da: "Ajour er et datasæt, hvis nyeste lovede tal er fremme. Forsinket er et, hvis lovede dag er gået.",
      en: "Up to date is a dataset whose newest promised figures are there. Late is one whose promised day has passed.",
    },
    source: "own",
    related: ["aktualitet"],
  },
  {
    id: "diskretion",
    name: { da: "Diskretion (ikke vist)", en: "Confidentiality (not shown)" },
    forms: "diskretion|diskretionen|diskretioneret|diskretionerede|ikke vist/confidentiality|not shown",
    definition: {
      da: "Små tal vises ikke, for at ingen kan kendes. Cellen står som •. Kilden har skjult den, eller den er skjult, fordi en skjult kunne regnes ud af den.",
      en: "Small figures are not shown, so that nobody can be recognised. The cell stands as •. The source has hidden it, or it is hidden since a hidden one could be computed from it.",
    },
    source: "practice",
    related: ["metode-diskretion", "manglende"],
    misread: {
      da: "Ikke vist er ikke nul. Der kan også stå nul bag.",
      en: "Not shown is not zero. There can also be zero behind it.",
    },
  },
  {
    id: "manglende",
    name: { da: "Foreligger ikke", en: "Not available" },
    forms: "foreligger ikke|foreligger endnu ikke|uoplyst|uoplyste/not available|not stated",
    definition: {
      da: "Tallet findes ikke hos kilden, eller er endnu ikke offentliggjort. Vist som .. og som et hul i kurven.",
      en: "The figure does not exist at the source, or is not published yet. Shown as .. and as a gap in the curve.",
    },
    source: "practice",
    related: ["diskretion"],
    misread: {
      da: "Mangler er ikke nul, og kurven tegnes ikke hen over.",
      en: "Missing is not zero, and the curve is not drawn across.",
    },
  },
  {
    id: "sporbarhed",
    name: { da: "Sporbarhed", en: "Lineage" },
    forms: "sporbarhed|sporbarheden|sporet|sporing/lineage|traced",
    definition: {
      da: "At et tal kan følges tilbage til kildens fil: hvad der blev spurgt om, hvornår, hvad der kom, og hvad der er gjort ved det.",
      en: "That a figure can be followed back to the source's file: what was asked, when, what came, and what was done to it.",
    },
    source: "own",
    related: ["udgave", "datasaet"],
  },
  {
    id: "demonstrationsdata",
    name: { da: "Demonstrationsdata", en: "Demonstration data" },
    forms: "demonstrationsdata|syntetisk|syntetiske/demonstration data|synthetic",
    definition: {
      da: "Opdigtede tal, der ligner de rigtige i form og størrelse. De står på hver side, graf og fil, hvor de er brugt.",
      en: "Made-up figures that resemble the real ones in form and size. It says so on each page, chart and file that uses them.",
    },
    source: "own",
    related: ["metode-demonstration"],
    misread: {
      da: "De må ikke bruges: intet om Danmark kan læses af dem.",
      en: "They must not be used: nothing about Denmark can be read from them.",
    },
  },
  {
    id: "forbehold",
    name: { da: "Må ikke læses som", en: "Must not be read as" },
    forms: "må ikke læses som/must not be read as",
    definition: {
      da: "Den mest nærliggende forkerte læsning af en indikator, skrevet ved tallet.",
      en: "The nearest wrong reading of an indicator, written by the figure.",
    },
    source: "own",
    related: ["indikator"],
  },
]);
