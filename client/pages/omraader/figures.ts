import type { DimensionCard, Member } from "#shared/dimension.ts";
import type { Figure } from "#shared/figure.ts";
import { headlinesOf } from "#shared/headlines.ts";
import type { DatasetCard, IndicatorCard } from "#shared/indicator.ts";
import { isRanked } from "#shared/rank.ts";
import type { Selection } from "#shared/selection.ts";
import { countryCode } from "../../filters/areas.ts";
import { lastPeriodOf, yearAndOne } from "../../filters/periods.ts";
import { queryOf, type Scope, transformFor } from "../../filters/scope.ts";
import { profileLevels, widerAreas } from "./places.ts";

/** What a profile is made from besides the selection. `day` is the day areas must exist on, `YYYY-MM-DD`. */
export type Known = {
  indicators: readonly IndicatorCard[];
  datasets: readonly DatasetCard[];
  geography: DimensionCard;
  day: string;
};

/** One indicator of a profile: whose figures stand there, what they are held against, and the figure that says both. */
export type ProfileRow = {
  card: IndicatorCard;
  /** The area itself; an area it lies in where the indicator stops there; null where it is of the whole country alone. */
  at: Member | null;
  group: Member | null;
  isRanked: boolean;
  scope: Scope;
  figure: Figure;
};

export type ProfilePart = { theme: string; rows: ProfileRow[] };
export type Side = "labour" | "environment";
export type Profile = Readonly<Record<Side, ProfilePart[]>>;

/** Which side of a profile each theme stands on, in the order it is read. What is about the ministry itself is on neither. */
const sides: Readonly<Record<Side, readonly string[]>> = {
  labour: ["ledighed", "ydelser", "beskaeftigelse", "indsats", "overgang", "rekruttering"],
  environment: [
    "arbejdsulykker",
    "erhvervssygdomme",
    "arbejdsmiljoe",
    "sygefravaer",
    "tilsyn",
    "arbejdsskade",
    "tvaers",
  ],
};

/** The group a municipality is compared with, where the indicator has figures for it. */
const groupOf = (area: Member, { levels }: IndicatorCard, { geography, day }: Known): Member | null =>
  levels.includes("municipality-group")
    ? (widerAreas(area, geography, day).find(({ level }) => level === "municipality-group") ?? null)
    : null;

/** The area itself, or the narrowest area it lies in that the indicator has figures for. */
function placeOf(area: Member, { levels }: IndicatorCard, { geography, day }: Known): Member | null {
  if (levels.includes(area.level)) return area;
  const wider = widerAreas(area, geography, day).filter(({ level }) => level !== "municipality-group");
  return (
    profileLevels
      .toReversed()
      .flatMap((level) => wider.filter((one) => one.level === level && levels.includes(level)))[0] ?? null
  );
}

const scopeFor = (areas: readonly Member[]): Scope => {
  const codes = areas.length === 0 ? [countryCode] : [...areas.map(({ code }) => code), countryCode];
  return {
    geography: areas.length === 0 ? null : { codes },
    codes,
    levels: [...areas.map(({ level }) => level), "country"],
    level: null,
    count: codes.length,
    lacking: null,
  };
};

function rowOf(card: IndicatorCard, area: Member, selection: Selection, known: Known): ProfileRow {
  const at = placeOf(area, card, known);
  const isOwn = at?.code === area.code;
  const group = isOwn ? groupOf(area, card, known) : null;
  const scope = scopeFor([at, group].filter((place) => place !== null));
  const query = queryOf(
    card,
    scope,
    { period: selection.period, transform: "none", kind: "line", knownOn: selection.knownOn },
    lastPeriodOf(card, known.datasets),
    yearAndOne[card.frequency],
  );
  return {
    card,
    at,
    group,
    isRanked: isOwn && isRanked(card),
    scope,
    figure: {
      id: `profil-${area.code.toLowerCase()}-${card.id}`,
      query,
      kind: "line",
      title: card.label,
      language: selection.language,
    },
  };
}

/** The area's own figures first, then those of an area it lies in, then the country's. */
const reach = ({ at }: ProfileRow, area: Member): number => (at?.code === area.code ? 0 : at ? 1 : 2);

/** Headline figures first, then in the order of the catalogue. */
const inOrder = (cards: readonly IndicatorCard[]): IndicatorCard[] => [...new Set([...headlinesOf(cards), ...cards])];

/** Selection → the profile of an area: each indicator once, on its side and under its theme. */
export function profileFigures(area: Member, selection: Selection, known: Known): Profile {
  const cards = inOrder(known.indicators);
  const rowsIn = (theme: string) =>
    cards
      .filter((card) => card.theme === theme)
      .map((card) => rowOf(card, area, selection, known))
      .toSorted((a, b) => reach(a, area) - reach(b, area));
  const side = (which: Side): ProfilePart[] =>
    sides[which].map((theme) => ({ theme, rows: rowsIn(theme) })).filter(({ rows }) => rows.length > 0);
  return { labour: side("labour"), environment: side("environment") };
}

export const rowsOf = ({ labour, environment }: Profile): ProfileRow[] =>
  [...labour, ...environment].flatMap(({ rows }) => rows);

/** What is asked for the places of a profile, in the order of its rows. */
export const ranksAsked = (profile: Profile, area: Member, { knownOn }: Selection) =>
  rowsOf(profile)
    .filter((row) => row.isRanked)
    .map(({ card }) => ({ indicator: card.id, area: area.code, knownOn }));

/** The row shown in full: the one chosen, else the first with figures of the area itself. */
export const shownRow = (profile: Profile, area: Member, { indicators: [chosen] }: Selection): ProfileRow | null => {
  const rows = rowsOf(profile);
  return rows.find(({ card }) => card.id === chosen) ?? rows.find(({ at }) => at?.code === area.code) ?? null;
};

/** A row's figure under the transformation chosen, where the indicator offers it: counts of unlike size compare as an index. */
export const fullFigure = ({ card, scope, figure }: ProfileRow, { transform }: Selection): Figure => ({
  ...figure,
  query: { ...figure.query, transform: transformFor(card, transform, "line", scope) },
});
