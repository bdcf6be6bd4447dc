import { type DeclaredSeries, reconciliation } from "./reconcile.ts";
import { reported } from "./reconciledReports.ts";

const statement: DeclaredSeries = {
  ...reported,
  id: "statement",
  label: { da: "Årsopgørelsen (fastfrosset)", en: "Annual statement (frozen)" },
  facts: {
    ...reported.facts,
    dating: {
      da: "Året for anmeldelsen, som registret så ud fem måneder efter årets udgang; rettes ikke siden",
      en: "The year of the report, as the register was five months after the year; not corrected since",
    },
  },
};

const running: DeclaredSeries = {
  ...reported,
  id: "barometer",
  label: { da: "Ulykkesbarometeret (i dag)", en: "Accident barometer (today)" },
  reads: {
    part: { dataset: "at-barometer", value: "accidents" },
    breaks: ["at-registration-2006", "covid-accidents-2020"],
  },
  facts: {
    ...reported.facts,
    dating: {
      da: "Året, som anmeldelsen hører til, som registret ser ud i dag; sene anmeldelser og rettelser kommer med",
      en: "The year the report belongs to, as the register is today; late reports and corrections are included",
    },
  },
};

/** One agency's own two editions: the frozen annual statement against the register as it runs. */
export const reconciledEditions = [
  reconciliation({
    id: "accidents-editions",
    label: { da: "Årsopgørelse og Ulykkesbarometer", en: "Annual statement and barometer" },
    question: {
      da: "Hvorfor viser Ulykkesbarometeret et andet antal ulykker end Arbejdstilsynets årsopgørelse?",
      en: "Why does the accident barometer show another number of accidents than the annual statement?",
    },
    frequency: "year",
    unit: "accidents",
    decimals: 0,
    series: [statement, running],
    why: [
      {
        da: "Årsopgørelsen fryses fem måneder efter året, så den altid kan citeres. Barometeret er registret, som det ser ud i dag.",
        en: "The annual statement is frozen five months after the year so that it can always be cited. The barometer is the register as it is today.",
      },
      {
        da: "Ulykker anmeldes for sent. De lægges til det år, de hører til, i barometeret, men ikke i opgørelsen; derfor ligger barometeret oftest højere.",
        en: "Accidents are reported late. They are added to the year they belong to in the barometer but not in the statement; so the barometer is most often higher.",
      },
      {
        da: "Det nyeste år i barometeret vokser stadig. Brug årsopgørelsen til at sammenligne år.",
        en: "The newest year of the barometer is still growing. Use the annual statement to compare years.",
      },
    ],
  }),
];
