import type { CellStatus, Cube, Note } from "../cube.ts";
import type { Figure } from "../figure.ts";
import { periodsBetween } from "../period.ts";
import type { Period } from "../period.ts";
import type { DataMode, Words } from "../words.ts";

/** Invented figures for the tests of charts and files. */
const areas: readonly { code: string; label: string; level: string; size: number }[] = [
  { code: "000", label: "Hele landet", level: "country", size: 93700 },
  { code: "751", label: "Aarhus", level: "municipality", size: 7420 },
  { code: "101", label: "København", level: "municipality", size: 14210 },
  { code: "461", label: "Odense", level: "municipality", size: 5130 },
  { code: "851", label: "Aalborg", level: "municipality", size: 4690 },
  { code: "173", label: "Lyngby-Taarbæk", level: "municipality", size: 810 },
  { code: "580", label: "Aabenraa", level: "municipality", size: 1190 },
  { code: "492", label: "Ærø", level: "municipality", size: 84 },
  { code: "825", label: "Læsø", level: "municipality", size: 21 },
  { code: "760", label: "Ringkøbing-Skjern", level: "municipality", size: 860 },
];

const same = (text: string): Words => ({ da: text, en: text });
const english: Readonly<Record<string, string>> = { "Hele landet": "All of Denmark", København: "Copenhagen" };
const labelOf = (label: string): Words => ({ da: label, en: english[label] ?? label });

/** A wave without noise: the same for the same place and period, always. */
const wave = (size: number, at: number, place: number) =>
  Math.round(size * (1 + 0.18 * Math.sin((at + place * 5) / 9) + 0.05 * Math.cos(((at + place) * Math.PI) / 6)));

const fullTime = {
  id: "fte-persons",
  label: { da: "fuldtidspersoner", en: "full-time persons" },
  one: { da: "fuldtidsperson", en: "full-time person" },
  isShare: false,
  decimals: 0,
};

export type Example = {
  codes?: readonly string[];
  from?: Period;
  to?: Period;
  /** What stands at a cell instead of a figure, keyed `area|period`; a number is that figure. */
  instead?: Readonly<Record<string, CellStatus | number>>;
  provisional?: readonly Period[];
  notes?: readonly Note[];
  mode?: DataMode;
  /** Share of each figure that its interval reaches to either side. */
  reach?: number;
};

const lines = (mode: DataMode, notes: readonly Note[]) => ({
  notes: [...notes],
  sources: [
    {
      indicator: "gross-unemployment",
      dataset: "dst-aus08",
      table: "AUS08",
      source: { da: "Danmarks Statistik", en: "Statistics Denmark" },
      documentation: "https://www.statistikbanken.dk/AUS08",
      release: "r1",
      updatedAt: "2026-08-28T08:00:00+02:00",
      nextUpdate: "2026-09-30",
      fetchedAt: "2026-08-28T08:02:00+02:00",
    },
  ],
  generation: 142,
  mode,
});

/** Gross unemployment by area and month. */
export function exampleCube({
  codes = ["000"],
  from = "2021M01",
  to = "2026M08",
  instead = {},
  provisional = [],
  notes = [],
  mode = "live",
  reach,
}: Example = {}): Cube {
  const chosen = codes.flatMap((code) => areas.filter((area) => area.code === code));
  const periods = periodsBetween(from, to);
  const value: (number | null)[] = [];
  const status: Record<string, CellStatus> = {};
  for (const [place, { code, size }] of chosen.entries())
    for (const [at, period] of periods.entries()) {
      const other = instead[`${code}|${period}`];
      const standing = typeof other === "string" ? other : provisional.includes(period) ? "provisional" : "ok";
      if (standing !== "ok") status[String(value.length)] = standing;
      const isEmpty = typeof other === "string" && !["provisional", "estimated", "forecast"].includes(other);
      value.push(isEmpty ? null : typeof other === "number" ? other : wave(size, at, place));
    }
  return {
    axes: [
      {
        dimension: "indicator",
        members: [{ code: "gross-unemployment", label: { da: "Bruttoledige", en: "Gross unemployed" } }],
      },
      {
        dimension: "geography",
        members: chosen.map(({ code, label, level }) => ({ code, label: labelOf(label), level })),
      },
      { dimension: "time", members: periods.map((code) => ({ code, label: same(code) })) },
    ],
    value,
    status,
    units: { "gross-unemployment": fullTime },
    ...(reach === undefined ? {} : { interval: around(value, reach) }),
    ...lines(mode, notes),
  };
}

