import { daysOf, later, ordinal } from "./periods.ts";
import type { Row } from "./rows.ts";
import type { Snapshot } from "./snapshots.ts";

type Arrival = { period: string; day: string | null; lagDays: number };

const monthOf = (day: string) => `${day.slice(0, 4)}M${day.slice(5, 7)}`;

/** How many periods came in each month that is over, and how many within the promised days from their ends. */
export function ledgerRows({ bytes }: Snapshot): Row[] {
  const { arrivals }: { arrivals: Arrival[] } = JSON.parse(new TextDecoder().decode(bytes));
  const dated = arrivals.flatMap(({ period, day, lagDays }) => {
    if (day === null) return [];
    const [, end] = daysOf(period);
    return [{ month: monthOf(day), isWithin: (Date.parse(day) - Date.parse(end)) / 86_400_000 <= lagDays }];
  });
  const months = dated.map(({ month }) => month).sort();
  const [first, newest] = [months[0], months.at(-1)];
  if (first === undefined || newest === undefined) return [];
  const over = Array.from({ length: ordinal(newest) - ordinal(first) }, (_, at) => later(first, at));
  return over.flatMap((period) => {
    const own = dated.filter(({ month }) => month === period);
    const row = (measure: string, seen: number): Row => ({ period, codes: {}, measure, seen });
    return [row("entries", own.length), row("within", own.filter(({ isWithin }) => isWithin).length)];
  });
}
