import type { Vintages } from "#shared/changes.ts";
import type { Cube } from "#shared/cube.ts";
import type { Figure } from "#shared/figure.ts";
import { formatDate } from "#shared/format.ts";
import type { IndicatorCard } from "#shared/indicator.ts";

/** Editions that a drawing can keep apart; the oldest beyond them are in the table alone. */
const mostDrawn = 24;

const editionLabel = (publishedAt: string) => ({
  da: formatDate(publishedAt, "da"),
  en: formatDate(publishedAt, "en"),
});

/** The editions as a cube of one line each, newest first, so that they are drawn as a fan by the figures' own line chart. */
export function fanOf({ periods, vintages }: Vintages, card: IndicatorCard, cube: Cube): Cube {
  const drawn = vintages.toReversed().slice(0, mostDrawn);
  const codes = drawn.map(({ generation }) => `edition-${generation}`);
  const value = drawn.flatMap((one) => [...one.value]);
  const { interval: _none, ...shown } = cube;
  return {
    ...shown,
    axes: [
      {
        dimension: "indicator",
        members: drawn.map(({ publishedAt }, at) => ({ code: codes[at] ?? "", label: editionLabel(publishedAt) })),
      },
      { dimension: "time", members: periods.map((code) => ({ code, label: { da: code, en: code } })) },
    ],
    value,
    status: Object.fromEntries(
      value.flatMap((one, at) => (one === null ? [[String(at), "unpublished" as const]] : [])),
    ),
    units: Object.fromEntries(codes.map((code) => [code, { ...card.unit, decimals: card.decimals }])),
    notes: [],
  };
}

export const fanFigure = (figure: Figure): Figure => ({ ...figure, id: `${figure.id}-udgaver`, kind: "line" });

/** A period whose figure has been published as more than one number, newest first, with the number of each edition. */
export type RevisedRow = {
  period: string;
  value: readonly (number | null)[];
  /** The newest number less the first one. */
  difference: number;
};

const equal = (a: number, b: number, decimals: number) => a.toFixed(decimals) === b.toFixed(decimals);

/** The periods that have been revised, as they are shown: a change below the last decimal is none. */
export function revisedRows({ periods, vintages }: Vintages, decimals: number): RevisedRow[] {
  return periods
    .flatMap((period, at): RevisedRow[] => {
      const value = vintages.map((one) => one.value[at] ?? null);
      const known = value.filter((one) => one !== null);
      const [first, last] = [known[0], known.at(-1)];
      if (first === undefined || last === undefined || known.every((one) => equal(one, first, decimals))) return [];
      return [{ period, value, difference: last - first }];
    })
    .toReversed();
}
