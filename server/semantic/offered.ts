import { breakdownIds, geographyLevels } from "#shared/dimension.ts";
import type { Transform } from "#shared/query.ts";
import { groupingsOf } from "#server/dimensions/breakdowns.ts";
import type { Indicator, Part, Table } from "#server/indicators/define.ts";
import type { Release } from "#server/store/manifest.ts";
import type { Catalogue } from "./catalogue.ts";
import type { PlaceDimension } from "./grid.ts";
import { cutsIn, isEvent, levelsIn, publishedIn, wholeLevel } from "./published.ts";

/** A dimension asked about, and the levels of the members asked for. */
export type Asked = { dimension: PlaceDimension; levels: readonly string[] };

export const sumsOver = ({ additive }: Indicator, dimension: PlaceDimension): boolean => {
  const how = additive[dimension];
  return how === "sum" || how === "ratio";
};

/** The parts of an indicator with what each is there for. The numerator or only part comes first. */
export function rolesOf({ measure }: Indicator): readonly { part: Part; isBelow: boolean }[] {
  if ("value" in measure) return [{ part: measure, isBelow: false }];
  if ("product" in measure)
    return [measure.product.left, measure.product.right].map((part) => ({ part, isBelow: false }));
  const { numerator, denominator } = measure.ratio;
  return [
    { part: numerator, isBelow: false },
    { part: denominator, isBelow: true },
  ];
}

/** Every table an indicator is read from, the source's own ratio first; each once. */
export function partsOf(indicator: Indicator): readonly Table[] {
  const { measure, seasonallyAdjusted } = indicator;
  const published = "ratio" in measure && measure.published ? [measure.published] : [];
  const parts = [
    ...published,
    ...rolesOf(indicator).map(({ part }) => part),
    ...(seasonallyAdjusted ? [seasonallyAdjusted] : []),
  ];
  return parts.flatMap((part) => [part, ...(part.also ?? []), ...(part.before ? [part.before] : [])]);
}

/** The tables of a part that are served, its own first. */
export const tablesOf = (part: Part, { releases }: Catalogue): { table: Table; release: Release }[] =>
  [part, ...(part.also ?? [])].flatMap((table) => {
    const release = releases.get(table.dataset);
    return release ? [{ table, release }] : [];
  });

const fixedIn = (part: Part): readonly PlaceDimension[] => breakdownIds.filter((id) => part.at?.[id] !== undefined);

/** Whether a measure's parts may be added up along a dimension that the indicator says nothing of. */
const isCounted = ({ declared }: Release, { value }: Table): boolean =>
  declared.measures.find(({ id }) => id === value)?.additive !== false;

/** Whether what is neither asked about nor fixed has its total: published, or of parts that add up. */
function hasWholes(
  release: Release,
  part: Part,
  asked: readonly Asked[],
  indicator: Indicator,
  isOwn: boolean,
): boolean {
  const adds = (dimension: PlaceDimension) =>
    indicator.additive[dimension] === undefined ? isCounted(release, part) : sumsOver(indicator, dimension);
  return breakdownIds
    .filter((id) => release.declared.dimensions.includes(id) && !part.at?.[id])
    .filter((id) => asked.every(({ dimension }) => dimension !== id))
    .every((id) => publishedIn(release, id).includes(wholeLevel(id)) || (!isOwn && adds(id)));
}

/**
 * What a part is there for: a denominator (`isBelow`), or cells of the source's own that are never added up (`isOwn`),
 * of which some of the levels are enough where the others are computed (`isPartly`).
 */
export type Fitting = { isBelow?: boolean; isOwn?: boolean; isPartly?: boolean };

/** Whether a release can be read at all that is asked about: its levels, and its dimensions taken apart together. */
export function fits(
  release: Release,
  part: Part,
  asked: readonly Asked[],
  indicator: Indicator,
  { isBelow = false, isOwn = false, isPartly = false }: Fitting = {},
): boolean {
  const has = ({ dimension }: Asked) => release.declared.dimensions.includes(dimension);
  const own = asked.filter((one) => has(one) || !(isBelow && isEvent(one.dimension)));
  const sums = (dimension: PlaceDimension) => !isOwn && sumsOver(indicator, dimension);
  const hasLevels = own.every(({ dimension, levels }) => {
    const known = levelsIn(release, dimension, sums(dimension));
    const isKnown = (level: string) => known.includes(level);
    return isPartly ? levels.some(isKnown) : levels.every(isKnown);
  });
  const apart = [
    ...own
      .filter(({ levels, dimension }) => levels.some((level) => level !== wholeLevel(dimension)))
      .map(({ dimension }) => dimension),
    ...fixedIn(part),
  ];
  const isCut = cutsIn(release).some((cut) => apart.every((dimension) => cut.includes(dimension)));
  return hasLevels && isCut && hasWholes(release, part, asked, indicator, isOwn);
}

