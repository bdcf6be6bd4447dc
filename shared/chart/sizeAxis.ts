import { formatNumber } from "../format.ts";
import type { Language, Words } from "../words.ts";
import { scaleOf } from "./scale.ts";
import { theme, type } from "./theme.ts";

const words = {
  plain: { da: "Størrelse (nævner)", en: "Size (denominator)" },
  powers: { da: "Størrelse (nævner), logaritmisk skala", en: "Size (denominator), logarithmic scale" },
} satisfies Record<string, Words>;

/** Sizes so far apart are set by their logarithm, so that the small ones do not lie on each other. */
const far = 15;

/** An axis of sizes from 0 to 1: where a size stands on it, which size stands at a place, its ticks and its title. */
export function sizeAxis(least: number, most: number, language: Language, steps: number) {
  const isFar = least > 0 && most / least > far;
  const scale = scaleOf([0, most], { zero: true, steps });
  const low = isFar ? Math.log10(least) - 0.08 : scale.min;
  const high = isFar ? Math.log10(most) + 0.08 : scale.max;
  const powers = Array.from({ length: 10 }, (_, at) => 10 ** at).flatMap((power) => [power, 2 * power, 5 * power]);
  const within = powers.filter((tick) => Math.log10(tick) >= low && Math.log10(tick) <= high);
  const tens = within.filter((tick) => Number.isInteger(Math.round(Math.log10(tick) * 1e9) / 1e9));
  const ticks = isFar ? (within.length > steps + 1 && tens.length > 1 ? tens : within) : [...scale.ticks];
  const at = (size: number) => ((isFar ? Math.log10(size) : size) - low) / (high - low);
  const places = ticks.map((tick) => at(tick));
  return {
    at,
    span: (place: number) => {
      const value = low + place * (high - low);
      return isFar ? 10 ** value : Math.max(value, most / 1000);
    },
    title: words[isFar ? "powers" : "plain"][language],
    axis: {
      type: "value" as const,
      min: 0,
      max: 1,
      axisTick: { show: true, length: 4, customValues: places, lineStyle: { color: theme.muted } },
      splitLine: { show: false },
      axisLabel: {
        customValues: places,
        formatter: (place: number) => {
          const tick = ticks[places.findIndex((known) => Math.abs(known - place) < 1e-9)];
          return tick === undefined ? "" : formatNumber(tick, 0, language);
        },
        color: theme.muted,
        fontSize: type.axis,
        margin: 8,
        showMinLabel: true,
        showMaxLabel: true,
      },
    },
  };
}
