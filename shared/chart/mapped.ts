import { cellAt, emptyStatuses, flatIndex } from "../cube.ts";
import type { AxisMember, Cell, CellStatus, Cube } from "../cube.ts";
import { usualClasses } from "../classes.ts";
import { geographyLevels } from "../dimension.ts";
import type { Figure } from "../figure.ts";
import { formatNumber, formatPeriod, formatValueWithUnit } from "../format.ts";
import { comparePeriods } from "../period.ts";
import { fill, statusWords } from "../sentences.ts";
import type { Language, Words } from "../words.ts";
import { classColours } from "./classColours.ts";
import { asRead, classesOf, classOf, type ValueClass } from "./classes.ts";
import { isDashed } from "./series.ts";
import type { MeasuredUnit } from "./tableOf.ts";

/** One area of a map: its figure, and the class that is in; null where there is no figure. */
export type MappedArea = { code: string; label: string; cell: Cell; inClass: number | null; isMarked: boolean };

/** A class as the legend shows it. */
export type LegendClass = ValueClass & { label: string; colour: string };

export type Mapped = {
  level: string;
  areas: readonly MappedArea[];
  classes: readonly LegendClass[];
  /** Standings without a figure, with how many areas have each. */
  empty: readonly { status: CellStatus; count: number }[];
  unit: MeasuredUnit;
  period: string;
  notes: readonly string[];
};

const words = {
  under: { da: "under {to}", en: "under {to}" },
  between: { da: "{from} – under {to}", en: "{from} – under {to}" },
  last: { da: "{from} – {to}", en: "{from} – {to}" },
  over: { da: "{from} og derover", en: "{from} and over" },
  inClass: { da: "klasse {at} af {count} ({label})", en: "class {at} of {count} ({label})" },
  only: {
    da: "Kortet viser {label}; de øvrige tal står i tabellen.",
    en: "The map shows {label}; the other figures are in the table.",
  },
  perPeriod: {
    da: "Klasserne er beregnet af de viste tal og flytter sig fra periode til periode.",
    en: "The classes are made from the figures shown and move from period to period.",
  },
} satisfies Record<string, Words>;

/** The limits of a class in words: "2,0 – under 3,5"; one value alone where it holds no other. */
export function classLabel({ from, to, isLast }: ValueClass, decimals: number, language: Language): string {
  const read = (limit: number) => {
    const needed = [decimals, decimals + 1, decimals + 2, decimals + 3].find((count) => asRead(limit, count) === limit);
    return formatNumber(limit, needed ?? decimals, language);
  };
  const say = (sentence: Words) => fill(sentence[language], { from: read(from ?? 0), to: read(to ?? 0) }, language);
  if (from === null) return to === null ? "" : say(words.under);
  if (to === null) return say(words.over);
  if (from === to) return read(from);
  return say(isLast ? words.last : words.between);
}

/** Place of the newest period. */
const newest = (members: readonly AxisMember[]) =>
  members.reduce((last, { code }, at) => (comparePeriods(code, members[last]?.code ?? code) > 0 ? at : last), 0);

/** Decides what a map shows: the first indicator at the newest period, its classes, what has no figure. Draws nothing. */
export function mapped({
  figure,
  cube,
  language,
}: {
  figure: Pick<Figure, "classes" | "marked">;
  cube: Cube;
  language: Language;
}): Mapped {
  const indicator = cube.axes[0]?.members[0];
  const unit = cube.units[indicator?.code ?? ""];
  const geography = cube.axes.findIndex(({ dimension }) => dimension === "geography");
  const members = cube.axes[geography]?.members ?? [];
  if (!unit) throw new RangeError("a cube without an indicator");
  const places = cube.axes.map(({ dimension, members: on }) => (dimension === "time" ? newest(on) : 0));
  const time = cube.axes.findIndex(({ dimension }) => dimension === "time");
  const period = cube.axes[time]?.members[places[time] ?? 0] ?? cube.fixed?.time?.[0];
  const cells = members.map((_, at) => cellAt(cube, flatIndex(cube.axes, places.with(geography, at))));

  const values = cells.flatMap(({ value }) => (value === null ? [] : [asRead(value, unit.decimals)]));
  const way = figure.classes ?? usualClasses;
  const made = classesOf(values, way, unit.decimals);
  const colours = classColours(made, Math.min(...values), Math.max(...values));
  const classes = made.map((one, at) => ({
    ...one,
    label: classLabel(one, unit.decimals, language),
    colour: colours[at] ?? "",
  }));
  const areas = members.map(({ code, label }, at): MappedArea => {
    const cell = cells[at] ?? { value: null, status: "missing" };
    const inClass = cell.value === null ? null : classOf(made, cell.value, unit.decimals);
    return { code, label: label[language], cell, inClass, isMarked: figure.marked?.includes(code) ?? false };
  });
  const standings = areas.flatMap(({ cell }) => (cell.value === null ? [cell.status] : []));
  const isOnly = cube.axes.every(({ dimension, members: on }) => dimension === "geography" || on.length === 1);
  const shown = [indicator?.label[language], period && formatPeriod(period.code, language)].filter(Boolean).join(", ");
  return {
    level: geographyLevels.find((level) => level === members[0]?.level) ?? "",
    areas,
    classes,
    empty: emptyStatuses.flatMap((status) => {
      const count = standings.filter((other) => other === status).length;
      return count === 0 ? [] : [{ status, count }];
    }),
    unit,
    period: period ? formatPeriod(period.code, language) : "",
    notes: [
      ...(isOnly ? [] : [fill(words.only[language], { label: shown }, language)]),
      ...(way.kind === "custom" ? [] : [words.perPeriod[language]]),
    ],
  };
}

/** An area in words, as it is announced and as a pointer reads it: figure with unit, standing, class. */
export function areaSentence({ cell, inClass }: MappedArea, { classes, unit }: Mapped, language: Language): string {
  const value = formatValueWithUnit(cell, unit, unit.decimals, language);
  const standing = isDashed(cell) ? [statusWords[cell.status].words[language]] : [];
  const label = classes[inClass ?? -1]?.label;
  const place =
    inClass === null || label === undefined
      ? []
      : [fill(words.inClass[language], { at: inClass + 1, count: classes.length, label }, language)];
  return [value, ...standing, ...place].join(", ");
}
