import type { Known } from "./worldPath.ts";
import type { Series } from "./world.ts";

/** Twelve factors, January first: a month's actual figure for each seasonally adjusted one. */
export type Seasons = readonly number[];

/** A series made from what is known of it, or as so many times another one, by calendar month. */
export type Nation = { known: Known; seasons: Seasons } | { like: Series; times: Seasons; stray?: number };

/** One figure a year, from a year on. */
const from = (first: number, values: readonly number[]): Readonly<Record<number, number>> =>
  Object.fromEntries(values.map((value, at) => [first + at, value]));

const even = (factor: number): Seasons => Array.from({ length: 12 }, () => factor);

/** Domain notes D.1: actual ÷ seasonally adjusted, national 2021M08–2026M07. */
const unemployed: Seasons = [1.1, 1.11, 1.06, 1.02, 0.96, 0.97, 1, 1.01, 0.95, 0.95, 0.95, 0.91];
/** Persons for each full-time person among the unemployed, as recorded 2025M05–2026M06 (y25i01), rounded. */
const personsEach: Seasons = [1.26, 1.21, 1.21, 1.21, 1.21, 1.27, 1.31, 1.26, 1.23, 1.24, 1.22, 1.29];
/** The July peak of domain notes D.1; the other months as recorded 2025M05–2026M06 (y01dia02), rounded. */
const graduated: Seasons = [1.04, 1.03, 0.93, 0.87, 0.76, 1.2, 1.42, 1.28, 1, 0.9, 0.8, 0.77];
const graduatesFullTime: Seasons = [0.71, 0.81, 0.82, 0.81, 0.82, 0.64, 0.76, 0.79, 0.82, 0.82, 0.82, 0.79];
/** Domain notes D.4: seasonal index of newly posted vacancies. */
const posted: Seasons = [1.04, 0.97, 1.12, 1.02, 1.24, 1.07, 0.81, 0.98, 0.98, 0.97, 0.98, 0.83];
/** Invented, mild. */
const assisted: Seasons = [1, 1.012, 1.017, 1.01, 1.003, 0.996, 0.98, 0.975, 0.982, 0.993, 1.013, 1.019];
const employed: Seasons = [0.99, 0.991, 0.995, 0.998, 1.003, 1.009, 1.006, 1.006, 1.004, 1.002, 1.001, 0.995];
const surveyed: Seasons = [1.05, 1.06, 1.03, 1, 0.97, 1.02, 0.98, 1, 0.98, 0.97, 0.96, 0.98];

/** RAM was replaced by FLEUR: a small change of level, of made-up size. */
const fleur = { "2017M07": 0.99 };

/**
 * The country. Years from 2017 (gross, benefit, long-term), 2018 (employees), 2022 (cash assistance) and the vacancies from
 * 2017 are domain notes D.1, D.3, D.5 and D.4; earlier years and figures ending in hundreds are background or invented.
 */
