import type { Words } from "#shared/words.ts";

/** A page of method: how something is done with every figure. */
export type Method = {
  id: string;
  name: Words;
  /** What it says in one sentence. */
  definition: Words;
  parts: readonly { heading: Words; text: Words }[];
  related: readonly string[];
};

export const methods: readonly Method[] = [
  {
    id: "metode-diskretion",
    name: { da: "Sådan beskyttes små tal", en: "How small figures are protected" },
    definition: {
      da: "Hvad der ikke må vises, bestemmes én gang pr. udgave, før tallet kan spørges om, og gælder ens for skærm, fil og API.",
      en: "What may not be shown is decided once per edition, before the figure can be asked for, and holds alike for screen, file and API.",
    },
    parts: [
      {
        heading: { da: "Kildens egne mærker", en: "The source's own marks" },
        text: {
          da: "Det, kilden har skjult, bliver aldrig til et tal her. Jobindsats viser ikke antal på 0-2; en tom celle er derfor ikke vist, ikke nul.",
          en: "What the source has hidden never becomes a number here. Jobindsats does not show counts of 0-2; an empty cell is therefore not shown, not zero.",
        },
      },
      {
        heading: { da: "Andele følger deres antal", en: "Shares follow their counts" },
        text: {
          da: "Er et antal skjult, er andelen, der bygger på det, det også. Ellers kunne antallet regnes ud.",
          en: "Where a count is hidden, so is the share made of it. Otherwise the count could be computed.",
        },
      },
      {
        heading: { da: "Sammenlægninger", en: "Aggregates" },
        text: {
          da: "En gruppe, du selv danner, regnes af offentliggjorte celler. Er én af dem skjult, vises gruppen ikke.",
          en: "A group you make yourself is computed from published cells. Where one of them is hidden, the group is not shown.",
        },
      },
      {
        heading: { da: "Alle er ens", en: "Everybody is alike" },
        text: {
          da: "Ingen rolle kan se det skjulte, heller ikke ved at hente filen: den fil, siden læser, indeholder det ikke.",
          en: "No role can see what is hidden, not by fetching the file either: the file the page reads does not hold it.",
        },
      },
    ],
    related: ["diskretion", "manglende", "udgave"],
  },
  {
    id: "metode-intervaller",
    name: { da: "Sådan regnes usikkerhed", en: "How uncertainty is computed" },
    definition: {
      da: "Hvor tilfældet spiller ind, har tallet et 95 pct.-interval, og en forskel, der kan være tilfældig, hedder statistisk uændret.",
      en: "Where chance plays a part the figure has a 95 per cent interval, and a difference that may be chance is called statistically unchanged.",
    },
    parts: [
      {
        heading: { da: "Antal hændelser: eksakt Poisson", en: "Counts of events: exact Poisson" },
        text: {
          da: "For x hændelser er grænserne halvdelen af chi i anden-fraktilerne 2,5 pct. med 2x og 97,5 pct. med 2x + 2 frihedsgrader. 32 dødsulykker giver 21,9-45,2; 43 giver 31,1-57,9. For en rate deles begge grænser med grundlaget.",
          en: "For x events the ends are half the chi-square quantiles of 2.5 per cent with 2x and 97.5 per cent with 2x + 2 degrees of freedom. 32 fatal accidents give 21.9-45.2; 43 give 31.1-57.9. For a rate both ends are divided by the base.",
        },
      },
      {
        heading: { da: "Andele i et register: Wilson", en: "Shares in a register: Wilson" },
        text: {
          da: "En andel af et antal får Wilsons interval, der også holder ved små antal og andele nær 0 og 100 pct.",
          en: "A share of a number has Wilson's interval, which also holds for small numbers and shares near 0 and 100 per cent.",
        },
      },
      {
        heading: { da: "Spørgeundersøgelser: designeffekt", en: "Surveys: design effect" },
        text: {
          da: "NOA-L er vægtet. Antal svar deles med en designeffekt på 1,4, og derefter bruges Wilson. Intervallet er omtrentligt. Grupper med under 30 svar vises ikke.",
          en: "NOA-L is weighted. The number of answers is divided by a design effect of 1.4, and then Wilson is used. The interval is approximate. Groups of fewer than 30 answers are not shown.",
        },
      },
      {
        heading: { da: "Uden interval", en: "Without an interval" },
        text: {
          da: "Arbejdskraftundersøgelsen, ledige stillinger og rekrutteringssurveyen vises uden interval, fordi kilden ikke giver det med. Vi opfinder det ikke.",
          en: "The labour force survey, vacancies and the recruitment survey are shown without an interval, since the source does not supply one. We do not invent it.",
        },
      },
    ],
    related: ["konfidensinterval", "poisson", "wilson", "designeffekt", "statistisk-uaendret"],
  },
  {
    id: "metode-databrud",
    name: { da: "Sådan behandles databrud", en: "How breaks in series are treated" },
    definition: {
      da: "Et brud er skrevet ned med dato, art og forklaring, tegnes som en lodret streg og følger med i hver fil.",
      en: "A break is written down with date, kind and explanation, is drawn as a vertical line and goes with every file.",
    },
    parts: [
      {
        heading: { da: "Hvad der ikke regnes hen over", en: "What is not computed across" },
        text: {
          da: "Ændringer, indeks og rullende gennemsnit går ikke hen over et brud, der ikke kan bygges bro over. Der står i stedet, hvorfor der ikke sammenlignes.",
          en: "Changes, indices and rolling means do not cross a break that cannot be bridged. It says instead why there is no comparison.",
        },
      },
      {
        heading: { da: "Kendte brud", en: "Known breaks" },
        text: {
          da: "Blandt dem: Arbejdstilsynets registreringsår fra 2006, nyt it-system i januar 2022, kontanthjælpsreformen 1. juli 2025, NOA-L fra 2021 og DB25 i 2026. Hvert står ved de indikatorer, det gælder.",
          en: "Among them: the registration year of the Working Environment Authority from 2006, its new system in January 2022, the kontanthjælp reform of 1 July 2025, NOA-L from 2021 and DB25 in 2026. Each stands by the indicators it concerns.",
        },
      },
    ],
    related: ["databrud", "registreringsaar", "db07"],
  },
  {
    id: "metode-revisioner",
    name: { da: "Sådan holdes styr på revisioner", en: "How revisions are kept track of" },
    definition: {
      da: "Alle udgaver gemmes; intet tal forsvinder, fordi et nyt kommer.",
      en: "All editions are kept; no figure vanishes because a new one comes.",
    },
    parts: [
      {
        heading: { da: "Som kendt", en: "As known" },
        text: {
          da: "Med Som kendt viser en side tallene, som de var offentliggjort en valgt dag. Linket holder fast i dagen.",
          en: "With As known a page shows the figures as they were published on a chosen day. The link keeps the day.",
        },
      },
      {
        heading: { da: "Historik", en: "History" },
        text: {
          da: "Fanebladet Historik viser hvert tal udgave for udgave, og siden Hvad er ændret? viser nye perioder og reviderede tal fra gammelt til nyt.",
          en: "The tab History shows each figure edition by edition, and the page What has changed? shows new periods and revised figures from old to new.",
        },
      },
      {
        heading: { da: "Foreløbige perioder", en: "Provisional periods" },
        text: {
          da: "Hvor mange af de nyeste perioder der plejer at blive ændret, er erklæret for hver indikator. De er stiplede og mærket *.",
          en: "How many of the newest periods are usually changed is declared for each indicator. They are dashed and marked *.",
        },
      },
    ],
    related: ["revision", "udgave", "foreloebig"],
  },
  {
    id: "metode-kvalitet",
    name: { da: "Sådan kontrolleres data", en: "How data are checked" },
    definition: {
      da: "Hver fil går gennem de samme kontroller, før dens tal kan ses. En fejl, der stopper, beholder den gamle udgave på siden.",
      en: "Every file goes through the same checks before its figures can be seen. A fault that stops keeps the old edition on the page.",
    },
    parts: [
      {
        heading: { da: "Kontrollerne", en: "The checks" },
        text: {
          da: "Nøgler er entydige, perioder hænger sammen, koder er kendte, tal er i et muligt spænd, dele holdes op mod totaler og kildens kontroltal, og rækker tilføjet, ændret og forsvundet tælles mod den gamle udgave.",
          en: "Keys are unique, periods hang together, codes are known, figures are within a possible range, parts are held against totals and the source's control totals, and rows added, changed and gone are counted against the old edition.",
        },
      },
      {
        heading: { da: "Stop og bemærkning", en: "Stop and remark" },
        text: {
          da: "Et fund stopper udgaven eller er en bemærkning. Begge står på siden Datakvalitet med datasættets historie.",
          en: "A finding stops the edition or is a remark. Both stand on the page Data quality with the dataset's history.",
        },
      },
    ],
    related: ["datasaet", "udgave", "aktualitet", "sporbarhed"],
  },
  {
    id: "metode-demonstration",
    name: { da: "Sådan er demonstrationsdata lavet", en: "How the demonstration data are made" },
    definition: {
      da: "Et opdigtet Danmark, der svarer som kilderne selv, så alt fra hentning til graf er det rigtige program.",
      en: "A made-up Denmark that answers as the sources themselves do, so that everything from fetching to chart is the real program.",
    },
    parts: [
      {
        heading: { da: "Niveauer", en: "Levels" },
        text: {
          da: "Niveauer, sæson og fordeling på områder er lagt tæt på offentliggjorte tal; udsvingene er tilfældige, men de samme hver gang.",
          en: "Levels, season and distribution on areas are set close to published figures; the swings are random, but the same every time.",
        },
      },
      {
        heading: { da: "Fejl og mangler", en: "Faults and gaps" },
        text: {
          da: "Skjulte celler, revisioner, databrud og forsinkelser er med, fordi de er en del af virkeligheden.",
          en: "Hidden cells, revisions, breaks and delays are in it, since they are part of the real thing.",
        },
      },
      {
        heading: { da: "Adskilt", en: "Kept apart" },
        text: {
          da: "Demonstrationsdata og rigtige data ligger aldrig i samme lager, og hver side, graf og fil siger, hvilke der er brugt.",
          en: "Demonstration data and real data never lie in the same store, and every page, chart and file says which are used.",
        },
      },
    ],
    related: ["demonstrationsdata", "udgave"],
  },
];
