import type { Declaration } from "#shared/quality.ts";

/** What the tables of AES are good for. All rest on the same register of cases. */
export const declaration = (): Declaration => ({
  relevance: {
    da: "Viser, hvor mange arbejdsskader der anmeldes til AES, hvordan de afgøres, hvor lang tid det tager, og hvad der tilkendes. Skader, der ikke når AES, er ikke med.",
    en: "Shows how many work injuries are reported to AES, how they are decided, how long it takes and what is awarded. Injuries that do not reach AES are not included.",
  },
  accuracy: {
    da: "Fuld tælling af AES' sager. Antal under fem er skjult. Kun sygdomme har en diagnose.",
    en: "A full count of the cases of AES. Counts below five are hidden. Only diseases have a diagnosis.",
  },
  timeliness: {
    da: "Årstabellerne kommer midt i juni efter året, sagsbehandlingstider 45 dage efter kvartalet. En årgang af anmeldte sager følges til udgangen af andet år efter og kommer derfor to år senere.",
    en: "Yearly tables come in the middle of June after the year, processing times 45 days after the quarter. A cohort of reported cases is followed until the end of the second year after and so comes two years later.",
  },
  comparability: {
    da: "Højesterets dom i 2013 gør, at anerkendelse af ulykker før og efter 2014 ikke kan sammenlignes. Listen over erhvervssygdomme ændres løbende.",
    en: "Because of the Supreme Court's ruling of 2013, recognition of accidents cannot be compared across 2014. The list of occupational diseases changes over time.",
  },
  coherence: {
    da: "Antallene er ikke de samme som Arbejdstilsynets anmeldelser: sager når AES ad en anden vej, blandt andet gennem forsikringsselskaberne.",
    en: "Counts differ from those reported to the Working Environment Authority: cases reach AES another way, among others through the insurers.",
  },
});