export const nation: Readonly<Partial<Record<Series, Nation>>> = {
  "gross-fte": {
    known: {
      yearly: from(
        2007,
        [
          104_000, 74_000, 136_000, 164_000, 160_000, 162_000, 153_000, 134_000, 123_000, 113_000, 116_507, 108_085,
          104_298, 132_736, 105_776, 75_581, 83_386, 87_074, 87_699, 92_680,
        ],
      ),
      monthsOf: { 2026: 7 },
      fixed: { "2007M01": 118_000, "2008M06": 66_000, "2020M02": 103_682, "2020M05": 157_507, "2022M04": 72_067 },
      firstPublished: { "2026M07": 93_694 },
      steps: fleur,
      stray: 0.005,
    },
    seasons: unemployed,
  },
  "gross-persons": { like: "gross-fte", times: personsEach },
  "net-fte": {
    known: {
      // 2008M06 is the lowest there has been (S51), 2023 is published (S48).
      yearly: from(
        2007,
        [
          77_000, 51_000, 98_000, 114_000, 109_000, 118_000, 117_000, 103_000, 99_000, 92_000, 95_500, 89_700, 88_700,
          119_500, 92_000, 65_000, 72_200, 75_800, 76_500, 80_500,
        ],
      ),
      monthsOf: { 2026: 7 },
      fixed: { "2007M01": 90_000, "2008M06": 45_300, "2020M02": 88_200, "2020M05": 143_000, "2022M04": 61_900 },
      steps: fleur,
      stray: 0.005,
    },
    seasons: unemployed,
  },
  "long-term-fte": {
    known: {
      // D.1 does not name its measure of y25i09; the recorded answers of 2025M05–2026M06 show that it is full-time persons.
      yearly: from(
        2007,
        [
          26_000, 16_000, 17_000, 33_000, 38_000, 41_000, 38_000, 33_000, 30_000, 27_500, 27_605, 28_718, 24_926,
          29_860, 34_333, 15_071, 13_589, 15_501, 15_979, 16_899,
        ],
      ),
      monthsOf: { 2026: 7 },
      stray: 0.008,
    },
    seasons: even(1),
  },
  // Persons for each full-time person as recorded 2025M05–2026M06 (y25i09), rounded.
  "long-term": { like: "long-term-fte", times: even(1.1) },
  "benefit-fte": {
    known: {
      yearly: from(
        2007,
        [
          66_000, 46_500, 92_000, 115_000, 110_000, 112_000, 104_000, 92_000, 86_000, 79_500, 80_818, 79_255, 80_976,
          110_180, 90_566, 62_005, 69_324, 74_656, 74_909, 77_552,
        ],
      ),
      monthsOf: { 2026: 7 },
      fixed: { "2008M06": 40_500, "2020M02": 81_300, "2020M05": 133_500, "2022M04": 58_900 },
      steps: fleur,
      stray: 0.005,
    },
    seasons: unemployed,
  },
  "benefit-persons": { like: "benefit-fte", times: personsEach },
  "cash-fte": {
    known: {
      yearly: from(
        2007,
        [
          107_000, 98_000, 104_000, 114_000, 121_000, 129_000, 136_000, 143_000, 149_000, 148_000, 138_000, 124_000,
          112_000, 110_000, 100_000, 93_539, 90_787, 86_374, 84_287,
        ],
      ),
      // 83,582 recipients by visitation in July (D.5), seasonally adjusted.
      firstPublished: { "2026M07": 83_582 / 0.98 },
      steps: { "2025M07": 0.975 },
      stray: 0.003,
    },
    seasons: assisted,
  },
  "cash-persons": { like: "cash-fte", times: even(1.027) },
  graduates: {
    known: {
      yearly: from(
        2007,
        [
          9000, 7000, 10_500, 12_500, 13_500, 15_000, 15_500, 16_000, 16_500, 17_000, 18_000, 18_300, 18_600, 21_500,
          19_500, 16_300, 17_100, 17_900, 18_400, 18_900,
        ],
      ),
      // 22,340 in July and 13,123 in December 2022 (D.1), seasonally adjusted.
      fixed: { "2022M07": 22_340 / 1.42, "2022M12": 13_123 / 0.77 },
      stray: 0.012,
    },
    seasons: graduated,
  },
  "graduates-fte": { like: "graduates", times: graduatesFullTime },
  "work-sharing": {
    known: {
      yearly: from(
        2007,
        [300, 700, 11_747, 5200, 1900, 2200, 1700, 900, 700, 600, 400, 330, 342, 3087, 700, 380, 1114, 800, 385, 370],
      ),
      monthsOf: { 2026: 7 },
      fixed: { "2008M06": 400, "2009M06": 15_000, "2020M02": 330, "2020M05": 8600, "2020M12": 1200 },
      stray: 0.12,
    },
    seasons: even(1),
  },
  "work-sharing-cases": { like: "work-sharing", times: even(1 / 14) },
  "vacancies-new": {
    known: {
      yearly: from(
        2007,
        [
          33_000, 29_000, 15_500, 15_000, 15_600, 14_800, 15_100, 16_300, 17_800, 19_000, 19_922, 20_741, 21_415,
          21_655, 31_411, 31_180, 25_911, 24_703, 23_797,
        ],
      ),
      seasonsInMeans: posted,
      fixed: { "2020M04": 16_000 },
      stray: 0.025,
    },
    seasons: posted,
  },
  "vacancies-open": { like: "vacancies-new", times: even(1.7), stray: 0.02 },
  "vacancies-daily": { like: "vacancies-new", times: even(0.8), stray: 0.02 },
  employees: {
    known: {
      yearly: from(
        2007,
        [
          2_700_000, 2_730_000, 2_640_000, 2_580_000, 2_565_000, 2_550_000, 2_555_000, 2_570_000, 2_612_000, 2_660_000,
          2_705_000, 2_749_315, 2_787_204, 2_766_870, 2_835_298, 2_953_277, 2_993_603, 3_024_236, 3_060_781, 3_083_793,
        ],
      ),
      monthsOf: { 2026: 5 },
      fixed: { "2020M02": 2_800_000, "2020M05": 2_728_000 },
      stray: 0.0008,
    },
    seasons: employed,
  },
  "lfs-rate": {
    known: {
      yearly: from(2008, [3.7, 6.4, 7.7, 7.8, 7.8, 7.4, 6.9, 6.3, 6, 5.8, 5.1, 5, 5.6, 5.1]),
      // First quarters of D.13. The shifted collection of 2023K4 is an outlier of made-up size.
      fixed: {
        "2022M02": 4.3,
        "2023M02": 4.7,
        "2023M09": 5.3,
        "2023M10": 5.9,
        "2023M11": 6,
        "2023M12": 5.8,
        "2024M01": 5.7,
        "2024M02": 5.8,
        "2025M02": 6.3,
        "2026M02": 7,
      },
      stray: 0.03,
    },
    seasons: surveyed,
  },
  "early-indicator": { like: "gross-fte", times: even(1), stray: 0.006 },
};