const every = (dimension: PlaceDimension): readonly string[] =>
  dimension === "geography" ? geographyLevels : groupingsOf(dimension);

/** Levels of a dimension that a part has figures for in some table; null where none is served. */
function levelsOfPart(part: Part, dimension: PlaceDimension, sums: boolean, catalogue: Catalogue) {
  const tables = tablesOf(part, catalogue);
  if (tables.length === 0) return null;
  const known = new Set(tables.flatMap(({ release }) => levelsIn(release, dimension, sums)));
  return every(dimension).filter((level) => known.has(level));
}

/** Levels of a dimension that an indicator has figures for, coarse to fine; null where nothing of it is served yet. */
export function levelsOf(
  indicator: Indicator,
  dimension: PlaceDimension,
  catalogue: Catalogue,
  transform: Transform = "none",
): readonly string[] | null {
  if (!indicator.by.includes(dimension)) return [wholeLevel(dimension)];
  const sums = sumsOver(indicator, dimension);
  const { measure, seasonallyAdjusted } = indicator;
  if (transform === "sa")
    return seasonallyAdjusted ? levelsOfPart(seasonallyAdjusted, dimension, false, catalogue) : [];
  const parts = rolesOf(indicator).flatMap(({ part, isBelow }) => {
    const tables = tablesOf(part, catalogue);
    const isWhole =
      isBelow && isEvent(dimension) && tables.every(({ release }) => !release.declared.dimensions.includes(dimension));
    return isWhole ? [] : [levelsOfPart(part, dimension, sums, catalogue)];
  });
  const published =
    "ratio" in measure && measure.published ? levelsOfPart(measure.published, dimension, false, catalogue) : null;
  const isWhole = parts.every((levels) => levels !== null);
  if (!published && !isWhole) return null;
  const computed = isWhole ? every(dimension).filter((level) => parts.every((levels) => levels?.includes(level))) : [];
  return every(dimension).filter((level) => published?.includes(level) || computed.includes(level));
}

/** Dimensions beside time that may be taken apart together, widest first, none a part of another. */
export function cutsOf(indicator: Indicator, catalogue: Catalogue): readonly (readonly PlaceDimension[])[] {
  const own = (["geography", ...breakdownIds] as const).filter((id) => indicator.by.includes(id));
  const isApart = (release: Release, id: PlaceDimension) =>
    levelsIn(release, id, sumsOver(indicator, id)).some((level) => level !== wholeLevel(id));
  const roles = rolesOf(indicator).map(({ part, isBelow }) =>
    tablesOf(part, catalogue).flatMap(({ release }) =>
      cutsIn(release)
        .filter((cut) => fixedIn(part).every((dimension) => cut.includes(dimension)))
        .map((cut) => own.filter((id) => (cut.includes(id) && isApart(release, id)) || (isBelow && isEvent(id)))),
    ),
  );
  const [first = [], ...others] = roles;
  const both = others.reduce<readonly (readonly PlaceDimension[])[]>(
    (cuts, more) => cuts.flatMap((cut) => more.map((other) => cut.filter((id) => other.includes(id)))),
    first,
  );
  const distinct = [...new Map(both.map((cut) => [cut.join(" "), cut])).values()];
  return distinct
    .filter((cut) => !distinct.some((wider) => wider.length > cut.length && cut.every((id) => wider.includes(id))))
    .toSorted((a, b) => b.length - a.length);
}

/** Whether a figure over many periods is made as one of them is: no product is, and no rate told relative to another. */
const addsUp = ({ measure }: Indicator): boolean =>
  "value" in measure || ("ratio" in measure && measure.ratio.relativeTo === undefined);

/** Transformations that make sense for an indicator. Survey rounds years apart have none. */
export function transformsOf(indicator: Indicator, isShare: boolean, every = 1): readonly Transform[] {
  if (every > 1) return ["none"];
  const rolls = indicator.additive.time !== "none" && indicator.frequency !== "week" && addsUp(indicator);
  return [
    "none",
    "yoy",
    ...(isShare ? [] : (["index"] as const)),
    ...(rolls ? (["rolling12"] as const) : []),
    ...(indicator.seasonallyAdjusted ? (["sa"] as const) : []),
  ];
}

/** Years from one survey round to the next of what an indicator is read from. */
export const everyOf = (indicator: Indicator, catalogue: Catalogue): number =>
  Math.max(
    1,
    ...rolesOf(indicator).flatMap(({ part }) => tablesOf(part, catalogue).map(({ release }) => release.declared.every)),
  );
