/** What an industry's diseases, inspections and answers are like. */
export type Profile =
  | "build"
  | "factory"
  | "food"
  | "trade"
  | "office"
  | "police"
  | "utility"
  | "service"
  | "transport"
  | "daycare"
  | "care"
  | "teaching";

export type Industry = {
  code: string;
  profile: Profile;
  /** Employed in 2019 and their yearly growth beside that of all. */
  employed: number;
  growth: number;
  /** Share of women among them. */
  women: number;
  /** Accidents and diseases per 10,000 employed in 2019. */
  accidents: number;
  diseases: number;
  /** Share of accidents with an expected absence of three weeks and more. */
  serious: number;
  /** How often they are asked and answer a survey, beside others. */
  answers: number;
};

type Row = readonly [
  group: string,
  profile: Profile,
  employed: number,
  growth: number,
  women: number,
  accidents: number,
  diseases: number,
  serious: number,
  answers: number,
];

/** Calibrated to domain notes D.6 and D.8 where a group is named there; the others are made up between 15 and 560 per 10,000. */
const rows: readonly Row[] = [
  ["01", "build", 32_000, 0.01, 0.08, 250, 105, 0.23, 0.9],
  ["02", "build", 38_000, 0.015, 0.09, 300, 115, 0.285, 0.9],
  ["03", "build", 105_000, 0.012, 0.08, 215, 95, 0.23, 0.9],
  ["04", "trade", 225_000, 0.001, 0.55, 115, 42, 0.13, 0.9],
  ["05", "trade", 185_000, 0.004, 0.33, 105, 40, 0.16, 1],
  ["06", "factory", 38_000, -0.01, 0.33, 80, 55, 0.14, 1],
  ["07", "utility", 20_000, 0.005, 0.25, 90, 48, 0.19, 1.1],
  ["08", "factory", 25_000, 0.01, 0.12, 180, 85, 0.2, 1],
  ["09", "factory", 48_000, 0.03, 0.5, 130, 45, 0.13, 1.1],
  ["10", "factory", 92_000, 0, 0.18, 230, 88, 0.17, 1],
  ["11", "factory", 32_000, 0, 0.25, 250, 92, 0.17, 0.9],
  ["12", "factory", 18_000, -0.03, 0.38, 140, 75, 0.16, 0.9],
  ["13", "factory", 12_000, -0.02, 0.15, 220, 100, 0.17, 0.22],
  ["14", "factory", 25_000, -0.01, 0.2, 240, 90, 0.19, 0.9],
  ["15", "office", 32_000, -0.015, 0.5, 30, 33, 0.15, 1.1],
  ["16", "office", 92_000, 0.025, 0.28, 16, 22, 0.14, 1.1],
  ["17", "office", 517_000, 0.006, 0.5, 32, 36, 0.15, 1.15],
  ["18", "food", 68_000, -0.01, 0.24, 130, 50, 0.27, 0.7],
  ["19", "food", 14_000, -0.03, 0.33, 400, 199, 0.13, 0.6],
  ["20", "food", 48_000, -0.005, 0.4, 265, 95, 0.15, 0.8],
  ["21", "police", 48_000, 0.004, 0.28, 330, 110, 0.272, 1.1],
  ["22", "service", 14_000, 0, 0.55, 110, 62, 0.18, 0.25],
  ["23", "utility", 13_500, 0.01, 0.2, 468, 78, 0.188, 1],
  ["24", "service", 20_000, 0, 0.88, 35, 80, 0.2, 0.7],
  ["25", "service", 20_000, 0.015, 0.58, 130, 58, 0.13, 0.7],
  ["26", "service", 62_000, 0.01, 0.5, 75, 35, 0.2, 0.9],
  ["27", "service", 48_000, 0, 0.62, 170, 92, 0.18, 0.6],
  ["28", "service", 88_000, 0.03, 0.5, 105, 33, 0.12, 0.6],
  ["29", "transport", 98_000, 0, 0.15, 300, 78, 0.24, 0.8],
  ["30", "transport", 48_000, -0.005, 0.2, 220, 82, 0.22, 0.8],
  ["31", "daycare", 105_000, -0.005, 0.84, 210, 88, 0.14, 1.1],
  ["32", "care", 187_000, -0.003, 0.82, 295, 92, 0.13, 1.1],
  ["33", "care", 118_000, 0.006, 0.79, 205, 53, 0.11, 1.2],
  ["34", "care", 72_000, 0.012, 0.78, 60, 50, 0.12, 1],
  ["35", "teaching", 200_000, -0.006, 0.62, 140, 66, 0.15, 1.2],
  ["36", "teaching", 60_000, 0.012, 0.5, 30, 26, 0.16, 1.2],
  ["99", "office", 18_000, 0, 0.45, 60, 40, 0.17, 0.08],
];

/** The 36 groups of industries of Arbejdstilsynet and the group of the unknown. */
export const industries: readonly Industry[] = rows.map(
  ([group, profile, employed, growth, women, accidents, diseases, serious, answers]) => ({
    code: `at-36.${group}`,
    profile,
    employed,
    growth,
    women,
    accidents,
    diseases,
    serious,
    answers,
  }),
);
