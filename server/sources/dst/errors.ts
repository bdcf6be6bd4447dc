import { z } from "zod";
import { SourceFault } from "../define.ts";

const errorBody = z.object({ errorTypeCode: z.string().min(1), message: z.string() });
/** The body StatBank answers a refused request with. */
export type ErrorBody = z.infer<typeof errorBody>;

/** The error body in an answer, or null where the bytes are none. */
export function readErrorBody(bytes: Uint8Array): ErrorBody | null {
  try {
    return errorBody.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return null;
  }
}

const unknownValue = /^(?:Kan ikke finde værdien|Can't find value): (.+) \((.+)\)\.?$/;
const tooManyCells = new Set(["EXTRACT-TOOBIG", "REQUEST-LIMIT"]);

/** Code of the fault for a period that StatBank does not have yet. */
const notYetPublished = "not-yet-published";

/**
 * The fault that a refused request is. A 4xx is final (429 and 408 are not); a 5xx passes. The code is StatBank's own,
 * except for a period that is not there yet.
 */
export function refused(status: number, bytes: Uint8Array, requestId: string | null): SourceFault {
  const body = readErrorBody(bytes);
  const retryable = status >= 500 || status === 429 || status === 408;
  if (body === null) {
    return new SourceFault(`http-${status}`, `StatBank answered ${status} without an error body.`, {
      retryable,
      requestId,
    });
  }
  const [, missing, variable] = unknownValue.exec(body.message) ?? [];
  if (body.errorTypeCode === "EXTRACT-NOTFOUND" && variable?.toUpperCase() === "TID") {
    return new SourceFault(notYetPublished, `The period ${missing} is not published yet (${body.message}).`, {
      requestId,
    });
  }
  return new SourceFault(body.errorTypeCode, body.message, { retryable, requestId });
}

/** Whether a request must be split into smaller ones: never sent again as it is. */
export const isTooManyCells = (fault: unknown): boolean => fault instanceof SourceFault && tooManyCells.has(fault.code);
