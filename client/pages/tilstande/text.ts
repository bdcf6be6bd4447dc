import { useText } from "../../text/useText.ts";

const da = {
  lede: "Hver tilstand, en figur og dens småting kan mødes i, på én side for dem, der bygger. Tallene er et rigtigt svar, vist som om noget var galt.",
  small: "Småting",
  late: "3 dage forsinket",
  current: "ajour",
  plain: "En besked, der ikke haster.",
  trouble: "En besked om noget, der gik galt.",
  act: "Gør noget",
  waits: "Henter …",
};

export type PageWords = typeof da;

const en: PageWords = {
  lede: "Every state a figure and its small parts may be met in, on one page for those who build. The figures are a real answer, shown as if something were wrong.",
  small: "Small parts",
  late: "3 days late",
  current: "up to date",
  plain: "A message that can wait.",
  trouble: "A message of something that went wrong.",
  act: "Do something",
  waits: "Loading …",
};

/** The page's own sentences in the language of the page. */
export const useWords = (): PageWords => (useText().language === "da" ? da : en);
