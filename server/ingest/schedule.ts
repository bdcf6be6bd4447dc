import { createHash } from "node:crypto";
import { dayInDenmark, daysLater, timeInDenmark } from "#shared/day.ts";

/** A source as the schedule knows it: asked at an address, or files that come when they come. */
export type Scheduled = {
  id: string;
  kind: "address" | "files";
  /** When it has said that figures come which it has not told as come: dates, or instants as ISO 8601. */
  announced: readonly string[];
};

/** When a source was last looked at (ISO 8601), and how many looks in a row it has not answered. */
export type LastLook = { lookedAt: string; failures: number };

export type NextLook = {
  source: string;
  /** When it was to be looked at: in the past where that was missed. */
  at: Date;
  /** When it may be looked at, now or later. */
  from: Date;
  why: "first" | "announced" | "daily" | "again" | "files" | "clock";
};

const minute = 60_000;
const hour = 60 * minute;

/** Official figures come at 08:00 in Denmark; nobody is asked around that time. */
const quiet = { from: "07:30", until: "08:20" } as const;
const morning = { announced: "08:00", daily: "08:30" } as const;
/** Minutes after the announced time, and how far looks are spread. */
const settled = 20;
const spread = { announced: 10, daily: 90 } as const;
/** A day's figures that have not come are asked for again so often, so long. */
const lateness = { every: 2 * hour, until: 12 * hour } as const;
const filesEvery = 15 * minute;
const clockSlack = 2 * hour;
const retry = { first: 5 * minute, most: 6 * hour } as const;

/** A number from 0 up to 1 that is the same every time for the same words. */
const shareOf = (...words: string[]): number =>
  createHash("sha256").update(words.join("|")).digest().readUInt32BE() / 2 ** 32;

/** Whole milliseconds of so many minutes: an instant that is planned is one that a clock shows. */
const spreadMs = (minutes: number, share: number): number => Math.floor(minutes * minute * share);

/** The instant of a time of day in Denmark. Times that summer time skips or repeats lie between 02:00 and 03:00; none is asked for. */
export function instantIn(day: string, time: string): number {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  const wanted = `${day}T${time}`;
  const found = [2, 1].map((hours) => asUtc - hours * hour).find((instant) => timeInDenmark(instant) === wanted);
  if (found === undefined) throw new RangeError(`${wanted} is no time in Denmark`);
  return found;
}

/** The instant itself, or the end of the quiet time that it lies in. */
function outsideQuiet(instant: number): number {
  const time = timeInDenmark(instant).slice(11);
  if (time < quiet.from || time >= quiet.until) return instant;
  return instantIn(dayInDenmark(new Date(instant).toISOString()), quiet.until);
}

const announcedInstant = (told: string) => (told.length === 10 ? instantIn(told, morning.announced) : Date.parse(told));

/** After an announced time: once when it has settled, then now and again on that day until the figures have come. */
function afterAnnounced(source: string, told: string, last: number): number | null {
  const announced = announcedInstant(told);
  if (Number.isNaN(announced)) return null;
  const slot = outsideQuiet(announced + settled * minute + spreadMs(spread.announced, shareOf(source, "announced")));
  if (slot > last) return slot;
  const again = outsideQuiet(last + lateness.every);
  return again <= slot + lateness.until ? again : null;
}

/** Once on each day in Denmark, at a time of its own. */
function afterDaily(source: string, last: number): number {
  const slotOn = (day: string) => instantIn(day, morning.daily) + spreadMs(spread.daily, shareOf(source, day));
  const today = dayInDenmark(new Date(last).toISOString());
  const first = slotOn(today);
  return first > last ? first : slotOn(daysLater(today, 1));
}

const backedOff = (source: string, { lookedAt, failures }: LastLook): number =>
  Math.floor(
    Math.min(retry.most, retry.first * 2 ** Math.min(failures - 1, 20)) * (0.75 + 0.25 * shareOf(source, lookedAt)),
  );

function planned(source: Scheduled, look: LastLook | undefined, now: number): Pick<NextLook, "why"> & { at: number } {
  const told = look ? Date.parse(look.lookedAt) : Number.NaN;
  if (!look || Number.isNaN(told)) return { why: "first", at: now };
  // After a clock was set back nobody waits until the time of a look that has not been.
  if (told > now + clockSlack) return { why: "clock", at: now };
  if (look.failures > 0) return { why: "again", at: told + backedOff(source.id, look) };
  if (source.kind === "files") return { why: "files", at: told + filesEvery };
  const daily = afterDaily(source.id, told);
  const announced = source.announced
    .flatMap((one) => afterAnnounced(source.id, one, told) ?? [])
    .reduce((first, one) => Math.min(first, one), Number.POSITIVE_INFINITY);
  return announced <= daily ? { why: "announced", at: announced } : { why: "daily", at: daily };
}

/**
 * When each source is to be looked at next, what comes first before all: what was missed stands in the order it was
 * due. Pure: the same calendar, looks and clock give the same plan.
 */
export function nextLooks(
  calendar: readonly Scheduled[],
  lastLooks: Readonly<Record<string, LastLook>>,
  now: Date,
): NextLook[] {
  return calendar
    .map((source): NextLook => {
      const { why, at } = planned(source, lastLooks[source.id], now.getTime());
      const from = Math.max(at, now.getTime());
      const free = source.kind === "files" ? from : outsideQuiet(from);
      return { source: source.id, why, at: new Date(at), from: new Date(free) };
    })
    .toSorted((a, b) => a.from.getTime() - b.from.getTime() || a.at.getTime() - b.at.getTime());
}
