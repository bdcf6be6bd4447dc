import { z } from "zod";
import { SourceFault, type TableState } from "../define.ts";
import { period } from "./period.ts";

const one = z.object({
  status: z.number().optional(),
  id: z.union([z.number(), z.string()]).optional(),
  label: z.string(),
});
const said = z.object({ error: z.union([z.array(one).min(1), one]).optional(), warning: one.optional() });

/** Answers without figures are short: longer ones are not looked into. */
const longest = 4096;

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}

/** What Eurostat says instead of figures: an error or warning in JSON, or a fault in XML. Null where it says nothing known. */
function wordsIn(bytes: Uint8Array): string | null {
  if (bytes.length > longest) return null;
  const [, fault] = /<faultstring[^>]*>([^<]*)<\/faultstring>/.exec(new TextDecoder().decode(bytes)) ?? [];
  if (fault !== undefined) return fault.trim();
  const read = said.safeParse(jsonIn(bytes));
  if (!read.success) return null;
  const { error, warning } = read.data;
  return (Array.isArray(error) ? error[0]?.label : error?.label) ?? warning?.label ?? null;
}

/** Whether the answer will be made in its own time: a warning in JSON, or a queue number in XML. */
export const isQueued = (bytes: Uint8Array): boolean =>
  wordsIn(bytes)?.startsWith("ASYNCHRONOUS_RESPONSE") === true ||
  (bytes.length <= longest && /<(?:\w+:)?queued>/.test(new TextDecoder().decode(bytes)));

/** The code before the colon, as in `EXTRACTION_TOO_BIG: The requested extraction is too big`. */
const codeIn = (words: string) => /^[A-Z][A-Z0-9_]+(?=[:.]|$)/.exec(words)?.[0] ?? null;

/** The fault that an answer without figures is, in Eurostat's own words where it gives some. A 5xx, 429 and 408 pass. */
export function refused(status: number, bytes: Uint8Array, name: string): SourceFault {
  const retryable = status >= 500 || status === 429 || status === 408;
  const words = wordsIn(bytes);
  if (words === null) return new SourceFault(`http-${status}`, `${name}: Eurostat answered ${status}.`, { retryable });
  return new SourceFault(codeIn(words) ?? `http-${status}`, `${name}: ${words}`, { retryable });
}

/** What is said in an answer that is called good, or null where it holds figures. */
export const refusalIn = (bytes: Uint8Array, name: string): SourceFault | null =>
  wordsIn(bytes) === null ? null : refused(200, bytes, name);

export const isTooLarge = (fault: unknown): boolean =>
  fault instanceof SourceFault && fault.code === "EXTRACTION_TOO_BIG";

const annotated = z.object({
  extension: z.object({
    annotation: z.array(z.object({ type: z.string(), title: z.string().optional(), date: z.string().optional() })),
  }),
});

/** `2026-09-02T11:00:00+0200` with the colon that ISO 8601 wants in its offset. */
const zoned = (date: string) => {
  const time = date.replace(/([+-]\d{2})(\d{2})$/, "$1:$2");
  return Number.isNaN(Date.parse(time)) ? null : time;
};

/**
 * A dataset's state by the annotations of its dataflow. Eurostat announces no next update: the only planned time it
 * gives is that of the update that has come.
 */
export function stateIn(bytes: Uint8Array, name: string): TableState {
  const read = annotated.safeParse(jsonIn(bytes));
  if (!read.success) throw new SourceFault("malformed", `${name} is not a dataflow with annotations.`);
  const of = (type: string) => read.data.extension.annotation.find((annotation) => annotation.type === type);
  return {
    updatedAt: zoned(of("UPDATE_DATA")?.date ?? ""),
    nextUpdate: null,
    lastPeriod: period(of("OBS_PERIOD_OVERALL_LATEST")?.title ?? ""),
  };
}
