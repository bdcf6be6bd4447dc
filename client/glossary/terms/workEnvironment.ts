import { terms } from "../define.ts";

/** Accidents, diseases, inspections, surveys of the working environment, absence and injury cases. */
export const workEnvironment = terms("arbejdsmiljoe", [
  {
    id: "arbejdsulykke",
    name: { da: "Anmeldt arbejdsulykke", en: "Reported work accident" },
    forms:
      "arbejdsulykke|arbejdsulykken|arbejdsulykker|arbejdsulykkerne|anmeldt arbejdsulykke|anmeldte arbejdsulykker|anmeldte ulykker/work accident|work accidents|reported accidents",
    definition: {
      da: "En ulykke på arbejdet med mindst én dags fravær ud over dagen, anmeldt til Arbejdstilsynet. Opgjort efter det år, den blev registreret.",
      en: "An accident at work with at least one day's absence beyond the day, reported to the Working Environment Authority. Counted in the year it was registered.",
    },
    source: "accidents",
    related: ["arbejdsskade", "alvorlig-ulykke", "doedsulykke", "underanmeldelse", "registreringsaar"],
    misread: {
      da: "Flere anmeldelser kan være bedre anmeldelse, ikke flere ulykker.",
      en: "More reports can be better reporting, not more accidents.",
    },
  },
  {
    id: "alvorlig-ulykke",
    name: { da: "Alvorlig arbejdsulykke", en: "Serious work accident" },
    forms:
      "alvorlig arbejdsulykke|alvorlige arbejdsulykker|alvorlig ulykke|alvorlige ulykker/serious accident|serious accidents|serious work accidents",
    definition: {
      da: "En anmeldt arbejdsulykke med et forventet fravær på tre uger eller mere.",
      en: "A reported work accident with an expected absence of three weeks or more.",
    },
    source: "accidents",
    related: ["arbejdsulykke", "doedsulykke"],
    misread: {
      da: "Fraværet er det, der ventes ved anmeldelsen, ikke det, der blev.",
      en: "The absence is what is expected at the report, not what came.",
    },
  },
  {
    id: "doedsulykke",
    name: { da: "Dødsulykke", en: "Fatal accident" },
    forms: "dødsulykke|dødsulykken|dødsulykker|dødsulykkerne/fatal accident|fatal accidents",
    definition: {
      da: "En arbejdsulykke med døden til følge, anmeldt til Arbejdstilsynet og vurderet at være omfattet af arbejdsmiljøloven.",
      en: "A work accident that led to death, reported to the Working Environment Authority and judged to be covered by the Working Environment Act.",
    },
    source: "accidents",
    related: ["arbejdsulykke", "poisson", "registreringsaar"],
    misread: {
      da: "Tallene er små. 32 det ene år og 43 det næste kan være tilfældigt.",
      en: "The figures are small. 32 in one year and 43 in the next can be chance.",
    },
  },
  {
    id: "arbejdsskade",
    name: { da: "Arbejdsskade", en: "Work injury" },
    forms:
      "arbejdsskade|arbejdsskaden|arbejdsskader|arbejdsskadesag|arbejdsskadesager/work injury|work injuries|injury cases",
    definition: {
      da: "En ulykke eller en sygdom, der skyldes arbejdet, efter arbejdsskadesikringsloven. AES afgør, om den anerkendes.",
      en: "An accident or a disease caused by work under the Workers' Compensation Act. AES decides whether it is recognised.",
    },
    source: "aes",
    related: ["arbejdsulykke", "erhvervssygdom", "anerkendelse"],
    misread: {
      da: "AES' sager og Arbejdstilsynets anmeldelser er to registre med hver sin vej ind.",
      en: "AES's cases and the Working Environment Authority's reports are two registers, each with its own way in.",
    },
  },
  {
    id: "erhvervssygdom",
    name: { da: "Erhvervssygdom", en: "Occupational disease" },
    forms:
      "erhvervssygdom|erhvervssygdommen|erhvervssygdomme|erhvervssygdommene|anmeldte erhvervssygdomme/occupational disease|occupational diseases",
    definition: {
      da: "En sygdom, der kan skyldes arbejdet. Læger og tandlæger har pligt til at anmelde den ved mistanke.",
      en: "A disease that may be caused by work. Doctors and dentists must report it when they suspect so.",
    },
    source: "diseases",
    related: ["anerkendelse", "underanmeldelse", "arbejdsskade"],
    misread: {
      da: "En anmeldelse er en mistanke, ikke en fastslået sammenhæng.",
      en: "A report is a suspicion, not an established connection.",
    },
  },
  {
    id: "anerkendelse",
    name: { da: "Anerkendelse", en: "Recognition" },
    forms:
      "anerkendelse|anerkendelsen|anerkendt|anerkendte|anerkendelsesprocent|anerkendelsesprocenten/recognition|recognised|recognition rate",
    definition: {
      da: "AES' afgørelse af, at en ulykke eller sygdom er en arbejdsskade efter loven. Anerkendelsesprocenten er anerkendte af dem, der er anerkendt eller afvist i året.",
      en: "AES's decision that an accident or disease is a work injury under the act. The recognition rate is recognised of those recognised or rejected in the year.",
    },
    source: "aes",
    related: ["arbejdsskade", "erhvervssygdom"],
    misread: {
      da: "Et afslag betyder ikke, at personen er rask, men at lovens krav til sammenhæng ikke er opfyldt.",
      en: "A rejection does not mean that the person is well, but that the law's demand for a connection is not met.",
    },
  },
  {
    id: "sagsbehandlingstid",
    name: { da: "Sagsbehandlingstid", en: "Processing time" },
    forms: "sagsbehandlingstid|sagsbehandlingstiden|sagsbehandlingstider/processing time|processing times",
    definition: {
      da: "Tiden fra en sag er anmeldt, til den er afgjort, for de sager, der er afgjort i perioden.",
      en: "The time from a case is reported until it is decided, for the cases decided in the period.",
    },
    source: "aes",
    related: ["arbejdsskade", "anerkendelse"],
    misread: {
      da: "Når gamle sager bliver afgjort, stiger tiden, selv om det går hurtigere for nye.",
      en: "When old cases are decided the time rises, even if new ones go faster.",
    },
  },
  {
    id: "incidens",
    name: { da: "Incidens", en: "Incidence" },
    forms:
      "incidens|incidensen|incidenser|ulykkesincidens|ulykkesincidensen|sygdomsincidens|sygdomsincidensen/incidence",
    definition: {
      da: "Nye tilfælde i forhold til dem, der kunne rammes, her pr. 10.000 beskæftigede på et år.",
      en: "New cases relative to those who could be hit, here per 10,000 employed in a year.",
    },
    source: "accidents",
    related: ["arbejdsulykke", "naevner", "poisson"],
    misread: {
      da: "Regnes andre steder pr. fuldtidsbeskæftiget eller pr. arbejdstime; så er tallet et andet.",
      en: "Counted elsewhere per full-time employee or per hour worked; then the figure is another.",
    },
  },
  {
    id: "underanmeldelse",
    name: { da: "Underanmeldelse", en: "Under-reporting" },
    forms: "underanmeldelse|underanmeldelsen|anmeldegrad|anmeldepraksis/under-reporting",
    definition: {
      da: "At ulykker og sygdomme, der burde være anmeldt, ikke bliver det. Graden er forskellig mellem brancher og over tid.",
      en: "That accidents and diseases which ought to be reported are not. The degree differs between industries and over time.",
    },
    source: "accidents",
    related: ["arbejdsulykke", "erhvervssygdom"],
    misread: {
      da: "En branche med få anmeldelser har ikke nødvendigvis få ulykker.",
      en: "An industry with few reports does not necessarily have few accidents.",
    },
  },
  {
    id: "registreringsaar",
    name: { da: "Registreringsår og ulykkesår", en: "Registration year and accident year" },
    forms: "registreringsår|registreringsåret|ulykkesår|ulykkesåret|anmeldelsesår/registration year|accident year",
    definition: {
      da: "Året en ulykke er registreret hos Arbejdstilsynet, over for året den skete. Opgørelserne bruger registreringsåret fra 2006.",
      en: "The year an accident is registered with the Working Environment Authority, as against the year it happened. The statistics use the registration year from 2006.",
    },
    source: "accidents",
    related: ["arbejdsulykke", "databrud"],
    misread: {
      da: "En serie efter ulykkesår kan ikke lægges i forlængelse af en efter registreringsår.",
      en: "A series by accident year cannot be put end to end with one by registration year.",
    },
  },
  {
    id: "tilsyn",
    name: { da: "Tilsyn", en: "Inspection" },
    forms: "tilsyn|tilsynet|tilsynsbesøg|tilsynsbesøget/inspection|inspections",
    definition: {
      da: "Arbejdstilsynets besøg på en virksomhed for at se, om arbejdsmiljøloven er overholdt.",
      en: "The Working Environment Authority's visit to a company to see whether the Working Environment Act is kept.",
    },
    source: "reactions",
    related: ["reaktion", "paabud"],
    misread: {
      da: "De fleste besøgte er udvalgt efter risiko; andelen med reaktion gælder ikke alle virksomheder.",
      en: "Most of those visited are chosen by risk; the share with a reaction does not hold for all companies.",
    },
  },
  {
    id: "reaktion",
    name: { da: "Reaktion (afgørelse)", en: "Reaction (decision)" },
    forms: "reaktion|reaktionen|reaktioner|reaktionerne|arbejdstilsynets afgørelser/reaction|reactions",
    definition: {
      da: "Det, Arbejdstilsynet svarer med, når arbejdsmiljøloven ikke er overholdt: påbud, strakspåbud, forbud, afgørelse uden handlepligt, vejledning, aftaleforløb eller bøde.",
      en: "What the Working Environment Authority answers with when the act is not kept: improvement notice, immediate notice, prohibition, decision without duty to act, guidance, agreement course or fine.",
    },
    source: "reactions",
    related: ["paabud", "forbud", "raadgivningspaabud", "aftaleforloeb", "tilsyn"],
  },
  {
    id: "paabud",
    name: { da: "Påbud", en: "Improvement notice" },
    forms:
      "påbud|påbuddet|påbuddene|strakspåbud|påbud med frist/improvement notice|improvement notices|immediate notice",
    definition: {
      da: "En afgørelse om, at virksomheden skal rette et forhold: med frist, eller med det samme (strakspåbud).",
      en: "A decision that the company must put something right: by a date, or at once (immediate notice).",
    },
    source: "reactions",
    related: ["reaktion", "forbud", "raadgivningspaabud"],
  },
  {
    id: "forbud",
    name: { da: "Forbud", en: "Prohibition" },
    forms: "forbud|forbuddet/prohibition|prohibitions",
    definition: {
      da: "En afgørelse om, at arbejdet skal standse, fordi der er overhængende alvorlig fare.",
      en: "A decision that the work must stop, since there is an imminent serious danger.",
    },
    source: "reactions",
    related: ["paabud", "reaktion"],
  },
  {
    id: "raadgivningspaabud",
    name: { da: "Rådgivnings- og kompetencepåbud", en: "Advisory and competence notice" },
    forms:
      "rådgivningspåbud|rådgivningspåbuddet|kompetencepåbud|kompetencepåbuddet/advisory notice|advisory notices|competence notice|competence notices",
    definition: {
      da: "Et påbud om at bruge en rådgiver om arbejdsmiljø. Det hed rådgivningspåbud til 31. marts 2021 og kompetencepåbud derefter, og det blev afskaffet med arbejdsmiljøaftalen fra 2023.",
      en: "A notice to use an adviser on the working environment. It was called advisory notice until 31 March 2021 and competence notice after that, and was abolished by the agreement of 2023.",
    },
    source: "reactions",
    related: ["paabud", "reaktion", "databrud"],
    misread: {
      da: "At tallet ender, er en lovændring og ikke bedre arbejdsmiljø.",
      en: "That the figure ends is a change of law and not a better working environment.",
    },
  },
  {
    id: "aftaleforloeb",
    name: { da: "Aftaleforløb", en: "Agreement course" },
    forms: "aftaleforløb|aftaleforløbet/agreement course|agreement courses",
    definition: {
      da: "En aftale mellem virksomhed og Arbejdstilsyn om at løse et problem i stedet for et påbud. Findes fra 1. september 2020.",
      en: "An agreement between company and authority to solve a problem instead of a notice. Exists from 1 September 2020.",
    },
    source: "reactions",
    related: ["reaktion", "paabud"],
  },
  {
    id: "noa-l",
    name: { da: "NOA-L", en: "NOA-L" },
    forms: "noa-l/noa-l",
    definition: {
      da: "National Overvågning af Arbejdsmiljøet blandt Lønmodtagere: Arbejdstilsynets spørgeundersøgelse hvert andet år fra 2021. Den afløste NFA's Arbejdsmiljø og Helbred 2012-2018.",
      en: "The national monitoring of the working environment among employees: the Working Environment Authority's survey every second year from 2021. It replaced NFA's Working Environment and Health 2012-2018.",
    },
    source: "noal",
    related: ["stikproeve", "designeffekt", "databrud"],
    misread: {
      da: "Runden i 2021 blev indsamlet under covid-19, og spørgsmålene er andre end før 2021.",
      en: "The round of 2021 was collected during covid-19, and the questions are others than before 2021.",
    },
  },
  {
    id: "arbejdsmiljoe-og-helbred",
    name: { da: "Arbejdsmiljø og Helbred", en: "Working Environment and Health" },
    forms: "arbejdsmiljø og helbred/working environment and health",
    definition: {
      da: "NFA's spørgeundersøgelse blandt lønmodtagere 2012, 2014, 2016 og 2018.",
      en: "NFA's survey of employees in 2012, 2014, 2016 and 2018.",
    },
    source: "nfa",
    related: ["noa-l", "databrud"],
  },
  {
    id: "sygefravaer",
    name: { da: "Sygefravær", en: "Sickness absence" },
    forms:
      "sygefravær|sygefraværet|sygefraværsprocent|sygefraværsprocenten|fraværsdagsværk/sickness absence|absence rate",
    definition: {
      da: "Fravær på grund af egen sygdom. Procenten er fraværsdagsværk af de mulige dagsværk.",
      en: "Absence because of one's own illness. The rate is days' work of absence of the possible days' work.",
    },
    source: "absence",
    related: ["sygedagpenge", "stikproeve"],
    misread: {
      da: "Den private del bygger på en stikprøve af virksomheder med mindst 10 ansatte.",
      en: "The private part rests on a sample of firms with at least 10 employees.",
    },
  },
  {
    id: "muskelskelet",
    name: { da: "Muskelskeletsygdom", en: "Musculoskeletal disease" },
    forms:
      "muskelskeletsygdom|muskelskeletsygdomme|muskelskeletbesvær/musculoskeletal disease|musculoskeletal diseases",
    definition: {
      da: "Sygdom i muskler, led, sener eller knogler, fx i ryg, skulder eller knæ.",
      en: "Disease of muscles, joints, tendons or bones, as in the back, the shoulder or the knee.",
    },
    source: "diseases",
    related: ["erhvervssygdom"],
  },
]);
