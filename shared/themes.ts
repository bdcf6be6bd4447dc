import type { IndicatorCard } from "./indicator.ts";
import type { Words } from "./words.ts";

/**
 * A subject that figures are read under. Its indicators are those of the catalogue's theme of the same id, and those across
 * agencies that bear on it. `first` are the ones that tell most, in the order they are read.
 */
export type Theme = { id: string; title: Words; about: Words; first: readonly string[]; across: readonly string[] };

const theme = (
  id: string,
  [titleDa, titleEn]: readonly [string, string],
  [aboutDa, aboutEn]: readonly [string, string],
  first: readonly string[],
  across: readonly string[] = [],
): Theme => ({ id, title: { da: titleDa, en: titleEn }, about: { da: aboutDa, en: aboutEn }, first, across });

/** The twelve themes, in the order they are read: in work, then healthy and safe at work. */
export const themes: readonly Theme[] = [
  theme(
    "ledighed",
    ["Ledighed", "Unemployment"],
    [
      "Hvor mange der er ledige, hvor længe, og hvad der er på vej.",
      "How many are unemployed, for how long, and what is coming.",
    ],
    ["gross-unemployment", "gross-unemployment-rate", "long-term-unemployment"],
  ),
  theme(
    "ydelser",
    ["Ydelser", "Benefits"],
    [
      "Hvor mange der forsørges af det offentlige, og med hvilken ydelse.",
      "How many are supported publicly, and by which benefit.",
    ],
    ["publicly-supported", "publicly-supported-share", "cash-assistance-recipients"],
  ),
  theme(
    "beskaeftigelse",
    ["Beskæftigelse", "Employment"],
    ["Hvor mange der er i arbejde.", "How many are in work."],
    ["employees", "employment-rate"],
  ),
  theme(
    "indsats",
    ["Indsats", "Active measures"],
    ["Hvad kommunerne gør for at få ledige i job.", "What municipalities do to bring the unemployed into work."],
    ["activation-degree"],
  ),
  theme(
    "rekruttering",
    ["Rekruttering", "Recruitment"],
    ["Hvor let eller svært virksomhederne har ved at finde folk.", "How easily companies find people."],
    ["failed-recruitment-rate", "job-vacancy-rate", "vacancies-new"],
    ["shortage-and-strain"],
  ),
  theme(
    "overgang",
    ["Overgang til job og effekt", "Transition to work and effect"],
    [
      "Hvordan det går efter et tilbud eller et forløb. Tallene er opgørelser, ikke målinger af virkning.",
      "How things go after an offer or a spell. The figures are accounts, not measurements of effect.",
    ],
    ["job-after-offer", "self-support-after-spell"],
  ),
  theme(
    "arbejdsulykker",
    ["Arbejdsulykker", "Accidents at work"],
    [
      "Hvor mange der kommer til skade på arbejdet, og hvor alvorligt.",
      "How many are injured at work, and how seriously.",
    ],
    ["reported-accidents", "accident-incidence", "fatal-accidents"],
    ["accidents-per-million-hours"],
  ),
  theme(
    "erhvervssygdomme",
    ["Erhvervssygdomme", "Occupational diseases"],
    ["Hvor mange sygdomme der anmeldes som følge af arbejdet.", "How many diseases are reported as caused by work."],
    ["reported-occupational-diseases", "disease-incidence"],
    ["at-aes-disease-conversion"],
  ),
  theme(
    "tilsyn",
    ["Tilsyn", "Inspection"],
    [
      "Hvad Arbejdstilsynet besøger, og hvad det fører til.",
      "What the Working Environment Authority visits, and what comes of it.",
    ],
    ["inspections", "inspection-hit-rate"],
    ["inspection-coverage-vs-risk"],
  ),
  theme(
    "arbejdsmiljoe",
    ["Psykisk og fysisk arbejdsmiljø", "Psychosocial and physical working environment"],
    ["Hvordan lønmodtagerne selv har det på arbejdet.", "How employees themselves are at work."],
    ["stress-share", "violence-threats-share"],
  ),
  theme(
    "sygefravaer",
    ["Sygefravær", "Sickness absence"],
    ["Hvor meget lønmodtagerne er syge.", "How much employees are ill."],
    ["sickness-absence-rate", "sickness-days-per-fte"],
    ["shortage-and-strain"],
  ),
  theme(
    "arbejdsskade",
    ["Arbejdsskade", "Work injury"],
    ["Hvordan arbejdsskadesager behandles og afgøres.", "How work-injury cases are handled and decided."],
    ["injury-cases-opened", "recognition-rate", "case-processing-time"],
    ["at-aes-disease-conversion"],
  ),
];

/** What is no subject of the labour market: how the ministry's own work with data goes. */
export const ownTheme: Theme = theme(
  "strategi",
  ["Strategi og data", "Strategy and data"],
  [
    "Hvordan det går med datastrategien, og om tallene kommer til tiden.",
    "How the data strategy goes, and whether figures come in time.",
  ],
  ["strategy-goal-progress", "data-timeliness"],
);

export const everyTheme: readonly Theme[] = [...themes, ownTheme];

type Placed = Pick<IndicatorCard, "id" | "theme">;

const isIn = (theme: Theme, card: Placed): boolean => card.theme === theme.id || theme.across.includes(card.id);

/** The indicators of a theme: those read first, then the others in their own order. */
export function indicatorsIn<Card extends Placed>(one: Theme, cards: readonly Card[]): Card[] {
  const all = cards.filter((card) => isIn(one, card));
  const first = one.first.flatMap((id) => all.filter((card) => card.id === id));
  return [...first, ...all.filter((card) => !first.includes(card))];
}

/** The theme an indicator is read under first. */
export const themeOf = (card: Placed): Theme | undefined => everyTheme.find((one) => isIn(one, card));
