import { TRPCClientError } from "@trpc/client";
import type { AppRouter } from "#server/api/router.ts";
import type { RefusalCode, RefusalValues } from "#shared/refusal.ts";

/** Why no figures came: asked for what cannot be given, a fault of ours with its reference, or no contact at all. */
export type Trouble =
  | { kind: "refusal"; code: RefusalCode; values: RefusalValues }
  | { kind: "fault"; reference: string | null }
  | { kind: "no-contact" };

/** A file that could not be made. */
export class ExportFailed extends Error {
  readonly trouble: Trouble;

  constructor(trouble: Trouble) {
    super(trouble.kind);
    this.name = "ExportFailed";
    this.trouble = trouble;
  }
}

const isOurs = (error: unknown): error is TRPCClientError<AppRouter> => error instanceof TRPCClientError;

export function troubleOf(error: unknown): Trouble {
  if (error instanceof ExportFailed) return error.trouble;
  if (!isOurs(error)) return { kind: "fault", reference: null };
  if (!error.data) return { kind: "no-contact" };
  const { refusal, reference } = error.data;
  return refusal
    ? { kind: "refusal", code: refusal.code, values: refusal.values }
    : { kind: "fault", reference: reference ?? null };
}
