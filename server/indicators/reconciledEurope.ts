import { type DeclaredSeries, reconciliation } from "./reconcile.ts";
import { covid, reported } from "./reconciledReports.ts";

const european: DeclaredSeries = {
  id: "esaw",
  agency: "eurostat",
  label: { da: "Eurostat, ESAW", en: "Eurostat, ESAW" },
  reads: { part: { dataset: "eurostat-hsw-n2-01", value: "accidents" }, breaks: ["covid-accidents-2020"] },
  facts: {
    population: {
      da: "Beskæftigede i de brancher, som ESAW dækker; Arbejdstilsynet indberetter for Danmark",
      en: "Employed in the industries that ESAW covers; the Working Environment Authority reports for Denmark",
    },
    unit: {
      da: "Ulykker med mere end tre kalenderdages fravær",
      en: "Accidents with more than three calendar days of absence",
    },
    basis: {
      da: "De samme anmeldelser, omkodet efter EU's fælles metode",
      en: "The same reports, recoded by the common method of the EU",
    },
    coverage: {
      da: "Kortere fravær og ulykker på vej til og fra arbejde er ikke med",
      en: "Shorter absences and accidents on the way to and from work are left out",
    },
    dating: {
      da: "Året, hvor ulykken skete; kommer knap to år efter",
      en: "The year of the accident; comes almost two years after",
    },
  },
};

const reportedFatal: DeclaredSeries = {
  id: "at",
  agency: "at",
  label: { da: "Arbejdstilsynet, dødsulykker", en: "Working Environment Authority, fatal" },
  reads: { indicator: "fatal-accidents" },
  facts: {
    population: reported.facts.population,
    unit: { da: "Dødsulykker", en: "Fatal accidents" },
    basis: {
      da: "Anmeldelser, som Arbejdstilsynet har vurderet omfattet af loven",
      en: "Reports that the authority has judged to be covered by the act",
    },
    coverage: {
      da: "Uden grænse for, hvor længe efter ulykken døden indtræder",
      en: "No limit on how long after the accident death occurs",
    },
    dating: { da: "Året for anmeldelsen", en: "The year of the report" },
  },
};

const europeanFatal: DeclaredSeries = {
  id: "esaw",
  agency: "eurostat",
  label: { da: "Eurostat, ESAW", en: "Eurostat, ESAW" },
  reads: { part: { dataset: "eurostat-hsw-n2-02", value: "accidents" }, breaks: [] },
  facts: {
    population: european.facts.population,
    unit: { da: "Dødsulykker", en: "Fatal accidents" },
    basis: european.facts.basis,
    coverage: {
      da: "Død inden for ét år efter ulykken; ikke på vej til og fra arbejde",
      en: "Death within one year of the accident; not on the way to and from work",
    },
    dating: european.facts.dating,
  },
};

const reportedRate: DeclaredSeries = {
  ...reported,
  label: { da: "Arbejdstilsynet, ulykkesincidens", en: "Working Environment Authority, incidence" },
  reads: { indicator: "accident-incidence", per: 100_000 },
  facts: {
    ...reported.facts,
    unit: { da: "Anmeldte ulykker pr. 100.000 beskæftigede", en: "Reported accidents per 100,000 employed" },
  },
};

const europeanRate: DeclaredSeries = {
  ...european,
  reads: { part: { dataset: "eurostat-hsw-n2-01", value: "incidence" }, breaks: ["covid-accidents-2020"] },
  facts: {
    ...european.facts,
    unit: {
      da: "Ulykker med mere end tre dages fravær pr. 100.000 beskæftigede",
      en: "Accidents with more than three days of absence per 100,000 employed",
    },
  },
};

const barometer: DeclaredSeries = {
  id: "euosha",
  agency: "euosha",
  label: { da: "EU-OSHA, barometer", en: "EU-OSHA, barometer" },
  reads: { part: { dataset: "euosha-barometer", value: "nonfatal-reported" }, breaks: [] },
  facts: {
    population: {
      da: "Beskæftigede; barometeret oplyser ikke, hvilke brancher der indgår",
      en: "Workers; the barometer does not tell which industries are included",
    },
    unit: { da: "Ulykker uden dødelig udgang pr. 100.000", en: "Non-fatal accidents per 100,000" },
    basis: {
      da: "ESAW, bearbejdet af EU-OSHA og udgivet som regneark",
      en: "ESAW, processed by EU-OSHA and given out as a workbook",
    },
    coverage: european.facts.coverage,
    dating: {
      da: "Uden årstal i arket; vist ved arkets nyeste år",
      en: "Undated in the workbook; shown at its newest year",
    },
  },
};

