import { useText } from "../../text/useText.ts";

const da = {
  compare: {
    legend: "Sammenlign med",
    previous: "perioden før",
    year: "samme periode året før",
    base: "Basisperiode",
    none: "ingen",
    most: "Højst to sammenligninger ad gangen.",
  },
  mark: {
    label: "Fremhæv",
    choose: "Vælg …",
  },
  notOffered: (wanted: string, shown: string) =>
    `“${wanted}” giver ikke mening for det valgte og er udeladt. Vist er “${shown}”.`,
  own: {
    title: "Egne mål og bemærkninger",
    lede: "Egne mål er private og indgår aldrig i de officielle tal. Bemærkninger kan læses af alle, der ser indikatoren.",
    targets: "Egne mål",
    remarks: "Bemærkninger",
    addTarget: "Tilføj eget mål",
    addRemark: "Tilføj bemærkning",
    name: "Navn",
    value: (unit: string) => `Værdi (${unit})`,
    area: "Område",
    from: "Fra",
    to: "Til og med",
    period: "Periode",
    text: "Bemærkning",
    save: "Gem",
    remove: (what: string) => `Slet ${what}`,
    removeShort: "Slet",
    removed: (what: string) => `${what} er slettet.`,
    undo: "Fortryd sletning",
    none: "Ingen endnu.",
    everywhere: "alle områder",
    by: (name: string) => `af ${name}`,
    notDrawn: "Vises som stiplet linje i grafen “Linje over tid” for området.",
    errors: {
      title: "Ret følgende:",
      name: "Skriv et navn på højst 60 tegn.",
      value: "Skriv et tal, fx 1234,5.",
      ambiguous: "Tallet kan læses på to måder. Skriv det uden tusindtalsskille, fx 1234 eller 1,234.",
      order: "“Fra” skal ligge før eller samtidig med “Til og med”.",
      text: "Skriv en bemærkning på højst 280 tegn.",
    },
  },
};

export type IndicatorPageText = typeof da;

const en: IndicatorPageText = {
  compare: {
    legend: "Compare with",
    previous: "the period before",
    year: "the same period of the year before",
    base: "Base period",
    none: "none",
    most: "At most two comparisons at a time.",
  },
  mark: {
    label: "Point out",
    choose: "Choose …",
  },
  notOffered: (wanted, shown) => `“${wanted}” makes no sense for what is chosen and is left out. Shown is “${shown}”.`,
  own: {
    title: "Own targets and remarks",
    lede: "Own targets are private and never part of the official figures. Remarks can be read by everyone who sees the indicator.",
    targets: "Own targets",
    remarks: "Remarks",
    addTarget: "Add own target",
    addRemark: "Add remark",
    name: "Name",
    value: (unit) => `Value (${unit})`,
    area: "Area",
    from: "From",
    to: "Up to and including",
    period: "Period",
    text: "Remark",
    save: "Save",
    remove: (what) => `Delete ${what}`,
    removeShort: "Delete",
    removed: (what) => `${what} is deleted.`,
    undo: "Undo deletion",
    none: "None yet.",
    everywhere: "all areas",
    by: (name) => `by ${name}`,
    notDrawn: "Shown as a dashed line in the chart “Line over time” of the area.",
    errors: {
      title: "Correct the following:",
      name: "Write a name of at most 60 characters.",
      value: "Write a number, for instance 1234.5.",
      ambiguous:
        "The number can be read in two ways. Write it without a thousands separator, for instance 1234 or 1.234.",
      order: "“From” must not be after “Up to and including”.",
      text: "Write a remark of at most 280 characters.",
    },
  },
};

const texts = { da, en };

/** The sentences of the indicator's page, in the language of the page. */
export const useIndicatorText = (): IndicatorPageText => texts[useText().language];
