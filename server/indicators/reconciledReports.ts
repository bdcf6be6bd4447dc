import type { DeclaredSeries } from "./reconcile.ts";

const atBasis = {
  da: "Anmeldelser i Arbejdstilsynets register (EASY), som arbejdsgiveren har pligt til at indgive",
  en: "Reports in the register of the Working Environment Authority (EASY), which the employer is obliged to make",
};

/** Accidents as they are reported to Arbejdstilsynet: what the others are held against. */
export const reported: DeclaredSeries = {
  id: "at",
  agency: "at",
  label: { da: "Arbejdstilsynet, anmeldte ulykker", en: "Working Environment Authority, reported" },
  reads: { indicator: "reported-accidents" },
  facts: {
    population: {
      da: "Ansatte i Danmark og andre under arbejdsmiljøloven",
      en: "Employees in Denmark and others under the working-environment act",
    },
    unit: { da: "Anmeldte arbejdsulykker", en: "Reported accidents at work" },
    basis: atBasis,
    coverage: {
      da: "Mindst én dags uarbejdsdygtighed ud over tilskadekomstdagen. Ikke alle ulykker anmeldes; covid-19-smitte er med i 2020-2022",
      en: "At least one day unfit for work beyond the day of injury. Not all accidents are reported; covid-19 infections are included in 2020-2022",
    },
    dating: { da: "Året for anmeldelsen", en: "The year of the report" },
  },
};

/** Why the years 2020 to 2022 differ more than others. */
export const covid = {
  da: "Covid-19-smitte blev anmeldt som ulykker i 2020-2022 og løfter forskellen i de år.",
  en: "Infections with covid-19 were reported as accidents in 2020-2022 and widen the difference in those years.",
};
