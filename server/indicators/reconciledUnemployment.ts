import { type DeclaredSeries, reconciliation } from "./reconcile.ts";

const register: DeclaredSeries = {
  id: "register",
  agency: "star",
  label: { da: "Register (bruttoledighed)", en: "Register (gross unemployment)" },
  reads: { indicator: "gross-unemployment-rate", isAdjusted: true },
  facts: {
    population: {
      da: "Personer fra 16 år til pensionsalderen, der får A-dagpenge eller kontanthjælp som jobparat; aktiverede er med",
      en: "Persons from 16 to the pension age who receive unemployment benefit or cash assistance as ready for work; those in activation are included",
    },
    unit: {
      da: "Fuldtidspersoner i pct. af arbejdsstyrken ultimo november året før",
      en: "Full-time persons in per cent of the labour force at the end of November of the year before",
    },
    basis: {
      da: "Administrative registre, fuld optælling; her med Danmarks Statistiks sæsonkorrektion",
      en: "Administrative registers, a full count; here with Statistics Denmark's seasonal adjustment",
    },
    coverage: {
      da: "Kun ledige med en ydelse. Studerende og andre uden ydelse er ikke med, heller ikke hvis de søger arbejde",
      en: "Only unemployed with a benefit. Students and others without one are left out, even if they look for work",
    },
    dating: {
      da: "Gennemsnit af måneden; de to nyeste måneder er opregnet og revideres",
      en: "Average of the month; the two newest months are grossed up and will be revised",
    },
  },
};

const survey: DeclaredSeries = {
  id: "aku",
  agency: "dst",
  label: { da: "AKU (interview)", en: "LFS (interviews)" },
  reads: { indicator: "lfs-unemployment-rate", isAdjusted: true },
  facts: {
    population: {
      da: "Personer 15-74 år, der ikke har haft én times arbejde i ugen, har søgt arbejde i fire uger og kan begynde inden for to",
      en: "Persons aged 15-74 who have not had one hour's work in the week, have looked for work in four weeks and can start within two",
    },
    unit: {
      da: "Personer i pct. af arbejdsstyrken 15-74 år",
      en: "Persons in per cent of the labour force aged 15-74",
    },
    basis: {
      da: "Stikprøve med interview efter ILO's definition, opregnet til befolkningen",
      en: "A sample with interviews by the ILO definition, grossed up to the population",
    },
    coverage: {
      da: "Også studerende og andre uden ydelse. Ledige på ydelse, der ikke søger arbejde eller har haft få timer, er ikke med",
      en: "Students and others without a benefit too. Unemployed on benefit who do not look for work or have had a few hours are left out",
    },
    dating: {
      da: "Ugerne i måneden; 4. kvartal 2023 er påvirket af en forskudt indsamling",
      en: "The weeks of the month; the fourth quarter of 2023 is affected by a shifted collection",
    },
  },
};

const europe: DeclaredSeries = {
  id: "eurostat",
  agency: "eurostat",
  label: { da: "Eurostat (EU-LFS)", en: "Eurostat (EU-LFS)" },
  reads: { part: { dataset: "eurostat-une-rt-m", value: "unemployment-rate-sa" }, breaks: ["aku-2023k4"] },
  facts: {
    population: {
      da: "Som AKU: personer 15-74 år efter EU's forordning om arbejdskraftundersøgelsen",
      en: "As the LFS: persons aged 15-74 by the EU regulation on the labour force survey",
    },
    unit: {
      da: "Personer i pct. af arbejdsstyrken 15-74 år",
      en: "Persons in per cent of the labour force aged 15-74",
    },
    basis: {
      da: "Danmarks Statistiks stikprøve, indberettet til Eurostat og sæsonkorrigeret efter fælles retningslinjer",
      en: "Statistics Denmark's sample, reported to Eurostat and seasonally adjusted by common guidelines",
    },
    coverage: { da: "Som AKU; ens i alle lande", en: "As the LFS; the same in all countries" },
    dating: {
      da: "Måneden; hele serien beregnes på ny ved hver offentliggørelse",
      en: "The month; the whole series is estimated anew at each publication",
    },
  },
};

const jobindsats: DeclaredSeries = {
  id: "jobindsats",
  agency: "star",
  label: { da: "STAR, Jobindsats", en: "STAR, Jobindsats" },
  reads: { indicator: "gross-unemployment" },
  facts: {
    population: {
      da: "Personer på A-dagpenge eller kontanthjælp som jobparat, aktiverede medregnet",
      en: "Persons on unemployment benefit or cash assistance as ready for work, those in activation included",
    },
    unit: { da: "Fuldtidspersoner", en: "Full-time persons" },
    basis: {
      da: "STAR's egne registre (FLEUR og kommunernes indberetninger)",
      en: "STAR's own registers (FLEUR and what municipalities report)",
    },
    coverage: {
      da: "Også personer uden kendt bopæl; antal under tre skjules i små kommuner",
      en: "Persons without a known residence too; counts below three are hidden in small municipalities",
    },
    dating: {
      da: "Måneden; offentliggøres omkring tre uger efter og revideres to måneder",
      en: "The month; published about three weeks after and revised for two months",
    },
  },
};

