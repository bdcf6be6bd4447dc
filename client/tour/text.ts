import { useText } from "../text/useText.ts";

const da = {
  step: (step: number, of: number) => `Trin ${step} af ${of}`,
  next: "Næste",
  back: "Tilbage",
  end: "Afslut rundtur",
  done: "Færdig",
  skipped: (title: string) => `Trinnet «${title}» er sprunget over: det findes ikke på siden lige nu.`,
  elsewhere: "Rundturen fortsætter på en anden side.",
  go: "Gå til trinnet",
  help: "Hjælp",
  tour: (role: string) => `Rundtur for ${role.toLowerCase()}`,
  tours: "Rundtur",
  search: "Søg i Overblik",
  glossary: "Ordbog og metoder",
  keys: "Genveje",
  shortcuts: [
    ["Ctrl K eller ⌘ K", "Søg"],
    ["Pil op og ned, Enter", "Vælg og åbn i en liste"],
    ["Pil til højre og venstre", "Flyt mellem perioder i en graf, faneblade og trin i rundturen"],
    ["Enter i en tabel", "Se, hvor tallet kommer fra"],
    ["Esc", "Luk"],
  ] as readonly (readonly [string, string])[],
};
export type TourText = typeof da;

const en: TourText = {
  step: (step, of) => `Step ${step} of ${of}`,
  next: "Next",
  back: "Back",
  end: "End the tour",
  done: "Done",
  skipped: (title) => `The step «${title}» was skipped: it is not on the page right now.`,
  elsewhere: "The tour goes on at another page.",
  go: "Go to the step",
  help: "Help",
  tour: (role) => `Tour for ${role.toLowerCase()}`,
  tours: "Tour",
  search: "Search Overblik",
  glossary: "Glossary and methods",
  keys: "Shortcuts",
  shortcuts: [
    ["Ctrl K or ⌘ K", "Search"],
    ["Up and down, Enter", "Choose and open in a list"],
    ["Right and left", "Move between periods of a chart, tabs, and steps of the tour"],
    ["Enter in a table", "See where the number comes from"],
    ["Esc", "Close"],
  ],
};

/** The words of the tour and the help, in the language of the page. */
export const useTourText = (): TourText => ({ da, en })[useText().language];
