import type { Standing } from "../define.ts";

/** What a flag tells of a figure that is shown. Those without words change nothing that a reader must know. */
const told: Readonly<Record<string, string | null>> = {
  b: "brud i serien (b)",
  d: "afvigende definition (d)",
  e: "skønnet af kilden (e)",
  f: null,
  i: "forbehold i kildens metadata (i)",
  m: null,
  n: "ikke signifikant (n)",
  p: null,
  r: null,
  s: "skønnet af Eurostat (s)",
  u: "lav pålidelighed (u)",
  z: null,
};

/** Confidentiality: the flag `c`, or a code of CONF_STATUS that is not `F` (free), alone or after a bar. */
const isConfidential = (mark: string) => /c/.test(mark) || /(?:^|[\s|:])[CDNSP]$/.test(mark);

/**
 * How a cell stands by Eurostat's flags, which may be several (`bu`, `p|C`): confidential ones are hidden, provisional
 * ones and forecasts shown as such, the rest shown and told. Null for a flag that is not in the list of flags.
 */
export function standing(mark: string, value: number | null): Standing | null {
  if (isConfidential(mark)) return { status: "suppressed" };
  const flags = mark.replace(/[\s|:F]/g, "").split("");
  if (flags.some((flag) => told[flag] === undefined)) return null;
  if (value === null) return { status: flags.includes("z") ? "impossible" : "missing" };
  const words = flags.flatMap((flag) => told[flag] ?? []);
  const status = flags.includes("f") ? "forecast" : flags.includes("p") ? "provisional" : "ok";
  return words.length === 0 ? { status } : { status, told: words.join(", ") };
}
