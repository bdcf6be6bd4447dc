import type { Break } from "#shared/indicator.ts";

/** Breaks in Arbejdstilsynet's registers, in its inspections and in the surveys of the working environment. */
export const workEnvironmentBreaks = {
  "at-registration-2006": {
    id: "at-registration-2006",
    at: "2006M01",
    kind: "definition",
    text: {
      da: "Fra 2006 opgøres ulykker efter det år, de er anmeldt, og ikke efter det år, de skete. Ældre opgørelser kan ikke sammenlignes.",
      en: "From 2006 accidents are counted by the year they were reported and not by the year they happened. Older statements cannot be compared.",
    },
    left: { da: "efter ulykkesår", en: "by year of accident" },
    right: { da: "efter anmeldeår", en: "by year of report" },
    bridgeable: false,
  },
  "at-risk-based-2012": {
    id: "at-risk-based-2012",
    at: "2012M01",
    kind: "definition",
    text: {
      da: "Fra 2012 udvælges virksomheder til tilsyn efter risiko. Antal besøg og andelen med reaktion kan ikke sammenlignes med tidligere år.",
      en: "From 2012 companies are selected for inspection by risk. The number of visits and the share with a reaction cannot be compared with earlier years.",
    },
    left: { da: "screening af alle", en: "screening of all" },
    right: { da: "risikobaseret tilsyn", en: "risk-based inspection" },
    bridgeable: false,
  },
  "at-deduplication-2020": {
    id: "at-deduplication-2020",
    at: "2020M01",
    kind: "register",
    text: {
      da: "Fra 2020 bygger erhvervssygdomme på et nyt datagrundlag, hvor gengangere fjernes på en anden måde. Ældre tal kan ikke sammenlignes.",
      en: "From 2020 occupational diseases build on new data in which repeated reports are removed in another way. Older figures cannot be compared.",
    },
    left: { da: "tidligere datagrundlag", en: "former data" },
    right: { da: "nyt datagrundlag", en: "new data" },
    bridgeable: false,
  },
  "covid-accidents-2020": {
    id: "covid-accidents-2020",
    at: "2020M01",
    kind: "outlier",
    text: {
      da: "Covid-19-smitte på arbejdet kunne anmeldes som arbejdsulykke. Det løfter tallene for 2020-2022, mest i 2021 og mest i social- og sundhedssektoren.",
      en: "Infection with covid-19 at work could be reported as an accident. It raises the figures for 2020-2022, most in 2021 and most in social and health services.",
    },
    left: { da: "før covid-19", en: "before covid-19" },
    right: { da: "2020-2022 med covid-19", en: "2020-2022 with covid-19" },
    bridgeable: true,
  },
  "at-reactions-2021": {
    id: "at-reactions-2021",
    at: "2021M04",
    kind: "law",
    scope: { decision: ["TOT", "advisory-notice", "competence-notice"] },
    text: {
      da: "1. april 2021 afløste kompetencepåbud rådgivningspåbud. De to typer kan ikke sammenlignes; antallet af afgørelser i alt påvirkes lidt.",
      en: "On 1 April 2021 competence notices replaced advisory notices. The two types cannot be compared; the number of all decisions is slightly affected.",
    },
    left: { da: "rådgivningspåbud", en: "advisory notices" },
    right: { da: "kompetencepåbud", en: "competence notices" },
    bridgeable: true,
  },
  "at-reactions-2024": {
    id: "at-reactions-2024",
    at: "2024M01",
    kind: "law",
    scope: { decision: ["TOT", "competence-notice"] },
    text: {
      da: "Arbejdsmiljøaftalen fra 2023 forenklede Arbejdstilsynets reaktioner: kompetencepåbud udgår. Antallet af afgørelser i alt påvirkes lidt.",
      en: "The working-environment agreement of 2023 simplified the reactions: competence notices are abolished. The number of all decisions is slightly affected.",
    },
    left: { da: "før forenklingen", en: "before the simplification" },
    right: { da: "forenklede reaktioner", en: "simplified reactions" },
    bridgeable: true,
  },
  "at-platform-2022": {
    id: "at-platform-2022",
    at: "2022M01",
    kind: "register",
    text: {
      da: "1. januar 2022 fik Arbejdstilsynet en ny it-platform og en ny opgørelsesmetode. Tilsyn før og efter kan ikke sammenlignes.",
      en: "On 1 January 2022 the authority took a new IT platform and a new method of counting into use. Inspections before and after cannot be compared.",
    },
    left: { da: "tidligere it-platform", en: "former IT platform" },
    right: { da: "ny it-platform", en: "new IT platform" },
    bridgeable: false,
  },
  "noal-2021": {
    id: "noal-2021",
    at: "2021M01",
    kind: "source",
    text: {
      da: "Fra 2021 kommer tallene fra Arbejdstilsynets NOA-L i stedet for NFA's Arbejdsmiljø og Helbred. Spørgsmål og stikprøve er ændret, så tallene kan ikke sammenlignes.",
      en: "From 2021 figures come from NOA-L of Arbejdstilsynet instead of NFA's Working Environment and Health. Questions and sample have changed, so figures cannot be compared.",
    },
    left: { da: "Arbejdsmiljø og Helbred (NFA)", en: "Working Environment and Health (NFA)" },
    right: { da: "NOA-L (Arbejdstilsynet)", en: "NOA-L (Arbejdstilsynet)" },
    bridgeable: false,
  },
  "noal-covid-2021": {
    id: "noal-covid-2021",
    at: "2023M01",
    kind: "outlier",
    text: {
      da: "NOA-L 2021 blev indsamlet under covid-19. Udviklingen fra 2021 til 2023 skal læses med forbehold.",
      en: "NOA-L 2021 was collected during covid-19. The change from 2021 to 2023 must be read with reservation.",
    },
    left: { da: "2021: under covid-19", en: "2021: during covid-19" },
    right: { da: "2023", en: "2023" },
    bridgeable: true,
  },
} as const satisfies Record<string, Break>;
