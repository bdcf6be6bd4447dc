import type { Point } from "./change.ts";
import type { Claim, Judged } from "./claims.ts";
import { formatInterval, formatNumber, formatPercent, formatPeriod } from "./format.ts";
import type { IndicatorCard, Unit } from "./indicator.ts";
import { firstDay, type Frequency, type Period, shift, within, yearBefore, yearOf } from "./period.ts";
import { statusWords } from "./sentences.ts";
import type { Language, Words } from "./words.ts";

/** What a sentence is made of besides the claim. */
export type Said = Judged & Pick<IndicatorCard, "subject">;

/** How a sentence is written: about which area, null for the whole country, and of which kind of figures. */
export type Telling = { area: Words | null; isAdjusted: boolean };

/** Units that the subject says already: "antallet af dødsulykker var 35". */
const counted: readonly string[] = [
  "persons",
  "positions",
  "cases",
  "accidents",
  "fatal-accidents",
  "diseases",
  "employed",
  "visits",
  "companies",
  "decisions",
  "unemployed-per-vacancy",
];

/** Units that a difference is said with too; rates and indices are told by number alone. */
const measured: readonly string[] = ["fte-persons", "weeks", "months", "days"];

const rounded = (value: number, decimals: number) => Number(value.toFixed(decimals));

function withUnit(value: number, unit: Unit, decimals: number, language: Language): string {
  const label = rounded(value, decimals) === 1 && unit.one ? unit.one : unit.label;
  return `${formatNumber(value, decimals, language)} ${label[language]}`;
}

/** A level in a sentence: "93.694 fuldtidspersoner", "35", "indeks 72,3". */
export function levelText(value: number, { unit, decimals }: Said, language: Language): string {
  if (unit.id === "index") return `${unit.label[language]} ${formatNumber(value, decimals, language)}`;
  return counted.includes(unit.id)
    ? formatNumber(value, decimals, language)
    : withUnit(value, unit, decimals, language);
}

/** The size of a difference, without its sign: "4.600 fuldtidspersoner (5,2 pct.)", "0,2 pct.-point". */
export function sizeText(
  absolute: number,
  relative: number | null,
  { unit, decimals }: Said,
  language: Language,
): string {
  const size = Math.abs(absolute);
  if (unit.isShare)
    return `${formatNumber(size, decimals, language)} ${language === "da" ? "pct.-point" : "percentage points"}`;
  const text = measured.includes(unit.id)
    ? withUnit(size, unit, decimals, language)
    : formatNumber(size, decimals, language);
  return relative === null ? text : `${text} (${formatPercent(Math.abs(relative), 1, language)})`;
}

/** When a figure is of: "i juli 2026", "ved udgangen af 2025", "i de fire kvartaler til og med 4. kvartal 2025". */
function when({ period }: Point, { period: kind }: Said, language: Language): string {
  const text = formatPeriod(period, language);
  if (kind === "end-of-period") return language === "da" ? `ved udgangen af ${text}` : `at the end of ${text}`;
  if (kind === "rolling")
    return language === "da"
      ? `i de fire kvartaler til og med ${text}`
      : `in the four quarters up to and including ${text}`;
  return language === "da" ? `i ${text}` : `in ${text}`;
}

/** The part of a year that a period is: "juli", "2. kvartal"; nothing of a year. */
const partText = (period: Period, language: Language): string =>
  formatPeriod(period, language).replace(new RegExp(` ${yearOf(period)}$`), "");

/** The first period from which figures are comparable after a break, in the indicator's own frequency. */
export function firstAfter(at: Period, frequency: Frequency): Period {
  if (frequency === "week" || frequency === "month") return at;
  const holds = within(at, frequency);
  return firstDay(holds) === firstDay(at) ? holds : shift(holds, 1);
}

const several: Readonly<Record<Frequency, Words>> = {
  year: { da: "år", en: "years" },
  half: { da: "halvår", en: "half-years" },
  quarter: { da: "kvartaler", en: "quarters" },
  month: { da: "måneder", en: "months" },
  week: { da: "uger", en: "weeks" },
};
const oneOf: Readonly<Record<Frequency, Words>> = {
  year: { da: "år", en: "year" },
  half: { da: "samme halvår", en: "same half-year" },
  quarter: { da: "samme kvartal", en: "same quarter" },
  month: { da: "samme måned", en: "same month" },
  week: { da: "samme uge", en: "same week" },
};

/** First letter large, as a sentence begins. */
const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

type Of<Kind extends Claim["kind"]> = Extract<Claim, { kind: Kind }>;

function levelSentence({ to }: Of<"level">, said: Said, { area }: Telling, language: Language): string {
  const { value, status, interval } = to.cell;
  const danish = language === "da";
  const verb = danish ? "var" : "was";
  const core = `${said.subject[language]} ${verb} ${levelText(value ?? Number.NaN, said, language)} ${when(to, said, language)}`;
  const asides = [
    ...(interval
      ? [`${danish ? "95 pct.-interval" : "95 per cent interval"} ${formatInterval(interval, said.decimals, language)}`]
      : []),
    ...(status === "provisional" || status === "estimated" ? [statusWords[status].words[language]] : []),
  ];
  const aside = asides.length > 0 ? ` (${asides.join(", ")})` : "";
  return `${area ? `${area[language]}: ${core}` : sentence(core)}${aside}.`;
}