const statbank: DeclaredSeries = {
  id: "aus08",
  agency: "dst",
  label: { da: "Danmarks Statistik, AUS08", en: "Statistics Denmark, AUS08" },
  reads: { part: { dataset: "dst-aus08", value: "gross" }, breaks: ["fleur-2017", "jobparate-2025"] },
  facts: {
    population: {
      da: "Samme personkreds, afgrænset af Danmarks Statistik efter dens egne regler for bopæl og alder",
      en: "The same persons, delimited by Statistics Denmark by its own rules of residence and age",
    },
    unit: { da: "Fuldtidsledige", en: "Full-time unemployed" },
    basis: {
      da: "De samme registre, bearbejdet af Danmarks Statistik og opregnet for sene indberetninger",
      en: "The same registers, processed by Statistics Denmark and grossed up for late reports",
    },
    coverage: {
      da: "Personer med bopæl i Danmark; ingen tal er skjult",
      en: "Persons resident in Denmark; no figure is hidden",
    },
    dating: {
      da: "Måneden; offentliggøres omkring fire uger efter, en uge senere end STAR",
      en: "The month; published about four weeks after, a week later than STAR",
    },
  },
};

/** Register against survey, and the two publishers of the register. */
export const reconciledUnemployment = [
  reconciliation({
    id: "unemployment-rate",
    label: { da: "Ledighed i procent", en: "Unemployment rate" },
    question: {
      da: "Hvorfor er ledigheden dobbelt så høj i AKU og hos Eurostat som i registret?",
      en: "Why is unemployment twice as high in the LFS and at Eurostat as in the register?",
    },
    frequency: "month",
    unit: "percent",
    decimals: 1,
    series: [register, survey, europe],
    why: [
      {
        da: "Registret tæller dem, der får en ydelse; AKU tæller dem, der søger arbejde. Studerende, der søger job ved siden af studiet, ses for eksempel kun i AKU.",
        en: "The register counts those who receive a benefit; the survey counts those who look for work. Students looking for a job beside their studies, for one, are seen by the survey alone.",
      },
      {
        da: "Registret lægger deltidsledige sammen til fuldtidspersoner. AKU tæller hoveder, og én times arbejde i ugen er nok til at være beskæftiget.",
        en: "The register adds part-time unemployed up to full-time persons. The survey counts heads, and one hour of work in the week is enough to be employed.",
      },
      {
        da: "Aldersgruppen er forskellig: 16 år til pensionsalderen i registret, 15-74 år i AKU. De yngste og de ældste kan søge job uden at have ret til en ydelse.",
        en: "The ages differ: 16 to the pension age in the register, 15-74 in the survey. The youngest and the oldest may look for work without a right to a benefit.",
      },
      {
        da: "AKU bygger på en stikprøve og svinger fra måned til måned; registret er en fuld optælling.",
        en: "The survey is a sample and varies from month to month; the register is a full count.",
      },
      {
        da: "AKU og Eurostat er den samme stikprøve. Små forskelle skyldes sæsonkorrektionen, og hvornår de to offentliggør.",
        en: "The LFS and Eurostat are the same sample. Small differences come from the seasonal adjustment and from when the two publish.",
      },
    ],
  }),
  reconciliation({
    id: "gross-unemployed",
    label: { da: "Bruttoledige", en: "Gross unemployed" },
    question: {
      da: "Hvorfor er antallet af ledige ikke det samme hos STAR og Danmarks Statistik?",
      en: "Why is the number of unemployed not the same at STAR and Statistics Denmark?",
    },
    frequency: "month",
    unit: "fte-persons",
    decimals: 0,
    series: [jobindsats, statbank],
    why: [
      {
        da: "De to bygger på de samme registre, men afgrænser bopæl og alder hver for sig. Jobindsats har også dem, hvis kommune ikke kendes.",
        en: "Both build on the same registers but delimit residence and age on their own. Jobindsats also has those whose municipality is not known.",
      },
      {
        da: "Begge opregner de nyeste måneder for sene indberetninger, men efter hver sin metode og på hver sin dag.",
        en: "Both gross the newest months up for late reports, but by a method and on a day of their own.",
      },
      {
        da: "Tal fra de to må ikke blandes i én serie, heller ikke når de er sæsonkorrigerede.",
        en: "Figures of the two must not be mixed in one series, nor when they are seasonally adjusted.",
      },
    ],
  }),
];
