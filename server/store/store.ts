import type { Generation } from "./manifest.ts";
import type { Outcomes } from "./outcomes.ts";

/** A statement with its parameters: text from the closed grammar in `semantic/compile.ts`, never from a user. */
export type Statement = { sql: string; params: readonly (string | number | null)[] };

/** Rows as read, columnar, with the generation they all come from. Undisclosed: only `semantic` may hold them. */
export type RawRows = {
  readonly columns: Readonly<Record<string, readonly (string | number | null)[]>>;
  readonly rows: number;
  readonly generation: Generation;
};

/** The open store. Reads go to the generation that was current when they began; a switch never mixes two. */
export type Store = {
  /** The generation now served; null before the first is published. */
  current: () => Generation | null;
  /** Runs one statement on the current generation, or on `at`. Throws `StoreFault` (`not-ready`, `deadline`, `memory`, `failed`; `mode` at opening). */
  read: (statement: Statement, at?: number) => Promise<RawRows>;
  /** Generations ever published, newest first. */
  history: () => readonly Generation[];
  /** Called after each switch; answers how to stop listening. */
  onSwitch: (listener: (generation: Generation) => void) => () => void;
  /** What became of each dataset when it was last taken in. */
  outcomes: () => Outcomes;
  close: () => Promise<void>;
};

export class StoreFault extends Error {
  readonly code: "not-ready" | "deadline" | "memory" | "failed" | "mode";

  constructor(code: StoreFault["code"], options?: ErrorOptions) {
    super(code, options);
    this.name = "StoreFault";
    this.code = code;
  }
}
