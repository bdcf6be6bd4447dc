import { isCrossed } from "#shared/breaks.ts";
import type { CellStatus, Cube, Note, SourceLine } from "#shared/cube.ts";
import type { Disclosed } from "#server/disclosure/disclosed.ts";
import type { IntervalKind } from "#shared/indicator.ts";
import type { Words } from "#shared/words.ts";
import { placing, type Plan, type Series, slotsAt } from "./grid.ts";
import { levelName } from "./levelNames.ts";
import { publishedIn } from "./published.ts";
import { breaksOf, stoppingBreak } from "./windows.ts";

const shownPeriods = ({ times, shown }: Plan) => shown.flatMap((time) => times[time]?.periods ?? []);

/** Breaks within what is shown, and those that stopped growth from being computed. */
function breakNotes(plan: Plan, series: Series): Note[] {
  const { indicator } = series;
  const periods = shownPeriods(plan);
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) return [];
  const within = breaksOf(plan, series)
    .filter((one) => isCrossed(one, first, last))
    .map(({ at, text, left, right, bridgeable }): Note => ({
      code: "break",
      indicator: indicator.id,
      at,
      text,
      left,
      right,
      bridgeable,
    }));
  const stopping = stoppingBreak(plan, series);
  return stopping
    ? [...within, { code: "no-growth-over-break", indicator: indicator.id, at: stopping.at, text: stopping.text }]
    : within;
}

/** Levels that the source does not publish and that were added up from municipalities. */
function computedNotes({ across, reads, transform }: Plan, { indicator, rule }: Series): Note[] {
  if (transform === "sa" || rule.kind === "product") return [];
  const [places, own] = rule.kind === "measure" ? [rule.value, []] : [rule.numerator, rule.own];
  const release = reads[places[0] ?? -1]?.release;
  if (!release || (own.length > 0 && !own.includes(false))) return [];
  return across.flatMap(({ dimension, slots }, at) => {
    const published = publishedIn(release, dimension);
    const computed = slots.filter(
      (_, slot) => own.length === 0 || own.some((stands, place) => !stands && slotsAt(across, place)[at] === slot),
    );
    const levels = computed.flatMap(({ members }) => members.map(({ level }) => level));
    return [...new Set(levels)]
      .filter((level) => !published.includes(level) && release.declared.dimensions.includes(dimension))
      .map((level): Note => ({
        code: "computed",
        indicator: indicator.id,
        values: { level },
        text: levelName(dimension, level),
      }));
  });
}

function carriedNotes({ shown }: Plan, { indicator, rule }: Series): Note[] {
  if (rule.kind !== "ratio" || !rule.own.includes(false)) return [];
  const years = [...new Set(shown.flatMap((time) => rule.carried[time] ?? []))];
  return years.map((year) => ({ code: "carried-denominator", indicator: indicator.id, values: { year } }));
}

function adjustedNotes({ transform }: Plan, { indicator, releases }: Series): Note[] {
  const [release] = releases;
  if (transform !== "sa" || !release) return [];
  const { label } = release.declared.source;
  const { table } = release.declared;
  const text = { da: `${label.da}, ${table}`, en: `${label.en}, ${table}` };
  return [{ code: "seasonally-adjusted", indicator: indicator.id, text }];
}

const intervalWords: Readonly<Record<IntervalKind, Words>> = {
  poisson: { da: "eksakt Poisson for et antal hændelser", en: "exact Poisson for a count of events" },
  wilson: { da: "Wilson for en andel", en: "Wilson for a share" },
  sample: {
    da: "Wilson for en stikprøve med designeffekt, omtrentligt",
    en: "Wilson for a sample with design effect, approximate",
  },
};

const intervalNotes = (cube: Disclosed, { indicator }: Series): Note[] =>
  cube.interval && indicator.interval
    ? [{ code: "interval", indicator: indicator.id, text: intervalWords[indicator.interval.kind] }]
    : [];

const mixedNotes = ({ indicator }: Series): Note[] =>
  indicator.mixes ? [{ code: "mixed", indicator: indicator.id, text: indicator.mixes }] : [];

const counted = ["suppressed", "missing", "unpublished"] as const satisfies readonly CellStatus[];

/** How many periods are provisional, and how many cells are empty and why. */
function countNotes(cube: Cube, plan: Plan): Note[] {
  const { timeOf } = placing(plan.by, plan.shown.length, plan.across);
  const provisional = new Set<number>();
  const counts = new Map<CellStatus, number>();
  for (const [cell, status] of Object.entries(cube.status)) {
    counts.set(status, (counts.get(status) ?? 0) + 1);
    if (status === "provisional") provisional.add(timeOf(Number(cell)));
  }
  const empty = counted.flatMap((code): Note[] => {
    const count = counts.get(code);
    return count === undefined ? [] : [{ code, values: { count } }];
  });
  return provisional.size > 0 ? [{ code: "provisional", values: { count: provisional.size } }, ...empty] : empty;
}

/** Everything to know when reading the shown cells. */
export function notesOf(cube: Disclosed, plan: Plan): Note[] {
  const { series } = plan;
  return [
    ...series.flatMap((one) => breakNotes(plan, one)),
    ...plan.notes,
    ...series.flatMap((one) => [
      ...computedNotes(plan, one),
      ...carriedNotes(plan, one),
      ...adjustedNotes(plan, one),
      ...intervalNotes(cube, one),
      ...mixedNotes(one),
    ]),
    ...series.flatMap(({ indicator }) =>
      indicator.caveats.map((text): Note => ({ code: "definition", indicator: indicator.id, text })),
    ),
    ...countNotes(cube, plan),
  ];
}

/** Where the figures come from, one line for each release an indicator is read from. */
export const sourcesOf = ({ series }: Plan): SourceLine[] =>
  series.flatMap(({ indicator, releases }) =>
    releases.map(({ id, dataset, declared, updatedAt, nextUpdate, fetchedAt }) => ({
      indicator: indicator.id,
      dataset,
      table: declared.table,
      source: declared.source.label,
      documentation: declared.documentation,
      release: id,
      updatedAt,
      nextUpdate,
      fetchedAt,
    })),
  );
