import type { Indicator, Part, Table } from "#server/indicators/define.ts";
import type { Release } from "#server/store/manifest.ts";
import type { Catalogue } from "./catalogue.ts";
import { type Asked, fits, type Fitting, tablesOf } from "./offered.ts";
import { wholeLevel } from "./published.ts";

/** The table that answers what is asked of a part, and the one it continues where that answers it too. */
export type Chosen = { table: Table; release: Release; before: Release | null };

/** What is asked of the dimensions that a release has, at any of their levels. */
const ofAnyLevel = ({ declared }: Release, asked: readonly Asked[]): Asked[] =>
  asked.map((one) =>
    declared.dimensions.includes(one.dimension) ? { ...one, levels: [wholeLevel(one.dimension)] } : one,
  );

/**
 * The table of a part that stands beside the source's own ratio: it may lack some or all of the levels asked for, of which
 * it then has no figures.
 */
export const chosenBeside = (
  part: Part,
  indicator: Indicator,
  asked: readonly Asked[],
  catalogue: Catalogue,
  fitting: Fitting = {},
): Chosen | null => {
  const found = chosenFor(part, indicator, asked, catalogue, { ...fitting, isPartly: true });
  if (found) return found;
  const other = tablesOf(part, catalogue).find(({ release }) =>
    fits(release, part, ofAnyLevel(release, asked), indicator, fitting),
  );
  return other ? { ...other, before: null } : null;
};

/** The first table of a part that has all that is asked, or where some is enough the first that has some; null where none does. */
export function chosenFor(
  part: Part,
  indicator: Indicator,
  asked: readonly Asked[],
  catalogue: Catalogue,
  fitting: Fitting = {},
): Chosen | null {
  const { isPartly = false, ...wholly } = fitting;
  for (const how of isPartly ? [wholly, fitting] : [wholly]) {
    const answers = (release: Release) => fits(release, part, asked, indicator, how);
    const found = tablesOf(part, catalogue).find(({ release }) => answers(release));
    if (!found) continue;
    const before = part.before && catalogue.releases.get(part.before.dataset);
    return { ...found, before: before && answers(before) ? before : null };
  }
  return null;
}
