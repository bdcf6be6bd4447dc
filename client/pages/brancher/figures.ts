import type { Bridge, Match } from "#shared/bridge.ts";
import { type Member, total } from "#shared/dimension.ts";
import type { Figure } from "#shared/figure.ts";
import { headlinesOf } from "#shared/headlines.ts";
import type { DatasetCard, IndicatorCard } from "#shared/indicator.ts";
import type { Transform } from "#shared/query.ts";
import type { Selection } from "#shared/selection.ts";
import type { Apart } from "../../filters/apart.ts";
import { countryCode } from "../../filters/areas.ts";
import { lastPeriodOf, yearAndOne } from "../../filters/periods.ts";
import { queryOf, type Scope, transformFor, transformsFor } from "../../filters/scope.ts";
import { standIns } from "./schemes.ts";

/** What a profile is made from besides the selection. */
export type Known = {
  indicators: readonly IndicatorCard[];
  datasets: readonly DatasetCard[];
  bridge: Bridge;
};

/** One indicator of one industry of one scheme, held against all industries. */
export type IndustryRow = { id: string; card: IndicatorCard; industry: Member; apart: Apart; figure: Figure };

/** The figures of one industry under its own scheme's name, and how it stands to the industry the profile is of. */
export type IndustryBlock = { industry: Member; match: Match; rows: IndustryRow[] };

/** Themes in the order a profile tells them. */
const themes: readonly string[] = [
  "beskaeftigelse",
  "rekruttering",
  "arbejdsulykker",
  "erhvervssygdomme",
  "arbejdsmiljoe",
  "sygefravaer",
  "tilsyn",
  "tvaers",
];

const nationwide: Scope = {
  geography: null,
  codes: [countryCode],
  levels: ["country"],
  level: null,
  count: 1,
  lacking: null,
};

function rowOf(card: IndicatorCard, industry: Member, selection: Selection, { datasets }: Known): IndustryRow {
  const apart: Apart = {
    by: { dimension: "industry", rule: { codes: [industry.code, total.code] }, count: 2 },
    where: {},
    isLacking: false,
  };
  const query = queryOf(
    card,
    nationwide,
    { period: selection.period, transform: "none", kind: "line", apart, knownOn: selection.knownOn },
    lastPeriodOf(card, datasets),
    yearAndOne[card.frequency] * card.every,
  );
  const id = `${card.id}.${industry.code}`;
  const name = industry.code.toLowerCase().replaceAll(".", "-");
  return {
    id,
    card,
    industry,
    apart,
    figure: { id: `branche-${name}-${card.id}`, query, kind: "line", title: card.label, language: selection.language },
  };
}

/** Cards with industries, theme by theme, headline figures first in each. */
const inOrder = (cards: readonly IndicatorCard[]): IndicatorCard[] => {
  const sorted = [...new Set([...headlinesOf(cards), ...cards])];
  return themes.flatMap((theme) => sorted.filter((card) => card.theme === theme && card.groupings.industry));
};

/**
 * Selection → the profile of an industry: its own figures first, then those of the industries of other schemes that stand
 * for it, each under its own name and never added up or put in its place.
 */
export function industryFigures(own: Member, selection: Selection, known: Known): IndustryBlock[] {
  const blocks = new Map<string, IndustryBlock>();
  for (const card of inOrder(known.indicators))
    for (const { member, match } of standIns(own, card.groupings.industry ?? [], known.bridge)) {
      const block = blocks.get(member.code) ?? { industry: member, match, rows: [] };
      block.rows.push(rowOf(card, member, selection, known));
      blocks.set(member.code, block);
    }
  const isOwn = ({ industry }: IndustryBlock) => Number(industry.code === own.code);
  return [...blocks.values()].toSorted((a, b) => isOwn(b) - isOwn(a));
}

/** Indicators whose groupings the industry is spread over too many of. */
export const lackingIndicators = (own: Member, { indicators, bridge }: Known): IndicatorCard[] =>
  inOrder(indicators).filter((card) => standIns(own, card.groupings.industry ?? [], bridge).length === 0);

/** The row shown in full: the indicator chosen, of the industry pointed out where there is one; else the first. */
export function shownRow(blocks: readonly IndustryBlock[], { indicators, marked }: Selection): IndustryRow | null {
  const rows = blocks.flatMap((block) => block.rows);
  const chosen = rows.filter(({ card }) => card.id === indicators[0]);
  return chosen.find(({ industry }) => industry.code === marked[0]) ?? chosen[0] ?? rows[0] ?? null;
}

/** The transformations offered for a row. */
export const transformsOf = ({ card, apart }: IndustryRow): readonly Transform[] =>
  transformsFor(card, "line", nationwide, apart);

/** A row's figure under the transformation chosen, where the indicator offers it. */
export const fullFigure = ({ card, apart, figure }: IndustryRow, { transform }: Selection): Figure => ({
  ...figure,
  query: { ...figure.query, transform: transformFor(card, transform, "line", nationwide, apart) },
});
