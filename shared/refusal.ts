import type { Words } from "./words.ts";

/** Why an answer cannot be given. Each code has its sentence, with what to change, in `shared/sentences.ts`. */
export const refusalCodes = [
  "invalid-input",
  "unknown-indicator",
  "unknown-dimension",
  "unknown-member",
  "unknown-level",
  "level-not-offered",
  "unknown-dataset",
  "period-invalid",
  "period-order",
  "period-frequency",
  "not-additive",
  "not-by-dimension",
  "not-crossed",
  "mixed-frequency",
  "transform-not-offered",
  "transform-needs-time",
  "too-many-cells",
  "not-known-then",
  "format-unknown",
  "kind-not-suited",
  "forbidden",
  "origin",
  "too-many-calls",
  "not-ready",
  "not-found",
  "too-long",
  "kept-too-many",
  "kept-down",
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** What a refusal's sentence is filled with; words are said in the reader's language. */
export type RefusalValues = Readonly<Record<string, string | number | Words>>;

/** Asked for what cannot be given: a code, where in the question, and what the sentence is filled with. Travels as 4xx. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly path: string;
  readonly values: RefusalValues;

  constructor(code: RefusalCode, path: string, values: RefusalValues = {}) {
    super(code);
    this.name = "Refusal";
    this.code = code;
    this.path = path;
    this.values = values;
  }
}
