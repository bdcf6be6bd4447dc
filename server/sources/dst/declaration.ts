import type { Declaration } from "#shared/quality.ts";
import type { Words } from "#shared/words.ts";
import type { Table } from "../define.ts";

type Said = Omit<Declaration, "timeliness">;

const register: Words = {
  da: "Fuld tælling i registre.",
  en: "A full count in registers.",
};

const unemployment: Said = {
  relevance: {
    da: "Viser de ledige, der får dagpenge eller er jobparate på kontanthjælp. Ledige uden ydelse er ikke med.",
    en: "Shows the unemployed on unemployment benefit, or on cash assistance and ready for work. Unemployed without a benefit are not included.",
  },
  accuracy: {
    da: "Fuld tælling i registre. De to nyeste måneder er opregnet for sen indberetning; sæsonkorrigerede tal beregnes på ny hver måned.",
    en: "A full count in registers. The two newest months are grossed up for late reports; seasonally adjusted figures are estimated anew each month.",
  },
  comparability: {
    da: "Fra juli 2017 bygger A-dagpenge på FLEUR i stedet for RAM; reformen i juli 2025 ændrede, hvem der er jobparat.",
    en: "From July 2017 unemployment benefit builds on FLEUR instead of RAM; the reform of July 2025 changed who is ready for work.",
  },
  coherence: {
    da: "Jobindsats opgør de samme ledige, men sæsonkorrigerer selv og tæller dem med, hvis kommune er ukendt. AKU-ledigheden er en stikprøve og er højere.",
    en: "Jobindsats counts the same unemployed, but adjusts for season itself and includes those of unknown municipality. LFS unemployment is a sample survey and is higher.",
  },
};

const labourForce: Said = {
  relevance: {
    da: "Er nævneren i ledighedsprocenten: arbejdsstyrken ultimo november.",
    en: "Is the denominator of the unemployment rate: the labour force at the end of November.",
  },
  accuracy: register,
  comparability: {
    da: "Opgøres på samme måde siden 2008. Nævneren skiftes én gang om året, så procenten kan springe lidt i januar.",
    en: "Made in the same way since 2008. The denominator is replaced once a year, so that the rate may step a little in January.",
  },
  coherence: {
    da: "AKU's arbejdsstyrke er en stikprøve, der også tæller studerende, som søger arbejde.",
    en: "The LFS labour force is a sample survey that also counts students looking for work.",
  },
};

const support: Said = {
  relevance: {
    da: "Viser alle under folkepensionsalderen, der lever af en offentlig ydelse, omregnet til fuldtid, så ingen tælles to gange.",
    en: "Shows all below the pension age who live on a public benefit, turned into full-time persons so that nobody counts twice.",
  },
  accuracy: {
    da: "Fuld tælling i registre, der er renset for overlap mellem ydelser. Enkelte ydelsers koder er ikke beskrevet offentligt; de findes på deres tekst, og mangler én, stoppes tabellen.",
    en: "A full count in registers, cleared of overlap between benefits. The codes of some benefits are not described in public; they are found by their texts, and the table stops where one is lacking.",
  },
  comparability: {
    da: "Folkepensionsalderen steg fra 65 til 67 år fra 2019 til 2022, så flere er med, jo senere kvartalet er. Kontanthjælpsreformen i juli 2025 samlede tre ydelser i én.",
    en: "The pension age rose from 65 to 67 from 2019 to 2022, so later quarters cover more persons. The reform of July 2025 merged three benefits into one.",
  },
  coherence: {
    da: "Aktiverede står for sig, så dagpenge og kontanthjælp er lavere her end hos Jobindsats. SU-modtagere er holdt ude.",
    en: "Persons in activation stand apart, so unemployment benefit and cash assistance are lower here than at Jobindsats. Students on grants are left out.",
  },
};

