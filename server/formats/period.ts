export type Frequency =
  "year" | "half-year" | "quarter" | "month" | "week" | "day" | "rolling-quarters" | "year-to-date" | "span";

const shapes: [Frequency, RegExp][] = [
  ["year", /^\d{4}(?:Y01|A|-A1)?$/],
  ["half-year", /^\d{4}(?:-?[HS][12])$/],
  ["quarter", /^\d{4}-?(?:Q|K|KV|T)0?[1-4]$/],
  ["month", /^\d{4}(?:M|-|-M)(?:0[1-9]|1[0-2])$/],
  ["week", /^\d{4}-?[UWV](?:0[1-9]|[1-4]\d|5[0-3])$/],
  ["day", /^\d{4}(?:M\d\dD|-\d\d-|D\d\d)\d\d$/],
  ["rolling-quarters", /^\d{4}QMAT0?[1-4]$/],
  ["year-to-date", /^\d{4}YTD(?:0?\d|1[0-2])$/],
  ["span", /^\d{4}\s?[:/–-]\s?\d{4}$/],
];

/** How often a period code comes, in any of the codes StatBank, Jobindsats, Eurostat and PX write; null for what is no period. */
export const frequencyOf = (code: string): Frequency | null =>
  shapes.find(([, shape]) => shape.test(code.trim()))?.[0] ?? null;

const plausibleYear = (code: string): boolean => /^(?:1[5-9]|2[01])\d\d/.test(code.trim());

export const isPeriod = (code: string): boolean => frequencyOf(code) !== null && plausibleYear(code);

const timeNames = /^(?:tid|tidspunkt|time|time_period|period|periode|år|year|kvartal|quarter|måned|month|halvår)$/i;

/** Whether a column or dimension carries time, by its name or, when the name says nothing, by its codes. */
export const isTime = (name: string, codes: Iterable<string>): boolean => {
  if (timeNames.test(name.trim())) return true;
  let seen = 0;
  for (const code of codes) {
    if (!isPeriod(code)) return false;
    seen += 1;
  }
  return seen > 0;
};

const placeNames =
  /^(?:geo|ref_area|område|omrade|region|regioner|kommune|kommuner|municipality|landsdel|area|country|land|bopæl|arbkom|bopkom|komk|amt)$/i;

export const isPlace = (name: string): boolean => placeNames.test(name.trim());
