import type { BreakdownId } from "#shared/dimension.ts";
import type { Source, Table } from "./define.ts";

const groupingsOf = ({ groupings = {} }: Table): Partial<Record<BreakdownId, string[]>> =>
  Object.fromEntries(Object.entries(groupings).map(([id, levels]) => [id, [...levels]]));

/** What a source declares of one of its tables, as a release and the catalogue keep it. */
export const declaredOf = (source: Source, table: Table) => ({
  source: {
    id: source.id,
    label: source.label,
    agency: source.agency,
    licence: source.licence,
    homepage: source.homepage,
  },
  table: table.table,
  label: table.label,
  documentation: table.documentation,
  frequency: table.frequency,
  dimensions: [...table.dimensions],
  levels: [...table.levels],
  groupings: groupingsOf(table),
  cuts: (table.cuts ?? [table.dimensions]).map((cut) => [...cut]),
  every: table.every ?? 1,
  ...(table.ended ? { ended: table.ended } : {}),
  measures: table.measures.map(({ id, label, unit, additive }) => ({ id, label, unit, additive })),
  lagDays: table.lagDays,
  provisionalPeriods: table.provisionalPeriods,
});
