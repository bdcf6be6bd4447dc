import { readFileSync } from "node:fs";
import { join } from "node:path";

type Series = { labels: string[] } & Record<string, (number | null)[] | string[] | string>;
type Area = { name: string; unemployment: Series; longterm: Series; cashAssistance: Series };
type Derived = { municipalities: Record<string, Area>; national: Area };
type Answer = { columns: string[]; rows: (string | number | null)[][] };

/** What a recorded file calls a column, by the source's own measure name. */
export type RecordedTable = {
  table: string;
  keys: string[];
  measures: string[];
  rows: (string | number | null)[][];
};

const textOf = (folder: string, file: string): string => readFileSync(join(folder, "jobindsats", file), "utf8");

/** One area's series side by side, in the row form of Jobindsats v3; a measure that was not recorded is empty. */
function rowsOf(
  area: Area,
  theme: "unemployment" | "longterm" | "cashAssistance",
  keys: string[],
  fields: (string | null)[],
) {
  const series = area[theme];
  return series.labels.map((period, at) => [
    period,
    area.name,
    ...keys,
    ...fields.map((field) => {
      const values = field === null ? undefined : series[field];
      return Array.isArray(values) ? (values[at] ?? null) : null;
    }),
  ]);
}

function back(
  derived: Derived,
  theme: "unemployment" | "longterm" | "cashAssistance",
  keys: string[],
  fields: (string | null)[],
) {
  return [derived.national, ...Object.values(derived.municipalities)].flatMap((area) =>
    rowsOf(area, theme, keys, fields),
  );
}

/**
 * The recorded real answers, put back into the form the source gives them: 98 municipalities and the country over 60
 * months from one file, notified redundancies from its own. Masked cells stay empty.
 */
export function recordedTables(folder: string): RecordedTable[] {
  const derived: Derived = JSON.parse(textOf(folder, "derived_kommuner_60m.json"));
  const notices: Answer = JSON.parse(textOf(folder, "v3_data_y25i05_notices.json"));
  return [
    {
      table: "y25i01",
      keys: ["Periode", "Område", "Ydelsesgrupper", "A-kasse"],
      measures: [
        "Antal ledige personer",
        "Antal ledige fuldtidspersoner",
        "Ledige fuldtidspersoner i pct. af arbejdsstyrken 16-66 år",
        "Ledige fuldtidspersoner i pct. af befolkningen 16-66 år",
      ],
      rows: back(derived, "unemployment", ["Ydelsesgrupper i alt", "I alt"], [null, "total", "totalRate", null]),
    },
    {
      table: "y25i09",
      keys: ["Periode", "Område", "Ydelsesgrupper", "A-kasse"],
      measures: [
        "Antal langtidsledige fuldtidspersoner",
        "Antal langtidsledige personer",
        "Antal bruttoledige personer",
        "Andel langtidsledige personer ift. bruttoledige personer",
      ],
      rows: back(derived, "longterm", ["Ydelsesgrupper i alt", "I alt"], ["total", null, null, null]),
    },
    { table: "y25i05", keys: notices.columns.slice(0, 2), measures: notices.columns.slice(2), rows: notices.rows },
    {
      table: "y60a02",
      keys: ["Periode", "Område", "Visitationskategori"],
      measures: [
        "Antal personer",
        "Antal fuldtidspersoner",
        "Fuldtidspersoner i pct. af arbejdsstyrken 16-66 år",
        "Fuldtidspersoner i pct. af befolkningen 16-66 år",
      ],
      rows: back(
        derived,
        "cashAssistance",
        ["Visitationskategori i alt"],
        ["persons", "fullTime", "workforceRate", "populationRate"],
      ),
    },
  ];
}

/** One published figure to ask for: null where the source masks it. */
export type Published = { indicator: string; area: string; period: string; value: number | null };

const seeded = (seed: number) => () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;

/** Forty published figures, national and municipal, drawn with a fixed seed, and all there are. */
export function publishedFigures(folder: string): { asked: Published[]; all: Published[] } {
  const derived: Derived = JSON.parse(textOf(folder, "derived_kommuner_60m.json"));
  const notices: Answer = JSON.parse(textOf(folder, "v3_data_y25i05_notices.json"));
  const random = seeded(2026);
  const themes = [
    ["gross-unemployment", "unemployment", "total"],
    ["gross-unemployment-rate", "unemployment", "totalRate"],
    ["long-term-unemployment", "longterm", "total"],
    ["cash-assistance-recipients", "cashAssistance", "fullTime"],
  ] as const;
  const all = themes.flatMap(([indicator, theme, field]) =>
    [derived.national, ...Object.values(derived.municipalities)].flatMap((area) =>
      area[theme].labels.map((period, at): Published => {
        const value = area[theme][field]?.[at];
        return { indicator, area: area.name, period, value: typeof value === "number" ? value : null };
      }),
    ),
  );
  const redundancies = notices.rows.map((row): Published => ({
    indicator: "notified-redundancies",
    area: String(row[1]),
    period: String(row[0]),
    value: typeof row[2] === "number" ? row[2] : null,
  }));
  const draw = (from: Published[], count: number) =>
    Array.from({ length: count }, () => from[Math.floor(random() * from.length)]).filter((one) => one !== undefined);
  const isNational = (one: Published) => one.area === "Hele landet";
  const asked = [
    ...draw(all.filter(isNational), 10),
    ...draw(
      all.filter((one) => !isNational(one)),
      24,
    ),
    ...draw(redundancies, 6),
  ];
  return { asked, all: [...all, ...redundancies] };
}
