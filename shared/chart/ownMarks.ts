import type { Figure } from "../figure.ts";
import { formatNumber, formatPeriod } from "../format.ts";
import { firstDay, lastDay } from "../period.ts";
import { fill } from "../sentences.ts";
import type { Language, Words } from "../words.ts";
import { letters, stroke } from "./shapes.ts";
import type { Rect, Shape } from "./shapes.ts";
import type { MeasuredUnit } from "./tableOf.ts";
import { clamp, textWidth } from "./textWidth.ts";
import { theme, type } from "./theme.ts";

const words = {
  target: { da: "Eget mål: {label} {value}", en: "Own target: {label} {value}" },
  note: {
    da: "Eget mål (stiplet, ikke officielt): {label}, {value}, {from} til {to}.",
    en: "Own target (dashed, not official): {label}, {value}, {from} to {to}.",
  },
  remark: { da: "({number}) {period}: {text}", en: "({number}) {period}: {text}" },
} satisfies Record<string, Words>;

type Rows = readonly { code: string }[];

/** One's own targets and the remarks of a figure over time, where they lie on its rows. */
export type OwnMarks = {
  targets: readonly { fromAt: number; toAt: number; value: number; text: string }[];
  remarks: readonly { at: number; number: number }[];
  notes: readonly string[];
};

/** What is one's own of a figure whose rows are periods; what lies outside them is left out. */
export function ownMarks(
  { targets = [], remarks = [] }: Pick<Figure, "targets" | "remarks">,
  rows: Rows,
  unit: MeasuredUnit | undefined,
  language: Language,
): OwnMarks {
  const value = (number: number) => formatNumber(number, unit?.decimals ?? 0, language);
  const drawn = targets.flatMap((target) => {
    const fromAt = rows.findIndex(({ code }) => lastDay(code) >= firstDay(target.from));
    const toAt = rows.findLastIndex(({ code }) => firstDay(code) <= lastDay(target.to));
    if (fromAt < 0 || toAt < fromAt) return [];
    const text = fill(words.target[language], { label: target.label, value: value(target.value) }, language);
    return [{ target, fromAt, toAt, value: target.value, text }];
  });
  const placed = remarks
    .flatMap((remark) => {
      const at = rows.findIndex(
        ({ code }) => firstDay(code) <= firstDay(remark.period) && lastDay(code) >= firstDay(remark.period),
      );
      return at < 0 ? [] : [{ ...remark, at }];
    })
    .toSorted((a, b) => a.at - b.at)
    .map((remark, index) => ({ ...remark, number: index + 1 }));
  return {
    targets: drawn,
    remarks: placed,
    notes: [
      ...drawn.map(({ target }) =>
        fill(
          words.note[language],
          {
            label: target.label,
            value: value(target.value),
            from: formatPeriod(target.from, language),
            to: formatPeriod(target.to, language),
          },
          language,
        ),
      ),
      ...placed.map(({ number, period, text }) =>
        fill(words.remark[language], { number, period: formatPeriod(period, language), text }, language),
      ),
    ],
  };
}

const radius = 8;

/** Targets as dashed lines with their words above, remarks as numbered rings at the top of the plot. */
export function ownShapes(
  { targets, remarks }: OwnMarks,
  { x, y }: { x: (at: number) => number; y: (value: number) => number },
  plot: Rect,
): Shape[] {
  const dash = [7, 4];
  return [
    ...targets.flatMap(({ fromAt, toAt, value, text }) => {
      const [left, right, top] = [x(fromAt), Math.max(x(toAt), x(fromAt) + 12), y(value)];
      const said = clamp(text, Math.max(120, plot.width * 0.6), type.note, 600, 1)[0] ?? "";
      const start = Math.min(left + 4, plot.left + plot.width - textWidth(said, type.note, 600));
      return [
        stroke("target", [left, top, right, top], { color: theme.ink, width: 1.75, dash }),
        letters(said, start, top - 15, { size: type.note, weight: 600, fill: theme.ink }),
      ];
    }),
    ...remarks.flatMap(({ at, number }): Shape[] => {
      const before = remarks.filter((other) => other.at === at && other.number < number).length;
      const [cx, cy] = [x(at), plot.top + radius + 2 + before * (2 * radius + 2)];
      return [
        stroke("remark", [cx, cy, cx, plot.top + plot.height], { color: theme.line, dash: [1, 3] }),
        {
          type: "circle",
          name: "remark",
          z: 9,
          silent: true,
          shape: { cx, cy, r: radius },
          style: { fill: theme.paper, stroke: theme.ink, lineWidth: 1.25 },
        },
        letters(String(number), cx, cy, {
          size: type.note,
          weight: 600,
          fill: theme.ink,
          align: "center",
          middle: true,
        }),
      ];
    }),
  ];
}