const around = (value: Cube["value"], reach: number): NonNullable<Cube["interval"]> => ({
  lower: value.map((one) => (one === null ? null : one * (1 - reach))),
  upper: value.map((one) => (one === null ? null : one * (1 + reach))),
  kinds: { "gross-unemployment": "sample" },
});

export const exampleCodes: readonly string[] = areas.map(({ code }) => code);

/** A figure over such a cube. */
export function exampleFigure(kind: Figure["kind"] = "line", more: Partial<Figure> = {}): Figure {
  return {
    id: "gross-unemployment",
    query: { indicators: ["gross-unemployment"], by: ["geography", "time"], where: {}, transform: "none" },
    kind,
    title: {
      da: "Ledigheden er steget en smule siden foråret 2025",
      en: "Unemployment is slightly up since spring 2025",
    },
    language: "da",
    ...more,
  };
}

/** The reform of 1 July 2025, with words on both sides. */
export const exampleBreak: Note = {
  code: "break",
  indicator: "gross-unemployment",
  at: "2025M07",
  text: {
    da: "kontanthjælpsreformen samlede tre ydelser i én.",
    en: "the cash-assistance reform merged three benefits.",
  },
  left: { da: "før reformen", en: "before the reform" },
  right: { da: "efter reformen", en: "after the reform" },
};

/** Two rates of areas at one month, the country among them: what a scatter is made of. Without `second` an area lacks its other figure. */
export function exampleTwo(
  points: readonly { code: string; label: string; first: number; second: number | null }[],
  language: { x: Words; y: Words } = {
    x: { da: "Bruttoledighed", en: "Gross unemployment" },
    y: { da: "Sygefravær", en: "Sickness absence" },
  },
): Cube {
  const share = (of: Words) => ({ id: "share", label: of, isShare: true, decimals: 1 });
  return {
    axes: [
      {
        dimension: "indicator",
        members: [
          { code: "gross-unemployment-rate", label: language.x },
          { code: "sickness-absence-rate", label: language.y },
        ],
      },
      { dimension: "time", members: [{ code: "2026M06", label: same("2026M06") }] },
      {
        dimension: "geography",
        members: points.map(({ code, label }) => ({
          code,
          label: labelOf(label),
          level: code === "000" ? "country" : "municipality",
        })),
      },
    ],
    value: [...points.map(({ first }) => first), ...points.map(({ second }) => second)],
    status: Object.fromEntries(
      points.flatMap(({ second }, at) =>
        second === null ? [[String(points.length + at), "suppressed" as const]] : [],
      ),
    ),
    units: {
      "gross-unemployment-rate": share({ da: "pct. af arbejdsstyrken", en: "per cent of the labour force" }),
      "sickness-absence-rate": share({ da: "pct. af arbejdstiden", en: "per cent of working time" }),
    },
    ...lines("live", []),
  };
}

const more = ["Ballerup", "Brøndby", "Faaborg-Midtfyn", "Frederiksberg", "Guldborgsund", "Hjørring", "Høje-Taastrup"];

const exampleAreas = () => [
  ...areas.slice(1),
  ...more.map((label, at) => ({ code: `x${at}`, label, level: "municipality", size: 0 })),
];

/** Sixteen areas and the country, spread without noise. */
export const examplePairs = [
  { code: "000", label: "Hele landet", first: 3.1, second: 4 },
  ...exampleAreas().map(({ code, label }, at) => ({
    code,
    label,
    first: Math.round(10 * (3.2 + 1.4 * Math.sin(at * 1.7) + 0.05 * at)) / 10,
    second: at === 4 ? null : Math.round(10 * (4.1 + 1.1 * Math.cos(at * 2.3) + 0.03 * at)) / 10,
  })),
];