/** Arbejdstilsynet against Eurostat. */
export const reconciledEurope = [
  reconciliation({
    id: "accidents-europe",
    label: { da: "Arbejdsulykker i Danmark og EU", en: "Accidents at work in Denmark and the EU" },
    question: {
      da: "Hvorfor har Eurostat kun omtrent halvt så mange danske arbejdsulykker som Arbejdstilsynet?",
      en: "Why does Eurostat have only about half as many Danish accidents as the Working Environment Authority?",
    },
    frequency: "year",
    unit: "accidents",
    decimals: 0,
    series: [reported, european],
    why: [
      {
        da: "Grænsen er en anden: én dag ud over tilskadekomstdagen hos Arbejdstilsynet, mere end tre kalenderdage i ESAW. Omtrent halvdelen af ulykkerne giver kortere fravær.",
        en: "The threshold differs: one day beyond the day of injury at the authority, more than three calendar days in ESAW. About half of the accidents give a shorter absence.",
      },
      {
        da: "Arbejdstilsynet tæller efter anmeldeår, ESAW efter året, hvor ulykken skete.",
        en: "The authority counts by the year of report, ESAW by the year of the accident.",
      },
      covid,
    ],
  }),
  reconciliation({
    id: "accident-rate-europe",
    label: { da: "Ulykker pr. 100.000", en: "Accidents per 100,000" },
    question: {
      da: "Hvorfor har Danmark tre forskellige ulykkestal pr. 100.000?",
      en: "Why does Denmark have three different accident rates per 100,000?",
    },
    frequency: "year",
    unit: "per-100000-employed",
    decimals: 0,
    series: [reportedRate, europeanRate, barometer],
    why: [
      {
        da: "Tælleren er en anden: Arbejdstilsynet har ulykker med mindst én dags fravær, ESAW dem med mere end tre dages.",
        en: "The numerator differs: the authority has accidents with at least one day of absence, ESAW those with more than three.",
      },
      {
        da: "Nævneren er en anden: Arbejdstilsynet bruger sin egen opgørelse af beskæftigede, Eurostat de brancher, som ESAW dækker.",
        en: "The denominator differs: the authority uses its own count of employed, Eurostat the industries that ESAW covers.",
      },
      {
        da: "EU-OSHA's barometer bygger på ESAW, men arket siger hverken hvilket år, hvilke brancher eller hvilken vægtning tallet har. Brug det kun til at sammenligne lande i barometeret.",
        en: "The barometer of EU-OSHA builds on ESAW, but the workbook tells neither the year, the industries nor the weighting of the figure. Use it only to compare countries within the barometer.",
      },
      covid,
    ],
  }),
  reconciliation({
    id: "fatal-accidents-europe",
    label: { da: "Dødsulykker i Danmark og EU", en: "Fatal accidents in Denmark and the EU" },
    question: {
      da: "Hvorfor er der færre danske dødsulykker hos Eurostat end hos Arbejdstilsynet?",
      en: "Why are there fewer Danish fatal accidents at Eurostat than at the Working Environment Authority?",
    },
    frequency: "year",
    unit: "fatal-accidents",
    decimals: 0,
    series: [reportedFatal, europeanFatal],
    why: [
      {
        da: "ESAW har en grænse: døden skal indtræde inden for ét år efter ulykken.",
        en: "ESAW has a limit: death must occur within one year of the accident.",
      },
      {
        da: "Arbejdstilsynet tæller efter anmeldeår. En ulykke i december kan stå i hver sit år de to steder.",
        en: "The authority counts by the year of report. An accident in December may stand in different years.",
      },
      {
        da: "Antallene er små. En forskel på nogle få er inden for den tilfældige variation.",
        en: "The counts are small. A difference of a few is within chance variation.",
      },
    ],
  }),
];
