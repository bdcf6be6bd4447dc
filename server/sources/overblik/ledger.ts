import { z } from "zod";
import { daysBetween } from "#shared/day.ts";
import { lastDay, type Period, periodsBetween, shift } from "#shared/period.ts";
import { SourceFault } from "../define.ts";

const ledger = z.strictObject({
  arrivals: z.array(
    z.strictObject({
      dataset: z.string(),
      period: z.string(),
      day: z.iso.date().nullable(),
      lagDays: z.number(),
      dated: z.enum(["here", "source", "unknown"]),
    }),
  ),
});
/** The periods that have become available, in the order they did, and when. Dates `YYYY-MM-DD`. */
export type Ledger = Readonly<z.infer<typeof ledger>>;

/** The ledger as bytes: the same entries give the same. */
export const writtenLedger = ({ arrivals }: Ledger): Uint8Array =>
  new TextEncoder().encode(
    `${JSON.stringify({
      arrivals: arrivals.map(({ dataset, period, day, lagDays, dated }) => ({ dataset, period, day, lagDays, dated })),
    })}\n`,
  );

/** Throws `SourceFault` where the bytes are no ledger. */
export function readLedger(bytes: Uint8Array): Ledger {
  try {
    return ledger.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (cause) {
    throw new SourceFault("malformed", `The ledger is not as written: ${String(cause)}`);
  }
}

/** What came in one month: how many periods, how many of them in time, and the days from their ends, summed. */
export type MonthOfArrivals = { month: Period; entries: number; within: number; daysSum: number };

const monthOf = (day: string): Period => `${day.slice(0, 4)}M${day.slice(5, 7)}`;

/**
 * Each month from the first arrival to the last month that is over: the one before that of the newest arrival. It
 * follows from the entries alone, whatever the day. An arrival whose day is not known is of no month.
 */
export function monthsOf({ arrivals }: Ledger): MonthOfArrivals[] {
  const dated = arrivals.flatMap(({ day, period, lagDays }) =>
    day === null ? [] : [{ month: monthOf(day), days: daysBetween(lastDay(period), day), lagDays }],
  );
  const met = dated.map(({ month }) => month).toSorted();
  const [first, newest] = [met[0], met.at(-1)];
  if (first === undefined || newest === undefined) return [];
  return periodsBetween(first, shift(newest, -1)).map((month) => {
    const own = dated.filter((one) => one.month === month);
    return {
      month,
      entries: own.length,
      within: own.filter(({ days, lagDays }) => days <= lagDays).length,
      daysSum: own.reduce((sum, { days }) => sum + days, 0),
    };
  });
}
