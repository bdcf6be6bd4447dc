import { resolve } from "node:path";
import { z } from "zod";

const address = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ""));

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  DATA_DIR: z.string().min(1).default(".data"),
  DATA_MODE: z.enum(["demo", "live"]).default("demo"),
  DST_URL: address.optional(),
  JOBINDSATS_URL: address.optional(),
  JOBINDSATS_TOKEN: z.string().min(1).optional(),
  EUROSTAT_URL: address.optional(),
  INBOX_DIR: z.string().min(1).optional(),
  /** The demonstration world's own clock, without effect in live mode. */
  DEMO_CLOCK: z.iso.datetime({ offset: true }).default("2026-09-15T09:00:00+02:00"),
  /** Procedure calls a client may make in a minute, counted inside batches. */
  CALLS_PER_MINUTE: z.coerce.number().int().min(1).default(6000),
  LOG_LEVEL: z.enum(["silent", "error", "warn", "info", "debug"]).default("info"),
});

export type Env = Omit<z.infer<typeof schema>, "DEMO_CLOCK"> & {
  /** The store's own clock in demonstration mode; null where the real one is used. */
  clock: string | null;
};

const loopback = /^(?:127(?:\.\d{1,3}){3}|localhost|::1)$/;

/** A value of the environment that cannot be used, in one sentence. */
export class EnvFault extends Error {}

/** The environment, validated. The only reader of `process.env`. Throws `EnvFault` naming the variable. */
export function readEnv(given: Readonly<Record<string, string | undefined>> = process.env): Env {
  const filled = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== ""));
  const read = schema.safeParse(filled);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new EnvFault(`Miljøvariablen ${issue?.path.join(".")} kan ikke bruges: ${issue?.message}.`);
  }
  const { DEMO_CLOCK, ...env } = read.data;
  if (env.DATA_MODE === "demo" && !loopback.test(env.HOST)) {
    throw new EnvFault("Miljøvariablen HOST skal være en loopback-adresse, når DATA_MODE er demo.");
  }
  return { ...env, DATA_DIR: resolve(env.DATA_DIR), clock: env.DATA_MODE === "demo" ? DEMO_CLOCK : null };
}
