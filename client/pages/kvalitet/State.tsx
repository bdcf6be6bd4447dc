import type { CheckLevel, QualityState } from "#shared/quality.ts";
import { useWords } from "./text.ts";

const marks = { red: "■", amber: "▲", green: "●", unknown: "○" } as const;

/** How a dataset stands: a shape and words, never colour alone. */
export function State({ state }: { state: QualityState }) {
  const { states } = useWords();
  return (
    <span className={`quality-${state}`}>
      <span aria-hidden="true">{marks[state]}</span> {states[state]}
    </span>
  );
}

const stateOf: Readonly<Record<CheckLevel, QualityState>> = {
  passed: "green",
  skipped: "unknown",
  warn: "amber",
  approved: "amber",
  stop: "red",
};

/** How a check ended, in the same shapes. */
export function Level({ level }: { level: CheckLevel }) {
  const { levels } = useWords();
  const state = stateOf[level];
  return (
    <span className={`quality-${state}`}>
      <span aria-hidden="true">{marks[state]}</span> {levels[level]}
    </span>
  );
}