function changeSentence(
  { change, crossed }: Of<"change">,
  said: Said,
  { isAdjusted }: Telling,
  language: Language,
): string {
  const { from, to, absolute, relative, direction, isUncertain } = change;
  const danish = language === "da";
  const since = formatPeriod(from.period, language);
  const size = sizeText(absolute, relative, said, language);
  const isLike = said.frequency === "year" || from.period === yearBefore(to.period);
  const bare = isLike || isAdjusted ? "" : danish ? ", uden sæsonkorrektion" : ", not seasonally adjusted";
  const broken =
    crossed.length === 0 ? "" : danish ? ", med databrud undervejs" : ", with a break in the series on the way";
  const core = () => {
    if (direction === "unchanged")
      return danish ? `Tallet er uændret siden ${since}` : `The figure is unchanged since ${since}`;
    if (isUncertain)
      return danish
        ? `Tallet er statistisk uændret siden ${since}: forskellen på ${size} kan skyldes tilfældigheder`
        : `The figure is statistically unchanged since ${since}: the difference of ${size} may be due to chance`;
    if (danish) return `Tallet er ${direction === "up" ? "steget" : "faldet"} med ${size} siden ${since}`;
    return `The figure has ${direction === "up" ? "risen" : "fallen"} by ${size} since ${since}`;
  };
  return `${core()}${bare}${broken}.`;
}

function extremeSentence({ side, to, since, first, isSeasonal }: Of<"extreme">, language: Language): string {
  const danish = language === "da";
  const most = danish ? (side === "highest" ? "højeste" : "laveste") : side;
  const part = isSeasonal
    ? danish
      ? ` for ${partText(to.period, language)}`
      : ` for ${partText(to.period, language)}`
    : "";
  if (since === null) {
    const span = `${yearOf(first)}–${yearOf(to.period)}`;
    return danish ? `Det er det ${most} tal${part} i perioden ${span}.` : `It is the ${most} figure${part} in ${span}.`;
  }
  return danish
    ? `Det er det ${most} tal${part} siden ${yearOf(since)}.`
    : `It is the ${most} figure${part} since ${yearOf(since)}.`;
}

function runSentence({ side, length, isSeasonal }: Of<"run">, { frequency }: Said, language: Language): string {
  const [many, one] = [several[frequency][language], oneOf[frequency][language]];
  if (language === "da") {
    if (!isSeasonal) return `Tallet er ${side === "up" ? "steget" : "faldet"} ${length} år i træk.`;
    return `Tallet har ligget ${side === "up" ? "højere" : "lavere"} end i ${one} året før ${length} ${many} i træk.`;
  }
  if (!isSeasonal) return `The figure has ${side === "up" ? "risen" : "fallen"} ${length} years in a row.`;
  return `The figure has been ${side === "up" ? "higher" : "lower"} than in the ${one} a year before ${length} ${many} in a row.`;
}

function breakSentence({ break: at }: Of<"break"> | Of<"blocked">, said: Said, language: Language): string {
  const from = formatPeriod(firstAfter(at.at, said.frequency), language);
  return language === "da"
    ? `Tallet kan ikke sammenlignes med tal fra før ${from}. ${at.text.da}`
    : `The figure cannot be compared with figures from before ${from}. ${at.text.en}`;
}

function provisionalSentence({ count }: Of<"provisional">, { frequency }: Said, language: Language): string {
  const many = several[frequency][language];
  if (count === 1)
    return language === "da"
      ? "Det nyeste tal er foreløbigt og bliver revideret."
      : "The newest figure is provisional and will be revised.";
  return language === "da"
    ? `Tallene for de ${count} nyeste ${many} er foreløbige og bliver revideret.`
    : `The figures for the newest ${count} ${many} are provisional and will be revised.`;
}

/** A claim in one language, as a sentence or two. */
export function claimText(claim: Claim, said: Said, telling: Telling, language: Language): string {
  switch (claim.kind) {
    case "level":
      return levelSentence(claim, said, telling, language);
    case "hidden": {
      const period = formatPeriod(claim.to.period, language);
      const why = statusWords[claim.to.cell.status].words[language];
      const place = telling.area ? `${telling.area[language]}: ` : "";
      const core = language === "da" ? `tallet for ${period} er ${why}.` : `the figure for ${period} is ${why}.`;
      return place ? place + core : sentence(core);
    }
    case "change":
      return changeSentence(claim, said, telling, language);
    case "caution": {
      const read = language === "da" ? "Læs ændringen med forbehold:" : "Read the change with care:";
      return `${read} ${claim.crossed.map(({ text }) => text[language]).join(" ")}`;
    }
    case "uncompared": {
      const from = formatPeriod(claim.from, language);
      return language === "da"
        ? `Der er ikke vist et tal for ${from} at sammenligne med.`
        : `No figure is shown for ${from} to compare with.`;
    }
    case "extreme":
      return extremeSentence(claim, language);
    case "run":
      return runSentence(claim, said, language);
    case "break":
    case "blocked":
      return breakSentence(claim, said, language);
    case "provisional":
      return provisionalSentence(claim, said, language);
    default: {
      const never: never = claim;
      return never;
    }
  }
}
