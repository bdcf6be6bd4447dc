import { indicator } from "../define.ts";

/** An industry's share of the inspection visits over its share of the reported accidents. Unit: gange gennemsnittet; 1 is as all industries. Shape: one per year, by industry. Source: Arbejdstilsynet. */
export default indicator({
  id: "inspection-coverage-vs-risk",
  agency: "at",
  theme: "tvaers",
  label: { da: "Tilsynsdækning i forhold til risiko", en: "Inspection coverage against risk" },
  subject: { da: "tilsynsdækningen i forhold til risiko", en: "the inspection coverage against risk" },
  definition: {
    da: "Branchens andel af årets tilsynsbesøg divideret med dens andel af årets anmeldte arbejdsulykker. 1 betyder, at branchen får den andel af besøgene, som svarer til dens andel af ulykkerne; over 1 får den flere.",
    en: "The industry's share of the year's inspection visits divided by its share of the year's reported accidents. 1 means that the industry gets the share of visits that its share of accidents would give; above 1 it gets more.",
  },
  formula: {
    da: "(besøg i branchen / besøg i alt) / (ulykker i branchen / ulykker i alt)",
    en: "(visits in the industry / all visits) / (accidents in the industry / all accidents)",
  },
  unit: "times-average",
  decimals: 2,
  better: null,
  measure: {
    ratio: {
      numerator: { dataset: "at-inspections", value: "visits", over: "sum" },
      denominator: { dataset: "at-accidents", value: "accidents" },
      per: 1,
      relativeTo: "industry",
    },
  },
  frequency: "year",
  by: ["time", "industry"],
  additive: { time: "none", geography: "none", industry: "ratio" },
  basis: "workplace",
  datedBy: "registration",
  period: "sum",
  mixes: {
    da: "To af Arbejdstilsynets opgørelser holdes op mod hinanden: tilsynsbesøg efter det år, de er aflagt, og ulykker efter det år, de er anmeldt.",
    en: "Two statements of the authority are held against each other: visits by the year they were made, and accidents by the year they were reported.",
  },
  lagDays: 152,
  provisionalPeriods: 0,
  breaks: ["at-risk-based-2012", "covid-accidents-2020", "at-platform-2022"],
  caveats: [
    {
      da: "Ulykker er kun én slags risiko. Brancher med mange erhvervssygdomme eller psykiske belastninger kan have brug for flere tilsyn, end ulykkerne siger.",
      en: "Accidents are only one kind of risk. Industries with many diseases or mental strain may need more inspections than the accidents tell.",
    },
    {
      da: "Smitte med covid-19 i 2020-2022 løfter ulykkerne i social- og sundhedsbrancherne, så deres dækning ser lavere ud.",
      en: "Infections with covid-19 in 2020-2022 raise accidents in social and health services, so that their coverage looks lower.",
    },
    {
      da: "Et besøg er ikke en fast mængde tilsyn, og store arbejdspladser får få besøg i forhold til antal ansatte.",
      en: "A visit is no fixed amount of inspection, and large workplaces get few visits for their number of employees.",
    },
  ],
  mustNotBeReadAs: {
    da: "Må ikke læses som, at en branche under 1 får for lidt tilsyn: det afhænger også af virksomhedernes størrelse og af andre risici.",
    en: "Must not be read as an industry below 1 getting too little inspection: that also depends on the size of companies and on other risks.",
  },
  related: ["inspections", "reported-accidents", "accident-incidence"],
  synonyms: [
    "tilsynsdækning",
    "dækning",
    "tilsyn i forhold til ulykker",
    "risikobaseret tilsyn",
    "prioritering af tilsyn",
  ],
});
