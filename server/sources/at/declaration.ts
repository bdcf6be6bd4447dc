import type { Declaration } from "#shared/quality.ts";
import type { Table } from "../define.ts";

const register: Declaration = {
  relevance: {
    da: "Viser, hvad arbejdsgivere, læger og tandlæger anmelder til Arbejdstilsynet. Mange ulykker og sygdomme anmeldes ikke.",
    en: "Shows what employers, doctors and dentists report to the authority. Many accidents and diseases are never reported.",
  },
  accuracy: {
    da: "Fuld tælling af anmeldelserne. Antal fra 1 til 4 er skjult, og flere tal er skjult med dem, så de ikke kan regnes ud.",
    en: "A full count of the reports. Counts from 1 to 4 are hidden, and further figures with them so that they cannot be computed.",
  },
  timeliness: {
    da: "Årsopgørelsen kommer fem måneder efter året og fryses. Beskæftigede kommer et år senere; dødsulykker og ulykkesbarometer opdateres løbende.",
    en: "The annual statement comes five months after the year and is frozen. Employed come a year later; fatal accidents and the accident barometer are updated continuously.",
  },
  comparability: {
    da: "Opgørelsen efter anmeldeår begynder i 2006. Covid-19 løfter ulykkerne i 2020-2022, og erhvervssygdomme har nyt datagrundlag fra 2020. Brancherne er Arbejdstilsynets egne og svarer ikke til Danmarks Statistiks.",
    en: "Counting by year of report begins in 2006. Covid-19 raises accidents in 2020-2022, and diseases have new data from 2020. Industries are the authority's own and do not match those of Statistics Denmark.",
  },
  coherence: {
    da: "AES tæller sager og ikke anmeldelser, og Eurostat tæller ulykker med mere end tre dages fravær. Ingen af dem giver samme antal.",
    en: "Labour Market Insurance counts cases and not reports, and Eurostat counts accidents with more than three days of absence. Neither gives the same number.",
  },
};

const inspection: Declaration = {
  relevance: {
    da: "Viser Arbejdstilsynets besøg, besøgte virksomheder og afgørelser. Det er et mål for indsatsen, ikke for arbejdsmiljøet.",
    en: "Shows the authority's visits, visited companies and decisions. It measures the effort, not the working environment.",
  },
  accuracy: {
    da: "Fuld tælling. Antal fra 1 til 4 er skjult. En virksomhed tælles én gang i kvartalet, så kvartalernes virksomheder kan ikke lægges sammen.",
    en: "A full count. Counts from 1 to 4 are hidden. A company is counted once a quarter, so companies of several quarters cannot be added.",
  },
  timeliness: {
    da: "Kommer 45 dage efter kvartalet.",
    en: "Comes 45 days after the quarter.",
  },
  comparability: {
    da: "Tilsyn kan ikke sammenlignes over 2012, da udvælgelsen blev risikobaseret, eller over 2022, da it-platform og metode blev skiftet. Typer af afgørelser er ændret i 2020, 2021 og 2024.",
    en: "Inspections cannot be compared across 2012, when selection became risk-based, or across 2022, when IT platform and method were replaced. Types of decision changed in 2020, 2021 and 2024.",
  },
  coherence: {
    da: "Virksomheder udvælges efter risiko, så andelen med reaktion siger ikke, hvor udbredt et problem er i en branche.",
    en: "Companies are selected by risk, so the share with a reaction does not tell how common a problem is in an industry.",
  },
};

const survey: Declaration = {
  relevance: {
    da: "Viser, hvordan lønmodtagere på 18-64 år selv vurderer deres arbejdsmiljø og helbred.",
    en: "Shows how employees aged 18-64 themselves see their working environment and health.",
  },
  accuracy: {
    da: "Vægtet stikprøve med omkring 28.600 svar i 2021 og 21.700 i 2023. Usikkerheden er omtrentlig: den bygger på en antaget designeffekt. Grupper med færre end 30 svar er skjult.",
    en: "A weighted sample with about 28,600 answers in 2021 and 21,700 in 2023. Uncertainty is approximate: it rests on an assumed design effect. Groups with fewer than 30 answers are hidden.",
  },
  timeliness: {
    da: "Hvert andet år; tallene kommer seks til ni måneder efter runden.",
    en: "Every second year; figures come six to nine months after the round.",
  },
  comparability: {
    da: "2021 er indsamlet under covid-19. NFA's Arbejdsmiljø og Helbred 2012-2018 stiller andre spørgsmål og er ikke samme serie.",
    en: "2021 was collected during covid-19. NFA's Working Environment and Health 2012-2018 asks other questions and is not the same series.",
  },
  coherence: {
    da: "Køn, alder og branche vises én ad gangen, fordi der er for få svar til at krydse dem.",
    en: "Sex, age and industry are shown one at a time, as there are too few answers to cross them.",
  },
};

/** What a table is good for: reports, inspections or the survey. */
export function declaration({ dataset }: Pick<Table, "dataset">): Declaration {
  if (dataset === "at-noal") return survey;
  return dataset.startsWith("at-inspections") || dataset === "at-decisions" ? inspection : register;
}
