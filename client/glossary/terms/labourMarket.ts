import { terms } from "../define.ts";

/** Unemployment, employment and recruitment. */
export const labourMarket = terms("arbejdsmarked", [
  {
    id: "ledig",
    name: { da: "Ledig", en: "Unemployed" },
    forms: "ledig|ledige|lediges|ledighed|ledigheden|ledighedens/unemployed|unemployment",
    definition: {
      da: "En person uden arbejde, der kan tage et. Hvem der tælles, afhænger af opgørelsen: registret tæller dem, der får A-dagpenge eller er jobparate på kontanthjælp; arbejdskraftundersøgelsen tæller dem, der svarer, at de søger arbejde.",
      en: "A person without work who can take one. Who is counted depends on the statistics: the register counts those on A-dagpenge or job-ready kontanthjælp; the labour force survey counts those who answer that they seek work.",
    },
    source: "dst",
    related: ["bruttoledig", "nettoledig", "aku", "arbejdsstyrke"],
    misread: {
      da: "Ledige er ikke alle uden arbejde: førtidspensionister, syge og studerende uden ydelse er ikke med i registret.",
      en: "The unemployed are not all without work: disability pensioners, the sick and students without a benefit are not in the register.",
    },
  },
  {
    id: "bruttoledig",
    name: { da: "Bruttoledig", en: "Gross unemployed" },
    forms: "bruttoledig|bruttoledige|bruttolediges|bruttoledighed|bruttoledigheden/gross unemployed|gross unemployment",
    definition: {
      da: "Ledige på A-dagpenge og jobparate på kontanthjælp, også mens de er i aktivering. Opgjort i fuldtidspersoner fra 16 år til folkepensionsalderen.",
      en: "The unemployed on A-dagpenge and the job-ready on kontanthjælp, also while in activation. Counted in full-time persons from 16 to the pension age.",
    },
    source: "jobindsats",
    related: ["nettoledig", "fuldtidsperson", "aktivering", "jobparat"],
    misread: {
      da: "Bruttoledige er ikke antal mennesker: to halvt ledige er én fuldtidsperson.",
      en: "Gross unemployed are not a number of people: two half unemployed are one full-time person.",
    },
  },
  {
    id: "nettoledig",
    name: { da: "Nettoledig", en: "Net unemployed" },
    forms: "nettoledig|nettoledige|nettoledighed|nettoledigheden/net unemployed|net unemployment",
    definition: {
      da: "Bruttoledige, der ikke er i aktivering, og som derfor kan tage et arbejde med det samme.",
      en: "Gross unemployed who are not in activation and so can take a job at once.",
    },
    source: "dst",
    related: ["bruttoledig", "aktivering"],
    misread: {
      da: "Et fald kan betyde mere aktivering, ikke flere i job.",
      en: "A fall can mean more activation, not more people in jobs.",
    },
  },
  {
    id: "langtidsledig",
    name: { da: "Langtidsledig", en: "Long-term unemployed" },
    forms:
      "langtidsledig|langtidsledige|langtidsledighed|langtidsledigheden/long-term unemployed|long-term unemployment",
    definition: {
      da: "En person, der har været ledig eller aktiveret mindst 80 pct. af de seneste 52 uger.",
      en: "A person who has been unemployed or activated for at least 80 per cent of the last 52 weeks.",
    },
    source: "jobindsats",
    related: ["ledig", "bruttoledig", "aktivering"],
    misread: {
      da: "Opgøres andre steder med andre grænser; tallene kan ikke sammenlignes på tværs.",
      en: "Counted elsewhere with other limits; the figures cannot be compared across.",
    },
  },
  {
    id: "dimittend",
    name: { da: "Dimittend", en: "Graduate" },
    forms: "dimittend|dimittender|dimittendsats|ledige dimittender/graduates|unemployed graduates",
    definition: {
      da: "En person, der får A-dagpenge på grundlag af en nyligt afsluttet uddannelse.",
      en: "A person who receives A-dagpenge on the ground of an education just completed.",
    },
    source: "jobindsats",
    related: ["a-dagpenge", "ledig"],
    misread: {
      da: "Tallet topper hver sommer, når uddannelserne slutter.",
      en: "The figure peaks every summer when education ends.",
    },
  },
  {
    id: "aku",
    name: { da: "Arbejdskraftundersøgelsen (AKU)", en: "Labour Force Survey (LFS)" },
    forms: "aku|arbejdskraftundersøgelsen|arbejdskraftundersøgelse|aku-ledige|aku-ledighed/lfs|labour force survey",
    definition: {
      da: "Danmarks Statistiks spørgeundersøgelse efter internationale regler: ledig er den, der er uden arbejde, har søgt arbejde de seneste fire uger og kan begynde inden for to uger.",
      en: "Statistics Denmark's survey by international rules: unemployed is who is without work, has sought work in the last four weeks and can begin within two weeks.",
    },
    source: "dst",
    related: ["ledig", "stikproeve", "konfidensinterval"],
    misread: {
      da: "Også studerende, der søger studiejob, tæller som ledige; derfor er procenten højere end registrets.",
      en: "Students who seek a student job are unemployed too; so the rate is higher than the register's.",
    },
  },
  {
    id: "arbejdsstyrke",
    name: { da: "Arbejdsstyrke", en: "Labour force" },
    forms: "arbejdsstyrke|arbejdsstyrken|arbejdsstyrkens/labour force",
    definition: {
      da: "Alle i arbejde og alle ledige. Ledighedsprocenten er ledige af arbejdsstyrken; registrets arbejdsstyrke gøres op ved udgangen af november et år.",
      en: "All in work and all unemployed. The unemployment rate is the unemployed of the labour force; the register's labour force is counted at the end of November of a year.",
    },
    source: "dst",
    related: ["ledig", "naevner", "ras"],
    misread: {
      da: "Nævneren er ældre end tælleren og skiftes én gang om året; det kan give et lille trin i procenten.",
      en: "The denominator is older than the numerator and changes once a year; that can make a small step in the rate.",
    },
  },
  {
    id: "ras",
    name: { da: "Registerbaseret arbejdsstyrkestatistik (RAS)", en: "Register-based labour force statistics (RAS)" },
    forms:
      "ras|registerbaseret arbejdsstyrkestatistik|registerbaserede arbejdsstyrkestatistik/register-based labour force statistics",
    definition: {
      da: "Danmarks Statistiks opgørelse af alle personers tilknytning til arbejdsmarkedet på en dag sidst i november.",
      en: "Statistics Denmark's account of everybody's attachment to the labour market on a day late in November.",
    },
    source: "dst",
    related: ["arbejdsstyrke", "beskaeftigelsesfrekvens"],
  },
  {
    id: "fuldtidsperson",
    name: { da: "Fuldtidsperson", en: "Full-time person" },
    forms: "fuldtidsperson|fuldtidspersoner|fuldtidspersoners/full-time person|full-time persons|fte",
    definition: {
      da: "Varighed omregnet til fuld tid: én person på en ydelse i hele måneden, eller to i halvdelen af den.",
      en: "Duration converted to full time: one person on a benefit for the whole month, or two for half of it.",
    },
    source: "jobindsats",
    related: ["personer", "aarsvaerk", "bruttoledig"],
    misread: {
      da: "Færre end antallet af personer, der har været berørt i perioden.",
      en: "Fewer than the number of persons affected in the period.",
    },
  },
  {
    id: "personer",
    name: { da: "Personer (berørte)", en: "Persons (affected)" },
    forms: "berørte|berørte personer|antal personer/persons affected|affected persons",
    definition: {
      da: "Antal forskellige mennesker, der har været i situationen mindst én gang i perioden. Samme person tælles én gang.",
      en: "The number of different people who have been in the situation at least once in the period. One person is counted once.",
    },
    source: "jobindsats",
    related: ["fuldtidsperson", "additiv"],
    misread: {
      da: "Måneders personer kan ikke lægges sammen til et år, og ydelsers ikke til en total: så tælles nogle flere gange.",
      en: "Months' persons cannot be added up to a year, nor benefits' to a total: some are then counted several times.",
    },
  },
  {
    id: "loenmodtager",
    name: { da: "Lønmodtager", en: "Employee" },
    forms: "lønmodtager|lønmodtagere|lønmodtageres|lønmodtagerne/employee|employees",
    definition: {
      da: "En person, der har fået løn i måneden, opgjort af indberetningerne til eIndkomst.",
      en: "A person who was paid wages in the month, counted from the reports to eIndkomst.",
    },
    source: "dst",
    related: ["aarsvaerk", "beskaeftigelsesfrekvens"],
    misread: {
      da: "Selvstændige er ikke med, og en med to job tælles én gang.",
      en: "The self-employed are not in it, and a person with two jobs is counted once.",
    },
  },
  {
    id: "aarsvaerk",
    name: { da: "Fuldtidsbeskæftiget (årsværk)", en: "Full-time employee (full-time equivalent)" },
    forms:
      "fuldtidsbeskæftiget|fuldtidsbeskæftigede|fuldtidsansat|fuldtidsansatte|årsværk/full-time employee|full-time employees|full-time equivalent",
    definition: {
      da: "Betalte timer omregnet til fuld tid: timerne divideret med en fuldtidsansats timer.",
      en: "Paid hours converted to full time: the hours divided by those of a full-time employee.",
    },
    source: "dst",
    related: ["loenmodtager", "fuldtidsperson"],
  },
  {
    id: "beskaeftigelsesfrekvens",
    name: { da: "Beskæftigelsesfrekvens", en: "Employment rate" },
    forms: "beskæftigelsesfrekvens|beskæftigelsesfrekvensen/employment rate",
    definition: {
      da: "Beskæftigede i procent af befolkningen i en aldersgruppe, her 16-64 år.",
      en: "The employed in per cent of the population of an age group, here 16-64 years.",
    },
    source: "dst",
    related: ["arbejdsstyrke", "ras"],
    misread: {
      da: "100 minus beskæftigelsesfrekvensen er ikke ledigheden: de fleste uden arbejde er ikke ledige.",
      en: "100 less the employment rate is not unemployment: most without work are not unemployed.",
    },
  },
  {
    id: "ledig-stilling",
    name: { da: "Ledig stilling", en: "Job vacancy" },
    forms: "ledig stilling|ledige stillinger|ledige stillingers/job vacancy|job vacancies|vacancies",
    definition: {
      da: "En stilling, som en arbejdsgiver søger at besætte. Andelen er ledige stillinger af ledige og besatte tilsammen; tallet kommer fra en undersøgelse blandt private virksomheder.",
      en: "A post that an employer seeks to fill. The share is vacancies of vacant and filled posts together; the figure is from a survey of private firms.",
    },
    source: "dst",
    related: ["nyopslaaet-stilling", "stramhed"],
    misread: {
      da: "Nyopslåede stillinger på Jobnet er noget andet: opslag, ikke ledige stillinger på et tidspunkt.",
      en: "Newly posted vacancies on Jobnet are something else: postings, not vacancies at a point in time.",
    },
  },
  {
    id: "nyopslaaet-stilling",
    name: { da: "Nyopslået stilling", en: "Newly posted vacancy" },
    forms: "nyopslået stilling|nyopslåede stillinger|jobopslag|jobnet/newly posted vacancies|job postings|jobnet",
    definition: {
      da: "En stilling slået op på Jobnet i perioden.",
      en: "A post advertised on Jobnet in the period.",
    },
    source: "jobindsats",
    related: ["ledig-stilling"],
    misread: {
      da: "Ikke alle job slås op, og Jobnets andel af dem er ikke kendt.",
      en: "Not all jobs are advertised, and Jobnet's share of them is not known.",
    },
  },
  {
    id: "forgaeves-rekruttering",
    name: { da: "Forgæves rekruttering", en: "Failed recruitment" },
    forms:
      "forgæves rekruttering|forgæves rekrutteringer|forgæves rekrutteringsrate|forgæves forsøg/failed recruitment|failed recruitments",
    definition: {
      da: "Et forsøg på at ansætte, hvor stillingen ikke blev besat, eller blev besat af en uden de ønskede kvalifikationer. Raten er forgæves forsøg af alle forsøg, spurgt i STAR's rekrutteringssurvey.",
      en: "An attempt to hire where the post was not filled, or was filled by one without the qualifications wanted. The rate is failed attempts of all, asked in STAR's recruitment survey.",
    },
    source: "star",
    related: ["ledig-stilling", "stramhed", "stikproeve"],
  },
  {
    id: "stramhed",
    name: { da: "Arbejdsmarkedets stramhed", en: "Labour market tightness" },
    forms: "stramhed|stramheden|stramt arbejdsmarked/tightness",
    definition: {
      da: "Hvor mange ledige der er til hver ledig stilling. Få ledige pr. stilling er et stramt arbejdsmarked.",
      en: "How many unemployed there are to each vacancy. Few unemployed per vacancy is a tight labour market.",
    },
    source: "own",
    related: ["ledig-stilling", "bruttoledig", "forgaeves-rekruttering"],
    misread: {
      da: "Siger ikke, om de ledige kan det, stillingerne kræver.",
      en: "Does not tell whether the unemployed can do what the posts require.",
    },
  },
  {
    id: "varsling",
    name: { da: "Varslet afskedigelse", en: "Notified redundancy" },
    forms:
      "varslet afskedigelse|varslede afskedigelser|varsling|varslinger|varsler|varslede/notified redundancy|notified redundancies",
    definition: {
      da: "En person omfattet af et varsel efter loven om varsling ved afskedigelser af større omfang.",
      en: "A person covered by a notice under the act on collective redundancies.",
    },
    source: "jobindsats",
    related: ["ledig", "arbejdsfordeling"],
    misread: {
      da: "Et varsel er ikke en afskedigelse: nogle trækkes tilbage, og mindre fyringsrunder varsles ikke.",
      en: "A notice is not a dismissal: some are withdrawn, and smaller rounds are not notified.",
    },
  },
  {
    id: "arbejdsfordeling",
    name: { da: "Arbejdsfordeling", en: "Work sharing" },
    forms: "arbejdsfordeling|arbejdsfordelingen|arbejdsfordelinger/work sharing",
    definition: {
      da: "En ordning, hvor de ansatte går ned i tid og får supplerende dagpenge i stedet for, at nogle afskediges.",
      en: "A scheme where the employees work shorter hours with supplementary benefit instead of some being dismissed.",
    },
    source: "jobindsats",
    related: ["a-dagpenge", "varsling"],
  },
]);
