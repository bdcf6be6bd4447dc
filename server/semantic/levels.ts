import { geographyLevels } from "#shared/dimension.ts";
import type { Transform } from "#shared/query.ts";
import type { Indicator, Part } from "#server/indicators/define.ts";
import type { Release } from "#server/store/manifest.ts";
import type { Catalogue } from "./catalogue.ts";

const composed: readonly string[] = ["country", "region", "landsdel", "rar"];

/** Levels the source itself publishes; a dataset without geography is about the country. */
export const publishedLevels = ({ declared }: Release): readonly string[] =>
  declared.dimensions.includes("geography") ? declared.levels : ["country"];

/** Levels that follow from the published ones by adding municipalities. */
function summedLevels(release: Release): readonly string[] {
  const published = publishedLevels(release);
  const wider = published.includes("municipality") ? composed : [];
  return geographyLevels.filter((level) => published.includes(level) || wider.includes(level));
}

/** The datasets a part of an indicator is read from, numerator first. */
export function partsOf({ measure }: Indicator): readonly Part[] {
  if ("value" in measure) return [measure];
  const { numerator, denominator } = measure.ratio;
  return measure.published ? [measure.published, numerator, denominator] : [numerator, denominator];
}

/** Levels an indicator has figures for, coarse to fine; null where no release of it is served yet. */
export function levelsOf(
  { by, measure, additive, seasonallyAdjusted }: Indicator,
  { releases }: Catalogue,
  transform: Transform,
): readonly string[] | null {
  const sums = additive.geography === "sum" || additive.geography === "ratio";
  const levels = (part: Part, summed: boolean) => {
    const release = releases.get(part.dataset);
    if (!release) return null;
    return summed ? summedLevels(release) : publishedLevels(release);
  };
  const found = () => {
    if (transform === "sa") return seasonallyAdjusted ? levels(seasonallyAdjusted, false) : [];
    if ("value" in measure) return levels(measure, sums);
    const numerator = levels(measure.ratio.numerator, true);
    const denominator = levels(measure.ratio.denominator, true);
    const published = measure.published ? levels(measure.published, false) : null;
    if (!published && (!numerator || !denominator)) return null;
    const both = sums ? (numerator ?? []).filter((level) => denominator?.includes(level)) : [];
    return [...(published ?? []), ...both];
  };
  const all = found();
  if (!all) return null;
  return geographyLevels.filter((level) => all.includes(level) && (by.includes("geography") || level === "country"));
}

/** Transformations that make sense for an indicator. */
export function transformsOf(indicator: Indicator, isShare: boolean): readonly Transform[] {
  const rolls = indicator.additive.time !== "none" && indicator.frequency !== "week";
  return [
    "none",
    "yoy",
    ...(isShare ? [] : (["index"] as const)),
    ...(rolls ? (["rolling12"] as const) : []),
    ...(indicator.seasonallyAdjusted ? (["sa"] as const) : []),
  ];
}
