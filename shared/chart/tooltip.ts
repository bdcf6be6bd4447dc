import type { Cell } from "../cube.ts";
import { formatValueWithUnit } from "../format.ts";
import { statusWords } from "../sentences.ts";
import type { Language } from "../words.ts";
import { isDashed } from "./series.ts";
import type { Prepared } from "./series.ts";
import type { MeasuredUnit } from "./tableOf.ts";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/** A tooltip of a head and lines of name and value. No inline style, so that a strict content policy holds. */
export function tipTable(
  caption: string,
  lines: readonly { name: string; value: string; color?: string; opacity?: number }[],
): string {
  const rows = lines.map(({ name, value, color, opacity = 1 }) => {
    const swatch =
      color === undefined
        ? ""
        : `<svg width="10" height="10" aria-hidden="true"><circle cx="5" cy="5" r="4.5" fill="${escapeHtml(color)}"${opacity === 1 ? "" : ` fill-opacity="${opacity}"`}/></svg> `;
    return `<tr><th scope="row">${swatch}${escapeHtml(name)}</th><td>${escapeHtml(value)}</td></tr>`;
  });
  return `<table class="chart-tip"><caption>${escapeHtml(caption)}</caption>${rows.join("")}</table>`;
}

/** A figure as it is read alone: exact, with unit and standing. */
export function readCell(cell: Cell, unit: MeasuredUnit, language: Language): string {
  const standing = isDashed(cell) ? `, ${statusWords[cell.status].words[language]}` : "";
  return `${formatValueWithUnit(cell, unit, unit.decimals, language)}${standing}`;
}

const none: Cell = { value: null, status: "missing" };

/** What is read at one row: its label, and for each coloured series the exact value, its unit and its standing. */
export function tooltipHtml({ rows, series }: Prepared, at: number, language: Language): string {
  const row = rows[at];
  if (!row) return "";
  const lines = series
    .filter(({ isQuiet }) => !isQuiet)
    .map(({ label, cells, unit, color }) => ({
      name: label,
      value: readCell(cells[at] ?? none, unit, language),
      color,
    }));
  return tipTable(row.label, lines);
}
