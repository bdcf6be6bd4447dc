import type { Scale } from "./scale.ts";
import { theme, type } from "./theme.ts";

/** Room between an axis and its texts, px. */
export const tickGap = 8;

/** The axis of values, with its ticks as they are read. */
export const valueAxis = (scale: Scale, ticks: readonly string[]) => ({
  type: "value" as const,
  min: scale.min,
  max: scale.max,
  interval: scale.step,
  axisLine: { show: false },
  axisTick: { show: false },
  splitLine: { lineStyle: { color: theme.line } },
  axisLabel: {
    formatter: (value: number) => ticks[Math.round((value - scale.min) / scale.step)] ?? "",
    color: theme.muted,
    fontSize: type.axis,
    margin: tickGap,
    showMinLabel: true,
    showMaxLabel: true,
  },
});
