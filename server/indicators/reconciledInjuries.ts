import { type DeclaredSeries, reconciliation } from "./reconcile.ts";
import { covid, reported } from "./reconciledReports.ts";

const insured: DeclaredSeries = {
  id: "aes",
  agency: "aes",
  label: { da: "AES, ulykkessager", en: "Labour Market Insurance, accident cases" },
  reads: { indicator: "injury-cases-opened", at: { casetype: ["accident"] } },
  facts: {
    population: {
      da: "Sikrede efter arbejdsskadesikringsloven, også en del selvstændige og frivillige",
      en: "Those insured under the workers' compensation act, some self-employed and volunteers included",
    },
    unit: { da: "Sager om arbejdsulykker", en: "Cases of accidents at work" },
    basis: {
      da: "Sager, som forsikringsselskabet, den tilskadekomne eller lægen har sendt til AES",
      en: "Cases sent to Labour Market Insurance by the insurer, the injured or the doctor",
    },
    coverage: {
      da: "Skader, der kan give ret til godtgørelse eller erstatning; mange korte fravær når aldrig AES",
      en: "Injuries that may give a right to compensation; many short absences never reach it",
    },
    dating: { da: "Året, hvor sagen er oprettet", en: "The year the case was opened" },
  },
};

const reportedDiseases: DeclaredSeries = {
  id: "at",
  agency: "at",
  label: { da: "Arbejdstilsynet, anmeldte sygdomme", en: "Working Environment Authority, reported diseases" },
  reads: { indicator: "reported-occupational-diseases" },
  facts: {
    population: reported.facts.population,
    unit: { da: "Anmeldte erhvervssygdomme", en: "Reported occupational diseases" },
    basis: {
      da: "Anmeldelser fra læger og tandlæger i Arbejdstilsynets register",
      en: "Reports by doctors and dentists in the authority's register",
    },
    coverage: {
      da: "Gengangere fjernes efter Arbejdstilsynets regler, nye fra 2020; alle diagnoser er med",
      en: "Repeated reports are removed by the authority's rules, new from 2020; all diagnoses are included",
    },
    dating: { da: "Året for anmeldelsen", en: "The year of the report" },
  },
};

const insuredDiseases: DeclaredSeries = {
  id: "aes",
  agency: "aes",
  label: { da: "AES, sygdomssager", en: "Labour Market Insurance, disease cases" },
  reads: { indicator: "injury-cases-opened", at: { casetype: ["disease"] } },
  facts: {
    population: insured.facts.population,
    unit: { da: "Sager om erhvervssygdomme", en: "Cases of occupational diseases" },
    basis: {
      da: "De samme anmeldelser og sager, som den syge selv eller andre har rejst",
      en: "The same reports and cases raised by the ill person or others",
    },
    coverage: {
      da: "Sager, ikke anmeldelser: én anmeldelse kan blive til flere sager, og gengangere fjernes efter AES' egne regler",
      en: "Cases, not reports: one report may become several cases, and repeated ones are removed by rules of its own",
    },
    dating: { da: "Året, hvor sagen er oprettet", en: "The year the case was opened" },
  },
};

const statbank: DeclaredSeries = {
  id: "ligehb11",
  agency: "dst",
  label: { da: "Danmarks Statistik, LIGEHB11", en: "Statistics Denmark, LIGEHB11" },
  reads: { part: { dataset: "dst-ligehb11", value: "accidents" }, breaks: ["covid-accidents-2020"] },
  facts: {
    population: {
      da: "Tilskadekomne fordelt på køn og branche",
      en: "Injured persons by sex and industry",
    },
    unit: { da: "Anmeldte arbejdsulykker", en: "Reported accidents at work" },
    basis: {
      da: "Arbejdstilsynets anmeldelser, som Danmarks Statistik har fået leveret og fordelt på brancher efter DB07",
      en: "Reports of the authority as delivered to Statistics Denmark and distributed on industries by DB07",
    },
    coverage: {
      da: "Det, der var anmeldt, da tallene blev leveret; tabellen rettes ikke løbende",
      en: "What was reported when the figures were delivered; the table is not corrected as it goes",
    },
    dating: { da: "År, fra 2015", en: "Year, from 2015" },
  },
};

