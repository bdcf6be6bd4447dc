import type { DatasetCard } from "#shared/indicator.ts";
import type { Language } from "#shared/words.ts";
import type { ProfileRow } from "./figures.ts";

/** The sources of a profile's figures with their tables, each source once: "Jobindsats (y25i01, y25i05)". */
export function sourceNames(
  rows: readonly ProfileRow[],
  datasets: readonly DatasetCard[],
  language: Language,
): string[] {
  const used = new Set(rows.flatMap(({ card }) => card.datasets));
  const tables = new Map<string, string[]>();
  for (const { id, source, table } of datasets)
    if (used.has(id)) tables.set(source.label[language], [...(tables.get(source.label[language]) ?? []), table]);
  return [...tables].map(([name, all]) => `${name} (${all.join(", ")})`);
}
