/** A calendar period as StatBank writes it: `2024`, `2024H1`, `2024K1`, `2024M01`, `2024U01`. Never a timestamp. */
export type Period = string;

export type Frequency = "year" | "half" | "quarter" | "month" | "week";

type Parts = Readonly<{ frequency: Frequency; year: number; part: number }>;

const grammar = /^(\d{4})(?:([HKMU])(\d{1,2}))?$/;
const letters: Record<string, Frequency> = { H: "half", K: "quarter", M: "month", U: "week" };
const letterOf = { year: "", half: "H", quarter: "K", month: "M", week: "U" } as const;
const perYear = { year: 1, half: 2, quarter: 4, month: 12 } as const;

/** Whether an ISO year has 53 weeks: it begins or ends on a Thursday. */
export function weeksInYear(year: number): 52 | 53 {
  const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay();
  const padded = String(year).padStart(4, "0");
  return weekday(`${padded}-01-01`) === 4 || weekday(`${padded}-12-31`) === 4 ? 53 : 52;
}

function parse(text: string): Parts | null {
  const found = grammar.exec(text);
  if (!found) return null;
  const [, yearText = "", letter, partText] = found;
  const year = Number(yearText);
  if (!letter) return { frequency: "year", year, part: 1 };
  const frequency = letters[letter];
  if (!frequency) return null;
  const part = Number(partText);
  const width = frequency === "month" || frequency === "week" ? 2 : 1;
  const most = frequency === "week" ? weeksInYear(year) : perYear[frequency];
  return partText?.length === width && part >= 1 && part <= most ? { frequency, year, part } : null;
}

const parsed = new Map<string, Parts>();

/** The parts of a code in any year, which what is computed from a period may lie in. There are few: codes met are known. */
function partsInAnyYear(text: string): Parts | null {
  const met = parsed.get(text);
  if (met) return met;
  const parts = parse(text);
  if (parts) parsed.set(text, parts);
  return parts;
}

/** The parts of a period code, or null where the text is not one (`2024M13`, `24M01`, `2023U53`): of the years 1800 to 2199. */
export function partsOf(text: string): Parts | null {
  const parts = partsInAnyYear(text);
  return parts && parts.year >= 1800 && parts.year <= 2199 ? parts : null;
}

export const isPeriod = (text: string): boolean => partsOf(text) !== null;

function known(period: Period): Parts {
  const parts = partsInAnyYear(period);
  if (!parts) throw new RangeError(`not a period: ${period}`);
  return parts;
}

export const frequencyOf = (period: Period): Frequency => known(period).frequency;

export const yearOf = (period: Period): number => known(period).year;

function codeOf({ frequency, year, part }: Parts): Period {
  const width = frequency === "month" || frequency === "week" ? 2 : 1;
  const yearText = String(year).padStart(4, "0");
  return frequency === "year" ? yearText : `${yearText}${letterOf[frequency]}${String(part).padStart(width, "0")}`;
}

/** The period `steps` later (earlier where negative), in its own frequency. */
export function shift(period: Period, steps: number): Period {
  const parts = known(period);
  if (parts.frequency === "week") {
    let { year, part } = parts;
    part += steps;
    for (; part < 1; part += weeksInYear(year)) year -= 1;
    for (; part > weeksInYear(year); year += 1) part -= weeksInYear(year);
    return codeOf({ frequency: "week", year, part });
  }
  const size = perYear[parts.frequency];
  const count = parts.year * size + (parts.part - 1) + steps;
  return codeOf({
    frequency: parts.frequency,
    year: Math.floor(count / size),
    part: (((count % size) + size) % size) + 1,
  });
}

/** The same period a year before. Week 53 has none, so it answers null. */
export function yearBefore(period: Period): Period | null {
  const parts = known(period);
  const before = codeOf({ ...parts, year: parts.year - 1 });
  return isPeriod(before) ? before : null;
}

/** Order of two periods of one frequency; across frequencies by the first day covered. */
export const comparePeriods = (a: Period, b: Period): number => {
  if (a.length === b.length && a[4] === b[4]) return a < b ? -1 : a > b ? 1 : 0;
  const [first, second] = [firstDay(a), firstDay(b)];
  if (first !== second) return first < second ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
};

/** Every period from one to another of the same frequency, both included; empty where `from` is after `to`. */
export function periodsBetween(from: Period, to: Period): Period[] {
  if (frequencyOf(from) !== frequencyOf(to)) throw new RangeError(`not one frequency: ${from}..${to}`);
  const all: Period[] = [];
  for (let at = from; comparePeriods(at, to) <= 0; at = shift(at, 1)) all.push(at);
  return all;
}

const isoDay = (time: number) => new Date(time).toISOString().slice(0, 10);
const dayMs = 86_400_000;

/** First day covered, as `YYYY-MM-DD`. */
export function firstDay(period: Period): string {
  const { frequency, year, part } = known(period);
  if (frequency === "week") {
    const fourth = Date.UTC(year, 0, 4);
    const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * dayMs;
    return isoDay(monday + (part - 1) * 7 * dayMs);
  }
  const month = ((part - 1) * 12) / perYear[frequency] + 1;
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-01`;
}

/** Last day covered, as `YYYY-MM-DD`. */
export const lastDay = (period: Period): string => isoDay(Date.parse(firstDay(shift(period, 1))) - dayMs);

/** The finer periods a coarser one is made of: `partsIn("2024K1", "month")` are January to March. */
export function partsIn(period: Period, finer: Exclude<Frequency, "week">): Period[] {
  const { frequency, year, part } = known(period);
  if (frequency === "week") throw new RangeError(`weeks do not nest in ${finer}s`);
  const ratio = perYear[finer] / perYear[frequency];
  if (!Number.isInteger(ratio)) throw new RangeError(`${period} is not made of ${finer}s`);
  return Array.from({ length: ratio }, (_, index) =>
    codeOf({ frequency: finer, year, part: (part - 1) * ratio + index + 1 }),
  );
}

/** The coarser period a period lies in: `within("2024M05", "quarter")` is `2024K2`. */
export function within(period: Period, coarser: Exclude<Frequency, "week">): Period {
  const { frequency, year, part } = known(period);
  if (frequency === "week") throw new RangeError(`weeks do not nest in ${coarser}s`);
  const ratio = perYear[frequency] / perYear[coarser];
  if (!Number.isInteger(ratio)) throw new RangeError(`${period} does not lie in a ${coarser}`);
  return codeOf({ frequency: coarser, year, part: Math.ceil(part / ratio) });
}
