import type { DimensionCard, Member } from "#shared/dimension.ts";
import type { ChartKind, Figure } from "#shared/figure.ts";
import type { DatasetCard, IndicatorCard } from "#shared/indicator.ts";
import type { Selection } from "#shared/selection.ts";
import { timeRuleOf } from "#shared/timeRule.ts";
import type { Words } from "#shared/words.ts";
import { memberOf } from "../../filters/areas.ts";
import { type Apart, apartOf, type Breakdowns } from "../../filters/apart.ts";
import { lastPeriodOf, yearAndOne } from "../../filters/periods.ts";
import { firstOf, queryOf, type Scope, scopeOf, transformFor } from "../../filters/scope.ts";
import { kindQuery } from "./kindQuery.ts";
import { kindsOf } from "./kinds.ts";

export type Known = {
  card: IndicatorCard;
  datasets: readonly DatasetCard[];
  geography: DimensionCard;
  breakdowns: Breakdowns;
};

/** What an indicator's page shows: the newest figure, and the figure in full. */
export type IndicatorFigures = {
  scope: Scope;
  apart: Apart;
  /** The one place shown of several that were chosen. */
  onlyPlace: Words | null;
  /** Kinds of chart that make sense, and the one a link asked for that does not. */
  kinds: readonly ChartKind[];
  notOffered: ChartKind | null;
  newest: Figure;
  full: Figure;
};

/** The areas or members that are shown, by code and name: those that may be pointed out. */
export function shownMembers(scope: Scope, apart: Apart, { geography, breakdowns }: Known): readonly Member[] {
  const rule = apart.by?.rule ?? scope.geography;
  const { members = [] } = (apart.by ? breakdowns[apart.by.dimension] : geography) ?? {};
  if (!rule || (!apart.by && scope.count === 1)) return [];
  return members.filter(({ code, level }) => ("codes" in rule ? rule.codes.includes(code) : level === rule.level));
}

/** How a map's values are put in classes, as a figure carries it. */
const classesOf = (classes: Selection["classes"]): Pick<Figure, "classes"> =>
  classes === null
    ? {}
    : { classes: classes.kind === "custom" ? { ...classes, limits: [...classes.limits] } : classes };

const markedIn = (marked: readonly string[], scope: Scope, apart: Apart, known: Known): string[] => {
  const shown = shownMembers(scope, apart, known);
  return marked.filter((code) => shown.some((member) => member.code === code));
};

/** Selection → the page's figures. What the indicator does not offer falls back to what it does. */
export function indicatorFigures(selection: Selection, known: Known): IndicatorFigures {
  const { card, datasets, geography, breakdowns } = known;
  const chosen = scopeOf(card, selection, geography);
  const first = firstOf(chosen);
  // Taken apart by a breakdown, the figures are about one place: a line for each member.
  const apart = apartOf(card, selection, breakdowns, (selection.breakdown ? first : chosen).geography !== null);
  const scope = apart.by ? first : chosen;
  const { knownOn } = selection;
  const last = lastPeriodOf(card, datasets);
  const kinds = kindsOf(card, scope, apart, timeRuleOf(selection.period, card.frequency, last), last);
  const kind = kinds.find((one) => one === selection.kind) ?? kinds[0];
  const transform = transformFor(card, selection.transform, kind, scope, apart);
  const asked = kindQuery(
    { card, scope, geography, breakdowns, last },
    { period: selection.period, transform, kind, apart, knownOn },
    selection.compare,
  );
  const marked = markedIn(selection.marked, scope, apart, known);
  const plain = { kind: "line", title: card.label, language: selection.language } as const;
  return {
    scope,
    apart,
    kinds,
    notOffered: selection.kind !== null && selection.kind !== kind ? selection.kind : null,
    onlyPlace: apart.by && chosen.count > 1 ? (memberOf(geography, first.codes[0] ?? "")?.label ?? null) : null,
    newest: {
      ...plain,
      id: `newest-${card.id}`,
      query: queryOf(
        card,
        first,
        { period: { kind: "latest", months: 1 }, transform: "none", kind: "line", knownOn },
        last,
        yearAndOne[card.frequency],
      ),
    },
    full: {
      ...plain,
      id: card.id,
      kind,
      query: asked.query,
      ...(asked.compare.length > 0 ? { compare: { with: [...asked.compare], from: asked.from } } : {}),
      ...(marked.length > 0 ? { marked } : {}),
      ...(kind === "map" || kind === "tilemap" ? classesOf(selection.classes) : {}),
    },
  };
}
