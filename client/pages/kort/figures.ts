import { type MappedLevel, mappedLevel } from "#shared/chart/isMapped.ts";
import type { DimensionCard } from "#shared/dimension.ts";
import type { Figure } from "#shared/figure.ts";
import type { DatasetCard, IndicatorCard } from "#shared/indicator.ts";
import { frequencyOf, lastDay, type Period, periodsBetween, shift, within } from "#shared/period.ts";
import type { Transform } from "#shared/query.ts";
import type { Selection } from "#shared/selection.ts";
import { memberOf } from "../../filters/areas.ts";
import { lastPeriodOf } from "../../filters/periods.ts";
import { queryOf, scopeOf } from "../../filters/scope.ts";

export type Known = {
  cards: readonly IndicatorCard[];
  datasets: readonly DatasetCard[];
  geography: DimensionCard;
};

/** What the map shows for a selection, and what it offers instead. */
export type MapFigures = {
  level: MappedLevel;
  /** Indicators with figures for the level's areas. */
  offered: readonly IndicatorCard[];
  /** How many have figures for areas, but not for these. */
  elsewhere: number;
  /** What was asked for and has none for the level; then nothing is shown. */
  lacking: IndicatorCard | null;
  shown: { card: IndicatorCard; figure: Figure; periods: readonly Period[]; transforms: readonly Transform[] } | null;
};

/** What is shown where nothing is chosen. */
const first = "gross-unemployment-rate";

/** The level chosen; of chosen areas theirs, and without any municipalities. */
export function levelOf({ areas }: Pick<Selection, "areas">, geography: DimensionCard): MappedLevel {
  if ("level" in areas) return mappedLevel(areas.level) ?? "municipality";
  const levels = areas.flatMap((code) => mappedLevel(memberOf(geography, code)?.level) ?? []);
  return levels[0] ?? "municipality";
}

/** Areas pointed out: those marked, and those chosen elsewhere. */
export const markedIn = ({ areas, marked }: Pick<Selection, "areas" | "marked">): readonly string[] =>
  [...new Set([...marked, ...("level" in areas ? [] : areas)])].slice(0, 12);

/** Whether the figures of areas grow with how many live or work there. */
export const isCount = ({ additive }: IndicatorCard): boolean => additive.geography === "sum";

/** Periods that may be shown, the oldest first: those published, as periods of the indicator's own length, whole ones only. */
export function periodsOf(card: IndicatorCard, datasets: readonly DatasetCard[]): readonly Period[] {
  const release = datasets.find(({ id }) => id === card.datasets[0])?.release;
  if (!release) return [];
  const { firstPeriod, lastPeriod } = release;
  const { frequency } = card;
  if (frequencyOf(lastPeriod) === frequency || frequency === "week") return periodsBetween(firstPeriod, lastPeriod);
  const last = within(lastPeriod, frequency);
  const isWhole = lastDay(last) <= lastDay(lastPeriod);
  const [from, to] = [shift(within(firstPeriod, frequency), 1), isWhole ? last : shift(last, -1)];
  return from <= to ? periodsBetween(from, to) : [];
}

const transformsOf = ({ transforms }: IndicatorCard): readonly Transform[] =>
  transforms.includes("yoy") ? ["none", "yoy"] : ["none"];

/** Selection → the map's figure. */
export function mapFigures(selection: Selection, { cards, datasets, geography }: Known): MapFigures {
  const level = levelOf(selection, geography);
  const offered = cards.filter(({ levels }) => levels.includes(level));
  const elsewhere = cards.filter(
    ({ levels }) => !levels.includes(level) && levels.some((other) => mappedLevel(other) !== undefined),
  ).length;
  const [wanted] = selection.indicators;
  const asked = wanted === undefined ? undefined : cards.find(({ id }) => id === wanted);
  const usual = offered.find(({ id }) => id === first) ?? offered.find((one) => !isCount(one)) ?? offered[0];
  const card = asked ?? usual;
  if (!card || !offered.includes(card)) return { level, offered, elsewhere, lacking: card ?? null, shown: null };
  const transforms = transformsOf(card);
  const transform = transforms.find((one) => one === selection.transform) ?? "none";
  const scope = scopeOf(card, { ...selection, areas: { level } }, geography);
  const { period, knownOn } = selection;
  const look = { period, transform: "none", kind: "bar", knownOn } as const;
  const marked = markedIn(selection);
  return {
    level,
    offered,
    elsewhere,
    lacking: null,
    shown: {
      card,
      periods: periodsOf(card, datasets),
      transforms,
      figure: {
        id: `map-${card.id}`,
        query: { ...queryOf(card, scope, look, lastPeriodOf(card, datasets)), transform },
        kind: selection.kind === "tilemap" && level === "municipality" ? "tilemap" : "map",
        title: card.label,
        language: selection.language,
        ...(selection.classes ? { classes: readable(selection.classes) } : {}),
        ...(marked.length > 0 ? { marked: [...marked] } : {}),
      },
    },
  };
}

const readable = (classes: NonNullable<Selection["classes"]>): NonNullable<Figure["classes"]> =>
  classes.kind === "custom" ? { kind: "custom", limits: [...classes.limits] } : classes;
