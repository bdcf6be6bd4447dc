import { formatNumber } from "../format.ts";
import type { Language } from "../words.ts";

/** A value axis with round steps. */
export type Scale = { min: number; max: number; step: number; ticks: readonly number[]; fromZero: boolean };

/** The value halfway up a scale. */
export const middleOf = ({ min, max }: Scale): number => (min + max) / 2;

const round = (value: number) => Number(value.toPrecision(12));

/** The smallest of 1, 2, 2.5, 5 times a power of ten that is no smaller than `size`. */
function niceStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  const lead = size / power;
  const nice = [1, 2, 2.5, 5, 10].find((step) => lead <= step + 1e-9) ?? 10;
  return round(nice * power);
}

/**
 * A scale over the values with about `steps` steps. It holds zero where `zero` asks for it, where figures fall on both
 * sides, or where the lowest is so low that leaving zero out would save little.
 */
export function scaleOf(values: readonly number[], { zero, steps }: { zero: boolean; steps: number }): Scale {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) [low, high] = [Math.min(low, value), Math.max(high, value)];
  if (low > high) [low, high] = [0, 1];
  if (zero || (low > 0 && low < high * 0.4)) low = Math.min(low, 0);
  if (zero || (high < 0 && high > low * 0.4)) high = Math.max(high, 0);
  if (low === high)
    [low, high] =
      low === 0 ? [0, 1] : [Math.min(low, low * 0.95, low * 1.05), Math.max(high, high * 0.95, high * 1.05)];
  const step = niceStep((high - low) / Math.max(1, steps));
  const first = Math.floor(round(low / step));
  const last = Math.ceil(round(high / step));
  const ticks = Array.from({ length: last - first + 1 }, (_, at) => round((first + at) * step));
  const [min = 0, max = 1] = [ticks[0], ticks.at(-1)];
  return { min, max, step, ticks, fromZero: min <= 0 && max >= 0 };
}

const million: Readonly<Record<Language, string>> = { da: "mio.", en: "million" };

/** Decimals needed so that steps of this size read apart. */
function decimalsOf(step: number): number {
  const decimals = [0, 1, 2, 3, 4].find(
    (count) => Math.abs(step * 10 ** count - Math.round(step * 10 ** count)) < 1e-6,
  );
  return decimals ?? 5;
}

/** The words at the ticks: all in one scale, so that a step of 0.5 million never reads as 1, 1.5, 2. */
export function tickTexts(scale: Scale, language: Language): string[] {
  const most = Math.max(Math.abs(scale.min), Math.abs(scale.max));
  if (most < 1_000_000) return scale.ticks.map((tick) => formatNumber(tick, decimalsOf(scale.step), language));
  const decimals = decimalsOf(scale.step / 1_000_000);
  return scale.ticks.map((tick) =>
    tick === 0 ? "0" : `${formatNumber(tick / 1_000_000, decimals, language)} ${million[language]}`,
  );
}
