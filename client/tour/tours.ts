import { roleWords } from "#shared/urlWords.ts";
import type { Selection } from "#shared/selection.ts";
import type { Words } from "#shared/words.ts";
import type { TourRole } from "./start.ts";

/** One stop: where it is, the first element of the page that answers to `at`, and what is said of it. */
export type Step = {
  to: string;
  params?: Readonly<Record<string, string>>;
  part?: Partial<Selection>;
  at: string;
  title: Words;
  text: Words;
};

export type Tour = { role: TourRole; steps: readonly Step[] };

const indicator = { to: "/indikator/$id", params: { id: "gross-unemployment" } };

const search: Step = {
  to: "/",
  at: ".search-button",
  title: { da: "Find alt med ét ord", en: "Find everything by one word" },
  text: {
    da: "Skriv det, du kalder det: dagpenge, Århus, AUS08 eller begge dele på én gang, ledighed aarhus. Ctrl K åbner søgningen overalt.",
    en: "Write what you call it: dagpenge, Århus, AUS08, or two at once, ledighed aarhus. Ctrl K opens the search everywhere.",
  },
};

const filters: Step = {
  to: "/",
  at: ".filters",
  title: { da: "Vælg område og periode", en: "Choose area and period" },
  text: {
    da: "Valget følger med fra side til side og står i adressen, så et link viser det samme for den, du sender det til.",
    en: "The choice goes along from page to page and stands in the address, so that a link shows the same to whom you send it.",
  },
};

const message: Step = {
  to: "/",
  at: "main h1",
  title: { da: "Det vigtigste først", en: "What matters first" },
  text: {
    da: "Overskriften er skrevet af tallene lige nu: er der flere eller færre ledige end for et år siden?",
    en: "The heading is written from the figures as they are: are more or fewer unemployed than a year ago?",
  },
};

const tabs: Step = {
  ...indicator,
  at: ".figure .tabs-list",
  title: { da: "Samme tal på fem måder", en: "The same figures in five ways" },
  text: {
    da: "Graf, tabel, historik, filer og alt, der er at vide om tallet. Om tallet siger også, hvad det ikke må læses som.",
    en: "Chart, table, history, files and all there is to know of the number. About the number also says what it must not be read as.",
  },
};

const glossary: Step = {
  to: "/ordbog/{-$term}",
  at: ".words-find",
  title: { da: "Hvad betyder ordet?", en: "What does the word mean?" },
  text: {
    da: "Ord med prikket streg under fører hertil. Hvert ord har en definition, en kilde og det, det ofte læses forkert som.",
    en: "Words with a dotted line under them lead here. Each word has a definition, a source and what it is often misread as.",
  },
};

const viewer: Tour = {
  role: "viewer",
  steps: [
    message,
    {
      to: "/",
      at: "article.tile",
      title: { da: "Et nøgletal", en: "A key figure" },
      text: {
        da: "Niveau med enhed, ændring på et år og perioden, det gælder. Farven bruges kun, hvor det er afgjort, hvad der er godt; ordene siger det samme.",
        en: "Level with unit, change on a year and the period it holds for. Colour is used only where it is settled what is good; the words say the same.",
      },
    },
    {
      to: "/",
      at: ".tile-info",
      title: { da: "Om tallet, ét klik væk", en: "About the number, one click away" },
      text: {
        da: "Bag i'et står definition, kilde, forbehold og vejen til resten.",
        en: "Behind the i are definition, source, caveats and the way to the rest.",
      },
    },
    filters,
    search,
    tabs,
    glossary,
  ],
};

