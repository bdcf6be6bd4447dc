import { Presets, SingleBar } from "cli-progress";
import { type Outcome, outcomeWords } from "./plan.ts";

/** What is shown while a run is under way. */
export type Progress = {
  start: (tables: number) => void;
  /** A table has come to a step. */
  step: (dataset: string, step: string) => void;
  done: (dataset: string, outcome: Outcome) => void;
  stop: () => void;
};

/** A bar on a terminal; elsewhere one plain line a table. */
export function progressOn(stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY) {
    let [done, all] = [0, 0];
    return {
      start: (tables) => {
        all = tables;
      },
      step: () => undefined,
      done: (dataset, outcome) => {
        done += 1;
        stream.write(`[${done}/${all}] ${dataset}: ${outcomeWords[outcome]}\n`);
      },
      stop: () => undefined,
    };
  }
  const bar = new SingleBar(
    { format: " {bar} {value}/{total} · {what}", hideCursor: true, clearOnComplete: true, stream },
    Presets.shades_classic,
  );
  return {
    start: (tables) => bar.start(tables, 0, { what: "kilderne spørges" }),
    step: (dataset, step) => bar.update({ what: `${dataset}: ${step}` }),
    done: (dataset, outcome) => bar.increment(1, { what: `${dataset}: ${outcomeWords[outcome]}` }),
    stop: () => bar.stop(),
  };
}
