/** Why an answer cannot be given. Each code has its sentence, with what to change, in `client/text`. */
export const refusalCodes = [
  "invalid-input",
  "unknown-indicator",
  "unknown-dimension",
  "unknown-member",
  "unknown-level",
  "unknown-dataset",
  "period-invalid",
  "period-order",
  "period-frequency",
  "not-additive",
  "not-by-dimension",
  "mixed-frequency",
  "transform-not-offered",
  "transform-needs-time",
  "too-many-cells",
  "not-known-then",
  "format-unknown",
  "forbidden",
  "origin",
  "too-many-calls",
  "not-ready",
  "not-found",
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** Asked for what cannot be given: a code, where in the question, and what the sentence is filled with. Travels as 4xx. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly path: string;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(code: RefusalCode, path: string, values: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.name = "Refusal";
    this.code = code;
    this.path = path;
    this.values = values;
  }
}
