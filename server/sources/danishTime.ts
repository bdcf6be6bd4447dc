const danish = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Copenhagen",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
});

/** How many minutes Danish clocks are ahead of UTC at an instant. */
function offsetAt(instant: number): number {
  const part = Object.fromEntries(danish.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return (Date.UTC(year, month - 1, day, hour, minute, second) - instant) / 60_000;
}

/** Danish time without a zone as ISO 8601 with its offset; null where it is no time. An hour that comes twice is the first one. */
export function danishTime(local: string): string | null {
  const [whole] = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/.exec(local) ?? [];
  if (whole === undefined || whole.length !== local.replace(/\.\d+$/, "").length) return null;
  const asUtc = Date.parse(`${whole}Z`);
  if (Number.isNaN(asUtc)) return null;
  const offset = [120, 60].find((minutes) => offsetAt(asUtc - minutes * 60_000) === minutes) ?? 60;
  return `${whole}+0${offset / 60}:00`;
}