/** Largest share by which a month is off when it is first published, and when it is published again a month later. */
export const revisions: Readonly<Partial<Record<Series, readonly [first: number, second: number]>>> = {
  "gross-fte": [0.012, 0.005],
  "gross-persons": [0.012, 0.005],
  "net-fte": [0.012, 0.005],
  "long-term": [0.006, 0.002],
  "long-term-fte": [0.006, 0.002],
  "benefit-fte": [0.01, 0.004],
  "benefit-persons": [0.01, 0.004],
  "cash-fte": [0.008, 0.003],
  "cash-persons": [0.008, 0.003],
  graduates: [0.015, 0.006],
  "graduates-fte": [0.015, 0.006],
  employees: [0.002, 0.001],
};

/** Persons in notices of redundancy, monthly mean of a year; 2019–2021 and 2023–2025 are domain notes D.4. */
export const redundancyMeans: Readonly<Record<number, number>> = from(
  2007,
  [
    500, 1050, 2150, 1000, 900, 950, 800, 650, 620, 560, 480, 470, 504, 1818, 219, 640, 804, 800, 1207, 980, 900, 900,
    900, 900,
  ],
);
/** September 2025 is domain notes D.4; March 2020 is invented. */
export const redundancyMonths: Readonly<Record<string, number>> = { "2020M03": 8900, "2025M09": 6173 };

/** Labour force at the end of November and population 16–66: such that the rates of domain notes D.1 and D.2 come out. */
export const labourForce: Readonly<Record<number, number>> = from(
  2006,
  [
    2_800_000, 2_820_000, 2_815_000, 2_775_000, 2_745_000, 2_735_000, 2_715_000, 2_715_000, 2_735_000, 2_755_000,
    2_780_000, 2_825_000, 2_840_000, 2_850_000, 2_910_000, 2_975_000, 3_000_000, 3_020_000, 3_034_000, 3_046_000,
    3_055_000, 3_060_000, 3_064_000, 3_067_000, 3_070_000,
  ],
);
