import { TRPCError } from "@trpc/server";
import { z } from "zod";
import { dimensionIds } from "#shared/dimension.ts";
import { tooLong } from "#shared/kept.ts";
import { Refusal, type RefusalCode } from "#shared/refusal.ts";

const codes: Readonly<Partial<Record<RefusalCode, TRPCError["code"]>>> = {
  "unknown-indicator": "NOT_FOUND",
  "unknown-dimension": "NOT_FOUND",
  "unknown-dataset": "NOT_FOUND",
  "not-found": "NOT_FOUND",
  forbidden: "FORBIDDEN",
  origin: "FORBIDDEN",
  "too-many-calls": "TOO_MANY_REQUESTS",
  "not-ready": "CONFLICT",
  "kept-down": "SERVICE_UNAVAILABLE",
};

/** A refusal as tRPC carries it: 4xx, and 503 where what users keep does not answer. */
export const trpcErrorOf = (refusal: Refusal): TRPCError =>
  new TRPCError({ code: codes[refusal.code] ?? "BAD_REQUEST", message: refusal.code, cause: refusal });

/** What cannot be read, by the name of the field. */
export const invalidInput = (path: string): Refusal => new Refusal("invalid-input", path, { path });

type Issue = z.core.$ZodIssue;

/** The issue that says most: of a union, that of the branch the input came closest to. */
function closest(issue: Issue, above: readonly PropertyKey[] = []): { issue: Issue; path: readonly PropertyKey[] } {
  const path = [...above, ...issue.path];
  if (issue.code !== "invalid_union") return { issue, path };
  const weight = (branch: readonly Issue[]) =>
    branch.length - Math.max(0, ...branch.map((one) => one.path.length)) / 10;
  const [branch] = issue.errors.toSorted((a, b) => weight(a) - weight(b));
  const [first] = branch ?? [];
  return first ? closest(first, path) : { issue, path };
}

const valueAt = (input: unknown, path: readonly PropertyKey[]): string => {
  const found = path.reduce<unknown>(
    (value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined),
    input,
  );
  return typeof found === "string" ? found.slice(0, 40) : "?";
};

/** The first thing wrong with an input, as a refusal that names where. */
export function refusalOfInput(fault: z.ZodError, input: unknown): Refusal {
  const [first] = fault.issues;
  if (!first) return invalidInput("input");
  const { issue, path } = closest(first);
  const where = path.map(String).join(".").slice(0, 80);
  if (issue.message === "not a period") return new Refusal("period-invalid", where, { period: valueAt(input, path) });
  if (issue.code === "too_big" && issue.message === tooLong)
    return new Refusal("too-long", where, { path: where, most: Number(issue.maximum) });
  if (issue.code === "invalid_value" && path.at(-1) === "format")
    return new Refusal("format-unknown", where, { format: valueAt(input, path), known: issue.values.join(", ") });
  if (issue.code === "invalid_value" && path.at(-2) === "by")
    return new Refusal("unknown-dimension", where, { id: valueAt(input, path), known: dimensionIds.join(", ") });
  const extra = issue.code === "unrecognized_keys" ? issue.keys[0]?.slice(0, 40) : undefined;
  return invalidInput([where, extra].filter(Boolean).join(".") || "input");
}

/** The refusal an error is, or null where it is a fault of ours. */
export function refusalIn(error: unknown, input?: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  if (!(error instanceof TRPCError)) return null;
  if (error.cause instanceof Refusal) return error.cause;
  if (error.code === "BAD_REQUEST" && error.cause instanceof z.ZodError) return refusalOfInput(error.cause, input);
  switch (error.code) {
    case "NOT_FOUND":
      return new Refusal("not-found", "path");
    case "PARSE_ERROR":
    case "BAD_REQUEST":
    case "METHOD_NOT_SUPPORTED":
    case "UNSUPPORTED_MEDIA_TYPE":
    case "PAYLOAD_TOO_LARGE":
      return invalidInput("input");
    default:
      return null;
  }
}

/** The HTTP status of a refusal. */
export const statusOf = (code: RefusalCode): number => {
  switch (codes[code]) {
    case "NOT_FOUND":
      return 404;
    case "FORBIDDEN":
      return 403;
    case "TOO_MANY_REQUESTS":
      return 429;
    case "CONFLICT":
      return 409;
    case "SERVICE_UNAVAILABLE":
      return 503;
    default:
      return 400;
  }
};

/** What went wrong, out of the wrapping it was carried in: for the log. */
export const faultIn = (error: unknown): unknown => (error instanceof TRPCError ? (error.cause ?? error) : error);
