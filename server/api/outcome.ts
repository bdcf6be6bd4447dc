import { TRPCError } from "@trpc/server";
import { z } from "zod";
import { Refusal, type RefusalCode } from "#shared/refusal.ts";

type TrpcCode = TRPCError["code"];

const codes: Readonly<Partial<Record<RefusalCode, TrpcCode>>> = {
  "unknown-indicator": "NOT_FOUND",
  "unknown-dimension": "NOT_FOUND",
  "unknown-dataset": "NOT_FOUND",
  "not-found": "NOT_FOUND",
  forbidden: "FORBIDDEN",
  origin: "FORBIDDEN",
  "too-many-calls": "TOO_MANY_REQUESTS",
  "not-ready": "CONFLICT",
};

/** A refusal as tRPC carries it: always 4xx. */
export const trpcErrorOf = (refusal: Refusal): TRPCError =>
  new TRPCError({ code: codes[refusal.code] ?? "BAD_REQUEST", message: refusal.code, cause: refusal });

const invalid = (path: string) => new Refusal("invalid-input", path, { path });

/** The first thing wrong with an input, as a refusal that names where. */
export const refusalOfInput = (fault: z.ZodError): Refusal => {
  const [issue] = fault.issues;
  const path = (issue?.path ?? []).map(String).join(".");
  const key = issue?.code === "unrecognized_keys" ? issue.keys[0] : undefined;
  return invalid([path, key].filter(Boolean).join(".").slice(0, 80) || "input");
};

/** The refusal an error is, or null where it is a fault of ours. */
export function refusalIn(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  if (!(error instanceof TRPCError)) return null;
  if (error.cause instanceof Refusal) return error.cause;
  if (error.cause instanceof z.ZodError && error.code === "BAD_REQUEST") return refusalOfInput(error.cause);
  switch (error.code) {
    case "NOT_FOUND":
      return new Refusal("not-found", "path");
    case "PARSE_ERROR":
    case "BAD_REQUEST":
    case "METHOD_NOT_SUPPORTED":
    case "UNSUPPORTED_MEDIA_TYPE":
    case "PAYLOAD_TOO_LARGE":
      return invalid("input");
    default:
      return null;
  }
}
