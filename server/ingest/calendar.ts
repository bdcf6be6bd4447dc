import type { ReleaseCalendar } from "#server/store/calendar.ts";
import type { Calendar } from "./deliver.ts";
import type { Supply, TableReport } from "./plan.ts";

type Looked = { supply: Supply } & Calendar;

const isUnanswered = ({ findings }: TableReport) => findings.some(({ code }) => code === "source-unreachable");

/** What one run has learnt of when figures come: each source's own words on its tables, and whether it answered at all. */
export function learntFrom(
  looks: readonly Looked[],
  reports: readonly TableReport[],
  known: ReleaseCalendar,
  at: string,
): ReleaseCalendar {
  const sources = looks.map(({ supply: { source }, fault }) => {
    const isFailed = fault !== null || reports.some((report) => report.source === source.id && isUnanswered(report));
    const before = known.sources[source.id]?.failures ?? 0;
    return [source.id, { lookedAt: at, failures: isFailed ? before + 1 : 0 }] as const;
  });
  const datasets = looks.flatMap(({ supply: { source }, states }) =>
    [...states].map(([dataset, state]) => [dataset, { source: source.id, toldAt: at, ...state }] as const),
  );
  return { sources: Object.fromEntries(sources), datasets: Object.fromEntries(datasets) };
}
