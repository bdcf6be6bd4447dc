import type { Declaration } from "#shared/quality.ts";
import type { Words } from "#shared/words.ts";
import type { Table } from "../define.ts";

const relevance: Words = {
  da: "Viser, hvem der får en ydelse, hvilken indsats de får, og hvordan det går dem bagefter, efter bopælskommune. Personer uden ydelse er ikke med.",
  en: "Shows who is on a benefit, what they are offered and how they fare afterwards, by municipality of residence. Persons without a benefit are not included.",
};

const accuracy: Words = {
  da: "Fuld tælling i registre. Antal under tre er skjult; en tom celle kan derfor også være nul.",
  en: "A full count in registers. Counts below three are hidden, so an empty cell may also be nil.",
};

/** What is assumed of a table that has not been seen answered, and what its survey is. */
const told: Readonly<Record<string, Partial<Declaration>>> = {
  "jobindsats-y60a02-visitation": {
    comparability: {
      da: "Kontanthjælpsreformen 1. juli 2025 ændrede både ydelsen og, hvordan modtagerne visiteres. Fordelingen før og efter kan ikke sammenlignes.",
      en: "The cash-assistance reform of 1 July 2025 changed both the benefit and how recipients are assessed. The distribution cannot be compared across it.",
    },
  },
  "jobindsats-y07a02": {
    coherence: {
      da: "Tabellens nummer følger af sygedagpengenes øvrige tabeller (y07) og af andre, der henter den. Danmarks Statistiks AUK01 er sæsonkorrigeret og afgrænset til folkepensionsalderen, så niveauet kan afvige lidt.",
      en: "The table's number follows from the other tables of sickness benefit (y07) and from others who fetch it. Statistics Denmark's AUK01 is limited to the state pension age, so levels may differ slightly.",
    },
  },
  "jobindsats-y10a02": {
    coherence: {
      da: "Tabellens nummer følger af ydelsens forstavelse (y10) og af andre, der henter den. Førtidspensionister, der flytter til udlandet, tælles ikke i en kommune.",
      en: "The table's number follows from the benefit's prefix (y10) and from others who fetch it. Recipients who move abroad are not counted in a municipality.",
    },
  },
  "jobindsats-y60c01": {
    coherence: {
      da: "Tabellens nummer og kolonner følger af samme måling for andre ydelser (y01c01, y09c01). Tilbud overlapper, så en person kan være aktiveret i flere tilbud og tælles her én gang.",
      en: "The table's number and columns follow from the same measurement of other benefits (y01c01, y09c01). Offers overlap: a person in several counts once here.",
    },
  },
  "jobindsats-y01a27": {
    accuracy: {
      da: "Fuld tælling i registre. Kilden oplyser gennemsnittet med én decimal; uger i alt er forløb gange gennemsnit og dermed afrundet. Antal under tre er skjult.",
      en: "A full count in registers. The source tells the mean with one decimal; weeks in all are spells times the mean and so rounded. Counts below three are hidden.",
    },
    comparability: {
      da: "Et forløb er afsluttet, når der går en hel kalendermåned uden ydelsen (siden 2019). Lange forløb slutter oftest i opgangstider, så gennemsnittet stiger, når ledigheden falder.",
      en: "A spell has ended when a whole calendar month passes without the benefit (since 2019). Long spells mostly end in upturns, so the mean rises as unemployment falls.",
    },
  },
  "jobindsats-y01b15": {
    accuracy: {
      da: "Fuld tælling i registre af, hvad personen gør på én bestemt dag tre måneder efter. Kolonnen med antal er antaget ved siden af den kendte med procenter.",
      en: "A full count in registers of what the person does on one day three months after. The column of counts is assumed beside the known one of percentages.",
    },
  },
  "jobindsats-y14d03": {
    accuracy: {
      da: "Fuld tælling i registre af fire kvartaler ad gangen, så to kvartaler i træk deler tre. Kolonnerne antages at være antal; står der andet end hele tal, stoppes tabellen.",
      en: "A full count in registers of four quarters at a time, so that two quarters in a row share three. The columns are assumed to be counts; anything but whole numbers stops the table.",
    },
  },
  "jobindsats-y25i14": {
    relevance: {
      da: "Viser, hvor ofte virksomheder, der har slået en stilling op, ikke fik den ønskede arbejdskraft. Virksomheder, der ikke slår op, er ikke med.",
      en: "Shows how often companies that posted a job did not get the labour they wanted. Companies that do not post are not included.",
    },
    accuracy: {
      da: "Opregnet fra en stikprøve af virksomheder med elektroniske opslag, fire runder om året om hver sit seneste halvår. Usikkerheden er ikke offentliggjort.",
      en: "Grossed up from a sample of companies with electronic postings, four rounds a year, each about the latest half year. The uncertainty is not published.",
    },
    comparability: {
      da: "Antallet springer fra runden i september 2020, hvor også opgørelsens decimaler skifter. Runder før og efter kan ikke sammenlignes.",
      en: "The number jumps from the round of September 2020, where the decimals change as well. Rounds before and after cannot be compared.",
    },
    coherence: {
      da: "Tabellen kan deles efter område og stillingsbetegnelse, ikke efter branche; brancherne kommer fra STARs rekrutteringssurvey som fil.",
      en: "The table can be taken apart by area and occupation, not by industry; industries come from STAR's recruitment survey as a file.",
    },
  },
};

/** What a table is good for, in words; where nothing is told of it, what holds for all. */
export const declaration = (table: Table): Declaration => ({
  relevance,
  accuracy,
  timeliness: {
    da: `Kommer senest ${table.lagDays} dage efter perioden${table.provisionalPeriods > 0 ? "; de nyeste perioder ændres, efterhånden som der registreres" : ""}.`,
    en: `Comes within ${table.lagDays} days of the period${table.provisionalPeriods > 0 ? "; the newest periods change as registrations come in" : ""}.`,
  },
  comparability: {
    da: "Brud står ved den enkelte indikator.",
    en: "Breaks are told with each indicator.",
  },
  coherence: {
    da: "Kommuner og »uoplyst område« giver tilsammen landet. Danmarks Statistiks tal bygger på de samme registre, men er afgrænset og sæsonkorrigeret for sig.",
    en: "Municipalities and the unknown area together make the country. Statistics Denmark's figures build on the same registers, but are delimited and seasonally adjusted separately.",
  },
  ...told[table.dataset],
});