/** Arbejdstilsynet against AES and Statistics Denmark. */
export const reconciledInjuries = [
  reconciliation({
    id: "accidents-insurance",
    label: { da: "Arbejdsulykker hos AT og AES", en: "Accidents at the authority and the insurance" },
    question: {
      da: "Hvorfor er der flere ulykker hos Arbejdstilsynet end sager hos AES?",
      en: "Why are there more accidents at the Working Environment Authority than cases at Labour Market Insurance?",
    },
    frequency: "year",
    unit: "accidents",
    decimals: 0,
    series: [reported, insured],
    why: [
      {
        da: "Arbejdsgiveren anmelder fravær til Arbejdstilsynet. En sag når først AES, når skaden kan give erstatning.",
        en: "The employer reports absence to the authority. A case reaches the insurance only when the injury may be compensated.",
      },
      {
        da: "Vejen er en anden: AES får sagerne fra forsikringsselskaberne, den tilskadekomne eller lægen, ofte senere.",
        en: "The way is another: cases come to the insurance from insurers, the injured or the doctor, often later.",
      },
      {
        da: "Kredsen er lidt forskellig: arbejdsskadesikringsloven dækker andre end arbejdsmiljøloven.",
        en: "The persons differ a little: the compensation act covers others than the working-environment act.",
      },
      covid,
    ],
  }),
  reconciliation({
    id: "diseases-insurance",
    label: { da: "Erhvervssygdomme hos AT og AES", en: "Diseases at the authority and the insurance" },
    question: {
      da: "Hvorfor er antallet af erhvervssygdomme ikke det samme hos Arbejdstilsynet og AES?",
      en: "Why is the number of occupational diseases not the same at the authority and the insurance?",
    },
    frequency: "year",
    unit: "diseases",
    decimals: 0,
    series: [reportedDiseases, insuredDiseases],
    why: [
      {
        da: "Arbejdstilsynet tæller lægers anmeldelser; AES tæller sager, som også andre kan rejse.",
        en: "The authority counts doctors' reports; the insurance counts cases, which others may raise too.",
      },
      {
        da: "Gengangere fjernes efter hver sine regler. Fra 2020 har Arbejdstilsynet et nyt datagrundlag.",
        en: "Repeated reports are removed by rules of their own. From 2020 the authority has a new data basis.",
      },
      {
        da: "Anmeldt er ikke anerkendt: kun en mindre del af sygdommene anerkendes siden hen.",
        en: "Reported is not recognised: only a smaller part of the diseases is recognised later.",
      },
    ],
  }),
  reconciliation({
    id: "accidents-statbank",
    label: { da: "Arbejdsulykker hos DST og AT", en: "Accidents at Statistics Denmark and the authority" },
    question: {
      da: "Hvorfor står der et andet antal arbejdsulykker i Statistikbanken end hos Arbejdstilsynet?",
      en: "Why does StatBank have another number of accidents than the Working Environment Authority?",
    },
    frequency: "year",
    unit: "accidents",
    decimals: 0,
    series: [reported, statbank],
    why: [
      {
        da: "LIGEHB11 bygger på de samme anmeldelser, men leveres én gang om året. Anmeldelser og rettelser, der kommer senere, er ikke med.",
        en: "LIGEHB11 builds on the same reports but is delivered once a year. Reports and corrections that come later are not included.",
      },
      {
        da: "Tabellen deler efter køn og branche. Anmeldelser uden dem kan være behandlet forskelligt de to steder.",
        en: "The table divides by sex and industry. Reports without them may be treated differently in the two places.",
      },
      {
        da: "Brancherne er DB07 hos Danmarks Statistik og Arbejdstilsynets 36 grupper hos AT. Kun totalen kan sammenlignes.",
        en: "Industries are DB07 at Statistics Denmark and the 36 groups at the authority. Only the total can be compared.",
      },
    ],
  }),
];