const population: Said = {
  relevance: {
    da: "Er nævneren i andele af befolkningen: personer på 16-66 år den første dag i kvartalet, lagt sammen af enkelte alderstrin.",
    en: "Is the denominator of shares of the population: persons aged 16-66 on the first day of the quarter, summed from single years of age.",
  },
  accuracy: register,
  comparability: {
    da: "Opgøres på samme måde siden 2008.",
    en: "Made in the same way since 2008.",
  },
  coherence: {
    da: "Aldersgrænsen er fast, mens folkepensionsalderen er steget; andele af personer under pensionsalderen er derfor lidt for lave før 2022.",
    en: "The age limit is fixed while the pension age has risen; shares of persons below it are therefore a little low before 2022.",
  },
};

const employees: Said = {
  relevance: {
    da: "Viser personer med lønmodtagerjob ifølge arbejdsgivernes indberetning. Selvstændige er ikke med.",
    en: "Shows persons with a job as employee according to employers' reports. The self-employed are not included.",
  },
  accuracy: {
    da: "Fuld tælling i eIndkomst. De nyeste perioder revideres, når sene indberetninger kommer.",
    en: "A full count in eIndkomst. The newest periods are revised as late reports arrive.",
  },
  comparability: {
    da: "Brancher følger DB07. De nye tabeller efter DB25 kan ikke sættes sammen med dem branche for branche.",
    en: "Industries follow DB07. The new tables by DB25 cannot be joined to them industry by industry.",
  },
  coherence: {
    da: "RAS tæller også selvstændige og kun én uge i november; arbejdstidsregnskabet er afstemt med nationalregnskabet.",
    en: "RAS also counts the self-employed, and one week in November only; the working-time accounts are balanced with the national accounts.",
  },
};

const registered: Said = {
  relevance: {
    da: "Viser, hvor mange af befolkningen på 16-64 år der er i arbejde i november, efter bopæl, køn og alder.",
    en: "Shows how many of the population aged 16-64 are in work in November, by residence, sex and age.",
  },
  accuracy: {
    da: "Fuld tælling i registre. Kodelisterne for alder og status er ikke beskrevet offentligt; værdierne findes på deres tekst, og mangler én, stoppes tabellen.",
    en: "A full count in registers. The code lists of age and status are not described in public; values are found by their texts, and the table stops where one is lacking.",
  },
  comparability: {
    da: "Opgøres på samme måde siden 2008.",
    en: "Made in the same way since 2008.",
  },
  coherence: {
    da: "Frekvensen er højere end AKU's, som er en stikprøve af 15-74-årige.",
    en: "The rate is higher than that of the LFS, a sample survey of those aged 15-74.",
  },
};

const vacancies: Said = {
  relevance: {
    da: "Viser ledige stillinger i private virksomheder. Offentlige arbejdspladser er ikke med.",
    en: "Shows vacancies in private enterprises. Public workplaces are not included.",
  },
  accuracy: {
    da: "Stikprøve. Usikkerheden offentliggøres ikke pr. region og branche, og antallet af besatte stillinger offentliggøres slet ikke.",
    en: "A sample. Uncertainty is not published by region and industry, and the number of filled posts is not published at all.",
  },
  comparability: {
    da: "Tabellerne efter DB07 sluttede med 4. kvartal 2025, tabellen efter DB25 begyndte med 1. kvartal 2026. Kun totalen og regionerne går over skiftet.",
    en: "The tables by DB07 ended with the fourth quarter of 2025, the one by DB25 began with the first of 2026. Only the total and the regions go across.",
  },
  coherence: {
    da: "Jobnets opslag tæller stillinger, når de slås op, og er ikke en beholdning.",
    en: "Jobnet's postings count positions when they are posted and are not a stock.",
  },
};

