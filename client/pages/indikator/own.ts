import type { Figure } from "#shared/figure.ts";
import type { ContentOf, Kept } from "#shared/kept.ts";
import type { Apart } from "../../filters/apart.ts";
import type { Scope } from "../../filters/scope.ts";

const mostTargets = 12;
const mostRemarks = 30;

/**
 * A figure with one's own targets of its areas and the remarks on them. Targets are of the indicator's whole and in its
 * unit, so that they are left out where the figures are parts or changes.
 */
export function withOwn(
  figure: Figure,
  { scope, apart }: { scope: Scope; apart: Apart },
  targets: readonly Kept<"own-target">[],
  remarks: readonly Kept<"annotation">[],
): Figure {
  const isWhole = apart.by === null && Object.keys(apart.where).length === 0;
  const isPlain = figure.query.transform === "none" || figure.query.transform === "sa";
  const own = targets
    .filter(({ content }) => isWhole && isPlain && scope.codes.includes(content.area))
    .map(({ content: { label, value, from, to } }) => ({ label, value, from, to }));
  const said = remarks
    .filter(({ content: { area } }) => area === null || scope.codes.includes(area))
    .map(({ content: { period, text } }) => ({ period, text }));
  return {
    ...figure,
    ...(own.length > 0 ? { targets: own.slice(0, mostTargets) } : {}),
    ...(said.length > 0 ? { remarks: said.slice(0, mostRemarks) } : {}),
  };
}

export type TargetContent = ContentOf<"own-target">;
export type RemarkContent = ContentOf<"annotation">;
