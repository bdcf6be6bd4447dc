import type { Cell } from "./cube.ts";
import { timeInDenmark } from "./day.ts";
import type { Unit } from "./indicator.ts";
import { partsOf } from "./period.ts";
import type { Frequency, Period } from "./period.ts";
import { statusWords } from "./sentences.ts";
import type { Language, Words } from "./words.ts";

const localeOf = { da: "da-DK", en: "en-GB" } as const;

const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(least: number, most: number, language: Language, sign: boolean): Intl.NumberFormat {
  const key = `${least} ${most} ${language} ${sign}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(localeOf[language], {
    minimumFractionDigits: least,
    maximumFractionDigits: most,
    signDisplay: sign ? "exceptZero" : "negative",
    useGrouping: "always",
  });
  formats.set(key, made);
  return made;
}

const withMinus = (text: string) => text.replace("-", "−");

/** A number as read on screen: "1.234.567,8", "−3,3"; what rounds to zero has no sign. For display only; files carry the number. */
export const formatNumber = (
  value: number,
  decimals: number,
  language: Language,
  { sign = false }: { sign?: boolean } = {},
): string => withMinus(numberFormat(decimals, decimals, language, sign).format(value));

/** A cell as text: its number, or its symbol where there is none. With `marks`, a number that is not final carries its mark: "93.700*". */
export function formatCell(
  cell: Cell,
  decimals: number,
  language: Language,
  { marks = false }: { marks?: boolean } = {},
): string {
  const { symbol } = statusWords[cell.status];
  if (cell.value === null) return symbol;
  return `${formatNumber(cell.value, decimals, language)}${marks ? symbol : ""}`;
}

/** A cell in words: "93.700 fuldtidspersoner", "3,5 pct.", "ikke vist af hensyn til diskretion". */
export function formatValueWithUnit(cell: Cell, unit: Unit, decimals: number, language: Language): string {
  if (cell.value === null) return statusWords[cell.status].words[language];
  const label = cell.value === 1 && unit.one ? unit.one : unit.label;
  return `${formatNumber(cell.value, decimals, language)} ${label[language]}`;
}

const percent: Words = { da: "pct.", en: "per cent" };
const points: Words = { da: "pct.-point", en: "percentage points" };

/** A share of 100 with its unit: "5,2 pct.". */
export const formatPercent = (
  value: number,
  decimals: number,
  language: Language,
  options: { sign?: boolean } = {},
): string => `${formatNumber(value, decimals, language, options)} ${percent[language]}`;

/** A change between two shares, with sign: "+0,1 pct.-point". */
export const formatPercentPoints = (value: number, decimals: number, language: Language): string =>
  `${formatNumber(value, decimals, language, { sign: true })} ${points[language]}`;

/**
 * A change with its size: "+4.600 (5,2 pct.)", between shares "+0,1 pct.-point". `absolute` is in the unit, `relative`
 * in per cent of what it changed from, null where that was zero or is not known.
 */
export function formatChange(
  absolute: number,
  relative: number | null,
  unit: Unit,
  decimals: number,
  language: Language,
): string {
  if (unit.isShare) return formatPercentPoints(absolute, decimals, language);
  const size = formatNumber(absolute, decimals, language, { sign: true });
  return relative === null ? size : `${size} (${formatPercent(relative, 1, language)})`;
}

/** Both ends of an interval: "22–45", "16,4–17,6". */
export const formatInterval = (
  { lower, upper }: { lower: number; upper: number },
  decimals: number,
  language: Language,
): string => `${formatNumber(lower, decimals, language)}–${formatNumber(upper, decimals, language)}`;

const scales: readonly { from: number; word: Words }[] = [
  { from: 1e3, word: { da: "tusind", en: "thousand" } },
  { from: 1e6, word: { da: "mio.", en: "million" } },
  { from: 1e9, word: { da: "mia.", en: "billion" } },
];

const round1 = (value: number) => Math.round(value * 10) / 10;

/** A number in few signs: "1,2 mio.", "12,3 tusind"; below ten thousand it is written out. */
export function formatCompact(value: number, language: Language): string {
  const size = Math.abs(value);
  const text = (scaled: number, most: number) => withMinus(numberFormat(0, most, language, false).format(scaled));
  if (size < 9_999.5) return text(value, size < 100 ? 1 : 0);
  const scale = scales.find(({ from }) => round1(size / from) < 1000) ?? scales.at(-1);
  return scale ? `${text(value / scale.from, 1)} ${scale.word[language]}` : text(value, 0);
}

const months: Record<Language, { long: readonly string[]; short: readonly string[] }> = {
  da: {
    long: "januar februar marts april maj juni juli august september oktober november december".split(" "),
    short: "jan. feb. mar. apr. maj jun. jul. aug. sep. okt. nov. dec.".split(" "),
  },
  en: {
    long: "January February March April May June July August September October November December".split(" "),
    short: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" "),
  },
};

/** The name of a month, 1 to 12. */
export const monthName = (month: number, language: Language, length: "long" | "short"): string =>
  months[language][length][month - 1] ?? "";

/** A period as read: "august 2026" or "aug. 2026", "1. kvartal 2025" or "1. kvt. 2025", "uge 5 2025", "2025". */
export function formatPeriod(period: Period, language: Language, length: "long" | "short" = "long"): string {
  const parts = partsOf(period);
  if (!parts) throw new RangeError(`not a period: ${period}`);
  const { frequency, year, part } = parts;
  const danish = language === "da";
  const words: Readonly<Record<Frequency, string>> = {
    year: String(year),
    half: danish ? `${part}. halvår ${year}` : `H${part} ${year}`,
    quarter: danish ? `${part}. ${length === "long" ? "kvartal" : "kvt."} ${year}` : `Q${part} ${year}`,
    month: `${monthName(part, language, length)} ${year}`,
    week: `${danish ? "uge" : "week"} ${part} ${year}`,
  };
  return words[frequency];
}

/** A span of periods as read: "januar 2021 – august 2026"; one period where both are the same. */
export const formatPeriods = (
  from: Period,
  to: Period,
  language: Language,
  length: "long" | "short" = "long",
): string =>
  from === to
    ? formatPeriod(from, language, length)
    : `${formatPeriod(from, language, length)} – ${formatPeriod(to, language, length)}`;

type Moment = { year: string; month: string; day: string; hour: string; minute: string };

const written = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** The day and time in Denmark. Text without a zone is Danish time already. */
function momentOf(iso: string): Moment {
  const offset = written.exec(iso)?.[6];
  const local = offset === undefined ? iso : timeInDenmark(Date.parse(iso));
  const [, year, month, day, hour = "00", minute = "00"] = written.exec(local) ?? [];
  if (!year || !month || !day) throw new RangeError(`not a date: ${iso}`);
  return { year, month, day, hour, minute };
}

/** A day as read: "1. marts 2025" or "01-03-2025"; in English "1 March 2025" or, since day and month could be taken for one another, "2025-03-01". */
export function formatDate(isoDate: string, language: Language, length: "long" | "numeric" = "long"): string {
  const { year, month, day } = momentOf(isoDate);
  if (length === "numeric") return language === "da" ? `${day}-${month}-${year}` : `${year}-${month}-${day}`;
  const name = monthName(Number(month), language, "long");
  return language === "da" ? `${Number(day)}. ${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** A moment as read in Denmark: "1. marts 2025 kl. 08.00", "1 March 2025 at 08:00". */
export function formatDateTime(iso: string, language: Language, length: "long" | "numeric" = "long"): string {
  const { hour, minute } = momentOf(iso);
  const day = formatDate(iso, language, length);
  return language === "da" ? `${day} kl. ${hour}.${minute}` : `${day} at ${hour}:${minute}`;
}

const collators: Partial<Record<Language, Intl.Collator>> = {};

/** Order of names: in Danish … Z, Æ, Ø, Å with Aa as Å, so Aabenraa comes last. */
export const collator = (language: Language): Intl.Collator =>
  (collators[language] ??= new Intl.Collator(localeOf[language], { numeric: true }));

const slug = (text: string) =>
  text
    .toLowerCase()
    .replaceAll("æ", "ae")
    .replaceAll("ø", "oe")
    .replaceAll("å", "aa")
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60)
    .replace(/-+$/, "");

export type FileNameParts = {
  id: string;
  name: string;
  area: string | null;
  from: Period | null;
  to: Period | null;
  /** The day it was made, `YYYY-MM-DD`. */
  day: string;
  language: Language;
  extension: string;
};

/** The name of a file, in plain letters: `gross-unemployment_bruttoledige_hele-landet_2021M01-2026M08_2026-09-15_da.csv`. */
export function fileName({ id, name, area, from, to, day, language, extension }: FileNameParts): string {
  const span = from === null || to === null ? null : from === to ? from : `${from}-${to}`;
  const parts = [slug(id), slug(name), area === null ? "" : slug(area), span ?? "", day, language];
  return `${parts.filter((part) => part !== "").join("_")}.${extension}`;
}
