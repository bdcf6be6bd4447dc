import { geography, geographyMember } from "#server/dimensions/geography.ts";
import type { Checked } from "../check.ts";
import type { Placed } from "../conform.ts";

/** A part is rounded to a whole number, so it may be half of one off. */
const rounding = 0.5;
/** Share of the total by which parts may differ before it is a fault: persons who move are counted in both areas. */
const tolerated = 0.01;

const country = "000";
const municipalities = geography.filter(({ level, validTo }) => level === "municipality" && validTo === null);

/** Municipalities and the unknown area make the country, where all are there and none is hidden. */
export function checkParts({ table, rows, findings }: Checked): void {
  const summed = new Set(table.measures.filter(({ additive }) => additive).map(({ id }) => id));
  const hasUnknown = table.levels.includes("unknown");
  const cells = new Map<string, { total: Placed | null; parts: Placed[] }>();
  for (const row of rows) {
    if (!summed.has(row.measure) || row.geography === undefined) continue;
    const place = `${row.measure}|${row.period}`;
    const cell = cells.get(place) ?? { total: null, parts: [] };
    cells.set(place, cell);
    const level = geographyMember(row.geography)?.level;
    if (row.geography === country) cell.total = row;
    else if (level === "municipality" || level === "unknown") cell.parts.push(row);
  }
  for (const { total, parts } of cells.values()) {
    if (total === null || total.value === null) continue;
    const there = new Set(parts.map(({ geography }) => geography));
    const isWhole = parts.every(({ value }) => value !== null) && municipalities.every(({ code }) => there.has(code));
    const sum = parts.reduce((left, { value }) => left + (value ?? 0), 0);
    const difference = sum - total.value;
    // What is hidden or not there can only make the sum smaller.
    const amount = isWhole ? Math.abs(difference) : Math.max(0, difference);
    // Where the source has no row for the unknown area, what is lacking lives there.
    const lacking = hasUnknown || difference > 0 ? 0 : tolerated * total.value;
    if (amount <= Math.max(lacking, rounding * (parts.length + 1))) continue;
    const reason = `Områdernes sum er ikke landets tal (${total.measure}).`;
    if (amount > tolerated * total.value) findings.stop("parts-differ", reason, total);
    else findings.warn("parts-differ", reason, total);
  }
}
