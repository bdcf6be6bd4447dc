const denmark = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/Copenhagen",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

const dayMs = 86_400_000;

/** The day it is in Denmark at a moment, as `YYYY-MM-DD`. A date without time is that day. */
export const dayInDenmark = (iso: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(iso) ? iso : denmark.format(Date.parse(iso));

export const daysLater = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);

/** Whole days from one day to another, negative where the second is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
