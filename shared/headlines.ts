import type { IndicatorCard } from "./indicator.ts";
import type { Arrangement } from "./selection.ts";

export const missions = ["work", "healthy", "safe"] as const;
/** The ministry's mission, column by column: in work, healthy, safe. */
export type Mission = (typeof missions)[number];

export const units = ["star", "at", "nfa", "dep", "aes"] as const;
/** The ministry's units, and AES as a source beside them. */
export type Unit = (typeof units)[number];

export type SectionId = Mission | Unit;

/** Headline figures by the ministry's mission, in the order they are read. */
const byMission: Readonly<Record<Mission, readonly string[]>> = {
  work: [
    "gross-unemployment",
    "employees",
    "gross-unemployment-rate",
    "long-term-unemployment",
    "cash-assistance-recipients",
    "vacancies-new",
  ],
  healthy: [
    "stress-share",
    "pain-weekly",
    "heavy-physical-work",
    "sickness-absence-rate",
    "sickness-benefit-recipients",
    "reported-occupational-diseases",
  ],
  safe: [
    "reported-accidents",
    "fatal-accidents",
    "accident-incidence",
    "inspections",
    "injury-cases-opened",
    "case-processing-time",
  ],
};

/**
 * Five headline figures of each unit. NFA publishes none of its own after 2018: its are those of its field of research.
 * The Department's are the goals of the strategy and the whole that the units' figures are parts of.
 */
const byUnit: Readonly<Record<Unit, readonly string[]>> = {
  star: [
    "gross-unemployment",
    "gross-unemployment-rate",
    "long-term-unemployment",
    "cash-assistance-recipients",
    "vacancies-new",
  ],
  at: ["reported-accidents", "fatal-accidents", "reported-occupational-diseases", "inspections", "inspection-hit-rate"],
  nfa: ["stress-share", "pain-weekly", "heavy-physical-work", "violence-threats-share", "sickness-absence-rate"],
  dep: ["strategy-goal-progress", "data-timeliness", "employees", "employment-rate", "publicly-supported"],
  aes: ["injury-cases-opened", "recognition-rate", "case-processing-time"],
};

/** The columns of an arrangement, each with the ids of its headline figures in the order they are read as standard. */
export const columnsOf = (arrangement: Arrangement): readonly { id: SectionId; ids: readonly string[] }[] =>
  arrangement === "mission"
    ? missions.map((id) => ({ id, ids: byMission[id] }))
    : units.map((id) => ({ id, ids: byUnit[id] }));

/** The headline figures that the front page opens with, among the indicators there are. */
export const headlinesOf = <Card extends Pick<IndicatorCard, "id">>(cards: readonly Card[]): Card[] =>
  columnsOf("mission").flatMap(({ ids }) => ids.flatMap((id) => cards.filter((card) => card.id === id)));
