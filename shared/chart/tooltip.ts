import { formatValueWithUnit } from "../format.ts";
import { statusWords } from "../sentences.ts";
import type { Language } from "../words.ts";
import { isDashed } from "./series.ts";
import type { Prepared } from "./series.ts";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/** What is read at one row: its label, and for each coloured series the exact value, its unit and its standing. No inline style, so that a strict content policy holds. */
export function tooltipHtml({ rows, series }: Prepared, at: number, language: Language): string {
  const row = rows[at];
  if (!row) return "";
  const lines = series
    .filter(({ isQuiet }) => !isQuiet)
    .map(({ label, cells, unit, color }) => {
      const cell = cells[at] ?? { value: null, status: "missing" };
      const standing = isDashed(cell) ? `, ${statusWords[cell.status].words[language]}` : "";
      const value = `${formatValueWithUnit(cell, unit, unit.decimals, language)}${standing}`;
      const swatch = `<svg width="10" height="10" aria-hidden="true"><circle cx="5" cy="5" r="4.5" fill="${escapeHtml(color)}"/></svg>`;
      return `<tr><th scope="row">${swatch} ${escapeHtml(label)}</th><td>${escapeHtml(value)}</td></tr>`;
    });
  return `<table class="chart-tip"><caption>${escapeHtml(row.label)}</caption>${lines.join("")}</table>`;
}
