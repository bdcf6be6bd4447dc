import type { Agency, IndicatorCard } from "./indicator.ts";

/** The headline figures of each agency, at most five, in the order they are read. */
const headlines: Readonly<Record<Agency, readonly string[]>> = {
  star: [
    "gross-unemployment",
    "gross-unemployment-rate",
    "long-term-unemployment",
    "cash-assistance-recipients",
    "vacancies-new",
  ],
  dst: ["employees", "publicly-supported", "employment-rate", "job-vacancy-rate", "sickness-absence-rate"],
  at: ["reported-accidents", "fatal-accidents", "reported-occupational-diseases", "stress-share", "inspections"],
  nfa: [],
  aes: ["injury-cases-opened", "recognition-rate", "case-processing-time"],
  dep: ["strategy-goal-progress", "data-timeliness"],
  eurostat: [],
  euosha: [],
};

const order = Object.values(headlines).flat();

/** The headline figures among the indicators there are, agency by agency, in the order they are read. */
export const headlinesOf = <Card extends Pick<IndicatorCard, "id">>(cards: readonly Card[]): Card[] =>
  order.flatMap((id) => cards.filter((card) => card.id === id));