const manager: Tour = {
  role: "manager",
  steps: [
    message,
    filters,
    {
      to: "/temaer/{-$theme}",
      params: { theme: "ledighed" },
      at: ".said",
      title: { da: "Hovedbudskaber, der kan spores", en: "Key messages that can be traced" },
      text: {
        da: "Hver sætning er dannet af et tal og fører til det: niveau, ændring, usikkerhed, databrud og hvor nyt det er.",
        en: "Each sentence is made of a figure and leads to it: level, change, uncertainty, breaks and how new it is.",
      },
    },
    {
      to: "/omraader/{-$code}",
      params: { code: "751" },
      at: ".profile-head",
      title: { da: "Et område på to sider", en: "An area on two pages" },
      text: {
        da: "Arbejdsmarked og arbejdsmiljø side om side, mod landet og kommunegruppen. Kan printes.",
        en: "Labour market and working environment side by side, against the country and the municipality group. Can be printed.",
      },
    },
    {
      ...indicator,
      at: ".figure-copy",
      title: { da: "Til din præsentation", en: "For your presentation" },
      text: {
        da: "Kopiér billedet med kilde og forbehold, eller hent det i det format, slidet har, under Hent data.",
        en: "Copy the picture with source and caveats, or fetch it in the slide's format under Get the data.",
      },
    },
    {
      to: "/aktualitet",
      at: "main h1",
      title: { da: "Hvor nye er tallene?", en: "How new are the figures?" },
      text: {
        da: "Hvad kilderne har udgivet, hvad der er forsinket, og hvornår det næste kommer.",
        en: "What the sources have published, what is late, and when the next comes.",
      },
    },
  ],
};

const analyst: Tour = {
  role: "analyst",
  steps: [
    search,
    {
      to: "/indikator/$id",
      params: { id: "accident-incidence" },
      at: ".breakdowns",
      title: { da: "Opdel tallet", en: "Take the number apart" },
      text: {
        da: "På branche, køn, alder, ydelse og mere, hvor det er offentliggjort sådan. Det, der ikke findes, bliver sagt.",
        en: "By industry, sex, age, benefit and more where it is published so. What does not exist is told.",
      },
    },
    {
      ...indicator,
      part: { view: "table" },
      at: ".cube-table",
      title: { da: "Spor et tal til kilden", en: "Trace a number to its source" },
      text: {
        da: "Vælg en celle med klik eller Enter: filen, den er læst i, hvad der blev spurgt om, og hvornår.",
        en: "Choose a cell by click or Enter: the file it was read from, what was asked, and when.",
      },
    },
    {
      ...indicator,
      part: { view: "revisions" },
      at: ".figure .tab-panel",
      title: { da: "Som kendt dengang", en: "As known then" },
      text: {
        da: "Hvert tal udgave for udgave. Med Som kendt viser alle sider det, der var offentliggjort en bestemt dag.",
        en: "Each number edition by edition. With As known all pages show what was published on a day.",
      },
    },
    {
      ...indicator,
      part: { view: "data" },
      at: ".download-address",
      title: { da: "De samme tal i dit eget værktøj", en: "The same figures in your own tool" },
      text: {
        da: "Adressen giver præcis de tal, der vises, som CSV eller JSON-stat.",
        en: "The address gives exactly the figures shown, as CSV or JSON-stat.",
      },
    },
    {
      to: "/afstemning/{-$id}",
      params: { id: "unemployment-rate" },
      at: ".reconciled-choices",
      title: { da: "Hvorfor er tallet et andet dér?", en: "Why is the figure another one there?" },
      text: {
        da: "To myndigheders tal for det samme, side om side, med forskellen og grunden.",
        en: "Two agencies' figures for the same, side by side, with the difference and the reason.",
      },
    },
    {
      to: "/kvalitet/{-$dataset}",
      at: "main table",
      title: { da: "Hvor gode er data?", en: "How good are the data?" },
      text: {
        da: "Hvert datasæts kontroller, fund og historie.",
        en: "Each dataset's checks, findings and history.",
      },
    },
  ],
};

export const tours: readonly Tour[] = [viewer, manager, analyst];

/** The tour and the step, from 0, that the address means; null where it means none. */
export function tourAt(text: string): { tour: Tour; step: number } | null {
  const [word = "", number = ""] = text.split(":");
  const tour = tours.find(({ role }) => roleWords[role] === word);
  const step = Number(number) - 1;
  return tour?.steps[step] ? { tour, step } : null;
}
