import { geographyMember } from "#server/dimensions/geography.ts";
import type { Checked } from "../check.ts";
import { quoted } from "../findings.ts";

const least = 0.9;

const setOf = (values: Iterable<string | undefined>) => new Set([...values].filter((value) => value !== undefined));

/** Every declared measure and level is there, no code has gone or come against what is served, and not far fewer rows. */
export function checkCoverage({ table, rows, served, findings }: Checked): void {
  if (rows.length === 0) return;
  const measures = setOf(rows.map(({ measure }) => measure));
  for (const { id, source } of table.measures)
    if (!measures.has(id)) findings.stop("missing-measure", `Målet ${quoted(source)} (${id}) mangler i leverancen.`);

  const areas = setOf(rows.map(({ geography }) => geography));
  const levels = setOf([...areas].map((code) => geographyMember(code)?.level));
  if (table.dimensions.includes("geography")) {
    for (const level of table.levels)
      if (!levels.has(level)) findings.warn("missing-level", `Niveauet ${quoted(level)} mangler i leverancen.`);
    for (const level of levels)
      if (!table.levels.includes(level)) findings.warn("undeclared-level", `Niveauet ${quoted(level)} er ikke ventet.`);
  }
  if (!served) return;

  const servedAreas = setOf(served.rows.map(({ geography }) => geography));
  for (const code of servedAreas)
    if (!areas.has(code)) findings.stopUnlessApproved("vanished-code", `Området ${quoted(code)} er væk.`);
  for (const code of areas) if (!servedAreas.has(code)) findings.warn("new-code", `Området ${quoted(code)} er nyt.`);
  if (rows.length < least * served.rows.length)
    findings.stopUnlessApproved("rows-fell", `${rows.length} rækker mod ${served.rows.length} i den viste udgave.`);
}