const absence: Said = {
  relevance: {
    da: "Viser fravær på grund af egen sygdom i alle sektorer. Barns sygdom, arbejdsulykker og barsel er ikke med.",
    en: "Shows absence due to own illness in all sectors. Child's illness, accidents at work and parental leave are not included.",
  },
  accuracy: {
    da: "Staten, regionerne og kommunerne er talt helt op; den private sektor er en stikprøve af omkring 2.600 virksomheder med mindst 10 ansatte.",
    en: "State, regions and municipalities are counted in full; the private sector is a sample of about 2,600 enterprises with at least 10 employees.",
  },
  comparability: {
    da: "Opgøres på samme måde siden 2013. Graviditetsgener tæller som egen sygdom.",
    en: "Made in the same way since 2013. Discomfort in pregnancy counts as own illness.",
  },
  coherence: {
    da: "Arbejdsgivernes statistik (DA) dækker kun deres medlemmer og er lidt lavere.",
    en: "The employers' statistics (DA) cover their members only and are a little lower.",
  },
};

const accidents: Said = {
  relevance: {
    da: "Viser ulykker anmeldt til Arbejdstilsynet, fordelt efter Danmarks Statistiks brancher og køn.",
    en: "Shows accidents reported to the Working Environment Authority, by Statistics Denmark's industries and sex.",
  },
  accuracy: {
    da: "Fuld tælling af anmeldelser; ikke alle ulykker anmeldes.",
    en: "A full count of reports; not all accidents are reported.",
  },
  comparability: {
    da: "Covid-19-smitte blev anmeldt som ulykker i 2020-2022.",
    en: "Infections with covid-19 were reported as accidents in 2020-2022.",
  },
  coherence: {
    da: "Arbejdstilsynet offentliggør de samme anmeldelser efter sine egne 36 grupper, som ikke passer ind i Danmarks Statistiks.",
    en: "The Working Environment Authority publishes the same reports by its own 36 groups, which do not nest in Statistics Denmark's.",
  },
};

const survey: Said = {
  relevance: {
    da: "Viser ledigheden efter den internationale definition: uden arbejde, søger og kan begynde, med eller uden ydelse.",
    en: "Shows unemployment by the international definition: without work, looking and able to begin, with or without a benefit.",
  },
  accuracy: {
    da: "Stikprøve. Usikkerheden er ikke med i tabellen.",
    en: "A sample survey. The uncertainty is not in the table.",
  },
  comparability: {
    da: "4. kvartal 2023 er påvirket af en forskudt indsamling.",
    en: "The fourth quarter of 2023 is affected by a shifted collection.",
  },
  coherence: {
    da: "Er højere end registerledigheden, blandt andet fordi studerende tæller med.",
    en: "Is higher than register unemployment, among other things because students count.",
  },
};

/** By StatBank's tables, whatever is made of them. */
const said: Readonly<Record<string, Said>> = {
  AUS07: unemployment,
  AUS08: unemployment,
  AUS09: unemployment,
  AKU111M: survey,
  RAS400: labourForce,
  AUK01: support,
  AUKS01: support,
  FOLK1A: population,
  LBESK01: employees,
  LBESK03: employees,
  LBESK20: employees,
  ATR116: employees,
  RAS201: registered,
  LSK02: vacancies,
  LSK03: vacancies,
  LSK13: vacancies,
  FRA022: absence,
  FRA023: absence,
  FRA024: absence,
  LIGEHB11: accidents,
  LIGEHI11: accidents,
};

/** What a table is good for, in words. Throws `RangeError` for one of which nothing is said. */
export function declaration({ table, lagDays, provisionalPeriods, ended }: Table): Declaration {
  const own = said[table];
  if (!own) throw new RangeError(`nothing is said of the quality of ${table}`);
  const revised = provisionalPeriods > 0;
  return {
    ...own,
    timeliness: ended
      ? { da: "Tabellen er afsluttet og får ikke flere perioder.", en: "The table has ended and gets no more periods." }
      : {
          da: `Kommer senest ${lagDays} dage efter perioden kl. 08.00${revised ? "; de nyeste perioder revideres" : ""}.`,
          en: `Comes within ${lagDays} days of the period at 08:00${revised ? "; the newest periods are revised" : ""}.`,
        },
  };
}
